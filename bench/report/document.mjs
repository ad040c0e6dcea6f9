// The generated parts of docs/performance.md, and the charts beside it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { summary } from "../harness/statistics.mjs";
import { VIEWER } from "../harness/site.mjs";
import { chart } from "./chart.mjs";
import { markdown } from "./table.mjs";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const PAGE = join(docs, "performance.md");

/** What stands for each contender on a chart. */
const NAMES = { viewer: "article-viewer", react: "React", preact: "Preact", lit: "Lit", svelte: "Svelte", solid: "Solid", floor: "innerHTML", least: "a pop-over of one line", static: "a static page", script: "ours, by address", inline: "ours, in the page", "no-wasm": "ours, no module", "viewer, all laid out": "ours, all laid out" };
const OURS = new Set([VIEWER, "script", "inline", "no-wasm", "viewer, all laid out"]);

const rowsOf = (samples, pick, scale = 1) =>
  Object.entries(samples).map(([contender, values]) => {
    const { median, low, high } = summary(pick(values));
    return { name: NAMES[contender] ?? contender, median: median * scale, low: low * scale, high: high * scale, isOurs: OURS.has(contender) };
  });

const KIB = 1 / 1024;
const MIB = KIB / 1024;

/** The charts: a name, a title, and the rows. */
const chartsOf = (results) => [
  ["bytes", "What is fetched before there is an article", "KiB, brotli", rowsOf(results.bytes, ({ brotli }) => [brotli], KIB)],
  ["cold", "Cold load to the painted article, slow phone", "ms", rowsOf(results.cold, ({ painted }) => painted)],
  ["prerendered", "Pages written beforehand: first paint, slow phone", "ms", rowsOf(results.prerendered, ({ first }) => first)],
  ["blocks-200", "200 blocks, warm: nodes", "ms", rowsOf(results.blocks200, ({ warm }) => warm)],
  ["blocks-10000", "10,000 blocks: nodes and layout", "ms", rowsOf(results.blocks10000, ({ layout }) => layout)],
  ["quotes", "Opening one quote of 2,000, slow phone", "ms", rowsOf(results.quotes.many, ({ later }) => later)],
  ["viewers", "Memory of each of 100 viewers", "KiB", rowsOf(results.viewers, ({ each }) => each, KIB)],
  ["memory", "Memory, 10,000 blocks", "MiB", rowsOf(results.memory.blocks10000, ({ held }) => held, MIB)],
];

