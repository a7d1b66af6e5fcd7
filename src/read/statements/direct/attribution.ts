import { readMentionAfter, readMentionBefore, type TokenRange } from "./read-mention.js";
import type { TokenView } from "./token-view.js";

/** A cue with its source, as found beside a quotation. */
export interface Attribution {
  readonly cue: TokenRange;
  readonly source: TokenRange | null;
  /** The pattern that found it. */
  readonly why: string;
  readonly act: string;
}

/** A cue stands within so many tokens of the mark that it attributes. */
const furthestCue = 18;
/** Between a cue and the opening mark that follows it: "said in a statement on Friday, “…" */
const furthestOpening = 12;

/** Tokens between two offsets: `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** `“…,” Ito said` and `“…,” said Ito`: the words behind a quotation, up to the sentence's end. */
export function readAfterQuotation(view: TokenView, stretch: Stretch): Attribution | null {
  let { from } = stretch;
  while (from < stretch.to && /^[,—–―-]+$/u.test(view.word(from))) from++;
  return (
    readDashSignature(view, from, stretch) ??
    readAccordingTo(view, from, stretch) ??
    readVerbBehind(view, from, Math.min(stretch.to, from + furthestCue))
  );
}

function readVerbBehind(view: TokenView, from: number, to: number): Attribution | null {
  for (let i = from; i < to; i++) {
    const entry = view.cue(i);
    if (entry === undefined) {
      if (/^[.;:?!]$/u.test(view.word(i))) return null;
      continue;
    }
    const cue = { from: i, to: i };
    if (i === from || isHelper(view, from, i)) {
      const source = readMentionAfter(view, i + 1, to);
      return source && { cue, source, why: "closing-mark-then-cue-source", act: entry.act };
    }
    const source = readMentionBefore(view, i - 1, from);
    if (source !== null) {
      return {
        cue,
        source: wholeSubject(view, source, from),
        why: "closing-mark-then-source-cue",
        act: entry.act,
      };
    }
  }
  return null;
}

/** "…," then said Ito */
function isHelper(view: TokenView, from: number, i: number): boolean {
  return i === from + 1 && /^(?:then|also|has|had)$/u.test(view.lower(from));
}

/** A subject with an apposition begins at the mark: "…,” Ito, the mayor of Alma, said": the name is the source. */
function wholeSubject(view: TokenView, found: TokenRange, from: number): TokenRange {
  if (found.from === from || view.word(found.from - 1) !== ",") return found;
  const first = readMentionAfter(view, from, found.from);
  return first !== null && view.word(first.to + 1) === "," ? first : found;
}

function readAccordingTo(view: TokenView, from: number, stretch: Stretch): Attribution | null {
  if (view.lower(from) !== "according" || view.lower(from + 1) !== "to") return null;
  const source = readMentionAfter(view, from + 2, stretch.to);
  return (
    source && {
      cue: { from, to: from + 1 },
      source,
      why: "closing-mark-then-according-to",
      act: "say",
    }
  );
}

/** `“…” — Marta Ito, mayor`: a quotation signed behind a dash. */
function readDashSignature(view: TokenView, from: number, stretch: Stretch): Attribution | null {
  if (from === stretch.from || !/^[—–―-]+$/u.test(view.word(from - 1)) || !view.isName(from))
    return null;
  const source = readMentionAfter(view, from, stretch.to);
  const ends = source !== null && (source.to + 1 >= stretch.to || view.word(source.to + 1) === ",");
  return ends
    ? {
        cue: { from: from - 1, to: from - 1 },
        source,
        why: "closing-mark-then-signature",
        act: "say",
      }
    : null;
}

/** `Ito said: “…`, `Ito told reporters on Friday, “…`: the words before a quotation, from the sentence's start. */
export function readBeforeQuotation(view: TokenView, stretch: Stretch): Attribution | null {
  const lead = view.word(stretch.to - 1);
  const furthest = lead === ":" || lead === "," ? furthestOpening : 2;
  for (let i = stretch.to - 1; i >= stretch.from && stretch.to - i <= furthest + 1; i--) {
    const entry = view.cue(i);
    if (entry === undefined) continue;
    const source = readMentionBefore(view, i - 1, stretch.from);
    if (source === null) continue;
    return {
      cue: { from: i, to: i },
      source: wholeSubject(view, source, stretch.from),
      why: "source-cue-then-opening-mark",
      act: entry.act,
    };
  }
  return readLabel(view, stretch);
}

/** `Ito: “…`: a name and a colon. */
function readLabel(view: TokenView, stretch: Stretch): Attribution | null {
  const colon = stretch.to - 1;
  if (colon <= stretch.from || view.word(colon) !== ":") return null;
  const source = readMentionAfter(view, stretch.from, colon);
  if (source === null || source.to !== colon - 1 || !view.isName(source.from)) return null;
  return {
    cue: { from: colon, to: colon },
    source,
    why: "name-colon-then-opening-mark",
    act: "say",
  };
}
