// From the one table of the element's interface to everything that is made of it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The table. */
export const table = JSON.parse(readFileSync(fileURLToPath(new URL("../src/embed/interface.json", import.meta.url)), "utf8"));

/**
 * What the element's script needs of it, in few bytes: for each attribute its words (the first is the
 * default), `true` where it is there or not, `""` where it is any text; for each event that bubbles
 * whether it can be cancelled too.
 */
export function interfaceModule() {
  const attributes = table.attributes.map(({ name, values, type }) => [name, values ?? (type === "boolean" ? true : "")]);
  const events = table.events.filter((it) => it.bubbles).map(({ name, cancelable }) => [name, cancelable ? 1 : 0]);
  const text = (entries) => JSON.stringify(Object.fromEntries(entries), null, 2);
  return `// Made from ../interface.json by packaging/interface.mjs.
export const attributes = ${text(attributes)};
export const events = ${text(events)};
`;
}
