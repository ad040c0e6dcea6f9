// Samples, taken in turns: each in a context of its own, the contenders in another order each round, so
// that whatever else the machine does meets all alike.
import { random, shuffled } from "../documents/random.mjs";

/** Milliseconds until a condition that did not come true is a failure. */
const PATIENCE = 60_000;

/** The window of a phone. */
export const PHONE = { width: 412, height: 823 };

const VIEWPORT = { width: 1280, height: 800 };

/**
 * Takes `rounds` samples of each contender, and one before that does not count. `measure(page, contender)`
 * gives numbers by name; what comes back has a list of numbers for each contender and name.
 */
export async function sample(browser, contenders, rounds, measure, { seed = 1, viewport = VIEWPORT } = {}) {
  const draw = random(seed);
  const samples = Object.fromEntries(contenders.map((contender) => [contender, {}]));
  for (let round = -1; round < rounds; round += 1) {
    for (const contender of shuffled(draw, contenders)) {
      const numbers = await inContext(browser, (page) => measure(page, contender), { viewport });
      if (round < 0) continue;
      for (const [name, value] of Object.entries(numbers)) (samples[contender][name] ??= []).push(value);
    }
  }
  return samples;
}

/** Runs `body(page)` on a page in a context of its own. */
export async function inContext(browser, body, { viewport = VIEWPORT, patience = PATIENCE } = {}) {
  const context = await browser.newContext({ viewport, locale: "en-US", timezoneId: "UTC", reducedMotion: "reduce" });
  context.setDefaultTimeout(patience);
  try {
    const page = await context.newPage();
    const broken = [];
    page.on("pageerror", (error) => broken.push(String(error?.stack ?? error)));
    const result = await body(page);
    // A number from a page on which something failed says nothing.
    if (broken.length > 0) throw new Error(`on ${page.url()}: ${broken.join("\n")}`);
    return result;
  } finally {
    // A browser that is gone has told why already.
    await context.close().catch(() => {});
  }
}
