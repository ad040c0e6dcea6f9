// The JSON-LD of the samples, checked by a compiler against schema.org: the types of schema-dts know
// which properties each type has, and what each property may hold.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../", import.meta.url));
const packages = join(repository, "e2e/node_modules");
const samples = readdirSync(join(repository, "samples")).filter((name) => name.endsWith(".json"));
const documents = [
  ...samples.map((name) => join(repository, "samples", name)),
  // Has every key of the format.
  join(repository, "model/tests/fixtures/complete.json"),
];
const graphs = new Map();
let directory;

/** The JSON-LD of a document. The example is compiled the first time. */
function jsonLd(document) {
  const given = ["run", "--quiet", "--locked", "--package", "article-viewer-model", "--features", "json", "--example", "json_ld", "--", document];
  return JSON.parse(execFileSync("cargo", given, { cwd: repository, encoding: "utf8", stdio: "pipe", maxBuffer: 64 << 20 }));
}

/**
 * A graph as TypeScript: a constant for each node, of the type that the node says it is. The compiler
 * looks for properties that are none only in what is written where a type is expected, and not inside
 * values that may be of several types; so each node stands by itself, and the others name it.
 */
function program(graph) {
  const types = new Set(["Graph"]);
  const lines = [];
  const write = (value) => {
    if (Array.isArray(value)) return `[${value.map(write).join(", ")}]`;
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    const properties = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${write(inner)}`);
    const literal = `{ ${properties.join(", ")} }`;
    if (!value["@type"]) return literal;
    const type = `${value["@type"]}Leaf`;
    types.add(type);
    lines.push(`const node${lines.length}: ${type} = ${literal};`);
    return `node${lines.length - 1}`;
  };
  lines.push(`export const graph: Graph = ${write(graph)};`);
  return `import type { ${[...types].join(", ")} } from "schema-dts";\n${lines.join("\n")}\n`;
}

/** What the compiler says of graphs. Each line begins with the name of the graph. */
function complaints(graphs) {
  const folder = mkdtempSync(join(directory, "check-"));
  for (const [name, graph] of graphs) writeFileSync(join(folder, `${name}.ts`), program(graph));
  const compilerOptions = { strict: true, noEmit: true, skipLibCheck: true, pretty: false, types: [], module: "nodenext", target: "es2022" };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  const compiler = createRequire(join(packages, "_")).resolve("typescript/bin/tsc");
  try {
    execFileSync(process.execPath, [compiler, "--project", "."], { cwd: folder, encoding: "utf8", stdio: "pipe" });
    return "";
  } catch (error) {
    return `${error.stdout}${error.stderr}`;
  }
}

before(() => {
  // Inside, so that the compiler finds the packages.
  mkdirSync(packages, { recursive: true });
  directory = mkdtempSync(join(packages, ".json-ld-"));
  for (const document of documents) graphs.set(basename(document, ".json"), jsonLd(document));
});

after(() => {
  if (directory) rmSync(directory, { recursive: true, force: true });
});

test("the JSON-LD of every sample has the types of schema.org", () => {
  assert.ok(graphs.size > 1);
  assert.equal(complaints(graphs), "");
});

test("a property that a type does not have is found, and so is a value it does not take", () => {
  const wrong = [
    ["article", ([article]) => (article.kicker = "Coast"), `'"kicker"' does not exist in type`],
    ["breadcrumbs", ([, list]) => (list.breadcrumb = []), `'"breadcrumb"' does not exist in type`],
    ["quotation", ([article]) => (article.hasPart[0].speaker = "Ada"), `'"speaker"' does not exist in type`],
    ["speaker", ([article]) => (article.hasPart[0].spokenByCharacter = 5), "Type 'number' is not assignable"],
    ["place", ([article]) => (article.hasPart[0].spokenByCharacter[0]["@type"] = "Place"), `'"jobTitle"' does not exist in type`],
    ["image", ([article]) => (article.image.width = 1600), "Type 'number' is not assignable"],
    ["type", ([article]) => (article["@type"] = "NewsStory"), "no exported member"],
  ];
  const graphsWithFault = wrong.map(([name, spoil]) => {
    const graph = structuredClone(graphs.get("complete"));
    spoil(graph["@graph"]);
    return [name, graph];
  });
  const lines = complaints(graphsWithFault).split("\n");
  for (const [name, , expected] of wrong) {
    const found = lines.filter((line) => line.startsWith(`${name}.ts(`));
    assert.ok(found.some((line) => line.includes(expected)), `${name}: ${found.join("\n")}`);
  }
});

test("every quotation that a sample states is there, with its words, and nothing of the body besides", () => {
  for (const document of documents) {
    const { quotes = {} } = JSON.parse(readFileSync(document, "utf8"));
    const stated = Object.values(quotes).filter((it) => it.provenance !== "detected");
    const [article] = graphs.get(basename(document, ".json"))["@graph"];
    const parts = article.hasPart ?? [];
    assert.ok(parts.length >= stated.length, document);
    for (const part of parts) assert.ok(part.text ?? part.abstract, document);
    assert.ok(!("articleBody" in article), document);
  }
});
