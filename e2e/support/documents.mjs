// Documents of every shape that the format allows, made from its schema: what the schema has, they have.
// So a new type of block, or a new key, is in them as soon as it is in the format.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";

export const schema = JSON.parse(readFileSync(fileURLToPath(new URL("../../article.schema.json", import.meta.url)), "utf8"));
const definitions = schema.$defs;

// Words ----------------------------------------------------------------------------------------------

/** What pages have stumbled over: markup, marks that turn the text, marks that show nothing, joined marks. */
const ODD = [
  "<b>bold</b>", "<a href='x'>", "</template>", "</style>", "</script>", "<!--", "-->", "]]>", "&amp;", "&#x3c;", "&", "<", ">", '"', "'", "`", "{}", "{0}", "%s",
  "\u202e", "\u202b", "\u202c", "\u2067", "\u2068", "\u2069", "\u200e", "\u200f", "\u00ad", "\u00a0", "\u202f", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\ufffd", "\uffff",
  "👩‍👩‍👧‍👦", "🇳🇴", "👍🏽", "e\u0301\u0323", "\u0301", "ﬁ", "İ", "ß", "Ǆ", "שלום", "السلام", "١٢٣", "漢字", "ไทย", "हिन्दी", "𝕏", "\u{10ffff}",
  "“", "”", "«", "»", "„", "’", "–", "…", "\n", "\r\n", "\r", "\t", "\v", "\f", "\u0085", "\u2028", "\u0000", "\u0007", "\u007f", "  ", "1,204", "−3.5 %",
];
const PLAIN = ["rain", "the river", "a bridge", "Ada", "said", "of", "water,", "yesterday.", "Who?"];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
  // No half of a pair: JSON that is exchanged has none (RFC 8259, 8.2).
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }).map((words) => words.toWellFormed()) },
);
const joint = fc.constantFrom(" ", "", "\n");
const words = fc.oneof(
  { weight: 20, arbitrary: fc.tuple(joint, fc.array(piece, { maxLength: 5 })).map(([between, pieces]) => pieces.join(between)) },
  { weight: 1, arbitrary: fc.nat({ max: 90 }).map((count) => "many words in a row ".repeat(count)) },
);
/** Words that are there once what does not show is taken away. */
const someWords = words.map((text) => `W${text}`);

// Values that have to be more than their type -----------------------------------------------------------

/** Ids are any string; these are what a page might read as something else. */
const idsOf = (kind) => fc.constantFrom(...["1", " 2 3", "é", '"', "<i>", "&amp;", "a.b/c#d"].map((id) => kind + id), "__proto__", "constructor", "7", "10");
const ids = { block: idsOf("b"), quote: idsOf("q"), person: idsOf("p"), footnote: idsOf("n") };

const year = fc.integer({ min: 1, max: 9999 }).map((it) => String(it).padStart(4, "0"));
const two = (min, max) => fc.integer({ min, max }).map((it) => String(it).padStart(2, "0"));
const zone = fc.constantFrom("", "Z", "+02:00", "-03:30", "+14:00", "-00:00", "+00:00");
const moment = fc.oneof(
  fc.tuple(year),
  fc.tuple(year, two(1, 12)),
  fc.tuple(year, two(1, 12), two(1, 28)),
  fc.tuple(year, two(1, 12), two(1, 28), fc.tuple(two(0, 23), two(0, 59), zone).map(([hour, minute, zone]) => `T${hour}:${minute}${zone}`)),
  fc.tuple(year, two(1, 12), two(1, 28), fc.tuple(two(0, 23), two(0, 59), two(0, 59), fc.constantFrom("", ".125"), zone).map(([hour, minute, second, rest, zone]) => `T${hour}:${minute}:${second}${rest}${zone}`)),
).map(([year, month, day, time = ""]) => [year, month, day].filter(Boolean).join("-") + time);
// Within a year of the four digits no interval ends before it begins.
const interval = fc.tuple(fc.integer({ min: 1, max: 8000 }), moment, moment).map(([first, one, other]) => `${String(first).padStart(4, "0")}${one.slice(4)}/${String(first + 2).padStart(4, "0")}${other.slice(4)}`);

// No `|`: the URL standard lets it stand in a path, Chromium escapes it.
const COMMON_ADDRESSES = ["https://news.example/a?b=1&c=%22#d", "http://news.example", "/a/b?c=d e", "a.html", "../up", "./", "?q=1", "//other.example/ü", "HTTPS://UPPER.example/A/../b", "https://xn--nxasmq6b.example/[x]{y}", "https://news.example/\"<b>'`", "https://[::1]:8080/", "https://user@news.example:443/"];
const addresses = {
  Link: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...COMMON_ADDRESSES, "mailto:desk@news.example?subject=a b", "tel:+47 123") }, { weight: 1, arbitrary: fc.oneof(ids.block, ids.quote).map((id) => `#${id}`) }),
  Picture: fc.constantFrom(...COMMON_ADDRESSES, "data:image/gif;base64,R0lGODlhAQABAAAAACw=", "a, b.webp"),
  Recording: fc.constantFrom(...COMMON_ADDRESSES),
};

