// What of the format a set of documents has in it: every key of every object, every word of every set.

/** Everything there is in a schema. */
export function everything(schema) {
  const found = new Set();
  const seen = new Set();
  const follow = (part, name) => {
    const definition = definitionOf(schema, part);
    if (definition) {
      if (seen.has(definition)) return;
      seen.add(definition);
      return follow(schema.$defs[definition], definition);
    }
    for (const choice of choicesOf(part)) follow(choice, name);
    for (const word of part.enum ?? []) found.add(`${name} = ${word}`);
    if (part.items) follow(part.items, name);
    if (part.additionalProperties) follow(part.additionalProperties, name);
    const owner = ownerOf(part, name);
    for (const [key, inner] of Object.entries(part.properties ?? {})) {
      found.add(`${owner}.${key}`);
      follow(inner, `${owner}.${key}`);
    }
  };
  follow(schema, "Document");
  // No document needs to name its schema.
  found.delete("Document.$schema");
  return found;
}

/** Notes in `met` what a document has of it. */
export function note(schema, document, met) {
  const follow = (part, value, name) => {
    const definition = definitionOf(schema, part);
    if (definition) return follow(schema.$defs[definition], value, definition);
    const choices = choicesOf(part);
    if (choices.length) return follow(choices.find((choice) => fits(schema, choice, value)), value, name);
    if (part.enum) met.add(`${name} = ${value}`);
    if (part.items) for (const item of value) follow(part.items, item, name);
    if (part.additionalProperties) for (const item of Object.values(value)) follow(part.additionalProperties, item, name);
    const owner = ownerOf(part, name);
    for (const [key, inner] of Object.entries(part.properties ?? {})) {
      if (!Object.hasOwn(value, key)) continue;
      met.add(`${owner}.${key}`);
      follow(inner, value[key], `${owner}.${key}`);
    }
  };
  follow(schema, document, "Document");
}

const definitionOf = (schema, part) => part.$ref?.slice("#/$defs/".length);
const choicesOf = (part) => part.anyOf ?? part.oneOf ?? [];
/** Blocks are told apart by their type. */
const ownerOf = (part, name) => (part.properties?.type?.const ? `${name} ${part.properties.type.const}` : name);

/** Whether a value is of the kind that a choice is for. */
function fits(schema, part, value) {
  const definition = definitionOf(schema, part);
  if (definition) return fits(schema, schema.$defs[definition], value);
  const choices = choicesOf(part);
  if (choices.length) return choices.some((choice) => fits(schema, choice, value));
  if (part.enum) return part.enum.includes(value);
  if (part.type === "array") return Array.isArray(value);
  if (part.type !== "object") return typeof value === (part.type === "integer" ? "number" : part.type);
  const type = part.properties?.type?.const;
  return typeof value === "object" && !Array.isArray(value) && (!type || type === value.type);
}
