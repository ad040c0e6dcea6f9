// The script of a page that holds the module as well, as text that is no script: pages opened from disk.
import { inflateModule } from "./compile.js";
import { define } from "./define.js";

define(() => () => inflateModule(document.querySelector("script[data-article-viewer-module]").textContent));
