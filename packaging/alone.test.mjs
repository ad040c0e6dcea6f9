import assert from "node:assert/strict";
import { test } from "node:test";

import { alone } from "./alone.mjs";

const page = `<head>
    <meta charset="utf-8" />
<link rel="stylesheet" href="./page-1.css">
<script src="embed/article-viewer.js" async></script>
<script src="page/main.js" type="module"></script>
</head>
<body><!-- beside --><a href="?sample=news">News</a><!-- /beside --><main></main></body>`;
const parts = { sheet: '<link rel="stylesheet" href="./page-1.css">', style: "a { color: red }", script: "viewer($&)", module: "H4sI", page: "main()", workbench: "H4sJ" };

test("everything is in the page, and nothing is asked for", () => {
  const html = alone(page, parts);
  for (const part of ["<style>a { color: red }</style>", "<script data-article-viewer-script>viewer($&)</script>", "<script>main()</script>", "data-article-viewer-module>H4sI<", "data-article-viewer-workbench>H4sJ<"]) {
    assert.ok(html.includes(part), part);
  }
  assert.doesNotMatch(html, /src=|href=|sample/);
});

test("the policy names what stands in the page, before it", () => {
  const html = alone(page, parts);
  // From `printf 'main()' | openssl dgst -sha256 -binary | base64`.
  assert.match(html, /script-src 'wasm-unsafe-eval' 'sha256-[^']+' 'sha256-6hoPkQIwXgLxKsWKzAGrY2XKW7XlbiW5FxOYCLnJMsE='/);
  assert.ok(html.indexOf("Content-Security-Policy") < html.indexOf("<style>"));
});

test("what would end where it stands, and a page without its tags, are errors", () => {
  assert.throws(() => alone(page, { ...parts, page: '"</script>"' }), /the page would end/);
  assert.throws(() => alone(page, { ...parts, script: '"<!--"' }), /the viewer would end/);
  assert.throws(() => alone("<body></body>", parts), /has no/);
});
