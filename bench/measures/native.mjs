// A thousand articles by one command, beside React's `renderToString` of the same.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { variant } from "../documents/variants.mjs";
import { program } from "../harness/site.mjs";
import { built } from "../peers/build.mjs";

const reactOnServer = fileURLToPath(new URL("../harness/react-on-server.mjs", import.meta.url));

/** A process's user and system time, as `times` of a shell writes it, in milliseconds. */
function processorTime(line) {
  const parts = [...line.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, seconds]) => (Number(minutes) * 60 + Number(seconds)) * 1000);
  return parts.reduce((sum, part) => sum + part, 0);
}

/** Renders all documents by one command: the time on the clock and on the processors. */
function render(documents, threads) {
  // A new folder each time: where many files have just been deleted, the file system is slow to make others.
  const pages = mkdtempSync(`${documents}-pages-`);
  const files = readdirSync(documents).map((name) => join(documents, name));
  const given = ["render", "--out-dir", pages, "--script", "/article-viewer.pages.js", ...files];
  const begin = performance.now();
  const environment = { ...process.env, ...(threads && { RAYON_NUM_THREADS: String(threads) }) };
  const said = execFileSync("sh", ["-c", '"$@" >/dev/null 2>&1; times', "sh", program, ...given], { encoding: "utf8", env: environment });
  const wall = performance.now() - begin;
  const written = readdirSync(pages).filter((name) => name.endsWith(".html")).length;
  if (written !== files.length) throw new Error(`${written} of ${files.length} pages were written by ${program}; \`cargo xtask cli\` builds it`);
  // The second line is about the processes that the shell has started.
  return { wall, processor: processorTime(said.trim().split("\n")[1]) };
}

/** Numbers for each way, a list for each. */
export function native({ folder, rounds, count = 1000 }) {
  const documents = join(folder, "many");
  mkdirSync(documents, { recursive: true });
  for (let number = 0; number < count; number += 1) writeFileSync(join(documents, `story-${number}.json`), JSON.stringify(variant(number)));
  const samples = { "one core": { wall: [], processor: [] }, "all cores": { wall: [], processor: [] }, react: { wall: [], processor: [] } };
  for (let round = 0; round < rounds; round += 1) {
    const measured = {
      "one core": render(documents, 1),
      "all cores": render(documents),
      react: JSON.parse(execFileSync(process.execPath, [reactOnServer, documents, join(built, "react-server.mjs")], { encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } })),
    };
    for (const [name, { wall, processor }] of Object.entries(measured)) {
      samples[name].wall.push(wall / count);
      samples[name].processor.push(processor / count);
    }
  }
  return { count, cores: availableParallelism(), samples };
}
