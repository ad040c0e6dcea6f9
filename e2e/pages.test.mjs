// Pages that were written without a browser: what they are before there is script, and how they are taken
// over when it comes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { settled } from "./support/browser.mjs";
import { listen, publishPage, story, tells } from "./support/element.mjs";
import { gate } from "./support/gate.mjs";
import { render, renderFile, sampleFile, write } from "./support/pages.mjs";
import { dist } from "./support/server.mjs";
import { isRightToLeft, sample, samples, shiftsOf, suite, watchShifts } from "./support/suite.mjs";

const viewer = suite();
const SCRIPT = "/embed/article-viewer.pages.js";

const root = (page) => page.locator("article-viewer .viewer");
const opened = (page) => page.locator("article-viewer .quote-dialog:popover-open");

/** Serves `html` and gives back its address. */
const serve = (html, headers) => publishPage(viewer, html, headers);

let scripts = 0;

/** Serves the script behind a gate. */
function gatedScript() {
  const door = gate();
  scripts += 1;
  const path = `/gated/${scripts}/article-viewer.pages.js`;
  viewer.routes[path] = async (_request, response) => {
    await door.isOpen;
    response.writeHead(200, { "content-type": "text/javascript" }).end(readFileSync(join(dist, "embed/article-viewer.pages.js")));
  };
  viewer.routes[path.replace(/js$/, "wasm")] = (_request, response) =>
    response.writeHead(200, { "content-type": "application/wasm" }).end(readFileSync(join(dist, "embed/article-viewer.pages.wasm")));
  return { path, open: door.open };
}

