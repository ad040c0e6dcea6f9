// Articles that were written as one file, opened from disk, with script and without.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";

import { renderFile, sampleFile } from "../support/pages.mjs";
import { inEachEngine, news, watchScript } from "./suite.mjs";

inEachEngine((viewer) => {
  /** Opens the sample as a file, with a watch over what goes wrong in it. */
  async function open(...options) {
    const { page, html } = renderFile(sampleFile("news"), "--inline-images", ...options);
    // The policy of the page allows no other script: what watches stands before it.
    writeFileSync(page, html.replace('<meta charset="utf-8">', `<meta charset="utf-8"><script>${watchScript.replaceAll("</", "<\\/")}</script>`));
    await viewer.browser.open(`file://${page}`);
  }

  /** Presses the first button of a quote, as a reader does. */
  async function press(selector) {
    const { x, y } = await viewer.browser.run((selector) => {
      const button = document.querySelector("article-viewer").shadowRoot.querySelector(selector);
      button.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = button.getClientRects()[0];
      return { x: left + width / 2, y: top + height / 2 };
    }, selector);
    await viewer.browser.settled();
    await viewer.browser.point("mouse", x, y);
  }

  const record = () =>
    viewer.browser.until("a record is open", () => {
      const open = document.querySelector("article-viewer").shadowRoot.querySelector(".quote-dialog:popover-open");
      if (!open) return null;
      const { left, top, right, bottom } = open.getBoundingClientRect();
      return { words: open.innerText, isInside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight };
    });

  for (const [name, options] of [["with the viewer in it", []], ["with a policy that allows no script", ["--no-wasm"]]]) {
    viewer.test(`a page from disk, ${name}: it is read, folds, and its quotes open`, async () => {
      await open(...options);
      if (options.length === 0) await viewer.tells("loadend");
      const headline = await viewer.browser.until("the headline is there", () => document.querySelector("article-viewer").shadowRoot?.querySelector(".headline")?.innerText);
      assert.equal(headline, news.headline);
      const width = await viewer.browser.run(() => document.querySelector("article-viewer").shadowRoot.querySelector(".image img").naturalWidth);
      assert.ok(width > 0, "its pictures are in it");
      await press(".body .quote-button");
      const { words } = await record();
      assert.ok(words.includes("Dorrin Pask") && words.includes("2026"), words);
      await viewer.browser.press("Escape");
      await viewer.browser.until("the record is closed", () => !document.querySelector("article-viewer").shadowRoot.querySelector(":popover-open"));
      await press("[data-key-points] summary");
      await viewer.browser.until("the key points are folded", () => !document.querySelector("article-viewer").shadowRoot.querySelector("[data-key-points]").open);
      const told = await viewer.told();
      assert.deepEqual(told, options.length === 0 ? ["loadstart", "load", "loadend", "quoteopen", "quoteclose", "keypointstoggle"] : []);
    });
  }
});
