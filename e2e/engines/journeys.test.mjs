// A reader's ways through the article, by keyboard, by finger and by mouse: real input, from outside.
import assert from "node:assert/strict";

import { inEachEngine, news } from "./suite.mjs";

const NEWS = "/samples/news.json";
const BODY = `<p>Before</p><script src="/embed/article-viewer.js" data-article="${NEWS}"></script><p>After</p>`;
/** No article has more places to stop at between two that a test goes to. */
const MOST_STOPS = 150;

// The functions below run in the page.

/** What has the focus, inside the shadow root. */
function focused() {
  const root = document.querySelector("article-viewer").shadowRoot;
  const element = root.activeElement;
  if (!element) return { tag: document.activeElement.localName, isOutside: true };
  const { width, height, top, bottom } = element.getBoundingClientRect();
  return {
    tag: element.localName,
    quote: element.dataset.quote ?? null,
    isSummary: element.localName === "summary",
    isInBody: Boolean(element.closest(".body")),
    isInDialog: Boolean(element.closest("[role=dialog]")),
    isInRail: Boolean(element.closest(".related-list")),
    href: element.getAttribute("href"),
    isSeen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    isMarked: getComputedStyle(element).outlineStyle !== "none",
  };
}

/** The record that is open: where it stands, and what it says. `null` where none is. */
function record() {
  const dialog = document.querySelector("article-viewer").shadowRoot.querySelector("[role=dialog]:popover-open");
  if (!dialog) return null;
  const { left, top, right, bottom } = dialog.getBoundingClientRect();
  return {
    box: { left, top, right, bottom, width: document.documentElement.clientWidth, height: innerHeight },
    words: dialog.innerText,
    times: [...dialog.querySelectorAll("time")].map((time) => time.dateTime),
    isModal: dialog.matches(":modal"),
  };
}

/** Brings the opener of a quote to a place of the window, and gives where its button and its first words stand. */
function bring(id, block) {
  const root = document.querySelector("article-viewer").shadowRoot;
  const button = root.querySelector(`.body p button[data-quote="${id}"]`);
  button.scrollIntoView({ block, behavior: "instant" });
  // Words that wrap have a rectangle for each line; the middle of the whole need not be in one.
  const line = root.querySelector(`.body p span[data-quote="${id}"]`).getClientRects()[0];
  const box = button.getBoundingClientRect();
  return {
    button: { x: box.left + box.width / 2, y: box.top + box.height / 2 },
    words: { x: line.left + Math.min(40, line.width / 2), y: line.top + line.height / 2 },
  };
}

/** A place of the window that is neither in the record nor on anything that can be pressed. */
function outside() {
  const root = document.querySelector("article-viewer").shadowRoot;
  const { left, top, right, bottom } = root.querySelector("[role=dialog]").getBoundingClientRect();
  for (let y = 30; y < innerHeight; y += 10) {
    for (let x = 10; x < innerWidth - 30; x += 40) {
      if (x > left - 5 && x < right + 5 && y > top - 5 && y < bottom + 5) continue;
      const element = root.elementFromPoint(x, y);
      if (element && !element.closest("a, button, summary, [data-quote], [role=dialog]")) return { x, y };
    }
  }
  return null;
}

/** Whether a record stands within the window and has room for what is to be read. */
function assertInside({ box }, where) {
  const { left, top, right, bottom, width, height } = box;
  // Half a pixel is how far a browser rounds.
  assert.ok(left >= -0.5 && top >= -0.5 && right <= width + 0.5 && bottom <= height + 0.5, `${where}: within the window: ${JSON.stringify(box)}`);
  assert.ok(bottom - top >= 140, `${where}: high enough to read: ${JSON.stringify(box)}`);
}

