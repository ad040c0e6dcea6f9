// The script tag: where it lies, and `data-article`.
import { NAME, observed } from "./names.js";

const NAMED = /\/article-viewer[^/]*\.js([?#]|$)/;

/** Our script elements: the one that runs, or, where that is not known, those with our name. */
export function findScripts() {
  const current = document.currentScript;
  // Script optimisers and modules hide it.
  return current ? [current] : [...document.querySelectorAll("script[src]")].filter((script) => NAMED.test(script.src));
}

/** What the script's files lie beside. */
export function baseOf(script) {
  return new URL(script?.dataset.base ?? script?.src ?? ".", document.baseURI);
}

/** Puts an element for `data-article` after each script, or at its `data-target`. */
export function insertElements(scripts) {
  scripts.forEach(insertElement);
}

function insertElement(script) {
  const { article, target } = script.dataset;
  if (article === undefined) return;
  const element = document.createElement(NAME);
  for (const name of observed) {
    const value = script.getAttribute(`data-${name === "src" ? "article" : name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  // Once: the next of our scripts may not know which it is either.
  delete script.dataset.article;
  const isInHead = document.head?.contains(script);
  if (!isInHead && target === undefined) {
    script.after(element);
    return;
  }
  const insert = () => {
    const place = target && document.querySelector(target);
    if (place) place.append(element);
    else console.error(`article-viewer: data-target="${target ?? ""}" finds nothing; in <head> it is needed`);
  };
  if (isParsing()) whenParsed(insert);
  else insert();
}

/** Whether the page is still being parsed. */
export const isParsing = () => document.readyState === "loading";

/** Does something once the page has been parsed. */
export const whenParsed = (action, signal) => document.addEventListener("DOMContentLoaded", action, { once: true, signal });
