// The panel beside the article: the document's JSON, and what there is to say about it.
import { withWorkbench } from "./workbench.js";

/** How many findings are listed; the editor marks all of them. */
const MOST_LISTED = 200;

/** The severities, worst first, and what they are called here. */
const SEVERITIES = { error: "error", warning: "warning", information: "note" };

/** How many there are of what: "2 errors, 1 note". */
function summary(findings) {
  const parts = Object.entries(SEVERITIES).map(([severity, name]) => {
    const { length } = findings.filter((it) => it.severity === severity);
    return length ? `${length} ${name}${length > 1 ? "s" : ""}` : "";
  });
  return parts.filter(Boolean).join(", ") || "Nothing is wrong with this document";
}

/** A piece of a row. What stands between backticks is code. */
function part(name, words) {
  const span = document.createElement("span");
  span.className = name;
  span.append(
    ...words.split("`").map((piece, number) => {
      if (number % 2 === 0) return piece;
      const code = document.createElement("code");
      code.textContent = piece;
      return code;
    }),
  );
  return span;
}

/** Binds the panel to the story and to the button that opens it. */
export function createPanel(story, viewer) {
  const [panel, button, badge, host, list, status, format] = ["panel", "edit", "count", "code", "findings", "status", "format"].map((id) => document.getElementById(id));
  let editor;
  let text = "";
  let isDue = false;

  /** Tells on the button how much there is to mend. */
  function count(findings) {
    const wrong = findings.filter(({ severity }) => severity !== "information").length;
    badge.textContent = wrong || "";
    badge.hidden = !wrong;
    button.title = summary(findings);
  }

  function row(finding) {
    const item = document.createElement("li");
    const go = document.createElement("button");
    go.type = "button";
    go.dataset.severity = finding.severity;
    go.append(
      part("place", `${finding.line}:${finding.column}`), " ",
      part("severity", SEVERITIES[finding.severity]), " ",
      part("message", finding.message),
      ...(finding.hint ? [" ", part("hint", finding.hint)] : []),
      ...(finding.path ? [" ", part("path", finding.path)] : []),
    );
    go.addEventListener("click", () => editor.reveal(finding));
    item.append(go);
    return item;
  }

  async function check() {
    const checked = text;
    const findings = await withWorkbench((workbench) => workbench.check(checked));
    // Somebody went on writing: the next check is on its way.
    if (checked !== text) return;
    count(findings);
    editor.mark(findings);
    list.replaceChildren(...findings.slice(0, MOST_LISTED).map(row));
    const isBroken = findings.some(({ code }) => code === "not-json");
    status.textContent = `${summary(findings)}${isBroken ? ". The article is as it was before." : ""}`;
  }

  /** Checks once for all that happens in one frame. */
  function checkSoon() {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      check().catch(fail);
    });
  }

  function fail(error) {
    list.replaceChildren();
    status.textContent = `This could not be done: ${error.message}`;
  }

  async function fill() {
    const { createEditor } = await import("./editor.js");
    editor ??= createEditor(host, {
      label: "The document, JSON",
      onChange(changed) {
        text = changed;
        story.edit(changed);
        checkSoon();
      },
    });
    text = "";
    status.textContent = "Loading…";
    const loaded = await story.load();
    text = loaded;
    editor.open(loaded);
    await check();
  }

  const isOpen = () => !panel.hidden;

  function toggle(wanted) {
    panel.hidden = !wanted;
    button.setAttribute("aria-expanded", wanted);
    document.documentElement.toggleAttribute("data-editing", wanted);
    if (wanted) return fill().then(() => editor.focus(), fail);
    button.focus();
    return undefined;
  }

  button.addEventListener("click", () => toggle(!isOpen()));
  document.getElementById("close-panel").addEventListener("click", () => toggle(false));
  format.addEventListener("click", () => {
    let tidy;
    try {
      tidy = `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
    } catch {
      // What is no JSON has no other form; the list says why.
      return;
    }
    text = tidy;
    editor.replace(tidy);
    story.edit(tidy);
    checkSoon();
  });
  story.addEventListener("open", () => {
    if (isOpen()) fill().catch(fail);
    else count([]);
  });
  // Until the workbench is there, the viewer's own diagnostics are what is known.
  for (const kind of ["load", "error"]) {
    viewer.addEventListener(kind, ({ detail }) => {
      if (!isOpen()) count(detail.diagnostics);
    });
  }
  return { toggle };
}
