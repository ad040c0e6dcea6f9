// The viewer page as a tool: documents opened, examined, changed, shown in other ways, and saved.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";

import { violations } from "./support/axe.mjs";
import { settled } from "./support/browser.mjs";
import { folder, program, sampleFile } from "./support/pages.mjs";
import { dist } from "./support/server.mjs";
import { article, sample, samples, suite } from "./support/suite.mjs";

const viewer = suite();
const alone = `file://${join(dist, "viewer.html")}`;

const headline = (page) => page.locator("#viewer .headline");
const findings = (page) => page.locator("#findings li");

/** Waits until the article on the page has this headline. */
const shows = (page, words) => headline(page).filter({ hasText: words }).waitFor();

/** Waits until what is in the editor was looked at. */
const examined = (page) => page.locator("#status").filter({ hasText: /errors?|warnings?|notes?|Nothing/ }).waitFor();

/** Opens the editor. */
async function edit(page) {
  await page.click("#edit");
  await examined(page);
}

/** What stands in the editor, as somebody would copy it. */
async function textOf(page) {
  await page.locator("#code .cm-content").focus();
  return page.evaluate(() => {
    const { cmTile, cmView } = document.querySelector("#code").shadowRoot.querySelector(".cm-content");
    return (cmTile ?? cmView).view.state.doc.toString();
  });
}

/** Writes something else into the editor, as somebody would. */
async function rewrite(page, text) {
  await page.locator("#code .cm-content").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

/** Chooses a setting. */
async function choose(page, name, value) {
  if (!(await page.locator("#view:popover-open").count())) await page.click("[popovertarget=view]");
  await page.locator(`label:has(input[name="${name}"][value="${value}"])`).click();
}

/** Presses “Save” in its panel, and gives back what was saved: its name and its bytes. */
async function saved(page, choices = []) {
  if (!(await page.locator("#save:popover-open").count())) await page.click("[popovertarget=save]");
  for (const name of ["inline-images", "no-wasm", "fragment"]) {
    await page.locator(`#saving input[name="${name}"]`).setChecked(choices.includes(name));
  }
  const coming = page.waitForEvent("download");
  await page.click("#saving button.main");
  const download = await coming;
  await page.locator("#saved").filter({ hasText: "Saved as" }).waitFor();
  return { name: download.suggestedFilename(), html: readFileSync(await download.path(), "utf8"), command: await page.locator("#command").textContent() };
}

/** Runs the command that the page names, beside the document it names, and gives back what it wrote. */
async function byCommand(command, document, text) {
  const place = mkdtempSync(join(folder, "command-"));
  writeFileSync(join(place, document), text);
  const path = `${dirname(program)}${delimiter}${process.env.PATH}`;
  // Not synchronously: the pictures come from the server of this process.
  await promisify(execFile)("sh", ["-c", command], { cwd: place, env: { ...process.env, PATH: path } });
  return readFileSync(join(place, document.replace(/\.json$/, ".html")), "utf8");
}

const file = (name, value) => ({ name, mimeType: "application/json", buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)) });

viewer.test("a file is opened by the button", {}, async (page) => {
  await viewer.open(page, "?sample=headline");
  await page.click("[popovertarget=open]");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#choose")]);
  await chooser.setFiles([file("mine.json", article([], { headline: "From a file" }))]);
  await shows(page, "From a file");
  assert.equal(await page.locator("#name").textContent(), "mine.json");
  assert.equal(await page.locator("#open:popover-open").count(), 0, "what was chosen is in sight");
});

