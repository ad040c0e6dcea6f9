// The element `<article-viewer>`: its properties, its events, what it fetches, and how it goes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { after, before } from "node:test";

import { settled } from "./support/browser.mjs";
import { listen, openHost, story, tag, tells, told, until } from "./support/element.mjs";
import { gate } from "./support/gate.mjs";
import { dist, serve } from "./support/server.mjs";
import { suite } from "./support/suite.mjs";

const viewer = suite();
/** Another origin: what it serves, a page may only read where it is allowed to. */
let elsewhere;
before(async () => {
  elsewhere = await serve({ routes: {} });
});
after(() => elsewhere?.close());

const { attributes } = JSON.parse(readFileSync(new URL("../src/embed/interface.json", import.meta.url), "utf8"));

const host = (page, id = "viewer") => page.locator(`#${id}`);
const heading = (page, name, id = "viewer") => host(page, id).getByRole("heading", { name: `The article of ${name}` });
const opened = (page, id = "viewer") => page.locator(`#${id} [role=dialog]:popover-open`);
const isFolded = (page, id = "viewer") => page.locator(`#${id} details[data-key-points]`).evaluate((details) => !details.open);

/** Sets properties of an element in one task. */
const set = (page, properties, id = "viewer") => page.evaluate(([id, properties]) => void Object.assign(document.querySelector(`#${id}`), properties), [id, properties]);

/** Writes the time of every build of an element into `builds`: what stands on the page after it. */
const watchBuilds = (page, id = "viewer") =>
  page.evaluate((id) => {
    globalThis.builds = [];
    const look = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (node.nodeType !== 1 || node.hasAttribute("popover")) continue;
          // A failure and a skeleton are builds as well as an article.
          builds.push(node.querySelector("h1, h2, h3")?.textContent ?? node.textContent.trim());
        }
      }
    });
    look.observe(document.querySelector(`#${id}`).shadowRoot.querySelector(".viewer"), { childList: true });
  }, id);
const builds = (page) => page.evaluate(() => builds);

/** Answers requests for `path` with what `answer` does, and counts them. */
function route(path, answer, server = viewer) {
  const requests = { count: 0, aborted: 0 };
  server.routes[path] = (request, response) => {
    requests.count += 1;
    response.on("close", () => {
      if (!response.writableEnded) requests.aborted += 1;
    });
    answer(request, response, requests.count);
  };
  return requests;
}

const json = (response, value, headers = {}) => response.writeHead(200, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));

// Events --------------------------------------------------------------------------------------------

viewer.test("tells in order how loading begins and ends, with what is wrong in the document", {}, async (page) => {
  const src = viewer.publish(story("Ada", { datePublished: "2026-02-30" }));
  await openHost(viewer, page, `<article-viewer id="viewer" src="${src}"></article-viewer>`);
  await tells(page, "loadend");
  const events = await page.evaluate(() => told);
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ["loadstart", "load", "loadend"],
  );
  const [start, load, end] = events;
  assert.deepEqual([start.detail, end.detail], [{}, {}]);
  assert.deepEqual(Object.keys(load.detail), ["diagnostics"]);
  assert.equal(load.detail.diagnostics.length, 1);
  const [{ severity, code, path, message }] = load.detail.diagnostics;
  assert.equal(path, "/datePublished");
  assert.match(severity, /^(error|warning|information)$/);
  assert.match(code, /^[a-z-]+$/);
  assert.ok(message.length > 10);
  assert.deepEqual(await page.evaluate(() => document.querySelector("#viewer").diagnostics), load.detail.diagnostics);
  for (const { flags, kind } of events) assert.deepEqual(flags, { bubbles: false, composed: false, cancelable: false }, kind);
});

viewer.test("load is told when the article stands there, and not before", {}, async (page) => {
  const src = viewer.publish(story("Ada"));
  await openHost(viewer, page, "");
  const found = await page.evaluate(async (src) => {
    const element = document.createElement("article-viewer");
    const look = () => element.shadowRoot?.querySelector("article .headline")?.textContent ?? "nothing";
    const seen = {};
    for (const kind of ["loadstart", "load", "loadend"]) element.addEventListener(kind, () => (seen[kind] = look()));
    const end = new Promise((resolve) => element.addEventListener("loadend", resolve));
    element.src = src;
    document.body.append(element);
    await end;
    return seen;
  }, src);
  assert.deepEqual(found, { loadstart: "nothing", load: "The article of Ada", loadend: "The article of Ada" });
});

viewer.test("tells why there is no article", {}, async (page) => {
  await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer>');
  await settled(page);
  assert.deepEqual(await told(page), [], "without a document there is nothing to tell");
  await set(page, { article: { body: 5 } });
  const detail = await tells(page, "error");
  await tells(page, "loadend");
  assert.deepEqual(Object.keys(detail).sort(), ["code", "diagnostics", "message", "status"]);
  assert.equal(detail.code, "not-an-article");
  assert.equal(detail.status, 0);
  assert.equal(typeof detail.message, "string");
  assert.ok(detail.diagnostics.some(({ severity }) => severity === "error"), JSON.stringify(detail.diagnostics));
  assert.deepEqual(await page.evaluate(() => document.querySelector("#viewer").diagnostics), detail.diagnostics);
  assert.deepEqual(await told(page), ["loadstart", "error", "loadend"]);
  assert.deepEqual(await page.evaluate(() => told[1].flags), { bubbles: false, composed: false, cancelable: false });
  // The next document is told like the first.
  await set(page, { article: story("Ben") });
  await tells(page, "load");
  await tells(page, "loadend", { times: 2 });
  assert.deepEqual((await told(page)).slice(3), ["loadstart", "load", "loadend"]);
  assert.deepEqual(await page.evaluate(() => document.querySelector("#viewer").diagnostics), []);
});

viewer.test("tells what the reader does, up through the page and out of its shadow roots", {}, async (page) => {
  const related = { title: "More", items: [{ headline: "A story to follow", url: "https://example.invalid/story" }] };
  await openHost(viewer, page, '<section id="outer"></section>');
  await page.evaluate((article) => {
    globalThis.bubbled = [];
    for (const kind of ["loadstart", "load", "loadend", "keypointstoggle", "quoteopen", "quoteclose", "relatedfollow"]) {
      document.addEventListener(kind, (event) => {
        if (event.target.id === "outer") bubbled.push({ kind, detail: event.detail, cancelable: event.cancelable });
        if (kind === "relatedfollow") event.preventDefault();
      });
    }
    const element = document.createElement("article-viewer");
    element.article = article;
    document.querySelector("#outer").attachShadow({ mode: "open" }).append(element);
  }, story("Ada", { related }));
  const bubbled = (count) => page.waitForFunction((count) => bubbled.length >= count, count);
  const summary = page.locator("#outer summary");
  await summary.click();
  await bubbled(1);
  await summary.click();
  await bubbled(2);
  await page.locator("#outer button[data-quote]").click();
  await bubbled(3);
  await page.keyboard.press("Escape");
  await bubbled(4);
  await page.locator("#outer .teaser-link").click();
  await bubbled(5);
  await settled(page);
  assert.deepEqual(await page.evaluate(() => bubbled), [
    { kind: "keypointstoggle", detail: { open: false }, cancelable: false },
    { kind: "keypointstoggle", detail: { open: true }, cancelable: false },
    { kind: "quoteopen", detail: { id: "one" }, cancelable: false },
    { kind: "quoteclose", detail: { id: "one" }, cancelable: false },
    { kind: "relatedfollow", detail: { url: "https://example.invalid/story", headline: "A story to follow" }, cancelable: true },
  ]);
});

