// The article as HTML text, by a template: the floor that no renderer can be expected to pass. The static
// page is this text in a file; the other floor is this text given to `innerHTML`.

import { dayOf, momentsOf } from "../shared/dates.js";
import { SIZES, candidatesOf, focusOf } from "../shared/images.js";
import { speakersOf } from "../shared/quotes.js";
import { inStretches } from "../shared/stretches.js";
import { cellOf, footnoteNumbers, groupsOf, isNumber, itemOf, listed, minutesOf, plain } from "../shared/text.js";

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => String(text).replace(/[&<>"]/g, (letter) => ESCAPES[letter]);
const each = (list, write) => (list ?? []).map(write).join("");
const given = (value, write) => (value === undefined || value === "" ? "" : write(value));
const attribute = (name, value) => given(value, () => ` ${name}="${escape(value)}"`);

const MARKS = { strong: "strong", emphasis: "em", strike: "s", code: "code", subscript: "sub", superscript: "sup", highlight: "mark" };

function run(article, { text = "", marks, href, footnote }) {
  let html = escape(text);
  for (const mark of marks ?? []) html = `<${MARKS[mark]}>${html}</${MARKS[mark]}>`;
  if (href) html = `<a class="link" href="${escape(href)}">${html}</a>`;
  if (footnote) {
    const number = article.numbers.get(footnote);
    html += `<sup class="footnote-reference"><a href="#footnote-${escape(footnote)}" data-footnote="${escape(footnote)}" aria-label="Footnote ${number}">${number}</a></sup>`;
  }
  return html;
}

const quoteButton = (id, words) =>
  `<span class="quote-end"><button class="quote-button" type="button" data-quote="${escape(id)}" aria-haspopup="dialog" aria-label="Who said this: ${escape(words)}"></button></span>`;

function text(article, value) {
  return each(groupsOf(value), ({ quote, runs, button }) => {
    const words = each(runs, (one) => run(article, one));
    if (!quote) return words;
    return `<span data-quote="${escape(quote)}">${words}</span>${given(button, (first) => quoteButton(quote, first))}`;
  });
}

const date = (value) => momentsOf(value).map(({ at, words }) => `<time datetime="${at}">${words}</time>`).join("\u2009–\u2009");

function picture({ url, alt, width, height, ...image }, isLead) {
  const candidates = candidatesOf({ url, width, ...image });
  const focus = focusOf(image);
  return `<picture class="picture"><img${given(candidates, () => ` srcset="${candidates}" sizes="${SIZES}"`)} alt="${escape(alt)}" decoding="async" width="${width}" height="${height}"${given(focus, ({ x, y }) => ` data-focus-x="${x}" data-focus-y="${y}"`)} ${isLead ? 'fetchpriority="high"' : 'loading="lazy"'} src="${escape(url)}"></picture>`;
}

const small = ({ url, width, height }, name) => `<img class="${name}" alt="" decoding="async" width="${width}" height="${height}" loading="lazy" src="${escape(url)}">`;

const caption = (article, image) =>
  `<figcaption class="caption">${text(article, image.caption)}${given(image.credit, (credit) => ` <span class="credit">${escape(credit)}</span>`)}</figcaption>`;

const figure = (article, image, isLead) => `<figure class="image"${attribute("id", image.id)}>${picture(image, isLead)}${caption(article, image)}</figure>`;

function row(article, cells, isHeader) {
  return `<tr>${each(cells.map(cellOf), (cell) => {
    const number = isNumber(plain(cell.text)) ? ' data-number=""' : "";
    const words = text(article, cell.text);
    if (isHeader || cell.header) return `<th scope="${isHeader ? "col" : "row"}"${number}>${words}</th>`;
    return `<td${number}>${words}</td>`;
  })}</tr>`;
}

const blocks = {
  stretch: (article, { blocks: some }) => `<div class="stretch">${each(some, (block) => blocks[block.type](article, block))}</div>`,
  paragraph: (article, { id, text: words }, isFirst) =>
    `<p${attribute("id", id)}>${isFirst ? given(article.dateline, (place) => `<span class="dateline">${escape(place)}</span> `) : ""}${text(article, words)}</p>`,
  heading: (article, { id, level, text: words }) => `<h${level} class="heading"${attribute("id", id)}>${text(article, words)}</h${level}>`,
  list(article, { id, ordered, items }) {
    const tag = ordered ? "ol" : "ul";
    return `<${tag} class="list"${attribute("id", id)}>${each(items.map(itemOf), (item) => `<li>${text(article, item.text)}</li>`)}</${tag}>`;
  },
  image: (article, image) => figure(article, image, false),
  table: (article, { caption: title, header, rows, footer }) =>
    `<figure class="table"><div class="table-scroll" tabindex="0" role="region" aria-label="${escape(plain(title))}"><table><caption>${text(article, title)}</caption><thead>${each(header, (cells) => row(article, cells, true))}</thead><tbody>${each(rows, (cells) => row(article, cells, false))}</tbody></table></div>${given(footer, (words) => `<figcaption class="caption">${text(article, words)}</figcaption>`)}</figure>`,
  callout: (article, { title, body }) => `<aside class="callout" aria-label="${escape(plain(title))}"><p class="callout-title">${text(article, title)}</p>${each(body, (block) => blocks[block.type](article, block))}</aside>`,
  divider: () => '<hr class="divider">',
  quote(article, { quote: id, display }) {
    const quote = article.quotes[id];
    const speakers = speakersOf(article, quote);
    const who = speakers.map(({ name, role }) => escape(name) + (speakers.length === 1 ? given(role, (it) => `, <span class="quotation-role">${escape(it)}</span>`) : "")).join(", ");
    return `<figure class="quotation"${display === "pull" ? ' data-display="pull"' : ""}><blockquote><p><span data-quote="${escape(id)}">${text(article, quote.text)}</span></p></blockquote><figcaption><span class="quotation-speaker">${who || "Speaker not named"}</span> <span class="quotation-date">${quote.date ? date(quote.date) : "Date not stated"}</span>${quoteButton(id, plain(quote.text).replace(/^["'“”‘’ ]+|["'“”‘’ ]+$/g, "").split(/\s+/).slice(0, 6).join(" ") + (plain(quote.text).split(/\s+/).length > 6 ? "…" : ""))}</figcaption></figure>`;
  },
  footnotes: (article, { items }) =>
    `<section class="footnotes" aria-label="Footnotes"><ol start="1">${each(Object.entries(items), ([id, words]) => `<li id="footnote-${escape(id)}">${text(article, words)} <a class="footnote-back" href="#" data-back="${escape(id)}" aria-label="Back to the text">↩\ufe0e</a></li>`)}</ol></section>`,
};

function header(article) {
  const { breadcrumbs, kicker, headline, description, authors, datePublished, dateModified, dateNote, image } = article;
  const link = ({ name, url }, place) => `${place === 0 ? "" : place + 1 === authors.length ? " and " : ", "}<a class="author" href="${escape(url)}" rel="author">${escape(name)}</a>`;
  return `<header class="header"><nav class="breadcrumbs" aria-label="Breadcrumbs"><ol>${each(breadcrumbs, ({ name, url }) => `<li><a href="${escape(url)}">${escape(name)}</a></li>`)}</ol></nav>
<p class="kicker">${escape(kicker)}</p><h1 class="headline">${text(article, headline)}</h1><p class="standfirst">${text(article, description)}</p>
<div class="credits"><div class="byline"><div class="portraits">${each(authors, (author) => small(author.image, "portrait"))}</div><div class="byline-lines"><p class="byline-names">By ${each(authors, link)}</p><ul class="byline-roles">${each(authors, ({ name, role, organization }) => `<li><span class="byline-role-name">${escape(name)}</span>: ${escape(listed(role, organization))}</li>`)}</ul></div></div>
<ul class="dates"><li><span class="date-label">Published</span> ${date(datePublished)}</li><li><span class="date-label">Updated</span> ${date(dateModified)}</li><li class="date-note">${escape(dateNote)}</li><li class="reading-time">${minutesOf(article)} min read</li></ul></div>
${figure(article, image, true)}</header>`;
}

function keyPoints(article) {
  const point = (value) => {
    const { text: words, supportedBy } = typeof value === "string" ? { text: value } : value;
    return `<li>${text(article, words)}${supportedBy ? ` <a class="evidence" href="#${escape(supportedBy[0])}" title="See where the article says so">In the article</a>` : ""}</li>`;
  };
  return `<section class="key-points" aria-labelledby="key-points-heading"><h2 class="visually-hidden" id="key-points-heading">Key points</h2><details data-key-points="" open=""><summary>Key points</summary><ul>${each(article.keyPoints, point)}</ul><p class="key-points-note">${text(article, article.keyPointsNote)}</p></details></section>`;
}

function footer(article) {
  const { corrections, tags, publisher, copyrightNotice } = article;
  return `<footer class="footer"><section class="correction" aria-labelledby="corrections-heading"><h2 class="correction-title" id="corrections-heading">Corrections</h2>${each(corrections, (one) => `<p><span class="correction-date">${date(one.date)}</span> ${text(article, one.text)}</p>`)}</section>
<section class="tags" aria-labelledby="tags-heading"><h2 class="tags-title" id="tags-heading">Topics</h2><ul>${each(tags, ({ name, url }) => `<li><a class="tag" href="${escape(url)}">${escape(name)}</a></li>`)}</ul></section>
<div class="imprint"><a class="publisher" href="${escape(publisher.url)}"><img class="logo" alt="${escape(publisher.name)}" width="${publisher.logo.width}" height="${publisher.logo.height}" src="${escape(publisher.logo.url)}"></a><p class="copyright">${escape(copyrightNotice)}</p></div></footer>`;
}

const KINDS = { video: "Video", audio: "Audio", live: "Live", opinion: "Opinion" };

function teaser(article, { headline, url, image, section, publisher, datePublished, kind, reason }) {
  const kindWords = KINDS[kind];
  const label = given(kindWords, () => `<span class="teaser-kind" data-kind="${kind}">${kindWords}</span>`) + (section && section !== kindWords ? `${kindWords ? " " : ""}<span>${escape(section)}</span>` : "");
  return `<li class="teaser">${small(image, "thumbnail")}<div class="teaser-words"><p class="teaser-section">${label}</p><p class="teaser-headline"><a class="teaser-link" href="${escape(url)}">${text(article, headline)}</a></p><p class="teaser-source"><span>${escape(publisher)}</span><span><time datetime="${datePublished}">${dayOf(datePublished)}</time></span></p>${given(reason, (words) => `<p class="teaser-reason">${escape(words)}</p>`)}</div></li>`;
}

/** The buttons of the rail, which only script can answer. */
const RAIL_BUTTONS = `<div class="related-buttons" data-idle=""><button class="icon-button previous" type="button" aria-label="Previous stories" aria-disabled="true"></button><button class="icon-button next" type="button" aria-label="Next stories" aria-disabled="true"></button></div>`;

function related(article, hasButtons) {
  const { title, items } = article.related;
  return `<section class="related" lang="${article.language}" dir="ltr" aria-labelledby="related-heading"><div class="related-head"><h2 class="related-title" id="related-heading">${escape(title)}</h2>${hasButtons ? RAIL_BUTTONS : ""}</div><ul class="related-list">${each(items, (item) => teaser(article, item))}</ul></section>`;
}

/** The article's HTML, to stand in an element of the class `viewer`. */
export function htmlOf(given, { hasButtons = true } = {}) {
  const article = { ...given, numbers: footnoteNumbers(given.body) };
  const isFirst = (place) => place === 0;
  return `<div class="page" dir="ltr" data-related="rail"><article class="article" lang="${article.language}">${header(article)}${keyPoints(article)}
<div class="body">${inStretches(article.body).map((block, place) => blocks[block.type](article, block, isFirst(place))).join("\n")}</div>${footer(article)}</article>${related(article, hasButtons)}</div>`;
}
