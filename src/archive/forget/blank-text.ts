import type { Span } from "../../model/index.js";

/** What stands where something was blanked, one for each code unit, so that offsets stay true. */
const blank = " ";

/** The text with these places blank; line breaks stay. */
export function blankText(text: string, places: readonly Span[]): string {
  if (places.length === 0) return text;
  let result = "";
  let at = 0;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    result += text.slice(at, from) + text.slice(from, end).replace(/[^\n]/g, blank);
    at = end;
  }
  return result + text.slice(at);
}
