// The viewer page's scripts, its workbench, and the page as one file.
//
//   page/main.js          what index.html asks for; its chunks beside it
//   page/workbench.wasm   what checks and writes pages
//   viewer.html           all of it in one file, which opens from disk
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { alone } from "./alone.mjs";
import { banner, compile, esbuild, repository, run, wasmFeatures } from "./tools.mjs";

const source = join(repository, "page");

/** The editor's packages, from their lockfile. */
function install() {
  if (existsSync(join(source, "node_modules", "@codemirror", "state"))) return;
  console.warn("Installing the packages of page/: the viewer page has an editor.");
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: source });
}

/** Compiles the workbench; its module and its glue. */
function workbench(work, isRelease) {
  const program = "article-viewer-workbench";
  const file = compile(program, isRelease, ["--package", program]);
  run("wasm-bindgen", [file, "--target", "web", "--no-typescript", "--out-dir", work, "--out-name", "workbench"]);
  const module = join(work, "workbench_bg.wasm");
  if (isRelease) run("wasm-opt", [...wasmFeatures(), "-Oz", "--strip-debug", "--strip-producers", module, "-o", module]);
  return { module: readFileSync(module), glue: join(work, "workbench.js") };
}

/** The licences of the packages that went into a bundle, as its metafile has them. */
function notices(metafile) {
  const { inputs } = JSON.parse(readFileSync(metafile, "utf8"));
  const packages = new Set(Object.keys(inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const texts = new Map();
  for (const folder of [...packages].sort()) {
    const file = readdirSync(join(repository, folder)).find((name) => /^licen[cs]e/i.test(name));
    if (!file) throw new Error(`${folder} has no licence`);
    const text = readFileSync(join(repository, folder, file), "utf8").trim();
    const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }
  return [...texts].map(([text, names]) => `/*! ${names.join(", ")}\n\n${text}\n*/\n`).join("\n");
}

/** Bundles the page's scripts; `kind` is where they find their parts. */
function bundle(work, kind, glue, isRelease, given) {
  const metafile = join(work, "meta.json");
  esbuild([
    join(source, "main.js"),
    `--alias:article-viewer-source=${join(source, "source", `${kind}.js`)}`,
    `--alias:article-viewer-workbench=${glue}`,
    "--loader:.json=text",
    // The glue's own idea of where its module lies, which nobody asks for.
    '--define:import.meta.url=""',
    ...(isRelease ? ["--minify"] : []),
    `--banner:js=${banner}`,
    `--metafile=${metafile}`,
    ...given,
  ]);
  return notices(metafile);
}

/**
 * Writes the viewer page's parts into `staging`. `inline` is what a page that is one file holds; without
 * it the workbench and the one file are not there.
 */
export function writeViewer(staging, { work, isRelease, inline }) {
  install();
  const out = join(staging, "page");
  mkdirSync(out, { recursive: true });
  const none = join(work, "none.js");
  writeFileSync(none, ["check", "picture", "pictures", "render"].map((name) => `export function ${name}() {}\n`).join("") + "export default () => {};");
  const { module, glue } = inline ? workbench(work, isRelease) : { glue: none };
  const words = bundle(work, "served", glue, isRelease, ["--format=esm", "--splitting", `--outdir=${out}`]);
  writeFileSync(join(out, "licences.txt"), words);
  if (!inline) return;
  writeFileSync(join(out, "workbench.wasm"), module);

  const script = join(work, "alone.js");
  const licences = bundle(work, "alone", glue, isRelease, ["--format=iife", `--outfile=${script}`]);
  const page = readFileSync(join(staging, "index.html"), "utf8");
  const sheet = /<link\b[^>]*rel="stylesheet"[^>]*>/.exec(page)?.[0];
  const style = readFileSync(join(staging, /href="([^"]+)"/.exec(sheet)[1]), "utf8");
  const html = alone(page, { sheet, style, ...inline, page: `${readFileSync(script, "utf8").trim()}\n${licences}`, workbench: gzipSync(module, { level: 9 }).toString("base64") });
  writeFileSync(join(staging, "viewer.html"), html);
}
