import type { Candidate, Span, Statement } from "../../model/index.js";
import type { PeopleLayer } from "./people-layer.js";
import type { PeopleSource } from "./words.js";

/** How sure it is that a quotation without a source is of the speaker before it. */
const confidences = {
  /** In the same paragraph as what he said before. */
  sameBlock: 0.85,
  /** In a paragraph of its own behind it. */
  nextBlock: 0.65,
  /** In a dialogue of two who take turns. */
  turnTaking: 0.6,
} as const;

/**
 * Who says a quotation that has no source: the speaker before, when it stands
 * in the same paragraph or opens the next one; in an exchange of two, the other.
 */
export function continueSpeaker(
  layers: Pick<PeopleSource, "blocks">,
  people: PeopleLayer,
  statement: Statement,
  before: readonly Statement[],
): readonly Candidate[] {
  const start = statement.content[0]?.start;
  const last = before.findLast((one) => one.within === null && one.kind !== "act");
  if (start === undefined || !last || statement.quoted.length === 0 || last.speakers.length === 0)
    return [];
  const end = endOf(last);
  const here = blockAt(layers.blocks, start);
  const there = blockAt(layers.blocks, Math.max(end, endOfSpans(last.cue)) - 1);
  if (here === there) return follow(confidences.sameBlock, last.speakers);
  if (here !== there + 1 || !opensBlock(people.words.text, layers.blocks[here]!, start)) return [];
  const other = otherOfTwo(last, before);
  if (other !== null) return follow(confidences.turnTaking, other);
  return follow(confidences.nextBlock, last.speakers);
}

/** In a dialogue the two speakers before differ and the last one had no source either, or each has a paragraph. */
function otherOfTwo(last: Statement, before: readonly Statement[]): readonly string[] | null {
  const index = before.lastIndexOf(last);
  const earlier = before[index - 1];
  if (!earlier || earlier.speakers.length !== 1 || last.speakers.length !== 1) return null;
  if (
    earlier.speakers[0] === last.speakers[0] ||
    earlier.kind !== "direct" ||
    last.kind !== "direct"
  )
    return null;
  return earlier.speakers;
}

function follow(confidence: number, ids: readonly string[]): Candidate[] {
  return ids.map((person) => ({ person, confidence }));
}

function opensBlock(text: string, block: Span, start: number): boolean {
  return /^[\s“"‘'«„(—–-]*$/u.test(text.slice(block.start, start));
}

function endOf(statement: Statement): number {
  return Math.max(endOfSpans(statement.content), endOfSpans(statement.source));
}

function endOfSpans(spans: readonly Span[]): number {
  return spans.at(-1)?.end ?? 0;
}

function blockAt(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
