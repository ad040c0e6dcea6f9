// The package in a React application: examples/react, type-checked, built and run, in a copy outside the
// repository. The packages come from the machine's registry, through npm.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../", import.meta.url));
const dist = resolve(process.env.DIST ?? join(repository, "dist"));
const skip = existsSync(join(dist, "npm/package.json")) ? false : `${dist} holds no package: only a release build makes one`;

let application;
let browser;
let server;

/** Runs a program in the copy. What it says is part of the error, where it fails. */
function run(program, given) {
  try {
    return execFileSync(program, given, { cwd: application, encoding: "utf8", stdio: "pipe", shell: process.platform === "win32" });
  } catch (error) {
    throw new Error(`${program} ${given.join(" ")}\n${error.stdout}\n${error.stderr}`);
  }
}

before(async () => {
  if (skip) return;
  application = mkdtempSync(join(tmpdir(), "article-viewer-react-"));
  cpSync(join(repository, "examples/react"), application, { recursive: true, filter: (path) => !/node_modules|\.tgz$/.test(path) });
  run("npm", ["pack", join(dist, "npm"), "--silent"]);
  const tarball = readdirSync(application).find((name) => name.endsWith(".tgz"));
  renameSync(join(application, tarball), join(application, "article-viewer.tgz"));
  run("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"]);
  const support = new URL("../e2e/support/", import.meta.url);
  const { launch } = await import(new URL("browser.mjs", support));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
  if (application) rmSync(application, { recursive: true, force: true });
});

/** Opens the application. Errors that nobody caught end up in `page.uncaught`. */
async function open(address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(20_000);
  page.uncaught = [];
  page.on("pageerror", (error) => page.uncaught.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") page.uncaught.push(message.text());
  });
  await page.goto(address);
  await page.locator("article-viewer .headline").waitFor();
  return page;
}

const told = (page) => page.locator("#told li").allTextContents();

/** Waits until the application was told of an event last. */
const heard = (page, name) => page.locator("#told li:last-child", { hasText: name }).waitFor();

test("the types of the package hold", { skip }, () => {
  run("npm", ["run", "check", "--silent"]);
});

test("built: the article renders, its events arrive, and React moves it as it is", { skip }, async () => {
  run("npm", ["run", "build", "--silent"]);
  const built = join(application, "dist");
  assert.equal(readdirSync(join(built, "assets")).filter((name) => name.endsWith(".wasm")).length, 1, "the module is built in once");
  const { serve } = await import(new URL("../e2e/support/server.mjs", import.meta.url));
  server = await serve({ root: built });
  const page = await open(`${server.address}/`);

  assert.equal(await page.locator("article-viewer h2.headline").textContent(), "The last ferry to Brennholt will wait for the last train");
  await heard(page, "load ");
  assert.deepEqual(await told(page), ['load {"diagnostics":[]}']);

  // What the page puts into a slot stands inside the article.
  const advertisement = await page.locator("#advertisement").evaluate((element) => element.assignedSlot?.name);
  assert.equal(advertisement, "after-block-1");

  // Marked, so that a new one would be seen.
  await page.evaluate(() => {
    globalThis.element = document.querySelector("article-viewer");
    globalThis.headline = element.shadowRoot.querySelector(".headline");
  });
  const isSame = () =>
    page.evaluate(() => document.querySelector("article-viewer") === element && element.shadowRoot.querySelector(".headline") === headline);

  await page.locator("article-viewer .body button[data-quote]").first().click();
  await heard(page, "quoteopen");
  assert.equal((await told(page)).at(-1), 'quoteopen {"id":"ilvane-bench"}');
  await page.keyboard.press("Escape");
  await heard(page, "quoteclose");
  assert.ok(await isSame(), "each event renders the application anew, and the article stays");

  const summary = page.locator("article-viewer details[data-key-points] > summary");
  await summary.click();
  await heard(page, 'keypointstoggle {"open":false}');

  await page.evaluate(() => {
    globalThis.taken = 0;
    const count = (records) => {
      for (const { removedNodes } of records) taken += [...removedNodes].filter((node) => node === element).length;
    };
    new MutationObserver(count).observe(element.parentElement, { childList: true });
  });
  const order = () => page.evaluate(() => [...document.querySelectorAll("#note, article-viewer")].map((it) => it.localName).join());
  assert.equal(await order(), "p,article-viewer");
  // Moving takes the element off the page and puts it back.
  await page.locator("#move").click();
  await page.waitForFunction(() => document.querySelector("article-viewer").nextElementSibling?.id === "note");
  assert.equal(await order(), "article-viewer,p");
  // The element that comes first is the one that stays: moved the other way, the article is.
  await page.locator("#move").click();
  await page.waitForFunction(() => document.querySelector("article-viewer").previousElementSibling?.id === "note");
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.equal(await page.evaluate(() => taken), 1, "React has moved the element, not what is beside it");
  assert.ok(await isSame(), "moving does not build it anew");
  assert.equal(await page.locator("details[data-key-points]").evaluate((details) => details.open), false, "what the reader folded stays folded");
  assert.equal((await told(page)).filter((line) => line.startsWith("load ")).length, 1, "nothing was loaded again");

  // A property that React sets reaches the article.
  await page.locator("#fold").click();
  assert.equal(await page.locator("article-viewer").evaluate((element) => element.keyPoints), "folded");

  // What is cancelled in React is not followed.
  await page.locator("article-viewer .related a").first().click();
  await heard(page, "relatedfollow");
  assert.ok(page.url().startsWith(server.address));

  // A method, by the reference.
  await page.locator("#reload").click();
  await heard(page, "load ");
  assert.equal((await told(page)).filter((line) => line.startsWith("load ")).length, 2);

  assert.deepEqual(page.uncaught, []);
  await page.close();
});

test("served by Vite for development, the module is found", { skip }, async () => {
  const vite = createRequire(join(application, "package.json")).resolve("vite/package.json");
  const given = [join(vite, "../bin/vite.js"), "--host", "127.0.0.1", "--port", "0", "--clearScreen", "false"];
  const child = spawn(process.execPath, given, { cwd: application, stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NO_COLOR: "1" } });
  try {
    const address = await new Promise((found, failed) => {
      let said = "";
      child.stdout.setEncoding("utf8").on("data", (text) => {
        said += text;
        const [match] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
        if (match) found(match);
      });
      child.on("exit", (code) => failed(new Error(`vite stopped with ${code}: ${said}`)));
    });
    const page = await open(address);
    await heard(page, "load ");
    assert.deepEqual(page.uncaught, []);
    await page.close();
  } finally {
    child.kill();
  }
});
