// The contenders are comparable: all show the same words in as many nodes, and none is handicapped.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { launch } from "../e2e/support/browser.mjs";
import { article, newsArticle } from "./documents/article.mjs";
import { give, openBench, show } from "./harness/bench-page.mjs";
import { brotli } from "./harness/compress.mjs";
import { inContext } from "./harness/sampling.mjs";
import { FLOOR, PEERS, VIEWER, embed, openSite } from "./harness/site.mjs";
import { sheetOf } from "./harness/style.mjs";
import { recordOn, treeOf } from "./harness/tree.mjs";
import { buildPeers, built } from "./peers/build.mjs";

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

/** Runs `body` on a page that has not long to wait. */
const onPage = (body) => inContext(browser, body, { patience: 15_000 });

const articles = { news: newsArticle(), blocks: article({ blocks: 300, quotes: 80 }) };

/** The page of a contender with an article on it. */
async function shown(page, contender, name) {
  await openBench(page, site, contender);
  await give(page, site.publish(name, articles[name]));
  await show(page);
}

for (const name of Object.keys(articles)) {
  test(`${name}: all show the same words in as many nodes`, async () => {
    const ours = await onPage(async (page) => {
      await shown(page, VIEWER, name);
      return treeOf(page);
    });
    assert.ok(ours.elements.length > 200, "the article is there");
    for (const contender of [...PEERS, FLOOR]) {
      const theirs = await onPage(async (page) => {
        await shown(page, contender, name);
        return treeOf(page);
      });
      assert.equal(theirs.words, ours.words, contender);
      assert.deepEqual(theirs.elements, ours.elements, contender);
      assert.equal(theirs.texts, ours.texts, contender);
    }
  });
}

test("all open a quote beside it, with the same record", async () => {
  const records = {};
  for (const contender of [VIEWER, ...PEERS]) {
    records[contender] = await onPage(async (page) => {
      await shown(page, contender, "news");
      const found = [];
      for (const id of ["okkles-never", "renn-tests", "dresmann-negotiate", "official-order", "quill-keys", "okkles-owe", "pask-borrowed"]) {
        const button = page.locator(`.body button[data-quote="${id}"]`).first();
        await button.click();
        await page.waitForFunction(
          (id) => (document.querySelector("article-viewer")?.shadowRoot ?? document).querySelector(`.body button[data-quote="${id}"][aria-expanded="true"]`),
          id,
        );
        // Libraries place it a moment later.
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        found.push(await recordOn(page));
        await page.keyboard.press("Escape");
        await page.waitForFunction(() => !(document.querySelector("article-viewer")?.shadowRoot ?? document).querySelector('[aria-expanded="true"]'));
      }
      return found;
    });
    assert.deepEqual(records[contender], records[VIEWER], contender);
  }
  assert.ok(records[VIEWER].every(({ isInside }) => isInside));
});

test("no peer is handicapped by its size", () => {
  const weight = (name) => brotli(readFileSync(join(built, name))).length;
  assert.ok(weight("react.js") < 75 * 1024, `React: ${weight("react.js")} bytes`);
  assert.ok(weight("preact.js") < 20 * 1024, `Preact: ${weight("preact.js")} bytes`);
});

test("peers have the style sheet of the shipped viewer, whole", async () => {
  const sheet = sheetOf(readFileSync(join(embed, "article-viewer.wasm")));
  const [ours, theirs] = await onPage(async (page) => {
    await shown(page, VIEWER, "news");
    return page.evaluate((sheet) => {
      const copy = new CSSStyleSheet();
      copy.replaceSync(sheet);
      const text = ({ cssRules }) => [...cssRules].map((rule) => rule.cssText);
      return [text(document.querySelector("article-viewer").shadowRoot.adoptedStyleSheets[0]), text(copy)];
    }, sheet);
  });
  assert.deepEqual(theirs, ours);
});
