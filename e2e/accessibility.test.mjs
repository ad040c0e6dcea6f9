// Accessibility: axe-core over every state, contrast, forced colours, and the keyboard's way through.
import assert from "node:assert/strict";

import { violations } from "./support/axe.mjs";
import { settled } from "./support/browser.mjs";
import { isRightToLeft, queryOf, sample, samples, suite } from "./support/suite.mjs";

const viewer = suite();
const sizes = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

for (const name of samples) {
  for (const colorScheme of ["light", "dark"]) {
    viewer.test(`${name}, ${colorScheme}: axe finds nothing`, { colorScheme }, async (page) => {
      await viewer.open(page, queryOf(name));
      for (const size of sizes) {
        await page.setViewportSize(size);
        await settled(page);
        assert.deepEqual(await violations(page), [], `${size.width}`);
      }
    });
  }
}

viewer.test("right-to-left with an interface from left to right: axe finds nothing", {}, async (page) => {
  // The sample in Arabic covers both from the right; this is the mixture.
  await viewer.show(page, { ...sample("headline"), language: "ar", headline: "عنوان المقال", body: [{ type: "paragraph", text: ["قال: ", { text: "«نعم»", quote: "q" }] }], quotes: { q: { text: "نعم", speaker: "سارة", date: "2026-01-02" } } }, "&lang=en");
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.locator(".body button[data-quote]").click();
    await page.locator("[role=dialog]:popover-open").waitFor();
    assert.deepEqual(await violations(page), [], `${size.width}`);
    await page.keyboard.press("Escape");
  }
});

