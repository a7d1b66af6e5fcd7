import type { CueTable } from "../../language/cue.js";
import type { Quotation, Sentences, Tokens } from "../layers.js";
import { hashFolded, mix } from "../sequence/feature-hash.js";

/** What the cue table says of a token. */
export const cueClass = { none: 0, verb: 1, noun: 2, belief: 3, phrase: 4 } as const;

/** Facts of every token that the learned reader's features are made of, computed once an article. */
export interface TokenFacts {
  readonly length: number;
  /** Hash of the word, case folded. */
  readonly word: Int32Array;
  /** Capitals, digits and marks, in a small code. */
  readonly shape: Int32Array;
  /** Hashes of the last two, last three and first four letters. */
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly prefix4: Int32Array;
  readonly cueClass: Uint8Array;
  /** Hash of the cue's lemma, else of the word. */
  readonly lemma: Int32Array;
  /** The cue's frames and act as one hash; 0 without a cue. */
  readonly frames: Int32Array;
  /** Sentence of each token. */
  readonly sentence: Int32Array;
  /** How many quotations the token stands in. */
  readonly depth: Uint8Array;
}

export function gatherTokenFacts(
  text: string,
  tokens: Tokens,
  sentences: Sentences,
  quotations: readonly Quotation[],
  cues: CueTable,
): TokenFacts {
  const n = tokens.length;
  const facts = {
    length: n,
    word: new Int32Array(n),
    shape: new Int32Array(n),
    suffix2: new Int32Array(n),
    suffix3: new Int32Array(n),
    prefix4: new Int32Array(n),
    cueClass: new Uint8Array(n),
    lemma: new Int32Array(n),
    frames: new Int32Array(n),
    sentence: new Int32Array(n),
    depth: new Uint8Array(n),
  };
  for (let i = 0; i < n; i++) {
    const start = tokens.start[i];
    const end = tokens.end[i];
    facts.word[i] = hashFolded(text, start, end);
    facts.shape[i] = shapeOf(text, start, end);
    facts.suffix2[i] = hashFolded(text, Math.max(start, end - 2), end);
    facts.suffix3[i] = hashFolded(text, Math.max(start, end - 3), end);
    facts.prefix4[i] = hashFolded(text, start, Math.min(end, start + 4));
    noteCue(facts, i, text.slice(start, end).toLowerCase(), cues);
  }
  for (let s = 0; s < sentences.length; s++) {
    facts.sentence.fill(s, sentences.first[s], sentences.first[s + 1]);
  }
  noteDepth(facts.depth, tokens, quotations);
  return facts;
}

type Writable = { -readonly [K in keyof TokenFacts]: TokenFacts[K] };

function noteCue(facts: Writable, i: number, word: string, cues: CueTable): void {
  const verb = cues.cueByForm.get(word);
  const noun = cues.cueNounByForm.get(word);
  const belief = cues.beliefByForm.get(word);
  const entry = verb ?? noun ?? belief;
  facts.lemma[i] = facts.word[i];
  if (entry === undefined) return;
  facts.cueClass[i] = verb ? cueClass.verb : noun ? cueClass.noun : cueClass.belief;
  facts.lemma[i] = hashFolded(entry.lemma, 0, entry.lemma.length);
  facts.frames[i] = framesOf(entry);
}

const frameHashes = new WeakMap<object, number>();

function framesOf(entry: {
  act: string;
  takes: ReadonlySet<string>;
  target: string | null;
  belief: boolean;
  part: string;
}): number {
  let hash = frameHashes.get(entry);
  if (hash === undefined) {
    const words = `${[...entry.takes].sort().join()}|${entry.target ?? "-"}|${entry.part}|${entry.belief}`;
    hash = hashFolded(words, 0, words.length);
    frameHashes.set(entry, hash);
  }
  return hash;
}

/** "Trump" Xx, "GOP" XX, "5,000" 0, "U.S." X., "—" its own code. */
function shapeOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (end - start === 1 && !isAlphanumeric(first)) return 1000 + first;
  let shape = 0;
  let previous = -1;
  for (let i = start; i < end && i < start + 8; i++) {
    const unit = text.charCodeAt(i);
    const kind = unit >= 65 && unit <= 90 ? 1 : unit >= 48 && unit <= 57 ? 2 : unit >= 97 ? 3 : 4;
    if (kind === previous) continue;
    shape = shape * 5 + kind;
    previous = kind;
  }
  return mix(shape, Math.min(end - start, 3));
}

function isAlphanumeric(unit: number): boolean {
  return (
    (unit >= 48 && unit <= 57) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 97 && unit <= 122) ||
    unit > 0xbf
  );
}

/** Deeper nesting says nothing more, and hostile text nests without end. */
const deepest = 3;

function noteDepth(depth: Uint8Array, tokens: Tokens, quotations: readonly Quotation[]): void {
  const levels = new Uint8Array(quotations.length);
  let i = 0;
  for (let q = 0; q < quotations.length; q++) {
    const { content, parent } = quotations[q];
    levels[q] = parent < 0 ? 1 : Math.min(levels[parent] + 1, deepest + 1);
    if (levels[q] > deepest) continue;
    while (i > 0 && tokens.start[i - 1] >= content.start) i--;
    while (i < tokens.length && tokens.start[i] < content.start) i++;
    for (let j = i; j < tokens.length && tokens.start[j] < content.end; j++) depth[j] = levels[q];
  }
}