/** A host's page with a fragment in it. */
const hostOf = (fragment) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><body style="margin: 0">${fragment}</body></html>`;

/** A story with everything that is of interest here. */
const full = (name = "Ada") =>
  story(name, {
    language: "en",
    url: "https://news.example/story",
    keyPoints: [`A point of ${name}`, { text: "Borne out below", supportedBy: ["far"] }],
    quotes: {
      one: { text: `I am ${name}`, speaker: name, date: "2026-02-03" },
      two: { text: "And so are you", speaker: name, date: "2026-02" },
      three: { text: "Nobody knows", anonymous: "for fear of the neighbors" },
    },
    related: { title: "Popular", items: [{ headline: "Another story", url: "/another", datePublished: new Date(Date.now() - 7_200_000).toISOString().slice(0, 19) + "Z" }] },
    body: [
      { type: "paragraph", text: [{ text: `“I am ${name},”`, quote: "one" }, " she said. ", { text: "“And so are you.”", quote: "two" }, { text: "A claim.", footnote: "n" }] },
      { type: "paragraph", text: ["See ", { text: "below", href: "#far" }, ". ", { text: "“Nobody knows.”", quote: "three" }] },
      { type: "callout", title: "More", folded: true, body: [{ type: "paragraph", text: "Folded words." }] },
      ...Array.from({ length: 30 }, (_, number) => ({ type: "paragraph", text: `Paragraph number ${number} fills the page with words, and goes on for a while.` })),
      { type: "paragraph", id: "far", text: "The place that was far away, and is found." },
      { type: "embed", url: "https://video.example/1", provider: "Video", title: "A film" },
      { type: "footnotes", items: { n: "What bears it out." } },
    ],
  });

// Without script -------------------------------------------------------------------------------------

const still = { javaScriptEnabled: false };

for (const name of samples) {
  viewer.test(`${name}: without script every word is there, and nothing is asked for`, still, async (page) => {
    const { address } = renderFile(sampleFile(name), "--inline-images");
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(address);
    assert.deepEqual(asked.filter((url) => url !== address && !url.startsWith("data:")), []);
    const { headline, body = [] } = sample(name);
    const words = (text) => (typeof text === "string" ? text : text.map((run) => (typeof run === "string" ? run : (run.text ?? " "))).join(""));
    await page.getByRole("heading", { level: 1, name: words(headline) }).waitFor();
    const text = await root(page).evaluate((it) => it.textContent);
    for (const block of body.filter(({ type }) => type === "paragraph")) {
      // A footnote's number stands between the words.
      for (const part of [block.text].flat().filter((run) => typeof run === "string")) assert.ok(text.includes(part.trim()), part);
    }
    assert.equal(await root(page).evaluate((it) => getComputedStyle(it.querySelector("article")).direction), isRightToLeft(name) ? "rtl" : "ltr");
    assert.deepEqual(page.said, []);
  });
}

viewer.test("without script key points fold", still, async (page) => {
  await page.goto(renderFile(write(full())).address);
  const details = page.locator("[data-key-points]");
  assert.equal(await details.evaluate((it) => it.open), true);
  await page.locator("[data-key-points] summary").click();
  assert.equal(await details.evaluate((it) => it.open), false);
});

viewer.test("without script quotes open beside their words, say who and when, and close", still, async (page) => {
  await page.goto(renderFile(write(full())).address);
  const button = page.getByRole("button", { name: "Who said this: I am Ada" });
  await button.click();
  await opened(page).waitFor();
  const words = await opened(page).innerText();
  for (const part of ["Ada", "I am Ada", "Said on", "February 3, 2026"]) assert.ok(words.includes(part), words);
  const [dialog, anchor] = [await opened(page).boundingBox(), await button.boundingBox()];
  const gap = Math.min(Math.abs(dialog.y - (anchor.y + anchor.height)), Math.abs(anchor.y - (dialog.y + dialog.height)));
  assert.ok(gap < 30, `${gap} px between the quote and its record`);
  await page.keyboard.press("Escape");
  await opened(page).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Who said this: Nobody knows" }).click();
  const unknown = await opened(page).innerText();
  for (const part of ["Speaker not named", "for fear of the neighbors", "Date not stated"]) assert.ok(unknown.includes(part), unknown);
  await opened(page).getByRole("button", { name: "Close" }).click();
  await opened(page).waitFor({ state: "detached" });
});

viewer.test("without script, on a narrow screen, a quote's record is a sheet at the foot", { ...still, viewport: { width: 360, height: 640 } }, async (page) => {
  await page.goto(renderFile(write(full())).address);
  await page.getByRole("button", { name: "Who said this: I am Ada" }).click();
  const { x, y, width, height } = await opened(page).boundingBox();
  assert.deepEqual([x, Math.round(y + height), width], [0, 640, 360]);
});

viewer.test("without script a footnote opens where it is referred to", still, async (page) => {
  await page.goto(renderFile(write(full())).address);
  await page.getByRole("button", { name: "Footnote 1" }).click();
  const note = page.locator(".footnote-popover:popover-open");
  assert.equal(await note.innerText(), "What bears it out.");
  assert.equal(await page.locator(".footnote-back").isVisible(), false, "what needs script is not there");
});

viewer.test("without script the links to places in the article lead there", still, async (page) => {
  // From a server: on a page from disk Chromium takes no text fragments.
  await page.goto(serve(render(write(full()))));
  const far = page.getByText("The place that was far away, and is found.");
  for (const link of [page.getByRole("link", { name: "In the article" }), page.getByRole("link", { name: "below" })]) {
    await link.scrollIntoViewIfNeeded();
    await link.click();
    // Without script nothing can wait inside the page.
    for (let tries = 0; ; tries += 1) {
      const { y } = await far.boundingBox();
      if (y > 0 && y < 800) break;
      assert.ok(tries < 400, `${y}`);
    }
    assert.ok((await page.evaluate(() => scrollY)) > 500);
  }
});

viewer.test("without script the related stories are links, and what needs script is not in sight", still, async (page) => {
  await page.goto(renderFile(write(full())).address);
  assert.equal(await page.getByRole("link", { name: "Another story" }).getAttribute("href"), "/another");
  for (const hidden of [".related-buttons", ".embed-consent", ".record-navigation"]) assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  // Neither is its place kept where no script can come.
  assert.equal(await page.locator(".embed-consent").evaluate((it) => getComputedStyle(it).display), "none");
});

for (const colorScheme of ["light", "dark"]) {
  viewer.test(`without script the colours are those of the reader's system: ${colorScheme}`, { ...still, colorScheme }, async (page) => {
    await page.goto(renderFile(sampleFile("news")).address);
    const [ground, html] = await page.evaluate(() => {
      const viewer = document.querySelector("article-viewer").shadowRoot.querySelector(".viewer");
      return [getComputedStyle(viewer).backgroundColor, getComputedStyle(document.documentElement).backgroundColor];
    });
    assert.equal(ground, colorScheme === "dark" ? "rgb(22, 23, 26)" : "rgb(255, 253, 250)");
    assert.equal(html, ground, "the page goes on where the article ends");
  });
}