viewer.test("a file is dropped anywhere; what is no file is left alone", {}, async (page) => {
  await viewer.open(page, "?sample=headline");
  const drop = (text) =>
    page.evaluate((text) => {
      const data = new DataTransfer();
      if (text) data.items.add(new File([text], "dropped.json", { type: "application/json" }));
      else data.setData("text/plain", "words");
      const target = document.querySelector("#viewer").shadowRoot.querySelector(".headline");
      const tell = (kind) => target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }));
      tell("dragenter");
      const isMarked = document.documentElement.hasAttribute("data-dropping");
      const isTaken = !tell("dragover");
      tell("drop");
      return { isMarked, isTaken, isMarkedStill: document.documentElement.hasAttribute("data-dropping") };
    }, text);
  assert.deepEqual(await drop(""), { isMarked: false, isTaken: false, isMarkedStill: false });
  assert.deepEqual(await drop(JSON.stringify(article([], { headline: "From above" }))), { isMarked: true, isTaken: true, isMarkedStill: false });
  await shows(page, "From above");
});

viewer.test("JSON is pasted; what is pasted into a field stays there", {}, async (page) => {
  await viewer.open(page, "?sample=headline");
  const paste = (selector, text) =>
    page.evaluate(
      ([selector, text]) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        return document.querySelector(selector).dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
      },
      [selector, text],
    );
  assert.equal(await paste("#address", "https://news.example/a.json"), true, "the field's own");
  assert.equal(await paste("body", JSON.stringify(article([], { headline: "From the clipboard" }))), false);
  await shows(page, "From the clipboard");
  assert.equal(await page.locator("#name").textContent(), "pasted.json");
});

viewer.test("a document from an address is named in the bar, and the address stays in its field", {}, async (page) => {
  const path = viewer.publish(article([], { headline: "From an address" }));
  await viewer.open(page, `?src=${path}`);
  await shows(page, "From an address");
  assert.equal(await page.locator("#name").textContent(), path.split("/").at(-1));
  assert.equal(await page.locator("#address").inputValue(), path);
});

viewer.test("a new document begins with a sound story, in the editor", {}, async (page) => {
  await viewer.open(page, "?sample=headline");
  await page.click("[popovertarget=open]");
  await page.click("#new");
  await examined(page);
  await shows(page, "The ferry to Brennick sails again");
  assert.equal(await page.locator("#status").textContent(), "Nothing is wrong with this document");
  assert.equal(await findings(page).count(), 0);
});

viewer.test("what is wrong stands beside the article, as `check` says it; pressing it goes there", {}, async (page) => {
  const text = readFileSync(join(dist, "samples/broken/wrong-types.json"), "utf8");
  await viewer.open(page, "?src=samples/broken/wrong-types.json");
  // Before anything is loaded for it, the button says how much there is.
  const { stdout } = await promisify(execFile)(program, ["check", "--format", "json", join(dist, "samples/broken/wrong-types.json")]).catch((error) => error);
  const expected = JSON.parse(stdout);
  const wrong = expected.filter(({ severity }) => severity !== "information").length;
  assert.equal(await page.locator("#count").textContent(), String(wrong));
  await edit(page);
  assert.equal(await page.locator("#count").textContent(), String(wrong));
  const rows = await findings(page).evaluateAll((rows) => rows.map((row) => ["place", "message", "hint", "path"].map((name) => row.querySelector(`.${name}`)?.textContent ?? "")));
  assert.deepEqual(rows, expected.map(({ line, column, message, hint = "", path }) => [`${line}:${column}`, message, hint, path].map((it) => it.replaceAll("`", ""))));
  const third = expected[2];
  await findings(page).nth(2).locator("button").click();
  const selected = await page.evaluate(() => {
    const { cmTile, cmView } = document.querySelector("#code").shadowRoot.querySelector(".cm-content");
    const { state } = (cmTile ?? cmView).view;
    return { words: state.sliceDoc(state.selection.main.from, state.selection.main.to), line: state.doc.lineAt(state.selection.main.from).number };
  });
  assert.equal(selected.line, third.line);
  assert.equal(selected.words, text.split("\n")[third.line - 1].slice(third.column - 1, third.endColumn - 1));
});

