// What stands on a page, for telling whether two pages show the same.

/** The text and the number of nodes of the article on the page: the page itself, without the pop-over. */
export function treeOf(page) {
  return page.evaluate(() => {
    const root = document.querySelector(".page") ?? document.querySelector("article-viewer").shadowRoot.querySelector(".page");
    const copy = root.cloneNode(true);
    // A place for the host's own elements is nothing by itself.
    copy.querySelectorAll("slot").forEach((slot) => slot.remove());
    // Frameworks mark their places with comments, which cut a text in two.
    const marks = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const comments = [];
    while (marks.nextNode()) comments.push(marks.currentNode);
    comments.forEach((comment) => comment.remove());
    copy.normalize();
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const elements = [];
    let texts = 0;
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        // Between blocks, space is a matter of how a template is written.
        if (node.data.trim()) texts += 1;
      } else {
        elements.push([node.localName, ...[...node.classList].sort()].join("."));
      }
    }
    return { words: copy.textContent.split(/\s+/).filter(Boolean).join(""), elements, texts };
  });
}

/** The words of the record that is open, without the space between them, and whether it lies inside the window. */
export function recordOn(page) {
  return page.evaluate(() => {
    const root = document.querySelector("article-viewer")?.shadowRoot ?? document;
    const dialog = root.querySelector(".quote-dialog");
    const { left, top, right, bottom } = dialog.getBoundingClientRect();
    const navigation = dialog.querySelector(".record-navigation:not([hidden])");
    return {
      words: dialog.querySelector(".record").textContent.split(/\s+/).join(""),
      position: navigation?.textContent.trim() ?? "",
      label: dialog.getAttribute("aria-label"),
      isInside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && bottom > top,
    };
  });
}
