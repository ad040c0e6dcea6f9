// What the tests of every engine share: servers, pages of a host, and a watch over what goes wrong in them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { dist, serve } from "../support/server.mjs";
import { engines, launch } from "./webdriver.mjs";

export { gate } from "../support/gate.mjs";

/** A sample as it is written. */
export const sample = (name) => JSON.parse(readFileSync(join(dist, "samples", `${name}.json`), "utf8"));
export const news = sample("news");

/** The files of the embed, as they are shipped. */
export const embed = (name) => readFileSync(join(dist, "embed", name));

/**
 * The first script of each page. It keeps what goes wrong and what the elements tell, and runs before
 * everything else, so that nothing of the page can have replaced what it calls. It is a file of its own
 * because a strict content security policy allows no script in the page.
 */
const WATCH = `"use strict";
window.troubles = [];
window.told = [];
(function () {
  var troubles = window.troubles, told = window.told;
  // By index: the page may replace or freeze the methods of arrays.
  function note(words) { troubles[troubles.length] = words; }
  addEventListener("error", function (event) {
    // A file that did not come says so with an event of the element that wanted it, which goes no further.
    if (event instanceof ErrorEvent) note("uncaught: " + event.message + " " + (event.error && event.error.stack));
  });
  addEventListener("unhandledrejection", function (event) {
    note("rejection: " + event.reason + " " + (event.reason && event.reason.stack));
  });
  document.addEventListener("securitypolicyviolation", function (event) {
    note("policy: " + event.effectiveDirective + " " + event.blockedURI + " " + event.sourceFile + ":" + event.lineNumber);
  });
  var levels = ["error", "warn"];
  for (var index = 0; index < levels.length; index += 1) (function (level) {
    var original = console[level];
    console[level] = function () {
      var words = level + ":";
      for (var place = 0; place < arguments.length; place += 1) words += " " + arguments[place];
      note(words);
      original.apply(console, arguments);
    };
  })(levels[index]);
  var kinds = ["loadstart", "load", "error", "loadend", "keypointstoggle", "quoteopen", "quoteclose"];
  for (var place = 0; place < kinds.length; place += 1) {
    // What does not bubble is captured on its way down all the same.
    document.addEventListener(kinds[place], function (event) {
      var element = event.target;
      if (element.localName !== "article-viewer") return;
      var detail = event.detail || {};
      told[told.length] = { id: element.id, kind: event.type, code: detail.code, status: detail.status, message: detail.message, open: detail.open };
    }, true);
  }
})();
`;

/** A page of a host. It stands in no quirks, and its own styles are as plain as can be. */
export function pageOf({ head = "", body = "", html = 'lang="en"', watch = "/watch.js" } = {}) {
  return `<!DOCTYPE html>
<html ${html}>
<head><meta charset="utf-8"><title>A page of a host</title>
<script src="${watch}"></script>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>`;
}

export const watchScript = WATCH;

/** Answers that go wrong on the way. */
export const answers = {
  status: (status) => (_request, response) => response.writeHead(status, { "content-type": "text/plain" }).end("No"),
  content:
    (content, type = "application/json", headers = {}) =>
    (_request, response) =>
      response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...headers }).end(content),
  /** Half of what was promised, and then the connection ends. */
  truncated: (content, type) => (_request, response) => {
    const bytes = Buffer.from(content);
    response.writeHead(200, { "content-type": type, "content-length": bytes.length, "cache-control": "no-store" });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  },
  /** Comes when `gate` is opened. */
  slow: (gate, content, type) => async (_request, response) => {
    await gate.isOpen;
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(content);
  },
  /** Begins, and never ends. */
  endless: (type) => (_request, response) => {
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" });
    response.write("{");
  },
};

/**
 * Runs `declare` once for each engine, with a server, a second server of another origin, and one browser
 * for all tests of the file.
 */
