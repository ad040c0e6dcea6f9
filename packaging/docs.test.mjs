// The pages that are made are the pages that are committed. `UPDATE=1` writes them anew.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";

import { elementPage, failuresPage, pages } from "./docs.mjs";
import { table } from "./interface.mjs";

for (const { name, address, make } of pages) {
  test(`docs/${name} is current; UPDATE=1 makes it so`, () => {
    if (process.env.UPDATE) writeFileSync(address, make());
    assert.equal(readFileSync(address, "utf8"), make());
  });
}

test("the pages name everything that is in the table", () => {
  const element = elementPage();
  for (const kind of ["attributes", "properties", "events", "slots", "parts", "customProperties", "scriptAttributes"]) {
    for (const { name } of table[kind]) assert.ok(element.includes(`\`${name}\``), `${kind}: ${name}`);
  }
  const failures = failuresPage();
  for (const { code } of table.failures) assert.ok(failures.includes(`\`${code}\``), code);
});

test("a bar in a text does not end its cell", () => {
  const failures = failuresPage({ failures: [{ code: "a|b", meaning: "c | d", remedy: "e" }] });
  assert.ok(failures.includes("| `a\\|b` | c \\| d | e |"));
});
