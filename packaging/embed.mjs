// Makes the embed of what Trunk built: a hook of Trunk's, which runs after each build.
//
//   embed/article-viewer.js             the script tag; the module lies beside it
//   embed/article-viewer.wasm
//   embed/article-viewer.standalone.js  the script tag with the module in it
//   embed/article-viewer.pages.js       the script tag for pages that were written beforehand
//   embed/article-viewer.pages.wasm
//   embed/article-viewer.inline.js      for pages that are one file: the script,
//   embed/article-viewer.module.txt     and the module, as base64 of its gzip
//   embed/manifest.json                 each file with its hash, its size, and its versioned copy
//
// A release build has a copy of each whose name says the version, too, and .br and .gz beside each; and
// npm/, the package (see npm.mjs). The viewer page's own scripts are made in viewer.mjs.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { toFactory, withHelpers, withShortNames } from "./glue.mjs";
import { interfaceModule } from "./interface.mjs";
import { writePackage } from "./npm.mjs";
import { withoutStarter } from "./page.mjs";
import { banner, brotli, compile, esbuild, has, integrity, repository, run, version, wasmFeatures } from "./tools.mjs";
import { writeViewer } from "./viewer.mjs";

const scripts = join(repository, "src/embed/script");

/**
 * What makes the module small. Each was measured on the whole module (brotli-11): `--flatten --rereloop`
 * between two rounds, 0.6 KB; functions inlined only where they are tiny, 0.35; nothing at the first
 * addresses of memory, 0.4; no sections that only tools read, 0.1.
 */
const SMALL = [
  "--low-memory-unused", "--one-caller-inline-max-function-size=30",
  "-Oz", "--flatten", "--rereloop", "-Oz", "-Oz",
  "--strip-debug", "--strip-producers", "--strip-target-features",
];

/** Bundles entries of `src/embed/script`. */
export function bundle(entry, { glue, table, module, name, hash, pages = false, format = "iife", minify, external = [], outfile }) {
  esbuild([
    resolve(scripts, entry),
    `--format=${format}`,
    ...(minify ? ["--minify"] : []),
    `--alias:article-viewer-glue=${glue}`,
    `--alias:article-viewer-interface=${table}`,
    ...(module ? [`--alias:article-viewer-module=${module}`] : []),
    ...external.map((it) => `--external:${it}`),
    `--define:VERSION=${JSON.stringify(version)}`,
    `--define:PAGES=${pages}`,
    `--define:WASM_NAME=${JSON.stringify(name ?? "")}`,
    `--define:WASM_INTEGRITY=${JSON.stringify(hash ?? "")}`,
    `--banner:js=${banner}`,
    `--outfile=${outfile}`,
  ]);
}

/** Makes a module and its glue small, and gives the module's bytes and the glue's file. */
function packed(work, name, given, script, isRelease) {
  let source = readFileSync(script, "utf8");
  let optimized = given;
  if (isRelease) {
    optimized = join(work, `${name}.wasm`);
    const names = run("wasm-opt", [...wasmFeatures(), ...SMALL, "--minify-imports-and-exports-and-modules", given, "-o", optimized]);
    source = withHelpers(withShortNames(source, JSON.parse(names)));
  }
  const glue = join(work, `${name}.js`);
  writeFileSync(glue, toFactory(source));
  return { wasm: readFileSync(optimized), glue };
}

/**
 * Builds the module once more, with what takes over pages that were written beforehand: most sites have
 * none, and do not pay for it.
 */
function pages(work, isRelease) {
  const file = compile("article-viewer-embed", isRelease, ["--features", "pages,script"]);
  run("wasm-bindgen", [file, "--target", "no-modules", "--no-typescript", "--out-dir", work, "--out-name", "given"]);
  return packed(work, "pages", join(work, "given_bg.wasm"), join(work, "given.js"), isRelease);
}

