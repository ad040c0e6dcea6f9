// Pages that the command writes: `article-viewer render`.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** The command, which `cargo xtask test` builds. */
export const program = process.env.ARTICLE_VIEWER ?? join(repository, "target/cli/article-viewer");

/** A folder that goes with the process. */
export const folder = mkdtempSync(join(tmpdir(), "article-viewer-pages-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

let documents = 0;

/** Writes a document of this value (or text, as it is) into a file, and gives back the file's name. */
export function write(value) {
  documents += 1;
  const file = join(folder, `document-${documents}.json`);
  writeFileSync(file, typeof value === "string" ? value : JSON.stringify(value));
  return file;
}

/** The file of a sample. */
export const sampleFile = (name) => join(repository, "samples", `${name}.json`);

/** Renders a document: the HTML. */
export function render(file, ...options) {
  const { status, stdout, stderr } = spawnSync(program, ["render", file, ...options], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`render ${file} ${options.join(" ")}: ${status}\n${stderr}`);
  return stdout;
}

/** Renders a document into a file, and gives back the file's address. */
export function renderFile(file, ...options) {
  documents += 1;
  const page = join(folder, `page-${documents}.html`);
  execFileSync(program, ["render", file, "-o", page, ...options], { stdio: ["ignore", "inherit", "pipe"] });
  return { page, address: `file://${page}`, html: readFileSync(page, "utf8") };
}
