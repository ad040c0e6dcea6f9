// From the one table of the element's interface to everything that is made of it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The table. */
export const table = JSON.parse(readFileSync(fileURLToPath(new URL("../src/embed/interface.json", import.meta.url)), "utf8"));

/** What the element's script needs of it. */
export function interfaceModule() {
  const attributes = table.attributes.map(({ name, property, values, type }) => [name, { property, ...(values ? { values, fallback: values[0] } : { type }) }]);
  const events = table.events.map(({ name, bubbles = false, cancelable = false }) => [name, { bubbles, cancelable }]);
  const text = (entries) => JSON.stringify(Object.fromEntries(entries), null, 2);
  return `// Made from ../interface.json by packaging/interface.mjs.
export const attributes = ${text(attributes)};
export const events = ${text(events)};
`;
}
