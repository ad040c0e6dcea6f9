// What is printed: the sheets of a PDF, read with Mozilla's reader. Lengths are in points, from the upper left
// corner of a sheet.
import { getDocument, OPS, Util } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * The sheets of a PDF: `lines` of words from above, each with its box; the boxes of the `pictures` that are
 * drawn; and all that is drawn by name (`marks`), with its colours and places.
 */
export async function sheetsOf(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sheets = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    sheets.push({ width, height, lines: await linesOf(page, transform), ...(await drawnOn(page, transform)) });
  }
  await document.destroy();
  return sheets;
}

/** The words of a sheet, those on one height together. */
async function linesOf(page, upright) {
  const lines = [];
  const { items } = await page.getTextContent();
  for (const { str, width, height, transform } of items) {
    if (!str.trim()) continue;
    const [, , , , left, bottom] = Util.transform(upright, transform);
    let line = lines.find((line) => Math.abs(line.bottom - bottom) < 1);
    if (!line) lines.push((line = { words: [], left, right: left, top: bottom - height, bottom }));
    line.words.push([left, str]);
    line.left = Math.min(line.left, left);
    line.right = Math.max(line.right, left + width);
  }
  lines.sort((one, other) => one.bottom - other.bottom);
  return lines.map(({ words, ...line }) => ({ ...line, words: words.sort((one, other) => one[0] - other[0]).map(([, words]) => words).join("") }));
}

/** What is drawn on a sheet. */
async function drawnOn(page, upright) {
  const names = Object.fromEntries(Object.entries(OPS).map(([name, number]) => [number, name]));
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures = [];
  const marks = [];
  const kept = [];
  // Where drawing happens, and what of it is seen.
  let now = { at: upright, seen: { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity } };
  let clips = false;
  fnArray.forEach((operation, place) => {
    const given = argsArray[place];
    if (operation === OPS.save) kept.push(now);
    else if (operation === OPS.restore) now = kept.pop() ?? now;
    else if (operation === OPS.transform) now = { ...now, at: Util.transform(now.at, given) };
    else if (operation === OPS.clip || operation === OPS.eoClip) clips = true;
    else if (operation === OPS.constructPath && clips) {
      // The path that is clipped to comes after, with its extent.
      clips = false;
      if (given[2]) now = { ...now, seen: both(now.seen, box(now.at, given[2])) };
    } else if (operation === OPS.paintImageXObject || operation === OPS.paintInlineImageXObject) {
      // A picture is drawn into the unit square.
      pictures.push(both(now.seen, box(now.at, [0, 0, 1, 1])));
    }
    // Names of fonts and pictures are the reader's own, and new each time.
    if (operation !== OPS.dependency) marks.push(`${names[operation]} ${JSON.stringify(given, (_, value) => (typeof value === "string" && /^(g|img)_/.test(value) ? "" : value))}`);
  });
  return { pictures, marks };
}

/** Where a rectangle comes to lie. */
function box([a, b, c, d, x, y], { 0: x0, 1: y0, 2: x1, 3: y1 }) {
  const corners = [[x0, y0], [x1, y0], [x0, y1], [x1, y1]];
  const across = corners.map(([u, v]) => a * u + c * v + x);
  const down = corners.map(([u, v]) => b * u + d * v + y);
  return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
}

/** What two rectangles share. */
function both(one, other) {
  return { left: Math.max(one.left, other.left), right: Math.min(one.right, other.right), top: Math.max(one.top, other.top), bottom: Math.min(one.bottom, other.bottom) };
}
