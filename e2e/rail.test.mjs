// The related stories: a rail beside the text, a strip below it.
import assert from "node:assert/strict";

import { settled } from "./support/browser.mjs";
import { article, sample, shiftsOf, suite, watchShifts } from "./support/suite.mjs";

const viewer = suite();
const news = sample("news");
const { title, items } = news.related;
const plain = (text) => (Array.isArray(text) ? text.map((run) => run.text ?? run).join("") : text);
const rail = (page) => page.getByRole("region", { name: title, exact: true });

viewer.test("is a list of links in a region that bears the publisher's title", {}, async (page) => {
  await viewer.open(page, "?sample=news");
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    assert.equal(await rail(page).count(), 1, `${width}`);
    const links = rail(page).getByRole("list").getByRole("listitem").getByRole("link");
    assert.deepEqual(
      await links.evaluateAll((links) => links.map((link) => [link.textContent, link.href])),
      items.map((item) => [plain(item.headline), item.url]),
    );
  }
  const text = await rail(page).innerText();
  for (const item of items) {
    for (const part of [item.section, item.publisher, item.reason]) if (part) assert.ok(text.includes(part), part);
  }
  assert.ok(items.some((item) => item.kind === "live"));
  assert.match(text, /Live/);
});

for (const width of [1024, 1280]) {
  viewer.test(`stands beside the text at ${width} pixels, and stays in sight`, { viewport: { width, height: 800 } }, async (page) => {
    await viewer.open(page, "?sample=news");
    const text = await page.locator("article .body").boundingBox();
    const before = await rail(page).boundingBox();
    assert.ok(before.x >= text.x + text.width, "beside");
    assert.ok(before.x + before.width <= width, "inside the page");
    await page.evaluate(() => scrollTo(0, 2500));
    await settled(page);
    const after = await rail(page).boundingBox();
    assert.ok(after.y >= 0 && after.y <= 60, `sticky: ${after.y}`);
    assert.ok(after.height <= 800, "not taller than the screen");
    assert.ok(after.y + after.height <= 800);
    // On a low screen it scrolls by itself, so that the last story is within reach.
    await page.setViewportSize({ width, height: 420 });
    await settled(page);
    const low = await rail(page).boundingBox();
    assert.ok(low.height <= 420, `${low.height}`);
    await rail(page).getByRole("link").last().scrollIntoViewIfNeeded();
    const last = await rail(page).getByRole("link").last().boundingBox();
    assert.ok(last.y >= 0 && last.y + last.height <= 420);
    assert.equal(await rail(page).getByRole("button").count(), 0, "the strip's buttons are not needed here");
  });
}

/** Steps through the strip with its buttons, from one end to the other and back. */
async function walk(page, region, [previousName, nextName]) {
  const list = region.getByRole("list");
  const previous = region.getByRole("button", { name: previousName });
  const next = region.getByRole("button", { name: nextName });
  const links = region.getByRole("link");
  const isDisabled = async (button) => (await button.getAttribute("aria-disabled")) === "true";
  const position = () => list.evaluate((list) => Math.abs(list.scrollLeft));
  const isInSight = (link) =>
    link.evaluate((link) => {
      const { left, right } = link.closest("li").getBoundingClientRect();
      return left >= -1 && right <= innerWidth + 1;
    });

  await previous.scrollIntoViewIfNeeded();
  assert.match(await list.evaluate((list) => getComputedStyle(list).scrollSnapType), /^(x|inline) mandatory$/);
  assert.ok(await list.evaluate((list) => list.scrollWidth > list.clientWidth + 100), "there is more than fits");
  assert.equal(await isDisabled(previous), true);
  assert.equal(await isDisabled(next), false);
  assert.equal(await isInSight(links.first()), true);
  assert.equal(await isInSight(links.last()), false);
  let steps = 0;
  for (; !(await isDisabled(next)); steps += 1) {
    assert.ok(steps < 20, "the end is reached");
    const before = await position();
    await next.click();
    await page.waitForFunction(([list, before]) => Math.abs(list.scrollLeft) > before, [await list.elementHandle(), before]);
    await settled(page);
  }
  assert.ok(steps > 0);
  assert.equal(await isInSight(links.last()), true, "the last story is in sight");
  assert.equal(await isDisabled(previous), false);
  const end = await position();
  // The button stays in the tab order and can be pressed, though it says it is disabled.
  await next.click({ force: true });
  await settled(page);
  assert.equal(await position(), end, "at the end the button does nothing");
  for (steps = 0; !(await isDisabled(previous)); steps += 1) {
    assert.ok(steps < 20, "the beginning is reached");
    const before = await position();
    await previous.click();
    await page.waitForFunction(([list, before]) => Math.abs(list.scrollLeft) < before, [await list.elementHandle(), before]);
    await settled(page);
  }
  assert.equal(await isInSight(links.first()), true, "the first story is in sight again");
}

