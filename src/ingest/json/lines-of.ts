import { decodeBytes } from "../decode.js";
import { problem } from "../problems.js";
import type { JsonLine } from "./articles-from-json.js";

/**
 * The lines of some bytes with their numbers and offsets; `firstLine` is the
 * number of the first, `offset` its place in the file. One of more than
 * `maxBytes` is a problem.
 */
export function* linesOf(
  bytes: Uint8Array,
  firstLine: number,
  offset: number,
  label: string,
  maxBytes: number,
): Generator<JsonLine> {
  let number = firstLine;
  for (let at = 0; at < bytes.length; number++) {
    const newline = bytes.indexOf(0x0a, at);
    const stop = newline < 0 ? bytes.length : newline;
    const place = `${label}:${number}`;
    if (stop - at > maxBytes) {
      const message = `${place}: ${stop - at} bytes are more than the ${maxBytes} allowed for one article; split it or raise the limit`;
      yield { number, offset: offset + at, problem: problem("too-large", message) };
    } else {
      const { text, problems } = decodeBytes(bytes.subarray(at, stop), place);
      yield { number, offset: offset + at, text, problems };
    }
    at = stop + 1;
  }
}
