// For any document that the format allows, the page that the command writes says what the browser shows.
//
// `GENERATED_RUNS=3000 GENERATED_SEED=7 node --test generated.test.mjs` looks at more of them, and at others;
// `GENERATED_PATH`, which a failure tells, at the one that failed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fc from "fast-check";

import { everything, note } from "./support/coverage.mjs";
import { documents, schema, textOf, ways } from "./support/documents.mjs";
import { pageOf, publishPage } from "./support/element.mjs";
import { program, render, write } from "./support/pages.mjs";
import { shown } from "./support/shown.mjs";
import { suite } from "./support/suite.mjs";

const viewer = suite();
const numRuns = Number(process.env.GENERATED_RUNS ?? 150);
const seed = Number(process.env.GENERATED_SEED ?? 20261125);

const path = process.env.GENERATED_PATH;

/** What was found, and how to see it again. */
function told({ counterexample: [document, way], counterexamplePath, errorInstance, numRuns, numShrinks }) {
  return [
    `document ${numRuns}, made smaller ${numShrinks} times: ${JSON.stringify(document)}`,
    `shown with ${JSON.stringify(way)}`,
    `again: GENERATED_SEED=${seed} GENERATED_PATH=${counterexamplePath} node --test generated.test.mjs`,
    String(errorInstance?.message ?? errorInstance),
  ].join("\n");
}

/** No picture matters here, and none of the addresses exists, so that the page asks for none. */
const POLICY = { "content-security-policy": "img-src 'none'; media-src 'none'" };

/** What the page shows that the command writes, with no script to help it. */
async function fromCommand(page, file, { isFetched, ...way }, address) {
  const options = Object.entries(way).flatMap(([name, value]) => [`--${name}`, value]);
  if (isFetched) options.push("--base", address);
  await page.goto(publishPage(viewer, render(file, "--no-wasm", ...options), POLICY), { waitUntil: "domcontentloaded" });
  return page.evaluate(shown);
}

/** What the element shows of the same document: of a value, or of what it fetches from `address`. */
async function fromElement(page, json, { isFetched, language, ...way }, address) {
  const error = await page.evaluate(
    async ([json, src, language, way]) => {
      document.querySelector("article-viewer")?.remove();
      const element = document.createElement("article-viewer");
      element.lang = language;
      for (const [name, value] of Object.entries(way)) element.setAttribute(name, value);
      const ended = outcome(element);
      if (src) element.src = src;
      else element.article = JSON.parse(json);
      document.body.append(element);
      return (await ended).error;
    },
    [json, isFetched && address, language, way],
  );
  assert.equal(error, null, "the element shows the document");
  return page.evaluate(shown);
}

/** The documents have no errors, and so nothing of them is left out. */
function check(file) {
  const { stdout } = spawnSync(program, ["check", "--format", "json", file], { encoding: "utf8", maxBuffer: 1 << 26 });
  assert.deepEqual(JSON.parse(stdout).filter(({ severity }) => severity === "error"), []);
}

viewer.test(`${numRuns} documents are the same from the command and from the element`, {}, async (page) => {
  const host = publishPage(viewer, pageOf("", '<link rel="icon" href="data:,"><script src="/embed/article-viewer.js"></script>'), POLICY);
  const still = await viewer.newPage({ javaScriptEnabled: false });
  const met = new Set();
  try {
    await page.goto(host);
    const property = fc.asyncProperty(documents, ways, async (document, way) => {
      note(schema, document, met);
      const json = textOf(document);
      const file = write(json);
      check(file);
      const address = viewer.address + viewer.publish(json);
      const [written, built] = await Promise.all([fromCommand(still, file, way, address), fromElement(page, json, way, address)]);
      if (written !== built) assert.deepEqual(written.split("\n"), built.split("\n"));
    });
    const found = await fc.check(property, { numRuns, seed, ...(path && { path }) });
    if (found.failed) throw new Error(told(found));
  } finally {
    await still.context().close();
  }
  // Of fewer documents it cannot be expected.
  if (numRuns >= 150) assert.deepEqual([...everything(schema)].filter((part) => !met.has(part)), [], "the documents have everything in them that the format has");
});
