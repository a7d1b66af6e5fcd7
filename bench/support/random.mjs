/** Numbers from 0 to below 1 that are the same on every run (mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws ranks from 0 to below `size`, the first the commonest, as Zipf has it: rank times frequency is about constant. */
export function zipf(size, draw) {
  return () => Math.min(size - 1, Math.floor(Math.pow(size + 1, draw())) - 1);
}

/** One of a list. */
export function oneOf(list, draw) {
  return list[Math.floor(draw() * list.length)];
}

/** A value by shares, given as `[share, value]` with the shares adding up to 1. */
export function byShare(shares, draw) {
  let left = draw();
  for (const [share, value] of shares) {
    left -= share;
    if (left < 0) return value;
  }
  return shares.at(-1)[1];
}
