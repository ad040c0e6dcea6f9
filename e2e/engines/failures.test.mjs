// What goes wrong on the way: the module and the article, each in every way a server can fail. The reader
// gets a clear word or the plain words of the article, and the host gets the code.
import assert from "node:assert/strict";

import { answers, embed, gate, inEachEngine, news } from "./suite.mjs";

const NEWS = "/samples/news.json";
const SCRIPT = '<script src="/embed/article-viewer.js"></script>';
const wasm = embed("article-viewer.wasm");
const json = JSON.stringify(news);

/**
 * A script before ours that makes the clocks of the page run twenty times as fast, and keeps what they were
 * asked for: so twenty seconds of patience are one.
 */
const FAST = `<script>
  globalThis.waits = [];
  const { setTimeout: slowTimeout } = globalThis;
  globalThis.setTimeout = (action, time, ...given) => { waits.push(time); return slowTimeout(action, time / 20, ...given); };
  const slowSignal = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (time) => { waits.push(time); return slowSignal(time / 20); };
</script>`;

/** The integrity that the script names is another one's: a single changed byte, in a section that nobody runs. */
const changed = Buffer.concat([wasm, Buffer.from([0, 2, 1, 120])]);

const modules = {
  "is not found": answers.status(404),
  "meets an error of the server": answers.status(500),
  "ends in the middle": answers.truncated(wasm, "application/wasm"),
  "ends in the middle, and its length says so": answers.content(wasm.subarray(0, wasm.length / 2), "application/wasm"),
  "has another hash": answers.content(changed, "application/wasm"),
  "is another origin's page of HTML": answers.content("<!DOCTYPE html><title>Log in</title>", "text/html"),
};

