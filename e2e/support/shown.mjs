// What is shown of an article, whichever way it came onto the page.

/**
 * Reads the article in the element `article-viewer` of the page: its words and its elements in order, a line of
 * text for each. It runs inside the page, so it holds all that it needs.
 */
export function shown() {
  // What is there for want of script, or for its sake, and the records of quotes.
  const APART = [
    "style", // A page has its sheet in it; the element shares a constructed one.
    ".records", // The records of quotes: in a page they stand ready, and are notes on paper.
    ".quote-dialog", // The one pop-over that the element shows records in.
    ".footnote-popover", // A footnote's words once more, where no script can lead to the first.
  ].join();
  // What differs because a page has to work before there is script.
  const ATTRIBUTES = new Set([
    "hidden", // What needs script is hidden until it comes.
    "data-script", // And marked, so that its place is kept.
    "popovertarget", // The button of a quote opens its record's pop-over.
    "data-note", // The number of a quote's note on paper, which the element gives at printing.
    "data-idle", // Whether the strip of stories can be moved is known where it is laid out.
    "aria-disabled", // And so is which of its buttons leads nowhere.
    "data-place", // The id that a link leads to, see below.
  ]);
  const lines = [];
  let words = "";
  const flush = () => {
    if (words) lines.push(JSON.stringify(words));
    words = "";
  };
  const attribute = (element, name) => {
    // Without script no address reaches into the shadow root, so links to places are text fragments.
    if (name === "href" && element.dataset.place !== undefined) return `#${element.dataset.place}`;
    return element.getAttribute(name);
  };
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      words += node.data;
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(APART)) return;
    if (node.localName === "time") {
      // Its words are the formatter's: the browser's, or the command's.
      words += `[${node.getAttribute("datetime")}]`;
      return;
    }
    flush();
    if (node.matches(".footnote-reference > *")) {
      // A link with script, and without a button that opens the note in place.
      lines.push(`<reference ${node.dataset.footnote} ${node.getAttribute("aria-label")}>`);
    } else {
      const names = node.getAttributeNames().filter((name) => !ATTRIBUTES.has(name));
      lines.push(`<${[node.localName, ...names.sort().map((name) => `${name}=${JSON.stringify(attribute(node, name))}`)].join(" ")}>`);
    }
    for (const child of node.childNodes) read(child);
    flush();
    lines.push(`</>`);
  };
  read(document.querySelector("article-viewer").shadowRoot.querySelector(".viewer"));
  return lines.join("\n");
}