viewer.test("places are right behind characters of two units and line ends of two characters", {}, async (page) => {
  await viewer.open(page, "?sample=headline");
  await page.setInputFiles("#file", [file("mine.json", '{\r\n  "headline": "🌧 Rain",\r\n  "description": "🌧", "kicker": 5\r\n}')]);
  await shows(page, "Rain");
  await edit(page);
  await findings(page).first().locator("button").click();
  const words = await page.evaluate(() => {
    const { cmTile, cmView } = document.querySelector("#code").shadowRoot.querySelector(".cm-content");
    const { state } = (cmTile ?? cmView).view;
    return state.sliceDoc(state.selection.main.from, state.selection.main.to);
  });
  assert.equal(words, "5");
});

viewer.test("the article follows what is written, and stays while the JSON is broken", {}, async (page) => {
  await viewer.open(page, "?sample=news");
  await edit(page);
  const text = await textOf(page);
  assert.equal(text, readFileSync(join(dist, "samples/news.json"), "utf8"));
  await rewrite(page, JSON.stringify({ ...JSON.parse(text), headline: "Written just now" }));
  await shows(page, "Written just now");
  // Its pictures still come from where the document came from.
  const picture = page.locator("#viewer .image img").first();
  assert.ok((await picture.getAttribute("src")).startsWith(`${viewer.address}/samples/images/`));
  await rewrite(page, '{ "headline": "Half');
  await findings(page).filter({ hasText: "EOF" }).waitFor();
  assert.equal(await headline(page).textContent(), "Written just now");
  assert.match(await page.locator("#status").textContent(), /The article is as it was before/);
  await rewrite(page, '{ "headline": "Whole again" }');
  await shows(page, "Whole again");
  await page.locator("#status").filter({ hasText: "Nothing is wrong" }).waitFor();
  // It can be taken back.
  await page.keyboard.press("ControlOrMeta+z");
  await page.locator("#status").filter({ hasText: "error" }).waitFor();
});

viewer.test("“Format” writes the document out, and changes nothing else", {}, async (page) => {
  await viewer.open(page, "?sample=headline");
  await page.setInputFiles("#file", [file("mine.json", '{"headline":"Rain","keyPoints":["One"]}')]);
  await edit(page);
  await page.click("#format");
  await settled(page);
  assert.equal(await textOf(page), '{\n  "headline": "Rain",\n  "keyPoints": [\n    "One"\n  ]\n}\n');
  await rewrite(page, "{");
  await page.click("#format");
  assert.equal(await textOf(page), "{", "what is no JSON stays as it is");
});

viewer.test("another document takes the place of the first, in the editor too", {}, async (page) => {
  await viewer.open(page, "?sample=headline");
  await edit(page);
  await page.setInputFiles("#file", [file("mine.json", article([], { headline: "The second", autors: [] }))]);
  await findings(page).filter({ hasText: "autors" }).waitFor();
  assert.match(await textOf(page), /The second/);
  await page.click("#close-panel");
  assert.equal(await page.locator("#panel").isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.id), "edit", "the focus is where it came from");
});

viewer.test("a document that cannot be had says so in the editor", {}, async (page) => {
  await viewer.open(page, "?src=absent.json&edit");
  await page.locator("#status").filter({ hasText: "404" }).waitFor();
});

viewer.test("theme, width, direction and the rest are switched, and are there again after a reload", { colorScheme: "light" }, async (page) => {
  await viewer.open(page, "?sample=news");
  for (const [name, value] of [["theme", "dark"], ["width", "360"], ["dir", "rtl"], ["keyPoints", "folded"], ["related", "below"], ["lang", "ar"]]) {
    await choose(page, name, value);
  }
  const look = () =>
    page.evaluate(() => {
      const root = document.querySelector("#viewer").shadowRoot;
      return {
        scheme: getComputedStyle(document.documentElement).colorScheme,
        ground: getComputedStyle(root.querySelector(".viewer")).backgroundColor,
        width: root.querySelector(".viewer").getBoundingClientRect().width,
        direction: root.querySelector(".page").dir,
        isOpen: root.querySelector("[data-key-points]").open,
        hasRail: root.querySelector('[data-related="rail"]') !== null,
        label: root.querySelector("[data-key-points] summary, .key-points h2").textContent,
      };
    });
  const isDone = () => page.waitForFunction(() => document.querySelector("#viewer").shadowRoot?.querySelector('.page[dir="rtl"] [data-key-points]:not([open])'));
  await isDone();
  const expected = await look();
  assert.equal(expected.scheme, "dark");
  assert.equal(expected.width, 360);
  assert.deepEqual([expected.direction, expected.isOpen, expected.hasRail], ["rtl", false, false]);
  assert.match(expected.label, /\p{Script=Arabic}/u);
  await page.reload();
  await isDone();
  assert.deepEqual(await look(), expected);
  await choose(page, "dir", "auto");
  await page.waitForFunction(() => document.querySelector("#viewer").shadowRoot.querySelector('.page[dir="ltr"]'));
  assert.ok(!new URL(page.url()).searchParams.has("dir"), "what is usual is not in the address");
});

