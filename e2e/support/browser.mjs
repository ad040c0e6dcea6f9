// Headless Chromium, and what every test does with a viewer in it.
import { chromium } from "playwright-core";

/** Starts Chromium: CHROMIUM, else the system's. `flags` are those of one test's own. */
export function launch(flags = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...flags,
    ],
  });
}

/** Opens the viewer page and waits until the article, or the reason why there is none, is shown. */
export async function open(page, address, query = "") {
  await page.goto(`${address}/${query}`);
  await shown(page);
}

/** Waits until the article, or the reason why there is none, is on the page. */
export async function shown(page) {
  await page.waitForFunction(() => {
    const root = document.querySelector("#viewer")?.shadowRoot;
    return document.documentElement.dataset.state && root?.querySelector("article, .failure");
  });
}

/**
 * Waits until the page has had every chance to react to what was done: two frames and a task. For
 * statements that something does *not* happen, which no condition can be waited for.
 */
export function settled(page) {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 20)))),
  );
}

/** What has the focus, inside shadow roots too; `null` where it is the body. */
export function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return null;
    return {
      tag: element.localName,
      id: element.id,
      class: element.className,
      quote: element.dataset.quote ?? null,
      label: element.getAttribute("aria-label"),
      isInDialog: Boolean(element.closest("[role=dialog]")),
    };
  });
}

/** Has all of the viewer laid out, whether it is in sight or not. */
export function layOutAll(page) {
  return page.evaluate(() => {
    const root = document.querySelector("#viewer").shadowRoot;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { content-visibility: visible !important }");
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
}
