// What comes out of the printer: the PDF that Chromium makes of a page, and of an element in a host's.
import assert from "node:assert/strict";

import { listen, pageOf, publishPage, tells } from "./support/element.mjs";
import { renderFile, sampleFile, write } from "./support/pages.mjs";
import { sheetsOf } from "./support/sheets.mjs";
import { article, sample, suite } from "./support/suite.mjs";

const viewer = suite();

/** Millimetres in points. */
const millimetres = (length) => (length * 72) / 25.4;
/** What a page leaves empty at the edges of its sheets: `@page` in the style of a page. */
const EDGE = { across: millimetres(15), down: millimetres(16) };

/** The letters of words in no order and no shape, for a PDF has Arabic as it is drawn: joined, and from the left. */
const letters = (words) => [...words.normalize("NFKC").replaceAll(/[\s\u2060-\u206f\u200b-\u200f()[\]]/g, "")].sort().join("");

/** Prints a page that the command wrote. */
async function printed(page, file, options = [], paper = { format: "A4" }) {
  await listen(page);
  await page.goto(renderFile(file, "--inline-images", ...options).address);
  if (!options.includes("--no-wasm")) await tells(page, "loadend", { id: "" });
  // What is still to be decoded is printed as an empty place.
  await page.evaluate(() => Promise.all([...document.querySelector("article-viewer").shadowRoot.querySelectorAll("img:not([loading])")].map((picture) => picture.decode())));
  return sheetsOf(await page.pdf(paper));
}

/** All words on the sheets. */
const wordsOn = (sheets) => sheets.flatMap(({ lines }) => lines.map(({ words }) => words)).join("\n").replaceAll(/\s/g, "");
const has = (sheets, words) => wordsOn(sheets).includes(words.replaceAll(/\s/g, ""));

/** What heads something, by its last words: each end of it, since a long one goes over several lines. */
function ends(page) {
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector("article-viewer");
    const headings = shadowRoot.querySelectorAll(":is(h1, h2, h3, h4, h5, h6):not(.visually-hidden), summary, .timeline-date, .timeline-title, .update-date, .callout-title, .notice-title, .correction-title");
    // What comes last in its box heads nothing.
    return [...headings].filter((heading) => heading.nextElementSibling).flatMap((heading) => {
      const words = heading.textContent.trim().split(/\s+/);
      return words.map((_, place) => words.slice(place).join(" "));
    });
  });
}

/** The sheets that end with a heading. */
function endingWithHeading(sheets, headings) {
  const known = new Set(headings.map(letters));
  return sheets.flatMap(({ lines }, number) => (known.has(letters(lines.at(-1)?.words ?? "")) ? [`${number + 1}: ${lines.at(-1).words}`] : []));
}

/** How many pictures the page shows on paper. */
async function picturesOn(page) {
  await page.emulateMedia({ media: "print" });
  const count = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("article-viewer");
    const isShown = (it) => it.checkVisibility() && it.getBoundingClientRect().height > 0;
    return [...shadowRoot.querySelectorAll("img, video[poster]")].filter(isShown).length;
  });
  await page.emulateMedia({ media: null });
  return count;
}

const papers = { A4: { format: "A4" }, Letter: { format: "Letter" } };
const kinds = { "with script": [], "without the module": ["--no-wasm"] };

for (const name of ["news", "long-read", "arabic"]) {
  for (const [kind, options] of Object.entries(kinds)) {
    for (const [paper, format] of Object.entries(papers)) {
      viewer.test(`${name}, ${kind}, ${paper}: nothing is cut, nothing is missing, and no heading stands last`, {}, async (page) => {
        const sheets = await printed(page, sampleFile(name), options, format);
        assert.ok(sheets.length > 4, `${sheets.length} sheets`);
        for (const [number, { width, height, lines, pictures }] of sheets.entries()) {
          for (const { left, right, top, bottom, words } of [...lines, ...pictures]) {
            const place = `sheet ${number + 1}: ${words ?? "a picture"}, ${[left, right, top, bottom].map(Math.round)}`;
            // A sign may hang into the margin, and the last descender a little below.
            assert.ok(left > EDGE.across - 9 && right < width - EDGE.across + 9, `${place} of ${Math.round(width)} across`);
            assert.ok(top > EDGE.down - 3 && bottom < height - EDGE.down + 3, `${place} of ${Math.round(height)} down`);
          }
        }
        assert.deepEqual(endingWithHeading(sheets, await ends(page)), []);
        // One that is cut is drawn on two sheets.
        assert.equal(sheets.flatMap(({ pictures }) => pictures).length, await picturesOn(page), "each picture is drawn once");
      });
    }
  }
}

viewer.test("wherever a sheet ends, no heading stands last on it", {}, async (page) => {
  await page.goto(renderFile(sampleFile("long-read"), "--no-wasm").address);
  const headings = await ends(page);
  const found = { with: [], without: [] };
  for (const way of ["with", "without"]) {
    for (let height = 230; height <= 297; height += 9) {
      const sheets = await sheetsOf(await page.pdf({ width: "210mm", height: `${height}mm` }));
      found[way].push(...endingWithHeading(sheets, headings).map((place) => `${height} mm, sheet ${place}`));
    }
    // What the test sees where nothing holds headings to what they head.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { break-after: auto !important; break-inside: auto !important }");
      document.querySelector("article-viewer").shadowRoot.adoptedStyleSheets.push(sheet);
    });
  }
  assert.deepEqual(found.with, []);
  assert.ok(found.without.length > 0, "without the rules of the stylesheet some would");
});

