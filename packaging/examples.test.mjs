// The pages of examples/, and what docs/embedding.md says of policies, hashes and redirects, in a browser.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const repository = resolve(fileURLToPath(new URL("../", import.meta.url)));
const embed = join(resolve(process.env.DIST ?? join(repository, "dist")), "embed");
const manifest = existsSync(join(embed, "manifest.json")) && JSON.parse(readFileSync(join(embed, "manifest.json"), "utf8"));
const skip = manifest ? false : `${embed} holds no build`;

const types = { js: "text/javascript", wasm: "application/wasm" };
let browser;
let server;

before(async () => {
  if (skip) return;
  const { launch } = await import(new URL("../e2e/support/browser.mjs", import.meta.url));
  const { serve } = await import(new URL("../e2e/support/server.mjs", import.meta.url));
  // The examples ask for dist/embed beside them, wherever it was built.
  const routes = {};
  for (const name of Object.keys(manifest.files)) {
    routes[`/dist/embed/${name}`] = (_request, response) => {
      response.writeHead(200, { "content-type": types[name.split(".").at(-1)] }).end(readFileSync(join(embed, name)));
    };
  }
  [server, browser] = await Promise.all([serve({ root: repository, routes }), launch()]);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(20_000);
  page.wrong = [];
  page.on("pageerror", (error) => page.wrong.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.text().startsWith("article-viewer")) page.wrong.push(message.text());
  });
  await page.goto(`${server.address}${path}`);
  return page;
}

/** Serves a page under a policy. */
function publish(path, html, policy) {
  server.routes[path] = (_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy }).end(html);
  };
}

const HEADLINE = "The last ferry to Brennholt will wait for the last train";

test("plain: both elements show their article, the page's own parts stand in their slots, and it is told", { skip }, async () => {
  const page = await open("/examples/plain/index.html");
  await page.locator("#element h3.headline", { hasText: HEADLINE }).waitFor();
  await page.locator("#inline .headline", { hasText: "A note needs no file" }).waitFor();
  const slots = await page.evaluate(() => [...document.querySelectorAll("#element > [slot]")].map((it) => it.assignedSlot?.name));
  assert.deepEqual(slots, ["after-key-points", "after-block-2", "before-related"]);
  await page.locator("#element .body button[data-quote]").first().click();
  await page.locator("#told li", { hasText: 'element: quoteopen {"id":"ilvane-bench"}' }).waitFor();
  assert.deepEqual(page.wrong, []);
  await page.close();
});

test("plain: one script tag is enough", { skip }, async () => {
  const page = await open("/examples/plain/script.html");
  await page.locator("script + article-viewer .headline", { hasText: HEADLINE }).waitFor();
  assert.equal(await page.locator("details[data-key-points]").evaluate((details) => details.open), false);
  assert.deepEqual(page.wrong, []);
  await page.close();
});

test("iframe: the frame has the height of its article, whenever that changes", { skip }, async () => {
  const page = await open("/examples/iframe/index.html");
  const frame = page.frameLocator("iframe");
  await frame.locator("article-viewer .headline", { hasText: HEADLINE }).waitFor();
  const height = () => page.locator("iframe").evaluate((it) => Number(it.height));
  const fits = async (last) => {
    await page.waitForFunction((last) => Number(document.querySelector("iframe").height) !== last, last);
    const now = await height();
    await frame.locator("html").evaluate(async (html, now) => {
      while (innerHeight !== now || html.scrollHeight > now) await new Promise(requestAnimationFrame);
    }, now);
    return now;
  };
  const unfolded = await fits(900);
  await frame.locator("details[data-key-points] > summary").click();
  const folded = await fits(unfolded);
  assert.ok(folded < unfolded, `${folded} < ${unfolded}`);
  assert.deepEqual(page.wrong, []);
  await page.close();
});

test("the policy and the hash of docs/embedding.md work together", { skip }, async () => {
  const text = readFileSync(join(repository, "docs/embedding.md"), "utf8");
  const [policy] = /^default-src 'none'; .*$/m.exec(text);
  const name = manifest.files["article-viewer.js"].versioned ?? "article-viewer.js";
  const script = (integrity) => `<script async src="/dist/embed/${name}" integrity="${integrity}" crossorigin="anonymous"></script>`;
  const element = '<article-viewer src="/examples/plain/story.json"></article-viewer>';
  publish("/policy.html", `<!doctype html><title>Policy</title>${script(manifest.files[name].integrity)}${element}`, policy);
  const page = await open("/policy.html");
  await page.locator("article-viewer .headline", { hasText: HEADLINE }).waitFor();
  assert.deepEqual(page.wrong.filter((it) => !it.includes("favicon") && !it.includes("404")), []);
  await page.close();

  // A hash of something else: the browser does not run the script, and what stands inside stays.
  const wrong = manifest.files["article-viewer.wasm"].integrity;
  publish("/wrong.html", `<!doctype html><title>Policy</title>${script(wrong)}<article-viewer src="/x"><p>Inside</p></article-viewer>`, policy);
  const other = await open("/wrong.html");
  await other.locator("article-viewer p", { hasText: "Inside" }).waitFor();
  assert.equal(await other.evaluate(() => customElements.get("article-viewer")), undefined);
  await other.close();
});

test("behind a redirect, data-base says where the module is", { skip }, async () => {
  server.routes["/latest/article-viewer.js"] = (_request, response) => response.writeHead(302, { location: "/dist/embed/article-viewer.js" }).end();
  const tag = (more) => `<!doctype html><title>Redirect</title><body><script async src="/latest/article-viewer.js" data-article="/examples/plain/story.json"${more}></script>`;
  publish("/based.html", tag(' data-base="/dist/embed/"'), "default-src 'self' 'wasm-unsafe-eval'");
  const page = await open("/based.html");
  await page.locator("article-viewer .headline", { hasText: HEADLINE }).waitFor();
  await page.close();

  publish("/baseless.html", tag(""), "default-src 'self' 'wasm-unsafe-eval'");
  const other = await open("/baseless.html");
  // Without its module the element still gives the words.
  await other.locator("article-viewer article h1", { hasText: HEADLINE }).waitFor();
  assert.match(await other.locator("article-viewer article").innerText(), /data-base/);
  await other.close();
});