export function inEachEngine(declare) {
  for (const engine of engines) {
    describe(engine, () => {
      let server;
      let elsewhere;
      let browser;
      let pages = 0;
      before(async () => {
        const routes = { "/watch.js": answers.content(WATCH, "text/javascript") };
        [server, elsewhere, browser] = await Promise.all([serve({ routes }), serve({ routes: {} }), launch(engine)]);
      });
      after(async () => {
        await browser?.close();
        await Promise.all([server?.close(), elsewhere?.close()]);
      });

      /** The places a page of its own has on the server, and what can be done in it. */
      const viewer = {
        engine,
        get browser() {
          return browser;
        },
        get address() {
          return server.address;
        },
        get elsewhere() {
          return elsewhere;
        },
        get routes() {
          return server.routes;
        },
        /** Serves something under a path that nothing else has, and gives back the path. */
        publish(answer, name = "document.json") {
          pages += 1;
          const path = `/published/${pages}/${name}`;
          server.routes[path] = answer;
          return path;
        },
        /** Serves the script with the module beside it answered by `answer`, and gives back the script's path. */
        publishEmbed(answer) {
          const path = viewer.publish(answers.content(embed("article-viewer.js"), "text/javascript"), "article-viewer.js");
          server.routes[path.replace(/\.js$/, ".wasm")] = answer;
          return path;
        },
        /** Opens a page of these parts. `headers` go with the page alone. */
        async open(parts, headers = {}) {
          const path = viewer.publish(answers.content(pageOf(parts), "text/html; charset=utf-8", headers), "page.html");
          await browser.open(server.address + path);
        },
        /** Waits until an element has told this so many times, and gives back what it told with it last. */
        async tells(kind, { id = "", times = 1 } = {}) {
          const found = await browser.until(
            `${id || "the element"} tells ${kind}, ${times} times`,
            (kind, id, times) => {
              for (let index = 0, count = 0; index < told.length; index += 1) {
                if (told[index].kind === kind && (!id || told[index].id === id)) count += 1;
                if (count === times) return told[index];
              }
              // After an error that nobody caught there is nothing to wait for.
              for (let index = 0; index < troubles.length; index += 1) {
                if (/^(uncaught|rejection): /.test(troubles[index])) return { trouble: troubles[index] };
              }
              return null;
            },
            kind,
            id,
            times,
          );
          assert.equal(found.trouble, undefined, `${kind} is told`);
          return found;
        },
        /** What the elements told, in order. */
        told: (id = "") =>
          browser.run((id) => {
            const kinds = [];
            for (let index = 0; index < told.length; index += 1) if (!id || told[index].id === id) kinds[kinds.length] = told[index].kind;
            return kinds;
          }, id),
        /** Waits for the article, and holds its headline against what was written. */
        async shows(headline = news.headline, id = "") {
          const last = await browser.until(
            "an article or a failure is shown",
            (id) => {
              const element = id ? document.getElementById(id) : document.querySelector("article-viewer");
              const shown = element?.shadowRoot?.querySelector("article .headline, .failure, article > h1");
              return shown && { class: shown.className, words: shown.textContent };
            },
            id,
          );
          assert.deepEqual(last, { class: "headline", words: headline });
        },
        /** What the panel of a failure says, once it stands on the page and can be read. */
        panel: (id = "") =>
          browser.until(
            "the panel of a failure is shown",
            (id) => {
              const element = id ? document.getElementById(id) : document.querySelector("article-viewer");
              const panel = element?.shadowRoot?.querySelector(".failure");
              if (!panel) return null;
              const { width, height } = panel.getBoundingClientRect();
              const { visibility, opacity } = getComputedStyle(panel);
              if (width < 100 || height < 40 || visibility !== "visible" || opacity !== "1") return null;
              return { role: panel.getAttribute("role"), words: panel.innerText, code: panel.querySelector(".failure-code")?.textContent };
            },
            id,
          ),
        /** What went wrong in the page so far. */
        troubles: () => browser.run(() => troubles),
        /** Takes what went wrong and was expected to, and holds it against `patterns`, one for each. */
        async expectTroubles(...patterns) {
          const found = await viewer.troubles();
          await browser.run(() => void (troubles.length = 0));
          const rest = found.filter((words) => !patterns.some((pattern) => pattern.test(words)));
          assert.deepEqual(rest, [], "nothing else went wrong");
          for (const pattern of patterns) assert.ok(found.some((words) => pattern.test(words)), `${pattern} is not in ${JSON.stringify(found)}`);
        },
      };

      /** A test after which nothing may have gone wrong in the page that was not expected. */
      viewer.test = (name, body) =>
        test(name, { timeout: 120_000 }, async () => {
          await browser.enter();
          await body();
          await browser.enter();
          assert.deepEqual(await viewer.troubles(), [], "nothing goes wrong in the page");
        });
      declare(viewer);
    });
  }
}
