// The blocks of a long body, put together as the viewer does it, so that all contenders lay out the same.

/** How many blocks stand by themselves first, and how many are put together at most. */
const BEFORE = 50;
const MOST = 16;

/** The body with text in blocks of the type `stretch`, each of which has some of its `blocks`. */
export function inStretches(body) {
  const list = body.slice(0, BEFORE);
  for (let place = BEFORE; place < body.length; place += 1) {
    const block = body[place];
    const last = list.at(-1);
    if (block.type !== "paragraph" && block.type !== "list") list.push(block);
    else if (last.type === "stretch" && place % MOST > 0) last.blocks.push(block);
    else list.push({ type: "stretch", blocks: [block] });
  }
  return list;
}
