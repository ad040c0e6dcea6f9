// Pages of hosts of every kind: the article is the same in all of them, and nothing goes wrong.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { answers, embed, inEachEngine, news, pageOf, sample, watchScript } from "./suite.mjs";

const NEWS = "/samples/news.json";
const SCRIPT = '<script src="/embed/article-viewer.js"></script>';
const TAG = `<script src="/embed/article-viewer.js" data-article="${NEWS}"></script>`;

const STRICT = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
].join("; ");

/** The words of a value of the format: a string, an object with a text, or a list of both. */
function wordsOf(value) {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(wordsOf).join("");
  return value?.text === undefined ? " " : wordsOf(value.text);
}

/** What a reader of the sample has to find: headline, points, paragraphs, items of lists, quotes that stand alone. */
function wordsOfNews() {
  const body = news.body.flatMap((block) => {
    if (block.type === "list") return block.items;
    // A pull quote repeats what the text says.
    if (block.type === "quote") return block.display === "pull" ? [] : [news.quotes[block.quote].text];
    return [block];
  });
  const all = [news.headline, news.description, ...news.keyPoints, ...body].map((value) => wordsOf(value).trim());
  return all.map((words) => words.replace(/\s+/g, " ")).filter(Boolean);
}

/** A page that brings libraries of another age: enumerable methods on everything, and look-alikes of what there is. */
const PATCH = `
(function () {
  var slice = Array.prototype.slice;
  function $A(iterable) {
    if (!iterable) return [];
    if ("toArray" in Object(iterable)) return iterable.toArray();
    var length = iterable.length || 0, results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  }
  // Ignores the second argument, and everything that has no length.
  Array.from = $A;
  Function.prototype.bind = function (context) {
    if (arguments.length < 2 && typeof arguments[0] === "undefined") return this;
    var method = this, given = slice.call(arguments, 1);
    return function () { return method.apply(context, given.concat(slice.call(arguments))); };
  };
  Object.keys = function (object) {
    if (typeof object !== "object" && typeof object !== "function" || object === null) throw new TypeError();
    var results = [];
    for (var property in object) if (object.hasOwnProperty(property)) results.push(property);
    return results;
  };
  Object.values = function (object) { return Object.keys(object).map(function (key) { return object[key]; }); };
  var methods = {
    each: function (iterator, context) { for (var i = 0; i < this.length; i++) iterator.call(context, this[i], i); return this; },
    first: function () { return this[0]; },
    last: function () { return this[this.length - 1]; },
    without: function () { return this; },
    toArray: function () { return slice.call(this); },
    entries: function () { return slice.call(this); },
    find: function (iterator) { for (var i = 0; i < this.length; i++) if (iterator(this[i], i)) return this[i]; },
    detect: function (iterator) { return this.find(iterator); },
    map: function (iterator, context) { var results = []; for (var i = 0; i < this.length; i++) results.push(iterator.call(context, this[i], i)); return results; },
    filter: function (iterator, context) { var results = []; for (var i = 0; i < this.length; i++) if (iterator.call(context, this[i], i)) results.push(this[i]); return results; },
    some: function (iterator, context) { for (var i = 0; i < this.length; i++) if (iterator.call(context, this[i], i)) return true; return false; },
    inspect: function () { return "[...]"; },
    toJSON: function () { return "[...]"; }
  };
  for (var name in methods) Array.prototype[name] = methods[name];
  Object.prototype.extend = function (source) { for (var property in source) this[property] = source[property]; return this; };
  Object.prototype.size = function () { return 0; };
  Object.prototype.text = undefined;
  String.prototype.startsWith = function (pattern) { return this.lastIndexOf(pattern, 0) === 0; };
  String.prototype.strip = function () { return this.replace(/^\\s+/, "").replace(/\\s+$/, ""); };
  Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); return this; };
  Element.prototype.update = Element.prototype.replace = Element.prototype.insert = function () { return this; };
  Element.prototype.toggle = Element.prototype.show = Element.prototype.hide = function () { return this; };
})();`;

const FREEZE = "Object.freeze(Array.prototype); Object.freeze(Object.prototype);";

/**
 * How the article looks: of the viewer's root and of every element in it, the values of many properties,
 * its size among them. What is around the root inherits from the page and shows nothing. Runs in the page.
 */
