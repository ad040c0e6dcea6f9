// The page around a viewer: several viewers, their end, a change of article, and hostile styles.
import assert from "node:assert/strict";

import { settled } from "./support/browser.mjs";
import { article, sample, suite } from "./support/suite.mjs";

const viewer = suite();

/**
 * A page with the module loaded and nothing of the viewer page's own in it. What its elements tell is
 * written into `reports`: which one, and the code of a failure or `null`.
 */
async function openHost(page, markup) {
  await viewer.open(page, "?sample=headline");
  await page.evaluate((markup) => {
    document.body.innerHTML = markup;
    globalThis.reports = [];
    for (const element of document.querySelectorAll("article-viewer")) {
      for (const kind of ["load", "error"]) element.addEventListener(kind, ({ detail }) => reports.push([element.id, detail.code ?? null]));
    }
  }, markup);
}

const quoted = (name) =>
  article([{ type: "paragraph", id: "place", text: [{ text: `“I am ${name}”`, quote: "one" }, " was the answer."] }], {
    headline: `The article of ${name}`,
    keyPoints: [`A point of ${name}`],
    quotes: { one: { text: `I am ${name}`, speaker: name, date: "2026-02-03" } },
  });

viewer.test("two viewers on a page know nothing of each other", {}, async (page) => {
  await openHost(page, "<article-viewer id=first></article-viewer><article-viewer id=second></article-viewer>");
  await page.evaluate(
    ([first, second]) => {
      document.querySelector("#first").article = first;
      document.querySelector("#second").article = second;
    },
    [quoted("Ada"), quoted("Ben")],
  );
  await page.locator("#first article").waitFor();
  await page.locator("#second article").waitFor();
  assert.deepEqual(await page.evaluate(() => reports), [["first", null], ["second", null]]);

  await page.locator("#second summary").click();
  assert.equal(await page.locator("#first details").evaluate((details) => details.open), true);
  assert.equal(await page.locator("#second details").evaluate((details) => details.open), false);

  await page.locator("#first button[data-quote]").click();
  await page.locator("#first [role=dialog]:popover-open").getByText("Ada").first().waitFor();
  await page.locator("#second button[data-quote]").focus();
  await page.keyboard.press("Enter");
  await page.locator("#second [role=dialog]:popover-open").getByText("Ben").first().waitFor();
  assert.equal(await page.locator("[role=dialog]:popover-open").count(), 1, "one record is open on the whole page");
  await page.keyboard.press("Escape");

  await page.evaluate(() => {
    globalThis.first = document.querySelector("#first");
    first.remove();
  });
  assert.equal(await page.locator("#first article").count(), 0);
  assert.equal(await page.evaluate(() => first.shadowRoot.childElementCount), 0);
  await page.locator("#second span[data-quote]").click();
  await page.locator("#second [role=dialog]:popover-open").getByText("Ben").first().waitFor();
});

viewer.test("one stylesheet serves all viewers of a page, and the page gets none", {}, async (page) => {
  await openHost(page, "<article-viewer id=first></article-viewer><article-viewer id=second></article-viewer>");
  const before = await page.evaluate(() => [document.styleSheets.length, document.adoptedStyleSheets.length, document.head.childElementCount]);
  await page.evaluate((article) => {
    for (const selector of ["#first", "#second"]) document.querySelector(selector).article = article;
  }, quoted("Ada"));
  await page.locator("#first article").waitFor();
  await page.locator("#second article").waitFor();
  const isShared = await page.evaluate(() => {
    const roots = ["#first", "#second"].map((selector) => document.querySelector(selector).shadowRoot);
    return roots.every((root) => root.adoptedStyleSheets.length === 1) && roots[0].adoptedStyleSheets[0] === roots[1].adoptedStyleSheets[0];
  });
  assert.equal(isShared, true);
  assert.deepEqual(await page.evaluate(() => [document.styleSheets.length, document.adoptedStyleSheets.length, document.head.childElementCount]), before);
});

viewer.test("an element taken off the page leaves nothing behind, and may be put there again", {}, async (page) => {
  // Counts what listens on the page, from before the module runs.
  await page.addInitScript(() => {
    globalThis.listening = new Map();
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const isShared = (target) => target === globalThis || target === undefined || target === document || target === document.body;
    const count = (target, kind, step) => isShared(target) && listening.set(kind, (listening.get(kind) ?? 0) + step);
    EventTarget.prototype.addEventListener = function (kind, ...rest) {
      count(this, kind, 1);
      return addEventListener.call(this, kind, ...rest);
    };
    EventTarget.prototype.removeEventListener = function (kind, ...rest) {
      count(this, kind, -1);
      return removeEventListener.call(this, kind, ...rest);
    };
  });
  await openHost(page, "");
  await settled(page);
  const listening = () => page.evaluate(() => Object.fromEntries([...listening].filter(([, count]) => count !== 0)));
  const before = await listening();
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate((article) => {
      globalThis.element ??= Object.assign(document.createElement("article-viewer"), { id: "host", article });
      document.body.append(element);
    }, sample("news"));
    await page.locator("#host article").waitFor();
    await settled(page);
    assert.ok((await listening()).hashchange >= 1, "a viewer listens to the page's address");
    await page.locator("#host .body button[data-quote]").first().click();
    await page.locator("[role=dialog]:popover-open").waitFor();
    await page.evaluate(() => {
      element.remove();
      element.remove();
    });
    await settled(page);
    assert.equal(await page.evaluate(() => element.shadowRoot.childElementCount), 0);
    assert.deepEqual(await listening(), before, `after round ${round + 1}`);
  }
});

