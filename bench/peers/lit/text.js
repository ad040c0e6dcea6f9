// Running text.
import { html, nothing } from "lit";

import { groupsOf } from "../shared/text.js";

const MARKS = {
  strong: (words) => html`<strong>${words}</strong>`,
  emphasis: (words) => html`<em>${words}</em>`,
  strike: (words) => html`<s>${words}</s>`,
  code: (words) => html`<code>${words}</code>`,
  subscript: (words) => html`<sub>${words}</sub>`,
  superscript: (words) => html`<sup>${words}</sup>`,
  highlight: (words) => html`<mark>${words}</mark>`,
};

function run(whole, { text, marks, href, footnote }) {
  let words = text;
  for (const mark of marks ?? []) words = MARKS[mark](words);
  if (href) words = html`<a class="link" href=${href}>${words}</a>`;
  if (!footnote) return words;
  const number = whole.numbers.get(footnote);
  return html`${words}<sup class="footnote-reference"><a href=${`#footnote-${footnote}`} data-footnote=${footnote} aria-label=${`Footnote ${number}`}>${number}</a></sup>`;
}

export const quoteButton = (id, words) =>
  html`<span class="quote-end"><button class="quote-button" type="button" data-quote=${id} aria-haspopup="dialog" aria-label=${`Who said this: ${words}`}></button></span>`;

export function text(whole, value) {
  if (typeof value === "string") return value;
  return groupsOf(value).map(({ quote, runs, button }) => {
    const words = runs.map((one) => run(whole, one));
    return quote ? html`<span data-quote=${quote}>${words}</span>${button ? quoteButton(quote, button) : nothing}` : words;
  });
}
