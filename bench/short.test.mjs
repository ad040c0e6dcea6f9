// What of the bench is the same in every run, and so can be held without measuring time.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "../e2e/support/browser.mjs";
import { VIEWER, embed, openSite } from "./harness/site.mjs";
import { bytes } from "./measures/bytes.mjs";
import { boundary } from "./measures/profile.mjs";
import { buildPeers } from "./peers/build.mjs";

/** Calls for each node of the article, out of the module and into it. They only ever fall. */
const CEILINGS = { out: 26, in: 2.3 };

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

test("what an article costs in calls over the boundary does not grow with its length, nor past its ceilings", async (context) => {
  const [small, large] = [await boundary({ site, browser }, 100), await boundary({ site, browser }, 1000)];
  assert.ok(large.nodes > 5 * small.nodes, `${small.nodes} and ${large.nodes} nodes`);
  for (const [kind, ceiling] of Object.entries(CEILINGS)) {
    const [first, second] = [small, large].map((one) => one[kind] / one.nodes);
    context.diagnostic(`${kind}: ${first.toFixed(2)} and ${second.toFixed(2)} calls for each node`);
    assert.ok(Math.max(first, second) <= ceiling, `${kind}: ${first} and ${second} calls for each node, and at most ${ceiling}`);
    assert.ok(second <= first * 1.15, `${kind}: ${first} calls for each node of the small, ${second} of the large`);
  }
});

test("the viewer weighs less than React", (context) => {
  const sizes = bytes();
  const share = sizes[VIEWER].brotli / sizes.react.brotli;
  context.diagnostic(`${sizes[VIEWER].brotli} bytes to React's ${sizes.react.brotli}: ${share.toFixed(3)}`);
  assert.ok(share <= SHARE, `${share}`);
});
