// Key points: they fold, are found when folded, are open on paper, and lead to their evidence.
import assert from "node:assert/strict";

import { focused, settled } from "./support/browser.mjs";
import { sample, suite } from "./support/suite.mjs";

const viewer = suite();
const news = sample("news");

const summaryOf = (page) => page.locator("details[data-key-points] > summary");
const isFolded = (page) => page.locator("details[data-key-points]").evaluate((details) => !details.open);
/** Whether the points are painted: hidden content keeps its box, so boxes alone say nothing. */
const isSeen = (page) =>
  page.locator("details[data-key-points] li").first().evaluate((point) => {
    const box = point.getBoundingClientRect();
    return box.height > 0 && point.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true, opacityProperty: true });
  });

viewer.test("are a details element whose summary says exactly that, under a heading", {}, async (page) => {
  await viewer.open(page, "?sample=news");
  assert.equal((await summaryOf(page).innerText()).trim(), "Key points");
  assert.equal(await page.getByRole("region", { name: "Key points", exact: true }).count(), 1);
  assert.equal(await page.getByRole("heading", { name: "Key points", exact: true }).count(), 1);
  assert.equal(await page.locator("details[data-key-points] li").count(), news.keyPoints.length);
  assert.equal(await isFolded(page), false);
  assert.equal(await isSeen(page), true);
});

for (const [name, act] of Object.entries({
  "a click": (page) => summaryOf(page).click(),
  Enter: (page) => summaryOf(page).press("Enter"),
  Space: (page) => summaryOf(page).press("Space"),
})) {
  viewer.test(`fold and unfold by ${name}`, {}, async (page) => {
    await viewer.open(page, "?sample=news");
    await act(page);
    assert.equal(await isFolded(page), true);
    await settled(page);
    assert.equal(await isSeen(page), false);
    await act(page);
    assert.equal(await isFolded(page), false);
    await settled(page);
    assert.equal(await isSeen(page), true);
  });
}

viewer.test("start as the host wants them", {}, async (page) => {
  await viewer.open(page, "?sample=news&keyPoints=folded");
  assert.equal(await isFolded(page), true);
  assert.equal(await isSeen(page), false);
  await viewer.open(page, "?sample=news&keyPoints=none");
  assert.equal(await page.locator("details[data-key-points]").count(), 0);
});

const stored = (page) => page.evaluate(() => Object.entries(localStorage).concat(Object.entries(sessionStorage), document.cookie ? [document.cookie] : []));

viewer.test("the fold is remembered where the host asks for it", {}, async (page) => {
  await viewer.open(page, "?sample=news&remember=first");
  assert.deepEqual(await stored(page), [], "nothing is stored before the reader folds");
  await summaryOf(page).click();
  await page.waitForFunction(() => localStorage.length === 1);
  await viewer.open(page, "?sample=news&remember=first");
  assert.equal(await isFolded(page), true);
  await viewer.open(page, "?sample=news&remember=second");
  assert.equal(await isFolded(page), false, "under another name nothing is remembered");
  await viewer.open(page, "?sample=news&remember=first&keyPoints=folded");
  await summaryOf(page).click();
  await page.waitForFunction(() => Object.values(localStorage).includes("open"));
  await viewer.open(page, "?sample=news&remember=first&keyPoints=folded");
  assert.equal(await isFolded(page), false, "the reader's choice comes before the host's");
});

viewer.test("nothing is stored where the host does not ask for it", {}, async (page) => {
  await viewer.open(page, "?sample=news");
  await summaryOf(page).click();
  assert.equal(await isFolded(page), true);
  await settled(page);
  assert.deepEqual(await stored(page), []);
  await viewer.open(page, "?sample=news");
  assert.equal(await isFolded(page), false);
});

viewer.test("folded points stay within reach of the browser's search", {}, async (page) => {
  await viewer.open(page, "?sample=news&keyPoints=folded");
  const hidden = await page.locator("details[data-key-points]").evaluate((details) => ({
    content: getComputedStyle(details, "::details-content").contentVisibility,
    displays: [details.querySelector("ul"), ...details.querySelectorAll("li")].map((element) => getComputedStyle(element).display),
  }));
  assert.equal(hidden.content, "hidden", "hidden by content-visibility, which searches look into");
  assert.ok(hidden.displays.length > 4);
  assert.ok(!hidden.displays.includes("none"));
  // A text fragment is a search that the address asks for: it unfolds what hides the words.
  await page.evaluate(() => (document.title = "same document"));
  await page.goto(`${viewer.address}/?sample=news&keyPoints=folded#:~:text=gives%20the%20wall,ten%20more%20winters`);
  assert.equal(await page.title(), "same document");
  await page.waitForFunction(() => document.querySelector("#viewer").shadowRoot.querySelector("details[data-key-points]").open);
});

viewer.test("folded points are shown on paper", {}, async (page) => {
  await viewer.open(page, "?sample=news&keyPoints=folded");
  assert.equal(await isSeen(page), false);
  await page.emulateMedia({ media: "print" });
  assert.equal(await isSeen(page), true);
  const list = await page.locator("details[data-key-points] ul").boundingBox();
  const next = await page.locator(".body").boundingBox();
  assert.ok(list.height > 80);
  assert.ok(list.y + list.height <= next.y + 1, "they have a place of their own above the text");
});

viewer.test("a point leads to its evidence, which is marked and has the focus", {}, async (page) => {
  await viewer.open(page, "?sample=news");
  const links = page.locator("details[data-key-points] a.evidence");
  const supported = news.keyPoints.filter((point) => point.supportedBy?.length);
  assert.equal(await links.count(), supported.length);
  for (const [place, { supportedBy }] of supported.entries()) {
    await links.nth(place).click();
    const marked = page.locator("[data-marked]");
    await marked.waitFor();
    assert.equal(await marked.count(), 1, "one place is marked at a time");
    const found = await marked.evaluate((element) => element.id || element.dataset.quote);
    assert.equal(found, supportedBy[0]);
    const box = await marked.boundingBox();
    assert.ok(box.y >= 0 && box.y + Math.min(box.height, 100) <= 800, `${found} is in sight (${box.y})`);
    const focus = await focused(page);
    assert.ok(focus?.id === found || focus?.quote === found, "the focus is there");
    assert.notEqual(await marked.evaluate((element) => getComputedStyle(element).backgroundColor), "rgba(0, 0, 0, 0)");
  }
});

viewer.test("the fold moves, unless the reader wants less motion", { reducedMotion: "no-preference" }, async (page) => {
  const durations = () =>
    page.locator("details[data-key-points]").evaluate((details) => [
      getComputedStyle(details, "::details-content").transitionDuration,
      getComputedStyle(details.querySelector("summary"), "::after").transitionDuration,
    ]);
  await viewer.open(page, "?sample=news");
  assert.ok((await durations()).every((duration) => parseFloat(duration) > 0), String(await durations()));
  await page.emulateMedia({ reducedMotion: "reduce" });
  assert.deepEqual(await durations(), ["0s", "0s"]);
});
