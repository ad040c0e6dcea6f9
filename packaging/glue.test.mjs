import assert from "node:assert/strict";
import { test } from "node:test";

import { toFactory, withShortNames } from "./glue.mjs";

// The smallest module: `(module (func (export "answer") (result i32) i32.const 42))`. Its guard adds a memory.
const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 7, 10, 1, 6, 97, 110, 115, 119, 101, 114, 0, 0, 10, 6, 1, 4, 0, 65, 42, 11]);

const source = `let wasm_bindgen = (function(exports) {
    let script_src;
    if (typeof document !== 'undefined') {
        script_src = "";
    }

    /**
     * Asks the module.
     */
    function ask() {
        return wasm.answer();
    }
    function size() {
        return wasm.memory.buffer.byteLength;
    }
    exports.ask = ask;
    function __wbg_get_imports() {
        return {};
    }
    let wasmModule, wasmInstance, wasm;
    function __wbg_finalize_init(instance, module) {
        wasmInstance = instance;
        wasm = instance.exports;
        wasmModule = module;
        return wasm;
    }

    async function __wbg_load(module, imports) {
        return fetch(module);
    }

    function initSync(module) {
        return wasm;
    }

    async function __wbg_init(module_or_path) {
        return script_src;
    }

    return Object.assign(__wbg_init, { initSync }, exports);
})({ __proto__: null });
`;

test("each call of the factory starts an instance of its own, whose exports are guarded", async () => {
  const factory = toFactory(source, "");
  assert.doesNotMatch(factory, /fetch|script_src/);
  const { default: createGlue } = await import(`data:text/javascript,${encodeURIComponent(factory)}`);
  const module = new WebAssembly.Module(bytes);
  const seen = [];
  const guard = (exports) => {
    seen.push(exports);
    return { answer: () => exports.answer() + 1, memory: new WebAssembly.Memory({ initial: 2 }) };
  };
  assert.equal(createGlue(module, guard).ask(), 43);
  assert.equal(createGlue(module, guard).ask(), 43);
  assert.equal(createGlue(module, guard).size(), 2 * 64 * 1024);
  assert.notEqual(seen[0], seen[1]);
});

test("glue of another shape is an error", () => {
  assert.throws(() => toFactory(source.replace("wasm = instance.exports;", "")), /not once/);
  assert.throws(() => toFactory(source.replace("let script_src;", "")), /no part/);
});

test("glue follows the new names of its module", () => {
  const renamed = { imports: [["./viewer_bg.js", "__wbg_body_1", "$"]], exports: [["mount", "b"]] };
  const glue = '{ __wbg_body_1: function() {} }; return { "./viewer_bg.js": import0 }; wasm.mount(mount, wasm.mounted, wasm.mount.length, my_wasm.mount)';
  assert.equal(
    withShortNames(glue, renamed),
    '{ $: function() {} }; return { "a": import0 }; wasm.b(mount, wasm.mounted, wasm.b.length, my_wasm.mount)',
  );
  assert.throws(() => withShortNames(glue.replace("__wbg_body_1", "__wbg_body_2"), renamed), /not once/);
  assert.throws(() => withShortNames(glue, { ...renamed, imports: [] }), /imports nothing/);
});
