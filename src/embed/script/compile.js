// From an address, or from bytes, to the compiled module.

/** Begins to fetch the module, and gives a function that compiles it. */
export function fetchModule(url, integrity) {
  const begin = () => fetch(url, { integrity });
  let started = begin();
  // Where it fails, whoever waits for it is told.
  started.catch(() => {});
  return async () => {
    // Only the first call has the answer that is under way; a second one asks again.
    const answer = started ?? begin();
    started = undefined;
    const fail = (why) => {
      throw new Error(`${why} ${url} (data-base?)`);
    };
    const response = await answer.catch(fail);
    if (!response.ok) fail(response.status);
    // Anything else, parameters too, is refused by `compileStreaming`.
    const isNamed = response.headers.get("content-type") === "application/wasm";
    if (isNamed && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
    return WebAssembly.compile(await response.arrayBuffer());
  };
}

/** Compiles a module given as base64 of its gzip. */
export async function inflateModule(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}
