// From an address, or from bytes, to the compiled module.

/** Begins to fetch the module, and gives a function that compiles it. */
export function fetchModule(url, integrity) {
  // A network that fails is told like a server that does, to whoever waits for the answer.
  const begin = () => fetch(url, { integrity }).catch((status) => ({ status }));
  let started = begin();
  return async () => {
    // Only the first call has the answer that is under way; a second one asks again.
    const answer = started ?? begin();
    started = undefined;
    // The first use of `Intl` takes a page as long as much of building an article. While the module is on its
    // way there is time for it.
    if (!PAGES) Intl.DateTimeFormat();
    const response = await answer;
    if (!response.ok) throw new Error(`${response.status} ${url} (data-base?)`);
    // Anything else, parameters too, is refused by `compileStreaming`.
    if (response.headers.get("content-type") === "application/wasm") return WebAssembly.compileStreaming(response);
    return WebAssembly.compile(await response.arrayBuffer());
  };
}

/** Compiles a module given as base64 of its gzip. */
export async function inflateModule(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}
