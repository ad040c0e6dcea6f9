// The article as one file of HTML, made here: the same bytes as `article-viewer render` writes.
import { inlineViewer } from "article-viewer-source";
import { withWorkbench } from "./workbench.js";

const KEBAB = { keyPoints: "key-points", lang: "language" };
const DEFAULTS = { theme: "auto", "key-points": "open", related: "rail", language: "auto" };

/** The options of `article-viewer render` for the settings of the page and the choices of the form. */
export function wishesOf({ settings, choices, address, remember }) {
  const wishes = {};
  for (const name of ["theme", "keyPoints", "related", "lang"]) {
    const [option, value] = [KEBAB[name] ?? name, settings[name]];
    if (value !== DEFAULTS[option]) wishes[option] = value;
  }
  if (remember) wishes.remember = remember;
  // From a disk there is nothing that the addresses of another disk could be found by.
  if (/^https?:/.test(address ?? "")) wishes.base = address;
  if (choices.has("fragment")) wishes.fragment = true;
  if (choices.has("inline-images")) wishes["inline-images"] = true;
  return wishes;
}

/** The name of the page of a document. */
export const pageName = (name) => `${name.replace(/\.json$/i, "") || "article"}.html`;

/** The command that writes the same page. */
export function commandOf(name, wishes, isWithoutScript) {
  const quoted = (word) => (/^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
  const words = ["article-viewer", "render", quoted(name), "-o", quoted(pageName(name))];
  for (const [option, value] of Object.entries(wishes)) {
    words.push(`--${option}`);
    if (value !== true) words.push(quoted(String(value)));
  }
  if (isWithoutScript) words.push("--no-wasm");
  return words.join(" ");
}

/** The pictures of a document as `data:` addresses, by their addresses, and those that could not be had. */
async function picturesOf(text, base, files) {
  const addresses = await withWorkbench((workbench) => workbench.pictures(text, base));
  const found = {};
  const missing = [];
  await Promise.all(
    addresses.map(async (address) => {
      try {
        const bytes = await bytesOf(address, files);
        const picture = await withWorkbench((workbench) => workbench.picture(bytes));
        if (!picture) throw new Error("no picture that may stand in a page");
        found[address] = picture;
      } catch {
        missing.push(address);
      }
    }),
  );
  return { found, missing };
}

async function bytesOf(address, files) {
  const file = files.get(decodeURIComponent(address.split(/[?#]/)[0].split("/").at(-1)));
  const source = file ?? (await fetch(address).then((response) => (response.ok ? response : Promise.reject(new Error(String(response.status))))));
  return new Uint8Array(await source.arrayBuffer());
}

/** Hands a file over, as a browser does with what is downloaded. */
function hand(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/html" }));
  link.download = name;
  link.click();
  // Not at once: the download reads it after this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Binds the form that saves. */
export function createSaving(form, story, settings, remember) {
  const [command, status, missingList] = ["command", "saved", "missing"].map((id) => document.getElementById(id));

  const chosen = () => {
    const choices = new Set(new FormData(form).keys());
    return { choices, wishes: wishesOf({ settings, choices, address: story.address, remember }) };
  };

  /** Says what the button would do; what was done before is over. */
  function describe() {
    const { choices, wishes } = chosen();
    command.textContent = commandOf(story.name, wishes, choices.has("no-wasm"));
    status.textContent = "";
    missingList.replaceChildren();
  }

  async function save() {
    const { choices, wishes } = chosen();
    const [text, name] = [await story.load(), pageName(story.name)];
    let missing = [];
    if (choices.has("inline-images")) ({ found: wishes.pictures, missing } = await picturesOf(text, wishes.base, story.files));
    if (!choices.has("no-wasm")) wishes.inline = await inlineViewer();
    const html = await withWorkbench((workbench) => workbench.render(text, wishes));
    if (html === undefined) {
      status.textContent = "Nothing in this document can be shown; the editor says why.";
      return;
    }
    hand(name, html);
    const size = new Intl.NumberFormat("en", { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
    status.textContent = `Saved as ${name}, ${size.format(new Blob([html]).size / 1000)}.${missing.length ? " Not in it, since this page may not read them:" : ""}`;
    missingList.replaceChildren(
      ...missing.map((address) => {
        const item = document.createElement("li");
        item.textContent = address;
        return item;
      }),
    );
  }

  form.addEventListener("change", describe);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    status.textContent = "Writing…";
    missingList.replaceChildren();
    save().catch((error) => (status.textContent = `It could not be saved: ${error.message}`));
  });
  document.getElementById("save").addEventListener("beforetoggle", ({ newState }) => newState === "open" && describe());
}
