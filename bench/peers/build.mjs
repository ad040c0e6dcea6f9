// Builds the peers as their teams would for production, by Vite, each into one script with one style sheet
// beside it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { build as bundle, transform } from "esbuild";
import { build as viteBuild } from "vite";
import solid from "vite-plugin-solid";

import { sheetOf } from "../harness/style.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Where the peers are built to. */
export const built = join(here, "../built");

const TARGET = "es2022";

/** Components that React and Preact share say `framework`; each has its own. */
const frameworkOf = (name) => join(here, name, "framework.js");

async function withVite(name, entry, { plugins = [], jsx } = {}) {
  await viteBuild({
    configFile: false,
    root: join(here, ".."),
    mode: "production",
    logLevel: "warn",
    plugins,
    resolve: { alias: { framework: frameworkOf(name) } },
    ...(jsx && { oxc: { jsx: { runtime: "automatic", importSource: name } } }),
    build: {
      target: TARGET,
      outDir: built,
      emptyOutDir: false,
      modulePreload: false,
      copyPublicDir: false,
      rollupOptions: { checks: { bundlerTimings: false, pluginTimings: false }, input: join(here, name, entry), output: { entryFileNames: `${name}.js` }, preserveEntrySignatures: false },
    },
  });
}

/** What the bench asks of React on a server, for Node.js. */
const reactOnServer = () =>
  bundle({
    entryPoints: [join(here, "react/server.jsx")],
    outfile: join(built, "react-server.mjs"),
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    legalComments: "none",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    alias: { framework: frameworkOf("react") },
    // React's own files are CommonJS.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "warning",
  });

/** An article never changes here, and what is clicked are buttons inside. */
const warningFilter = ({ code }) => code !== "state_referenced_locally" && code !== "a11y_no_noninteractive_tabindex";

const builders = {
  react: () => withVite("react", "main.jsx", { jsx: true }),
  preact: () => withVite("preact", "main.jsx", { jsx: true }),
  lit: () => withVite("lit", "main.js"),
  svelte: () => withVite("svelte", "main.js", { plugins: [svelte({ configFile: false, emitCss: false, compilerOptions: { warningFilter } })] }),
  solid: () => withVite("solid", "main.jsx", { plugins: [solid()] }),
  floor: () => withVite("floor", "main.js"),
};

/** Builds all peers; `embed` is the folder with the shipped viewer, whose style sheet they take. */
export async function buildPeers(embed) {
  rmSync(built, { recursive: true, force: true });
  mkdirSync(built, { recursive: true });
  const own = readFileSync(join(here, "shared/peer.css"), "utf8");
  const sheet = sheetOf(readFileSync(join(embed, "article-viewer.wasm")));
  const { code } = await transform(own, { loader: "css", minify: true });
  writeFileSync(join(built, "peer.css"), sheet + code);
  writeFileSync(join(built, "static.css"), sheet);
  for (const build of Object.values(builders)) await build();
  await reactOnServer();
}