inEachEngine((viewer) => {
  const { test } = viewer;
  const { engine } = viewer;

  async function open(width = 1280, height = 900) {
    await viewer.browser.resize(width, height);
    await viewer.open({ body: BODY });
    await viewer.tells("loadend");
    await viewer.shows();
  }

  /** Presses Tab until what has the focus is what `isThere` looks for, and gives it back. */
  async function tabTo(what, isThere, key = "Tab") {
    const passed = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await viewer.browser.press(key);
      const focus = await viewer.browser.run(focused);
      if (isThere(focus)) return focus;
      passed.push(`${focus.tag} ${focus.href ?? focus.quote ?? ""}`);
    }
    throw new Error(`${what} was not reached; the last stops were ${passed.slice(-5).join(", ")}`);
  }

  const opened = () => viewer.browser.until("a record is open", record);
  const closed = () => viewer.browser.until("no record is open", `() => !(${record})()`);

  /** Waits until a pressed quote is open, stands within the window and says who spoke and when. */
  async function reads(id) {
    await viewer.browser.until("the record has the quote's date", `(date) => (${record})()?.times[0] === date`, news.quotes[id].date);
    const found = await opened();
    assert.ok(found.words.includes(news.people[news.quotes[id].speaker.person].name), found.words);
    return found;
  }

  test("by keyboard: folds the key points, opens and closes a record, and goes on to the rail", async () => {
    await open();
    const summary = await tabTo("the key points", (focus) => focus.isSummary);
    assert.ok(summary.isSeen && summary.isMarked, JSON.stringify(summary));
    const isUnfolded = () => viewer.browser.run(() => document.querySelector("article-viewer").shadowRoot.querySelector("details").open);
    assert.equal(await isUnfolded(), true);
    await viewer.browser.press("Enter");
    assert.equal((await viewer.tells("keypointstoggle")).open, false);
    assert.equal(await isUnfolded(), false);
    assert.equal((await viewer.browser.run(focused)).isSummary, true, "the focus stays");

    const button = await tabTo("a quote", (focus) => focus.isInBody && focus.tag === "button" && focus.quote !== null);
    assert.equal(button.quote, "pask-kettle", "the first quote comes first");
    assert.ok(button.isSeen && button.isMarked, JSON.stringify(button));
    await viewer.browser.press("Enter");
    await viewer.tells("quoteopen");
    await reads(button.quote);
    assert.equal((await viewer.browser.run(focused)).isInDialog, true, "the focus is in the record");
    await viewer.browser.press("Tab");
    assert.equal((await viewer.browser.run(focused)).isInDialog, true, "and Tab goes through it");
    await viewer.browser.press("Escape");
    await closed();
    await viewer.tells("quoteclose");
    const after = await viewer.browser.run(focused);
    assert.deepEqual([after.tag, after.quote, after.isInDialog], ["button", button.quote, false], "the focus is back");

    const link = await tabTo("the rail", (focus) => focus.isInRail);
    assert.equal(link.tag, "a");
    assert.equal(link.href, news.related.items[0].url);
    assert.ok(link.isSeen && link.isMarked, JSON.stringify(link));
    const second = await tabTo("the second story", (focus) => focus.isInRail && focus.href !== link.href);
    assert.equal(second.href, news.related.items[1].url);
    const back = await tabTo("the first story again", (focus) => focus.isInRail, "Shift+Tab");
    assert.equal(back.href, link.href);
    assert.deepEqual(await viewer.told(), ["loadstart", "load", "loadend", "keypointstoggle", "quoteopen", "quoteclose"]);
  });

  // WebKitGTK's driver takes actions of a finger and sends those of a mouse: the page sees a `pointerdown` of
  // the type mouse, and no `touchstart`. So there a tap is a click.
  const finger = engine === "webkit" ? "mouse" : "touch";
  test(`by finger${engine === "webkit" ? " (a mouse, since the driver has no touch)" : ""}: a tap on the words opens the record, a tap outside closes it; key points and the rail take taps too`, async () => {
    await open();
    await viewer.browser.run(() => {
      window.pointers = [];
      addEventListener("pointerdown", (event) => pointers.push(event.pointerType), true);
    });
    const { words } = await viewer.browser.run(bring, "okkles-never", "center");
    await viewer.browser.point("touch", words.x, words.y);
    await viewer.tells("quoteopen");
    await reads("okkles-never");
    const place = await viewer.browser.run(outside);
    assert.ok(place, "there is room outside the record");
    await viewer.browser.point("touch", place.x, place.y);
    await closed();
    await viewer.tells("quoteclose");
    await viewer.browser.settled();
    assert.equal(await viewer.browser.run(record), null, "and it stays closed");
    assert.deepEqual(await viewer.browser.run(() => pointers), [finger, finger]);
    assert.deepEqual((await viewer.told()).slice(3), ["quoteopen", "quoteclose"]);

    /** Taps the middle of something inside the viewer. */
    const tap = async (selector) => {
      const { x, y } = await viewer.browser.run((selector) => {
        const found = document.querySelector("article-viewer").shadowRoot.querySelector(selector);
        found.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, width, height } = found.getClientRects()[0];
        return { x: left + width / 2, y: top + height / 2 };
      }, selector);
      await viewer.browser.settled();
      await viewer.browser.point("touch", x, y);
    };
    await tap("[data-key-points] summary");
    await viewer.tells("keypointstoggle");
    assert.equal(await viewer.browser.run(() => document.querySelector("article-viewer").shadowRoot.querySelector("[data-key-points]").open), false);
    await viewer.browser.run(() => {
      document.addEventListener("relatedfollow", (event) => {
        event.preventDefault();
        window.followed = event.detail.url;
      });
    });
    await tap(".related .teaser-link");
    const followed = await viewer.browser.until("a story is about to be followed", () => window.followed);
    assert.ok(followed.endsWith(news.related.items[0].url), followed);
  });

  test("by mouse: a click on the button opens the record, a second one closes it, and the next opens another", async () => {
    await open();
    const { button } = await viewer.browser.run(bring, "okkles-never", "center");
    await viewer.browser.point("mouse", button.x, button.y);
    await reads("okkles-never");
    await viewer.browser.point("mouse", button.x, button.y);
    await closed();
    await viewer.browser.settled();
    assert.equal(await viewer.browser.run(record), null, "it does not open again");
    const next = await viewer.browser.run(bring, "lund-shoulder", "center");
    await viewer.browser.point("mouse", next.words.x, next.words.y);
    await reads("lund-shoulder");
    const close = await viewer.browser.run(() => {
      const { left, top, width, height } = document.querySelector("article-viewer").shadowRoot.querySelector("[data-close]").getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await viewer.browser.point("mouse", close.x, close.y);
    await closed();
    assert.equal((await viewer.browser.run(focused)).quote, "lund-shoulder", "the focus is back on the button");
  });

  for (const [name, width, height] of [["a wide window", 1280, 900], ["a low window", 1000, 560], ["a narrow window", 500, 800]]) {
    test(`in ${name} every record stands within it, wherever its quote stands`, async () => {
      await open(width, height);
      const faults = [];
      for (const id of ["pask-kettle", "okkles-never", "dresmann-negotiate", "lund-neighbors"]) {
        for (const block of ["start", "center", "end"]) {
          await viewer.browser.run(bring, id, block);
          await viewer.browser.run((id) => document.querySelector("article-viewer").shadowRoot.querySelector(`.body p button[data-quote="${id}"]`).click(), id);
          await reads(id);
          await viewer.browser.settled();
          try {
            assertInside(await opened(), `${id} at the ${block}`);
          } catch (error) {
            faults.push(error.message);
          }
          await viewer.browser.press("Escape");
          await closed();
        }
      }
      assert.deepEqual(faults, []);
    });
  }
});
