import { readConllu, type TreebankDocument, type TreebankWord } from "../../corpora/conllu.js";
import type { Span } from "../../model/index.js";

/** A gold mention of a treebank, and the entity that it speaks of. */
export interface GoldMention extends Span {
  /** Unique in its document. */
  readonly entity: string;
  /** "person", "organization", "place", … */
  readonly type: string;
  /** Start of its head word. */
  readonly head: number;
}

/** A document with its gold mentions, in order of their ends. */
export interface CoreferenceDocument {
  readonly document: TreebankDocument;
  readonly mentions: readonly GoldMention[];
}

const miscColumn = 9;
const wordId = /^\d+$/;
/** "(12-person-…", with its ")" where it ends at once, or "12)". */
const bracket = /\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)/g;

/**
 * Reads CoNLL-U whose MISC column keeps `Entity` brackets as in GUM. Throws a
 * `RangeError` where a bracket closes that was not opened.
 */
export function readCoreference(content: string, file: string): CoreferenceDocument[] {
  const miscs = readMiscs(content);
  let at = 0;
  return readConllu(content, file).map((document) => {
    const words = document.sentences.flat();
    const mentions = readBrackets(document, words, miscs.slice(at, at + words.length), file);
    at += words.length;
    return { document, mentions };
  });
}

function readMiscs(content: string): string[] {
  const miscs: string[] = [];
  for (const line of content.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const columns = line.split("\t");
    if (wordId.test(columns[0]!)) miscs.push(columns[miscColumn] ?? "_");
  }
  return miscs;
}

function readBrackets(
  document: TreebankDocument,
  words: readonly TreebankWord[],
  miscs: readonly string[],
  file: string,
): GoldMention[] {
  const heads = headsInDocument(document);
  const open = new Map<string, { from: number; type: string }[]>();
  const mentions: GoldMention[] = [];
  const close = (entity: string, to: number): void => {
    const opened = open.get(entity)?.pop();
    if (opened === undefined) {
      throw new RangeError(
        `${file}, ${document.id}: entity ${entity} closes at "${words[to]!.form}" but never opened`,
      );
    }
    const { start } = words[opened.from]!;
    const head = words[headIn(heads, opened.from, to)]!.start;
    mentions.push({ entity, type: opened.type, start, end: words[to]!.end, head });
  };
  for (let i = 0; i < words.length; i++) {
    const entities = miscs[i]!.split("|").find((entry) => entry.startsWith("Entity="));
    for (const [, opening, type, closes, closing] of (entities ?? "").matchAll(bracket)) {
      if (closing !== undefined) close(closing, i);
      if (opening === undefined) continue;
      const stack = open.get(opening) ?? [];
      open.set(opening, [...stack, { from: i, type: type! }]);
      if (closes !== undefined) close(opening, i);
    }
  }
  return mentions;
}

/** Heads as indices into the document's words; -1 for roots. */
function headsInDocument({ sentences }: TreebankDocument): number[] {
  const heads: number[] = [];
  for (const sentence of sentences) {
    const first = heads.length;
    for (const { head } of sentence) heads.push(head < 0 ? -1 : first + head);
  }
  return heads;
}

function headIn(heads: readonly number[], from: number, to: number): number {
  for (let i = from; i <= to; i++) {
    const head = heads[i]!;
    if (head < from || head > to) return i;
  }
  return to;
}
