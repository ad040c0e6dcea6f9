// The empty page on which a contender shows articles when the bench says so.
import { VIEWER } from "./site.mjs";
import { watchModules } from "./devtools.mjs";

/** Opens the page of a contender and waits until its code is there, compiled, and has shown nothing yet. */
export async function openBench(page, site, contender) {
  await watchModules(page);
  await page.goto(site.benchPage(contender));
  await page.waitForFunction(() => globalThis.peer && document.readyState === "complete");
  if (contender === VIEWER) await page.evaluate(compile);
}

/**
 * Has the viewer's module compiled, which waits for a first element. This one's document is not to be had,
 * and it has words of its own to show, so that nothing is rendered.
 */
async function compile() {
  await customElements.whenDefined("article-viewer");
  const element = document.createElement("article-viewer");
  element.textContent = "There is no document.";
  const end = new Promise((resolve) => element.addEventListener("loadend", resolve, { once: true }));
  element.src = "/bench/nothing.json";
  document.body.append(element);
  await end;
  await Promise.all(globalThis.compiled);
  element.remove();
}

/** Gives the page an article, as an object of its own: `globalThis.article`. */
export const give = (page, path) => page.evaluate(async (path) => void (globalThis.article = await (await fetch(path)).json()), path);

/** Shows the article, for good. */
export const show = (page) => page.evaluate(async () => void (globalThis.unmount = await peer.mount(document.querySelector("#host"), article)));
