// A thousand articles, beside React's `renderToString` of the same: their markup alone, which is the like of
// what React gives, whole pages, and all that the command does.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { variant } from "../documents/variants.mjs";
import { program, throughput } from "../harness/site.mjs";
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

/** Markup and pages in one process, with nothing read from disk or written to it. */
function inMemory(documents) {
  const { articles, ...found } = JSON.parse(execFileSync(throughput, [documents], { encoding: "utf8" }));
  return Object.fromEntries(Object.entries(found).map(([name, { milliseconds, bytes }]) => [name, { processor: milliseconds, bytes }]));
}

/** Numbers for each way, a list for each; of what happens in memory, only the processor's time. */
export function native({ folder, rounds, count = 1000 }) {
  const documents = join(folder, "many");
  mkdirSync(documents, { recursive: true });
  for (let number = 0; number < count; number += 1) writeFileSync(join(documents, `story-${number}.json`), JSON.stringify(variant(number)));
  const samples = Object.fromEntries(["article", "page", "document", "one core", "all cores", "react"].map((name) => [name, { wall: [], processor: [], bytes: [] }]));
  for (let round = 0; round < rounds; round += 1) {
    const { characters, ...react } = JSON.parse(execFileSync(process.execPath, [reactOnServer, documents, join(built, "react-server.mjs")], { encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } }));
    const measured = { ...inMemory(documents), "one core": render(documents, 1), "all cores": render(documents), react: { ...react, bytes: characters } };
    for (const [name, sample] of Object.entries(samples)) {
      for (const [what, list] of Object.entries(sample)) if (what in measured[name]) list.push(measured[name][what] / count);
    }
  }
  return { count, cores: availableParallelism(), samples };
}
