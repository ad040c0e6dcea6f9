// The bars: which figures are held against which, and how high each is.
import { median, ratio, steepest } from "../harness/statistics.mjs";
import { FLOOR, VIEWER } from "../harness/site.mjs";
import { ALL_LAID_OUT } from "../measures/render.mjs";

/** A bar about a ratio: `most` is the highest that is good enough, `least` the lowest. */
const compare = (what, ours, theirs, limits) => ({ what, ...limits, ...ratio(ours, theirs) });

/** A bar about a plain figure. */
const figure = (what, value, limits) => ({ what, ...limits, value, low: value, high: value });

const highest = (values) => Math.max(...values);

/** All bars that these results can say something about. */
export function barsOf(results) {
  const bars = Object.entries(GROUPS).flatMap(([measure, group]) => (results[measure] ? group(results[measure]) : []));
  return bars.map((bar) => ({ ...bar, isMet: bar.value <= (bar.most ?? Infinity) && bar.value >= (bar.least ?? -Infinity) }));
}

const GROUPS = {
  bytes: (sizes) => [figure("bytes, brotli: to React", sizes[VIEWER].brotli / sizes.react.brotli, { most: 0.75 })],
  cold: ({ [VIEWER]: ours, react, preact }) => [
    compare("cold load to the painted article: to React", ours.painted, react.painted, { most: 0.8 }),
    compare("cold load to the painted article: to Preact", ours.painted, preact.painted, { most: 1.3 }),
  ],
  prerendered: (pages) => [
    ...["script", "inline", "no-wasm"].flatMap((form) => [
      compare(`prerendered, ${FORMS[form]}: first paint to a static page`, pages[form].first, pages.static.first, { most: 1.05 }),
      compare(`prerendered, ${FORMS[form]}: largest paint to a static page`, pages[form].largest, pages.static.largest, { most: 1.05 }),
      figure(`prerendered, ${FORMS[form]}: layout shift, the most of any load`, highest(pages[form].shifts), { most: 0, isPlain: true }),
    ]),
    compare("prerendered, module by address: blocking time to React", pages.script.blocking, pages.react.blocking, { most: 1 }),
  ],
  blocks200: ({ [VIEWER]: ours, react, [FLOOR]: floor }) => [
    compare("200 blocks, first nodes: to React", ours.dom, react.dom, { most: 1 }),
    compare("200 blocks, warm nodes: to React", ours.warm, react.warm, { most: 1.4 }),
    compare("200 blocks, warm nodes: to innerHTML", ours.warm, floor.warm, { most: 2 }),
  ],
  blocks10000: ({ [VIEWER]: ours, react, [FLOOR]: floor, [ALL_LAID_OUT]: all }) => [
    compare("10,000 blocks, nodes: to innerHTML", ours.dom, floor.dom, { most: 1.5 }),
    compare("10,000 blocks, nodes: to React", ours.dom, react.dom, { most: 1.3 }),
    compare("10,000 blocks, with layout: to innerHTML", ours.layout, floor.layout, { most: 1.5 }),
    compare("10,000 blocks, with layout: to React", ours.layout, react.layout, { most: 1.3 }),
    compare("10,000 blocks, with layout: to itself without content-visibility", ours.layout, all.layout, { most: 0.4 }),
  ],
  quotes: ({ many: { [VIEWER]: ours, preact }, few: { [VIEWER]: oursOfFew } }) => [
    compare("2,000 quotes, opening the first: to Preact", ours.first, preact.first, { most: 1.2 }),
    compare("2,000 quotes, opening another: to Preact", ours.later, preact.later, { most: 1.2 }),
    figure("2,000 quotes, opening the first: milliseconds from click to next paint", median(ours.firstDelay), { most: 100, isPlain: true }),
    figure("2,000 quotes, opening another: milliseconds from click to next paint", median(ours.laterDelay), { most: 100, isPlain: true }),
    compare("opening the first: 2,000 quotes to 20", ours.first, oursOfFew.first, { least: 0.8, most: 1.2 }),
    compare("opening another: 2,000 quotes to 20", ours.later, oursOfFew.later, { least: 0.8, most: 1.2 }),
  ],
  viewers: ({ [VIEWER]: ours, react, preact }) => [
    compare("100 viewers, time: to React", ours.time, react.time, { most: 1 }),
    compare("100 viewers, time: to Preact", ours.time, preact.time, { most: 1.2 }),
    compare("100 viewers, memory of each: to React", ours.each, react.each, { most: 0.5 }),
  ],
  memory: ({ blocks200, blocks10000 }) => [
    compare("memory, 200 blocks: to React", blocks200[VIEWER].held, blocks200.react.held, { most: 1.5 }),
    compare("memory, 10,000 blocks: to React", blocks10000[VIEWER].held, blocks10000.react.held, { most: 1.2 }),
  ],
  cycles: ({ [VIEWER]: { before, after, count } }) => [figure(`${count.toLocaleString("en")} viewers come and gone: growth`, after / before - 1, { most: 0.05, isShare: true })],
  growth: ({ [VIEWER]: sizes }) =>
    [
      ["dom", "time"],
      ["held", "memory"],
    ].map(([name, what]) => figure(`100 → 1,000 → 10,000 blocks: steepest exponent of ${what}`, steepest(sizes.map(({ blocks, ...values }) => [blocks, median(values[name])])), { most: 1.1, isPlain: true })),
  native: ({ samples: { article: ours, react } }) => [compare("prerendering, articles each second of one core: to React's renderToString", react.processor, ours.processor, { least: 20 })],
};

/** The forms in which `article-viewer render` writes a page. */
export const FORMS = { script: "module by address", inline: "module in the page", "no-wasm": "no module" };
