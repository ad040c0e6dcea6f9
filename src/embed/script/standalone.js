// The script tag with the module in it: for pages opened from disk.
import { inflateModule } from "./compile.js";
import { define } from "./define.js";
import { findScript, insertElement } from "./place.js";
import module from "article-viewer-module";

const script = findScript();
define(() => () => inflateModule(module));
insertElement(script);
