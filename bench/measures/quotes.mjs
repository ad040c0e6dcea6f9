// Opening a quote, from the click to the frame in which its record is drawn, on a slow phone.
import { article, firstQuotes, nameOf } from "../documents/article.mjs";
import { give, openBench, show } from "../harness/bench-page.mjs";
import { devtools, slowProcessor, stopwatch } from "../harness/devtools.mjs";
import { sample } from "../harness/sampling.mjs";
import { FLOOR } from "../harness/site.mjs";
import { median } from "../harness/statistics.mjs";

const BLOCKS = 2000;

/** Milliseconds after which a record that is not there will not come. */
const OPENING = 5000;

/** How many are opened, one after another. */
const OPENINGS = 5;

/** From now on the page knows how long after its last click the next frame was drawn. */
function watchClicks() {
  addEventListener(
    "click",
    ({ timeStamp }) => {
      globalThis.delay = new Promise((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(0);
        }),
      );
    },
    true,
  );
  globalThis.root = () => document.querySelector("article-viewer")?.shadowRoot ?? document;
}

/**
 * Has each quote of the floor, where nothing opens, open the same pop-over with one line in it: the least that
 * opening can be, in a page with as many nodes.
 */
function openTheLeast() {
  const popover = document.createElement("p");
  popover.popover = "auto";
  popover.textContent = "She said so on March 20.";
  document.body.append(popover);
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-quote]");
    if (!button) return;
    popover.showPopover();
    button.setAttribute("aria-expanded", "true");
    popover.addEventListener("beforetoggle", () => button.removeAttribute("aria-expanded"), { once: true });
  });
}

/**
 * Scrolls to the button of a quote, waits until nothing moves and the browser has nothing left to do, as it
 * has not while a reader reads, and gives its middle.
 */
const bringIntoSight = (page, number) =>
  page.evaluate(async (number) => {
    const button = root().querySelectorAll(".body button[data-quote]")[number];
    button.scrollIntoView({ block: "center" });
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    // What comes into sight is laid out now, and may move the rest for some frames.
    for (let still = 0, last; still < 3; ) {
      await frame();
      const now = button.getBoundingClientRect().top;
      still = now === last ? still + 1 : 0;
      last = now;
    }
    await new Promise((resolve) => requestIdleCallback(resolve));
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, id: button.dataset.quote };
  }, number);

/**
 * Opens a quote by a click: how long until the record was drawn, and how long the main thread worked for
 * it. A click that came to nothing, since the page moved under it, is made again and not counted.
 */
async function open(page, watch, number) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await click(page, watch, number);
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

async function click(page, watch, number) {
  const { x, y, id } = await bringIntoSight(page, number);
  await page.mouse.move(x, y);
  const busy = await watch.around(async () => {
    await page.mouse.down();
    await page.mouse.up();
    await watch.run("await globalThis.delay");
  });
  const delay = await page.evaluate(() => delay);
  await page.waitForFunction((id) => root().querySelector(`button[data-quote="${id}"][aria-expanded="true"]`), id, { timeout: OPENING });
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !root().querySelector('[aria-expanded="true"]'));
  return { delay, busy };
}

/**
 * Opens quotes of articles with each of these numbers of quotes, all of them in turns. They are one article,
 * of which the shorter ones keep the first quotes: those that are opened stand at the same places. What comes
 * back has the contenders under each number.
 */
export async function opening({ site, browser, rounds, counts, contenders }) {
  const whole = article({ blocks: BLOCKS, quotes: Math.max(...counts) });
  const paths = Object.fromEntries(counts.map((quotes) => [quotes, site.publish(nameOf({ blocks: BLOCKS, quotes }), firstQuotes(whole, quotes))]));
  const turns = contenders.flatMap((contender) => counts.map((quotes) => `${contender}/${quotes}`));
  const samples = await sample(browser, turns, rounds, async (page, turn) => {
    const [contender, quotes] = turn.split("/");
    const session = await devtools(page);
    await page.addInitScript(watchClicks);
    await openBench(page, site, contender);
    await give(page, paths[quotes]);
    await show(page);
    if (contender === FLOOR) await page.evaluate(openTheLeast);
    await slowProcessor(session);
    const watch = await stopwatch(session);
    const first = await open(page, watch, 0);
    const later = [];
    for (let number = 1; number < OPENINGS; number += 1) later.push(await open(page, watch, number));
    const middle = (name) => median(later.map((one) => one[name]));
    return { first: first.busy, later: middle("busy"), firstDelay: first.delay, laterDelay: middle("delay") };
  });
  return Object.fromEntries(counts.map((quotes) => [quotes, Object.fromEntries(contenders.map((contender) => [contender === FLOOR ? "least" : contender, samples[`${contender}/${quotes}`]]))]));
}
