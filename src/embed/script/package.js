// The package: importing it does nothing until the element is defined.
import { fetchModule } from "./compile.js";
import { define } from "./define.js";

/**
 * Defines `<article-viewer>`. `options.module` is the address of the module, where it does not lie
 * beside this file. Gives back whether this call defined the element.
 */
export function defineArticleViewer({ module = new URL("./article-viewer.wasm", import.meta.url) } = {}) {
  return define(() => fetchModule(String(module)));
}
