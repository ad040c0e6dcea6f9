// The server of the bench: loopback only, everything in memory, compressed beforehand, and every page
// isolated from other origins, for a fine clock.
import { createServer } from "node:http";
import { extname } from "node:path";

import { brotli } from "./compress.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
};

const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
};

/** Starts the server. `put(path, content)` has it serve something more. */
export async function serve() {
  const files = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = files.get(path);
    if (!file) return response.writeHead(404, ISOLATED).end();
    // Once, at the first request: a round that does not count comes before all others.
    file.body ??= brotli(file.bytes);
    response.writeHead(200, { ...ISOLATED, "content-type": file.type, "content-length": file.body.length, "cache-control": "no-store", ...(file.isCompressed && { "content-encoding": "br" }) });
    return response.end(file.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    put(path, content) {
      const bytes = Buffer.from(content);
      // Pictures are compressed as they are.
      const isCompressed = extname(path) !== ".webp";
      files.set(path, { type: TYPES[extname(path)], bytes, body: isCompressed ? undefined : bytes, isCompressed });
      return path;
    },
    has: (path) => files.has(path),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
