// The articles of the bench.
import assert from "node:assert/strict";
import { test } from "node:test";

import { article, firstQuotes } from "./documents/article.mjs";

test("an article with fewer of its quotes is the same, word for word", () => {
  const whole = article({ blocks: 40, quotes: 60 });
  const fewer = firstQuotes(whole, 5);
  const quoted = ({ body }) => new Set(body.flatMap(({ text }) => (Array.isArray(text) ? text : [])).flatMap(({ quote }) => quote ?? []));
  const words = ({ body }) => body.map(({ text }) => [text].flat().map((run) => run?.text ?? run)).flat();
  assert.deepEqual(words(fewer), words(whole));
  assert.equal(quoted(whole).size, 60);
  assert.deepEqual([...quoted(fewer)], Object.keys(fewer.quotes));
  assert.deepEqual([...quoted(fewer)], [...quoted(whole)].slice(0, 5));
});
