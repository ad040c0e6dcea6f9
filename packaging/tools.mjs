// What the scripts of this folder share: the programs they run, the hashes they write.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

export const repository = fileURLToPath(new URL("../", import.meta.url));

const ESBUILD = "0.28.2";

/** Runs a program; its standard output. */
export function run(program, given, options = {}) {
  return execFileSync(program, given, { ...options, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"], shell: process.platform === "win32" });
}

/** Whether a program is there. */
export function has(program) {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore", shell: process.platform === "win32" });
    return true;
  } catch {
    return false;
  }
}

/** What the page asks wasm-opt to allow: it is told each feature by name. */
export function wasmFeatures() {
  const page = readFileSync(join(repository, "index.html"), "utf8");
  return page.match(/--enable-[a-z-]+/g) ?? [];
}

export const version = /^version = "(.*)"$/m.exec(readFileSync(join(repository, "Cargo.toml"), "utf8"))[1];

export const banner = `/*! article-viewer ${version} | MIT OR Apache-2.0 */`;

export const integrity = (bytes, kind = "sha384") => `${kind}-${createHash(kind).update(bytes).digest("base64")}`;

export const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** Runs esbuild. */
export function esbuild(given) {
  const [program, ...first] = has("esbuild") ? ["esbuild"] : ["npx", "--yes", `esbuild@${ESBUILD}`];
  run(program, [...first, "--bundle", "--target=es2022", "--charset=utf8", "--log-level=warning", ...given], { cwd: repository });
}

/**
 * Compiles a program to WebAssembly as Trunk did the embed's, and gives its file; `given` says more to
 * Cargo.
 */
export function compile(program, isRelease, given) {
  const target = ["--target", "wasm32-unknown-unknown"];
  const profile = isRelease ? ["--release"] : [];
  const messages = run("cargo", ["build", ...profile, "--locked", ...target, "--bin", program, ...given, "--message-format=json"], { cwd: repository });
  const built = messages.split("\n").filter(Boolean).map((line) => JSON.parse(line)).findLast((it) => it.reason === "compiler-artifact" && it.target.name === program);
  return built.filenames.find((it) => it.endsWith(".wasm"));
}
