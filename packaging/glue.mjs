// What wasm-bindgen wrote, made ready to be shipped: a factory instead of a global, short names.
import { fileURLToPath } from "node:url";

/** What the bindings of src/ports name, and where it stands. */
const FUNCTIONS = {
  crossing: "build, flatten, piece",
  world: "format, isForeign, recall, remember, resolve",
};

const OF_PORTS = Object.entries(FUNCTIONS).map(([file, names]) => `import { ${names} } from ${JSON.stringify(fileURLToPath(new URL(`../src/ports/${file}.js`, import.meta.url)))};\n`).join("");

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
 * `ahead` brings the functions that src/ports names. What it gives back has, besides what the module
 * exports, `size()`: how much memory it takes, in bytes.
 */
export function toFactory(source, ahead = OF_PORTS) {
  const buffer = /wasm\.\w+\.buffer/.exec(source)?.[0];
  if (!buffer) throw new Error("the glue knows no memory");
  let glue = once(source, "let wasm_bindgen = (function(exports) {", `${ahead}export default function createGlue(module, guard) {\n    const exports = {};`);
  glue = cut(glue, "    let script_src;", "    /**");
  // Fetching and compiling are the loader's.
  glue = cut(glue, "    async function __wbg_load(", "    function initSync(");
  glue = cut(glue, "    function initSync(", "    return Object.assign(__wbg_init");
  glue = once(glue, "wasm = instance.exports;", "wasm = guard(instance.exports);");
  const end = `    __wbg_finalize_init(new WebAssembly.Instance(module, __wbg_get_imports()), module);
    exports.size = () => ${buffer}.byteLength;
    return exports;
}
`;
  return once(glue, "    return Object.assign(__wbg_init, { initSync }, exports);\n})({ __proto__: null });\n", end);
}

/** Replaces what `pattern`, which has the flag `g`, finds. What is not found has been renamed, and is an error. */
function all(source, pattern, by) {
  if (source.search(pattern) < 0) throw new Error(`the glue has nothing like ${pattern}`);
  return source.replace(pattern, by);
}

/** A function of the glue, from its head to its end. */
const functionOf = (head) => new RegExp(`    ${head}\\([^]*?\\n    }\\n`, "g");

/**
 * wasm-bindgen writes out in each import how an error, a text and a doubt are handed over, and takes care of
 * engines older than any that runs the viewer. Helpers instead make the glue a quarter smaller (brotli).
 */
export function withHelpers(source) {
  const allocators = /passStringToWasm0\(\w+, (wasm\.\w+, wasm\.\w+)\)/.exec(source)?.[1];
  const keepError = /(wasm\.\w+)\(addHeapObject\(e\)\)/.exec(source)?.[1];
  if (!allocators || !keepError) throw new Error("the glue allocates nothing, or keeps no error");
  let glue = source;
  glue = all(glue, /function\(\) \{ return handleError\(function \((.*)\) \{\n([^]*?)\n {12}\}, arguments\); \}/g, "($1) => handleError(() => {\n$2\n            })");
  glue = all(glue, /let result;\s+try \{\s+result = (.*);\s+\} catch \(_\) \{\s+result = false;\s+\}\s+const ret = result;\s+return ret;/g, "return isTrue(() => $1);");
  glue = all(glue, /(const|var) ptr1 = (isLikeNone\(ret\) \? 0 : )?passStringToWasm0\(ret, .*\);\s+(const|var) len1 = WASM_VECTOR_LEN;\s+getDataViewMemory0\(\)\.setInt32\(arg0 \+ 4 \* 1, len1, true\);\s+getDataViewMemory0\(\)\.setInt32\(arg0 \+ 4 \* 0, ptr1, true\);/g, "giveString(arg0, ret);");
  glue = all(glue, /^( {12}\w+): function\((.*)\) \{/gm, "$1: ($2) => {");
  glue = all(glue, /const ret = (.*);\s+(?:return isLikeNone\(ret\) \? 0 : addHeapObject\(ret\));/g, "return addWhereAny($1);");
  glue = all(glue, /const ret = (.*);\s+return addHeapObject\(ret\);/g, "return addHeapObject($1);");
  glue = all(glue, /const ret = (.*);\s+giveString\(arg0, ret\);/g, "giveString(arg0, $1);");
  glue = all(glue, functionOf("function handleError"), `    function handleError(body) {
        try {
            return body();
        } catch (e) {
            ${keepError}(addHeapObject(e));
        }
    }
    // A class that the engine lacks is thrown.
    function isTrue(body) {
        try {
            return body();
        } catch {
            return false;
        }
    }
    function addWhereAny(value) {
        return isLikeNone(value) ? 0 : addHeapObject(value);
    }
    function giveString(at, text) {
        const ptr = isLikeNone(text) ? 0 : passStringToWasm0(text, ${allocators});
        getDataViewMemory0().setInt32(at + 4, WASM_VECTOR_LEN, true);
        getDataViewMemory0().setInt32(at, ptr, true);
    }
`);
  // How a text is written into memory stays: letter by letter is several times faster than an encoder.
  // A long one is encoded first: letter by letter takes three bytes for each, of memory that never shrinks.
  glue = all(glue, /realloc === undefined/g, "arg.length > 1e5");
  glue = all(glue, /^ {4}if \(!\('encodeInto' in cachedTextEncoder\)[^]*?\n {4}\}\n/gm, "");
  // A viewer is freed by the element, and by nobody else.
  glue = all(glue, /^ {4}if \(Symbol\.dispose\).*\n/gm, "");
  glue = all(glue, /^ {4}const ViewFinalization = [^]*?;\n/gm, "");
  glue = all(glue, /^ +ViewFinalization\..*\n/gm, "");
  glue = all(glue, /\(typeof FinalizationRegistry === 'undefined'\)\s+\? .*\s+: new/g, "new");
  glue = all(glue, /^ +wasm(Instance|Module) = .*\n/gm, "");
  return glue;
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
