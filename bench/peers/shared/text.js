// Running text: runs with marks, links, footnotes and quotes, grouped as they are shown.

/** The runs of a text, whatever short form it is written in. */
export const runsOf = (text) => (Array.isArray(text) ? text : [text]).map((run) => (typeof run === "string" ? { text: run } : run));

/** The words alone. */
export const plain = (text) => (typeof text === "string" ? text : runsOf(text).map((run) => run.text).join(""));

/**
 * The runs in groups: `{ quote, runs, button }`. Neighbours of one quote stand in one group; `button`
 * holds the first words of a quote after its last run.
 */
export function groupsOf(text) {
  const runs = runsOf(text);
  if (!runs.some((run) => run.quote)) return [{ runs }];
  const groups = [];
  for (const [place, run] of runs.entries()) {
    const current = groups.at(-1);
    if (current && current.quote === run.quote && !current.button) current.runs.push(run);
    else groups.push({ quote: run.quote, runs: [run] });
    if (run.quote && !runs.slice(place + 1).some((later) => later.quote === run.quote)) {
      groups.at(-1).button = beginning(runs.find((one) => one.quote === run.quote).text);
    }
  }
  return groups;
}

/** The first six words, without the quotation marks around them. */
export function beginning(text) {
  const words = text.replace(/^["'“”‘’ ]+|["'“”‘’ ]+$/g, "").split(/\s+/);
  return words.slice(0, 6).join(" ") + (words.length > 6 ? "…" : "");
}

/** Whether a cell holds a figure. */
export const isNumber = (text) => /\d/.test(text) && /^[\d .,+\-−–%€$£°]+$/.test(text);

/** A cell in its long form. */
export const cellOf = (cell) => (typeof cell === "string" || Array.isArray(cell) ? { text: cell } : cell);

/** The items of a list in their long form. */
export const itemOf = (item) => (typeof item === "string" || Array.isArray(item) ? { text: item } : item);

/** Every text of the blocks, as plain words. */
function textsOf(blocks, quotes) {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "list":
        return block.items.map((item) => plain(itemOf(item).text));
      case "image":
        return [plain(block.caption ?? "")];
      case "table":
        return [plain(block.caption ?? ""), ...[...block.header, ...block.rows].flat().map((cell) => plain(cellOf(cell).text)), plain(block.footer ?? "")];
      case "callout":
        return [plain(block.title ?? ""), ...textsOf(block.body, quotes)];
      case "quote":
        return [plain(quotes[block.quote].text)];
      case "footnotes":
        return Object.values(block.items).map(plain);
      case "divider":
        return [];
      default:
        return [plain(block.text)];
    }
  });
}

/** Minutes it takes to read. */
export function minutesOf({ body, quotes }) {
  const words = textsOf(body, quotes ?? {}).reduce((sum, text) => sum + (text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0);
  return Math.ceil(Math.floor((words * 60) / 230) / 60);
}

/** Name, role and organization with commas between, without what is missing. */
export const listed = (...parts) => parts.filter(Boolean).join(", ");

/** The footnotes' numbers, by id, in the order of the notes. */
export function footnoteNumbers(body) {
  const notes = body.find(({ type }) => type === "footnotes");
  return new Map(Object.keys(notes?.items ?? {}).map((id, place) => [id, place + 1]));
}
