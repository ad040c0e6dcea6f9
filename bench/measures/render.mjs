// From an article as an object to its nodes, to its layout, and what the page holds then.
import { article, nameOf } from "../documents/article.mjs";
import { give, openBench } from "../harness/bench-page.mjs";
import { devtools, memory, stopwatch } from "../harness/devtools.mjs";
import { sample } from "../harness/sampling.mjs";
import { VIEWER } from "../harness/site.mjs";
import { median } from "../harness/statistics.mjs";

/** The viewer, with every block laid out whether it is in sight or not. */
export const ALL_LAID_OUT = "viewer, all laid out";

// Out of sight nothing is laid out: what follows is about nodes alone.
const HIDE = "document.querySelector('#host').style.display = 'none'";
const MOUNT = "globalThis.unmount = await peer.mount(document.querySelector('#host'), article)";
const UNMOUNT = "await unmount(), await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))";
const LAY_OUT = "document.querySelector('#host').style.display = '', document.querySelector('#host').getBoundingClientRect()";

/** Takes the article off and shows it again, some times: the median of the last ones. */
async function again({ run, time }, times) {
  const doms = [];
  for (let count = 0; count < times; count += 1) {
    await run(UNMOUNT);
    doms.push(await time(MOUNT));
  }
  // By the second half the code is warm.
  return median(doms.slice(times / 2));
}

/**
 * Milliseconds of the main thread until an article's nodes stand on the page, and until they are laid out;
 * bytes that are held then. `warm`: how often to show it again.
 */
export function render({ site, browser, rounds, blocks, contenders, warm = 0 }) {
  const path = site.publish(nameOf({ blocks }), article({ blocks }));
  return sample(browser, contenders, rounds, async (page, contender) => {
    const session = await devtools(page);
    if (contender === ALL_LAID_OUT) await page.addInitScript(layOutAll);
    await openBench(page, site, contender === ALL_LAID_OUT ? VIEWER : contender);
    const before = await memory(page, session);
    await give(page, path);
    await memory(page, session);
    const watch = await stopwatch(session);
    await watch.run(HIDE);
    const dom = await watch.time(MOUNT);
    const layout = dom + (await watch.time(LAY_OUT));
    if (warm) {
      await watch.run(HIDE);
      return { dom, layout, warm: await again(watch, warm) };
    }
    // What the contender does not need of the article can go.
    await watch.run("delete globalThis.article");
    const after = await memory(page, session);
    return { dom, layout, held: after.held - before.held, modules: after.modules, nodes: after.nodes - before.nodes };
  });
}

/** Takes the rule out of the style sheet that puts off the layout of what is not in sight. */
function layOutAll() {
  const replace = CSSStyleSheet.prototype.replaceSync;
  CSSStyleSheet.prototype.replaceSync = function (text) {
    return replace.call(this, text.replaceAll("content-visibility:auto", "content-visibility:visible"));
  };
}
