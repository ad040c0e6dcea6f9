// Where the page gets its parts from: itself. It is one file, and may be opened from disk.
import { inflateModule } from "../../src/embed/script/compile.js";
import welcome from "../welcome.json";

export { default as start } from "../../cli/src/commands/start.json";

const part = (name) => document.querySelector(`script[data-article-viewer-${name}]`).textContent;

/** The document that is shown where the address names none. */
export const first = () => ({ name: "welcome.json", text: welcome });

/** The compiled module of the workbench. */
export const workbench = () => inflateModule(part("workbench"));

/** What is put into a page that is one file: the viewer's script, and its module as text. */
export const inlineViewer = async () => ({ script: part("script"), module: part("module") });