viewer.test("another article is shown in the same element, and told", {}, async (page) => {
  await openHost(page, "<article-viewer id=host></article-viewer>");
  const set = (properties) => page.evaluate((properties) => void Object.assign(document.querySelector("#host"), properties), properties);
  await set({ article: quoted("Ada") });
  await page.locator("#host").getByRole("heading", { name: "The article of Ada" }).waitFor();
  await page.locator("#host button[data-quote]").click();
  await page.locator("[role=dialog]:popover-open").waitFor();

  await set({ article: quoted("Ben"), theme: "dark", keyPoints: "folded" });
  await page.locator("#host").getByRole("heading", { name: "The article of Ben" }).waitFor();
  await settled(page);
  assert.equal(await page.locator("#host").getByText("Ada").count(), 0, "nothing of the first article is left");
  assert.equal(await page.locator("#host details").evaluate((details) => details.open), false);
  assert.equal(await page.locator("#host .viewer").getAttribute("data-theme"), "dark");
  assert.deepEqual(await page.evaluate(() => reports), [["host", null], ["host", null]]);
  if (await page.locator("[role=dialog]:popover-open").count()) await page.keyboard.press("Escape");
  await page.locator("#host button[data-quote]").click();
  await page.locator("[role=dialog]:popover-open").getByText("Ben").first().waitFor();

  // From an object to an address, and to something that is no article.
  await set({ article: null, src: viewer.publish(quoted("Cleo")) });
  await page.locator("#host").getByRole("heading", { name: "The article of Cleo" }).waitFor();
  await set({ article: {} });
  await page.locator("#host .failure").waitFor();
  assert.deepEqual((await page.evaluate(() => reports)).slice(2), [["host", null], ["host", "not-an-article"]]);
});

viewer.test("a later article wins over a slow document", {}, async (page) => {
  let release;
  const gate = new Promise((resolve) => (release = resolve));
  viewer.routes["/slow.json"] = async (_request, response) => {
    await gate;
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(quoted("Ada")));
  };
  await openHost(page, "<article-viewer id=host></article-viewer>");
  await page.evaluate(() => (document.querySelector("#host").src = "/slow.json"));
  await page.locator("#host [role=status]").first().waitFor({ state: "attached" });
  assert.deepEqual(await page.evaluate(() => reports), []);
  await page.evaluate((article) => void (document.querySelector("#host").article = article), quoted("Ben"));
  await page.locator("#host").getByRole("heading", { name: "The article of Ben" }).waitFor();
  release();
  await settled(page);
  assert.equal(await page.locator("#host").getByText("The article of Ada").count(), 0);
  assert.deepEqual(await page.evaluate(() => reports), [["host", null]], "only of the quick one");
});

viewer.test("the styles of the page stop at the viewer", {}, async (page) => {
  const measure = () =>
    page.evaluate(() => {
      const root = document.querySelector("#viewer").shadowRoot;
      return Object.fromEntries(
        [".headline", ".body p", "summary", ".related-title", ".quote-button", ".teaser-link"].map((selector) => {
          const element = root.querySelector(selector);
          const style = getComputedStyle(element);
          const names = ["color", "font-size", "font-family", "font-weight", "letter-spacing", "text-transform", "text-align", "line-height", "visibility", "direction", "cursor", "word-spacing", "display"];
          const { width, height } = element.getBoundingClientRect();
          return [selector, [...names.map((name) => style.getPropertyValue(name)), Math.round(width), Math.round(height)]];
        }),
      );
    });
  await viewer.open(page, "?sample=news");
  const before = await measure();
  await page.evaluate(() => {
    const style = document.createElement("style");
    style.textContent = `
      * { color: red !important; font: 900 40px cursive !important; letter-spacing: 9px !important; text-transform: uppercase !important;
          text-align: right !important; line-height: 4 !important; word-spacing: 1em !important; cursor: wait !important; }
      html { font-size: 5px !important; }
      p, summary, article, button { display: none !important; }
      .body, .headline { visibility: hidden !important; }
    `;
    document.head.append(style);
  });
  await settled(page);
  assert.deepEqual(await measure(), before);
});

viewer.test("nothing of the viewer leaks into the page", {}, async (page) => {
  await viewer.open(page, "?sample=news");
  await page.locator(".body button[data-quote]").first().click();
  await page.locator("[role=dialog]:popover-open").waitFor();
  const found = await page.evaluate(() => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const own = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    const globals = Object.getOwnPropertyNames(window).filter((name) => !own.has(name) && !/^\d+$/.test(name) && !/playwright/i.test(name));
    frame.remove();
    return {
      globals: globals.sort(),
      styles: document.querySelectorAll("style").length,
      mode: document.querySelector("#viewer").shadowRoot?.mode,
      light: document.querySelector("#viewer").childElementCount,
      body: [...document.body.children].map((element) => element.localName),
      host: document.querySelector("#viewer").getAttributeNames(),
    };
  });
  assert.deepEqual(found, { globals: [], styles: 0, mode: "open", light: 0, body: ["header", "section", "section", "section", "main", "p"], host: ["id", "lang", "src"] });
});
