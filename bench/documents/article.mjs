// Articles in the shape of the news sample, of any length: the same seed, the same article.
import { readFileSync } from "node:fs";

import { name, sentence, sentences, title } from "./prose.mjs";
import { between, pick, random } from "./random.mjs";

/** How many other people are quoted; each says many things, so that previous and next lead somewhere. */
const SPEAKERS = 12;

const news = JSON.parse(readFileSync(new URL("../../samples/news.json", import.meta.url), "utf8"));

/**
 * The value with every picture's address from the top of the server, so that it means the same in a page
 * and in a document beside it, and with every date five years earlier: an age ("2 hours ago") would
 * differ from run to run.
 */
function fixed(value) {
  if (Array.isArray(value)) return value.map(fixed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => {
    if (key === "url" && typeof part === "string" && part.startsWith("images/")) return [key, `/${part}`];
    if (/^date(Published|Modified)?$/.test(key)) return [key, part.replaceAll("2026-", "2021-")];
    return [key, fixed(part)];
  });
  return Object.fromEntries(entries);
}

/** The news sample as the bench uses it. */
export const newsArticle = () => fixed(news);

/**
 * An article with `blocks` blocks and `quotes` quotes. Everything around the body is the news sample's.
 * Nine blocks of ten are paragraphs; the rest is what news has: headings, lists, pictures, tables, boxes,
 * quotations that stand apart.
 */
export function article({ blocks = 200, quotes = Math.ceil(blocks / 4), seed = 1 } = {}) {
  const draw = random(seed);
  const footnotes = Math.min(20, Math.floor(blocks / 10));
  const people = Object.fromEntries(
    Array.from({ length: SPEAKERS }, (_, number) => [`person-${number}`, { name: name(draw), role: "Member of the council", organization: "The island", kind: "person" }]),
  );
  const records = {};
  const notes = {};
  const body = [];
  // The footnotes themselves are one block, the last.
  const prose = footnotes > 0 ? blocks - 1 : blocks;
  for (let place = 0; place < prose; place += 1) {
    const first = Math.floor((place * quotes) / prose);
    const last = Math.floor(((place + 1) * quotes) / prose);
    const own = [];
    for (let number = first; number < last; number += 1) {
      const text = sentences(draw, 2);
      records[`quote-${number}`] = record(draw, text, number);
      own.push([`quote-${number}`, text]);
    }
    const note = Math.floor((place * footnotes) / prose) < Math.floor(((place + 1) * footnotes) / prose) ? `note-${Object.keys(notes).length}` : undefined;
    if (note) notes[note] = sentence(draw);
    const written = own.length > 0 || note ? paragraph(draw, place, own, note) : block(draw, place, records);
    if (place === 0) written.id = "beginning";
    body.push(written);
  }
  if (footnotes > 0) body.push({ type: "footnotes", items: notes });
  const frame = newsArticle();
  // The evidence lies in this text.
  for (const point of frame.keyPoints) if (point.supportedBy) point.supportedBy = ["beginning"];
  return { ...frame, headline: `${title(draw)}, told in ${blocks} blocks`, body, people, quotes: records };
}

/**
 * The same article, word for word, with only so many of its quotes: those that come first. What others said
 * stays as plain text. So nothing differs but the number of quotes.
 */
export function firstQuotes(article, count) {
  const quotes = Object.fromEntries(Object.entries(article.quotes).slice(0, count));
  const isKept = ({ quote }) => quote === undefined || quote in quotes;
  const body = article.body.map((block) => (Array.isArray(block.text) ? { ...block, text: block.text.map((run) => (isKept(run) ? run : { ...run, quote: undefined })) } : block));
  return { ...article, body, quotes };
}

function record(draw, text, number) {
  const given = { text, speaker: { person: `person-${between(draw, 0, SPEAKERS - 1)}` }, date: `2021-${String(between(draw, 1, 12)).padStart(2, "0")}-${String(between(draw, 1, 28)).padStart(2, "0")}`, context: `in an interview ${sentence(draw).toLowerCase().slice(0, -1)}` };
  if (number % 3 === 0) given.source = { name: title(draw), url: `https://records.example/${number}`, archiveUrl: `https://archive.example/${number}` };
  if (number % 5 === 0) Object.assign(given, { status: "verified", statusNote: "Checked against the recording." });
  return given;
}

function paragraph(draw, place, own, note) {
  const text = [`${sentences(draw, 2)} `];
  for (const [id, words] of own) {
    const [first, second] = words.split(/(?<=\.) /);
    text.push({ text: `“${first.slice(0, -1)},”`, quote: id }, ` said one of them ${pick(draw, ["later", "that day", "twice"])}. `, { text: `“${second}”`, quote: id }, " ");
  }
  if (place % 4 === 0) text.push({ text: title(draw), href: `https://pages.example/${place}` }, ". ");
  if (place % 5 === 0) text.push({ text: title(draw), marks: ["emphasis"] }, ". ");
  text.push(sentence(draw));
  if (note) text.push({ text: " More is in the notes", footnote: note }, ".");
  return { type: "paragraph", text };
}

function block(draw, place, records) {
  if (place % 14 === 9) return { type: "heading", id: `heading-${place}`, level: 2, text: title(draw) };
  if (place % 38 === 17) return { type: "list", ordered: place % 2 === 0, items: Array.from({ length: 4 }, () => [sentence(draw), { text: ` ${title(draw)}`, marks: ["strong"] }, "."]) };
  if (place % 46 === 22) return picture(draw);
  if (place % 58 === 29) return table(draw);
  if (place % 62 === 33) return { type: "callout", title: title(draw), body: [{ type: "paragraph", text: sentences(draw, 2) }, { type: "paragraph", text: sentence(draw) }] };
  if (place % 74 === 41) return { type: "divider" };
  const known = Object.keys(records);
  if (place % 42 === 25 && known.length > 0) return { type: "quote", quote: pick(draw, known), display: place % 4 === 1 ? "pull" : "block" };
  return { type: "paragraph", text: sentences(draw, between(draw, 3, 5)) };
}

function picture(draw) {
  const which = pick(draw, ["orrasey", "aldrune", "hadeer"]);
  const sources = [480, 800].map((width) => ({ url: `/images/lead-${which}-${width}.webp`, width }));
  return { type: "image", url: `/images/lead-${which}.webp`, alt: title(draw), width: 1600, height: 900, caption: sentence(draw), credit: "Illustration: Ledger art desk", sources };
}

function table(draw) {
  const header = ["Place", "Length, m", "Cost", "Winters"];
  const rows = Array.from({ length: 6 }, () => [{ text: name(draw), header: true }, String(between(draw, 40, 900)), `${between(draw, 1, 30)}.${between(draw, 0, 9)}`, String(between(draw, 1, 12))]);
  return { type: "table", caption: title(draw), header: [header], rows, footer: sentence(draw) };
}

/** A short name for an article's shape, for addresses and tables. */
export const nameOf = ({ blocks, quotes }) => (quotes === undefined ? `blocks-${blocks}` : `blocks-${blocks}-quotes-${quotes}`);
