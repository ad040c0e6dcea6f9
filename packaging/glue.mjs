// What wasm-bindgen wrote, made ready to be shipped: a factory instead of a global, short names.

/** Replaces `old`, which must stand there once: what it is a part of would be broken otherwise. */
function once(source, old, by) {
  const parts = source.split(old);
  if (parts.length !== 2) throw new Error(`the glue holds ${JSON.stringify(String(old))} ${parts.length - 1} times, not once`);
  return parts.join(by);
}

/** Cuts from `start` up to `end`. */
function cut(source, start, end) {
  const from = source.indexOf(start);
  const to = source.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`the glue has no part from ${JSON.stringify(start)} to ${JSON.stringify(end)}`);
  return source.slice(0, from) + source.slice(to);
}

/**
 * Makes a module of the script that `wasm-bindgen --target no-modules` writes. Its default export takes
 * a compiled module and starts an instance of it: a page can have several, one after another. `guard`
 * is given the instance's exports before the glue sees them, and gives back what the glue shall see.
 */
export function toFactory(source) {
  let glue = once(source, "let wasm_bindgen = (function(exports) {", "export default function createGlue(module, guard) {\n    const exports = {};");
  glue = cut(glue, "    let script_src;", "    /**");
  // Fetching and compiling are the loader's.
  glue = cut(glue, "    async function __wbg_load(", "    function initSync(");
  glue = cut(glue, "    function initSync(", "    return Object.assign(__wbg_init");
  glue = once(glue, "wasm = instance.exports;", "wasm = guard(instance.exports);");
  const end = `    __wbg_finalize_init(new WebAssembly.Instance(module, __wbg_get_imports()), module);
    return exports;
}
`;
  return once(glue, "    return Object.assign(__wbg_init, { initSync }, exports);\n})({ __proto__: null });\n", end);
}

/**
 * Gives what a module and its glue call each other the names that wasm-opt chose (`--minify-imports-and-
 * exports-and-modules` prints them): wasm-bindgen's are long, end in a hash that no compression helps
 * with, and stand in both files. A name that is not found would leave the two apart, which is an error
 * here rather than in a browser.
 */
export function withShortNames(source, { imports, exports }) {
  if (imports.length === 0) throw new Error("the module imports nothing");
  const from = imports[0][0];
  const other = imports.find((it) => it[0] !== from);
  if (other) throw new Error(`${other[1]} is imported from ${other[0]}, and the rest from ${from}`);
  let glue = once(source, `"${from}": import0`, '"a": import0');
  for (const [, old, name] of imports) glue = once(glue, ` ${old}: `, ` ${name}: `);
  for (const [old, name] of exports) {
    glue = glue.replaceAll(new RegExp(`(?<![\\w$.])wasm\\.${old.replaceAll("$", "\\$")}(?![\\w$])`, "g"), () => `wasm.${name}`);
  }
  return glue;
}
