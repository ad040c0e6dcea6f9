// Where the page gets its parts from: a server, which has them beside the page.
export { default as start } from "../../cli/src/commands/start.json";

const beside = (name) => new URL(name, document.baseURI);

async function answer(name) {
  const response = await fetch(beside(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

const text = async (name) => (await answer(name)).text();

/** The document that is shown where the address names none. */
export function first(query) {
  const sample = /^[a-z0-9/-]+$/.test(query.get("sample") ?? "") ? query.get("sample") : "news";
  return { name: `${sample.split("/").at(-1)}.json`, address: beside(`samples/${sample}.json`).href };
}

/** The compiled module of the workbench. */
export async function workbench() {
  return WebAssembly.compile(await (await answer("page/workbench.wasm")).arrayBuffer());
}

/** What is put into a page that is one file: the viewer's script, and its module as text. */
export async function inlineViewer() {
  const [script, module] = await Promise.all(["embed/article-viewer.inline.js", "embed/article-viewer.module.txt"].map(text));
  return { script, module };
}