viewer.test("a related story is followed, unless the host cancels it", {}, async (page) => {
  const requests = route("/followed.html", (_request, response) => response.writeHead(200, { "content-type": "text/html" }).end("<title>Followed</title>"));
  const related = { title: "More", items: [{ headline: "A story to follow", url: `${viewer.address}/followed.html` }] };
  await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer>');
  await page.evaluate(() => {
    globalThis.isAllowed = false;
    document.addEventListener("relatedfollow", (event) => isAllowed || event.preventDefault());
  });
  await set(page, { article: story("Ada", { related }) });
  const link = host(page).getByRole("link", { name: "A story to follow" });
  await link.click();
  assert.deepEqual(await tells(page, "relatedfollow"), { url: `${viewer.address}/followed.html`, headline: "A story to follow" });
  await settled(page);
  assert.match(page.url(), /\/hosts\//);
  await link.press("Enter");
  await tells(page, "relatedfollow", { times: 2 });
  await settled(page);
  assert.equal(requests.count, 0, "nothing was followed");
  assert.match(page.url(), /\/hosts\//);

  // A new tab is the reader's own business.
  const [tab] = await Promise.all([page.context().waitForEvent("page"), link.click({ modifiers: ["ControlOrMeta"] })]);
  await tab.close();
  assert.equal((await told(page)).filter((kind) => kind === "relatedfollow").length, 2);

  await page.evaluate(() => (isAllowed = true));
  await link.click();
  await page.waitForURL("**/followed.html");
});

// Properties ----------------------------------------------------------------------------------------

viewer.test("every attribute has a property, which falls back where a value makes no sense", {}, async (page) => {
  await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer>');
  for (const { name, property, values, type } of attributes) {
    const found = await page.evaluate(
      ([name, property, values, type]) => {
        const element = document.createElement("article-viewer");
        const look = () => [element[property], element.getAttribute(name)];
        const found = { before: look(), set: [], spelled: [] };
        for (const value of values ?? (type === "boolean" ? [true, false] : ["one", ""])) {
          element[property] = value;
          found.set.push([value, ...look()]);
          if (values) {
            element.setAttribute(name, ` ${String(value).toUpperCase()} `);
            found.spelled.push([value, element[property]]);
          }
        }
        element[property] = null;
        found.removed = look();
        element[property] = undefined;
        found.removedAgain = look();
        element.setAttribute(name, "no such value");
        found.wrong = look();
        return found;
      },
      [name, property, values, type],
    );
    if (values) {
      const [fallback] = values;
      assert.deepEqual(found.before, [fallback, null], name);
      assert.deepEqual(found.set, values.map((value) => [value, value, String(value)]), name);
      assert.deepEqual(found.spelled, values.map((value) => [value, value]), `${name}, in capitals and with spaces`);
      assert.deepEqual(found.removed, [fallback, null], name);
      assert.deepEqual(found.removedAgain, [fallback, null], name);
      assert.deepEqual(found.wrong, [fallback, "no such value"], name);
    } else if (type === "boolean") {
      assert.deepEqual(found.before, [false, null], name);
      assert.deepEqual(found.set, [[true, true, ""], [false, false, null]], name);
      assert.deepEqual(found.removed, [false, null], name);
      assert.deepEqual(found.wrong, [true, "no such value"], name);
    } else {
      assert.deepEqual(found.before, ["", null], name);
      assert.deepEqual(found.set, [["one", "one", "one"], ["", "", ""]], name);
      assert.deepEqual(found.removed, ["", null], name);
      assert.deepEqual(found.wrong, ["no such value", "no such value"], name);
    }
  }
  const wanted = attributes.filter(({ values }) => values).map(({ name, values }) => ({ name, fallback: String(values[0]) }));
  assert.ok(wanted.length >= 6);
  assert.equal(page.said.length, wanted.length, `one warning for each: ${page.said}`);
  for (const [place, { name, fallback }] of wanted.entries()) {
    assert.match(page.said[place], /^warning: article-viewer: /);
    for (const part of [name, "no such value", fallback]) assert.ok(page.said[place].includes(part), `${page.said[place]} says ${part}`);
  }
});

viewer.test("attributes in the page's text are as good as properties, and changes show", {}, async (page) => {
  const src = viewer.publish(story("Ada"));
  await openHost(viewer, page, `<article-viewer id="viewer" src="${src}" theme="DARK" key-points="folded" heading-level="2" lang="ar"></article-viewer>`);
  await tells(page, "load");
  const look = () =>
    page.evaluate(() => {
      const root = document.querySelector("#viewer").shadowRoot;
      const { theme } = root.querySelector(".viewer").dataset;
      return { theme, language: root.querySelector(".viewer").lang, level: root.querySelector(".headline").localName, open: root.querySelector("details[data-key-points]")?.open };
    });
  assert.deepEqual(await look(), { theme: "dark", language: "ar", level: "h2", open: false });
  await page.evaluate(() => {
    const element = document.querySelector("#viewer");
    element.removeAttribute("theme");
    element.setAttribute("heading-level", "7");
    element.keyPoints = "open";
    element.lang = "en";
  });
  await host(page).locator("h1.headline").waitFor();
  assert.deepEqual(await look(), { theme: undefined, language: "en", level: "h1", open: true });
  assert.equal(page.said.length, 1, String(page.said));
  assert.match(page.said[0], /^warning: .*heading-level="7".*taken as 1$/);
  await set(page, { keyPoints: "none" });
  await host(page).locator("details[data-key-points]").waitFor({ state: "detached" });
  assert.deepEqual(await told(page), ["loadstart", "load", "loadend"], "a wish about looks is no new document");
});

viewer.test("an article given is an object or JSON text, comes before src, and is given back", {}, async (page) => {
  const src = viewer.publish(story("Ada"));
  await openHost(viewer, page, `<article-viewer id="viewer" src="${src}"></article-viewer>`);
  await tells(page, "load");
  assert.deepEqual(await page.evaluate(() => document.querySelector("#viewer").article), story("Ada"), "what was fetched");
  await set(page, { article: story("Ben") });
  await heading(page, "Ben").waitFor();
  await set(page, { article: JSON.stringify(story("Cleo")) });
  await heading(page, "Cleo").waitFor();
  const other = viewer.publish(story("Dora"));
  await set(page, { src: other });
  await settled(page);
  assert.equal(await heading(page, "Cleo").count(), 1, "what is given comes before src");
  await set(page, { article: null });
  await heading(page, "Dora").waitFor();
  assert.equal((await told(page)).filter((kind) => kind === "loadstart").length, 4);
});

viewer.test("several changes in one task are one build", {}, async (page) => {
  await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer>');
  await set(page, { article: story("Ada") });
  await tells(page, "load");
  await watchBuilds(page);
  await set(page, { theme: "dark", keyPoints: "folded", related: "below", headingLevel: 2, lang: "de", mediaConsent: true });
  await host(page).locator("h2.headline").waitFor();
  await settled(page);
  assert.deepEqual(await builds(page), ["The article of Ada"]);

  // What is undone in the same task is no change.
  await page.evaluate(() => {
    const element = document.querySelector("#viewer");
    builds.length = 0;
    for (const level of [1, 2, 3, 2]) element.headingLevel = level;
  });
  await settled(page);
  assert.deepEqual(await builds(page), []);
});

viewer.test("an article and wishes in one task are one build of the article, and none of the one before", {}, async (page) => {
  await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer>');
  await set(page, { article: story("Ada") });
  await tells(page, "load");
  await watchBuilds(page);
  await set(page, { headingLevel: 3, article: story("Ben"), keyPoints: "folded", theme: "dark" });
  await tells(page, "load", { times: 2 });
  await settled(page);
  assert.equal(await host(page).locator("h3.headline").innerText(), "The article of Ben");
  assert.equal(await isFolded(page), true);
  assert.equal(await host(page).locator(".viewer").getAttribute("data-theme"), "dark");
  const articles = (await builds(page)).filter((words) => words.startsWith("The article of"));
  assert.deepEqual(articles, ["The article of Ben"]);
  assert.deepEqual(await told(page), ["loadstart", "load", "loadend", "loadstart", "load", "loadend"]);
});

viewer.test("two articles in one task: only the second is read", {}, async (page) => {
  await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer>');
  await page.evaluate(
    ([first, second]) => {
      const element = document.querySelector("#viewer");
      element.article = first;
      element.article = second;
    },
    [story("Ada"), story("Ben")],
  );
  await heading(page, "Ben").waitFor();
  await settled(page);
  assert.deepEqual(await told(page), ["loadstart", "load", "loadend"]);
});

viewer.test("a change of theme builds nothing, and an open quote stays open", {}, async (page) => {
  await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer>');
  await set(page, { article: story("Ada") });
  await tells(page, "load");
  await host(page).locator("summary").click();
  await host(page).locator("button[data-quote]").click();
  await opened(page).waitFor();
  await watchBuilds(page);
  for (const theme of ["dark", "light", "auto"]) {
    await set(page, { theme });
    await page.waitForFunction((theme) => (document.querySelector("#viewer").shadowRoot.querySelector(".viewer").dataset.theme ?? "auto") === theme, theme);
    await settled(page);
    assert.equal(await opened(page).count(), 1, theme);
  }
  assert.deepEqual(await builds(page), []);
  assert.equal(await isFolded(page), true, "what the reader folded stays folded");
  assert.equal((await told(page)).includes("quoteclose"), false);
});

viewer.test("a change that builds anew keeps what the reader had open", {}, async (page) => {
  const value = story("Ada", { related: { items: [{ headline: "A story", url: "/story" }] } });
  value.body.push({ type: "callout", id: "more", title: "More", folded: true, body: [{ type: "paragraph", text: "Folded words." }] });
  await listen(page);
  route("/open.html", (_request, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html>${tag}<article-viewer id="viewer"></article-viewer><div style="height: 3000px"></div>`),
  );
  await page.goto(`${viewer.address}/open.html#more`);
  await set(page, { article: value });
  await tells(page, "load");
  await host(page).locator(".key-points summary").click();
  await host(page).locator(".callout summary").click();
  await page.evaluate(() => scrollTo(0, 0));
  await host(page).locator("button[data-quote]").click();
  await opened(page).waitFor();
  const before = await page.evaluate(() => scrollY);
  for (const related of ["below", "none", "rail"]) {
    await set(page, { related });
    await page.waitForFunction((related) => {
      const root = document.querySelector("#viewer").shadowRoot;
      return (root.querySelector(".related") === null) === (related === "none") && (root.querySelector("[data-related=rail]") !== null) === (related === "rail");
    }, related);
    await opened(page).getByText("Ada").first().waitFor();
    assert.equal(await isFolded(page), true, "what was folded stays folded");
    assert.equal(await host(page).locator(".callout[open], .callout details[open]").count(), 1, "what was open stays open");
    assert.equal(await page.evaluate(() => scrollY), before, "the page does not go to its fragment again");
  }
  await settled(page);
  const events = (await told(page)).filter((kind) => !kind.startsWith("load"));
  assert.equal(events.filter((kind) => kind === "keypointstoggle").length, 1, "only the reader folds");
  assert.equal(events.filter((kind) => kind === "quoteopen").length, events.filter((kind) => kind === "quoteclose").length + 1);
  // What the change is about follows the host's wish.
  await set(page, { keyPoints: "folded" });
  await set(page, { keyPoints: "open" });
  await page.waitForFunction(() => document.querySelector("#viewer").shadowRoot.querySelector("details[data-key-points]").open);
});

viewer.test("an article that takes the place of another closes its open quote, and says so", {}, async (page) => {
  await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer>');
  await set(page, { article: story("Ada") });
  await tells(page, "load");
  await host(page).locator("button[data-quote]").click();
  await tells(page, "quoteopen");
  await set(page, { article: story("Ben") });
  await tells(page, "load", { times: 2 });
  assert.deepEqual((await told(page)).slice(3), ["quoteopen", "loadstart", "quoteclose", "load", "loadend"]);
});

viewer.test("elements of the host for places in the text may come and go", {}, async (page) => {
  await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer>');
  await set(page, { article: story("Ada") });
  await tells(page, "load");
  const slots = () =>
    page.evaluate(() =>
      [...document.querySelector("#viewer").shadowRoot.querySelector(".body").children].map((it) => (it.localName === "slot" ? it.name : it.localName)).join(" "),
    );
  await page.evaluate(() => {
    const element = document.querySelector("#viewer");
    for (const place of [9, 2, 0, 12, 2]) element.insertAdjacentHTML("beforeend", `<p slot="after-block-${place}">Placed ${place}</p>`);
  });
  await page.waitForFunction(() => document.querySelector("#viewer").shadowRoot.querySelectorAll(".body > slot").length === 4);
  assert.equal(await slots(), "after-block-0 p p after-block-2 p after-block-9 after-block-12");
  assert.equal(await page.getByText("Placed 2").last().isVisible(), true);
});

viewer.test("what the host puts into a slot is the host's to answer for", {}, async (page) => {
  await openHost(
    viewer,
    page,
    `<p id="there">There</p><article-viewer id="viewer"><div slot="after-key-points" class="embed">
      <button data-retry id="retry">Retry</button><button data-embed="https://x.example/" id="embed">Embed</button>
      <button data-quote="one" id="quote">Quote</button><span data-quote="one" id="words">Words</span>
      <a href="#one" class="teaser-link" id="link">Link</a></div></article-viewer>`,
  );
  await set(page, { article: story("Ada") });
  await tells(page, "load");
  await page.evaluate(() => {
    globalThis.clicks = [];
    for (const id of ["retry", "embed", "quote", "words", "link"]) {
      document.getElementById(id).addEventListener("click", (event) => clicks.push(id));
    }
    addEventListener("click", ({ defaultPrevented }) => clicks.push(defaultPrevented));
  });
  for (const id of ["retry", "embed", "quote", "words", "link"]) await page.locator(`#${id}`).click();
  await settled(page);
  assert.deepEqual(await page.evaluate(() => clicks), ["retry", false, "embed", false, "quote", false, "words", false, "link", false]);
  assert.equal(await page.locator("iframe").count(), 0);
  assert.deepEqual(await told(page), ["loadstart", "load", "loadend"]);
});

viewer.test("a document that is given resolves its addresses against `src`, which is not fetched", {}, async (page) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await openHost(viewer, page, '<article-viewer id="viewer" src="https://news.example/2026/story.json"></article-viewer>');
  await set(page, { article: story("Ada", { related: { items: [{ headline: "A story", url: "other.html" }] } }) });
  await heading(page, "Ada").waitFor();
  assert.equal(await host(page).locator(".teaser-link").getAttribute("href"), "https://news.example/2026/other.html");
  await set(page, { src: null });
  await set(page, { article: story("Ben", { related: { items: [{ headline: "A story", url: "other.html" }] } }) });
  await heading(page, "Ben").waitFor();
  assert.equal(await host(page).locator(".teaser-link").getAttribute("href"), "other.html");
});

viewer.test("a handler may call back into the element at once", {}, async (page) => {
  await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer>');
  await set(page, { article: story("Ada", { related: { items: [{ headline: "A story", url: "/story" }] } }) });
  await tells(page, "load");
  await page.evaluate((next) => {
    const element = document.querySelector("#viewer");
    element.addEventListener("quoteopen", () => {
      element.theme = "dark";
      element.shadowRoot.querySelector("[popover]").hidePopover();
    });
    element.addEventListener("relatedfollow", (event) => {
      event.preventDefault();
      element.article = next;
    });
  }, story("Ben"));
  await host(page).locator("button[data-quote]").click();
  await tells(page, "quoteclose");
  await host(page).locator(".teaser-link").click();
  await heading(page, "Ben").waitFor();
  assert.equal(await page.evaluate(() => document.querySelector("#viewer").shadowRoot.querySelector(".viewer").dataset.theme), "dark");
});

viewer.test("the interface speaks the language of the nearest that says one, through shadow roots", {}, async (page) => {
  await openHost(viewer, page, '<div lang="ar"><div id="outer"></div></div>');
  await page.evaluate((article) => {
    const root = document.querySelector("#outer").attachShadow({ mode: "open" });
    const element = document.createElement("article-viewer");
    element.article = article;
    root.append(element);
    globalThis.inner = element;
  }, story("Ada"));
  await page.waitForFunction(() => inner.shadowRoot?.querySelector("article .headline"));
  const found = await page.evaluate(() => {
    const { lang, dir } = inner.shadowRoot.querySelector(".viewer");
    return { lang, dir, article: inner.shadowRoot.querySelector("article").lang };
  });
  assert.deepEqual(found, { lang: "ar", dir: "rtl", article: "en" });
});

viewer.test("the page's title, history and scroll position are left alone, and its own styles reach the parts", {}, async (page) => {
  await openHost(viewer, page, `<style>article-viewer::part(headline) { color: rgb(1, 2, 3) }</style><div style="height: 900px"></div><article-viewer id="viewer"></article-viewer><div style="height: 3000px"></div>`);
  await page.evaluate(() => scrollTo(0, 700));
  const look = () => page.evaluate(() => [document.title, history.length, location.href, scrollY]);
  const before = await look();
  await set(page, { article: story("Ada") });
  await tells(page, "load");
  await host(page).locator("button[data-quote]").click();
  await opened(page).waitFor();
  await page.keyboard.press("Escape");
  await tells(page, "quoteclose");
  assert.deepEqual(await look(), before);
  assert.equal(await host(page).locator(".headline").evaluate((it) => getComputedStyle(it).color), "rgb(1, 2, 3)");
});

viewer.test("properties set before the script has come are those of the element", {}, async (page) => {
  await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer>', "");
  await set(page, { article: story("Ada"), theme: "dark", keyPoints: "folded", headingLevel: 2 });
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.src = "/embed/article-viewer.js";
    document.head.append(script);
  });
  await heading(page, "Ada").waitFor();
  await tells(page, "loadend");
  const found = await page.evaluate(() => {
    const element = document.querySelector("#viewer");
    return {
      own: Object.getOwnPropertyNames(element),
      attributes: element.getAttributeNames().filter((name) => name !== "id").map((name) => [name, element.getAttribute(name)]),
      theme: element.shadowRoot.querySelector(".viewer").dataset.theme,
      open: element.shadowRoot.querySelector("details[data-key-points]").open,
      level: element.shadowRoot.querySelector(".headline").localName,
    };
  });
  assert.deepEqual(found.own, []);
  assert.deepEqual(found.attributes.sort(), [["heading-level", "2"], ["key-points", "folded"], ["theme", "dark"]]);
  assert.deepEqual([found.theme, found.open, found.level], ["dark", false, "h2"]);
  assert.deepEqual(await told(page), ["loadstart", "load", "loadend"]);
});

// Where the document comes from ---------------------------------------------------------------------

const inline = (value) => `<script type="application/json">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;

viewer.test("a document may stand inside the element", {}, async (page) => {
  await openHost(viewer, page, `<article-viewer id="viewer">${inline(story("Ada"))}</article-viewer>`);
  await heading(page, "Ada").waitFor();
  await tells(page, "loadend");
  assert.deepEqual(await told(page), ["loadstart", "load", "loadend"]);
});

viewer.test("a document inside the element that is not JSON is an error", {}, async (page) => {
  await openHost(viewer, page, '<article-viewer id="viewer"><script type="application/json">{"headline": </script></article-viewer>');
  assert.equal((await tells(page, "error")).code, "not-json");
  await host(page).locator(".failure").waitFor();
});

/** Serves a page in parts; each is sent when the one before it has been waited for. */
async function openInParts(page, parts) {
  await listen(page);
  const gates = parts.map(gate);
  route("/parts.html", async (_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    for (const [place, [part]] of parts.entries()) {
      await gates[place].isOpen;
      response.write(part);
    }
    response.end();
  });
  gates[0].open();
  await page.goto(`${viewer.address}/parts.html`, { waitUntil: "commit" });
  for (const [place, [, condition]] of parts.entries()) {
    gates[place].open();
    if (condition) await page.waitForFunction(condition);
  }
}

const text = JSON.stringify(story("Ada"));
const [firstHalf, secondHalf] = [text.slice(0, 60), text.slice(60)];
/** Puts the script at the head: the parser is elsewhere, and waits for the next part. */
const upgrade = () => {
  if (!document.querySelector("head > script")) {
    const script = document.createElement("script");
    script.src = "/embed/article-viewer.js";
    document.head.append(script);
  }
  return Boolean(document.querySelector("#viewer:defined"));
};
const isChildThere = () => Boolean(document.querySelector("#viewer > script"));
const isParsed = () => document.querySelector("#viewer") && !customElements.get("article-viewer");
const start = '<script type="application/json">';
const upgrades = {
  "before the element is parsed": [
    // Without a body there are no frames, and nothing could be waited for.
    [`<!doctype html><title>Slow</title>${tag}<body><p>Before</p>`, () => Boolean(customElements.get("article-viewer"))],
    ['<article-viewer id="viewer">', () => document.querySelector("#viewer:defined")],
    [start + firstHalf, isChildThere],
  ],
  "between the element and its children": [
    ['<!doctype html><title>Slow</title><article-viewer id="viewer">\n', isParsed],
    ["\n", upgrade],
    [start + firstHalf, isChildThere],
  ],
  "in the middle of the document": [
    [`<!doctype html><title>Slow</title><article-viewer id="viewer">${start}${firstHalf}`, isParsed],
    [secondHalf.slice(0, 20), upgrade],
  ],
};
for (const [when, first] of Object.entries(upgrades)) {
  viewer.test(`a document inside the element is read whole, where the script comes ${when}`, {}, async (page) => {
    const sent = first.map(([part]) => part).join("");
    const rest = secondHalf.slice(sent.endsWith(firstHalf) ? 0 : 20);
    await openInParts(page, [
      ...first,
      [rest, null],
      ["</script></article-viewer><p id='after'>After</p>", () => document.querySelector("#after")],
      ["<p>The end</p>", null],
    ]);
    await heading(page, "Ada").waitFor();
    await tells(page, "loadend");
    assert.deepEqual(await told(page), ["loadstart", "load", "loadend"], "nothing was read by halves");
  });
}

viewer.test("a document inside the element does not wait for the rest of the page, where the script comes after it", {}, async (page) => {
  const rest = gate();
  await listen(page);
  route("/parts.html", async (_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.write(`<!doctype html><title>Slow</title><article-viewer id="viewer">${inline(story("Ada"))} </article-viewer>${tag}<p>More is on its way.</p>`);
    await rest.isOpen;
    response.end("<p>The end</p>");
  });
  await page.goto(`${viewer.address}/parts.html`, { waitUntil: "commit" });
  await heading(page, "Ada").waitFor();
  assert.equal(await page.evaluate(() => document.readyState), "loading");
  rest.open();
});

viewer.test("loading=lazy waits until the reader comes near", {}, async (page) => {
  const requests = route("/lazy.json", (_request, response) => json(response, story("Ada")));
  await openHost(
    viewer,
    page,
    `<div style="height: 5000px"></div><article-viewer id="viewer" src="/lazy.json" loading="lazy"></article-viewer><article-viewer id="eager"></article-viewer>`,
  );
  await set(page, { article: story("Ben") }, "eager");
  await tells(page, "load", { id: "eager" });
  await set(page, { theme: "dark", keyPoints: "folded" });
  await page.evaluate(() => document.querySelector("#viewer").reload());
  await settled(page);
  assert.equal(requests.count, 0);
  assert.deepEqual(await told(page), []);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await heading(page, "Ada").waitFor();
  assert.equal(requests.count, 1);
  assert.deepEqual(await told(page), ["loadstart", "load", "loadend"]);
  assert.equal(await isFolded(page), true, "with the wishes of the time before");
  // Away and back: it is not fetched again.
  await page.evaluate(() => scrollTo(0, 0));
  await settled(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await settled(page);
  assert.equal(requests.count, 1);
});

viewer.test("loading=lazy that becomes eager loads at once", {}, async (page) => {
  await openHost(viewer, page, `<div style="height: 5000px"></div><article-viewer id="viewer" loading="lazy" src="${viewer.publish(story("Ada"))}"></article-viewer>`);
  await settled(page);
  assert.deepEqual(await told(page), []);
  await set(page, { loading: "eager" });
  await heading(page, "Ada").waitFor();
  assert.deepEqual(await told(page), ["loadstart", "load", "loadend"]);
});

viewer.test("a later article wins over one before it while the module is on its way", {}, async (page) => {
  const module = gate();
  const bytes = readFileSync(join(dist, "embed/article-viewer.wasm"));
  route("/slow/article-viewer.wasm", async (_request, response) => {
    await module.isOpen;
    response.writeHead(200, { "content-type": "application/wasm" }).end(bytes);
  });
  const script = '<script src="/embed/article-viewer.js" data-base="/slow/"></script>';
  await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer>', script);
  await set(page, { article: story("Ada") });
  await tells(page, "loadstart");
  await settled(page);
  await set(page, { article: story("Ben") });
  await tells(page, "loadstart", { times: 2 });
  module.open();
  await heading(page, "Ben").waitFor();
  await settled(page);
  assert.deepEqual(await told(page), ["loadstart", "loadstart", "load", "loadend"]);
});

for (const type of ["application/wasm; charset=utf-8", "application/octet-stream", "text/plain"]) {
  viewer.test(`a module of the type ${type} runs`, {}, async (page) => {
    const bytes = readFileSync(join(dist, "embed/article-viewer.wasm"));
    route("/typed/article-viewer.wasm", (_request, response) => response.writeHead(200, { "content-type": type }).end(bytes));
    const src = viewer.publish(story("Ada"));
    await openHost(viewer, page, `<article-viewer id="viewer" src="${src}"></article-viewer>`, '<script src="/embed/article-viewer.js" data-base="/typed/"></script>');
    await tells(page, "loadend");
    await heading(page, "Ada").waitFor();
    assert.deepEqual(await told(page), ["loadstart", "load", "loadend"]);
  });
}

for (const [where, headers] of Object.entries({ "lets the page have it": { "access-control-allow-origin": "*" }, "does not let the page have it": {} })) {
  viewer.test(`a module of another origin, which ${where}`, {}, async (page) => {
    const bytes = readFileSync(join(dist, "embed/article-viewer.wasm"));
    route("/there/article-viewer.wasm", (_request, response) => response.writeHead(200, { "content-type": "application/wasm", ...headers }).end(bytes), elsewhere);
    route("/there/article-viewer.js", (_request, response) => response.writeHead(200, { "content-type": "text/javascript" }).end(readFileSync(join(dist, "embed/article-viewer.js"))), elsewhere);
    const src = viewer.publish(story("Ada"));
    await openHost(viewer, page, `<article-viewer id="viewer" src="${src}"></article-viewer>`, `<script src="${elsewhere.address}/there/article-viewer.js"></script>`);
    await tells(page, "loadend");
    const isAllowed = "access-control-allow-origin" in headers;
    assert.deepEqual(await told(page), ["loadstart", isAllowed ? "load" : "error", "loadend"]);
    assert.match(await host(page).locator("article").innerText(), /The article of Ada/);
  });
}

const place = '<article-viewer id="viewer" src="SRC"></article-viewer>';
/** Ways a script can come, and where it then finds the module. */
const ways = {
  "a deferred script": ['<script defer src="/embed/article-viewer.js"></script>', place],
  "a script of the type module": ['<script type="module" src="/embed/article-viewer.js"></script>', place],
  "an address with a query": ['<script src="/embed/article-viewer.js?version=1#there"></script>', place],
  "a script optimiser, which runs it later": [
    '<script type="text/plain" src="/embed/article-viewer.js"></script><script>addEventListener("load", async () => { const { src } = document.querySelector("script[src]"); const text = await (await fetch(src)).text(); setTimeout(text); });</script>',
    place,
  ],
  "two scripts of the type module, each with its article": [
    "",
    '<script type="module" src="/embed/article-viewer.js" data-article="SRC"></script><script type="module" src="/embed/article-viewer.js" data-article="SRC" data-target="#viewer"></script><div id="viewer"></div>',
    2,
  ],
};
for (const [name, [head, body, count = 1]] of Object.entries(ways)) {
  viewer.test(`the module is found from ${name}`, {}, async (page) => {
    const src = viewer.publish(story("Ada"));
    await openHost(viewer, page, body.replaceAll("SRC", src), head);
    await page.waitForFunction((count) => [...document.querySelectorAll("article-viewer")].filter((it) => it.shadowRoot?.querySelector(".viewer article .headline")).length === count, count);
    assert.equal(await page.locator("article-viewer").count(), count);
    if (count === 2) assert.equal(await page.locator("#viewer > article-viewer").count(), 1);
    assert.deepEqual(page.said, []);
  });
}

viewer.test("the module is asked for at once, before there is an element", {}, async (page) => {
  const requests = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await openHost(viewer, page, "<p>No article here</p>");
  await until(() => requests.some((path) => path.endsWith(".wasm")), "the request for the module");
});

viewer.test("what holds no article leaves the element's own content in its place", {}, async (page) => {
  await openHost(viewer, page, `<article-viewer id="viewer" src="${viewer.publish({ weather: "rain" })}"><p id="own">The words of the page itself.</p></article-viewer>`);
  assert.equal((await tells(page, "error")).code, "not-an-article");
  assert.equal(await page.locator("#own").isVisible(), true);
  assert.equal(await host(page).locator(".failure").count(), 0);
  await set(page, { article: story("Ada") });
  await heading(page, "Ada").waitFor();
  assert.equal(await page.locator("#own").isVisible(), false);
});

viewer.test("without its module the words keep their language and direction, and say what is missing", {}, async (page) => {
  const value = {
    headline: "خبر من المدينة",
    language: "ar",
    body: [
      { type: "table", header: [["الاسم"]], rows: [["ليلى", { text: "٢٠" }]] },
      { type: "figure", value: "١٢", text: "قطارا" },
      { type: "footnotes", items: { a: "حاشية" } },
    ],
  };
  await openHost(viewer, page, `<article-viewer id="viewer" src="${viewer.publish(value)}"></article-viewer>`, '<script src="/embed/article-viewer.js" data-base="/nowhere/"></script>');
  assert.equal((await tells(page, "error")).code, "no-module");
  const found = await host(page).locator("article").evaluate((it) => ({ lang: it.lang, direction: getComputedStyle(it).direction, words: it.innerText }));
  assert.deepEqual([found.lang, found.direction], ["ar", "rtl"]);
  for (const words of ["خبر من المدينة", "ليلى", "٢٠", "١٢", "قطارا", "حاشية"]) assert.ok(found.words.includes(words), `${words} in ${found.words}`);
  assert.match(found.words, /data-base/);
});

viewer.test("loading=lazy in sight loads at once, and taken off the page it loads nothing", {}, async (page) => {
  const requests = route("/removed.json", (_request, response) => json(response, story("Ada")));
  await openHost(
    viewer,
    page,
    `<article-viewer id="viewer" loading="lazy" src="${viewer.publish(story("Ben"))}"></article-viewer><div style="height: 5000px"></div><article-viewer id="removed" loading="lazy" src="/removed.json"></article-viewer>`,
  );
  await heading(page, "Ben").waitFor();
  await page.evaluate(() => document.querySelector("#removed").remove());
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await settled(page);
  assert.equal(requests.count, 0);
});

viewer.test("a later src wins over a slow one before it, whose request is ended", {}, async (page) => {
  const slow = gate();
  const requests = route("/slow.json", async (_request, response) => {
    await slow.isOpen;
    json(response, story("Ada"));
  });
  await openHost(viewer, page, '<article-viewer id="viewer" src="/slow.json"></article-viewer>');
  await host(page).locator(".skeleton").waitFor();
  await until(() => requests.count === 1, "the request");
  await set(page, { src: viewer.publish(story("Ben")) });
  await heading(page, "Ben").waitFor();
  await until(() => requests.aborted === 1, "the end of the first request");
  slow.open();
  await settled(page);
  assert.equal(await heading(page, "Ada").count(), 0);
  assert.deepEqual(await told(page), ["loadstart", "loadstart", "load", "loadend"], "of the first nothing more is told");
});

viewer.test("a later src wins over an answer that is half there", {}, async (page) => {
  const requests = route("/half.json", (_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"headline": "Half');
  });
  await openHost(viewer, page, '<article-viewer id="viewer" src="/half.json"></article-viewer>');
  await until(() => requests.count === 1, "the request");
  await set(page, { article: story("Ben") });
  await heading(page, "Ben").waitFor();
  await until(() => requests.aborted === 1, "the end of the first request");
  await settled(page);
  assert.equal(requests.count, 1, "and it is not tried again");
  assert.deepEqual(await told(page), ["loadstart", "loadstart", "load", "loadend"]);
});

viewer.test("reload fetches again", {}, async (page) => {
  const requests = route("/again.json", (_request, response, count) => json(response, story(count === 1 ? "Ada" : "Ben")));
  await openHost(viewer, page, '<article-viewer id="viewer" src="/again.json"></article-viewer>');
  await heading(page, "Ada").waitFor();
  await page.evaluate(() => document.querySelector("#viewer").reload());
  await heading(page, "Ben").waitFor();
  await tells(page, "loadend", { times: 2 });
  assert.equal(requests.count, 2);
  assert.deepEqual(await told(page), ["loadstart", "load", "loadend", "loadstart", "load", "loadend"]);
});

viewer.test("cookies go with the request as credentials says", {}, async (page) => {
  const cookies = [];
  const answer = (request, response) => {
    cookies.push(request.headers.cookie ?? "none");
    json(response, story("Ada"), { "access-control-allow-origin": viewer.address, "access-control-allow-credentials": "true" });
  };
  route("/cookies.json", answer);
  route("/cookies.json", answer, elsewhere);
  await openHost(viewer, page, "");
  await page.context().addCookies([{ name: "who", value: "reader", url: viewer.address }]);
  for (const [src, credentials] of [
    ["/cookies.json", null],
    ["/cookies.json", "omit"],
    [`${elsewhere.address}/cookies.json`, null],
    [`${elsewhere.address}/cookies.json`, "include"],
  ]) {
    await page.evaluate(
      ([src, credentials]) =>
        new Promise((resolve) => {
          const element = document.createElement("article-viewer");
          element.addEventListener("loadend", resolve);
          element.credentials = credentials;
          element.src = src;
          document.body.replaceChildren(element);
        }),
      [src, credentials],
    );
  }
  assert.deepEqual(cookies, ["who=reader", "none", "none", "who=reader"]);
});

// What goes wrong -----------------------------------------------------------------------------------

/** An address where nobody listens. */
async function nobody() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return `http://127.0.0.1:${port}/nobody.json`;
}

