// What is shown where the module cannot run: the words of the article as plain blocks.

/** The words of a value of the format: a string, a list of runs, or an object that has them as `text`. */
function words(text) {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map((run) => (run?.break ? " " : words(run))).join("");
  return text?.text === undefined ? "" : words(text.text);
}

function add(parent, tag, text) {
  const plain = words(text).trim();
  if (!plain) return;
  const element = document.createElement(tag);
  element.textContent = plain;
  parent.append(element);
}

/** Goes down a document of any shape, cycles and all, as far as a reader would. */
function blocks(parent, list, quotes, depth = 0) {
  if (typeof list !== "object" || depth > 8) return;
  // Footnotes are no list, but an object.
  for (const block of Object.values(list ?? {})) {
    const { type, quote, title, question, value, caption, body, answer, items, entries, transcript, rows } = block ?? {};
    const tag = type === "heading" ? "h2" : "p";
    add(parent, tag, title ?? question ?? value);
    // An item of a list is words by itself, and a quotation may have its own in its record.
    add(parent, tag, caption ?? quote?.text ?? quotes?.[quote] ?? block);
    blocks(parent, body ?? answer ?? items ?? entries ?? transcript ?? rows?.flat?.(), quotes, depth + 1);
  }
}

/** The article as plain elements, and what kept it from being more. */
export function plain(article, message) {
  const element = document.createElement("article");
  element.lang = article?.language ?? "";
  element.dir = "auto";
  add(element, "h1", article?.headline);
  add(element, "p", article?.description);
  blocks(element, article?.keyPoints);
  blocks(element, article?.body, article?.quotes);
  add(element, "small", message);
  return element;
}