viewer.test("a change of view leaves the document as it is", {}, async (page) => {
  await viewer.open(page, "?sample=headline");
  await choose(page, "dir", "rtl");
  await page.waitForFunction(() => document.querySelector("#viewer").shadowRoot.querySelector('.page[dir="rtl"]'));
  await page.keyboard.press("Escape");
  await edit(page);
  assert.equal(await textOf(page), readFileSync(join(dist, "samples/headline.json"), "utf8"));
});

// Each way a page can be saved; the settings stand in the address.
const WAYS = [
  ["as it comes", "", []],
  ["with other settings", "&theme=dark&keyPoints=folded&related=below&lang=en&remember=here", []],
  ["without script", "&theme=light&related=none&keyPoints=none", ["no-wasm"]],
  ["as a fragment", "&lang=ar", ["fragment", "no-wasm"]],
  ["with its pictures", "", ["inline-images"]],
];

for (const name of samples) {
  viewer.test(`${name}: what is saved is, byte for byte, what the command writes`, {}, async (page) => {
    for (const [how, settings, choices] of WAYS) {
      await viewer.open(page, `?sample=${name}${settings}`);
      const { name: saidName, html, command } = await saved(page, choices);
      assert.equal(saidName, `${name}.html`);
      const expected = await byCommand(command, `${name}.json`, readFileSync(sampleFile(name)));
      assert.equal(html.length, expected.length, `${how}: ${command}`);
      assert.ok(html === expected, `${how}: ${command}`);
      for (const choice of choices) assert.ok(command.includes(`--${choice}`), `${how}: ${command}`);
      // Only a page with script and without pictures in it is that short of an answer.
      assert.equal(html.includes("data-article-viewer-module"), !choices.includes("no-wasm"), how);
      if (choices.includes("inline-images") && sample(name).image) assert.ok(html.includes("data:image/webp;base64,"), how);
    }
  });
}

viewer.test("what was changed is what is saved, under the name of its file", {}, async (page) => {
  const value = article([{ type: "image", url: "beside.webp", alt: "A picture that came along" }], { headline: "Mine" });
  const picture = readFileSync(join(dist, "samples/images/teaser-bread.webp"));
  await viewer.open(page, "?sample=news");
  await page.setInputFiles("#file", [file("my story.json", value), { name: "beside.webp", mimeType: "image/webp", buffer: picture }]);
  await edit(page);
  const text = JSON.stringify({ ...value, headline: "Mine, and changed" });
  await rewrite(page, text);
  await shows(page, "Mine, and changed");
  const { name, html, command } = await saved(page, ["inline-images"]);
  assert.equal(name, "my story.html");
  assert.equal(command, "article-viewer render 'my story.json' -o 'my story.html' --inline-images");
  assert.ok(html.includes("<title>Mine, and changed</title>"));
  assert.ok(html.includes(`data:image/webp;base64,${picture.toString("base64")}`), "the picture that came along is in it");
});

viewer.test("pictures that may not be read are named, and the page is saved without them", {}, async (page) => {
  const path = viewer.publish(article([{ type: "image", url: "absent.webp", alt: "A picture" }]));
  await viewer.open(page, `?src=${path}`);
  const { html } = await saved(page, ["inline-images"]);
  assert.deepEqual(await page.locator("#missing li").allTextContents(), [`${viewer.address}/documents/absent.webp`]);
  assert.ok(html.includes(`src="${viewer.address}/documents/absent.webp"`));
});

