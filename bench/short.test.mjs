// What of the bench is the same in every run, and so can be held without measuring time.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "../e2e/support/browser.mjs";
import { article } from "./documents/article.mjs";
import { give, openBench, show } from "./harness/bench-page.mjs";
import { countCalls } from "./harness/calls.mjs";
import { inContext } from "./harness/sampling.mjs";
import { VIEWER, embed, openSite } from "./harness/site.mjs";
import { bytes } from "./measures/bytes.mjs";
import { buildPeers } from "./peers/build.mjs";

/** Calls for each node of the article, out of the module and into it. They only ever fall. */
const CEILINGS = { out: 26.5, in: 2.8 };

/** The bytes of the viewer for each of React's bundle with its styles, brotli. It only ever falls. */
const SHARE = 0.83;

let site;
let browser;
before(async () => {
  await buildPeers(embed);
  [site, browser] = await Promise.all([openSite(), launch()]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Shows an article of so many blocks: the nodes that stand there, and the calls that it took. */
const calls = (blocks) =>
  inContext(
    browser,
    async (page) => {
      await countCalls(page);
      await openBench(page, site, VIEWER);
      await give(page, site.publish(`calls-${blocks}`, article({ blocks })));
      const before = await page.evaluate(() => ({ ...calls }));
      await show(page);
      return page.evaluate((before) => {
        const walker = document.createTreeWalker(document.querySelector("article-viewer").shadowRoot.querySelector(".page"));
        let nodes = 1;
        while (walker.nextNode()) nodes += 1;
        return { nodes, out: calls.out - before.out, in: calls.in - before.in };
      }, before);
    },
    { patience: 15_000 },
  );

test("what an article costs in calls over the boundary does not grow with its length, nor past its ceilings", async (context) => {
  const [small, large] = [await calls(100), await calls(1000)];
  assert.ok(large.nodes > 5 * small.nodes, `${small.nodes} and ${large.nodes} nodes`);
  for (const [kind, ceiling] of Object.entries(CEILINGS)) {
    const [first, second] = [small, large].map((one) => one[kind] / one.nodes);
    context.diagnostic(`${kind}: ${first.toFixed(2)} and ${second.toFixed(2)} calls for each node`);
    assert.ok(Math.max(first, second) <= ceiling, `${kind}: ${first} and ${second} calls for each node, and at most ${ceiling}`);
    assert.ok(second <= first * 1.05, `${kind}: ${first} calls for each node of the small, ${second} of the large`);
  }
});

test("the viewer weighs less than React", (context) => {
  const sizes = bytes();
  const share = sizes[VIEWER].brotli / sizes.react.brotli;
  context.diagnostic(`${sizes[VIEWER].brotli} bytes to React's ${sizes.react.brotli}: ${share.toFixed(3)}`);
  assert.ok(share <= SHARE, `${share}`);
});
