// Fetches a document and parses it, with a word for everything that can go wrong.

/** Why there is no document: the code is one of `docs/failures.md`. */
export class LoadError extends Error {
  constructor(code, status = 0, cause) {
    super(status ? `${code} ${status}` : code, { cause });
    this.code = code;
    this.status = status;
  }
}

/** 16 MiB, as the reader of the format has it (`LIMITS.bytes`). */
export const MOST_BYTES = 1 << 24;
const PATIENCE = 20_000;
const PAUSE = 600;

/**
 * Fetches and parses the document at `address`. Gives back its value and its final address, after
 * redirects. `signal` ends it with an `AbortError`.
 */
export async function load(address, options) {
  try {
    return await attempt(address, options);
  } catch (error) {
    // A refusal is final; a server that stumbles, and a network that does, may stand up again.
    if (error.code !== "network" && !(error.status >= 500)) throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  return attempt(address, options);
}

async function attempt(address, { credentials, signal: ended }) {
  const late = AbortSignal.timeout(PATIENCE);
  const signal = AbortSignal.any([ended, late]);
  let response;
  try {
    response = await fetch(address, { credentials, signal });
    if (!response.ok) throw new LoadError("http-status", response.status);
    return { value: parse(await text(response)), address: response.url || address };
  } catch (error) {
    if (ended.aborted || error instanceof LoadError) throw error;
    if (late.aborted) throw new LoadError("timed-out");
    // An answer that breaks off was allowed to be read.
    throw new LoadError(!response && (await isRefused(address, signal)) ? "cross-origin" : "network");
  }
}

/** The body as text, stopped at the limit: a length header may be absent or wrong. */
async function text(response) {
  if (!response.body) return "";
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let words = "";
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return words + decoder.decode();
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      reader.cancel();
      throw new LoadError("too-large");
    }
    words += decoder.decode(value, { stream: true });
  }
}

/** The value of JSON text. */
export function parse(text) {
  if (text.length > MOST_BYTES) throw new LoadError("too-large");
  try {
    return JSON.parse(text);
  } catch {
    throw new LoadError("not-json");
  }
}

/** Whether there is an answer which the page may only not read. */
async function isRefused(address, signal) {
  try {
    const isElsewhere = new URL(address, document.baseURI).origin !== location.origin;
    return isElsewhere && (await fetch(address, { mode: "no-cors", credentials: "omit", signal }));
  } catch {
    return false;
  }
}
