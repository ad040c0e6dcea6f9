// The strictest content security policy that still lets WebAssembly run: the viewer breaks none of it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

// A page of the host's own: nothing inline, which the policy would refuse.
const html = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Host page</title><script type="module" src="/host.js"></script><script src="/embed/article-viewer.js" async></script></head>
  <body><main><article-viewer id="viewer" remember="policy"></article-viewer></main></body>
</html>`;
const script = `
const viewer = document.querySelector("#viewer");
viewer.addEventListener("load", () => (document.documentElement.dataset.state = "shown"));
viewer.addEventListener("error", ({ detail }) => (document.documentElement.dataset.state = detail.code));
viewer.setAttribute("src", "/samples/" + new URLSearchParams(location.search).get("sample") + ".json");
`;

let server;
let browser;
before(async () => {
  const answer = (type, content) => (_request, response) =>
    response.writeHead(200, { "content-type": type, "content-security-policy": policy }).end(content);
  server = await serve({
    headers: { "content-security-policy": policy },
    routes: { "/host.html": answer("text/html; charset=utf-8", html), "/host.js": answer("text/javascript; charset=utf-8", script) },
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function open(sample) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(20_000);
  page.wrong = [];
  page.on("pageerror", (error) => page.wrong.push(String(error)));
  page.on("console", (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) page.wrong.push(message.text());
  });
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
  });
  await page.goto(`${server.address}/host.html?sample=${sample}`);
  await page.locator("#viewer article .headline").waitFor();
  return page;
}

test("the policy of this suite is in force", async () => {
  const page = await open("headline");
  await page.evaluate(() => {
    const element = document.createElement("div");
    element.setAttribute("style", "color: red");
    document.body.append(element);
  });
  await page.waitForFunction(() => violations.length === 1);
  assert.match(await page.evaluate(() => violations[0]), /^style-src-attr/);
  await page.close();
});

test("the article is shown in its own looks, folds, and its quotes open, without a violation", async () => {
  const page = await open("news");
  assert.equal(await page.locator("html").getAttribute("data-state"), "shown");
  // The stylesheet has arrived: without it the article would be as wide as the page.
  const width = await page.locator("article").evaluate((article) => article.getBoundingClientRect().width);
  assert.ok(width > 400 && width < 800, `${width}`);
  await page.waitForFunction(() => document.querySelector("#viewer").shadowRoot.querySelector(".article picture img").naturalWidth > 0);
  await page.locator("summary").first().click();
  assert.equal(await page.locator("details[data-key-points]").evaluate((details) => details.open), false);
  await page.locator('.body p button[data-quote="okkles-never"]').click();
  await page.getByRole("dialog").getByText("Maren Okkles").first().waitFor();
  const box = await page.getByRole("dialog").boundingBox();
  assert.ok(box.width >= 300 && box.width <= 480, "the pop-over is laid out");
  await page.keyboard.press("Escape");
  await page.locator("[role=dialog]:not(:popover-open)").waitFor({ state: "attached" });
  assert.deepEqual(await page.evaluate(() => violations), []);
  assert.deepEqual(page.wrong, []);
  await page.close();
});

test("what cannot be loaded is said without a violation", async () => {
  const page = await browser.newPage();
  page.wrong = [];
  page.on("pageerror", (error) => page.wrong.push(String(error)));
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
  });
  await page.goto(`${server.address}/host.html?sample=absent`);
  await page.locator("#viewer .failure").waitFor();
  assert.equal(await page.locator("html").getAttribute("data-state"), "http-status");
  assert.deepEqual(await page.evaluate(() => violations), []);
  assert.deepEqual(page.wrong, []);
  await page.close();
});
