// What is shown where the module cannot run: the words of the article as plain blocks.

/** The words of a value of the format: a string, or a list of runs. */
function words(text) {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map((run) => words(run?.text ?? (run?.break ? " " : run))).join("");
  return typeof text?.text === "string" ? text.text : "";
}

function add(parent, tag, text) {
  const plain = words(text).trim();
  if (!plain) return;
  const element = document.createElement(tag);
  element.textContent = plain;
  parent.append(element);
}

/** Goes down a document of any shape, cycles and all, as far as a reader would. */
function blocks(parent, body, depth = 0) {
  if (!Array.isArray(body) || depth > 8) return;
  for (const block of body) {
    if (!block) continue;
    const tag = block.type === "heading" ? "h2" : "p";
    add(parent, tag, block.title ?? block.question);
    add(parent, tag, block.text ?? block.caption);
    blocks(parent, block.body ?? block.answer ?? block.items ?? block.entries ?? block.transcript, depth + 1);
  }
}

/** The article as plain elements. */
export function plain(article) {
  const element = document.createElement("article");
  element.className = "plain";
  add(element, "h1", article?.headline);
  add(element, "p", article?.description);
  if (Array.isArray(article?.keyPoints)) {
    const list = document.createElement("ul");
    for (const point of article.keyPoints) add(list, "li", point);
    if (list.firstChild) element.append(list);
  }
  blocks(element, article?.body);
  return element;
}