const failures = {
  "a wrong address": { code: "http-status", status: 404, requests: 1, answer: (_request, response) => response.writeHead(404).end("Not found") },
  "a document that is gone": { code: "http-status", status: 410, requests: 1, answer: (_request, response) => response.writeHead(410).end() },
  "a server that stumbles": { code: "http-status", status: 500, requests: 2, answer: (_request, response) => response.writeHead(500).end("Oh") },
  "a connection that is cut": {
    code: "network",
    requests: 2,
    answer: (_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
      response.write('{"headline": "Half');
      response.socket.end();
    },
  },
  "a page instead of a document": { code: "not-json", requests: 1, answer: (_request, response) => response.writeHead(200).end("<!doctype html>") },
  "a document of more than 16 megabytes": {
    code: "too-large",
    requests: 1,
    answer: (_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ headline: "a".repeat(16 * 1024 * 1024) }));
    },
  },
  "a document that is none": { code: "not-an-article", requests: 1, answer: (_request, response) => json(response, [1, 2]) },
};
for (const [name, { code, status = 0, requests: wanted, answer }] of Object.entries(failures)) {
  viewer.test(`${name}: ${code}${status ? ` ${status}` : ""}, after ${wanted === 1 ? "one request" : "a second request"}`, {}, async (page) => {
    const requests = route("/wrong.json", answer);
    await openHost(viewer, page, '<article-viewer id="viewer" src="/wrong.json"></article-viewer>');
    const detail = await tells(page, "error");
    assert.equal(detail.code, code);
    assert.equal(detail.status, status);
    assert.equal(typeof detail.message, "string");
    assert.equal(await host(page).locator(".failure").count(), 1, "the panel is there when the host is told");
    await tells(page, "loadend");
    await settled(page);
    assert.deepEqual(await told(page), ["loadstart", "error", "loadend"]);
    assert.equal(requests.count, wanted);
    assert.ok((await host(page).locator(".failure").innerText()).includes(code), "the panel names the code");
  });
}

