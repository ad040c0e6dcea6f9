// Reading: all the words, the right dates, the right direction, on any screen.
import assert from "node:assert/strict";

import { settled } from "./support/browser.mjs";
import { article, isRightToLeft, queryOf, sample, samples, shiftsOf, suite, watchShifts } from "./support/suite.mjs";

const viewer = suite();

// What stands under these keys is not prose: names of things, addresses, numbers, dates; and the
// records of quotes, which are shown when they are opened.
const notProse = new Set(
  `version id url type href quote marks language direction width height display src person sources form status provenance focus
  genre archiveUrl statusUrl duration tracks poster dark supportedBy footnote alt kind level ordered start datePublished dateModified
  date fetchpriority people quotes publisher isAccessibleForFree dropCap colspan rowspan header pinned folded logo section provider`.split(/\s+/),
);

/** The pieces of prose in a document. */
function prose(value) {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(prose);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    // A table's header is rows of cells; a cell's `header` is a flag.
    if (key === "header" && Array.isArray(inner)) return prose(inner);
    return notProse.has(key) ? [] : prose(inner);
  });
}

const squeezed = (text) => text.normalize("NFC").replaceAll(/[\s\u2060\u2066-\u2069\u200e\u200f]/g, "");

assert.ok(samples.length >= 3, "there are samples to test");

for (const name of samples) {
  viewer.test(`${name}: every word of the document is on the page, and the console is silent`, {}, async (page) => {
    await viewer.open(page, queryOf(name));
    const shown = squeezed(
      await page.evaluate(() => {
        const article = document.querySelector("#viewer").shadowRoot.querySelector(".page");
        // A logo says the sponsor's name.
        return [article.textContent, ...[...article.querySelectorAll("img")].map((image) => image.alt)].join("\n");
      }),
    );
    const words = prose(sample(name));
    assert.ok(words.length > 0);
    const missing = words.filter((piece) => !shown.includes(squeezed(piece)));
    assert.deepEqual(missing, []);
    await settled(page);
    assert.deepEqual(page.said, []);
  });

  viewer.test(`${name}: language and direction are said`, {}, async (page) => {
    await viewer.open(page, queryOf(name));
    const article = page.locator("article").first();
    const { language } = sample(name);
    assert.equal(await article.getAttribute("lang"), language ?? null);
    const expected = isRightToLeft(name) ? "rtl" : "ltr";
    assert.equal(await article.evaluate((element) => getComputedStyle(element).direction), expected);
  });
}

viewer.test("an Arabic article reads from the right in any language of the interface", {}, async (page) => {
  await viewer.show(page, article([{ type: "paragraph", text: "نص المقال" }], { language: "ar", headline: "عنوان" }), "&lang=en");
  const element = page.locator("article").first();
  assert.equal(await element.getAttribute("lang"), "ar");
  assert.equal(await element.evaluate((article) => article.closest("[dir]")?.dir), "rtl");
  const edges = await page.locator(".body p").first().evaluate((paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const words = range.getBoundingClientRect();
    const box = paragraph.getBoundingClientRect();
    return { right: box.right - words.right, left: words.left - box.left };
  });
  assert.ok(edges.right < 2 && edges.left > 50, JSON.stringify(edges));
});

const zones = ["UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata"];
viewer.test("dates are those that are written, in the zone they are written in, wherever the reader is", {}, async () => {
  const readings = [];
  for (const timezoneId of zones) {
    const page = await viewer.newPage({ timezoneId });
    await page.clock.setFixedTime(new Date("2027-06-01T12:00:00Z"));
    await viewer.open(page, "?sample=news");
    await page.locator('.body button[data-quote="pask-kettle"]').first().click();
    await page.locator("[role=dialog]:popover-open").waitFor();
    readings.push(await page.locator("time").evaluateAll((times) => times.map((time) => `${time.dateTime} = ${time.textContent}`)));
    await page.context().close();
  }
  const [first, ...others] = readings;
  for (const [place, other] of others.entries()) assert.deepEqual(other, first, zones[place + 1]);
  const news = sample("news");
  const find = (date) => first.find((time) => time.startsWith(`${date} = `)) ?? `${date} is not there`;
  const published = find(news.datePublished);
  assert.match(published, /November 23, 2026/);
  assert.match(published, /6:40/);
  assert.match(published, /\+0?1/, "the zone is said");
  assert.match(find(news.quotes["pask-kettle"].date), /November 22, 2026.*9:47.*\+0?1/);
  assert.match(find("2026-11-23T12:20:00+01:00"), /12:20/, "a correction's date");
});

viewer.test("a date is as precise as it is written", {}, async (page) => {
  const dates = { 2024: "2024", "2024-03": "March 2024", "2024-03-20": "March 20, 2024", "2024-03-20T14:05": /^March 20, 2024 at 2:05\sPM$/ };
  const quotes = {};
  const body = [];
  for (const [place, date] of Object.keys(dates).entries()) {
    quotes[`q${place}`] = { text: "Words", speaker: "Ada", date };
    body.push({ type: "quote", quote: `q${place}`, display: "block" });
  }
  await viewer.show(page, article(body, { quotes }));
  const shown = await page.locator(".body time").evaluateAll((times) => times.map((time) => [time.dateTime, time.textContent]));
  assert.equal(shown.length, 4);
  for (const [dateTime, text] of shown) {
    if (typeof dates[dateTime] === "string") assert.equal(text, dates[dateTime]);
    else assert.match(text, dates[dateTime]);
  }
});

