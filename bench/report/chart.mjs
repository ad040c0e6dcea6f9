// Bar charts as SVG, readable on light and dark grounds.

const WIDTH = 640;
const LABEL = 150;
const VALUE = 130;
const ROW = 26;
const TOP = 34;

const escape = (text) => text.replace(/[&<>]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[letter]);

/** A chart: `rows` of `{ name, median, low, high, isOurs }`, all in `unit`. */
export function chart(title, unit, rows) {
  const most = Math.max(...rows.map(({ high }) => high));
  const length = (value) => ((WIDTH - LABEL - VALUE) * value) / most;
  const number = (value) => (value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(1));
  const bars = rows.map(({ name, median, low, high, isOurs }, place) => {
    const y = TOP + place * ROW;
    const spread = high > low ? `<path class="spread" d="M${(LABEL + length(low)).toFixed(1)} ${y + 9}H${(LABEL + length(high)).toFixed(1)}"/>` : "";
    return `<text x="${LABEL - 8}" y="${y + 13}" text-anchor="end">${escape(name)}</text><rect class="${isOurs ? "ours" : "theirs"}" x="${LABEL}" y="${y}" width="${length(median).toFixed(1)}" height="18" rx="2"/>${spread}<text x="${(LABEL + length(high) + 8).toFixed(1)}" y="${y + 13}">${number(median)} ${escape(unit)}</text>`;
  });
  const height = TOP + rows.length * ROW + 6;
  const style = "text{font:13px system-ui,sans-serif;fill:#1b1a18}.title{font-weight:600}.ours{fill:#9a2a12}.theirs{fill:#b9b2a5}.spread{stroke:#1b1a18;stroke-width:1.5}@media(prefers-color-scheme:dark){text{fill:#e9e6df}.ours{fill:#f0a184}.theirs{fill:#5c5a55}.spread{stroke:#e9e6df}}";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escape(title)}">\n<style>${style}</style>\n<text class="title" x="0" y="16">${escape(title)}</text>\n${bars.join("\n")}\n</svg>\n`;
}
