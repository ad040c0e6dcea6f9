// The Custom Elements Manifest: the element's table as editors and catalogues of components read it.
import { describedProperties, tokens } from "./tokens.mjs";

/** Makes the manifest, of schema version 2.1.0. */
export function elementsManifest(table, css = tokens) {
  const type = (text) => ({ type: { text } });
  const typeOf = ({ values, type: given }) => (values ? values.map((it) => JSON.stringify(it)).join(" | ") : given);
  const fallback = ({ values, type: given }) => JSON.stringify(values ? values[0] : given === "boolean" ? false : "");
  const field = (it) => ({ kind: "field", privacy: "public", name: it.name, description: it.doc, ...type(it.type) });
  const name = "ArticleViewerElement";
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: [
      {
        kind: "javascript-module",
        path: "index.js",
        declarations: [
          {
            kind: "class",
            customElement: true,
            tagName: "article-viewer",
            name,
            summary: "A news article, from JSON.",
            superclass: { name: "HTMLElement" },
            attributes: table.attributes.map((it) => ({
              name: it.name,
              fieldName: it.property,
              description: it.doc,
              default: fallback(it),
              ...type(typeOf(it)),
            })),
            members: [
              ...table.attributes.map((it) => ({
                ...field({ name: it.property, doc: it.doc, type: typeOf(it) }),
                default: fallback(it),
                attribute: it.name,
                reflects: true,
              })),
              ...table.properties.map((it) => ({ ...field(it), ...(it.readonly ? { readonly: true } : {}) })),
              ...table.methods.map((it) => ({ kind: "method", privacy: "public", name: it.name, description: it.doc })),
            ],
            events: table.events.map((it) => ({ name: it.name, description: it.doc, ...type(`CustomEvent<${it.detail}>`) })),
            slots: [
              { name: "", description: "Shown until the article is there, and where it cannot come." },
              ...table.slots.map((it) => ({ name: it.name, description: it.doc })),
            ],
            cssParts: table.parts.map((it) => ({ name: it.name, description: it.doc })),
            cssProperties: describedProperties(table, css).map((it) => ({ name: it.name, description: it.doc, default: it.default })),
          },
          {
            kind: "function",
            name: "defineArticleViewer",
            description: "Defines the element. Gives back whether this call defined it.",
            parameters: [{ name: "options", optional: true, ...type("{ module?: string | URL }") }],
            return: type("boolean"),
          },
        ],
        exports: [{ kind: "js", name: "defineArticleViewer", declaration: { name: "defineArticleViewer", module: "index.js" } }],
      },
      {
        kind: "javascript-module",
        path: "define.js",
        declarations: [],
        exports: [{ kind: "custom-element-definition", name: "article-viewer", declaration: { name, module: "index.js" } }],
      },
    ],
  };
}
