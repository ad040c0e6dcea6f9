// TypeScript declarations: of the article format, from its JSON Schema; of the element, from its table.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The JSON Schema of the format. */
export const schema = JSON.parse(readFileSync(fileURLToPath(new URL("../article.schema.json", import.meta.url)), "utf8"));

/** What a schema may say that no type can: it is put into the comment, as a tag. */
const TAGS = ["format", "pattern", "minimum", "maximum", "minLength", "maxItems", "maxProperties"];
/** What a schema may say at all. What is not here would be lost without a word. */
const KNOWN = new Set([
  ...TAGS,
  "$schema", "$defs", "$ref", "title", "description", "type", "properties", "required", "items", "additionalProperties",
  "anyOf", "oneOf", "enum", "const",
]);

const quote = (value) => JSON.stringify(value);
const isName = (word) => /^[A-Za-z_$][\w$]*$/.test(word);
const key = (word) => (isName(word) ? word : quote(word));
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** A comment above a declaration, at an indentation. */
function comment(lines, indent = "") {
  const kept = lines.filter(Boolean).map((line) => String(line).replaceAll("*/", "*\\/"));
  if (kept.length === 0) return "";
  if (kept.length === 1) return `${indent}/** ${kept[0]} */\n`;
  return `${indent}/**\n${kept.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}

function documentation(node, indent) {
  const tags = TAGS.filter((tag) => tag in node).map((tag) => `@${tag} ${node[tag]}`);
  return comment([node.description, ...tags], indent);
}

/** Where in the schema something stands that this generator does not know. */
function unknown(path, what) {
  return new Error(`article.schema.json, ${path}: packaging/types.mjs does not know ${what}`);
}

function check(node, path) {
  for (const word of Object.keys(node)) if (!KNOWN.has(word)) throw unknown(path, `"${word}"`);
}

/** The parts of a union, each once. */
const union = (parts) => [...new Set(parts)].join(" | ");

/** The type of a schema, as it is written in a place. */
function typeOf(node, path, indent) {
  check(node, path);
  if (node.$ref !== undefined) {
    const [, name] = /^#\/\$defs\/(\w+)$/.exec(node.$ref) ?? [];
    if (!name) throw unknown(path, `the reference ${quote(node.$ref)}`);
    return name;
  }
  if ("const" in node) return quote(node.const);
  if (node.enum) return union(node.enum.map(quote));
  const some = node.anyOf ?? node.oneOf;
  if (some) return union(some.map((it, index) => typeOf(it, `${path}/${index}`, indent)));
  switch (node.type) {
    case "string":
    case "boolean":
      return node.type;
    case "number":
    case "integer":
      return "number";
    case "array": {
      const item = typeOf(node.items, `${path}/items`, indent);
      return / \| |^\{/.test(item) ? `Array<${item}>` : `${item}[]`;
    }
    case "object":
      if (node.properties) return `{\n${properties(node, path, `${indent}  `)}${indent}}`;
      if (node.additionalProperties) return `Record<string, ${typeOf(node.additionalProperties, `${path}/additionalProperties`, indent)}>`;
  }
  throw unknown(path, quote(node));
}

function properties(node, path, indent) {
  if (node.additionalProperties !== undefined) throw unknown(path, "properties beside additionalProperties");
  const required = new Set(node.required);
  const lines = Object.entries(node.properties).map(([name, it]) => {
    const mark = required.has(name) ? "" : "?";
    return `${documentation(it, indent)}${indent}${key(name)}${mark}: ${typeOf(it, `${path}/${name}`, indent)};\n`;
  });
  return lines.join("");
}

/** The declaration of a name. What is told apart by a constant is given a name for each of its kinds. */
function declaration(name, node, path) {
  check(node, path);
  const head = documentation(node, "");
  if (node.type === "object" && node.properties) return `${head}export interface ${name} {\n${properties(node, path, "  ")}}\n`;
  const kinds = node.oneOf?.map((it) => it.properties?.type?.const);
  if (kinds?.every((kind) => typeof kind === "string")) {
    const names = kinds.map((kind) => `${capital(kind)}${name}`);
    const each = node.oneOf.map((it, index) => declaration(names[index], it, `${path}/${kinds[index]}`));
    return `${head}export type ${name} =\n${names.map((it) => `  | ${it}`).join("\n")};\n\n${each.join("\n")}`;
  }
  return `${head}export type ${name} = ${typeOf(node, path, "")};\n`;
}

/** The declarations of the article format. */
export function articleTypes(from = schema) {
  const { $defs = {}, ...article } = from;
  const names = [["Article", article], ...Object.entries($defs)];
  return `// Made from article.schema.json by packaging/types.mjs.

${names.map(([name, node]) => declaration(name, node, name)).join("\n")}`;
}

/** The names that the declarations of the format export. */
export function namesOf(declarations) {
  return [...declarations.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
}

/** The type of an attribute's value. */
function attributeType({ values, type }) {
  return values ? union(values.map(quote)) : type;
}

/** The declarations of `index.js`: the element and how it is defined. */
export function elementTypes(table) {
  const attributes = table.attributes.map((it) => {
    const type = attributeType(it);
    const none = type === "boolean" ? "" : " | null | undefined";
    const fallback = it.values ? `@default ${quote(it.values[0])}` : "";
    return `${comment([it.doc, `Attribute: \`${it.name}\`.`, fallback], "  ")}  get ${it.property}(): ${type};
  set ${it.property}(value: ${type}${none});\n`;
  });
  const article = table.properties.find((it) => it.name === "article");
  const others = table.properties.filter((it) => it !== article).map(
    (it) => `${comment([it.doc], "  ")}  ${it.readonly ? "readonly " : ""}${it.name}: ${it.type};\n`,
  );
  const methods = table.methods.map((it) => {
    const [, given, result] = /^\((.*)\) => (.*)$/.exec(it.type);
    return `${comment([it.doc], "  ")}  ${it.name}(${given}): ${result};\n`;
  });
  const events = table.events.map((it) => {
    const ways = [it.bubbles && "It bubbles.", it.cancelable && "It can be cancelled."].filter(Boolean).join(" ");
    return `${comment([it.doc, ways], "  ")}  ${it.name}: CustomEvent<${it.detail}>;\n`;
  });
  const failures = table.failures.map((it) => `${comment([it.meaning], "  ")}  | ${quote(it.code)}`);
  return `// Made from src/embed/interface.json by packaging/types.mjs.
/// <reference lib="dom" />
/// <reference path="./jsx.d.ts" />
import type { Article } from "./article.js";

export type { Article, Block } from "./article.js";

/** Why there is no article. */
export type FailureCode =
${failures.join("\n")};

/** One thing that is wrong with a document. */
export interface Diagnostic {
  severity: "information" | "warning" | "error";
  /** What it is about, in kebab case: \`bad-date\`. */
  code: string;
  /** Where it is: a JSON Pointer, empty for the whole document. */
  path: string;
  /** What is wrong, in words. */
  message: string;
  /** What to do about it, where the message does not say it all. */
  hint: string | null;
}

/** The events of the element. Those that do not bubble are heard on the element only. */
export interface ArticleViewerEventMap {
${events.join("")}}

/** The element \`<article-viewer>\`. Its class is a type only: \`customElements.get("article-viewer")\` has it. */
declare class ArticleViewerElement extends HTMLElement {
${attributes.join("")}${comment([article.doc], "  ")}  get article(): Article | string | null;
  set article(value: Article | string | null | undefined);
${others.join("")}${methods.join("")}  addEventListener<K extends keyof ArticleViewerEventMap>(
    type: K,
    listener: (this: ArticleViewerElement, event: ArticleViewerEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends Exclude<keyof HTMLElementEventMap, keyof ArticleViewerEventMap>>(
    type: K,
    listener: (this: ArticleViewerElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof ArticleViewerEventMap>(
    type: K,
    listener: (this: ArticleViewerElement, event: ArticleViewerEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends Exclude<keyof HTMLElementEventMap, keyof ArticleViewerEventMap>>(
    type: K,
    listener: (this: ArticleViewerElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

export type { ArticleViewerElement };

/** How the element is defined. */
export interface DefineOptions {
  /** The address of the module, where it does not lie beside this file. */
  module?: string | URL;
}

/** Defines \`<article-viewer>\`. Gives back whether this call defined it: of several copies the first does. */
export declare function defineArticleViewer(options?: DefineOptions): boolean;

declare global {
  interface HTMLElementTagNameMap {
    "article-viewer": ArticleViewerElement;
  }
}
`;
}

/**
 * The declarations for frameworks whose markup is type-checked. Each is there only where the framework
 * is: an error about a missing one is not for the others to see.
 */
export function jsxTypes(table) {
  const attributes = table.attributes.map((it) => {
    const type = attributeType(it);
    const names = [...new Set([it.name, it.property])];
    // A number may be written as text where it is an attribute.
    const asText = it.values?.some((value) => typeof value === "number") ? ` | ${union(it.values.map((value) => quote(String(value))))}` : "";
    return names.map((name) => `${comment([it.doc], "  ")}  ${key(name)}?: ${type}${asText} | undefined;\n`).join("");
  });
  const article = table.properties.find((it) => it.name === "article");
  const listeners = table.events.map((it) => `${comment([it.doc], "  ")}  on${it.name}?: ((event: ArticleViewerEventMap[${quote(it.name)}]) => void) | undefined;\n`);
  const solid = table.events.map((it) => `  ${quote(`on:${it.name}`)}?: ((event: ArticleViewerEventMap[${quote(it.name)}]) => void) | undefined;\n`);
  // What a framework knows under these names is another event, and would never be heard.
  const taken = union(["load", "loadStart", "error"].flatMap((it) => [`on${capital(it)}`, `on${capital(it)}Capture`]).map(quote));
  const framework = (module, attributes, more) => `// @ts-ignore: there may be no such framework.
declare module ${quote(module)} {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore: there may be no such framework.
      "article-viewer": ${attributes} & ${more};
    }
  }
}
`;
  return `// Made from src/embed/interface.json by packaging/types.mjs.
import type { Article } from "./article.js";
import type { ArticleViewerElement, ArticleViewerEventMap } from "./index.js";

/** What the element is given in markup. Both ways of writing a name are understood. */
export interface ArticleViewerAttributes {
${attributes.join("")}${comment([article.doc], "  ")}  article?: Article | string | null | undefined;
}

/** Listeners in markup. The names are all in small letters, as the events' are. */
export interface ArticleViewerListeners {
${listeners.join("")}}

/** Listeners as Solid writes them. */
export interface ArticleViewerSolidListeners {
${solid.join("")}}

type Taken = ${taken};

${framework("react", "Omit<DetailedHTMLProps<HTMLAttributes<ArticleViewerElement>, ArticleViewerElement>, Taken>", "ArticleViewerAttributes & ArticleViewerListeners")}
${framework("preact", `Omit<import("preact").HTMLAttributes<ArticleViewerElement>, keyof ArticleViewerListeners | keyof ArticleViewerAttributes | Taken>`, "ArticleViewerAttributes & ArticleViewerListeners")}
${framework("solid-js/jsx-runtime", `Omit<HTMLAttributes<ArticleViewerElement>, keyof ArticleViewerSolidListeners | keyof ArticleViewerListeners | Taken>`, "ArticleViewerAttributes & ArticleViewerSolidListeners")}`;
}

/** The declarations of \`define.js\`. */
export const defineTypes = `// Importing \`article-viewer/define\` defines the element, and has no names of its own.
/// <reference path="./index.d.ts" />
export {};
`;
