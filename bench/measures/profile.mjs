// Where the viewer's time goes while it shows an article: calls over the boundary, and whose code runs.
import { article, nameOf } from "../documents/article.mjs";
import { give, openBench, show } from "../harness/bench-page.mjs";
import { countCalls } from "../harness/calls.mjs";
import { devtools } from "../harness/devtools.mjs";
import { inContext } from "../harness/sampling.mjs";
import { VIEWER } from "../harness/site.mjs";

/** The nodes of the article on the page. */
const nodesOf = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("article-viewer").shadowRoot.querySelector(".page"));
    let nodes = 1;
    while (walker.nextNode()) nodes += 1;
    return nodes;
  });

/** How often the module is called and calls out while it shows an article of so many blocks. */
export const boundary = ({ site, browser }, blocks) =>
  inContext(browser, async (page) => {
    await countCalls(page);
    await openBench(page, site, VIEWER);
    await give(page, site.publish(nameOf({ blocks }), article({ blocks })));
    await page.evaluate(() => void Object.assign(calls, { out: 0, in: 0, names: {} }));
    await show(page);
    return { nodes: await nodesOf(page), ...(await page.evaluate(() => calls)) };
  });

/** Whose a frame of a profile is. */
function ownerOf({ functionName, url }) {
  if (/^\((idle|root)\)$/.test(functionName)) return undefined;
  if (functionName === "(garbage collector)") return "garbage collection";
  if (functionName.startsWith("wasm-") || url.includes("wasm")) return functionName.startsWith("wasm-to") || functionName.startsWith("js-to") ? "crossing the boundary" : "the module";
  if (url) return "glue and scripts";
  return "the browser";
}

/** Milliseconds of each owner and of the functions that took most, while a warm page shows the article once more. */
const shares = ({ site, browser }, blocks) =>
  inContext(browser, async (page) => {
    await openBench(page, site, VIEWER);
    await give(page, site.publish(nameOf({ blocks }), article({ blocks })));
    // Out of sight: layout is another matter.
    await page.evaluate(() => void (document.querySelector("#host").style.display = "none"));
    await show(page);
    await page.evaluate(() => unmount());
    const session = await devtools(page);
    await session.send("Profiler.enable");
    await session.send("Profiler.setSamplingInterval", { interval: 200 });
    await session.send("Profiler.start");
    await show(page);
    const { profile } = await session.send("Profiler.stop");
    const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
    const owners = {};
    for (const [place, id] of profile.samples.entries()) {
      const owner = ownerOf(frames.get(id));
      if (owner) owners[owner] = (owners[owner] ?? 0) + profile.timeDeltas[place] / 1000;
    }
    return owners;
  });

export const profile = async (given) => ({ boundary: await boundary(given, 1000), shares: await shares(given, 2000) });
