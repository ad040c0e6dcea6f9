// A hundred viewers on one page.
import { article, nameOf } from "../documents/article.mjs";
import { openBench } from "../harness/bench-page.mjs";
import { devtools, memory, stopwatch } from "../harness/devtools.mjs";
import { sample } from "../harness/sampling.mjs";

const SHAPE = { blocks: 40, quotes: 10 };

export function many({ site, browser, rounds, contenders, count = 100 }) {
  const path = site.publish(nameOf(SHAPE), article(SHAPE));
  return sample(browser, contenders, rounds, async (page, contender) => {
    const session = await devtools(page);
    await openBench(page, site, contender);
    await page.evaluate(
      async ([path, count]) => {
        const text = await (await fetch(path)).text();
        // Each has an article of its own, as in life.
        globalThis.articles = Array.from({ length: count }, () => JSON.parse(text));
        const host = document.querySelector("#host");
        globalThis.hosts = articles.map(() => host.appendChild(document.createElement("div")));
      },
      [path, count],
    );
    const watch = await stopwatch(session);
    await watch.run("document.querySelector('#host').style.display = 'none'");
    const dom = await watch.time("globalThis.unmounts = await Promise.all(articles.map((article, place) => peer.mount(hosts[place], article)))");
    // With their layout: a reader sees them.
    const time = dom + (await watch.time("document.querySelector('#host').style.display = '', document.querySelector('#host').getBoundingClientRect()"));
    await page.evaluate(() => void delete globalThis.articles);
    const all = await memory(page, session);
    // What one viewer more costs: the page and the code are there either way.
    await page.evaluate(async () => {
      for (const unmount of unmounts.splice(1)) await unmount();
      globalThis.hosts = undefined;
      document.querySelectorAll("#host > :not(:first-child)").forEach((one) => one.remove());
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    });
    const one = await memory(page, session);
    // The module's memory never shrinks, so what it grew by is all theirs.
    return { dom, time, each: (all.script - one.script + all.modules) / count, script: (all.script - one.script) / count, modules: all.modules / count };
  });
}
