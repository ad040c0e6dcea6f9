// What can be had of the other engines: how long they take for an article's nodes, by the clock.
import { engines as all, launch } from "../../e2e/engines/webdriver.mjs";
import { article, nameOf } from "../documents/article.mjs";
import { random, shuffled } from "../documents/random.mjs";
import { VIEWER } from "../harness/site.mjs";

/** Of Chromium there is more to be had elsewhere. */
const ENGINES = all.filter((engine) => engine !== "chromium");

/** Shows an article some times, and hands over the milliseconds of each. Runs in the page. */
async function measure(path, times, isOurs, done) {
  try {
    if (isOurs) await customElements.whenDefined("article-viewer");
    const article = await (await fetch(path)).json();
    const host = document.querySelector("#host");
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    host.style.display = "none";
    const doms = [];
    for (let time = 0; time < times; time += 1) {
      const begin = performance.now();
      const unmount = await globalThis.peer.mount(host, article);
      doms.push(performance.now() - begin);
      await unmount();
      await frame();
    }
    done({ doms });
  } catch (error) {
    done({ error: String(error) });
  }
}

/** For each engine and contender: `warm`, the times from the second half of each round. */
export async function engines({ site, rounds, contenders, blocks = 200, times = 12 }) {
  const path = site.publish(nameOf({ blocks }), article({ blocks }));
  const found = {};
  for (const engine of ENGINES) {
    const browser = await launch(engine);
    try {
      const draw = random(1);
      const samples = Object.fromEntries(contenders.map((contender) => [contender, { warm: [] }]));
      for (let round = 0; round < rounds; round += 1) {
        for (const contender of shuffled(draw, contenders)) {
          await browser.open(site.benchPage(contender));
          await browser.until("the page is ready", () => Boolean(globalThis.peer) && document.readyState === "complete");
          const { doms, error } = await browser.runAsync(measure, path, times, contender === VIEWER);
          if (error) throw new Error(`${engine}, ${contender}: ${error}`);
          samples[contender].warm.push(...doms.slice(times / 2));
        }
      }
      found[engine] = { version: browser.version, samples };
    } finally {
      await browser.close();
    }
  }
  return found;
}