/** Puts `content` between the two markers of this name. */
function between(text, name, content) {
  const [begin, end] = [`<!-- bench: ${name} -->`, `<!-- bench: end of ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for ${name}`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function conditions({ machine }) {
  return `Measured on ${machine.processor}, ${machine.cores} cores, in ${machine.browser}, with Node.js ${machine.node}. Load of the machine: ${machine.loadBefore} before, ${machine.loadAfter} after.`;
}

/** The ways in which many articles are written, and what each is called. */
const WRITINGS = {
  react: "React's `renderToString`, one core",
  article: "the same markup, from an article that has been read",
  page: "a whole page, from an article that has been read",
  document: "a whole page, from JSON text",
  "one core": "`article-viewer render`, files to files, one core",
  "all cores": "`article-viewer render`, files to files, all cores",
};

/** Times and sizes of articles that were written as HTML. */
function nativeOf({ count, cores, samples }) {
  const middle = (values, unit, digits) => (values.length > 0 ? `${summary(values).median.toFixed(digits)} ${unit}` : "");
  const kibibytes = (values) => values.map((bytes) => bytes / 1024);
  return [
    `| ${count.toLocaleString("en")} articles, ${cores} cores | processor time for each | time for each | written for each |`,
    "|---|---|---|---|",
    ...Object.entries(WRITINGS).map(([name, words]) => `| ${words} | ${middle(samples[name].processor, "ms", 3)} | ${middle(samples[name].wall, "ms", 3)} | ${middle(kibibytes(samples[name].bytes), "KiB", 1)} |`),
  ].join("\n");
}

/** What the viewer's bytes are. */
function partsOf(parts) {
  const rows = Object.entries(parts).map(([name, { raw, brotli }]) => `| ${name} | ${raw.toLocaleString("en")} | ${brotli.toLocaleString("en")} |`);
  return ["| | bytes | brotli, by itself |", "|---|---|---|", ...rows].join("\n");
}

/** Where the viewer's time goes. */
function profileOf({ boundary, shares }) {
  const all = Object.values(shares).reduce((sum, one) => sum + one, 0);
  const most = Object.entries(boundary.names).sort((a, b) => b[1] - a[1]).slice(0, 14);
  const each = (count) => (count / boundary.nodes).toFixed(2);
  return [
    `Building an article of ${boundary.nodes.toLocaleString("en")} nodes takes ${each(boundary.out)} calls out of the module for each node, and ${each(boundary.in)} into it. Most often called:`,
    "",
    "| import | calls for each node |",
    "|---|---|",
    ...most.map(([code, count]) => `| \`${code.replaceAll("|", "\\|")}\` | ${each(count)} |`),
    "",
    "Whose code runs meanwhile:",
    "",
    "| | share of the time |",
    "|---|---|",
    ...Object.entries(shares).sort((a, b) => b[1] - a[1]).map(([owner, time]) => `| ${owner} | ${((100 * time) / all).toFixed(0)} % |`),
  ].join("\n");
}

/** Medians of everything that was sampled. */
function figuresOf(results) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const tables = [
    ["Cold load, everything asked for ahead", results.cold, { first: "first paint, ms", painted: "article painted, ms", largest: "largest paint, ms", blocking: "blocking, ms" }],
    ["Cold load, nothing asked for ahead", results.coldPlain, { first: "first paint, ms", painted: "article painted, ms", largest: "largest paint, ms", blocking: "blocking, ms" }],
    ["Pages written beforehand", results.prerendered, { first: "first paint, ms", largest: "largest paint, ms", shifts: "layout shift", blocking: "blocking, ms" }],
    ["200 blocks", results.blocks200, { dom: "first nodes, ms", layout: "with layout, ms", warm: "warm nodes, ms" }],
    ["10,000 blocks", results.blocks10000, { dom: "nodes, ms", layout: "with layout, ms" }],
    ["2,000 quotes", results.quotes.many, { first: "first opening, ms", later: "another, ms", firstDelay: "first, to next paint, ms", laterDelay: "another, to next paint, ms" }],
    ["20 quotes", results.quotes.few, { first: "first opening, ms", later: "another, ms", firstDelay: "first, to next paint, ms", laterDelay: "another, to next paint, ms" }],
    ["100 viewers", results.viewers, { dom: "nodes, ms", time: "with layout, ms", each: "memory of each, bytes" }],
    ["Memory, 200 blocks", results.memory.blocks200, { held: "held, bytes", modules: "of it the module's, bytes", nodes: "the browser's nodes, bytes" }],
    ["Memory, 10,000 blocks", results.memory.blocks10000, { held: "held, bytes", modules: "of it the module's, bytes", nodes: "the browser's nodes, bytes" }],
  ];
  for (const [engine, { version, samples }] of Object.entries(results.engines ?? {})) {
    tables.push([`200 blocks in ${engine === "webkit" ? "WebKitGTK" : "Firefox"} ${version}, by the clock`, samples, { warm: "warm nodes, ms" }]);
  }
  const number = (value) => (value >= 1000 ? Math.round(value).toLocaleString("en") : value >= 10 ? value.toFixed(0) : value.toFixed(value === 0 ? 0 : 2));
  return tables
    .map(([title, samples, columns]) => {
      const rows = Object.entries(samples).map(([contender, values]) =>
        line([NAMES[contender] ?? contender, ...Object.keys(columns).map((name) => (({ median, low, high }) => `${number(median)} (${number(low)} – ${number(high)})`)(summary(values[name])))]),
      );
      return [`### ${title}`, "", line(["", ...Object.values(columns)]), `|${"---|".repeat(Object.keys(columns).length + 1)}`, ...rows].join("\n");
    })
    .join("\n\n");
}

/** Writes the page's generated parts and the charts. */
export function writeDocument(results, bars) {
  const folder = join(docs, "performance");
  mkdirSync(folder, { recursive: true });
  const pictures = chartsOf(results).map(([name, title, unit, rows]) => {
    writeFileSync(join(folder, `${name}.svg`), chart(title, unit, rows));
    return `![${title}](performance/${name}.svg)`;
  });
  let text = readFileSync(PAGE, "utf8");
  text = between(text, "bars", `${conditions(results)}\n\n${markdown(bars)}`);
  text = between(text, "charts", pictures.join("\n\n"));
  text = between(text, "native", nativeOf(results.native));
  text = between(text, "parts", partsOf(results.parts));
  text = between(text, "profile", profileOf(results.profile));
  text = between(text, "figures", figuresOf(results));
  writeFileSync(PAGE, text);
}