function looks() {
  const properties = [
    "align-items", "background-color", "border-bottom-width", "border-top-color", "box-sizing", "clip-path", "color", "column-gap", "cursor",
    "direction", "display", "float", "font-family", "font-size", "font-style", "font-variant-numeric", "font-weight", "grid-template-columns",
    "height", "letter-spacing", "line-height", "list-style-type", "margin-bottom", "margin-left", "margin-right", "margin-top", "max-width",
    "opacity", "overflow-x", "padding-bottom", "padding-left", "padding-right", "padding-top", "position", "text-align", "text-decoration-line",
    "text-indent", "text-shadow", "text-transform", "transform", "unicode-bidi", "visibility", "white-space", "width", "word-spacing", "writing-mode",
    "-webkit-text-fill-color", "pointer-events", "user-select", "quotes", "hyphens", "tab-size", "caption-side", "border-collapse", "zoom",
  ];
  const found = [];
  for (const element of document.querySelector("article-viewer").shadowRoot.querySelectorAll(".viewer, .viewer *")) {
    const style = getComputedStyle(element);
    const values = properties.map((name) => `${name}: ${style.getPropertyValue(name)}`);
    found.push(`${element.localName}.${element.className}\n${values.join("\n")}`);
  }
  return found;
}

/** The first differences between two lists of looks, for a message that can be read. */
function differences(expected, actual) {
  const found = [];
  if (expected.length !== actual.length) found.push(`${actual.length} elements instead of ${expected.length}`);
  for (let index = 0; index < expected.length && found.length < 12; index += 1) {
    const [before, after] = [expected[index].split("\n"), (actual[index] ?? "").split("\n")];
    before.forEach((line, place) => {
      if (line !== after[place]) found.push(`${before[0]}: ${line} became ${after[place]}`);
    });
  }
  return found.slice(0, 12);
}

