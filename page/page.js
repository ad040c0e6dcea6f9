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

function show({ mount }) {
  const host = document.querySelector("#viewer");
  host.replaceChildren();
  globalThis.viewer = mount(host, {
    src: source,
    language,
    theme: query.get("theme") ?? undefined,
    keyPoints: query.get("keyPoints") ?? undefined,
    related: query.get("related") ?? undefined,
    remember: query.get("remember") ?? undefined,
    onReport({ error, diagnostics }) {
      if (error) console.error(`article-viewer: ${error} (${source})`);
      for (const { severity, code, path, message, hint } of diagnostics) {
        if (severity !== "information") {
          console.warn(`article-viewer: ${severity} at ${path || "the document"}: ${code}: ${message}${hint ? ` (${hint})` : ""}`);
        }
      }
      document.documentElement.dataset.state = error ? "failed" : "shown";
    },
  });
}

// Trunk's own loader starts the module; this script may come before or after it.
if (globalThis.wasmBindings) show(globalThis.wasmBindings);
else addEventListener("TrunkApplicationStarted", () => show(globalThis.wasmBindings), { once: true });
