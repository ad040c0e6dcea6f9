// The element, `<article-viewer>`: attributes, properties, and what the page is told of its life. The
// class has no effect by itself; to register it is another file's.
import { attributes } from "article-viewer-interface";
import { observed } from "./names.js";
import { createViewer } from "./viewer.js";

// Where there is no browser, importing the package does no harm.
const Base = globalThis.HTMLElement ?? class {};

/** The property that an attribute is reflected by: `key-points`, `keyPoints`. */
const propertyOf = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** Which of the words of an attribute a value is. */
const wordOf = (words, value) => words.find((word) => String(word) === value?.trim().toLowerCase());

const names = Object.keys(attributes);
const properties = names.map(propertyOf);

/** Makes the class of the element, whose viewers run on `runtime`. */
export function createElement(runtime) {
  return class ArticleViewerElement extends Base {
    static observedAttributes = observed;

    #viewer = createViewer(this, properties, runtime);

    static {
      for (const name of names) {
        const kind = attributes[name];
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

    /** The document itself: an object, or JSON text. It comes before `src`, whose absolute address, if there is one, is what its relative addresses resolve against. */
    get article() {
      return this.#viewer.article;
    }

    set article(value) {
      this.#viewer.article = value;
    }

    /** What is wrong with the document that is shown. */
    get diagnostics() {
      return this.#viewer.diagnostics;
    }

    /** Fetches and reads the document again. */
    reload() {
      this.#viewer.reload();
    }

    connectedCallback() {
      // What was set before the element was defined hides the properties of the class.
      for (const property of ["article", ...properties]) {
        if (Object.hasOwn(this, property)) {
          const value = this[property];
          delete this[property];
          this[property] = value;
        }
      }
      this.#viewer.start();
    }

    disconnectedCallback() {
      // Moving an element takes it off the page and puts it back: then nothing is to be torn down.
      queueMicrotask(() => {
        if (!this.isConnected) this.#viewer.end();
      });
    }

    attributeChangedCallback(name, before, after) {
      if (before === after) return;
      const words = attributes[name];
      if (words?.join && after !== null && !wordOf(words, after)) {
        console.warn(`article-viewer: ${name}="${after}" is none of ${words.join(", ")}; taken as ${words[0]}`);
      }
      this.#viewer.change(name);
    }
  };
}
