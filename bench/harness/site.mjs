// The pages of all contenders, over the same articles.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { built } from "../peers/build.mjs";
import { htmlOf } from "../peers/floor/html.js";
import { serve } from "./server.mjs";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** The folder that `cargo xtask dist` built: DIST, else dist/. */
export const dist = process.env.DIST ?? join(repository, "dist");
export const embed = join(dist, "embed");

/** The command `article-viewer`. */
export const program = process.env.ARTICLE_VIEWER ?? join(repository, "target/cli/article-viewer");

/** What writes articles in one process, and says how long that took (`examples/throughput.rs`). */
export const throughput = process.env.THROUGHPUT ?? join(repository, "target/cli/examples/throughput");

/** The shipped viewer. */
export const VIEWER = "viewer";
/** What teams would write instead. */
export const PEERS = ["react", "preact", "lit", "svelte", "solid"];
/** The article's HTML given to `innerHTML`. */
export const FLOOR = "floor";

/** What every page begins with. */
const HEAD = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>An article</title><link rel="icon" href="data:,">';
const BODY_STYLE = "<style>:root{color-scheme:light dark}html{background:light-dark(#fffdfa,#16171a)}body{margin:0}</style>";

const page = (head, body) => `<!doctype html><html lang="en"><head>${HEAD}${BODY_STYLE}${head}</head><body>${body}</body></html>`;

const preload = (path, as) => `<link rel="preload" href="${path}" as="${as}" crossorigin>`;

/** How the bench puts articles onto the page of the shipped viewer: as any script would. */
const MOUNT_VIEWER = `globalThis.peer = { mount(host, article) {
  const element = document.createElement("article-viewer");
  const end = new Promise((resolve, reject) => {
    element.addEventListener("load", () => resolve(() => element.remove()), { once: true });
    element.addEventListener("error", ({ detail }) => reject(new Error(detail.code)), { once: true });
  });
  element.article = article;
  host.append(element);
  return end;
} };`;

/** Starts the server with everything on it. */
export async function openSite() {
  const server = await serve();
  const { put, has } = server;
  for (const name of ["article-viewer.js", "article-viewer.wasm", "article-viewer.pages.js", "article-viewer.pages.wasm"]) put(`/embed/${name}`, readFileSync(join(embed, name)));
  for (const name of readdirSync(built).filter((name) => /\.(js|css)$/.test(name))) put(`/peers/${name}`, readFileSync(join(built, name)));
  const images = join(repository, "samples/images");
  for (const name of readdirSync(images).filter((name) => name.endsWith(".webp"))) put(`/images/${name}`, readFileSync(join(images, name)));
  const folder = mkdtempSync(join(tmpdir(), "article-viewer-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

  /** Serves an article, once, and gives its path. */
  function publish(name, article) {
    const path = `/documents/${name}.json`;
    if (!has(path)) put(path, JSON.stringify(article));
    return path;
  }

  /** The page that loads an article, as a reader meets it; `preloads` says whether it asks ahead for what it needs. */
  function coldPage(contender, name, article, { preloads = true } = {}) {
    const document = publish(name, article);
    const path = `/cold/${contender}/${name}${preloads ? "-preloaded" : ""}.html`;
    if (has(path)) return server.address + path;
    if (contender === VIEWER) {
      const ahead = preloads ? preload(document, "fetch") + preload("/embed/article-viewer.wasm", "fetch") : "";
      put(path, page(`${ahead}<script async src="/embed/article-viewer.js"></script>`, `<article-viewer src="${document}"></article-viewer>`));
    } else {
      const ahead = preloads ? preload(document, "fetch") : "";
      put(path, page(`${ahead}<link rel="stylesheet" href="/peers/peer.css"><script type="module" src="/peers/${contender}.js"></script>`, `<div data-article="${document}"></div>`));
    }
    return server.address + path;
  }

  /** An empty page on which `peer.mount` puts articles. */
  function benchPage(contender) {
    const path = `/bench/${contender}.html`;
    if (has(path)) return server.address + path;
    const host = '<main id="host"></main>';
    if (contender === VIEWER) put(path, page(`<script async src="/embed/article-viewer.js"></script><script>${MOUNT_VIEWER}</script>`, host));
    else put(path, page(`<link rel="stylesheet" href="/peers/peer.css"><script type="module" src="/peers/${contender}.js"></script>`, host));
    return server.address + path;
  }

  /** A page that was written beforehand. */
  async function writtenPage(variant, name, article) {
    const path = `/written/${variant}/${name}.html`;
    if (!has(path)) put(path, await write(variant, name, article));
    return server.address + path;
  }

  async function write(variant, name, article) {
    const styles = `<style>${readFileSync(join(built, "static.css"))}</style>`;
    switch (variant) {
      case "static":
        return page(styles, `<div class="viewer" lang="en" dir="ltr">${htmlOf(article, { hasButtons: false })}</div>`);
      case "react": {
        const { htmlOf: written } = await import(pathToFileURL(join(built, "react-server.mjs")));
        const data = JSON.stringify(article).replaceAll("<", "\\u003c");
        return page(`${styles}<script type="module" src="/peers/react.js"></script>`, `<div data-article>${written(article)}</div><script type="application/json" id="article">${data}</script>`);
      }
      default: {
        const file = join(folder, `${name}.json`);
        writeFileSync(file, JSON.stringify(article));
        const options = { script: ["--script", "/embed/article-viewer.pages.js"], inline: [], "no-wasm": ["--no-wasm"] }[variant];
        return execFileSync(program, ["render", file, ...options], { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
      }
    }
  }

  return { ...server, folder, publish, coldPage, benchPage, writtenPage };
}