function build(staging, isRelease) {
  const work = mkdtempSync(join(tmpdir(), "article-viewer-"));
  try {
    const name = readdirSync(staging).find((it) => /^article-viewer-.*\.js$/.test(it))?.slice(0, -".js".length);
    if (!name) throw new Error(`Trunk has left no module in ${staging}`);
    const [given, script] = [`${name}_bg.wasm`, `${name}.js`].map((it) => join(staging, it));
    const { wasm, glue } = packed(work, "plain", given, script, isRelease);
    const table = join(work, "interface.js");
    writeFileSync(table, interfaceModule());

    // No hash can be compressed, and this one stands in every script.
    const hash = integrity(wasm, "sha256");
    const files = { "article-viewer.wasm": wasm };
    const bundled = (entry, options) => {
      const outfile = join(work, "out.js");
      bundle(entry, { glue, table, minify: isRelease, outfile, ...options });
      return readFileSync(outfile);
    };
    files["article-viewer.js"] = bundled("article-viewer.js", { name: "article-viewer.wasm", hash });
    const module = join(work, "module.js");
    writeFileSync(module, `export default "${gzipSync(wasm, { level: 9 }).toString("base64")}";`);
    files["article-viewer.standalone.js"] = bundled("standalone.js", { module });
    // Where Trunk has kept the tools to itself, what it did not build is not there.
    const hasTools = has("wasm-bindgen");
    if (!hasTools) console.warn("wasm-bindgen is not on the PATH: there will be no article-viewer.pages.js, and the viewer page cannot check or save (`cargo xtask serve` and `dist` make all of it)");
    const other = hasTools && pages(work, isRelease);
    if (other) {
      const { wasm, glue } = other;
      const name = "article-viewer.pages.wasm";
      files[name] = wasm;
      files["article-viewer.pages.js"] = bundled("article-viewer.js", { glue, pages: true, name, hash: integrity(wasm, "sha256") });
      const inline = bundled("inline.js", { glue, pages: true }).toString().trim();
      if (inline.includes("</script")) throw new Error("a script that stands in a page may not name its own end");
      files["article-viewer.inline.js"] = Buffer.from(inline);
      files["article-viewer.module.txt"] = Buffer.from(gzipSync(wasm, { level: 9 }).toString("base64"));
    }

    const out = join(staging, "embed");
    mkdirSync(out, { recursive: true });
    const manifest = { version, files: {} };
    const write = (name, bytes) => {
      writeFileSync(join(out, name), bytes);
      manifest.files[name] = { integrity: integrity(bytes), bytes: bytes.length };
      if (isRelease) {
        const [br, gz] = [brotli(bytes), gzipSync(bytes, { level: 9 })];
        writeFileSync(join(out, `${name}.br`), br);
        writeFileSync(join(out, `${name}.gz`), gz);
        Object.assign(manifest.files[name], { brotli: br.length, gzip: gz.length });
      }
    };
    for (const [name, bytes] of Object.entries(files)) write(name, bytes);
    if (isRelease) {
      // Left readable: whoever bundles the package minifies it with the rest.
      const index = bundled("package.js", { format: "esm", minify: false });
      const script = files["article-viewer.js"];
      writePackage(join(staging, "npm"), { version, banner, built: { "index.js": index, "article-viewer.js": script, "article-viewer.wasm": wasm } });
      // The script of a version asks for the module of that version.
      const versioned = (name) => name.replace("article-viewer", `article-viewer-${version}`);
      files["article-viewer.js"] = bundled("article-viewer.js", { name: versioned("article-viewer.wasm"), hash });
      if (other) {
        const { wasm, glue } = other;
        files["article-viewer.pages.js"] = bundled("article-viewer.js", { glue, pages: true, name: versioned("article-viewer.pages.wasm"), hash: integrity(wasm, "sha256") });
      }
      for (const [name, bytes] of Object.entries(files)) {
        write(versioned(name), bytes);
        manifest.files[name].versioned = versioned(name);
      }
      // What `cargo xtask size` weighs apart: the loader without the glue, and the glue by itself.
      const empty = join(work, "empty.js");
      writeFileSync(empty, "export default () => {};");
      const weigh = (bytes) => ({ bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes).length });
      manifest.loader = weigh(bundled("article-viewer.js", { glue: empty, name: "article-viewer.wasm", hash }));
      manifest.glue = weigh(bundled(glue, { format: "esm" }));
    }
    writeFileSync(join(out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    for (const file of [given, script]) rmSync(file);
    const page = join(staging, "index.html");
    writeFileSync(page, withoutStarter(readFileSync(page, "utf8"), name));
    writeViewer(staging, { work, isRelease, inline: other && { script: files["article-viewer.inline.js"].toString(), module: files["article-viewer.module.txt"].toString() } });
  } finally {
    rmSync(work, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { TRUNK_STAGING_DIR: staging, TRUNK_PROFILE: profile } = process.env;
  if (!staging) throw new Error("this is a hook of Trunk's: run `cargo xtask dist` or `trunk build`");
  build(staging, profile === "release");
}
