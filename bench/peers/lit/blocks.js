// The blocks of the body, one template for each type.
import { html, nothing } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";

import { speakersOf } from "../shared/quotes.js";
import { beginning, cellOf, isNumber, itemOf, plain } from "../shared/text.js";
import { figure, when } from "./parts.js";
import { quoteButton, text } from "./text.js";

function row(whole, cells, isHeader) {
  return html`<tr>${cells.map(cellOf).map((cell) => {
    const number = ifDefined(isNumber(plain(cell.text)) ? "" : undefined);
    const words = text(whole, cell.text);
    return isHeader || cell.header ? html`<th scope=${isHeader ? "col" : "row"} data-number=${number}>${words}</th>` : html`<td data-number=${number}>${words}</td>`;
  })}</tr>`;
}

const templates = {
  stretch: (whole, { blocks: some }) => html`<div class="stretch">${blocks(whole, some)}</div>`,
  paragraph: (whole, { id, text: words }, dateline) => html`<p id=${ifDefined(id)}>${dateline ? html`<span class="dateline">${dateline}</span> ` : nothing}${text(whole, words)}</p>`,
  heading: (whole, { id, level, text: words }) => (level === 2 ? html`<h2 class="heading" id=${ifDefined(id)}>${text(whole, words)}</h2>` : html`<h3 class="heading" id=${ifDefined(id)}>${text(whole, words)}</h3>`),
  list(whole, { id, ordered, items }) {
    const lines = items.map(itemOf).map((item) => html`<li>${text(whole, item.text)}</li>`);
    return ordered ? html`<ol class="list" id=${ifDefined(id)}>${lines}</ol>` : html`<ul class="list" id=${ifDefined(id)}>${lines}</ul>`;
  },
  image: (whole, image) => figure(whole, image),
  table: (whole, { caption, header, rows, footer }) =>
    html`<figure class="table"><div class="table-scroll" tabindex="0" role="region" aria-label=${plain(caption)}><table><caption>${text(whole, caption)}</caption><thead>${header.map((cells) => row(whole, cells, true))}</thead><tbody>${rows.map((cells) => row(whole, cells, false))}</tbody></table></div>${footer ? html`<figcaption class="caption">${text(whole, footer)}</figcaption>` : nothing}</figure>`,
  callout: (whole, { title, body }) => html`<aside class="callout" aria-label=${plain(title)}><p class="callout-title">${text(whole, title)}</p>${blocks(whole, body)}</aside>`,
  divider: () => html`<hr class="divider">`,
  quote(whole, { quote: id, display }) {
    const quote = whole.article.quotes[id];
    const speakers = speakersOf(whole.article, quote);
    const role = speakers.length === 1 && speakers[0].role;
    return html`<figure class="quotation" data-display=${ifDefined(display === "pull" ? "pull" : undefined)}><blockquote><p><span data-quote=${id}>${text(whole, quote.text)}</span></p></blockquote><figcaption><span class="quotation-speaker">${speakers.map(({ name }) => name).join(", ") || "Speaker not named"}${role ? html`, <span class="quotation-role">${role}</span>` : nothing}</span> <span class="quotation-date">${quote.date ? when(quote.date) : "Date not stated"}</span>${quoteButton(id, beginning(plain(quote.text)))}</figcaption></figure>`;
  },
  footnotes: (whole, { items }) =>
    html`<section class="footnotes" aria-label="Footnotes"><ol start="1">${Object.entries(items).map(([id, words]) => html`<li id=${`footnote-${id}`}>${text(whole, words)} <a class="footnote-back" href="#" data-back=${id} aria-label="Back to the text">${"↩\ufe0e"}</a></li>`)}</ol></section>`,
};

export function blocks(whole, list, dateline) {
  return list.map((block, place) => templates[block.type](whole, block, place === 0 ? dateline : undefined));
}
