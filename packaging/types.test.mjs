import assert from "node:assert/strict";
import { test } from "node:test";

import { table } from "./interface.mjs";
import { articleTypes, elementTypes, jsxTypes, namesOf, schema } from "./types.mjs";

const types = (properties, more = {}) => articleTypes({ description: "An article.", type: "object", properties, ...more });

test("each construct of the schema has its type", () => {
  const declarations = types(
    {
      plain: { type: "string", description: "Words." },
      "with-hyphen": { type: "integer", minimum: 2, maximum: 4, description: "A number." },
      is: { type: "boolean" },
      version: { const: 1 },
      word: { enum: ["a", "b"] },
      list: { type: "array", maxItems: 3, items: { type: "string" } },
      either: { type: "array", items: { anyOf: [{ type: "string" }, { $ref: "#/$defs/Thing" }] } },
      rows: { type: "array", items: { type: "array", items: { $ref: "#/$defs/Thing" } } },
      byId: { type: "object", additionalProperties: { $ref: "#/$defs/Thing" } },
      inner: { type: "object", properties: { x: { type: "number" } } },
    },
    { required: ["plain"], $defs: { Thing: { anyOf: [{ type: "string" }, { type: "string", minLength: 1 }] } } },
  );
  assert.equal(
    declarations,
    `// Made from article.schema.json by packaging/types.mjs.

/** An article. */
export interface Article {
  /** Words. */
  plain: string;
  /**
   * A number.
   * @minimum 2
   * @maximum 4
   */
  "with-hyphen"?: number;
  is?: boolean;
  version?: 1;
  word?: "a" | "b";
  /** @maxItems 3 */
  list?: string[];
  either?: Array<string | Thing>;
  rows?: Thing[][];
  byId?: Record<string, Thing>;
  inner?: {
    x?: number;
  };
}

export type Thing = string;
`,
  );
});

test("what is told apart by its type is a union of names", () => {
  const kind = (name) => ({ description: `A ${name}.`, type: "object", properties: { type: { const: name } }, required: ["type"] });
  const declarations = types({}, { $defs: { Block: { description: "A block.", oneOf: [kind("paragraph"), kind("list")] } } });
  assert.deepEqual(namesOf(declarations), ["Article", "Block", "ParagraphBlock", "ListBlock"]);
  assert.match(declarations, /export type Block =\n {2}\| ParagraphBlock\n {2}\| ListBlock;\n/);
  assert.match(declarations, /\/\*\* A list\. \*\/\nexport interface ListBlock \{\n {2}type: "list";\n\}/);
});

test("a comment cannot be ended from within", () => {
  assert.match(types({ a: { type: "string", description: "Either */ or" } }), /\/\*\* Either \*\\\/ or \*\//);
});

test("what the generator does not know is an error that says where", () => {
  for (const [node, what] of [
    [{ type: "string", contentEncoding: "base64" }, /a: .*"contentEncoding"/],
    [{ type: "null" }, /a: .*null/],
    [{ $ref: "other.json" }, /a: .*other\.json/],
    [{ type: "array", items: { type: "null" } }, /a\/items: /],
    [{ type: "object", properties: {}, additionalProperties: { type: "string" } }, /a: .*additionalProperties/],
  ]) {
    assert.throws(() => types({ a: node }), what);
  }
});

test("the whole schema has types, and each name that is used is there", () => {
  const declarations = articleTypes();
  const names = new Set(namesOf(declarations));
  for (const name of Object.keys(schema.$defs)) assert.ok(names.has(name), name);
  const bare = declarations.replaceAll(/^\/\/.*|\/\*\*[^]*?\*\//gm, "").replaceAll(/"[^"]*"/g, "");
  for (const [, used] of bare.matchAll(/\b([A-Z]\w*)\b/g)) {
    assert.ok(names.has(used) || ["Array", "Record"].includes(used), used);
  }
  assert.equal(schema.$defs.Block.oneOf.length, declarations.match(/^ {2}\| \w+Block/gm).length);
});

test("the element's declarations have everything that is in the table", () => {
  const declarations = elementTypes(table);
  for (const { property } of table.attributes) assert.match(declarations, new RegExp(`get ${property}\\(\\): `));
  for (const { name } of [...table.properties, ...table.methods]) assert.match(declarations, new RegExp(`\\b${name}\\b`));
  for (const { name, detail } of table.events) assert.ok(declarations.includes(`  ${name}: CustomEvent<${detail}>;`), name);
  for (const { code } of table.failures) assert.ok(declarations.includes(`  | "${code}"`), code);
  const jsx = jsxTypes(table);
  for (const { name, property } of table.attributes) {
    assert.ok(jsx.includes(`  ${/-/.test(name) ? `"${name}"` : name}?: `), name);
    assert.ok(jsx.includes(`  ${property}?: `), property);
  }
  for (const { name } of table.events) assert.ok(jsx.includes(`  on${name}?: `), name);
});