viewer.test("a server that is up again at the second request is no failure", {}, async (page) => {
  const requests = route("/stumbled.json", (_request, response, count) => (count === 1 ? response.writeHead(503).end() : json(response, story("Ada"))));
  await openHost(viewer, page, '<article-viewer id="viewer" src="/stumbled.json"></article-viewer>');
  await heading(page, "Ada").waitFor();
  await tells(page, "loadend");
  assert.deepEqual(await told(page), ["loadstart", "load", "loadend"]);
  assert.equal(requests.count, 2);
});

viewer.test("taken off the page between two requests, the second is not made", {}, async (page) => {
  const requests = route("/once.json", (_request, response) => response.writeHead(500).end());
  await page.clock.install();
  await page.addInitScript(() => {
    const { fetch } = globalThis;
    globalThis.fetch = async (...given) => {
      const response = await fetch(...given);
      if (response.url.endsWith("/once.json")) {
        // The task after the answer, however slow the machine is: the element waits for its second try.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          globalThis.taken = document.querySelector("#viewer");
          taken.addEventListener("error", () => told.push({ id: "viewer", kind: "error" }));
          taken.remove();
        };
        port2.postMessage(0);
      }
      return response;
    };
  });
  await openHost(viewer, page, '<article-viewer id="viewer" src="/once.json"></article-viewer>');
  await page.waitForFunction(() => globalThis.taken);
  await page.clock.runFor(30_000);
  await settled(page);
  assert.equal(requests.count, 1);
  assert.deepEqual(await told(page), ["loadstart"]);
});

