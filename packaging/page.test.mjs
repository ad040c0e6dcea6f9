import assert from "node:assert/strict";
import { test } from "node:test";

import { withoutStarter } from "./page.mjs";

const page = `<head>
<link rel="stylesheet" href="page.css">
<link rel="modulepreload" href="./viewer-1.js"><link rel="preload" href="./viewer-1_bg.wasm" as="fetch"></head>
<body><script src="embed/article-viewer.js" async></script>
<script type="module">
import init from './viewer-1.js';
await init();
</script><script>/* reloads */</script></body>`;

test("what starts the module goes, and everything else stays", () => {
  assert.equal(
    withoutStarter(page, "viewer-1"),
    `<head>
<link rel="stylesheet" href="page.css">
</head>
<body><script src="embed/article-viewer.js" async></script>
<script>/* reloads */</script></body>`,
  );
});

test("a name that stands elsewhere is an error", () => {
  assert.throws(() => withoutStarter(`${page}<p>viewer-1</p>`, "viewer-1"), /still speaks of viewer-1/);
});
