// Makes the package for npm: the element as a module for bundlers, with types, and the script tag.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { elementsManifest } from "./elements.mjs";
import { table } from "./interface.mjs";
import { articleTypes, defineTypes, elementTypes, jsxTypes } from "./types.mjs";

const repository = fileURLToPath(new URL("../", import.meta.url));

/** The manifest of the package, which has these files. */
export function packageManifest(version, files) {
  return {
    name: "article-viewer",
    version,
    description: "A news article in any web page: folding key points, quotes that say who said it and when, a related-stories rail.",
    keywords: ["news", "article", "custom-element", "web-component", "webassembly"],
    license: "MIT OR Apache-2.0",
    type: "module",
    // A bundler may leave out everything else that nothing is taken from.
    sideEffects: ["./define.js"],
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      "./define": { types: "./define.d.ts", default: "./define.js" },
      // The format is types only.
      "./article": { types: "./article.d.ts" },
      "./article-viewer.wasm": "./article-viewer.wasm",
      "./custom-elements.json": "./custom-elements.json",
      "./package.json": "./package.json",
    },
    types: "./index.d.ts",
    unpkg: "./article-viewer.js",
    jsdelivr: "./article-viewer.js",
    customElements: "custom-elements.json",
    files: files.filter((it) => it !== "package.json").sort(),
  };
}

/** The module that defines the element. Beside it lies the package, which it would else ask for by name. */
export function defineModule(source, banner) {
  const parts = source.split('from "article-viewer"');
  if (parts.length !== 2) throw new Error("package-define.js does not import the package once");
  return `${banner}\n${parts.join('from "./index.js"')}`;
}

/** Writes the package into `directory`. `built` has what is made of the scripts and of the module. */
export function writePackage(directory, { version, banner, built }) {
  const files = {
    ...built,
    "define.js": defineModule(readFileSync(join(repository, "src/embed/script/package-define.js"), "utf8"), banner),
    "index.d.ts": elementTypes(table),
    "jsx.d.ts": jsxTypes(table),
    "define.d.ts": defineTypes,
    "article.d.ts": articleTypes(),
    "custom-elements.json": `${JSON.stringify(elementsManifest(table), null, 2)}\n`,
  };
  const copied = {
    "README.md": "packaging/package/README.md",
    "LICENSE-APACHE": "LICENSE-APACHE",
    "LICENSE-MIT": "LICENSE-MIT",
  };
  const manifest = packageManifest(version, [...Object.keys(files), ...Object.keys(copied)]);
  files["package.json"] = `${JSON.stringify(manifest, null, 2)}\n`;
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
  for (const [name, from] of Object.entries(copied)) copyFileSync(join(repository, from), join(directory, name));
}
