// What a reader's browser fetches before there is an article: scripts, module and styles.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { brotli } from "../harness/compress.mjs";
import { PEERS, VIEWER, embed } from "../harness/site.mjs";
import { built } from "../peers/build.mjs";

const weigh = (path) => {
  const bytes = readFileSync(path);
  return { raw: bytes.length, brotli: brotli(bytes).length };
};

/** The files of each contender with their sizes. The viewer's style sheet is in its module. */
export function bytes() {
  const files = { [VIEWER]: ["article-viewer.js", "article-viewer.wasm"].map((name) => join(embed, name)) };
  for (const peer of PEERS) files[peer] = [`${peer}.js`, "peer.css"].map((name) => join(built, name));
  return Object.fromEntries(
    Object.entries(files).map(([contender, paths]) => {
      const parts = Object.fromEntries(paths.map((path) => [path.split(/[/\\]/).at(-1), weigh(path)]));
      const total = (kind) => Object.values(parts).reduce((sum, part) => sum + part[kind], 0);
      return [contender, { parts, raw: total("raw"), brotli: total("brotli") }];
    }),
  );
}
