// Dates as the article has them: at the precision and in the zone they are written with.

const DAY = { year: "numeric", month: "long", day: "numeric" };
const formats = new Map();

function format(options) {
  const key = Object.keys(options).join();
  // A formatter is dear to make, and there are four.
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" }));
  return formats.get(key);
}

function zoneOf(text) {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text) ?? [];
  if (!sign) return "UTC";
  const number = Number(hours) ? `${sign}${Number(hours)}` : "";
  return `UTC${number}${minutes === "00" ? "" : `:${minutes}`}`;
}

/** The words for one moment: a year, a month, a day, or a time with its zone. */
export function wordsOf(text) {
  if (text.length > 10) {
    // What the clock showed there is read as if it were UTC, and so stays what it is.
    const shown = new Date(`${text.slice(0, 16)}Z`);
    return `${format({ dateStyle: "long", timeStyle: "short" }).format(shown)} \u2066${zoneOf(text)}\u2069`;
  }
  const options = text.length === 4 ? { year: "numeric" } : text.length === 7 ? { year: "numeric", month: "long" } : DAY;
  return format(options).format(new Date(text));
}

/** The words for the day alone. */
export const dayOf = (text) => wordsOf(text.slice(0, 10));

/** The moments of a date: one, or the two ends of an interval. */
export const momentsOf = (text) => text.split("/").map((at) => ({ at, words: wordsOf(at) }));
