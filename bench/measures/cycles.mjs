// A thousand viewers, one after another, and what is left of them.
import { launch } from "../../e2e/support/browser.mjs";
import { article, nameOf } from "../documents/article.mjs";
import { give, openBench } from "../harness/bench-page.mjs";
import { devtools, memory } from "../harness/devtools.mjs";
import { inContext } from "../harness/sampling.mjs";

const SHAPE = { blocks: 20, quotes: 5 };

/** So many come and go before what is held is first looked at. */
const BEFORE = 10;

/** Shows the article and takes it off, so many times. */
async function cycle(count) {
  const host = document.querySelector("#host");
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (let time = 0; time < count; time += 1) {
    const unmount = await peer.mount(host, article);
    await frame();
    await unmount();
  }
  await frame();
}

/** What the page holds after ten, and after `count` more, for each contender. */
export async function cycles({ site, contenders, count = 1000 }) {
  const path = site.publish(nameOf(SHAPE), article(SHAPE));
  // Without the compilers that make hot code fast: what they write is on the same heap.
  const browser = await launch(["--js-flags=--no-opt --no-maglev --no-sparkplug --liftoff-only"]);
  try {
    const found = {};
    for (const contender of contenders) {
      found[contender] = await inContext(browser, async (page) => {
        const session = await devtools(page);
        await openBench(page, site, contender);
        await give(page, path);
        await page.evaluate(cycle, BEFORE);
        const before = await memory(page, session);
        // In parts: one call of ten minutes would be given up on.
        for (let done = 0; done < count; done += 100) await page.evaluate(cycle, Math.min(100, count - done));
        const after = await memory(page, session);
        return { before: before.held, after: after.held, count };
      });
    }
    return found;
  } finally {
    await browser.close();
  }
}
