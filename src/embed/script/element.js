// The element, `<article-viewer>`: attributes, properties, events, loading. The class has no effect by
// itself; to register it is another file's.
import { plain } from "./fallback.js";
import { attributes, events } from "article-viewer-interface";
import { load, LoadError, parse } from "./load.js";
import { Crash } from "./runtime.js";

// Where there is no browser, importing the package does no harm.
const Base = globalThis.HTMLElement ?? class {};

/** How often a document may bring an instance down before it is left alone. */
const MOST_CRASHES = 2;

/** The property that an attribute is reflected by: `key-points`, `keyPoints`. */
function propertyOf(attribute) {
  return attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** Which of the words of an attribute a value is. */
function wordOf(words, value) {
  return words.find((word) => String(word) === value?.trim().toLowerCase());
}

function noModule(cause) {
  throw Object.assign(new LoadError("no-module"), { cause });
}

/** Makes the class of the element, whose viewers run on `runtime`. */
export function createElement(runtime) {
  return class ArticleViewerElement extends Base {
    static observedAttributes = [...Object.keys(attributes), "lang"];

    #given;
    #shown;
    #request;
    #view;
    #instance;
    #crashes = 0;
    #diagnostics = [];
    #pending = false;
    #changed = new Set();
    #watch;
    #isLive = false;
    #isSuspect = false;
    /** Whether what stands in the shadow root was written without a browser; not known before it is whole. */
    #stands;
    #children = new MutationObserver(() => this.#place());

    // Attributes as properties -------------------------------------------------------------------

    static {
      for (const [name, kind] of Object.entries(attributes)) {
        Object.defineProperty(this.prototype, propertyOf(name), {
          configurable: true,
          enumerable: true,
          get() {
            const value = this.getAttribute(name);
            if (kind === true) return value !== null;
            return kind ? (wordOf(kind, value) ?? kind[0]) : (value ?? "");
          },
          set(value) {
            if (kind === true) this.toggleAttribute(name, Boolean(value));
            else if (value === null || value === undefined) this.removeAttribute(name);
            else this.setAttribute(name, value);
          },
        });
      }
    }

    /** The document itself: an object, or JSON text. It comes before `src`. */
    get article() {
      return this.#given ?? this.#shown?.value ?? null;
    }

    set article(value) {
      this.#given = value ?? undefined;
      this.#change("article");
    }

    /** What is wrong with the document that is shown. */
    get diagnostics() {
      return this.#diagnostics;
    }

    /** Fetches and reads the document again. */
    reload() {
      this.#absolve();
      this.#change("article");
    }

    // Life ---------------------------------------------------------------------------------------

    connectedCallback() {
      // What was set before the element was defined hides the properties of the class.
      for (const property of ["article", ...Object.keys(attributes).map(propertyOf)]) {
        if (Object.hasOwn(this, property)) {
          const value = this[property];
          delete this[property];
          this[property] = value;
        }
      }
      if (this.#isLive) return;
      this.#isLive = true;
      this.#children.observe(this, { childList: true });
      if (this.loading === "lazy" && globalThis.IntersectionObserver) {
        this.#watch = new IntersectionObserver(
          (entries) => {
            if (entries.some((entry) => entry.isIntersecting)) this.#begin();
          },
          { rootMargin: "300px" },
        );
        this.#watch.observe(this);
      } else {
        this.#begin();
      }
    }

    disconnectedCallback() {
      // Moving an element takes it off the page and puts it back: then nothing is to be torn down.
      queueMicrotask(() => {
        if (!this.isConnected) this.#end();
      });
    }

    attributeChangedCallback(name, before, after) {
      if (before === after) return;
      const words = attributes[name];
      if (words?.join && after !== null && !wordOf(words, after)) {
        console.warn(`article-viewer: ${name}="${after}" is none of ${words.join(", ")}; it is taken as ${words[0]}`);
      }
    if (this.#watch && this.loading !== "lazy") this.#begin();
      else this.#change(name);
    }

    #begin() {
      this.#watch?.disconnect();
      this.#watch = undefined;
      if (this.isConnected) this.#change("article");
    }

    #end() {
      this.#isLive = false;
      this.#children.disconnect();
      this.#watch?.disconnect();
      this.#request?.abort();
      this.#request = undefined;
      this.#leave();
      if (this.#stands) this.#stands = undefined;
      else this.shadowRoot?.replaceChildren();
    }

    /** Several changes become one. */
    #change(name) {
      this.#changed.add(name);
      if (this.#pending || !this.#isLive || this.#watch) return;
      this.#pending = true;
      queueMicrotask(() => {
        this.#pending = false;
        const changed = this.#changed;
        this.#changed = new Set();
        if (!this.#isLive || this.#watch) return;
        // What was built elsewhere is built anew from its document, where it can be.
        const isOther = this.#stands ? changed.size > 1 || !changed.has("theme") : changed.has("src");
        const reads = changed.has("article") || (isOther && this.#given === undefined);
        if (reads) this.#read();
        else {
          this.#call((view) => view?.configure(this.#options()));
          this.#place();
        }
      });
    }

    // Loading ------------------------------------------------------------------------------------

    /** Whether the element's own children say something to a reader. */
    get #hasOwnContent() {
      return this.#stands || [...this.childNodes].some((node) =>
        node.nodeType === 1 ? !node.slot && !["SCRIPT", "TEMPLATE"].includes(node.tagName) : node.nodeType === 3 && node.data.trim(),
      );
    }

    async #read() {
      this.#request?.abort();
      const request = (this.#request = new AbortController());
      const { signal } = request;
      const source = this.#source();
      const { prerendered } = this.dataset;
      const isNew = prerendered && this.#stands === undefined && this.#given === undefined;
      // Behind what was written without a browser stands a child, for whoever cannot see it.
      const isWhole = isNew ? this.lastElementChild : source;
      if (!isWhole && document.readyState === "loading") {
        // An asynchronous script may meet the element before its children are there.
        document.addEventListener("DOMContentLoaded", () => this.#change("article"), { once: true, signal });
        if (isNew) return;
      } else if (isNew) {
        this.#stands = this.#unfold();
        const isOurs = prerendered === VERSION;
        if (this.#stands && (isOurs || !source)) {
          await this.#adopt(isOurs, signal);
          return;
        }
      }
      if (!source) {
        if (this.#stands) return;
        this.#shown = undefined;
        this.#leave();
        return;
      }
      this.#tell("loadstart");
      let found;
      const module = runtime.ready();
      const coming = source(signal);
      this.#wait(module, () => !signal.aborted && !found);
      try {
        found = await coming;
        const compiled = await module.catch(noModule);
        if (signal.aborted) return;
        if (found.value !== this.#shown?.value) this.#absolve();
        this.#shown = found;
        this.#show(compiled);
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof LoadError)) throw error;
        await this.#fail(error, found, signal);
      }
    }

    /** Whether there is an article in the shadow root, or in a template that was to become one. */
    #unfold() {
      const template = this.querySelector(":scope > template[shadowrootmode]");
      // Put into the page as HTML, by a framework or a preview, it stays a template.
      if (template && !this.shadowRoot) this.attachShadow({ mode: "open" }).append(template.content);
      return Boolean(this.shadowRoot?.querySelector(".viewer"));
    }

    /** Takes over what stands there. What another version wrote is left as it is: it works by itself. */
    async #adopt(isOurs, signal) {
      this.#tell("loadstart");
      try {
        const module = await runtime.ready();
        if (signal.aborted) return;
        if (isOurs) this.#enter(module, true);
        this.#place();
        this.#ended("");
      } catch (error) {
        if (!signal.aborted) this.#ended("no-module", 0, String(error.message));
      }
    }

    /** Says that a document is on its way, unless the element's own content is there to be read. */
    #wait(module, isWanted) {
      const hasOwn = this.#hasOwnContent;
      if (this.#view) this.#call((view) => view.wait(this.#options()));
      else if (hasOwn && !this.#stands) this.shadowRoot?.replaceChildren(document.createElement("slot"));
      const enter = (module) => {
        if (!hasOwn && !this.#view && isWanted()) this.#enter(module);
      };
      // That there is no module is told with the document.
      module.then(enter).catch(() => {});
    }

    /** Where the document comes from: what was given, an address, or a child. */
    #source() {
      const given = this.#given;
      if (given !== undefined) {
        return async () => ({ value: typeof given === "string" ? parse(given) : given });
      }
      const address = this.getAttribute("src");
      if (address) return (signal) => load(address, { credentials: this.credentials, signal });
      const child = this.querySelector(':scope > script[type="application/json"]');
      // A child that is still being parsed has no end yet.
      if (child && (child.nextSibling || document.readyState !== "loading")) {
        return async () => ({ value: parse(child.textContent) });
      }
      return undefined;
    }

    /** Shows what there is; `error` is what happened when it was tried before. */
    #show(module, error) {
      if (!this.#isLive) return;
      const { value, address } = this.#shown;
      if (this.#crashes >= MOST_CRASHES) {
        this.#showPlain(value);
        this.#ended("crashed", 0, String(error?.message ?? ""));
        return;
      }
      if (!this.#view) this.#enter(module);
      const told = this.#call((view) => view.show(value, address));
      // It is shown again when the instance is there again.
      if (!told) return;
      const isReadable = told[0] !== null;
      if (isReadable) this.#place();
      else if (this.#hasOwnContent) this.#showPlain();
      this.#ended(isReadable ? "" : "not-an-article", 0, "", isReadable ? told : told.slice(1));
    }

    /** Tells how it ended: with the code of a failure, or with none. */
    #ended(code, status, message, diagnostics = []) {
      this.#diagnostics = diagnostics;
      if (code) this.#tell("error", { code, status, message, diagnostics });
      else this.#tell("load", { diagnostics });
      this.#tell("loadend");
    }

    async #fail(error, found, signal) {
      const { code, status, cause } = error;
      const module = code !== "no-module" && (await runtime.ready().catch(() => {}));
      if (signal.aborted || !this.#isLive) return;
      const message = String(cause?.message ?? error.message);
      if (!module || this.#hasOwnContent) this.#showPlain(found?.value, message);
      else {
        if (!this.#view) this.#enter(module);
        this.#call((view) => view?.fail(code, status, this.getAttribute("src") ?? undefined));
      }
      this.#ended(code, status, message);
    }

    // The module ---------------------------------------------------------------------------------

    #options() {
      return {
        language: this.#language(),
        theme: this.theme,
        keyPoints: this.keyPoints,
        related: this.related,
        headingLevel: this.headingLevel,
        remember: this.getAttribute("remember") || undefined,
        mediaConsent: this.mediaConsent,
      };
    }

    /** The language of the nearest ancestor that says one, through shadow roots. */
    #language() {
      for (let node = this; node; node = node.getRootNode().host) {
        const language = node.closest("[lang]")?.lang;
        if (language) return language;
      }
      return "en";
    }

    #enter(module, adopts) {
      const instance = runtime.instance(module, this.#isSuspect);
      this.#instance = instance;
      instance.views.add(this.#asView);
      if (!adopts) {
        this.#stands = false;
        this.shadowRoot?.replaceChildren();
      }
      this.#call(() => {
        this.#view = new instance.glue.View(this, this.#options(), (...told) => this.#onEvent(...told));
      });
    }

    /** What the instance knows of this element. */
    #asView = { lost: (...how) => this.#lost(...how) };

    /** Calls the view. Where that brings its instance down, the element is told by `lost`. */
    #call(body) {
      const instance = this.#instance;
      if (!instance || instance.dead) return undefined;
      try {
        return instance.call(this.#asView, () => body(this.#view));
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        return undefined;
      }
    }

    /** Another document is none the worse for the last one. */
    #absolve() {
      this.#crashes = 0;
      this.#isSuspect = false;
    }

    #leave() {
      const instance = this.#instance;
      if (!instance) return;
      this.#call((view) => view?.free());
      this.#view = undefined;
      this.#instance = undefined;
      instance.views.delete(this.#asView);
      runtime.release(instance);
    }

    /**
     * The instance is gone. `error` is why, where this element brought it down; a suspect, which may have,
     * gets the next one for itself.
     */
    async #lost(error, isSuspect) {
      this.#view = undefined;
      this.#instance = undefined;
      if (this.#stands) {
        // It works by itself.
        if (error) this.#ended("crashed", 0, String(error.message));
        return;
      }
      this.shadowRoot?.replaceChildren();
      if (error) this.#crashes += 1;
      if (isSuspect) this.#isSuspect = true;
      // A document that is still on its way is shown when it comes.
      if (!this.#isLive || !this.#shown) return;
      const module = await runtime.ready();
      if (!this.#view) this.#show(module, error);
    }

    /** The element's own content, or the words of the article. */
    #showPlain(article, message) {
      this.#leave();
      if (this.#stands) return;
      if (this.#hasOwnContent) {
        this.shadowRoot?.replaceChildren(document.createElement("slot"));
        return;
      }
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.replaceChildren();
      try {
        root.append(plain(article ?? { headline: this.src }, message));
      } catch {
        // An object of the host's that throws when it is looked at: there is nothing to show.
      }
    }

    // Events and slots ---------------------------------------------------------------------------

    #tell(name, detail = {}) {
      const bubbles = events[name] > 0;
      return this.dispatchEvent(new CustomEvent(name, { bubbles, composed: bubbles, cancelable: events[name] > 1, detail }));
    }

    #onEvent(kind, first, second) {
      switch (kind) {
        case 1:
          return this.#tell("keypointstoggle", { open: first });
        case 2:
          return this.#tell("quoteopen", { id: first });
        case 3:
          return this.#tell("quoteclose", { id: first });
        case 4:
          return this.#tell("relatedfollow", { url: first, headline: second });
        default:
          this.reload();
          return true;
      }
    }

    /** Puts a slot after each block that the host has an element for. */
    #place() {
      const root = this.shadowRoot;
      if (!root || !this.#view) return;
      const blocks = root.querySelectorAll(".body > :not(slot)");
      for (const { slot: name } of this.children) {
        const place = /^after-block-(\d+)$/.exec(name)?.[1];
        if (!place || blocks.length === 0 || root.querySelector(`slot[name="${name}"]`)) continue;
        const slot = document.createElement("slot");
        slot.name = name;
        blocks[0].parentNode.insertBefore(slot, blocks[place] ?? null);
      }
    }
  };
}