for (const colorScheme of ["light", "dark"]) {
  viewer.test(`key points folded, ${colorScheme}: axe finds nothing`, { colorScheme }, async (page) => {
    await viewer.open(page, "?sample=news&keyPoints=folded");
    for (const size of sizes) {
      await page.setViewportSize(size);
      await settled(page);
      assert.deepEqual(await violations(page), [], `${size.width}`);
    }
  });

  viewer.test(`a record open, ${colorScheme}: axe finds nothing`, { colorScheme }, async (page) => {
    await viewer.open(page, "?sample=news");
    for (const size of sizes) {
      await page.setViewportSize(size);
      // With all that a record can hold: a status, an original wording, a detected one, an unknown date.
      for (const id of ["renn-consulted", "dresmann-negotiate", "quill-keys", "official-order"]) {
        await page.locator(`.body p button[data-quote="${id}"]`).first().click();
        await page.locator("[role=dialog]:popover-open").waitFor();
        await settled(page);
        assert.deepEqual(await violations(page), [], `${id} at ${size.width}`);
        await page.keyboard.press("Escape");
        await page.locator("[role=dialog]:not(:popover-open)").waitFor({ state: "attached" });
      }
    }
  });

  viewer.test(`loading and failure, ${colorScheme}: axe finds nothing`, { colorScheme }, async (page) => {
    let release;
    const gate = new Promise((resolve) => (release = resolve));
    await page.route("**/samples/news.json", async (route) => {
      await gate;
      await route.fulfill({ status: 500, body: "" });
    });
    await page.goto(`${viewer.address}/?sample=news`);
    await page.locator("#viewer .skeleton").waitFor();
    for (const size of sizes) {
      await page.setViewportSize(size);
      await settled(page);
      assert.deepEqual(await violations(page), [], `loading at ${size.width}`);
    }
    release();
    await page.locator("#viewer .failure").waitFor();
    for (const size of sizes) {
      await page.setViewportSize(size);
      await settled(page);
      assert.deepEqual(await violations(page), [], `failure at ${size.width}`);
    }
  });

  viewer.test(`the contrast of body text is 7 to 1, ${colorScheme}`, { colorScheme }, async (page) => {
    await viewer.open(page, "?sample=news");
    await page.locator(".body p button[data-quote]").first().click();
    await page.locator("[role=dialog]:popover-open").waitFor();
    const ratios = await page.evaluate(() => {
      const root = document.querySelector("#viewer").shadowRoot;
      // The canvas turns any colour the style sheet may use into numbers.
      const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      const pixel = (colours) => {
        context.clearRect(0, 0, 1, 1);
        for (const colour of colours) {
          context.fillStyle = colour;
          context.fillRect(0, 0, 1, 1);
        }
        return [...context.getImageData(0, 0, 1, 1).data];
      };
      const ground = (element) => {
        const colours = [];
        for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
          colours.unshift(getComputedStyle(at).backgroundColor);
        }
        return ["white", ...colours];
      };
      const luminance = ([red, green, blue]) => {
        const [r, g, b] = [red, green, blue].map((value) => {
          const part = value / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      return Object.fromEntries(
        [".body p", ".body span[data-quote]", ".headline", "[data-key-points] li", ".body blockquote", ".record-words"].map((selector) => {
          const element = root.querySelector(selector);
          const behind = ground(element);
          const [light, dark] = [luminance(pixel(behind)), luminance(pixel([...behind, getComputedStyle(element).color]))].sort((a, b) => b - a);
          return [selector, (light + 0.05) / (dark + 0.05)];
        }),
      );
    });
    for (const [selector, ratio] of Object.entries(ratios)) assert.ok(ratio >= 7, `${selector}: ${ratio}`);
  });
}

viewer.test("with forced colours the quote buttons are still to be seen", { forcedColors: "active" }, async (page) => {
  await viewer.open(page, "?sample=news");
  assert.equal(await page.evaluate(() => matchMedia("(forced-colors: active)").matches), true);
  const looks = await page.locator(".body p button[data-quote]").first().evaluate((button) => {
    const { width, height } = button.getBoundingClientRect();
    const mark = getComputedStyle(button, "::before");
    const ground = getComputedStyle(button.getRootNode().querySelector(".viewer")).backgroundColor;
    return { width, height, style: mark.borderTopStyle, border: parseFloat(mark.borderTopWidth), colour: mark.borderTopColor, ground };
  });
  assert.ok(looks.width >= 24 && looks.height >= 24);
  assert.equal(looks.style, "solid");
  assert.ok(looks.border >= 1);
  assert.notEqual(looks.colour, looks.ground);
  await page.locator(".body p button[data-quote]").first().click();
  await page.locator("[role=dialog]:popover-open").waitFor();
  assert.deepEqual(await violations(page), []);
});

for (const name of samples) {
  for (const { width, height } of sizes) {
    viewer.test(`${name}: Tab reaches everything there is to press, and shows where it is, at ${width} pixels`, { viewport: { width, height } }, async (page) => {
      await viewer.open(page, queryOf(name));
      const wanted = await page.evaluate(() => {
        const root = document.querySelector("#viewer").shadowRoot;
        const all = [...root.querySelectorAll(".page a[href], .page button, .page summary, .page input, .page video[controls], .page audio[controls]")].filter(
          (element) => !element.closest("[popover], details:not([open]) > :not(summary)") && element.getClientRects().length > 0,
        );
        for (const [number, element] of all.entries()) element.setAttribute("data-stop", number);
        return all.length;
      });
      const reached = new Set();
      const wrong = [];
      await page.locator("#bar button").last().focus();
      // The controls inside a video are stops of their own; the way ends where the viewer ends.
      for (let press = 0; press < wanted * 3 + 20; press += 1) {
        await page.keyboard.press("Tab");
        const look = () =>
          page.evaluate(() => {
            const element = document.querySelector("#viewer").shadowRoot.activeElement;
            if (!element) return null;
            const { outlineStyle, outlineWidth } = getComputedStyle(element);
            const { top, bottom, left, right } = element.getBoundingClientRect();
            return {
              stop: element.getAttribute("data-stop"),
              name: `${element.localName}.${element.className} ${element.textContent.slice(0, 30)}`,
              isMarked: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
              isInSight: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
            };
          });
        let at = await look();
        if (!at) break;
        if (!at.isInSight) {
          // What was laid out on the way there may have moved it; it must come to rest in sight.
          const deadline = Date.now() + 3000;
          while (at && !at.isInSight && Date.now() < deadline) {
            await settled(page);
            at = await look();
          }
        }
        if (!at.isInSight) wrong.push(`${at.name} is out of sight`);
        // Inside a video or an audio the browser's own controls show the ring.
        const isInside = at.stop !== null && reached.has(at.stop);
        if (!at.isMarked && !isInside) wrong.push(`${at.name} has no focus ring`);
        if (at.stop !== null) reached.add(at.stop);
      }
      const missed = await page.evaluate(
        (reached) =>
          [...document.querySelector("#viewer").shadowRoot.querySelectorAll("[data-stop]")]
            .filter((element) => !reached.includes(element.getAttribute("data-stop")))
            .map((element) => element.outerHTML.slice(0, 120)),
        [...reached],
      );
      assert.deepEqual(missed, []);
      assert.deepEqual(wrong, []);
      assert.equal(reached.size, wanted);
      if (name === "news") assert.ok(wanted > 25, `${wanted}`);
    });
  }
}

viewer.test("right to left, with a record open: axe finds nothing", {}, async (page) => {
  const name = samples.find(isRightToLeft);
  if (name) await viewer.open(page, queryOf(name));
  else await viewer.show(page, { ...sample("news"), direction: "rtl" });
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.locator(".body p button[data-quote]").first().click();
    await page.locator("[role=dialog]:popover-open").waitFor();
    await settled(page);
    assert.deepEqual(await violations(page), [], `${size.width}`);
    await page.keyboard.press("Escape");
  }
});