viewer.test("a document in which nothing can be shown is not saved", {}, async (page) => {
  await viewer.open(page, "?src=samples/broken/top-level-array.json");
  await page.click("[popovertarget=save]");
  await page.click("#saving button.main");
  await page.locator("#saved").filter({ hasText: "Nothing in this document can be shown" }).waitFor();
});

viewer.test("whoever only reads loads neither editor nor workbench", {}, async (page) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await viewer.open(page, "?sample=news");
  await settled(page);
  assert.deepEqual(asked.filter((path) => path.startsWith("/page/")), ["/page/main.js"]);
  await edit(page);
  assert.ok(asked.some((path) => path.startsWith("/page/editor")) && asked.includes("/page/workbench.wasm"));
});

for (const colorScheme of ["light", "dark"]) {
  viewer.test(`the page's own parts, ${colorScheme}: axe finds nothing`, { colorScheme }, async (page) => {
    await viewer.open(page, "?src=samples/broken/unknown-values.json");
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      for (const part of ["open", "view", "save"]) {
        await page.click(`[popovertarget=${part}]`);
        assert.deepEqual(await violations(page), [], `${part}, ${width}`);
        await page.keyboard.press("Escape");
      }
      await edit(page);
      assert.deepEqual(await violations(page), [], `edit, ${width}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing sticks out, ${width}`);
      await page.click("#edit");
    }
  });
}

viewer.test("a keyboard reaches everything, and leaves the editor by Tab", {}, async (page) => {
  await viewer.open(page, "?sample=headline");
  await page.locator("#edit").focus();
  await page.keyboard.press("Enter");
  await examined(page);
  await page.waitForFunction(() => document.activeElement.id === "code");
  await page.keyboard.press("Tab");
  assert.notEqual(await page.evaluate(() => document.activeElement.id), "code");
  await page.locator("[popovertarget=view]").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "light");
});

viewer.test("on paper there is the article alone", {}, async (page) => {
  await viewer.open(page, "?sample=news&width=360");
  await edit(page);
  await page.emulateMedia({ media: "print" });
  for (const id of ["bar", "panel"]) assert.equal(await page.locator(`#${id}`).isVisible(), false, id);
  assert.ok((await page.locator("#viewer").boundingBox()).width > 1000);
});

viewer.test("the page as one file works from disk, makes no request, and says nothing in the console", {}, async (page) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(alone);
  await shows(page, "Open a story here");
  await page.setInputFiles("#file", [file("mine.json", article([{ type: "paragraph", text: "Words." }], { headline: "From disk" }))]);
  await shows(page, "From disk");
  await edit(page);
  await rewrite(page, '{ "headline": "Changed", "kicker": 5 }');
  await findings(page).filter({ hasText: "kicker" }).waitFor();
  await shows(page, "Changed");
  await choose(page, "theme", "dark");
  const { html, command } = await saved(page);
  assert.equal(html, await byCommand(command, "mine.json", '{ "headline": "Changed", "kicker": 5 }'));
  assert.deepEqual(asked.filter((address) => !/^(data|blob):/.test(address) && address !== alone), []);
  assert.deepEqual(page.said.filter((line) => !line.startsWith("warning: article-viewer: error at /kicker")), []);
});

viewer.test("what was saved in the browser opens from disk, and everything works", {}, async (page) => {
  await viewer.open(page, "?sample=news");
  const { html } = await saved(page, ["inline-images"]);
  const target = join(mkdtempSync(join(folder, "saved-")), "news.html");
  writeFileSync(target, html);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`file://${target}`);
  await page.locator("article-viewer .body .quote-button").first().click();
  await page.locator("article-viewer .quote-dialog:popover-open").waitFor();
  assert.deepEqual(asked.filter((address) => !address.startsWith("data:")), [`file://${target}`]);
});