const special = {
  ...addresses,
  Date: fc.oneof({ weight: 3, arbitrary: moment }, { weight: 1, arbitrary: interval }),
  Language: fc.constantFrom("en", "nb", "ar", "he", "fa", "ur-PK", "az-Arab", "ar-Latn", "zh-Hant", "EN-us", "x-private", "de-CH-1996"),
};

// From the schema to values -----------------------------------------------------------------------------

/** Keys whose strings are ids of something else. */
const REFERENCES = { "Run.quote": ids.quote, "Run.footnote": ids.footnote, "Speaker.person": ids.person, "Block.id": ids.block, "Block.quote": ids.quote, "KeyPoint.supportedBy": fc.oneof(ids.block, ids.quote) };
/** The ids of maps: what their values are, to what the keys are. */
const MAPS = { Quote: ids.quote, Person: ids.person, Text: ids.footnote };

/** How deep blocks stand inside each other: the format allows 32 levels of JSON. */
const DEPTH = { depthIdentifier: "inside", maxDepth: 3, depthSize: "max" };

/** How often a choice is made: the more there is in it, the more often, so that all of it is met. */
const weightOf = ({ properties, enum: values = [] }) => 1 + values.length + Math.floor(Object.keys(properties ?? {}).length / 3);

/** What a part of the schema allows. `owner` and `key` say where it stands; `isNeeded`, that it may not come to nothing. */
function valueOf(tie, part, owner, key, isNeeded) {
  const reference = REFERENCES[`${owner}.${key}`];
  if (part.$ref) {
    const name = part.$ref.slice("#/$defs/".length);
    return special[name] ?? tie(isNeeded && `${name}!` in needed ? `${name}!` : name);
  }
  const weighed = (choice) => ({ weight: weightOf(choice), arbitrary: valueOf(tie, choice, owner, key, isNeeded) });
  // Blocks hold blocks, and the first of them, a paragraph, does not.
  if (part.oneOf) return fc.oneof(DEPTH, ...part.oneOf.map(weighed));
  if (part.anyOf) return fc.oneof(...part.anyOf.map(weighed));
  if (part.enum) return fc.constantFrom(...part.enum);
  if ("const" in part) return fc.constant(part.const);
  switch (part.type) {
    case "string":
      // Of the blocks' own strings only code is needed, and code may begin with a line break.
      return reference ?? (isNeeded && owner !== "Block" ? someWords : words);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.oneof(fc.integer({ min: part.minimum, max: Math.min(part.maximum, 12) }), fc.integer({ min: part.minimum, max: part.maximum }));
    case "number":
      return part.maximum > 1 ? fc.integer({ min: part.minimum, max: 4000 }) : fc.double({ min: 0, max: 1, noNaN: true });
    case "array": {
      const items = valueOf(tie, part.items, owner, key, isNeeded);
      const isBody = part.items.$ref === "#/$defs/Block";
      const short = fc.array(items, { minLength: isNeeded ? 1 : 0, maxLength: isBody && owner === "Document" ? 6 : 3 });
      // A long list now and then; but what is long and holds what is long would have no end.
      return isBody ? short : fc.oneof({ weight: 60, arbitrary: short }, { weight: 1, arbitrary: fc.array(items, { minLength: 12, maxLength: 40, size: "max" }) });
    }
    case "object": {
      if (part.additionalProperties) {
        const { $ref } = part.additionalProperties;
        const name = $ref.slice("#/$defs/".length);
        return fc
          .array(fc.tuple(MAPS[name], valueOf(tie, part.additionalProperties, owner, key, isNeeded)), { minLength: isNeeded ? 1 : 0, maxLength: 4 })
          .map((entries) => Object.fromEntries(entries));
      }
      const { required = [] } = part;
      const keys = Object.entries(part.properties).filter(([key]) => key !== "$schema");
      return fc.record(Object.fromEntries(keys.map(([key, value]) => [key, valueOf(tie, value, owner, key, required.includes(key))])), { requiredKeys: required, noNullPrototype: true });
    }
    default:
      throw new Error(`no values for ${JSON.stringify(part)}`);
  }
}

