// Pictures: what goes into `srcset`, and where their middle is.

export const SIZES = "(min-width: 48em) 44em, 100vw";

/** The candidates for `srcset`; nothing where there is only one. */
export function candidatesOf({ url, width, sources }) {
  if (!sources || !width) return undefined;
  return [...sources, { url, width }].map((source) => `${source.url} ${source.width}w`).join(", ");
}

const third = (fraction) => (fraction < 0.34 ? "start" : fraction > 0.66 ? "end" : "center");

/** The two parts of the point that has to stay in sight, as the style sheet knows them. */
export const focusOf = ({ focus }) => (focus ? { x: third(focus.x), y: third(focus.y) } : undefined);
