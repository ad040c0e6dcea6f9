// The script tag with the module in it: for pages opened from disk.
import { inflateModule } from "./compile.js";
import { define } from "./define.js";
import { findScripts, insertElements } from "./place.js";
import module from "article-viewer-module";

define(() => () => inflateModule(module));
insertElements(findScripts());
