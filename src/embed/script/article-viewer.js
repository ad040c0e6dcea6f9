// The script tag: defines the element, with the module beside this file.
import { fetchModule } from "./compile.js";
import { define } from "./define.js";
import { baseOf, findScript, insertElement } from "./place.js";

const script = findScript();
define(() => fetchModule(new URL(WASM_NAME, baseOf(script)), WASM_INTEGRITY));
insertElement(script);
