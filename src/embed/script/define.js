// Registers the element. Of several copies on a page the first defines it.
import { createElement } from "./element.js";

/** The name of the element. */
export const NAME = "article-viewer";

/** Defines `<article-viewer>`, whose viewers run on `runtime`; says so where another copy has. */
export function define(runtime) {
  if (customElements.get(NAME)) {
    console.warn(`article-viewer: ${VERSION} is not used, since another copy of the script has defined <${NAME}>`);
    return false;
  }
  customElements.define(NAME, createElement(runtime));
  return true;
}