viewer.test("nobody there: network", {}, async (page) => {
  await openHost(viewer, page, `<article-viewer id="viewer" src="${await nobody()}"></article-viewer>`);
  const { code, status } = await tells(page, "error");
  assert.deepEqual([code, status], ["network", 0]);
  assert.match(await host(page).locator(".failure").innerText(), /no answer/);
});

viewer.test("another origin that does not let the page read: cross-origin, and with leave it is shown", {}, async (page) => {
  const refused = route("/refused.json", (_request, response) => json(response, story("Ada")), elsewhere);
  const allowed = route("/allowed.json", (_request, response) => json(response, story("Ben"), { "access-control-allow-origin": "*" }), elsewhere);
  await openHost(viewer, page, `<article-viewer id="viewer" src="${elsewhere.address}/refused.json"></article-viewer>`);
  const { code, status } = await tells(page, "error");
  assert.deepEqual([code, status], ["cross-origin", 0]);
  // The request itself, and one that asks whether anybody is there at all.
  assert.equal(refused.count, 2);
  await set(page, { src: `${elsewhere.address}/allowed.json` });
  await heading(page, "Ben").waitFor();
  assert.equal(allowed.count, 1);
});

viewer.test("an answer that does not come in 20 seconds: timed-out", {}, async (page) => {
  const requests = route("/endless.json", () => {});
  // What is to last long lasts a hundredth of it.
  await page.addInitScript(() => {
    globalThis.patience = [];
    const shortened = (wait) => {
      if (wait < 10_000) return wait;
      patience.push(wait);
      return wait / 100;
    };
    const { setTimeout } = globalThis;
    globalThis.setTimeout = (action, wait, ...rest) => setTimeout(action, shortened(wait), ...rest);
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (wait) => timeout(shortened(wait));
  });
  await openHost(viewer, page, '<article-viewer id="viewer" src="/endless.json"></article-viewer>');
  const { code, status } = await tells(page, "error");
  assert.deepEqual([code, status], ["timed-out", 0]);
  assert.deepEqual(await page.evaluate(() => patience), [20_000]);
  await until(() => requests.aborted === 1, "the end of the request");
  assert.equal(requests.count, 1);
});

