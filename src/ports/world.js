// The world as a browser has it. In JavaScript each of these is a line; through bindings, each step of it
// would be a call out of the module, with code on both sides.

/** What formats, by kind and language: to make one takes as long as to use it a hundred times. */
const formats = new Map();

function newFormat(language, kind) {
  let locale = language;
  try {
    Intl.getCanonicalLocales(language);
  } catch {
    // A bad tag would throw: the browser's own language then.
    locale = undefined;
  }
  if (kind === 5) return new Intl.NumberFormat(locale);
  if (kind === 6) return new Intl.RelativeTimeFormat(locale);
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    month: kind > 0 ? "long" : undefined,
    day: kind > 1 ? "numeric" : undefined,
    hour: kind > 2 ? "numeric" : undefined,
    minute: kind > 2 ? "2-digit" : undefined,
  });
}

/**
 * A value in the words of a language. Kinds 0 to 4 are moments, in milliseconds, to the year, month, day,
 * minute and second; 5 is a number, and 6 a time from now in the `unit`.
 */
export function format(language, kind, value, unit) {
  const key = kind + language;
  if (!formats.has(key)) formats.set(key, newFormat(language, kind));
  return formats.get(key).format(value, unit);
}

/** An absolute address; what is none stays as it is. */
export function resolve(address, base) {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

/** Whether something lies at another origin than the page. What is in the page itself (`data:`) does not. */
export function isForeign(address) {
  try {
    const { protocol, origin } = new URL(address, location.href);
    return protocol.startsWith("http") && origin !== location.origin;
  } catch {
    return false;
  }
}

// Storage may be full, or refused to embedded pages: then nothing is remembered.

export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {}
}
