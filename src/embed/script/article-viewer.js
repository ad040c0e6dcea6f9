// The script tag: defines the element, with the module beside this file.
import { fetchModule } from "./compile.js";
import { define } from "./define.js";
import { baseOf, findScript, insertElement } from "./place.js";
import { Runtime } from "./runtime.js";

const script = findScript();
// Begun before anything else: the module is the longest part of the way to the first paint.
const compile = fetchModule(new URL(WASM_NAME, baseOf(script)).href, WASM_INTEGRITY);
define(new Runtime(compile));
insertElement(script);
