// The viewer page: shows a document, says what is wrong with it, lets it be changed and saved as a page.
//
//   ?sample=NAME     one of samples/NAME.json; without it, the news report
//   ?src=ADDRESS     any document the page may fetch
//   ?lang=TAG        the interface's language; without it, the article's
//   ?theme=light|dark, ?keyPoints=open|folded|none, ?related=rail|below|none, ?remember=NAME
//   ?width=768|360   how wide the article is shown; ?dir=ltr|rtl: as if it said this direction
//   ?edit            with the editor open
import { first, start } from "article-viewer-source";
import { receive } from "./arrival.js";
import { createPanel } from "./panel.js";
import { createSaving } from "./saving.js";
import { createSettings } from "./settings.js";
import { createStory } from "./story.js";

const query = new URLSearchParams(location.search);
const byId = (id) => document.getElementById(id);
const page = document.documentElement;
const viewer = byId("viewer");
const story = createStory(viewer);
const panel = createPanel(story, viewer);

/** The language asked for. */
let language;

const settings = createSettings(byId("settings"), query, (settings) => {
  language = settings.lang === "auto" ? undefined : settings.lang;
  page.dataset.theme = settings.theme;
  byId("frame").dataset.width = settings.width;
  story.setDirection(settings.dir === "auto" ? undefined : settings.dir);
  const attributes = { theme: settings.theme, "key-points": settings.keyPoints, related: settings.related };
  const usual = { theme: "auto", "key-points": "open", related: "rail" };
  for (const [name, value] of Object.entries(attributes)) {
    if (value === usual[name]) viewer.removeAttribute(name);
    else viewer.setAttribute(name, value);
  }
  setLanguage();
});

/** The interface speaks the language asked for, else the article's. */
function setLanguage() {
  const own = viewer.article?.language;
  const spoken = language ?? (typeof own === "string" ? own : "en");
  if (viewer.lang !== spoken) viewer.lang = spoken;
}

const remember = query.get("remember");
if (remember !== null) viewer.setAttribute("remember", remember);

function report({ type, detail: { code, diagnostics } }) {
  if (code) console.error(`article-viewer: ${code} (${story.address ?? story.name})`);
  for (const { severity, code, path, message, hint } of diagnostics) {
    if (severity !== "information") {
      console.warn(`article-viewer: ${severity} at ${path || "the document"}: ${code}: ${message}${hint ? ` (${hint})` : ""}`);
    }
  }
  page.dataset.state = type === "load" ? "shown" : "failed";
  setLanguage();
}
viewer.addEventListener("load", report);
viewer.addEventListener("error", report);

const sample = query.has("src") ? undefined : (query.get("sample") ?? "news");
for (const link of document.querySelectorAll("#samples a")) {
  if (new URL(link.href).searchParams.get("sample") === sample) link.setAttribute("aria-current", "page");
}
byId("address").value = query.get("src") ?? "";

story.addEventListener("open", () => {
  byId("name").textContent = story.name;
  page.dataset.state = "";
});

/** Another document, from the reader: the address in the bar does not say it any more. */
function openOwn(next) {
  for (const link of document.querySelectorAll("#samples a")) link.removeAttribute("aria-current");
  byId("open").hidePopover();
  story.open(next);
}

receive(byId("file"), openOwn);
byId("choose").addEventListener("click", () => byId("file").click());
byId("new").addEventListener("click", () => {
  openOwn({ name: "article.json", text: start });
  panel.toggle(true);
});
createSaving(byId("saving"), story, settings, remember ?? undefined);

const source = query.get("src");
if (source === null) story.open(first(query));
else {
  // What is no address is the viewer's to complain of.
  const address = URL.canParse(source, document.baseURI) ? new URL(source, document.baseURI).href : source;
  const name = address.split(/[?#]/)[0].split("/").at(-1);
  story.open({ name: name || "article.json", address });
}
if (query.has("edit")) panel.toggle(true);
