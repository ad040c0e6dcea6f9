// Numbers that look drawn by lot, and are the same in every run.

/** A generator of numbers from 0 up to 1 (mulberry32): the same seed, the same numbers. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list. */
export const pick = (draw, list) => list[Math.floor(draw() * list.length)];

/** A whole number from `least` to `most`. */
export const between = (draw, least, most) => least + Math.floor(draw() * (most - least + 1));

/** The list in another order. */
export function shuffled(draw, list) {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = Math.floor(draw() * (last + 1));
    [copy[last], copy[other]] = [copy[other], copy[last]];
  }
  return copy;
}