// The file itself --------------------------------------------------------------------------------------

viewer.test("a page opens from disk with everything working, and asks for nothing", {}, async (page) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await listen(page);
  const { address } = renderFile(sampleFile("news"), "--inline-images");
  await page.goto(address);
  await page.waitForFunction(() => told.some(({ kind }) => kind === "loadend"));
  assert.deepEqual(await page.evaluate(() => told.map(({ kind }) => kind)), ["loadstart", "load", "loadend"]);
  await page.locator(".body span[data-quote]").first().click();
  await opened(page).waitFor();
  await page.waitForFunction(() => told.some(({ kind }) => kind === "quoteopen"));
  assert.deepEqual(asked.filter((url) => url !== address && !/^(data|blob):/.test(url)), []);
  assert.deepEqual(page.said, []);
});

viewer.test("a page without the module works as it does without script", {}, async (page) => {
  const { address, html } = renderFile(write(full()), "--no-wasm");
  assert.ok(!/<script(?! type="application\/ld\+json")/.test(html), "there is no script in it");
  await page.goto(address);
  await page.getByRole("button", { name: "Who said this: I am Ada" }).click();
  await opened(page).waitFor();
  assert.deepEqual(page.said, []);
});

// Taken over -------------------------------------------------------------------------------------------

viewer.test("what stands there is taken over: the same nodes, and all that the reader had", {}, async (page) => {
  const script = gatedScript();
  const html = hostOf(render(write(full()), "--fragment", "--script", script.path));
  await listen(page);
  await watchShifts(page);
  await page.goto(serve(html), { waitUntil: "commit" });
  await page.getByRole("button", { name: "Who said this: I am Ada" }).click();
  await opened(page).waitFor();
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("article-viewer");
    globalThis.nodes = [...shadowRoot.querySelectorAll("*")];
    const paragraph = shadowRoot.querySelectorAll(".body p")[4];
    getSelection().setBaseAndExtent(paragraph.firstChild, 3, paragraph.firstChild, 20);
    shadowRoot.querySelector(".quote-dialog:popover-open [data-close]").focus({ preventScroll: true });
    scrollTo(0, 120);
    globalThis.watched = [];
    new MutationObserver((records) => {
      for (const { type, addedNodes, removedNodes, target } of records) if (type === "childList") watched.push([target.className, addedNodes.length, removedNodes.length].join(" "));
    }).observe(shadowRoot, { childList: true, subtree: true });
  });
  const look = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector("article-viewer");
      return {
        open: shadowRoot.querySelector(":popover-open")?.dataset.record,
        focus: shadowRoot.activeElement?.className,
        scroll: scrollY,
        selected: String(getSelection()),
        isSame: [...shadowRoot.querySelectorAll("*")].every((node, place) => node === nodes[place]),
        styles: shadowRoot.querySelectorAll("style").length + shadowRoot.adoptedStyleSheets.length,
      };
    });
  const before = await look();
  assert.deepEqual([before.open, before.focus, before.scroll, before.styles], ["one", "icon-button close", 120, 1]);
  assert.ok(before.selected.length > 5);
  script.open();
  await page.waitForFunction(() => told.some(({ kind }) => kind === "loadend"));
  await settled(page);
  assert.deepEqual(await look(), before);
  // The one thing that is written anew is how long ago a story was.
  assert.deepEqual(await page.evaluate(() => watched), [" 1 1"]);
  assert.match(await page.locator(".teaser-source time").innerText(), /2 hours ago/);
  assert.deepEqual(await shiftsOf(page), []);
  // And it closes as it would have.
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => told.some(({ kind }) => kind === "quoteclose"));
  assert.equal(await page.evaluate(() => document.querySelector("article-viewer").shadowRoot.activeElement.dataset.quote), "one", "the focus is back on its button");
  assert.deepEqual(page.said, []);
});

