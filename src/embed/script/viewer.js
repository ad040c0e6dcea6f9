// What goes on inside one element: loading, the view in the module, events, slots.
//
// A function and its variables rather than a class: those are shortened when the scripts are bundled,
// and `this.#name` is not.
import { events } from "article-viewer-interface";
import { plain } from "./fallback.js";
import { load, LoadError, parse } from "./load.js";
import { isParsing, whenParsed } from "./place.js";

/** How often a document may bring an instance down before it is left alone. */
const MOST_CRASHES = 2;

function noModule(cause) {
  throw new LoadError("no-module", 0, cause);
}

/** What lives inside `element`, whose `properties` are the host's wishes. */
export function createViewer(element, properties, runtime) {
  let given;
  let shown;
  let request;
  let view;
  let instance;
  let crashes = 0;
  let diagnostics = [];
  let isPending = false;
  let mustRead = false;
  let watch;
  let isLive = false;
  let isSuspect = false;
  // `PAGES` is set when the scripts are bundled: only those for pages written beforehand take them over.
  /** Whether what stands in the shadow root was written without a browser; not known before it is whole. */
  let stands;
  const children = new MutationObserver(() => place());

  // Life -----------------------------------------------------------------------------------------

  function start() {
    if (isLive) return;
    isLive = true;
    children.observe(element, { childList: true });
    if (element.loading === "lazy") {
      watch = new IntersectionObserver(
        (entries) => {
          if (entries.at(-1).isIntersecting) begin();
        },
        { rootMargin: "300px" },
      );
      watch.observe(element);
    } else {
      begin();
    }
  }

  function begin() {
    watch?.disconnect();
    watch = undefined;
    if (element.isConnected) change();
  }

  function end() {
    isLive = false;
    children.disconnect();
    watch?.disconnect();
    request?.abort();
    leave();
    if (PAGES && stands) stands = undefined;
    else fill();
  }

  /** Several changes become one. Without the name of an attribute it is the document that changed. */
  function change(name) {
    // What was built elsewhere is built anew from its document, where it can be.
    mustRead ||= !name || ((PAGES && stands ? name !== "theme" : name === "src") && given === undefined);
    if (watch && element.loading !== "lazy") begin();
    if (isPending || !isLive || watch) return;
    isPending = true;
    queueMicrotask(() => {
      const reads = mustRead;
      isPending = mustRead = false;
      if (!isLive || watch) return;
      if (reads) read();
      else {
        call("configure", options());
        place();
      }
    });
  }

  function reload() {
    absolve();
    change();
  }

  /** Another document is none the worse for the last one. */
  function absolve() {
    crashes = 0;
    isSuspect = false;
  }

  // Loading --------------------------------------------------------------------------------------

  /** Puts into the shadow root, where there is one, nothing but `nodes`. */
  const fill = (...nodes) => element.shadowRoot?.replaceChildren(...nodes);

  /** Whether the element's own children say something to a reader. */
  const hasOwnContent = () =>
    (PAGES && stands) ||
    [...element.childNodes].some((node) =>
      node.matches ? !node.slot && !node.matches("script,template") : node.nodeType === 3 && node.data.trim(),
    );

  async function read() {
    request?.abort();
    request = new AbortController();
    const { signal } = request;
    const source = findSource();
    const prerendered = PAGES && element.dataset.prerendered;
    const isNew = PAGES && prerendered && stands === undefined && given === undefined;
    // Behind what was written without a browser stands a child, for whoever cannot see it.
    if (isParsing() && !(PAGES && isNew ? element.lastElementChild : source)) {
      // An asynchronous script may meet the element before its children are there.
      whenParsed(() => change(), signal);
      if (PAGES && isNew) return;
    } else if (PAGES && isNew) {
      // It stands here, and is no function, so that it goes where there are no such pages.
      const template = element.querySelector(":scope > template[shadowrootmode]");
      // Put into the page as HTML, by a framework or a preview, it stays a template.
      if (template && !element.shadowRoot) element.attachShadow({ mode: "open" }).append(template.content);
      stands = Boolean(element.shadowRoot?.querySelector(".viewer"));
      // What another version wrote is left as it is, where its document is not known: it works by itself.
      const isOurs = prerendered === VERSION;
      if (stands && (isOurs || !source)) {
        tell("loadstart");
        try {
          const module = await runtime.ready();
          if (signal.aborted) return;
          if (isOurs) enter(module, true);
          place();
          ended("");
        } catch (error) {
          if (!signal.aborted) ended("no-module", 0, error.message);
        }
        return;
      }
    }
    if (!source) {
      if (PAGES && stands) return;
      shown = undefined;
      leave();
      return;
    }
    tell("loadstart");
    let found;
    // The document is asked for first: what comes after takes a while.
    const coming = source(signal);
    const module = runtime.ready();
    const hasOwn = hasOwnContent();
    // That a document is on its way is said, unless the element's own content is there to be read.
    if (view) call("wait", options());
    else if (hasOwn && !(PAGES && stands)) fill(document.createElement("slot"));
    module
      // That there is no module is told with the document.
      .catch(() => {})
      .then((module) =>
        // A document that is at hand is found sooner than this.
        requestAnimationFrame(() => {
          if (!module || hasOwn || view || signal.aborted || found) return;
          enter(module);
          call("wait", options());
        }),
      );
    try {
      found = await coming;
      const compiled = await module.catch(noModule);
      if (signal.aborted) return;
      if (found.value !== shown?.value) absolve();
      shown = found;
      show(compiled);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof LoadError)) throw error;
      await fail(error, found, signal);
    }
  }

  /** Where the document comes from: what was given, an address, or a child. */
  function findSource() {
    if (given !== undefined) {
      const value = given;
      return async () => ({ value: typeof value === "string" ? parse(value) : value, address: element.src || undefined });
    }
    const address = element.getAttribute("src");
    if (address) return (signal) => load(address, { credentials: element.credentials, signal });
    const child = element.querySelector(':scope > script[type="application/json"]');
    // A child that is still being parsed has no end yet.
    if (child && (child.nextSibling || !isParsing())) return async () => ({ value: parse(child.textContent) });
    return undefined;
  }

  /** Shows what there is; `error` is what happened when it was tried before. */
  function show(module, error) {
    if (!isLive) return;
    if (crashes >= MOST_CRASHES) {
      showPlain(shown.value);
      ended("crashed", 0, error?.message ?? "");
      return;
    }
    enter(module);
    const told = call("show", shown.value, shown.address);
    // It is shown again when the instance is there again.
    if (!told) return;
    const isReadable = told[0] !== null;
    if (isReadable) place();
    else if (hasOwnContent()) showPlain();
    ended(isReadable ? "" : "not-an-article", 0, "", told.filter(Boolean));
  }

  /** Tells how it ended: with the code of a failure, or with none. */
  function ended(code, status, message, found = []) {
    diagnostics = found;
    if (code) tell("error", { code, status, message, diagnostics });
    else tell("load", { diagnostics });
    tell("loadend");
  }

  async function fail({ code, status, cause, message }, found, signal) {
    const module = code !== "no-module" && (await runtime.ready().catch(() => {}));
    if (signal.aborted || !isLive) return;
    const reason = cause?.message ?? message;
    if (!module || hasOwnContent()) showPlain(found?.value, reason);
    else {
      enter(module);
      call("fail", code, status, element.getAttribute("src"));
    }
    ended(code, status, reason);
  }

  // The module -----------------------------------------------------------------------------------

  /** The host's wishes, for the module. */
  function options() {
    const wishes = { language: language() };
    for (const property of properties) wishes[property] = element[property];
    return wishes;
  }

  /** The language of the nearest ancestor that says one, through shadow roots. */
  function language() {
    for (let node = element; node; node = node.getRootNode().host) {
      const language = node.closest("[lang]")?.lang;
      if (language) return language;
    }
    return "en";
  }

  /** Begins a view, where there is none. */
  function enter(module, adopts) {
    if (view) return;
    instance = runtime.instance(module, isSuspect);
    instance.viewers.add(lost);
    if (!PAGES || !adopts) {
      if (PAGES) stands = false;
      fill();
    }
    instance.call(lost, () => {
      view = new instance.glue.View(element, options(), onEvent);
    });
  }

  /** Calls a method of the view. */
  const call = (method, ...told) => view && instance.call(lost, () => view[method](...told));

  function leave() {
    if (!instance) return;
    call("free");
    instance.viewers.delete(lost);
    runtime.release(instance);
    view = instance = undefined;
  }

  /**
   * The instance is gone. `error` is why, where this element brought it down; a suspect, which may have,
   * gets the next one for itself.
   */
  async function lost(error, mayHave) {
    view = instance = undefined;
    if (PAGES && stands) {
      // It works by itself.
      if (error) ended("crashed", 0, error.message);
      return;
    }
    fill();
    if (error) crashes += 1;
    isSuspect ||= mayHave;
    // A document that is still on its way is shown when it comes.
    if (!isLive || !shown) return;
    const module = await runtime.ready();
    if (!view) show(module, error);
  }

  /** The element's own content, or the words of the article. */
  function showPlain(article, message) {
    leave();
    if (PAGES && stands) return;
    if (hasOwnContent()) {
      fill(document.createElement("slot"));
      return;
    }
    if (!element.shadowRoot) element.attachShadow({ mode: "open" });
    fill();
    try {
      fill(plain(article ?? { headline: element.src }, message));
    } catch {
      // An object of the host's that throws when it is looked at: there is nothing to show.
    }
  }

  // Events and slots -----------------------------------------------------------------------------

  function tell(name, detail = {}) {
    const bubbles = name in events;
    return element.dispatchEvent(new CustomEvent(name, { bubbles, composed: bubbles, cancelable: events[name], detail }));
  }

  /** What the reader does: nothing but to try again, or one of `events`, which are in this order. */
  function onEvent(kind, first, second) {
    const detail = [0, { open: first }, { id: first }, { id: first }, { url: first, headline: second }][kind];
    if (detail) return tell(Object.keys(events)[kind - 1], detail);
    reload();
    return true;
  }

  /** Puts a slot after each block that the host has an element for. */
  function place() {
    if (!view) return;
    const root = element.shadowRoot;
    // In a long article blocks stand in stretches.
    const blocks = root.querySelectorAll(":is(.body, .stretch) > :not(slot, .stretch)");
    for (const { slot: name } of element.children) {
      const place = /^after-block-(\d+)$/.exec(name)?.[1];
      if (!place || !blocks[0] || root.querySelector(`slot[name="${name}"]`)) continue;
      const slot = document.createElement("slot");
      slot.name = name;
      const next = blocks[place];
      (next ?? blocks[0]).parentNode.insertBefore(slot, next);
    }
  }

  return {
    start,
    end,
    change,
    reload,
    get article() {
      return given ?? shown?.value ?? null;
    },
    set article(value) {
      given = value ?? undefined;
      change();
    },
    get diagnostics() {
      return diagnostics;
    },
  };
}