for (const [kind, options] of Object.entries(kinds)) {
  viewer.test(`${kind}: what was folded is open, the records are notes at the end, and nothing can be pressed`, {}, async (page) => {
    const sheets = await printed(page, sampleFile("news"), ["--key-points", "folded", ...options]);
    const { keyPoints, quotes, body } = sample("news");
    const plain = (text) => (typeof text === "string" ? text : text.map((run) => (typeof run === "string" ? run : (run.text ?? " "))).join(""));
    for (const point of keyPoints) assert.ok(has(sheets, plain(point.text ?? point)), plain(point.text ?? point));
    const words = wordsOn(sheets);
    const last = plain(body.findLast(({ type }) => type === "paragraph").text).slice(-30).replaceAll(/\s/g, "");
    const notes = words.slice(words.indexOf("Whosaidwhat,andwhen"));
    assert.ok(words.indexOf("Whosaidwhat,andwhen") > words.lastIndexOf(last), "the notes stand after the text");
    // Every number in the text has its note, in order.
    const numbers = (text) => [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    const inNotes = numbers(notes);
    assert.deepEqual(inNotes, inNotes.map((_, place) => place + 1));
    assert.deepEqual([...new Set(numbers(words.slice(0, -notes.length)))].sort((one, other) => one - other), inNotes);
    assert.ok(inNotes.length >= 10, `${inNotes.length} notes of ${Object.keys(quotes).length} quotes`);
    for (const tool of ["In the article", "Show it here", "Related stories", "1 of 2", "↩"]) assert.ok(!has(sheets, tool), tool);
  });
}

viewer.test("addresses stand where they are of use", {}, async (page) => {
  const value = article(
    [
      { type: "paragraph", text: ["See ", { text: "the report", href: "https://news.example/report" }, ", write to ", { text: "the desk", href: "mailto:desk@news.example" }, ", or look ", { text: "below", href: "#far" }, ". ", { text: "“Yes.”", quote: "one" }] },
      { type: "embed", url: "https://video.example/1", provider: "Video", title: "A film" },
      { type: "related", headline: "Another story", url: "https://news.example/another" },
      { type: "paragraph", id: "far", text: "The place that is looked for." },
    ],
    {
      quotes: {
        one: { text: "Yes", speaker: "Ada", date: "2026", source: { name: "The minutes", url: "https://source.example/minutes", archiveUrl: "https://archive.example/minutes" } },
      },
      tags: [{ name: "A topic", url: "https://news.example/topic" }],
    },
  );
  const sheets = await printed(page, write(value), ["--no-wasm"]);
  for (const address of ["https://news.example/report", "mailto:desk@news.example", "https://video.example/1", "https://news.example/another", "https://source.example/minutes"]) assert.ok(has(sheets, `(${address})`), address);
  for (const address of ["#", "topic)", "archive.example"]) assert.ok(!has(sheets, address), address);
});

viewer.test("a wide table and long lines of code are whole", {}, async (page) => {
  const value = article([
    { type: "table", caption: "A caption that is long enough to go over more than one line of the sheet, and on to the next, and some more of it", header: [Array.from({ length: 14 }, (_, month) => `M${month + 1}`)], rows: [Array.from({ length: 14 }, (_, month) => `−${month}.25`)] },
    { type: "code", text: `first = ${"a_long_name + ".repeat(14)}the_end` },
  ]);
  const sheets = await printed(page, write(value), ["--no-wasm"]);
  for (const words of ["some more of it", "M14", "−13.25", "the_end"]) assert.ok(has(sheets, words), words);
  for (const { width, lines } of sheets) for (const { right, words } of lines) assert.ok(right < width - EDGE.across + 9, `${words}: ${right} of ${width}`);
});

viewer.test("a dark page is printed as a light one is, and a narrow one as a wide one", {}, async (page) => {
  const light = await printed(page, sampleFile("news"), ["--no-wasm"], { format: "A4", printBackground: true });
  for (const [colorScheme, theme, width] of [["dark", "auto", 1280], ["light", "dark", 1280], ["dark", "dark", 360]]) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const sheets = await printed(page, sampleFile("news"), ["--no-wasm", "--theme", theme], { format: "A4", printBackground: true });
    assert.deepEqual(sheets, light, `${theme} in ${colorScheme} surroundings, ${width} px`);
  }
  assert.ok(light[1].marks.includes('setFillRGBColor ["#1b1a18"]'));
});

for (const [name, hasNotes] of [["article-viewer.js", false], ["article-viewer.pages.js", true]]) {
  viewer.test(`an element of ${name} in a host's page: key points open, ${hasNotes ? "notes" : "no notes"}`, {}, async (page) => {
    const src = "/samples/news.json";
    await page.goto(publishPage(viewer, pageOf(`<h1>A host</h1><article-viewer id="viewer" src="${src}" key-points="folded" theme="dark"></article-viewer>`, `<link rel="icon" href="data:,"><script src="/embed/${name}"></script>`)));
    await page.waitForFunction(() => document.querySelector("article-viewer").shadowRoot?.querySelector("article"));
    const sheets = await sheetsOf(await page.pdf({ format: "A4", margin: { top: "16mm", bottom: "16mm", left: "15mm", right: "15mm" } }));
    assert.ok(has(sheets, "A host"));
    assert.ok(has(sheets, "Islanders plan to give 40 hectares back to the sea"), "the key points are open");
    assert.equal(has(sheets, "Who said what, and when"), hasNotes);
    assert.equal(/\[1\]/.test(wordsOn(sheets)), hasNotes);
    assert.ok(!has(sheets, "Related stories"));
    assert.ok(sheets[0].marks.includes('setFillRGBColor ["#1b1a18"]'), "dark words");
    assert.deepEqual(endingWithHeading(sheets, await ends(page)), []);
    for (const { width, lines } of sheets) for (const { left, right, words } of lines) assert.ok(left > EDGE.across - 9 && right < width - EDGE.across + 9, words);
  });
}