for (const name of samples) {
  viewer.test(`${name}: nothing moves when the script takes the page over`, {}, async (page) => {
    const script = gatedScript();
    await listen(page);
    await watchShifts(page);
    const html = hostOf(render(sampleFile(name), "--fragment", "--script", script.path, "--base", `${viewer.address}/samples/`));
    await page.goto(serve(html), { waitUntil: "commit" });
    await page.waitForFunction(() => document.readyState !== "loading");
    await settled(page);
    // What moves while a page is still on its way, as on any page, is not the script's doing.
    await page.evaluate(() => void shifts.splice(0));
    script.open();
    await page.waitForFunction(() => told.some(({ kind }) => kind === "loadend"));
    await settled(page);
    assert.deepEqual(await shiftsOf(page), []);
    assert.deepEqual(page.said, []);
  });
}

/** Opens a page with an article that was taken over. */
async function openTaken(page, value = full(), ...options) {
  await listen(page);
  await page.goto(serve(hostOf(render(write(value), "--fragment", "--script", SCRIPT, ...options))));
  await page.waitForFunction(() => told.some(({ kind }) => kind === "loadend"));
}
const kinds = (page) => page.evaluate(() => told.map(({ kind, detail }) => (detail.id ? `${kind} ${detail.id}` : kind)).filter((kind) => !kind.startsWith("load")));

viewer.test("taken over, a click on the words opens the record, and the next of the speaker's follows", {}, async (page) => {
  await openTaken(page);
  await page.locator("span[data-quote=one]").click();
  await opened(page).getByText("February 3, 2026").waitFor();
  assert.equal(await opened(page).locator("[role=status]").innerText(), "1 of 2");
  await opened(page).getByRole("button", { name: "Next quote" }).focus();
  await page.keyboard.press("Enter");
  await opened(page).getByText("February 2026").waitFor();
  await page.waitForFunction(() => document.querySelector("article-viewer").shadowRoot.activeElement?.classList.contains("next"));
  assert.equal(await opened(page).count(), 1);
  await opened(page).getByRole("button", { name: "Previous quote" }).click();
  await opened(page).getByText("February 3, 2026").waitFor();
  await opened(page).getByRole("button", { name: "Close" }).click();
  await opened(page).waitFor({ state: "detached" });
  await page.locator("button[data-quote=three]").click();
  await opened(page).getByText("Speaker not named").waitFor();
  await page.locator("button[data-quote=three]").click();
  await opened(page).waitFor({ state: "detached" });
  assert.deepEqual(await kinds(page), [
    "quoteopen one", "quoteclose one", "quoteopen two", "quoteclose two", "quoteopen one", "quoteclose one", "quoteopen three", "quoteclose three",
  ]);
});

viewer.test("taken over, everything else works as well", {}, async (page) => {
  await openTaken(page, full(), "--remember", "pages");
  await page.locator("[data-key-points] summary").click();
  await page.waitForFunction(() => told.some(({ kind }) => kind === "keypointstoggle"));
  assert.equal(await page.evaluate(() => localStorage.getItem("article-viewer:key-points:pages")), "folded");
  await page.locator("[data-key-points] summary").click();
  await page.getByRole("link", { name: "In the article" }).click();
  await page.waitForFunction(() => document.querySelector("article-viewer").shadowRoot.activeElement?.id === "far");
  assert.equal(await page.evaluate(() => location.hash), "");
  await page.getByRole("button", { name: "Footnote 1" }).click();
  assert.equal(await page.locator(".footnote-popover:popover-open").count(), 1);
  await page.keyboard.press("Escape");
  await page.locator(".footnote-back").click();
  await page.waitForFunction(() => document.querySelector("article-viewer").shadowRoot.activeElement?.dataset.footnote === "n");
  assert.equal(await page.getByRole("button", { name: "Show it here" }).isVisible(), true);
  await page.evaluate(() => (document.querySelector("article-viewer").theme = "dark"));
  await page.waitForFunction(() => document.querySelector("article-viewer").shadowRoot.querySelector(".viewer").dataset.theme === "dark");
  assert.equal(await page.locator("article-viewer .headline").count(), 1, "nothing is lost by it");
  await page.evaluate(() => {
    const slotted = document.createElement("p");
    slotted.slot = "after-block-1";
    slotted.textContent = "Placed";
    document.querySelector("article-viewer").append(slotted);
  });
  await page.getByText("Placed").waitFor();
  // How the reader left the key points is remembered on the next visit.
  await page.locator("[data-key-points] summary").click();
  await page.reload();
  await page.waitForFunction(() => document.querySelector("article-viewer").shadowRoot?.querySelector("[data-key-points]:not([open])"));
});

