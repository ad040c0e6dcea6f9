// One server and one browser for the tests of a file, a fresh context for each test, and a watch over
// errors that nobody caught.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { launch, open } from "./browser.mjs";
import { dist, serve } from "./server.mjs";

/** The names of the sound samples, as Trunk copied them. */
export const samples = readdirSync(join(dist, "samples"))
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length));

/** A sample as it is written. */
export function sample(name) {
  return JSON.parse(readFileSync(join(dist, "samples", `${name}.json`), "utf8"));
}

/** The query that shows a sample, in its own language's interface where there is one. */
export function queryOf(name) {
  return sample(name).language?.startsWith("ar") ? `?sample=${name}&lang=ar` : `?sample=${name}`;
}

/** Whether a sample is written from right to left. */
export function isRightToLeft(name) {
  const { direction, language = "" } = sample(name);
  return direction === "rtl" || (!direction && /^(ar|he|fa|ur)\b/.test(language));
}

/**
 * What tests call inside the page: `outcome(element)` waits until the element tells how loading ended,
 * and gives back `{ error, diagnostics }`: the code of a failure, or `null`.
 */
function helpers() {
  globalThis.outcome = (element) =>
    new Promise((resolve) => {
      const end = new AbortController();
      const tell = ({ detail: { code = null, diagnostics } }) => {
        end.abort();
        resolve({ error: code, diagnostics });
      };
      for (const kind of ["load", "error"]) element.addEventListener(kind, tell, { signal: end.signal });
    });
}

/** From now on, what moves by itself on the page is written down. */
export async function watchShifts(page) {
  await page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // What stands in a shadow root is not named, so where it was and is has to do.
        const rectangle = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(",");
        shifts.push([entry.value, ...entry.sources.map(({ node, previousRect, currentRect }) => `${node?.className || node?.nodeName} ${rectangle(previousRect)} to ${rectangle(currentRect)}`)].join("; "));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** What has moved by itself since `watchShifts`. */
export function shiftsOf(page) {
  return page.evaluate(() => shifts);
}

/** Starts what the tests of one file need, and stops it after them. */
export function suite({ headers } = {}) {
  let server;
  let browser;
  let documents = 0;
  before(async () => {
    [server, browser] = await Promise.all([serve({ headers }), launch()]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** A page in a context of its own. Errors that nobody caught end up in `page.uncaught`. */
  async function newPage(options = {}) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: "en-US",
      timezoneId: "UTC",
      // Movement is tested where it is the subject; elsewhere it would only make tests wait.
      reducedMotion: "reduce",
      ...options,
    });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await page.addInitScript(helpers);
    page.uncaught = [];
    page.said = [];
    page.on("pageerror", (error) => page.uncaught.push(String(error?.stack ?? error)));
    page.on("console", (message) => page.said.push(`${message.type()}: ${message.text()}`));
    return page;
  }

  /** Serves `value` as a document (text and bytes as they are) and gives back its path. */
  function publish(value, { status = 200, type = "application/json" } = {}) {
    documents += 1;
    const path = `/documents/${documents}.json`;
    const content = typeof value === "string" || Buffer.isBuffer(value) ? value : JSON.stringify(value);
    server.routes[path] = (_request, response) => {
      response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(content);
    };
    return path;
  }

  return {
    get address() {
      return server.address;
    },
    get routes() {
      return server.routes;
    },
    get browser() {
      return browser;
    },
    newPage,
    publish,
    /** Opens the viewer page at a query. */
    open: (page, query) => open(page, server.address, query),
    /** Shows a document in the viewer page. */
    async show(page, value, query = "") {
      await open(page, server.address, `?src=${publish(value)}${query}`);
    },
    /** A test with a page of its own, in which no error may go uncaught. */
    test(name, options, body) {
      test(name, async () => {
        const page = await newPage(options);
        try {
          await body(page);
          assert.deepEqual(page.uncaught, [], "no error goes uncaught");
        } finally {
          await page.context().close();
        }
      });
    },
  };
}

/** A short article with these blocks and whatever else is given. */
export function article(body, rest = {}) {
  return { version: 1, language: "en", headline: "A headline", body, ...rest };
}
