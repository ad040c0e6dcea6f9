// Registers the element. Of several copies on a page the first defines it.
import { createElement } from "./element.js";
import { NAME } from "./names.js";
import { createRuntime } from "./runtime.js";

/**
 * Defines `<article-viewer>`, whose viewers run on the module that `compiler()` compiles. Says so where
 * another copy has, before anything is fetched.
 */
export function define(compiler) {
  const registry = globalThis.customElements;
  if (registry?.get(NAME)) {
    console.warn(`article-viewer: ${VERSION} is not used: another copy has defined <${NAME}>`);
  } else if (registry) {
    registry.define(NAME, createElement(createRuntime(compiler())));
    return true;
  }
  return false;
}
