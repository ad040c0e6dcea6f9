// The records of quotes: who said it, when and where, and what the same speaker said before and after.

import { itemOf, listed, plain, runsOf } from "./text.js";

const STATUS = { verified: "Verified", disputed: "Disputed", corrected: "Corrected", retracted: "Retracted" };

function initialsOf(name) {
  const parts = name.split(/\s+/).filter(Boolean);
  return [parts[0], parts.length > 1 ? parts.at(-1) : ""].map((part) => part.slice(0, 1).toUpperCase()).join("");
}

/** Who said a quote: names with their roles. */
export function speakersOf({ people = {} }, { speaker, role }) {
  const given = speaker === undefined ? [] : Array.isArray(speaker) ? speaker : [speaker];
  const found = given.map((one) => (one.person ? people[one.person] : one));
  // Whoever speaks for fear of something is not named.
  return found.map((one) => ({ ...one, role: found.length === 1 && role ? role : one.role, initials: initialsOf(one.name) }));
}

const keysOf = ({ speaker }) => (speaker === undefined ? [] : Array.isArray(speaker) ? speaker : [speaker]).map((one) => one.person ?? one.name);

function* quotesIn(blocks) {
  for (const block of blocks) {
    if (block.type === "quote") yield block.quote;
    const texts = block.type === "list" ? block.items.map((item) => itemOf(item).text) : [block.text ?? ""];
    for (const text of texts) for (const run of runsOf(text)) if (run.quote) yield run.quote;
    if (block.body) yield* quotesIn(block.body);
  }
}

/** The quotes of each speaker, in reading order. */
export function chainsOf({ body, quotes }) {
  const chains = new Map();
  for (const id of new Set(quotesIn(body))) {
    for (const key of keysOf(quotes[id])) {
      const chain = chains.get(key);
      if (chain) chain.push(id);
      else chains.set(key, [id]);
    }
  }
  return chains;
}

/** Where a quote stands among those of its speaker. */
function placeOf(chains, quote, id) {
  const candidates = keysOf(quote).map((key) => chains.get(key));
  const chain = candidates.find(({ length }) => length > 1) ?? candidates[0] ?? [];
  const at = chain.indexOf(id);
  return chain.length > 1 ? { position: `${at + 1} of ${chain.length}`, previous: chain[at - 1], next: chain[at + 1] } : undefined;
}

/** All that the record of a quote shows. */
export function recordOf(article, chains, id) {
  const quote = article.quotes[id];
  // The name of somebody who is not named is no name.
  const speakers = speakersOf(article, quote);
  return {
    id,
    quote,
    speakers: speakers.map((one) => ({ ...one, description: listed(one.role, one.organization) })),
    words: plain(quote.text),
    status: quote.status && { kind: quote.status, words: STATUS[quote.status] },
    place: placeOf(chains, quote, id),
    label: speakers.length > 0 ? `Quote from ${speakers.map(({ name }) => name).join(", ")}` : "Quote",
    language: article.language,
  };
}
