// What the viewer's bytes are: the script's two halves, the module's sections, the style sheet in it.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { brotli } from "../harness/compress.mjs";
import { embed } from "../harness/site.mjs";
import { sheetOf } from "../harness/style.mjs";

/** The sections of the format that are worth a name. */
const SECTIONS = { 1: "types", 2: "imports", 3: "functions", 6: "globals", 7: "exports", 9: "elements", 10: "code", 11: "data" };

/** A number as WebAssembly writes it: seven bits a byte. Gives the number and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at];
    at += 1;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

function* sectionsOf(module) {
  // After the magic number and the version.
  for (let at = 8; at < module.length; ) {
    const kind = module[at];
    const [length, begin] = number(module, at + 1);
    yield [SECTIONS[kind] ?? `section ${kind}`, module.subarray(begin, begin + length)];
    at = begin + length;
  }
}

/** Each part with its bytes, raw and compressed by itself; together they compress a little better. */
export function parts() {
  const manifest = JSON.parse(readFileSync(join(embed, "manifest.json"), "utf8"));
  const module = readFileSync(join(embed, "article-viewer.wasm"));
  const weigh = (bytes) => ({ raw: bytes.length, brotli: brotli(bytes).length });
  const found = {};
  for (const half of ["loader", "glue"]) found[half] = { raw: manifest[half].bytes, brotli: manifest[half].brotli };
  for (const [name, bytes] of sectionsOf(module)) {
    if (bytes.length > 500) found[`module: ${name}`] = weigh(bytes);
  }
  found["of the data: the style sheet"] = weigh(Buffer.from(sheetOf(module)));
  return found;
}
