// Invented sentences, of common words: long enough to break lines as news does.
import { between, pick } from "./random.mjs";

const nouns = "harbor council ferry wall winter storm teacher engineer ledger bridge valley station market garden lamp crate boat meadow ridge tide letter railway archive village budget permit meeting island quay orchard school".split(" ");
const verbs = "carried opened counted mended followed described measured refused planted painted repaired lifted crossed borrowed remembered built watched closed answered wrote".split(" ");
const qualities = "narrow early green quiet heavy borrowed wooden northern patient salted crowded distant honest wet second careful ordinary bright".split(" ");
const places = "beside the quay,above the old mill,in the upper hall,on the mainland,at the foot of the wall,between two winters,along the northern road,before the first ferry,under a low ceiling,after the count".split(",");

const phrase = (draw) => `the ${pick(draw, qualities)} ${pick(draw, nouns)}`;

/** A sentence. */
export function sentence(draw) {
  const [first, ...rest] = `${phrase(draw)} ${pick(draw, verbs)} ${phrase(draw)} ${pick(draw, places)}`;
  const more = draw() < 0.5 ? `, and ${phrase(draw)} ${pick(draw, verbs)} ${between(draw, 2, 90)} of them` : "";
  return `${first.toUpperCase()}${rest.join("")}${more}.`;
}

/** So many sentences. */
export const sentences = (draw, count) => Array.from({ length: count }, () => sentence(draw)).join(" ");

/** A few words without an end, as headings and captions are. */
export const title = (draw) => `A ${pick(draw, qualities)} ${pick(draw, nouns)} and ${phrase(draw)}`;

/** What somebody is called. */
export const name = (draw) => `${pick(draw, "Ansa Bero Cilla Dario Edda Falk Greta Hanno Ilse Jaro Kersti Lund".split(" "))} ${pick(draw, "Aldersen Brokk Carrow Dunmere Eskel Farrow Grieve Holt Iversen Jarn Kestle Lowe".split(" "))}`;