viewer.test("Try again fetches again, and what it brings is shown", {}, async (page) => {
  const requests = route("/later.json", (_request, response, count) => (count < 3 ? response.writeHead(404).end() : json(response, story("Ada"))));
  await openHost(viewer, page, '<article-viewer id="viewer" src="/later.json"></article-viewer>');
  const again = host(page).getByRole("button", { name: "Try again" });
  await again.click();
  await tells(page, "loadend", { times: 2 });
  assert.equal(requests.count, 2);
  await again.press("Enter");
  await heading(page, "Ada").waitFor();
  await tells(page, "loadend", { times: 3 });
  assert.equal(requests.count, 3);
  assert.deepEqual(await told(page), ["loadstart", "error", "loadend", "loadstart", "error", "loadend", "loadstart", "load", "loadend"]);
  assert.equal(await host(page).locator(".failure").count(), 0);
});

// What does not come --------------------------------------------------------------------------------

/** Which of these a reader sees. */
const seen = (page, selectors) =>
  page.evaluate(
    (selectors) => selectors.filter((selector) => document.querySelector(selector).getClientRects().length > 0 && document.querySelector(selector).checkVisibility()),
    selectors,
  );

viewer.test("the element's own content is there to be read until the article is", {}, async (page) => {
  const slow = gate();
  route("/slow.json", async (_request, response) => {
    await slow.isOpen;
    json(response, story("Ada"));
  });
  await openHost(viewer, page, '<article-viewer id="viewer" src="/slow.json"><p id="own">The words of the page itself.</p></article-viewer>');
  await tells(page, "loadstart");
  await settled(page);
  assert.deepEqual(await seen(page, ["#own"]), ["#own"]);
  assert.equal(await host(page).locator(".skeleton").count(), 0);
  slow.open();
  await heading(page, "Ada").waitFor();
  assert.deepEqual(await seen(page, ["#own"]), [], "the article has taken its place");
});

viewer.test("the element's own content stays where the document cannot come", {}, async (page) => {
  await openHost(viewer, page, '<article-viewer id="viewer" src="/absent.json"><p id="own">The words of the page itself.</p></article-viewer>');
  assert.equal((await tells(page, "error")).status, 404);
  await tells(page, "loadend");
  assert.deepEqual(await seen(page, ["#own"]), ["#own"]);
  assert.equal(await host(page).locator(".failure").count(), 0);
  assert.deepEqual(await told(page), ["loadstart", "error", "loadend"]);
});

for (const [name, block] of Object.entries({
  "does not come": (page) => page.route("**/*.wasm", (found) => found.abort()),
  "is not there": (page) => page.route("**/*.wasm", (found) => found.fulfill({ status: 404, body: "" })),
  "is broken": (page) => page.route("**/*.wasm", (found) => found.fulfill({ contentType: "application/wasm", body: "no module" })),
})) {
  viewer.test(`where the module ${name}, own content stays, and without it the words are shown plainly`, {}, async (page) => {
    await block(page);
    const src = viewer.publish(story("Ada"));
    await openHost(
      viewer,
      page,
      `<article-viewer id="viewer" src="${src}"><p id="own">The words of the page itself.</p></article-viewer><article-viewer id="bare" src="${src}"></article-viewer>`,
    );
    for (const id of ["viewer", "bare"]) {
      const { code, status, message } = await tells(page, "error", { id });
      assert.deepEqual([code, status], ["no-module", 0], id);
      assert.ok(message.length > 5, "the cause is said");
      await tells(page, "loadend", { id });
      assert.deepEqual(await told(page, id), ["loadstart", "error", "loadend"]);
    }
    assert.deepEqual(await seen(page, ["#own"]), ["#own"]);
    const words = await host(page, "bare").locator("article").innerText();
    assert.match(words, /The article of Ada\s+A point of Ada\s+“I am Ada” was the answer\.\s+The second paragraph of Ada\.\s+The third paragraph of Ada\./);

    // The module may come after all.
    await page.unroute("**/*.wasm");
    await page.evaluate(() => document.querySelector("#bare").reload());
    await tells(page, "load", { id: "bare" });
    await host(page, "bare").locator("button[data-quote]").click();
    await opened(page, "bare").getByText("Ada").first().waitFor();
  });
}

for (const [name, content] of Object.entries({ "own content": '<p id="own">The words of the page itself.</p>', "nothing in it": "" })) {
  viewer.test(`where the module fails before the document is there, nothing goes uncaught, with ${name}`, {}, async (page) => {
    const slow = gate();
    route("/slow.json", async (_request, response) => {
      await slow.isOpen;
      json(response, story("Ada"));
    });
    await page.route("**/*.wasm", (found) => found.abort());
    const failed = page.waitForEvent("requestfailed", (request) => request.url().endsWith(".wasm"));
    await openHost(viewer, page, `<article-viewer id="viewer" src="/slow.json">${content}</article-viewer>`);
    await failed;
    await settled(page);
    assert.deepEqual(page.uncaught, []);
    assert.deepEqual(await told(page), ["loadstart"], "that there is no module is told with the document");
    slow.open();
    assert.equal((await tells(page, "error")).code, "no-module");
  });
}

viewer.test("where neither the module nor the document comes, the document's failure is told", {}, async (page) => {
  await page.route("**/*.wasm", (found) => found.abort());
  await openHost(viewer, page, '<article-viewer id="viewer" src="/absent.json"></article-viewer>');
  const { code, status } = await tells(page, "error");
  assert.deepEqual([code, status], ["http-status", 404]);
  await tells(page, "loadend");
  assert.deepEqual(await told(page), ["loadstart", "error", "loadend"]);
});

// What the host puts into it ------------------------------------------------------------------------

const slots = `<p slot="before-related" id="before-related">Before the stories</p>
  <p slot="after-block-2" id="after-block-2">After the second block</p>
  <p slot="after-key-points" id="after-key-points">After the key points</p>`;
const related = { title: "More", items: [{ headline: "A story to follow", url: "https://example.invalid/story" }] };

