import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { elementsManifest } from "./elements.mjs";
import { table } from "./interface.mjs";
import { defineModule, writePackage } from "./npm.mjs";
import { customProperties, describedProperties, tokens } from "./tokens.mjs";

test("the package has each file that its manifest names, and no other", () => {
  const directory = mkdtempSync(join(tmpdir(), "article-viewer-"));
  try {
    const built = { "index.js": "export {};", "article-viewer.js": "", "article-viewer.wasm": Buffer.from([0]) };
    writePackage(directory, { version: "1.2.3", banner: "/*! banner */", built });
    const manifest = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
    assert.equal(manifest.version, "1.2.3");
    assert.deepEqual(readdirSync(directory).sort(), [...manifest.files, "package.json"].sort());
    const named = [manifest.types, manifest.unpkg, manifest.jsdelivr, manifest.customElements, ...manifest.sideEffects];
    for (const [entry, targets] of Object.entries(manifest.exports)) {
      if (typeof targets === "object") {
        assert.equal(Object.keys(targets)[0], "types", `${entry}: a compiler takes the first that fits`);
        named.push(...Object.values(targets));
      } else named.push(targets);
    }
    for (const file of named) assert.ok(existsSync(join(directory, file)), file);
    assert.match(readFileSync(join(directory, "define.js"), "utf8"), /^\/\*! banner \*\/\n[^]*from "\.\/index\.js"/);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test("a module that imports the package otherwise is an error", () => {
  assert.throws(() => defineModule("import './index.js';", ""), /once/);
});

test("custom properties are read with their defaults and their group's comment", () => {
  const css = `/* The file. */
.viewer {
  /* Fonts. */
  --font-text: var(--article-viewer-font-text, "A Font", serif);
  --font-headline: var(--article-viewer-font-headline, var(--font-text));

  /* Measure:
     how wide. */
  --gutter: var(--article-viewer-gutter, clamp(16px, 4cqi, 40px));
  --radius-large: 10px;
}
`;
  assert.deepEqual(customProperties(css), [
    { name: "--article-viewer-font-text", default: '"A Font", serif', group: "Fonts." },
    { name: "--article-viewer-font-headline", default: "var(--article-viewer-font-text)", group: "Fonts." },
    { name: "--article-viewer-gutter", default: "clamp(16px, 4cqi, 40px)", group: "Measure: how wide." },
  ]);
  assert.throws(() => customProperties(".viewer { --a: calc(2 * var(--article-viewer-a, 1px)); }"), /of its own/);
});

test("each custom property of the stylesheet has its line in the table, and the other way round", () => {
  assert.deepEqual(
    table.customProperties.map((it) => it.name),
    customProperties().map((it) => it.name),
  );
  assert.equal(customProperties().length, tokens.match(/var\(--article-viewer-/g).length);
  const [one] = describedProperties({ customProperties: [] });
  assert.equal(one.doc, one.group);
});

test("the manifest of custom elements has everything that is in the table", () => {
  const { modules } = elementsManifest(table);
  const [element] = modules[0].declarations;
  const names = (list) => list.map((it) => it.name);
  assert.equal(element.tagName, "article-viewer");
  assert.deepEqual(names(element.attributes), names(table.attributes));
  assert.deepEqual(
    names(element.members),
    [...table.attributes.map((it) => it.property), ...names(table.properties), ...names(table.methods)],
  );
  assert.deepEqual(names(element.events), names(table.events));
  assert.deepEqual(names(element.slots), ["", ...names(table.slots)]);
  assert.deepEqual(names(element.cssParts), names(table.parts));
  assert.deepEqual(names(element.cssProperties), names(table.customProperties));
  const declared = modules.flatMap((module) => module.declarations.map((it) => `${module.path} ${it.name}`));
  for (const { declaration } of modules.flatMap((module) => module.exports)) {
    assert.ok(declared.includes(`${declaration.module} ${declaration.name}`), declaration.name);
  }
});
