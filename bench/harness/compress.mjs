// Brotli as hard as it goes, as a publisher compresses beforehand.
import { brotliCompressSync, constants } from "node:zlib";

/** Past this, a document is only served, not weighed, and the last percent would take minutes. */
const LARGE = 1 << 20;

/** The bytes compressed. */
export function brotli(bytes) {
  const quality = bytes.length > LARGE ? 5 : constants.BROTLI_MAX_QUALITY;
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