/** What stands on the page, from top to bottom: the host's own among the parts of the article. */
const order = (page) =>
  page.evaluate(() => {
    const host = document.querySelector("#viewer");
    const parts = [...host.shadowRoot.querySelectorAll("details[data-key-points], .body > p, .related-head")].map((element) => [
      element.className === "related-head" ? "stories" : element.localName === "details" ? "key points" : element.textContent.trim(),
      element,
    ]);
    const own = [...host.children].map((element) => [element.id, element]);
    return [...parts, ...own]
      .map(([name, element]) => ({ name, top: element.getBoundingClientRect().top, height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0)
      .sort((a, b) => a.top - b.top)
      .map(({ name }) => name.replace(/ of Ada\.$|“.*$/, ""));
  });

viewer.test("slots stand after the key points, after the second block, and before the related stories", { viewport: { width: 700, height: 800 } }, async (page) => {
  await openHost(viewer, page, `<article-viewer id="viewer">${slots}</article-viewer>`);
  await set(page, { article: story("Ada", { related }) });
  await tells(page, "load");
  const wanted = ["key points", "after-key-points", "", "The second paragraph", "after-block-2", "The third paragraph", "before-related", "stories"];
  assert.deepEqual(await order(page), wanted);
  assert.deepEqual(await page.evaluate(() => told.map(({ kind }) => kind)), ["loadstart", "load", "loadend"]);
  // Another build keeps them.
  await set(page, { headingLevel: 2 });
  await host(page).locator("h2.headline").waitFor();
  assert.deepEqual(await order(page), wanted);
  await set(page, { keyPoints: "none", related: "none" });
  await host(page).locator("details[data-key-points]").waitFor({ state: "detached" });
  assert.deepEqual(await order(page), ["after-key-points", "", "The second paragraph", "after-block-2", "The third paragraph", "before-related"]);
});

viewer.test("a slot before the related stories goes with them into the rail", { viewport: { width: 1280, height: 800 } }, async (page) => {
  await openHost(viewer, page, `<article-viewer id="viewer">${slots}</article-viewer>`);
  await set(page, { article: story("Ada", { related }) });
  await tells(page, "load");
  const own = await page.locator("#before-related").boundingBox();
  const head = await host(page).locator(".related-head").boundingBox();
  const body = await host(page).locator(".body").boundingBox();
  assert.ok(own.x >= body.x + body.width, "beside the text");
  assert.ok(own.y + own.height <= head.y + 1, "above the stories");
});

viewer.test("a slot after a block that is not there stands after the last, and slots alone are no content", {}, async (page) => {
  const slow = gate();
  route("/slots.json", async (_request, response) => {
    await slow.isOpen;
    json(response, story("Ada"));
  });
  await openHost(viewer, page, '<article-viewer id="viewer" src="/slots.json"><p slot="after-block-9" id="late">Late</p></article-viewer>');
  await host(page).locator(".skeleton").waitFor();
  assert.deepEqual(await seen(page, ["#late"]), []);
  slow.open();
  await tells(page, "load");
  const third = await host(page).locator(".body > p").nth(2).boundingBox();
  const late = await page.locator("#late").boundingBox();
  assert.ok(late.y >= third.y + third.height - 1);
});

// Its life ------------------------------------------------------------------------------------------

viewer.test("taken off the page, it is empty one microtask later, and back on the page it is whole", {}, async (page) => {
  await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer>');
  await set(page, { article: story("Ada") });
  await tells(page, "load");
  const found = await page.evaluate(async () => {
    const element = document.querySelector("#viewer");
    const count = () => element.shadowRoot.childElementCount;
    const found = [count() > 0, element.shadowRoot.mode];
    element.remove();
    await null;
    found.push(count());
    document.body.append(element);
    return found;
  });
  assert.deepEqual(found, [true, "open", 0]);
  await tells(page, "load", { times: 2 });
  await host(page).locator("button[data-quote]").click();
  await opened(page).getByText("Ada").first().waitFor();
});

viewer.test("taken off the page while its document is on its way, it ends the request and says no more", {}, async (page) => {
  const requests = route("/endless.json", () => {});
  await openHost(viewer, page, '<article-viewer id="viewer" src="/endless.json"></article-viewer>');
  await until(() => requests.count === 1, "the request");
  await page.evaluate(() => {
    globalThis.taken = document.querySelector("#viewer");
    globalThis.heard = [];
    for (const kind of ["load", "error", "loadend"]) taken.addEventListener(kind, () => heard.push(kind));
    taken.remove();
  });
  await until(() => requests.aborted === 1, "the end of the request");
  await settled(page);
  assert.deepEqual(await page.evaluate(() => heard), []);
  assert.equal(await page.evaluate(() => taken.shadowRoot?.childElementCount ?? 0), 0);
});

viewer.test("moved to another place, it keeps what the reader has opened and folded", {}, async (page) => {
  const folded = { type: "callout", title: "More", folded: true, body: [{ type: "paragraph", text: "Inside" }] };
  const value = story("Ada");
  value.body.push(folded);
  const src = viewer.publish(value);
  await openHost(viewer, page, `<section id="first"><article-viewer id="viewer" src="${src}"></article-viewer></section><section id="second"></section>`);
  await tells(page, "load");
  const callout = host(page).locator(".body details");
  await host(page).locator("summary").first().click();
  await callout.locator("summary").click();
  await page.evaluate(() => (globalThis.article = document.querySelector("#viewer").shadowRoot.querySelector("article")));
  const state = () =>
    page.evaluate(() => {
      const root = document.querySelector("#second > #viewer").shadowRoot;
      return {
        isSame: root.querySelector("article") === article,
        keyPoints: root.querySelector("details[data-key-points]").open,
        callout: root.querySelector(".body details").open,
      };
    });
  const kept = { isSame: true, keyPoints: false, callout: true };
  await page.evaluate(() => document.querySelector("#second").append(document.querySelector("#viewer")));
  await settled(page);
  assert.deepEqual(await state(), kept);
  await page.evaluate(() => document.querySelector("#first").append(document.querySelector("#viewer")));
  // A host that wants to keep even what is in the top layer moves it so.
  await host(page).locator("button[data-quote]").first().click();
  await opened(page).waitFor();
  await page.evaluate(() => document.querySelector("#second").moveBefore(document.querySelector("#viewer"), null));
  await settled(page);
  assert.deepEqual(await state(), kept);
  assert.equal(await opened(page).count(), 1, "an open quote stays open");
  await page.keyboard.press("Escape");
  await tells(page, "quoteclose");
  assert.deepEqual(
    (await told(page)).filter((kind) => kind.startsWith("load")),
    ["loadstart", "load", "loadend"],
    "nothing is loaded again",
  );
  await host(page).locator("button[data-quote]").first().click();
  await opened(page).getByText("Ada").first().waitFor();
});

for (const [name, second] of Object.entries({
  "the same script": '<script src="/embed/article-viewer.js?second"></script>',
  "the script with the module in it": '<script src="/embed/article-viewer.standalone.js"></script>',
})) {
  viewer.test(`a second copy, ${name}: one warning, and no harm`, {}, async (page) => {
    const first = '<script src="/embed/article-viewer.js"></script>';
    await openHost(viewer, page, `<article-viewer id="viewer" src="${viewer.publish(story("Ada"))}"></article-viewer>`, first + second);
    await heading(page, "Ada").waitFor();
    await host(page).locator("button[data-quote]").click();
    await opened(page).getByText("Ada").first().waitFor();
    assert.equal(page.said.length, 1, String(page.said));
    assert.match(page.said[0], /^warning: article-viewer: .*another copy/);
    assert.deepEqual((await told(page)).slice(0, 3), ["loadstart", "load", "loadend"]);
  });
}

viewer.test("the script with the module in it fetches nothing but the document", {}, async (page) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const src = viewer.publish(story("Ada"));
  await openHost(viewer, page, `<article-viewer id="viewer" src="${src}"></article-viewer>`, '<script src="/embed/article-viewer.standalone.js"></script>');
  await heading(page, "Ada").waitFor();
  await host(page).locator("button[data-quote]").click();
  await opened(page).getByText("Ada").first().waitFor();
  assert.deepEqual(
    fetched.filter((path) => !path.startsWith("/hosts/") && path !== "/favicon.ico"),
    ["/embed/article-viewer.standalone.js", src],
  );
});

viewer.test("data-article on the script puts the element after it", {}, async (page) => {
  const src = viewer.publish(story("Ada"));
  await openHost(
    viewer,
    page,
    `<p id="before">Before</p><script id="ours" src="/embed/article-viewer.js" async data-article="${src}" data-theme="dark" data-key-points="folded" data-heading-level="2"></script><p id="after">After</p>`,
    "",
  );
  await page.locator("article-viewer h2.headline").waitFor();
  const found = await page.evaluate(() => {
    const element = document.querySelector("article-viewer");
    return {
      previous: element.previousElementSibling.id,
      next: element.nextElementSibling.id,
      src: element.getAttribute("src"),
      theme: element.shadowRoot.querySelector(".viewer").dataset.theme,
      open: element.shadowRoot.querySelector("details[data-key-points]").open,
      count: document.querySelectorAll("article-viewer").length,
    };
  });
  assert.deepEqual(found, { previous: "ours", next: "after", src, theme: "dark", open: false, count: 1 });
  assert.deepEqual(page.said, []);
});

viewer.test("data-article in the head goes to data-target", {}, async (page) => {
  const src = viewer.publish(story("Ada"));
  const head = `<script src="/embed/article-viewer.js" data-article="${src}" data-target="#there"></script>`;
  await openHost(viewer, page, '<p>Before</p><div id="there"></div>', head);
  await page.locator("#there > article-viewer .headline").waitFor();
  assert.equal(await page.locator("article-viewer").count(), 1);
  assert.deepEqual(page.said, []);
});

for (const [name, target] of Object.entries({ "without data-target": "", "with a data-target that is not there": 'data-target="#nowhere"' })) {
  viewer.test(`data-article in the head ${name} is an error on the console`, {}, async (page) => {
    const src = viewer.publish(story("Ada"));
    await openHost(viewer, page, "<p>The page</p>", `<script src="/embed/article-viewer.js" data-article="${src}" ${target}></script>`);
    await settled(page);
    assert.equal(page.said.length, 1, String(page.said));
    assert.match(page.said[0], /^error: article-viewer: .*data-target/);
    assert.equal(await page.locator("article-viewer").count(), 0);
    assert.deepEqual(await page.evaluate(() => [...document.body.children].map((element) => element.localName)), ["p"]);
  });
}

viewer.test("a hundred elements share one stylesheet and one module", {}, async (page) => {
  let modules = 0;
  page.on("request", (request) => (modules += /\.wasm$/.test(request.url())));
  await page.addInitScript(() => {
    globalThis.instances = 0;
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
      construct(target, given) {
        instances += 1;
        return Reflect.construct(target, given);
      },
    });
  });
  await openHost(viewer, page, Array.from({ length: 100 }, (_, number) => `<article-viewer id="viewer-${number}"></article-viewer>`).join(""));
  await page.evaluate((article) => {
    for (const element of document.querySelectorAll("article-viewer")) element.article = article;
  }, story("Ada"));
  await page.waitForFunction(() => told.filter(({ kind }) => kind === "load").length === 100);
  const found = await page.evaluate(() => {
    const roots = [...document.querySelectorAll("article-viewer")].map((element) => element.shadowRoot);
    return {
      articles: roots.filter((root) => root.querySelector("article .headline")).length,
      each: [...new Set(roots.map((root) => root.adoptedStyleSheets.length))],
      different: new Set(roots.flatMap((root) => root.adoptedStyleSheets)).size,
      styles: roots.reduce((sum, root) => sum + root.querySelectorAll("style, link").length, document.styleSheets.length),
      instances,
    };
  });
  assert.deepEqual(found, { articles: 100, each: [1], different: 1, styles: 0, instances: 1 });
  assert.equal(modules, 1);
});

