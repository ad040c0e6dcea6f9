// The script tag: defines the element, with the module beside this file.
import { fetchModule } from "./compile.js";
import { define } from "./define.js";
import { baseOf, findScripts, insertElements } from "./place.js";

const scripts = findScripts();
define(() => fetchModule(new URL(WASM_NAME, baseOf(scripts.at(-1))), WASM_INTEGRITY));
insertElements(scripts);
