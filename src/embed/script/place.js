// The script tag: where it lies, and `data-article`.
import { NAME, observed } from "./names.js";

/** Our script element: the one that runs, or, where that is not known, the one with our name. */
export function findScript() {
  const current = document.currentScript;
  if (current) return current;
  // Script optimisers and modules hide it.
  const all = [...document.querySelectorAll("script[src]")];
  return all.findLast((script) => /\/article-viewer[^/]*\.js([?#]|$)/.test(script.src));
}

/** What the script's files lie beside. */
export function baseOf(script) {
  return new URL(script?.dataset.base ?? script?.src ?? ".", document.baseURI);
}

/** Puts an element for `data-article` after the script, or at `data-target`. */
export function insertElement(script) {
  const { article, target } = script?.dataset ?? {};
  if (article === undefined) return;
  const element = document.createElement(NAME);
  for (const name of observed) {
    const value = script.getAttribute(`data-${name === "src" ? "article" : name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  const isInHead = document.head?.contains(script);
  if (!isInHead && target === undefined) {
    script.after(element);
    return;
  }
  const insert = () => {
    const place = target && document.querySelector(target);
    if (place) place.append(element);
    else if (target) console.error(`article-viewer: data-target="${target}" finds nothing on this page`);
    else console.error("article-viewer: a script in <head> needs data-target, a selector");
  };
  if (isParsing()) whenParsed(insert);
  else insert();
}

/** Whether the page is still being parsed. */
export const isParsing = () => document.readyState === "loading";

/** Does something once the page has been parsed. */
export const whenParsed = (action, signal) => document.addEventListener("DOMContentLoaded", action, { once: true, signal });
