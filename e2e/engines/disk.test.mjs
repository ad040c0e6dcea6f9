// Articles that were written as one file, opened from disk, with script and without; and the viewer page as
// one file, which writes them.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { folder, render, renderFile, sampleFile, write } from "../support/pages.mjs";
import { dist } from "../support/server.mjs";
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

  viewer.test("the viewer page from disk: a document is opened, examined and saved", async () => {
    const page = join(folder, "viewer.html");
    const html = readFileSync(join(dist, "viewer.html"), "utf8");
    const watch = watchScript.replaceAll("</", "<\\/");
    // What watches stands before the policy.
    writeFileSync(page, html.replace('<meta charset="utf-8" />', () => `<meta charset="utf-8" /><script>${watch}</script>`));
    await viewer.browser.open(`file://${page}`);
    const headline = (words) =>
      viewer.browser.until(`the headline is ${words}`, (words) => document.querySelector("#viewer").shadowRoot?.querySelector(".headline")?.textContent === words, words);
    await viewer.browser.until("the page says what it is", () => document.querySelector("#viewer").shadowRoot?.querySelector(".headline"));
    const document_ = { ...news, headline: "Opened from disk" };
    await viewer.browser.run((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "story.json", { type: "application/json" }));
      const input = document.querySelector("#file");
      input.files = data.files;
      input.dispatchEvent(new Event("change"));
    }, JSON.stringify(document_));
    await headline("Opened from disk");
    await viewer.browser.run(() => document.querySelector("#edit").click());
    await viewer.browser.until("the document is in the editor", () => document.querySelector("#code").shadowRoot?.querySelector(".cm-content")?.textContent.includes("Opened from disk"));
    await viewer.browser.until("it was looked at", () => document.querySelector("#findings").children.length > 0);
    // A download goes where a driver cannot follow: what is handed over is kept here.
    await viewer.browser.run(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        blob.text().then((text) => (window.saved = text));
        return make.call(URL, blob);
      };
      document.querySelector("#saving button.main").click();
    });
    const saved = await viewer.browser.until("it is saved", () => window.saved);
    assert.ok(saved === render(write(document_)), "the same bytes as the command writes");
  });
});