for (const width of [360, 768]) {
  viewer.test(`is a strip with buttons below the text at ${width} pixels`, { viewport: { width, height: 800 } }, async (page) => {
    await viewer.open(page, "?sample=news");
    const text = await page.locator("article .body").boundingBox();
    assert.ok((await rail(page).boundingBox()).y >= text.y + text.height, "below");
    await walk(page, rail(page), ["Previous stories", "Next stories"]);
  });
}

viewer.test("the strip runs the other way in right-to-left text", { viewport: { width: 500, height: 800 } }, async (page) => {
  const stories = Array.from({ length: 7 }, (_, number) => ({ headline: `خبر رقم ${number}`, url: `/stories/${number}` }));
  await viewer.show(page, { version: 1, language: "ar", headline: "عنوان", body: [], related: { title: "اقرأ أيضا", items: stories } }, "&lang=en");
  const region = page.getByRole("region", { name: "اقرأ أيضا" });
  const first = await region.getByRole("listitem").first().boundingBox();
  const second = await region.getByRole("listitem").nth(1).boundingBox();
  assert.ok(first.x > second.x, "the first story stands at the right");
  await walk(page, region, ["Previous stories", "Next stories"]);
});

viewer.test("a strip that fits has no buttons", { viewport: { width: 768, height: 800 } }, async (page) => {
  await viewer.show(page, article([], { related: { title: "More", items: [{ headline: "One story", url: "/one" }] } }));
  assert.equal(await page.getByRole("region", { name: "More" }).getByRole("button").count(), 0);
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 740 }]) {
  viewer.test(`late pictures move nothing at ${viewport.width} pixels`, { viewport }, async (page) => {
    let release;
    const gate = new Promise((resolve) => (release = resolve));
    await page.route("**/samples/images/**", async (route) => {
      await gate;
      await route.continue();
    });
    await watchShifts(page);
    await viewer.open(page, "?sample=news");
    const before = await page.locator(".related img").evaluateAll((images) =>
      images.map((image) => ({ loading: image.loading, width: image.width, height: image.height, complete: image.complete && image.naturalWidth > 0 })),
    );
    assert.equal(before.length, items.filter((item) => item.image).length);
    for (const image of before) {
      assert.equal(image.loading, "lazy");
      assert.equal(image.complete, false, "the picture is late");
      assert.ok(image.width > 40 && image.height > 20, "its place is reserved");
    }
    await settled(page);
    release();
    await page.waitForFunction(() => document.querySelector("#viewer").shadowRoot.querySelector(".article img").complete);
    await rail(page).scrollIntoViewIfNeeded();
    await page.waitForFunction(() => {
      const [image] = document.querySelector("#viewer").shadowRoot.querySelectorAll(".related img");
      return image.complete && image.naturalWidth > 0;
    });
    await settled(page);
    assert.deepEqual(await shiftsOf(page), []);
  });
}

viewer.test("a story of today has an age, an older one its date", {}, async (page) => {
  await page.clock.setFixedTime(new Date("2026-11-24T12:00:00Z"));
  const dates = {
    "2026-11-24T11:30:00Z": "30 minutes ago",
    "2026-11-24T10:00:00+01:00": "3 hours ago",
    "2026-11-23T13:00:00Z": "23 hours ago",
    "2026-11-23T11:00:00Z": "November 23, 2026",
    "2026-11-24": "November 24, 2026",
    "2026-10": "October 2026",
    // A clock that is behind must not make stories of the future.
    "2026-11-26T10:00:00Z": "November 26, 2026",
  };
  const stories = Object.keys(dates).map((datePublished, number) => ({ headline: `Story ${number}`, url: `/stories/${number}`, datePublished }));
  await viewer.show(page, article([], { related: { title: "More", items: stories } }));
  const times = await page.locator(".related time").evaluateAll((times) => times.map((time) => [time.dateTime, time.textContent]));
  assert.deepEqual(times, Object.entries(dates));
});
