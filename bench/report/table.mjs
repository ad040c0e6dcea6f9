// The bars as a table.

const round = (value) => (Number.isInteger(value) ? String(value) : value < 0.01 ? value.toPrecision(1) : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

function shown(value, { isPlain, isShare }) {
  if (isShare) return `${(value * 100).toFixed(1)} %`;
  return isPlain ? round(value) : `${round(value)} ×`;
}

const limitOf = (bar) => [bar.least !== undefined && `≥ ${shown(bar.least, bar)}`, bar.most !== undefined && `≤ ${shown(bar.most, bar)}`].filter(Boolean).join(", ");

/** Whether chance alone could have put the figure on the other side. */
const isClose = ({ low, high, most = Infinity, least = -Infinity }) => (low <= most && high > most) || (high >= least && low < least);

const verdict = (bar) => (bar.isMet ? "met" : "**missed**") + (isClose(bar) ? ", within chance" : "");

/** Rows of cells. */
const rowsOf = (bars) => bars.map((bar) => [bar.what, limitOf(bar), shown(bar.value, bar), bar.low === bar.high ? "" : `${shown(bar.low, bar)} – ${shown(bar.high, bar)}`, verdict(bar)]);

const HEADER = ["what", "bar", "measured", "95 of 100 draws", ""];

export function markdown(bars) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(HEADER), "|---|---|---|---|---|", ...rowsOf(bars).map(line)].join("\n");
}

/** For a terminal. */
export function plainTable(bars) {
  const rows = [HEADER, ...rowsOf(bars).map((row) => row.map((cell) => cell.replaceAll("*", "")))];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd()).join("\n");
}
