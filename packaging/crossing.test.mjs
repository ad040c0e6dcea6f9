import assert from "node:assert/strict";
import { test } from "node:test";

import { build, flatten, piece } from "../src/ports/crossing.js";

/** The flat text of a value, with `|` where a text ends. */
const flat = (value, { values = 1000, units = 1000, levels = 32 } = {}) => flatten(value, values, units, levels).replaceAll("\0", "|");

const thrown = () => {
  throw new Error("not to be looked at");
};

for (const [title, value, expected] of [
  ["null", null, "0"],
  ["undefined", undefined, "0"],
  ["true", true, "1"],
  ["false", false, "2"],
  ["a number: its bits", 1, "#3ff0000000000000|"],
  ["zero", 0, "#0|"],
  ["below zero", -0.5, "#bfe0000000000000|"],
  ["a text", "Größe", '"Größe|'],
  ["a text with U+0000", "a\0b", '"a\x01b|'],
  ["an empty text", "", '"|'],
  ["a list", [1, [], "a"], '[#3ff0000000000000|[]"a|]'],
  ["a list with holes", [, true], "[01]"],
  ["an object", { a: { b: null }, "": 1 }, "{:a|{:b|0}:|#3ff0000000000000|}"],
  ["an object without a prototype", Object.assign(Object.create(null), { a: true }), "{:a|1}"],
  ["a map", new Map([["a", new Map()]]), "{:a|{}}"],
  ["a map with a key that is no text", { a: new Map([["b", 1], [2, 3]]) }, "{:a|?}"],
  ["a function", { a: () => 1, b: true }, "{:a|?:b|1}"],
  ["a large whole number", [1n], "[?]"],
  ["a symbol", [Symbol("a")], "[?]"],
  ["bytes", [new Uint8Array(3), true], "[?1]"],
  ["an object that throws", [{ get a() { return thrown(); }, b: 1 }, true], "[?1]"],
  ["a list that throws", [new Proxy([1, 2], { get: (list, key) => (key === "0" ? thrown() : list[key]) })], "[[?#4000000000000000|]]"],
  ["what throws whatever is done", [new Proxy({}, { ownKeys: thrown }), true], "[?1]"],
]) {
  test(`${title} is made text`, () => assert.equal(flat(value), expected));
}

test("reading ends at the limits", () => {
  assert.equal(flat([[["deep"]], "not deep"], { levels: 2 }), '[[^]"not deep|]');
  assert.equal(flat([true, true, true, true], { values: 3 }), "[11!]");
  assert.equal(flat(["four", "five", "six"], { units: 8 }), '["four|"five|!]');
  assert.equal(flat({ abcd: true, efgh: true }, { units: 5 }), "{:abcd|1:efgh|!}");
  const itself = { list: [] };
  itself.list.push(itself, itself);
  assert.ok(flat(itself, { values: 200 }).length < 3000);
  const endless = new Proxy([], { get: (list, key) => (key === "length" ? 4e9 : thrown()) });
  assert.equal(flat(endless, { values: 4 }), "[???!]");
});

/** The pieces of the document that was made text last. */
function pieces() {
  const found = [];
  for (let number = 0; piece(number) !== undefined; number += 1) found.push(piece(number));
  return found;
}

const many = (count, length = 1) => Array.from({ length: count }, (_, place) => String(place % 10).repeat(length));

test("a long body comes in pieces, which together are its items", () => {
  const large = { values: 1e6, units: 1e7 };
  const body = many(600, 500);
  assert.equal(flat({ headline: "Long", body, end: true }, large), '{:headline|"Long|:body|&258|:end|1}');
  const found = pieces();
  assert.ok(found.length > 2, `${found.length} pieces`);
  assert.equal(found.join("").replaceAll("\0", "|"), flat(body, large).slice(1, -1));
});

test("no other list comes in pieces", () => {
  for (const value of [{ body: many(500) }, { related: many(600) }, { a: { body: many(600) } }, many(600)]) {
    assert.ok(!flat(value, { values: 1e6, units: 1e6 }).includes("&"));
    assert.deepEqual(pieces(), []);
  }
});

test("a body with something that is not read comes whole", () => {
  const large = { values: 1e6, units: 1e6 };
  const body = [...many(600), () => {}];
  for (const [value, limits] of [
    [{ body }, large],
    [{ body: many(600), last: Symbol("last") }, large],
    [{ body: many(600) }, { ...large, values: 300 }],
    [{ body: many(600) }, { ...large, units: 300 }],
  ]) {
    assert.ok(flat(value, limits).startsWith('{:body|["0|"1|'));
    assert.deepEqual(pieces(), []);
  }
});

test("what is built has been read: the pieces are let go", () => {
  flat({ body: many(600) }, { values: 1e6, units: 1e6 });
  assert.equal(pieces().length, 1);
  build(null, new Uint32Array(), "");
  assert.deepEqual(pieces(), []);
});
