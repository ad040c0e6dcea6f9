// The custom properties that a page may set, read from the one file that uses them.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PREFIX = "--article-viewer-";

/** The stylesheet of the tokens. */
export const tokens = readFileSync(fileURLToPath(new URL("../style/tokens.css", import.meta.url)), "utf8");

/**
 * The custom properties in the stylesheet, in order: the name, the default, and the comment of the group
 * it stands in. A group is a comment and what follows it up to an empty line.
 */
export function customProperties(css = tokens) {
  const found = [];
  const block = css.slice(css.indexOf("{") + 1, css.lastIndexOf("}"));
  for (const paragraph of block.split(/\n\s*\n/)) {
    const comments = [...paragraph.matchAll(/\/\*([^]*?)\*\//g)].map(([, text]) => text.replaceAll(/\s+/g, " ").trim());
    for (const declaration of paragraph.replaceAll(/\/\*[^]*?\*\//g, "").split(";")) {
      if (!declaration.includes(PREFIX)) continue;
      const [, name, fallback] = /^\s*--[\w-]+:\s*var\(\s*(--article-viewer-[\w-]+)\s*,\s*([^]*)\)\s*$/.exec(declaration) ?? [];
      if (!name) throw new Error(`a token that is set in a way of its own: ${declaration.trim()}`);
      found.push({ name, default: publicNames(fallback.replaceAll(/\s+/g, " ").trim()), group: comments.join(" ") });
    }
  }
  return found;
}

/** The defaults with the names that a page knows: a token's own name is not to be relied on. */
function publicNames(value) {
  return value.replaceAll(/var\(--(?!article-viewer-)([\w-]+)\)/g, `var(${PREFIX}$1)`);
}

/** The custom properties with what the table says of them; where it says nothing, what their group says. */
export function describedProperties(table, css = tokens) {
  const docs = new Map(table.customProperties.map(({ name, doc }) => [name, doc]));
  return customProperties(css).map((property) => ({ ...property, doc: docs.get(property.name) ?? property.group }));
}
