// The viewer page: shows a sample, or the document at `?src=ADDRESS`.
//
//   ?sample=NAME     one of samples/NAME.json; without it, the news report
//   ?src=ADDRESS     any document the page may fetch
//   ?lang=TAG        the interface's language
//   ?theme=light|dark, ?keyPoints=open|folded|none, ?related=rail|below|none, ?remember=NAME

const query = new URLSearchParams(location.search);
const sample = /^[a-z0-9/-]+$/.test(query.get("sample") ?? "") ? query.get("sample") : "news";
const source = query.get("src") ?? `samples/${sample}.json`;
const language = query.get("lang") ?? "en";

document.documentElement.lang = language;
for (const link of document.querySelectorAll("#samples a")) {
  const isCurrent = !query.has("src") && new URL(link.href).searchParams.get("sample") === sample;
  if (isCurrent) link.setAttribute("aria-current", "page");
}
document.querySelector("#address").value = query.get("src") ?? "";

const viewer = document.querySelector("#viewer");

function report({ type, detail: { code, diagnostics } }) {
  if (code) console.error(`article-viewer: ${code} (${source})`);
  for (const { severity, code, path, message, hint } of diagnostics) {
    if (severity !== "information") {
      console.warn(`article-viewer: ${severity} at ${path || "the document"}: ${code}: ${message}${hint ? ` (${hint})` : ""}`);
    }
  }
  document.documentElement.dataset.state = type === "load" ? "shown" : "failed";
}

viewer.addEventListener("load", report);
viewer.addEventListener("error", report);
for (const [name, value] of [
  ["lang", language],
  ["theme", query.get("theme")],
  ["key-points", query.get("keyPoints")],
  ["related", query.get("related")],
  ["remember", query.get("remember")],
  ["src", source],
]) {
  if (value !== null) viewer.setAttribute(name, value);
}
