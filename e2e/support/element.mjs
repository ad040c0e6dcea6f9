// Pages of a host's own with elements in them, and what the elements tell.
import assert from "node:assert/strict";

import { article } from "./suite.mjs";

/** An article with key points, three paragraphs and a quote, all of which name `name`. */
export const story = (name, rest = {}) =>
  article(
    [
      { type: "paragraph", text: [{ text: `“I am ${name}”`, quote: "one" }, " was the answer."] },
      { type: "paragraph", text: `The second paragraph of ${name}.` },
      { type: "paragraph", text: `The third paragraph of ${name}.` },
    ],
    {
      headline: `The article of ${name}`,
      keyPoints: [`A point of ${name}`],
      quotes: { one: { text: `I am ${name}`, speaker: name, date: "2026-02-03" } },
      ...rest,
    },
  );

/** The tag that a host writes. */
export const tag = '<script src="/embed/article-viewer.js" async></script>';

let pages = 0;

/** Serves `html` as a page of the host's own and gives back its address. */
export function publishPage(viewer, html, headers = {}) {
  pages += 1;
  const path = `/hosts/${pages}.html`;
  viewer.routes[path] = (_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...headers }).end(html);
  };
  return viewer.address + path;
}

/** A whole page around `body`. */
export function pageOf(body, head = tag) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Host page</title>${head}</head><body>${body}</body></html>`;
}

/** From now on, what the elements of `page` tell is written down in `told`, a global of the page's. */
export async function listen(page) {
  await page.addInitScript(() => {
    globalThis.told = [];
    const kinds = ["loadstart", "load", "error", "loadend", "keypointstoggle", "quoteopen", "quoteclose", "relatedfollow"];
    for (const kind of kinds) {
      // What does not bubble passes here on its way down.
      const write = ({ target, detail, bubbles, composed, cancelable }) => {
        if (target.localName === "article-viewer") told.push({ id: target.id, kind, detail, flags: { bubbles, composed, cancelable } });
      };
      document.addEventListener(kind, write, true);
    }
  });
}

/** Opens a page of the host's own with `body` in it, and writes down what its elements tell. */
export async function openHost(viewer, page, body, head = tag) {
  await listen(page);
  await page.goto(publishPage(viewer, pageOf(body, head)));
}

/** What the element `id` has told: names of events. */
export function told(page, id = "viewer") {
  return page.evaluate((id) => told.filter((one) => one.id === id).map(({ kind }) => kind), id);
}

/** Waits until the element `id` has told `kind` so many times, and gives back the detail of the last. */
export async function tells(page, kind, { id = "viewer", times = 1 } = {}) {
  const found = await page.waitForFunction(
    ([id, kind, times]) => {
      const all = told.filter((one) => one.id === id && one.kind === kind);
      return all.length >= times && { detail: all[times - 1].detail };
    },
    [id, kind, times],
  );
  return (await found.jsonValue()).detail;
}

/** Waits for a condition outside of the page. */
export async function until(condition, what) {
  const deadline = Date.now() + 15_000;
  while (!condition()) {
    assert.ok(Date.now() < deadline, `in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** How many listeners there are of each kind on an object of the page's, as the browser counts them. */
export async function listenersOn(session, expression) {
  const { result } = await session.send("Runtime.evaluate", { expression });
  const { listeners } = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId });
  const counts = {};
  for (const { type } of listeners) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/**
 * What the page holds after a collection: the bytes of its script's objects, and how many nodes and
 * listeners there are. The browser's own caches, of styles and of timings, are not the page's doing.
 */
export async function holdings(session) {
  await session.send("HeapProfiler.collectGarbage");
  // What the first collection finalises only the second one can free.
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { bytes: usedSize, nodes, listeners: jsEventListeners };
}
