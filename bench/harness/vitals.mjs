// What a page's load is like, as the browser itself reports it.

/** From now on pages note down what they paint, what moves, and what keeps them busy. */
export function watchVitals(page) {
  return page.addInitScript(() => {
    const vitals = (globalThis.vitals = { shifts: 0, blocking: 0, largest: 0, busyUntil: 0 });
    const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    watch("layout-shift", ({ value }) => (vitals.shifts += value));
    watch("largest-contentful-paint", ({ startTime }) => (vitals.largest = startTime));
    watch("longtask", ({ startTime, duration }) => {
      vitals.busyUntil = startTime + duration;
      // Up to 50 ms nobody notices.
      vitals.blocking += Math.max(0, duration - 50);
    });
    // When the article's headline has been drawn, wherever it stands.
    const hasHeadline = () => document.querySelector(".headline") ?? document.querySelector("article-viewer")?.shadowRoot?.querySelector(".headline");
    const look = () => {
      if (!hasHeadline()) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      // A message comes after the frame it is sent from has been drawn.
      port1.onmessage = () => (vitals.painted = performance.now());
      port2.postMessage(0);
      return undefined;
    };
    requestAnimationFrame(look);
  });
}

/** Waits until the page has loaded and then had nothing to do for a while, and gives what it noted down. */
export async function vitalsOf(page, quiet = 500) {
  await page.waitForLoadState("load");
  await page.waitForFunction(
    (quiet) => vitals.painted && performance.now() - Math.max(vitals.busyUntil, vitals.painted, performance.getEntriesByType("navigation")[0].loadEventEnd) > quiet,
    quiet,
    { polling: 100 },
  );
  return page.evaluate(() => {
    const { shifts, blocking, largest, painted } = vitals;
    const [first] = performance.getEntriesByName("first-contentful-paint");
    return { first: first.startTime, largest, painted, shifts, blocking };
  });
}