inEachEngine((viewer) => {
  const { test } = viewer;

  test("the script tag alone puts the article after itself", async () => {
    await viewer.open({ body: `<p id="before">Before</p>${TAG}<p id="after">After</p>` });
    await viewer.tells("loadend");
    await viewer.shows();
    assert.deepEqual(await viewer.told(), ["loadstart", "load", "loadend"]);
    const order = await viewer.browser.run(() => [...document.body.children].map((it) => it.id || it.localName));
    assert.deepEqual(order, ["before", "script", "article-viewer", "after"]);
    const found = await viewer.browser.run(() => {
      const root = document.querySelector("article-viewer").shadowRoot;
      const { width, height } = root.querySelector("article").getBoundingClientRect();
      return { width, height, points: root.querySelectorAll(".key-points li").length, teasers: root.querySelectorAll(".related .teaser").length };
    });
    assert.ok(found.width > 600 && found.height > 2000, JSON.stringify(found));
    assert.equal(found.points, news.keyPoints.length);
    assert.equal(found.teasers, news.related.items.length);
  });

  test("two elements in a page are each their own", async () => {
    await viewer.open({
      head: SCRIPT,
      body: `<article-viewer id="one" src="${NEWS}"></article-viewer><article-viewer id="two" src="/samples/headline.json" theme="dark"></article-viewer>`,
    });
    await viewer.tells("loadend", { id: "one" });
    await viewer.tells("loadend", { id: "two" });
    await viewer.shows(news.headline, "one");
    await viewer.shows(sample("headline").headline, "two");
    const found = await viewer.browser.run(() => {
      const grounds = ["one", "two"].map((id) => getComputedStyle(document.getElementById(id).shadowRoot.querySelector(".viewer")).backgroundColor);
      document.getElementById("one").remove();
      return grounds;
    });
    assert.notEqual(found[0], found[1], "one is light and the other dark");
    await viewer.browser.settled();
    await viewer.shows(sample("headline").headline, "two");
  });

  test("a second copy of the script says that it is not used, and inserts its article all the same", async () => {
    await viewer.open({ body: TAG + TAG });
    await viewer.browser.until("both are shown", () => {
      const all = [...document.querySelectorAll("article-viewer")];
      return all.length === 2 && all.every((it) => it.shadowRoot?.querySelector("article .headline"));
    });
    await viewer.expectTroubles(/^warn: article-viewer: .* another copy/);
  });

  test("the styles of a hostile page do not reach the article", async () => {
    // Boxes without a scrollbar beside them: it would be styled by the page.
    const plain = "html, body { margin: 0; padding: 0; } body { display: block; width: 1100px; }";
    const body = `<article-viewer src="${NEWS}"></article-viewer>`;
    const measure = async (style, html) => {
      await viewer.open({ head: `${SCRIPT}<style>${style}</style>`, body, html });
      await viewer.tells("loadend");
      await viewer.shows();
      await viewer.browser.until("the pictures are there", () => document.readyState === "complete");
      await viewer.browser.settled();
      return viewer.browser.run(looks);
    };
    const expected = await measure(plain);
    assert.ok(expected.length > 300, `${expected.length} elements`);
    const hostile = {
      "all: unset": "* { all: unset !important } html, body { display: block !important } body { width: 1100px !important }",
      "a giant root font, colours, boxes": `${plain}
        html { font-size: 90px !important; line-height: 4; letter-spacing: 4px; word-spacing: 1em; text-indent: 3em; color: lime; direction: rtl; }
        * { box-sizing: content-box !important; color: red !important; background: yellow !important; font: italic 900 40px cursive !important;
            text-transform: uppercase !important; text-align: right !important; letter-spacing: 9px !important; visibility: visible; cursor: wait !important;
            -webkit-text-fill-color: blue !important; text-shadow: 0 0 9px red !important; white-space: pre !important; user-select: none !important;
            margin: 0; line-height: 3 !important; float: none; list-style: square !important; quotes: none !important; hyphens: auto !important;
            pointer-events: auto !important; border-collapse: collapse !important; tab-size: 40 !important; }
        p, summary, article, button, aside, figure { display: none !important; }`,
    };
    for (const [name, style] of Object.entries(hostile)) {
      assert.deepEqual(differences(expected, await measure(style)), [], name);
    }
    assert.deepEqual(differences(expected, await measure(`${plain} body { position: absolute; left: 0; }`, 'lang="en" dir="rtl"')), [], "dir=rtl on html");
  });

  test("in an iframe it is the same article, and its record stays within the frame", async () => {
    const inner = viewer.publish(answers.content(pageOf({ body: TAG }), "text/html; charset=utf-8"), "inner.html");
    await viewer.open({ body: `<iframe id="frame" src="${inner}" style="width: 900px; height: 500px; border: 0"></iframe>` });
    await viewer.browser.enter(await viewer.browser.element(() => document.getElementById("frame")));
    await viewer.tells("loadend");
    await viewer.shows();
    await viewer.browser.run(() => {
      const button = document.querySelector("article-viewer").shadowRoot.querySelector(".body p button[data-quote]");
      button.scrollIntoView({ block: "center", behavior: "instant" });
      button.click();
    });
    await viewer.tells("quoteopen");
    const found = await viewer.browser.run(() => {
      const { left, top, right, bottom } = document.querySelector("article-viewer").shadowRoot.querySelector("[role=dialog]").getBoundingClientRect();
      return { left, top, right, bottom, width: innerWidth, height: innerHeight };
    });
    assert.ok(found.width <= 900 && found.height === 500, JSON.stringify(found));
    assert.ok(found.left >= 0 && found.top >= 0 && found.right <= found.width && found.bottom <= found.height, JSON.stringify(found));
    assert.deepEqual(await viewer.troubles(), [], "nothing goes wrong in the frame");
  });

  test("a strict content security policy with trusted types is not violated once", async () => {
    // The policy allows no `data:`, so the page has no icon of its own to ask for.
    const policy = STRICT.replace("img-src 'self' data:", "img-src 'self'");
    const path = viewer.publish(
      answers.content(pageOf({ body: TAG }).replace(/<link rel="icon".*\n/, ""), "text/html; charset=utf-8", { "content-security-policy": policy }),
      "page.html",
    );
    await viewer.browser.open(viewer.address + path);
    await viewer.tells("loadend");
    await viewer.shows();
    await viewer.browser.run(() => document.querySelector("article-viewer").shadowRoot.querySelector(".body p button[data-quote]").click());
    await viewer.tells("quoteopen");
    await viewer.browser.settled();
    const isStyled = await viewer.browser.run(() => {
      const root = document.querySelector("article-viewer").shadowRoot;
      return getComputedStyle(root.querySelector(".viewer")).containerType === "inline-size" && root.adoptedStyleSheets.length === 1;
    });
    assert.equal(isStyled, true);
    assert.deepEqual(await viewer.troubles(), []);
    // That the watch would have seen a violation: here is one.
    await viewer.browser.run(() => {
      const image = document.createElement("img");
      image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";
      document.body.append(image);
    });
    await viewer.browser.until("a violation is noticed", () => troubles.length > 0);
    await viewer.expectTroubles(/^policy: img-src/);
  });

  for (const [name, script] of [["frozen prototypes", FREEZE], ["prototypes patched by a library of another age", PATCH], ["both", PATCH + FREEZE]]) {
    test(`the page has ${name}`, async () => {
      await viewer.open({ head: `<script>${script}</script>`, body: TAG });
      await viewer.tells("loadend");
      await viewer.shows();
      const found = await viewer.browser.run(() => {
        const root = document.querySelector("article-viewer").shadowRoot;
        root.querySelector(".body p button[data-quote]").click();
        return { points: root.querySelectorAll(".key-points li").length, teasers: root.querySelectorAll(".related .teaser").length, words: root.querySelector(".body").textContent.length };
      });
      assert.equal(found.points, news.keyPoints.length);
      assert.equal(found.teasers, news.related.items.length);
      assert.ok(found.words > 5000, `${found.words} letters`);
      await viewer.tells("quoteopen");
      const record = await viewer.browser.run(() => document.querySelector("article-viewer").shadowRoot.querySelector("[role=dialog] time").dateTime);
      assert.equal(record, news.quotes["pask-kettle"].date);
      assert.deepEqual(await viewer.told(), ["loadstart", "load", "loadend", "quoteopen"]);
    });
  }

  test("a policy that refuses WebAssembly leaves the words of the article", async () => {
    await viewer.open({ body: TAG }, { "content-security-policy": "script-src 'self'" });
    const detail = await viewer.tells("error");
    await viewer.tells("loadend");
    assert.equal(detail.code, "no-module");
    assert.ok(detail.message.length > 5, "the message says what the browser said");
    assert.deepEqual(await viewer.told(), ["loadstart", "error", "loadend"]);
    const words = await viewer.browser.run(() => document.querySelector("article-viewer").shadowRoot.querySelector("article").innerText);
    const squeezed = words.replace(/\s+/g, " ");
    const lost = wordsOfNews().filter((expected) => !squeezed.includes(expected));
    // The browser reports what it refused, which is the host's to know. WebKitGTK 2.50 reports nothing: it
    // compiles the module whatever the policy says, and refuses to make an instance by an error alone.
    await viewer.expectTroubles(...(viewer.engine === "webkit" ? [] : [/^policy: script-src wasm-eval/]));
    assert.deepEqual(lost, [], "every word is there");
  });

  /** Opens a page from a folder of files, and does something with it before the folder goes. */
  async function fromFile(body, look) {
    const directory = mkdtempSync(join(tmpdir(), "article-viewer-file-"));
    try {
      writeFileSync(join(directory, "watch.js"), watchScript);
      writeFileSync(join(directory, "article-viewer.standalone.js"), embed("article-viewer.standalone.js"));
      writeFileSync(join(directory, "news.json"), JSON.stringify(news));
      const file = join(directory, "page.html");
      writeFileSync(file, pageOf({ body, watch: "watch.js" }));
      await viewer.browser.open(pathToFileURL(file).href);
      assert.equal(await viewer.browser.run(() => location.protocol), "file:");
      await viewer.tells("loadend");
      await look();
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }

  test("a page from a file shows the article within it", async () => {
    const inline = JSON.stringify(news).replaceAll("<", "\\u003c");
    const body = `<article-viewer><script type="application/json">${inline}</script></article-viewer>\n<script src="article-viewer.standalone.js"></script>`;
    await fromFile(body, async () => {
      await viewer.shows();
      await viewer.browser.run(() => document.querySelector("article-viewer").shadowRoot.querySelector(".body p button[data-quote]").click());
      await viewer.tells("quoteopen");
    });
  });

  test("a page from a file cannot fetch the article beside it, and says so", async () => {
    await fromFile('<script src="article-viewer.standalone.js" data-article="news.json"></script>', async () => {
      assert.equal((await viewer.tells("error")).code, "network");
      assert.ok((await viewer.panel()).words.length > 60);
      assert.deepEqual(await viewer.told(), ["loadstart", "error", "loadend"]);
    });
  });

  test("a server that calls the module plain text is no hindrance", async () => {
    const script = viewer.publishEmbed(answers.content(embed("article-viewer.wasm"), "text/plain"));
    await viewer.open({ body: `<script src="${script}" data-article="${NEWS}"></script>` });
    await viewer.tells("loadend");
    await viewer.shows();
    assert.deepEqual(await viewer.told(), ["loadstart", "load", "loadend"]);
  });
});