/** What is wider than the page, and not inside something that scrolls. */
function stickingOut(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wrong = [];
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth > width) wrong.push(`the page scrolls sideways: ${scrollWidth} > ${width}`);
    const scrolls = (element) => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
    for (const element of document.querySelector("#viewer").shadowRoot.querySelectorAll("*")) {
      if (element.closest("[popover], .visually-hidden, svg")) continue;
      if (!element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
      let parent = element.parentElement;
      while (parent && !scrolls(parent)) parent = parent.parentElement;
      if (parent) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < -0.5 || right > width + 0.5) wrong.push(`${element.localName}.${element.className}: ${left} to ${right} of ${width}`);
    }
    return wrong;
  });
}

for (const name of samples) {
  for (const turned of [false, true]) {
    viewer.test(`${name}${turned ? ", turned round" : ""}: no sideways scrolling at 320 pixels and at 400 % zoom`, { viewport: { width: 320, height: 640 } }, async (page) => {
      let query = queryOf(name);
      if (turned) {
        // Among the samples, so that its pictures are found.
        const path = `/samples/turned-${name}.json`;
        const content = JSON.stringify({ ...sample(name), direction: isRightToLeft(name) ? "ltr" : "rtl" });
        viewer.routes[path] = (_request, response) => response.writeHead(200, { "content-type": "application/json" }).end(content);
        query = `?src=${path}`;
      }
      await viewer.open(page, query);
      await settled(page);
      // 1280 × 1024 at 400 % is 320 × 256.
      for (const height of [640, 256]) {
        await page.setViewportSize({ width: 320, height });
        await settled(page);
        assert.deepEqual(await stickingOut(page), [], `320 × ${height}`);
      }
      for (const width of [375, 768, 1024, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await settled(page);
        assert.deepEqual(await stickingOut(page), [], `${width}`);
      }
    });
  }
}

viewer.test("text of twice the size does not scroll sideways either", { viewport: { width: 320, height: 640 } }, async (page) => {
  await viewer.open(page, "?sample=news");
  await page.locator("#viewer").evaluate((host) => host.style.setProperty("--article-viewer-font-size", "32px"));
  await settled(page);
  assert.ok((await page.locator(".body p").first().evaluate((p) => parseFloat(getComputedStyle(p).fontSize))) >= 32);
  assert.deepEqual(await stickingOut(page), []);
});

viewer.test("a line of text holds 60 to 70 characters", {}, async (page) => {
  await viewer.open(page, "?sample=news");
  const average = await page.evaluate(() => {
    let lines = 0;
    let characters = 0;
    for (const paragraph of document.querySelector("#viewer").shadowRoot.querySelectorAll(".body > p")) {
      const counts = new Map();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        for (let place = 0; place < text.length; place += 1) {
          range.setStart(text, place);
          range.setEnd(text, place + 1);
          const [rect] = range.getClientRects();
          if (!rect) continue;
          const line = Math.round((rect.top + rect.bottom) / 8);
          counts.set(line, (counts.get(line) ?? 0) + 1);
        }
      }
      // The last line of a paragraph ends where it ends.
      const whole = [...counts.values()].slice(0, -1);
      lines += whole.length;
      characters += whole.reduce((sum, count) => sum + count, 0);
    }
    return lines > 40 ? characters / lines : NaN;
  });
  assert.ok(average >= 60 && average <= 70, `${average}`);
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 740 }]) {
  viewer.test(`the skeleton makes way for the article without a shift at ${viewport.width} pixels`, { viewport }, async (page) => {
    let release;
    const gate = new Promise((resolve) => (release = resolve));
    await page.route("**/samples/news.json", async (route) => {
      await gate;
      await route.continue();
    });
    await watchShifts(page);
    await page.goto(`${viewer.address}/?sample=news`);
    await page.locator("#viewer .skeleton").waitFor();
    assert.equal(await page.locator("#viewer .skeleton[role=status]").innerText().then((text) => text.trim()), "The article is loading");
    await settled(page);
    const bars = await page.locator(".skeleton-parts").boundingBox();
    release();
    await page.locator("#viewer article").waitFor();
    await settled(page);
    assert.deepEqual(await shiftsOf(page), []);
    const header = await page.locator(".header").boundingBox();
    assert.ok(Math.abs(header.x - bars.x) <= 2, `the words begin where the bars began: ${header.x}, ${bars.x}`);
    assert.ok(Math.abs(header.width - bars.width) <= 2, `and are as wide: ${header.width}, ${bars.width}`);
  });
}

viewer.test("a fragment leads to its block, at first and later", {}, async (page) => {
  const isAt = (id) =>
    page.waitForFunction((id) => {
      const root = document.querySelector("#viewer").shadowRoot;
      const block = root?.getElementById(id);
      const { top, bottom } = block?.getBoundingClientRect() ?? {};
      return top >= 0 && bottom <= innerHeight && root.activeElement === block;
    }, id);
  await viewer.open(page, "?sample=news#the-wall");
  await isAt("the-wall");
  await page.evaluate(() => (location.hash = "the-count"));
  await isAt("the-count");
  await page.evaluate(() => (location.hash = "%E0%A4%A"));
  await page.evaluate(() => (location.hash = "no-such-block"));
  await page.evaluate(() => (location.hash = "the-plan"));
  await isAt("the-plan");
});

viewer.test("an article with nothing but a headline looks like one", {}, async (page) => {
  await viewer.open(page, "?sample=headline");
  await page.getByRole("heading", { level: 1, name: sample("headline").headline }).waitFor();
  const empty = await page.evaluate(() =>
    [...document.querySelector("#viewer").shadowRoot.querySelectorAll("article *")]
      .filter((element) => !element.textContent.trim() && !element.querySelector("img") && element.getBoundingClientRect().height > 0)
      .map((element) => element.className || element.localName),
  );
  assert.deepEqual(empty, [], "nothing empty takes up room");
  assert.equal(await page.locator("#viewer time, #viewer details, #viewer .related").count(), 0);
});
