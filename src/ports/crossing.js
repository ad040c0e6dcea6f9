// Both ways between the page's values and the module's memory, each in one call: a call out of
// WebAssembly, with the text that it hands over, costs more than what most of them would do.

// U+0000 ends texts. One in a text gives way to another that has no picture either.
const ended = (text) => `${text.replaceAll("\0", "\x01")}\0`;

const bits = new DataView(new ArrayBuffer(8));

/** A body of more blocks comes in pieces, and each that has so many characters is followed by another. */
const LONG = 500;
const PIECE = 1e5;

let pieces = [];

/** A piece of the body of the document that was made one text last, by its number. */
export const piece = (number) => pieces[number];

/**
 * Makes one text of a value, as `read_flat_in_pieces` of the model has it; `piece` gives what of a long body
 * is not in it. At most so many `values` are read, so many `units` (UTF-16) of text, and so many `levels` of
 * lists and objects: a small object that holds itself unfolds without end.
 */
export function flatten(value, values, units, levels, isWhole) {
  let flat = "";
  let spent = false;
  // Whether there is something that was not read: where it was, only the whole text can say.
  let lost = false;
  pieces = [];
  const lose = (sign) => {
    lost = true;
    flat += sign;
  };
  const write = (value, level, isBody) => {
    const kind = typeof value;
    const isText = kind === "string";
    if (isText) units -= value.length;
    if (--values < 0 || units < 0) {
      spent = true;
      lose("!");
    } else if (isText) flat += `"${ended(value)}`;
    else if (value == null) flat += 0;
    else if (kind === "boolean") flat += value ? 1 : 2;
    else if (kind === "number") {
      bits.setFloat64(0, value);
      flat += `#${bits.getBigUint64(0).toString(16)}\0`;
    } else if (kind !== "object" || ArrayBuffer.isView(value)) lose("?"); // The bytes of a buffer would be listed one by one.
    else if (level === levels) lose("^");
    else {
      const before = flat;
      // An object of the host's may throw when it is looked at.
      try {
        if (Array.isArray(value)) {
          const { length } = value;
          const isCut = isBody && !isWhole && length > LONG;
          flat = isCut ? "" : `${flat}[`;
          for (let place = 0; place < length && !spent; place += 1) {
            // Unless it can be read, something that is refused.
            let item = bits;
            try {
              item = value[place];
            } catch {}
            write(item, level + 1);
            if (isCut && flat.length > PIECE) {
              pieces.push(flat);
              flat = "";
            }
          }
          if (isCut) {
            pieces.push(flat);
            flat = `${before}&${length.toString(16)}\0`;
          } else flat += "]";
        } else {
          flat += "{";
          for (const [key, item] of value instanceof Map ? value : Object.entries(value)) {
            // It throws where the key of a `Map` is no string.
            flat += `:${ended(key)}`;
            units -= key.length;
            write(item, level + 1, !level && key === "body");
            if (spent) break;
          }
          flat += "}";
        }
      } catch {
        flat = before;
        lose("?");
      }
    }
  };
  const most = [values, units];
  write(value, 0);
  return lost && pieces[0] ? flatten(value, ...most, levels, true) : flat;
}

/**
 * Builds nodes under `at`, and gives back the node that is open in the end. Each operation is a number:
 * its last two bits say what it is (0 closes an element, 1 adds words, 2 sets an attribute, 3 opens an
 * element), the third whether the name of it is new, the rest the place of that name. Operations are followed
 * by the lengths (UTF-16) of their texts, which stand in `text` one after another: a new name, a value.
 */
export function build(at, operations, text) {
  // What is built has been read.
  pieces = [];
  const names = [];
  let next = 0;
  let from = 0;
  let isEmpty;
  const take = () => text.slice(from, (from += operations[next++]));
  while (next < operations.length) {
    const operation = operations[next++];
    const kind = operation & 3;
    const place = operation >> 3;
    if (operation & 4) names[place] = take();
    const name = names[place];
    if (kind === 0) at = at.parentNode;
    else if (kind === 1 && isEmpty) at.textContent = take();
    else if (kind === 1) at.append(take());
    else if (kind === 2) at.setAttribute(name, take());
    else at = at.appendChild(name === "svg" || name === "path" ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name));
    isEmpty = kind > 1;
  }
  return at;
}