viewer.test("taken over, another article takes its place, and moving and removing do no harm", {}, async (page) => {
  await openTaken(page);
  await page.evaluate(() => {
    globalThis.element = document.querySelector("article-viewer");
    globalThis.before = element.shadowRoot.querySelector("article");
    document.body.prepend(element);
  });
  await settled(page);
  assert.equal(await page.evaluate(() => element.shadowRoot.querySelector("article") === before), true);
  await page.evaluate(() => element.remove());
  await settled(page);
  await page.evaluate(() => document.body.append(element));
  await page.waitForFunction(() => told.filter(({ kind }) => kind === "loadend").length === 2);
  await page.locator("span[data-quote=one]").click();
  await opened(page).waitFor();
  assert.equal(await opened(page).count(), 1);
  await page.evaluate((article) => (element.article = article), story("Ben"));
  await page.getByRole("heading", { name: "The article of Ben" }).waitFor();
  await page.locator("button[data-quote]").click();
  await opened(page).getByText("Ben").first().waitFor();
  assert.equal(await page.getByText("The article of Ada").isVisible(), false);
});

viewer.test("a template that stayed inert is taken over", {}, async (page) => {
  await listen(page);
  const html = render(write(full()), "--fragment");
  await page.goto(serve(hostOf(`<script src="${SCRIPT}"></script><div id="preview"></div>`)));
  await page.evaluate((html) => (document.querySelector("#preview").innerHTML = html), html);
  await page.waitForFunction(() => told.some(({ kind }) => kind === "loadend"));
  assert.equal(await page.locator("article-viewer .headline").innerText(), "The article of Ada");
  await page.locator("span[data-quote=one]").click();
  await opened(page).getByText("February 3, 2026").waitFor();
});

viewer.test("an element that is still being parsed is taken over when it is whole", {}, async (page) => {
  await listen(page);
  const html = render(write(full()), "--fragment");
  const middle = html.indexOf("Paragraph number 20");
  const rest = gate();
  viewer.routes["/halves.html"] = async (_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.write(`<!doctype html><title>Halves</title><script src="${SCRIPT}" async></script><body>${html.slice(0, middle)}`);
    await rest.isOpen;
    response.end(html.slice(middle));
  };
  await page.goto(`${viewer.address}/halves.html`, { waitUntil: "commit" });
  await page.waitForFunction(() => customElements.get("article-viewer") && document.querySelector("article-viewer")?.shadowRoot?.querySelectorAll(".body p").length > 20);
  await settled(page);
  assert.deepEqual(await page.evaluate(() => told.length), 0);
  rest.open();
  await page.waitForFunction(() => told.some(({ kind }) => kind === "loadend"));
  await page.locator("span[data-quote=one]").click();
  await opened(page).getByText("February 3, 2026").waitFor();
});

viewer.test("a page of another version is left as it is, or built anew where its document can be had", {}, async (page) => {
  await listen(page);
  const other = (...options) => render(write(full()), "--fragment", "--script", SCRIPT, ...options).replace(/data-prerendered="[^"]*"/, 'data-prerendered="0.0.1"');
  await page.goto(serve(hostOf(other())));
  await page.waitForFunction(() => told.some(({ kind }) => kind === "loadend"));
  await page.getByRole("button", { name: "Who said this: I am Ada" }).click();
  await opened(page).getByText("February 3, 2026").waitFor();
  assert.equal(await page.locator(".embed-consent").isVisible(), false, "nobody answers it");

  const src = viewer.publish(full("Ben"));
  await page.goto(serve(hostOf(other("--source", src))));
  await page.getByRole("heading", { name: "The article of Ben" }).waitFor();
  // Where the document cannot be had, what stands there stays.
  await page.goto(serve(hostOf(other("--source", "/nowhere.json"))));
  await page.waitForFunction(() => told.some(({ kind }) => kind === "error"));
  assert.equal(await page.locator("article-viewer .headline").innerText(), "The article of Ada");
});

