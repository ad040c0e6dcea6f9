import assert from "node:assert/strict";
import { test } from "node:test";

import { flatten } from "../src/ports/crossing.js";

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
