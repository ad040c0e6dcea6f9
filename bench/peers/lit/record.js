// What the pop-over shows of a quote.
import { html, nothing } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";

import { small, when } from "./parts.js";
import { text } from "./text.js";

const link = (url, words) => (url ? html`<a href=${url}>${words}</a>` : html`<span>${words}</span>`);
const fact = (label, words) => html`<div><dt>${label}</dt><dd>${words}</dd></div>`;

const speaker = ({ name, image, initials, url, description }) => html`<div class="record-speaker">${image ? small(image, "portrait") : html`<span class="initials" aria-hidden="true">${initials}</span>`}<div><p class="record-name">${link(url, name)}</p>${description ? html`<p class="record-role">${description}</p>` : nothing}</div></div>`;

const nobody = ({ anonymous }) => html`<div class="record-speaker"><p class="record-name">Speaker not named</p>${anonymous ? html`<p class="record-role">${anonymous}</p>` : nothing}</div>`;

const source = ({ name, url, archiveUrl }) => fact("Source", html`${link(url, name ?? url)}${archiveUrl ? html` (${link(archiveUrl, "archived copy")})` : nothing}`);

const original = ({ original: { language, text: words }, translator }) => html`<div class="record-original"><p class="record-label">Original wording (<span>${language}</span>)</p><p lang=${ifDefined(language)} dir="ltr">${text(undefined, words)}</p>${translator ? html`<p class="record-translator">Translated by ${translator}</p>` : nothing}</div>`;

export const record = ({ quote, speakers, words, status, language }) => html`<div class="record"><div class="record-speakers">${speakers.length > 0 ? speakers.map(speaker) : nobody(quote)}</div><blockquote class="record-words" lang=${language} dir="ltr"><p>${words}</p>${quote.form === "paraphrase" ? html`<p class="record-form">In other words: not the exact wording</p>` : nothing}</blockquote><dl class="record-facts">${fact("Said on", html`${quote.date ? when(quote.date) : html`<span class="record-unknown">Date not stated</span>`}${quote.dateNote ? html` <span class="record-note">${quote.dateNote}</span>` : nothing}`)}${quote.context ? fact("Context", quote.context) : nothing}${quote.source ? source(quote.source) : nothing}${status ? html`<div class="record-status" data-status=${status.kind}><dt>${status.words}</dt><dd>${quote.statusNote ? `${quote.statusNote} ` : nothing}${quote.statusUrl ? link(quote.statusUrl, "More about this") : nothing}</dd></div>` : nothing}</dl>${quote.original ? original(quote) : nothing}${quote.provenance === "detected" ? html`<p class="record-detected">Detected automatically</p>` : nothing}</div>`;

/** The buttons to what the same speaker said before and after. */
export function navigation({ previous, position, next }, go) {
  const button = (name, label, to) => html`<button class=${`icon-button ${name}`} type="button" aria-label=${`${label} quote from this speaker`} aria-disabled=${ifDefined(to ? undefined : true)} @click=${() => to && go(to)}></button>`;
  return html`<div class="record-navigation">${button("previous", "Previous", previous)}<p role="status">${position}</p>${button("next", "Next", next)}</div>`;
}
