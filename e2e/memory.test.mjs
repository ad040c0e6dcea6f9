// A thousand viewers: what they leave behind, which is nothing.
import assert from "node:assert/strict";
import { test } from "node:test";

import { launch } from "./support/browser.mjs";
import { holdings, listenersOn, pageOf, publishPage, story } from "./support/element.mjs";
import { suite } from "./support/suite.mjs";

const viewer = suite();

/** All that listens, folds and opens, and nothing that is fetched: the browser keeps records of that. */
const everything = story("Ada", {
  related: { title: "More", items: [{ headline: "A story to follow", url: "https://example.invalid/story", datePublished: "2026-01-02" }] },
});
everything.body.push(
  { type: "callout", title: "More", folded: true, body: [{ type: "paragraph", text: "Inside" }] },
  { type: "table", header: [["One", "Two"]], rows: [["1", "2"]] },
  { type: "questions", items: [{ question: "Why?", answer: [{ type: "paragraph", text: "Because." }] }] },
);

/** Puts an element with this article on the page and takes it off again, so many times. */
const cycle = (page, count, value) =>
  page.evaluate(
    async ([count, value]) => {
      // A frame for each: else what is done in one long frame is put on record, each call of it.
      const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      for (let round = 0; round < count; round += 1) {
        const element = document.createElement("article-viewer");
        const end = new Promise((resolve, reject) => {
          element.addEventListener("load", resolve, { once: true });
          element.addEventListener("error", ({ detail }) => reject(new Error(detail.code)), { once: true });
        });
        element.article = value;
        document.querySelector("main").append(element);
        await end;
        // The reader opens a quote, so that all there is to leave behind has been there.
        element.shadowRoot.querySelector(".body button[data-quote]").click();
        if (!element.shadowRoot.querySelector("[role=dialog]:popover-open")) throw new Error("the quote does not open");
        await drawn();
        element.remove();
        await null;
        if (element.shadowRoot.childElementCount) throw new Error("something is left");
        globalThis.last = new WeakRef(element);
      }
      await drawn();
    },
    [count, value],
  );

for (const [name, isCompany] of Object.entries({ "a thousand viewers, one after another, leave nothing behind": false, "nor do they where another viewer stays on the page": true })) {
  test(name, async () => {
    // Without the compilers that make hot code fast: what they write is on the same heap.
    const browser = await launch(["--js-flags=--no-opt --no-maglev --no-sparkplug --liftoff-only"]);
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
      page.setDefaultTimeout(20_000);
      await page.addInitScript(() => {
        // The memory of the youngest instance of the module.
        WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
          construct(target, given) {
            const instance = Reflect.construct(target, given);
            globalThis.moduleMemory = new WeakRef(Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory));
            globalThis.instances = (globalThis.instances ?? 0) + 1;
            return instance;
          },
        });
      });
      const resident = isCompany ? `<article-viewer src="${viewer.publish(story("Ada"))}"></article-viewer>` : "";
      await page.goto(publishPage(viewer, pageOf(`${resident}<main></main>`)));
      if (isCompany) await page.locator("article-viewer article").waitFor();
      const session = await page.context().newCDPSession(page);
      const listeners = async () => {
        const counts = {};
        for (const target of ["window", "document", "document.documentElement", "document.body"]) counts[target] = await listenersOn(session, target);
        return counts;
      };
      const listening = await listeners();
      assert.equal("hashchange" in listening.window, isCompany, "a viewer that stays listens to the page's address");
      await cycle(page, 10, everything);
      assert.deepEqual(await listeners(), listening, "after ten");
      const ten = await holdings(session);
      const linear = await page.evaluate(() => moduleMemory.deref()?.buffer.byteLength);
      for (let part = 0; part < 10; part += 1) await cycle(page, 99, everything);
      assert.deepEqual(await listeners(), listening, "after a thousand");
      const thousand = await holdings(session);
      assert.ok(thousand.bytes <= ten.bytes * 1.05, `${thousand.bytes} bytes after a thousand, ${ten.bytes} after ten`);
      assert.deepEqual({ ...thousand, bytes: 0 }, { ...ten, bytes: 0 });
      assert.equal(await page.evaluate(() => last.deref() === undefined), true, "the last element is collected");
      assert.equal(await page.evaluate(() => instances), 1, "one instance serves all");
      const grown = await page.evaluate(() => moduleMemory.deref().buffer.byteLength);
      assert.ok(grown <= linear * 1.05, `the module's own memory: ${grown} bytes after a thousand, ${linear} after ten`);
      if (isCompany) return;
      // Memory never shrinks: past some of it, the instance goes with its last viewer.
      const long = { ...everything, body: [...everything.body, ...Array.from({ length: 6000 }, () => ({ type: "paragraph", text: "Many words. ".repeat(40) }))] };
      await cycle(page, 1, long);
      await holdings(session);
      assert.equal(await page.evaluate(() => moduleMemory.deref() === undefined), true, "a large instance is collected");
    } finally {
      await browser.close();
    }
  });
}
