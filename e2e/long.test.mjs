// Long articles: text comes in stretches, which are laid out as they come into sight, and nobody notices.
import assert from "node:assert/strict";

import { layOutAll, settled } from "./support/browser.mjs";
import { openHost, tells } from "./support/element.mjs";
import { article, suite } from "./support/suite.mjs";

const viewer = suite();

const BLOCKS = 140;

/** Blocks of most kinds: every twentieth is none of the text that stretches are made of. */
function block(number) {
  const text = `Block ${number}. ${"The ferry was late again, and nobody on the quay was surprised. ".repeat(1 + (number % 3))}`;
  const id = `block-${number}`;
  const others = [
    { type: "heading", id, text },
    { type: "quote", id, quote: { text, speaker: "Ada Brink", date: "2026-03-20" } },
    { type: "callout", id, title: "In short", body: [{ type: "paragraph", text }] },
    { type: "image", id, url: "images/lead-orrasey.webp", alt: "A ferry", width: "wide", caption: text },
    { type: "divider", id },
    { type: "table", id, rows: [[text, "2"]] },
  ];
  if (number % 20 === 15) return others[Math.floor(number / 20) % others.length];
  if (number % 7 === 3) return { type: "list", id, items: [text, text] };
  return { type: "paragraph", id, text: [text, { text: "“We waited.”", quote: "waited" }] };
}

const long = () =>
  article(
    Array.from({ length: BLOCKS }, (_, place) => block(place + 1)),
    // A footer comes after the last stretch.
    { publisher: { name: "The Quay" }, quotes: { waited: { text: "We waited.", speaker: "Ada Brink", date: "2026-03-20" } } },
  );

for (const width of [360, 1280]) {
  viewer.test(`every block stands where it would without stretches, ${width} wide`, { viewport: { width, height: 800 } }, async (page) => {
    await viewer.show(page, long());
    await layOutAll(page);
    const { count, apart } = await page.evaluate(() => {
      const root = document.querySelector("#viewer").shadowRoot;
      const blocks = [...root.querySelectorAll(":is(.body, .stretch) > :not(.stretch)")];
      const places = () => [...blocks, root.querySelector(".footer")].map((block) => {
        const { left, top, width, height } = block.getBoundingClientRect();
        return [left, top + scrollY, width, height];
      });
      const before = places();
      const stretches = root.querySelectorAll(".stretch");
      for (const stretch of stretches) stretch.replaceWith(...stretch.childNodes);
      const after = places();
      const apart = before.flatMap((place, number) => (place.some((value, which) => Math.abs(value - after[number][which]) > 0.1) ? [`${number}: ${place}, ${after[number]}`] : []));
      return { count: stretches.length, apart };
    });
    assert.ok(count >= 8, `${count} stretches`);
    assert.deepEqual(apart, []);
  });
}

viewer.test("what is out of sight takes about the room that it will need", {}, async (page) => {
  await viewer.show(page, long());
  const height = () => page.evaluate(() => document.querySelector("#viewer").shadowRoot.querySelector(".body").getBoundingClientRect().height);
  const before = await height();
  await layOutAll(page);
  const ratio = before / (await height());
  assert.ok(ratio > 0.6 && ratio < 1.6, `${ratio} of what it needs`);
});

viewer.test("a link to a block far down brings it into sight", {}, async (page) => {
  await viewer.show(page, { ...long(), keyPoints: [{ text: [{ text: "Much later", href: "#block-120" }] }] });
  await page.getByRole("link", { name: "Much later" }).click();
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector("#viewer").shadowRoot.querySelector("#block-120").getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
});

viewer.test("what the host puts between two blocks far down is shown whole, however wide", {}, async (page) => {
  const path = viewer.publish(long());
  await openHost(viewer, page, `<article-viewer id="viewer" src="${path}"><div slot="after-block-60" id="wide" style="width:120%;margin-inline:-10%;height:40px">Wide</div></article-viewer>`);
  await tells(page, "load");
  await page.locator("#wide").scrollIntoViewIfNeeded();
  await settled(page);
  const found = await page.evaluate(() => {
    const root = document.querySelector("#viewer").shadowRoot;
    const wide = document.querySelector("#wide").getBoundingClientRect();
    const neighbours = [60, 61].map((number) => root.querySelector(`#block-${number}`).getBoundingClientRect());
    const hit = (x) => document.elementFromPoint(x, wide.top + 20)?.id;
    return { order: neighbours[0].bottom <= wide.top && wide.bottom <= neighbours[1].top, edges: [hit(wide.left + 2), hit(wide.right - 2)] };
  });
  assert.deepEqual(found, { order: true, edges: ["wide", "wide"] });
});

/** How many pixels of a part of the page are blue: the ring's colour, and nothing else's. */
async function inked(page, clip) {
  const picture = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(async (picture) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at + 2] > data[at] + 60) count += 1;
    return count;
  }, picture);
}

viewer.test("the ring around what has the focus is whole on the last line of a stretch", {}, async (page) => {
  await viewer.show(page, long());
  const last = page.locator(".stretch > p:last-child button[data-quote]").first();
  await last.scrollIntoViewIfNeeded();
  await last.focus();
  await settled(page);
  // The ring reaches four pixels beyond the button.
  const { x, y, width, height } = await last.boundingBox();
  const ring = { x: Math.floor(x) - 6, y: Math.floor(y) - 6, width: Math.ceil(width) + 12, height: Math.ceil(height) + 12 };
  await page.keyboard.press("Shift");
  const clipped = await inked(page, ring);
  await layOutAll(page);
  await settled(page);
  const { x: left, y: top } = await last.boundingBox();
  assert.deepEqual([left, top], [x, y], "nothing moves");
  const whole = await inked(page, ring);
  assert.ok(whole > 150, `a ring of ${whole} pixels`);
  assert.ok(clipped > whole * 0.97, `${clipped} of ${whole} pixels are left`);
});

viewer.test("all of it is printed", {}, async (page) => {
  await viewer.show(page, long());
  await page.emulateMedia({ media: "print" });
  const heights = await page.evaluate(() => [...document.querySelector("#viewer").shadowRoot.querySelectorAll(".stretch > *")].map((block) => block.getBoundingClientRect().height));
  assert.ok(heights.length > 60 && heights.every((height) => height > 10), `${heights}`);
});