/** Values that may not come to nothing where they are needed. */
const needed = {
  "Text!": (tie) => fc.oneof(someWords, fc.tuple(someWords, tie("Text")).map(([first, text]) => [first, ...[text].flat()])),
  // A run without words is one that breaks the line.
  Run: (tie) => valueOf(tie, definitions.Run, "Run").map((run) => (run.break || "text" in run ? run : { ...run, text: "words" })),
  // A speaker that is none of the people has a name.
  Speaker: (tie) => valueOf(tie, definitions.Speaker, "Speaker").map((speaker) => (speaker.person ? speaker : { ...speaker, name: `W${speaker.name ?? ""}` })),
  // The first words of an item are needed where the list is.
  "ListItem!": (tie) => fc.tuple(someWords, tie("ListItem")).map(([first, item]) => ({ text: first, ...(item.items ? { items: item.items } : {}) })),
};

const shapes = fc.letrec((tie) => ({
  document: valueOf(tie, schema, "Document"),
  ...Object.fromEntries(Object.entries(definitions).map(([name, part]) => [name, valueOf(tie, part, name)])),
  ...Object.fromEntries(Object.entries(needed).map(([name, make]) => [name, make(tie)])),
})).document;

// What names something finds it ----------------------------------------------------------------------

/** Visits every object of a document, in the order of reading. */
function visit(value, see) {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) see(value);
  for (const inner of Object.values(value)) visit(inner, see);
}

const BLOCKS = new Set(definitions.Block.oneOf.map((block) => block.properties.type.const));
const isBlock = (value) => BLOCKS.has(value.type);

/** A record of `record`'s entries and, for each id that it lacks, one more. */
const completed = (record, ids, value) => Object.fromEntries([...Object.entries(record ?? {}), ...[...ids].filter((id) => !Object.hasOwn(record ?? {}, id)).map((id) => [id, value(id)])]);

/** Adds what is named and missing, and takes an id from the second that has it. */
function sound(document) {
  const named = { quote: new Set(), footnote: new Set(), person: new Set() };
  const footnotes = new Set();
  visit(document, (value) => {
    for (const [kind, ids] of Object.entries(named)) if (typeof value[kind] === "string") ids.add(value[kind]);
    // A table has rows, were there none in them.
    if (value.type === "table" && !value.header?.length) value.rows ??= [];
    if (value.type !== "footnotes") return;
    value.items = Object.fromEntries(Object.entries(value.items).filter(([id]) => !footnotes.has(id)));
    for (const id of Object.keys(value.items)) footnotes.add(id);
    if (Object.keys(value.items).length === 0) value.items = { [`another ${footnotes.size}`]: "another note" };
  });
  if (named.quote.size) document.quotes = completed(document.quotes, named.quote, (id) => ({ text: `the words of ${id}`, anonymous: "no reason" }));
  if (named.person.size) document.people = completed(document.people, named.person, (id) => ({ name: `the name of ${id}` }));
  for (const id of footnotes) named.footnote.delete(id);
  if (named.footnote.size) document.body = [...(document.body ?? []), { type: "footnotes", items: completed({}, named.footnote, (id) => `the note of ${id}`) }];
  const taken = new Set(Object.keys(document.quotes ?? {}));
  visit(document, (value) => {
    if (!isBlock(value) || !("id" in value)) return;
    if (taken.has(value.id)) delete value.id;
    else taken.add(value.id);
  });
  for (const point of document.keyPoints ?? []) if (point.supportedBy) point.supportedBy = point.supportedBy.filter((id) => taken.has(id));
  return document;
}

/** More paragraphs than are laid out at once, now and then. */
const paragraphs = fc.oneof({ weight: 20, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(60) }).map((count) => Array.from({ length: count }, (_, number) => ({ type: "paragraph", text: `Paragraph ${number}.` })));

/** Documents that reading finds no error in. */
export const documents = fc
  .tuple(shapes, paragraphs)
  .map(([document, more]) => sound(structuredClone(more.length ? { ...document, body: [...(document.body ?? []), ...more] } : document)));

/** How an article can be shown, as attributes of the element and as options of the command. */
export const ways = fc.record({
  language: fc.constantFrom("en", "ar"),
  "key-points": fc.constantFrom("open", "folded", "none"),
  related: fc.constantFrom("rail", "below", "none"),
  "heading-level": fc.constantFrom("1", "2", "3"),
  // By its address, against which others are resolved, or as a value.
  isFetched: fc.boolean(),
});

/**
 * A document as text, keys that are whole numbers last: a browser puts them first, wherever they are written,
 * and no object of a script can show that.
 */
export function textOf(value) {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).reverse().map(([key, inner]) => `${JSON.stringify(key)}:${textOf(inner)}`).join()}}`;
}