// When the module stops -----------------------------------------------------------------------------

/** From now on making one kind of element stops the module; what is asked for is counted in `tries`. */
const forbid = (page, tag) =>
  page.evaluate((tag) => {
    const { createElement } = Document.prototype;
    globalThis.tries = 0;
    Document.prototype.createElement = function (name, ...rest) {
      if (name === tag) {
        tries += 1;
        throw new Error(`no ${tag} on this page`);
      }
      return createElement.call(this, name, ...rest);
    };
  }, tag);

const pictured = (name) => {
  const value = story(name);
  value.body.splice(1, 0, { type: "image", url: "/picture.webp", alt: "A picture", width: 10, height: 10 });
  return value;
};

viewer.test("a document that stops the module is shown plainly, and the other viewers come back", {}, async (page) => {
  await openHost(viewer, page, ["first", "second", "viewer"].map((id) => `<article-viewer id="${id}"></article-viewer>`).join(""));
  for (const [id, name] of [["first", "Ada"], ["second", "Ben"]]) {
    await set(page, { article: story(name) }, id);
    await tells(page, "load", { id });
  }
  await forbid(page, "figure");
  await page.evaluate(() => {
    globalThis.articles = ["#first", "#second"].map((id) => document.querySelector(id).shadowRoot.querySelector("article"));
  });
  await set(page, { article: pictured("Cleo") });
  const { code, status, message, diagnostics } = await tells(page, "error");
  assert.deepEqual([code, status, diagnostics], ["crashed", 0, []]);
  assert.ok(message.length > 0, "the cause is said");
  await tells(page, "loadend");
  await settled(page);
  assert.equal(await page.evaluate(() => tries), 2, "its document is tried twice");
  assert.deepEqual(await told(page), ["loadstart", "error", "loadend"]);
  const words = await host(page).locator("article").innerText();
  assert.match(words, /The article of Cleo\s+A point of Cleo\s+“I am Cleo” was the answer\.\s+The second paragraph of Cleo\.\s+The third paragraph of Cleo\./);

  for (const [place, [id, name]] of [["first", "Ada"], ["second", "Ben"]].entries()) {
    await heading(page, name, id).waitFor();
    assert.equal(await host(page, id).locator("article").count(), 1);
    const isNew = await page.evaluate(([id, place]) => document.querySelector(`#${id}`).shadowRoot.querySelector("article") !== articles[place], [id, place]);
    assert.equal(isNew, true, `${id} is mounted anew`);
    await host(page, id).locator("summary").click();
    assert.equal(await isFolded(page, id), true);
    await host(page, id).locator("button[data-quote]").click();
    await opened(page, id).getByText(name).first().waitFor();
    await page.keyboard.press("Escape");
    assert.equal((await told(page, id)).includes("error"), false, `${id} is not at fault`);
  }

  // A sound document is shown in the same element, and there is no third try of the first.
  await set(page, { article: story("Dora") });
  await tells(page, "load");
  await host(page).locator("button[data-quote]").click();
  await opened(page).getByText("Dora").first().waitFor();
  assert.equal(await page.evaluate(() => tries), 2);
});

viewer.test("a document that stops the module leaves the element's own content in its place", {}, async (page) => {
  await openHost(viewer, page, '<article-viewer id="viewer"><p id="own">The words of the page itself.</p></article-viewer>');
  await forbid(page, "figure");
  await set(page, { article: pictured("Ada") });
  assert.equal((await tells(page, "error")).code, "crashed");
  assert.deepEqual(await seen(page, ["#own"]), ["#own"]);
  assert.equal(await host(page).locator("article").count(), 0);
  assert.equal(await page.evaluate(() => tries), 2);
});

viewer.test("a fetched document that stops the module is fetched once and tried twice", {}, async (page) => {
  const requests = route("/picture.json", (_request, response) => json(response, pictured("Ada")));
  await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer>');
  await forbid(page, "figure");
  await set(page, { src: "/picture.json" });
  assert.equal((await tells(page, "error")).code, "crashed");
  await settled(page);
  assert.equal(await page.evaluate(() => tries), 2);
  assert.equal(requests.count, 1);
  assert.deepEqual(await told(page), ["loadstart", "error", "loadend"]);
});

for (const others of [0, 1]) {
  viewer.test(`a viewer whose clicks stop the module each time ends in plain words${others ? ", and its neighbour goes on" : ""}`, {}, async (page) => {
    await openHost(viewer, page, '<article-viewer id="viewer"></article-viewer><article-viewer id="other"></article-viewer>');
    await set(page, { article: story("Ada") });
    await tells(page, "load");
    if (others) {
      await set(page, { article: story("Ben") }, "other");
      await tells(page, "load", { id: "other" });
    }
    // Every record of this viewer fails; what is built for the article does not.
    await forbid(page, "blockquote");
    for (let loads = 2; !(await told(page)).includes("error"); loads += 1) {
      assert.ok(loads < 6, "it ends");
      await host(page).locator("button[data-quote]").click();
      await page.waitForFunction((loads) => told.filter((it) => it.id === "viewer" && (it.kind === "load" || it.kind === "error")).length >= loads, loads);
    }
    assert.equal((await tells(page, "error")).code, "crashed");
    assert.match(await host(page).locator("article").innerText(), /The article of Ada/);
    assert.equal(await page.evaluate(() => tries), 2 + others);
    // Away and back, it is not tried again.
    await page.evaluate(() => {
      const element = document.querySelector("#viewer");
      element.remove();
      setTimeout(() => document.body.append(element));
    });
    await tells(page, "error", { times: 2 });
    assert.equal(await host(page).locator(".viewer").count(), 0);
    if (others) {
      await heading(page, "Ben", "other").waitFor();
      assert.equal((await told(page, "other")).includes("error"), false);
    }
  });
}

viewer.test("a click that stops the module: the viewers come back, and no error goes uncaught", {}, async (page) => {
  await openHost(viewer, page, ["first", "second"].map((id) => `<article-viewer id="${id}"></article-viewer>`).join(""));
  for (const [id, name] of [["first", "Ada"], ["second", "Ben"]]) {
    await set(page, { article: story(name) }, id);
    await tells(page, "load", { id });
  }
  await page.evaluate(() => {
    const { createElement } = Document.prototype;
    Document.prototype.createElement = function () {
      Document.prototype.createElement = createElement;
      throw new Error("not this time");
    };
  });
  await host(page, "first").locator("button[data-quote]").click();
  for (const [id, name] of [["first", "Ada"], ["second", "Ben"]]) {
    await tells(page, "load", { id, times: 2 });
    await host(page, id).locator("button[data-quote]").click();
    await opened(page, id).getByText(name).first().waitFor();
    await page.keyboard.press("Escape");
  }
});