viewer.test("a wish that the page was not written for is built from its document", {}, async (page) => {
  const src = viewer.publish(full("Ada"));
  await openTaken(page, full(), "--source", src);
  await page.evaluate(() => (document.querySelector("article-viewer").related = "none"));
  await page.waitForFunction(() => told.filter(({ kind }) => kind === "loadend").length === 2);
  assert.equal(await page.locator(".related").count(), 0);
  // Without a document, what stands there stays.
  await openTaken(page);
  await page.evaluate(() => (document.querySelector("article-viewer").related = "none"));
  await settled(page);
  assert.equal(await page.locator("article-viewer .headline").innerText(), "The article of Ada");
  await page.locator("span[data-quote=one]").click();
  await opened(page).waitFor();
});

viewer.test("where the module is refused, what stands there stays and works", {}, async (page) => {
  await listen(page);
  const policy = "script-src 'self' 'unsafe-inline'; object-src 'none'";
  await page.goto(serve(hostOf(render(write(full()), "--fragment", "--script", SCRIPT)), { "content-security-policy": policy }));
  await page.waitForFunction(() => told.some(({ kind }) => kind === "error"));
  await page.getByRole("button", { name: "Who said this: I am Ada" }).click();
  await opened(page).getByText("February 3, 2026").waitFor();
});

viewer.test("pictures that wait for the reader's word wait in a page too", {}, async (page) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await watchShifts(page);
  const value = full();
  value.body.splice(1, 0, { type: "image", url: "https://pictures.example/a.webp", alt: "A", width: 40, height: 30 });
  await openTaken(page, value, "--media-consent");
  assert.deepEqual(asked.filter((url) => url.includes("pictures.example")), []);
  assert.deepEqual(await shiftsOf(page), []);
  await page.getByRole("button", { name: "Load them" }).click();
  await page.waitForFunction(() => document.querySelector("article-viewer").shadowRoot.querySelector("img").src.includes("pictures.example"));
});

// On paper ---------------------------------------------------------------------------------------------

for (const way of ["written without a browser", "built in the browser"]) {
  viewer.test(`on paper, ${way}: key points open, the records as notes, nothing to press`, {}, async (page) => {
    const value = full();
    if (way.startsWith("written")) await openTaken(page, value);
    else {
      await listen(page);
      await page.goto(serve(hostOf(`<script src="${SCRIPT}"></script><article-viewer id="viewer" src="${viewer.publish(value)}"></article-viewer>`)));
      await tells(page, "loadend");
    }
    await page.locator("[data-key-points] summary").click();
    await page.locator("span[data-quote=one]").click();
    await opened(page).waitFor();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const found = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("article-viewer");
      const seen = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().height > 0;
      return {
        notes: [...shadowRoot.querySelectorAll(".records > div")].filter(seen).map((it) => it.innerText.replaceAll(/\s+/g, " ")),
        numbers: [...shadowRoot.querySelectorAll(".body .quote-button")].map((it) => [it.dataset.note, getComputedStyle(it, "::before").content]),
        heading: seen(shadowRoot.querySelector(".records-heading")),
        points: [...shadowRoot.querySelectorAll(".key-points li")].every(seen),
        callout: seen([...shadowRoot.querySelectorAll(".callout p")].at(-1)),
        tools: [...shadowRoot.querySelectorAll(".related, .close, .record-navigation, .evidence, .embed-consent, .footnote-popover")].filter(seen).length,
        after: shadowRoot.querySelector(".records").getBoundingClientRect().top >= shadowRoot.querySelector("article").getBoundingClientRect().bottom,
      };
    });
    assert.equal(found.notes.length, 3, JSON.stringify(found.notes));
    assert.match(found.notes[0], /Ada.*I am Ada.*February 3, 2026/);
    assert.match(found.notes[2], /Speaker not named.*Nobody knows.*Date not stated/);
    assert.deepEqual(found.numbers.map(([number]) => number), ["1", "2", "3"]);
    assert.match(found.numbers[0][1], /1/);
    assert.deepEqual([found.heading, found.points, found.callout, found.tools, found.after], [true, true, true, 0, true]);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await page.locator(".records-heading").isVisible(), false);
    await page.locator("span[data-quote=two]").click();
    await opened(page).getByText("February 2026").waitFor();
  });
}
