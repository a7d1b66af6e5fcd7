import type { Span, Statement } from "../../model/index.js";
import { english, phraseAt } from "../../language/index.js";
import type { AnyMention } from "./entity.js";
import type { DescriptionMention, DescriptionType } from "./find-descriptions.js";
import { isWordLike, type Words } from "./words.js";

/**
 * Descriptions for the sources of statements in which no mention was found:
 * "Many", "those at the meeting". Whoever speaks is somebody.
 */
export function describeSources(
  words: Words,
  statements: readonly Statement[],
  mentions: readonly AnyMention[],
): DescriptionMention[] {
  const covered = new Uint8Array(words.length);
  for (const { from, to } of mentions) covered.fill(1, from, to);
  const found: DescriptionMention[] = [];
  for (const span of statements.flatMap(({ source }) => source)) {
    const range = tokensOf(words, span);
    if (range === null || covered.subarray(range.from, range.to).includes(1)) continue;
    const mention = describe(words, range);
    if (mention === null) continue;
    covered.fill(1, range.from, range.to);
    found.push(mention);
  }
  return found;
}

/** The tokens that a span touches, `[from, to)`; null where there are none. */
export function tokensOf(words: Words, span: Span): { from: number; to: number } | null {
  const from = words.at(span.start);
  let to = from;
  while (to < words.length && words.start(to) < span.end) to++;
  return from < to ? { from, to } : null;
}

/** Words that stand for what is named just before them. */
export const relativePronouns: ReadonlySet<string> = new Set([
  "who",
  "whom",
  "whose",
  "which",
  "that",
]);

function describe(words: Words, source: { from: number; to: number }): DescriptionMention | null {
  const range = { ...source };
  // "’s many critics": what only ends the word before is none of theirs.
  while (range.from + 1 < range.to && !isWordLike(words.word[range.from]!)) range.from++;
  const head = headOf(words, range);
  const lower = words.lower[head]!;
  if (english.pronouns.has(lower) || relativePronouns.has(lower)) return null;
  const plural = words.isPluralNoun(head) || plurals.has(lower) || /[^s]s$/.test(lower);
  const isAnonymous = phraseAt(english.anonymousHeads, range.from, words.lowerAt) !== null;
  const type: DescriptionType = plural && !isAnonymous ? "group" : guessType(lower);
  return {
    kind: "description",
    from: range.from,
    to: head + 1,
    headFrom: head,
    type,
    role: lower,
    gender: "either",
    plural,
    determiner: "bare",
    coreFrom: range.from,
    modifiers: [],
    kin: false,
  };
}

const plurals: ReadonlySet<string> = new Set(
  "many some others most few several both all those these".split(" "),
);
const personWords: ReadonlySet<string> = new Set(
  "one another someone somebody everyone everybody anyone nobody no-one".split(" "),
);

function guessType(lower: string): DescriptionType {
  return personWords.has(lower) || /(?:er|or|ist|ian|man|woman)$/.test(lower)
    ? "person"
    : "document";
}

/** The token whose head lies outside the range; without syntax the last before a preposition. */
export function headOf(words: Words, { from, to }: { from: number; to: number }): number {
  if (words.hasSyntax) {
    for (let i = from; i < to; i++) {
      const head = words.head(i);
      if ((head < from || head >= to) && words.relation(i) !== "punct") return i;
    }
  }
  let last = from;
  while (last + 1 < to && !stops.has(words.lower[last + 1]!)) last++;
  return last;
}

const stops: ReadonlySet<string> = new Set(
  "of at for in with from on to who that , ( close familiar".split(" "),
);
