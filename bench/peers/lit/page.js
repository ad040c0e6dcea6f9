// Everything around the body, and the page as a whole.
import { html, nothing } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";

import { dayOf } from "../shared/dates.js";
import { inStretches } from "../shared/stretches.js";
import { footnoteNumbers, listed, minutesOf } from "../shared/text.js";
import { blocks } from "./blocks.js";
import { figure, small, when } from "./parts.js";
import { text } from "./text.js";

const byline = ({ authors }) => html`<div class="byline"><div class="portraits">${authors.map(({ image }) => small(image, "portrait"))}</div><div class="byline-lines"><p class="byline-names">By ${authors.map(({ name, url }, place) => html`${place === 0 ? "" : place + 1 === authors.length ? " and " : ", "}<a class="author" href=${url} rel="author">${name}</a>`)}</p><ul class="byline-roles">${authors.map(({ name, role, organization }) => html`<li><span class="byline-role-name">${name}</span>: ${listed(role, organization)}</li>`)}</ul></div></div>`;

const header = (whole, article) => html`<header class="header"><nav class="breadcrumbs" aria-label="Breadcrumbs"><ol>${article.breadcrumbs.map(({ name, url }) => html`<li><a href=${url}>${name}</a></li>`)}</ol></nav><p class="kicker">${article.kicker}</p><h1 class="headline">${text(whole, article.headline)}</h1><p class="standfirst">${text(whole, article.description)}</p><div class="credits">${byline(article)}<ul class="dates"><li><span class="date-label">Published</span> ${when(article.datePublished)}</li><li><span class="date-label">Updated</span> ${when(article.dateModified)}</li><li class="date-note">${article.dateNote}</li><li class="reading-time">${minutesOf(article)} min read</li></ul></div>${figure(whole, article.image, true)}</header>`;

function point(whole, value) {
  const { text: words, supportedBy } = typeof value === "string" ? { text: value } : value;
  return html`<li>${text(whole, words)}${supportedBy ? html` <a class="evidence" href=${`#${supportedBy[0]}`} title="See where the article says so">In the article</a>` : nothing}</li>`;
}

const keyPoints = (whole, article) => html`<section class="key-points" aria-labelledby="key-points-heading"><h2 class="visually-hidden" id="key-points-heading">Key points</h2><details data-key-points="" open><summary>Key points</summary><ul>${article.keyPoints.map((one) => point(whole, one))}</ul><p class="key-points-note">${text(whole, article.keyPointsNote)}</p></details></section>`;

const footer = (whole, { corrections, tags, publisher, copyrightNotice }) => html`<footer class="footer"><section class="correction" aria-labelledby="corrections-heading"><h2 class="correction-title" id="corrections-heading">Corrections</h2>${corrections.map((one) => html`<p><span class="correction-date">${when(one.date)}</span> ${text(whole, one.text)}</p>`)}</section><section class="tags" aria-labelledby="tags-heading"><h2 class="tags-title" id="tags-heading">Topics</h2><ul>${tags.map(({ name, url }) => html`<li><a class="tag" href=${url}>${name}</a></li>`)}</ul></section><div class="imprint"><a class="publisher" href=${publisher.url}><img class="logo" alt=${publisher.name} width=${publisher.logo.width} height=${publisher.logo.height} src=${publisher.logo.url}></a><p class="copyright">${copyrightNotice}</p></div></footer>`;

const KINDS = { video: "Video", audio: "Audio", live: "Live", opinion: "Opinion" };

function teaser(whole, { headline, url, image, section, publisher, datePublished, kind, reason }) {
  const words = KINDS[kind];
  return html`<li class="teaser">${small(image, "thumbnail")}<div class="teaser-words"><p class="teaser-section">${words ? html`<span class="teaser-kind" data-kind=${kind}>${words}</span>` : nothing}${section !== words ? html`${words ? " " : nothing}<span>${section}</span>` : nothing}</p><p class="teaser-headline"><a class="teaser-link" href=${url}>${text(whole, headline)}</a></p><p class="teaser-source"><span>${publisher}</span><span><time datetime=${datePublished}>${dayOf(datePublished)}</time></span></p>${reason ? html`<p class="teaser-reason">${reason}</p>` : nothing}</div></li>`;
}

/** The related stories; `ends` says at which end the rail stands, `step` moves it. */
export const related = ({ related: { title, items }, language }, { isIdle, isFirst, isLast }, step) => html`<section class="related" lang=${language} dir="ltr" aria-labelledby="related-heading"><div class="related-head"><h2 class="related-title" id="related-heading">${title}</h2><div class="related-buttons" data-idle=${ifDefined(isIdle ? "" : undefined)}><button class="icon-button previous" type="button" aria-label="Previous stories" aria-disabled=${ifDefined(isFirst || undefined)} @click=${() => step(-1)}></button><button class="icon-button next" type="button" aria-label="Next stories" aria-disabled=${ifDefined(isLast || undefined)} @click=${() => step(1)}></button></div></div><ul class="related-list">${items.map((item) => teaser(undefined, item))}</ul></section>`;

/** The article without its rail. */
export function page(article) {
  const whole = { article, numbers: footnoteNumbers(article.body) };
  return html`<article class="article" lang=${article.language}>${header(whole, article)}${keyPoints(whole, article)}<div class="body">${blocks(whole, inStretches(article.body), article.dateline)}</div>${footer(whole, article)}</article>`;
}
