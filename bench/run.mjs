// Runs the bench: everything, prints the table of bars, and ends with 1 where one is missed.
//
// `--quick` takes few samples and leaves no trace in the repository; a full run writes `results.json`,
// docs/performance.md and its charts. `--only NAME` runs one measure, and puts it in the place of the last
// run's: all contenders of a measure are measured together, so its ratios are of one run.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { launch } from "../e2e/support/browser.mjs";
import { FLOOR, PEERS, VIEWER, embed, openSite } from "./harness/site.mjs";
import { bytes } from "./measures/bytes.mjs";
import { cold } from "./measures/cold.mjs";
import { cycles } from "./measures/cycles.mjs";
import { engines } from "./measures/engines.mjs";
import { many } from "./measures/many.mjs";
import { native } from "./measures/native.mjs";
import { parts } from "./measures/parts.mjs";
import { prerendered } from "./measures/prerendered.mjs";
import { profile } from "./measures/profile.mjs";
import { opening } from "./measures/quotes.mjs";
import { ALL_LAID_OUT, render } from "./measures/render.mjs";
import { buildPeers } from "./peers/build.mjs";
import { barsOf } from "./report/bars.mjs";
import { writeDocument } from "./report/document.mjs";
import { plainTable } from "./report/table.mjs";

const { values: options } = parseArgs({ options: { quick: { type: "boolean", default: false }, only: { type: "string", multiple: true } } });

/** So many samples of each contender: in a full run, and in a quick one. */
const rounds = (full, quick) => (options.quick ? quick : full);

const LARGE = [VIEWER, "react", "preact", FLOOR, ALL_LAID_OUT];
const ALL = [VIEWER, ...PEERS, FLOOR];
const FEW = [VIEWER, "react", "preact"];

/** The measures. Each gives what `results.json` keeps under its name, or several of those by name. */
const measures = {
  bytes: async () => ({ bytes: bytes(), parts: parts() }),
  profile: async (given) => ({ profile: await profile(given) }),
  native: async ({ site }) => ({ native: native({ ...site, rounds: rounds(7, 2), count: 1000 }) }),
  cold: async (given) => ({
    cold: await cold({ ...given, rounds: rounds(9, 3), contenders: options.quick ? FEW : [VIEWER, ...PEERS] }),
    ...(!options.quick && { coldPlain: await cold({ ...given, rounds: 5, preloads: false, contenders: FEW }) }),
  }),
  prerendered: async (given) => ({ prerendered: await prerendered({ ...given, rounds: rounds(41, 5) }) }),
  blocks: async (given) => ({ blocks200: await render({ ...given, rounds: rounds(21, 3), blocks: 200, warm: 12, contenders: options.quick ? [...FEW, FLOOR] : ALL }) }),
  large: async (given) => {
    const sizes = [];
    for (const blocks of [100, 1000]) sizes.push({ blocks, ...(await render({ ...given, rounds: rounds(5, 2), blocks, contenders: [VIEWER] }))[VIEWER] });
    const blocks10000 = await render({ ...given, rounds: rounds(5, 1), blocks: 10_000, contenders: LARGE });
    sizes.push({ blocks: 10_000, ...blocks10000[VIEWER] });
    const blocks200 = await render({ ...given, rounds: rounds(5, 2), blocks: 200, contenders: FEW });
    return { blocks10000, growth: { [VIEWER]: sizes }, memory: { blocks200, blocks10000: Object.fromEntries(FEW.map((name) => [name, blocks10000[name]])) } };
  },
  quotes: async (given) => {
    const { 2000: ofMany, 20: ofFew } = await opening({ ...given, rounds: rounds(11, 2), counts: [2000, 20], contenders: [...FEW, FLOOR] });
    return { quotes: { many: ofMany, few: ofFew } };
  },
  viewers: async (given) => ({ viewers: await many({ ...given, rounds: rounds(11, 2), contenders: FEW }) }),
  engines: async (given) => (options.quick ? {} : { engines: await engines({ ...given, rounds: 3, contenders: [...FEW, FLOOR] }) }),
  cycles: async (given) => ({ cycles: await cycles({ ...given, contenders: [VIEWER], count: rounds(1000, 100) }) }),
};

const names = options.only ?? Object.keys(measures);
for (const name of names) {
  if (!measures[name]) throw new Error(`--only is one of ${Object.keys(measures).join(", ")}, and not ${name}`);
}

/** Where results are kept; those of a quick run beside what is built, for a look at them. */
const kept = fileURLToPath(new URL(options.quick ? "built/quick.json" : "results.json", import.meta.url));

/** What was found before, for a run of single measures. */
const earlier = options.only && existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};

const load = () => loadavg()[0].toFixed(1);

/** Numbers as they are kept: more digits would say nothing. */
const short = (key, value) => (typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value);

process.stderr.write("Building the peers.\n");
await buildPeers(embed);
const site = await openSite();
const browser = await launch();
const machine = { processor: cpus()[0].model.trim(), cores: availableParallelism(), browser: `Chromium ${browser.version()}`, node: process.versions.node, loadBefore: load() };
const results = {};
const all = { ...earlier, machine };
try {
  for (const name of names) {
    const begin = performance.now();
    const found = await measures[name]({ site, browser });
    Object.assign(results, found);
    Object.assign(all, found);
    machine.loadAfter = load();
    // As it goes: what took half an hour is not lost with what comes after.
    writeFileSync(kept, `${JSON.stringify({ ...all, bars: barsOf(all) }, short, 1)}\n`);
    process.stderr.write(`${name}: ${((performance.now() - begin) / 1000).toFixed(0)} s\n`);
    const own = barsOf(found);
    if (own.length > 0) process.stderr.write(`${plainTable(own)}\n\n`);
  }
} finally {
  await browser.close();
  await site.close();
}
const bars = barsOf(results);
console.log(plainTable(bars));
const isWhole = ["bytes", "parts", "profile", "native", "cold", "coldPlain", "prerendered", "blocks200", "blocks10000", "memory", "quotes", "viewers", "engines"].every((part) => part in all);
if (!options.quick && isWhole) writeDocument(all, barsOf(all));
const missed = bars.filter(({ isMet }) => !isMet);
if (missed.length > 0) {
  console.error(`${missed.length} of ${bars.length} bars are missed`);
  process.exitCode = 1;
}
