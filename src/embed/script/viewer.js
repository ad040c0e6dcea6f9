// What goes on inside one element: loading, the view in the module, events, slots.
//
// A function and its variables rather than a class: those are shortened when the scripts are bundled,
// and `this.#name` is not.
import { events } from "article-viewer-interface";
import { plain } from "./fallback.js";
import { load, LoadError, parse } from "./load.js";
import { isParsing, whenParsed } from "./place.js";
import { Crash } from "./runtime.js";

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

  // Life -----------------------------------------------------------------------------------------

  function start() {
    if (isLive) return;
    isLive = true;
    if (element.loading === "lazy" && globalThis.IntersectionObserver) {
      watch = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) begin();
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
    watch?.disconnect();
    request?.abort();
    leave();
    fill();
  }

  /** Several changes become one. Without the name of an attribute it is the document that changed. */
  function change(name) {
    mustRead ||= !name || (name === "src" && given === undefined);
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
    crashes = 0;
    change();
  }

  // Loading --------------------------------------------------------------------------------------

  /** Puts into the shadow root, where there is one, nothing but `nodes`. */
  const fill = (...nodes) => element.shadowRoot?.replaceChildren(...nodes);

  /** Whether the element's own children say something to a reader. */
  const hasOwnContent = () =>
    [...element.childNodes].some((node) =>
      node.nodeType === 1 ? !node.slot && !node.matches("script,template") : node.nodeType === 3 && node.data.trim(),
    );

  async function read() {
    request?.abort();
    request = new AbortController();
    const { signal } = request;
    const source = findSource();
    if (!source) {
      // An asynchronous script may meet the element before its children are there.
      if (isParsing()) whenParsed(() => change(), signal);
      shown = undefined;
      leave();
      return;
    }
    tell("loadstart");
    let found;
    const module = runtime.ready();
    const coming = source(signal);
    const hasOwn = hasOwnContent();
    // That a document is on its way is said, unless the element's own content is there to be read.
    if (view) call("wait", options());
    else if (hasOwn) fill(document.createElement("slot"));
    module
      .then((module) => {
        if (!hasOwn && !view && !signal.aborted && !found) enter(module);
      })
      // That there is no module is told with the document.
      .catch(() => {});
    try {
      found = await coming;
      if (signal.aborted) return;
      if (found.value !== shown?.value) crashes = 0;
      shown = found;
      show(await module.catch(noModule));
    } catch (error) {
      if (signal.aborted || error instanceof Crash) return;
      if (!(error instanceof LoadError)) throw error;
      await fail(error, found, signal);
    }
  }

  /** Where the document comes from: what was given, an address, or a child. */
  function findSource() {
    if (given !== undefined) {
      const value = given;
      return async () => ({ value: typeof value === "string" ? parse(value) : value });
    }
    const address = element.getAttribute("src");
    if (address) return (signal) => load(address, { credentials: element.credentials, signal });
    const child = element.querySelector(':scope > script[type="application/json"]');
    // A child that is still being parsed has no end yet.
    if (child && (child.nextSibling || !isParsing())) return async () => ({ value: parse(child.textContent) });
    return undefined;
  }

  function show(module) {
    if (!isLive) return;
    if (!view) enter(module);
    const told = call("show", shown.value, shown.address);
    const isReadable = told[0] !== null;
    place();
    ended(isReadable ? "" : "not-an-article", 0, "", isReadable ? told : told.slice(1));
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
    if (!module) showPlain(found?.value);
    else if (view || !hasOwnContent()) {
      if (!view) enter(module);
      call("fail", code, status, element.getAttribute("src") ?? undefined);
    }
    ended(code, status, String(cause?.message ?? message));
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

  function enter(module) {
    const entered = (instance = runtime.instance(module, crashes > 0));
    entered.viewers.add(lost);
    fill();
    entered.call(lost, () => {
      view = new entered.glue.View(element, options(), onEvent);
    });
  }

  /** Calls a method of the view. */
  function call(method, ...told) {
    return view && !instance.dead ? instance.call(lost, () => view[method](...told)) : undefined;
  }

  function leave() {
    if (!instance) return;
    call("free");
    instance.viewers.delete(lost);
    runtime.release(instance);
    view = instance = undefined;
  }

  /** The instance is gone; `error` is why, where this element's own call brought it down. */
  async function lost(error) {
    view = instance = undefined;
    fill();
    if (error) crashes += 1;
    // A document that is still on its way is shown when it comes.
    if (!isLive || !shown) return;
    if (crashes < MOST_CRASHES) {
      try {
        const module = await runtime.ready();
        if (!view) show(module);
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
      return;
    }
    showPlain(shown.value);
    ended("crashed", 0, String(error?.message ?? ""));
  }

  /** The element's own content, or the words of the article. */
  function showPlain(article) {
    if (hasOwnContent()) {
      fill(document.createElement("slot"));
      return;
    }
    if (!element.shadowRoot) element.attachShadow({ mode: "open" });
    fill();
    try {
      fill(plain(article ?? { headline: element.src }));
    } catch {
      // An object of the host's that throws when it is looked at: there is nothing to show.
    }
  }

  // Events and slots -----------------------------------------------------------------------------

  function tell(name, detail = {}) {
    const bubbles = name in events;
    return element.dispatchEvent(new CustomEvent(name, { bubbles, composed: bubbles, cancelable: events[name], detail }));
  }

  function onEvent(kind, first, second) {
    if (kind === 1) return tell("keypointstoggle", { open: first });
    if (kind === 2) return tell("quoteopen", { id: first });
    if (kind === 3) return tell("quoteclose", { id: first });
    if (kind === 4) return tell("relatedfollow", { url: first, headline: second });
    reload();
    return true;
  }

  /** Puts a slot after each block that the host has an element for. */
  function place() {
    const root = element.shadowRoot;
    if (!root) return;
    const blocks = [...root.querySelectorAll(".body > :not(slot)")];
    for (const { slot: name } of element.children) {
      const place = /^after-block-(\d+)$/.exec(name)?.[1];
      if (!place || root.querySelector(`slot[name="${name}"]`)) continue;
      const slot = document.createElement("slot");
      slot.name = name;
      (blocks[place - 1] ?? blocks.at(-1))?.after(slot);
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