inEachEngine((viewer) => {
  const { test } = viewer;

  for (const [name, answer] of Object.entries(modules)) {
    test(`the module ${name}: the words of the article`, async () => {
      let requests = 0;
      const script = viewer.publishEmbed((request, response) => {
        requests += 1;
        answer(request, response);
      });
      await viewer.open({ body: `<script src="${script}" data-article="${NEWS}"></script>` });
      const detail = await viewer.tells("error");
      await viewer.tells("loadend");
      assert.equal(detail.code, "no-module");
      assert.ok(detail.message.length > 5, "the message says what happened");
      assert.deepEqual(await viewer.told(), ["loadstart", "error", "loadend"]);
      assert.ok(requests >= 1, "the module was asked for");
      const plain = await viewer.browser.run(() => {
        const element = document.querySelector("article-viewer").shadowRoot.querySelector("article");
        return { words: element.innerText, height: element.getBoundingClientRect().height };
      });
      assert.ok(plain.words.startsWith(news.headline), plain.words.slice(0, 200));
      assert.ok(plain.words.includes("The count took eleven minutes."));
      assert.ok(plain.words.length > 5000 && plain.height > 1000, `${plain.words.length} letters, ${plain.height} px`);
    });
  }

  test("the module is not there: what the host wrote for this case is shown", async () => {
    const script = viewer.publishEmbed(answers.status(404));
    await viewer.open({ head: `<script src="${script}"></script>`, body: `<article-viewer src="${NEWS}"><p id="own">Read it elsewhere</p></article-viewer>` });
    assert.equal((await viewer.tells("error")).code, "no-module");
    const height = await viewer.browser.run(() => document.getElementById("own").getBoundingClientRect().height);
    assert.ok(height > 0, "the element's own words are seen");
  });

  test("the module is slow: the host's own words until it comes, and then the article", async () => {
    const door = gate();
    const script = viewer.publishEmbed(answers.slow(door, wasm, "application/wasm"));
    await viewer.open({ head: `<script src="${script}"></script>`, body: `<article-viewer src="${NEWS}"><p id="own">Soon</p></article-viewer>` });
    await viewer.tells("loadstart");
    await viewer.browser.settled();
    const isSeen = () => viewer.browser.run(() => document.getElementById("own").getClientRects().length > 0);
    assert.equal(await isSeen(), true, "the element's own words are seen while the module is on its way");
    assert.deepEqual(await viewer.told(), ["loadstart"]);
    door.open();
    await viewer.tells("loadend");
    await viewer.shows();
    assert.equal(await isSeen(), false, "they make room for the article");
    assert.deepEqual(await viewer.told(), ["loadstart", "load", "loadend"]);
  });

  for (const [name, answer] of [["is another one", answers.content(changed, "application/wasm")], ["is an error", answers.status(500)]]) {
    test(`the first answer for the module ${name}: it is asked for again with the article`, async () => {
      let requests = 0;
      const script = viewer.publishEmbed((request, response) => {
        requests += 1;
        (requests === 1 ? answer : answers.content(wasm, "application/wasm"))(request, response);
      });
      await viewer.open({ body: `<script src="${script}" data-article="${NEWS}"></script>` });
      assert.equal((await viewer.tells("error")).code, "no-module");
      await viewer.tells("loadend");
      await viewer.browser.run(() => document.querySelector("article-viewer").reload());
      await viewer.tells("loadend", { times: 2 });
      assert.deepEqual(await viewer.told(), ["loadstart", "error", "loadend", "loadstart", "load", "loadend"]);
      await viewer.shows();
      assert.equal(requests, 2);
    });
  }

  /** Shows a document that goes wrong, and holds what is told and what is read against `expected`. */
  async function fails(src, { code, status = 0, head = SCRIPT, requests }) {
    await viewer.open({ head, body: `<article-viewer src="${src}"></article-viewer>` });
    const detail = await viewer.tells("error");
    await viewer.tells("loadend");
    assert.deepEqual({ code: detail.code, status: detail.status }, { code, status });
    assert.deepEqual(await viewer.told(), ["loadstart", "error", "loadend"]);
    const panel = await viewer.panel();
    assert.equal(panel.role, "alert");
    assert.ok(panel.words.length > 60, panel.words);
    assert.ok(panel.code.startsWith(code), panel.code);
    if (requests) assert.equal(requests.count, requests.expected, "how often the server was asked");
  }

  /** A route that counts how often it is asked. */
  function counted(answer, expected) {
    const requests = { count: 0, expected };
    const path = viewer.publish((request, response) => {
      requests.count += 1;
      answer(request, response, requests.count);
    });
    return { path, requests };
  }

  test("the article is not found: it is asked for once", async () => {
    const { path, requests } = counted(answers.status(404), 1);
    await fails(path, { code: "http-status", status: 404, requests });
  });

  test("the server stumbles twice: the article is asked for twice, and a press on the button brings it", async () => {
    const { path, requests } = counted((request, response, count) => (count <= 2 ? answers.status(500) : answers.content(json))(request, response), 2);
    await fails(path, { code: "http-status", status: 500, requests });
    const { x, y } = await viewer.browser.run(() => {
      const { left, top, width, height } = document.querySelector("article-viewer").shadowRoot.querySelector("[data-retry]").getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await viewer.browser.point("mouse", x, y);
    await viewer.tells("loadend", { times: 2 });
    await viewer.shows();
    assert.deepEqual(await viewer.told(), ["loadstart", "error", "loadend", "loadstart", "load", "loadend"]);
  });

  test("the server stumbles once: nobody notices", async () => {
    const { path, requests } = counted((request, response, count) => (count === 1 ? answers.status(503) : answers.content(json))(request, response), 2);
    await viewer.open({ head: SCRIPT, body: `<article-viewer src="${path}"></article-viewer>` });
    await viewer.tells("loadend");
    await viewer.shows();
    assert.deepEqual(await viewer.told(), ["loadstart", "load", "loadend"]);
    assert.equal(requests.count, requests.expected);
  });

  test("the connection ends in the middle of the article", async () => {
    const { path } = counted(answers.truncated(json, "application/json"));
    await fails(path, { code: "network" });
  });

  test("the article itself ends in the middle", async () => {
    const { path, requests } = counted(answers.content(json.slice(0, json.length / 2)), 1);
    await fails(path, { code: "not-json", requests });
  });

  test("there is JSON, but no article in it", async () => {
    await fails(viewer.publish(answers.content('{"weather":"rain"}')), { code: "not-an-article" });
  });

  test("nobody listens", async () => {
    // The port of a server that is gone, on the page's own host: nothing answers there.
    await fails("http://127.0.0.1:1/article.json", { code: "network" });
  });

  test("another origin does not let the page read the article", async () => {
    viewer.elsewhere.routes["/article.json"] = answers.content(json);
    await fails(`${viewer.elsewhere.address}/article.json`, { code: "cross-origin" });
  });

  test("another origin lets the page read the article", async () => {
    viewer.elsewhere.routes["/allowed.json"] = answers.content(json, "application/json", { "access-control-allow-origin": "*" });
    await viewer.open({ head: SCRIPT, body: `<article-viewer src="${viewer.elsewhere.address}/allowed.json"></article-viewer>` });
    await viewer.tells("loadend");
    await viewer.shows();
  });

  test("the article is slow: the reader is told that it comes", async () => {
    const door = gate();
    const path = viewer.publish(answers.slow(door, json, "application/json"));
    await viewer.open({ head: SCRIPT, body: `<article-viewer src="${path}"></article-viewer>` });
    await viewer.browser.until("a skeleton says that the article comes", () => document.querySelector("article-viewer").shadowRoot?.querySelector("[role=status]"));
    assert.deepEqual(await viewer.told(), ["loadstart"]);
    door.open();
    await viewer.tells("loadend");
    await viewer.shows();
  });

  for (const [name, answer] of [["never begins", () => {}], ["never ends", answers.endless("application/json")]]) {
    test(`the article ${name}: the patience is twenty seconds`, async () => {
      const { path, requests } = counted(answer, 1);
      await fails(path, { code: "timed-out", head: FAST + SCRIPT, requests });
      assert.ok((await viewer.browser.run(() => waits)).includes(20_000));
    });
  }
});
