// The figures behind the bars.
import assert from "node:assert/strict";
import { test } from "node:test";

import { median, quantile, ratio, steepest } from "./harness/statistics.mjs";
import { barsOf } from "./report/bars.mjs";

test("medians and quartiles", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.equal(quantile([1, 2, 3, 4, 5], 0.25), 2);
});

test("a ratio says how sure it is, and the same each time", () => {
  const sure = ratio([10, 10, 10], [5, 5, 5]);
  assert.deepEqual(sure, { value: 2, low: 2, high: 2 });
  const unsure = ratio([8, 10, 12], [4, 5, 6]);
  assert.ok(unsure.low < 2 && unsure.high > 2);
  assert.deepEqual(ratio([8, 10, 12], [4, 5, 6]), unsure);
  assert.equal(ratio([0, 0], [0, 0]).value, 1);
});

test("growth is as steep as its steepest part", () => {
  assert.ok(Math.abs(steepest([[1, 5], [10, 50], [100, 500]]) - 1) < 1e-9);
  // Little at first, since the beginning has a price of its own, and then with the square.
  assert.ok(Math.abs(steepest([[1, 5], [10, 6], [100, 600]]) - 2) < 1e-9);
});

test("a bar is met up to its height, and no further", () => {
  const bytes = (ours) => barsOf({ bytes: { viewer: { brotli: ours }, react: { brotli: 100 } } })[0].isMet;
  assert.equal(bytes(75), true);
  assert.equal(bytes(76), false);
});
