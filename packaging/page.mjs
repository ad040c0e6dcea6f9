// What Trunk makes of the viewer page, made ready.

/** The page without what Trunk adds to start a module: the element starts it. */
export function withoutStarter(page, name) {
  const kept = page
    .replaceAll(/<link\b[^>]*>\s*/g, (link) => (link.includes(name) ? "" : link))
    .replaceAll(/<script\b[^>]*>[^]*?<\/script>\s*/g, (script) => (script.includes(name) || script.includes("TrunkApplicationStarted") ? "" : script));
  if (kept.includes(name)) throw new Error(`the page still speaks of ${name}`);
  return kept;
}
