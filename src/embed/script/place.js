// The script tag: where it lies, and `data-article`.
import { attributes } from "article-viewer-interface";
import { NAME } from "./define.js";

const NAMED = /\/article-viewer[^/]*\.js([?#]|$)/;

/** Our script elements: the one that runs, or, where that is not known, those with our name. */
export function findScripts() {
  const current = document.currentScript;
  // Script optimisers and modules hide it.
  return current ? [current] : [...document.querySelectorAll("script[src]")].filter((script) => NAMED.test(script.src));
}

/** What the script's files lie beside. */
export function baseOf(script) {
  return new URL(script?.dataset.base ?? script?.src ?? ".", document.baseURI).href;
}

/** Puts an element for `data-article` after each script, or at its `data-target`. */
export function insertElements(scripts) {
  scripts.forEach(insertElement);
}

function insertElement(script) {
  const { article, target } = script.dataset;
  if (article === undefined) return;
  // Once: the next of our scripts may not know which it is either.
  delete script.dataset.article;
  const element = document.createElement(NAME);
  element.setAttribute("src", article);
  for (const name of ["lang", ...Object.keys(attributes)]) {
    const value = script.getAttribute(`data-${name}`);
    if (value !== null && name !== "src") element.setAttribute(name, value);
  }
  const isInHead = document.head?.contains(script);
  if (!isInHead && target === undefined) {
    script.after(element);
    return;
  }
  whenParsed(() => {
    const place = target && document.querySelector(target);
    if (place) place.append(element);
    else if (target) console.error(`article-viewer: data-target="${target}" finds nothing on this page`);
    else console.error("article-viewer: a script in <head> needs data-target, a selector");
  });
}

function whenParsed(action) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", action, { once: true });
  else action();
}
