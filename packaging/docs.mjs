// Writes the reference pages in docs/ from the element's table and the stylesheet's tokens.
//
//   node packaging/docs.mjs     writes them; docs.test.mjs fails where they are not current
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { table as ours } from "./interface.mjs";
import { describedProperties, tokens } from "./tokens.mjs";

const docs = new URL("../docs/", import.meta.url);

const code = (text) => `\`${text}\``;
/** A cell's text: a bar would end the cell. */
const cell = (text) => String(text).replaceAll("|", "\\|");
const row = (cells) => `| ${cells.map(cell).join(" | ")} |`;

function grid(heads, rows) {
  return [row(heads), `|${heads.map(() => "---").join("|")}|`, ...rows.map(row)].join("\n");
}

const MADE = "<!-- Made by packaging/docs.mjs. Change src/embed/interface.json, then run `node packaging/docs.mjs`. -->";

/** The page about the element. */
export function elementPage(table = ours, css = tokens) {
  const values = ({ values: words, type }) => (words ? words.map((it) => code(it)).join(", ") : type === "boolean" ? "there or not" : "text");
  const fallback = ({ values: words }) => (words ? code(words[0]) : "");
  const groups = new Map();
  for (const property of describedProperties(table, css)) {
    const { group } = property;
    groups.set(group, [...(groups.get(group) ?? []), property]);
  }
  const properties = [...groups].map(
    ([group, some]) => `${group}\n\n${grid(["property", "what", "default"], some.map((it) => [code(it.name), it.doc, code(it.default)]))}`,
  );
  return `${MADE}

# The element

\`<article-viewer>\` shows one article. [embedding.md](embedding.md) says how it gets into a page, [failures.md](failures.md) what can go wrong.

## Attributes

Each is a property too. A value that is none of the words is taken as the default, with a warning in the console. Changes take effect at once; a change of \`src\` loads the new document.

${grid(
  ["attribute", "property", "values", "default", "what"],
  table.attributes.map((it) => [code(it.name), code(it.property), values(it), fallback(it), it.doc]),
)}

\`lang\`, on the element or on what it stands in, gives the language of buttons and labels: \`en\` or \`ar\`. The article's own language is in the document.

## Properties

${grid(["property", "type", "what"], table.properties.map((it) => [code(it.name), `${code(it.type)}${it.readonly ? ", read only" : ""}`, it.doc]))}

The document comes from the first of these that is there: the property \`article\`, the attribute \`src\`, a child \`<script type="application/json">\`.

## Methods

${grid(["method", "what"], table.methods.map((it) => [code(`${it.name}()`), it.doc]))}

## Events

Each is a \`CustomEvent\`; the table shows its \`detail\`. An event that bubbles leaves shadow roots too. The others are heard on the element only.

${grid(
  ["event", "detail", "bubbles", "can be cancelled", "what"],
  table.events.map((it) => [code(it.name), code(it.detail), it.bubbles ? "yes" : "", it.cancelable ? "yes" : "", it.doc]),
)}

A \`Diagnostic\` is \`{ severity, code, path, message, hint }\`: \`severity\` is \`"information"\`, \`"warning"\` or \`"error"\`; \`path\` is a JSON Pointer into the document; \`hint\` may be \`null\`. A \`FailureCode\` is one of [these](failures.md).

## Slots

${grid(
  ["slot", "where"],
  [["none", "Shown until the article is there, and where it cannot come."], ...table.slots.map((it) => [code(it.name), it.doc])],
)}

## Parts

For \`article-viewer::part(NAME)\` in a stylesheet of the page.

${grid(["part", "what"], table.parts.map((it) => [code(it.name), it.doc]))}

## Custom properties

Set them on the element, or on anything it stands in.

${properties.join("\n\n")}

## The script tag

\`article-viewer.js\` defines the element. With \`data-article\` it also puts one into the page.

${grid(["attribute", "what"], table.scriptAttributes.map((it) => [code(it.name), it.doc]))}
`;
}

/** The page about failures. */
export function failuresPage(table = ours) {
  return `${MADE}

# Failures

Where there is no article, the element says so to the reader, and tells the page by the event \`error\`:

\`\`\`js
document.querySelector("article-viewer").addEventListener("error", ({ detail }) => {
  console.error(detail.code, detail.status, detail.message, detail.diagnostics);
});
\`\`\`

${grid(["code", "meaning", "what to do"], table.failures.map((it) => [code(it.code), it.meaning, it.remedy]))}

Where the element has content of its own, that is shown instead of a message. Where something is wrong with a part of a document only, the rest is shown: the event is \`load\`, and its \`diagnostics\` say what was wrong, and where.
`;
}

/** Each page with its address. */
export const pages = [
  ["element.md", elementPage],
  ["failures.md", failuresPage],
].map(([name, make]) => ({ name, address: new URL(name, docs), make }));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { address, make } of pages) writeFileSync(address, make());
}
