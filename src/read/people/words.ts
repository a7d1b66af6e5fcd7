import type { Block, Span } from "../../model/index.js";
import { english } from "../../language/index.js";
import type { Layers } from "../layers.js";
import { relationNames, tagNames, universalTagNames, universalTags } from "../syntax/index.js";

/** The layers that people are found from. */
export type PeopleSource = Pick<
  Layers,
  "article" | "blocks" | "turns" | "tokens" | "sentences" | "quotations" | "syntax" | "statements"
>;

const tagOf = (name: string): number => universalTagNames.indexOf(name);
const properNoun = tagOf("PROPN");
const noun = tagOf("NOUN");
const adjective = tagOf("ADJ");
const verb = tagOf("VERB");
const auxiliary = tagOf("AUX");
const plurals: ReadonlySet<string> = new Set(["NOUN.NNS", "PROPN.NNPS"]);

/** Blocks in which at least this share of the words with a meaning is capitalised are set in title case. */
const titleCaseShare = 0.85;
/** A single word in capitals that may label a speaker. */
const shortestLabel = /^\p{Lu}[\p{Lu}'’.-]{2,}$/u;
/** Shorter words ("of", "up") stay small in title case. */
const longWord = 3;

/**
 * The tokens of an article with what the finding of people asks of them:
 * words, sentences, blocks, quotations, and syntax where there is one.
 * Everything is computed once, in time proportional to the tokens.
 */
export class Words {
  readonly text: string;
  readonly length: number;
  readonly word: readonly string[];
  readonly lower: readonly string[];
  readonly sentence: Int32Array;
  readonly block: Int32Array;
  /** Index of the innermost quotation of a token, -1 outside. */
  readonly quotation: Int32Array;
  /** Whether the token opens its sentence, marks left out. */
  readonly opens: Uint8Array;
  /** 1 in blocks where capitals say nothing: headlines in title case, lines in capitals. */
  readonly isLoud: Uint8Array;
  /** 1 where a name is sure to stand: in a transcript's labels and in the signatures of posts. */
  readonly isSigned: Uint8Array;
  readonly hasSyntax: boolean;
  /** 1 for verbs that have a subject of their own. */
  private readonly subjectOf: Uint8Array;
  private readonly source: PeopleSource;

  constructor(source: PeopleSource) {
    const { tokens, sentences, article, blocks } = source;
    this.source = source;
    this.text = article.text;
    this.length = tokens.length;
    this.hasSyntax = source.syntax.tag.length === tokens.length && tokens.length > 0;
    const word: string[] = [];
    const lower: string[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const form = this.text.slice(tokens.start[i], tokens.end[i]);
      word.push(form);
      lower.push(form.toLowerCase());
    }
    this.word = word;
    this.lower = lower;
    this.sentence = new Int32Array(tokens.length);
    this.opens = new Uint8Array(tokens.length);
    for (let s = 0; s < sentences.length; s++) this.noteSentence(s);
    this.block = blocksOf(tokens.start, blocks);
    this.quotation = quotationsOf(source);
    this.isLoud = this.findLoudBlocks();
    this.isSigned = this.findSigned();
    this.subjectOf = this.findSubjects();
  }

  private noteSentence(s: number): void {
    const { first } = this.source.sentences;
    this.sentence.fill(s, first[s], first[s + 1]);
    let at = first[s]!;
    while (at < first[s + 1]! && !isWordLike(this.word[at]!)) at++;
    if (at < first[s + 1]!) this.opens[at] = 1;
  }

  private findSigned(): Uint8Array {
    const signed = new Uint8Array(this.length);
    const signatures = this.source.blocks.flatMap((block) => block.post?.signature ?? []);
    const labels = this.source.turns.map((turn) => turn.label);
    for (const span of [...labels, ...signatures]) {
      const label = this.text.slice(span.start, span.end).toLowerCase();
      if (english.transcriptLabels.has(label)) continue;
      for (let i = this.at(span.start); i < this.length && this.start(i) < span.end; i++) {
        signed[i] = 1;
      }
    }
    for (let i = 0; i + 1 < this.length; i++) if (this.isLabel(i)) signed[i] = 1;
    return signed;
  }

  /** "PARK:" at the head of a line, in quotation marks or not. */
  private isLabel(i: number): boolean {
    if (this.opens[i] === 0 || this.word[i + 1] !== ":") return false;
    return shortestLabel.test(this.word[i]!) && !english.transcriptLabels.has(this.lower[i]!);
  }

  private findLoudBlocks(): Uint8Array {
    const loud = new Uint8Array(this.length);
    for (let from = 0; from < this.length;) {
      let to = from;
      let [long, capital, upper] = [0, 0, 0];
      for (; to < this.length && this.block[to] === this.block[from]; to++) {
        const form = this.word[to]!;
        if (form.length < longWord || !isWordLike(form)) continue;
        if (english.functionWords.has(this.lower[to]!)) continue;
        long++;
        if (isCapital(form)) capital++;
        if (form === form.toUpperCase()) upper++;
      }
      if (long > 2 && (capital >= long * titleCaseShare || upper * 2 > long))
        loud.fill(1, from, to);
      from = to;
    }
    return loud;
  }

  start(i: number): number {
    return this.source.tokens.start[i]!;
  }

  end(i: number): number {
    return this.source.tokens.end[i]!;
  }

  /** The span of tokens `[from, to)`. */
  span(from: number, to: number): Span {
    return { start: this.start(from), end: this.end(to - 1) };
  }

  /** The lower-case word, "" outside the text. */
  readonly lowerAt = (i: number): string => this.lower[i] ?? "";

  /** Whether nothing stands between a token and the next one. */
  touches(i: number): boolean {
    return i + 1 < this.length && this.end(i) === this.start(i + 1);
  }

  sameBlock(i: number, j: number): boolean {
    return this.block[i] === this.block[j];
  }

  isCapital(i: number): boolean {
    return i >= 0 && i < this.length && isCapital(this.word[i]!);
  }

  /** The first token that ends behind an offset (binary search). */
  at(offset: number): number {
    const { end } = this.source.tokens;
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (end[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isProper(i: number): boolean {
    return this.universal(i) === properNoun;
  }

  isNoun(i: number): boolean {
    const tag = this.universal(i);
    return tag === noun || tag === properNoun;
  }

  isAdjective(i: number): boolean {
    return this.universal(i) === adjective;
  }

  isVerb(i: number): boolean {
    const tag = this.universal(i);
    return tag === verb || tag === auxiliary;
  }

  isPluralNoun(i: number): boolean {
    return this.hasSyntax && plurals.has(tagNames[this.source.syntax.tag[i]!]!);
  }

  /** The head's token; -1 for a root, or without syntax. */
  head(i: number): number {
    return this.hasSyntax ? this.source.syntax.head[i]! : -1;
  }

  /** The relation's name; "" without syntax. */
  relation(i: number): string {
    return this.hasSyntax ? relationNames[this.source.syntax.relation[i]!]! : "";
  }

  /** Whether a verb has no subject of its own. */
  hasNoSubject(token: number): boolean {
    return this.subjectOf[token] !== 1;
  }

  private findSubjects(): Uint8Array {
    const found = new Uint8Array(this.length);
    for (let i = 0; i < this.length; i++) {
      if (this.hasSyntax && this.head(i) >= 0 && this.relation(i).startsWith("nsubj")) {
        found[this.head(i)] = 1;
      }
    }
    return found;
  }

  private universal(i: number): number {
    return this.hasSyntax && i >= 0 && i < this.length
      ? universalTags[this.source.syntax.tag[i]!]!
      : -1;
  }
}

/** Whether a form begins with a capital letter. */
export function isCapital(form: string): boolean {
  const unit = form.charCodeAt(0);
  if (unit < 128) return unit >= 65 && unit <= 90;
  const first = form[0]!;
  return first !== first.toLowerCase();
}

/** Whether a form is a word or a number, not a mark. */
export function isWordLike(form: string): boolean {
  const unit = form.charCodeAt(0);
  if (unit < 128) {
    return (
      (unit >= 97 && unit <= 122) ||
      (unit >= 65 && unit <= 90) ||
      (unit >= 48 && unit <= 57) ||
      unit === 64
    );
  }
  return form.toLowerCase() !== form.toUpperCase();
}

function blocksOf(starts: Int32Array, blocks: readonly Block[]): Int32Array {
  const block = new Int32Array(starts.length);
  let b = 0;
  for (let i = 0; i < starts.length; i++) {
    while (b + 1 < blocks.length && blocks[b]!.end <= starts[i]!) b++;
    block[i] = b;
  }
  return block;
}

/** Quotations come outer before inner, so the later fill wins; deeper nesting than this is hostile. */
const deepestNesting = 3;

function quotationsOf({ tokens, quotations }: PeopleSource): Int32Array {
  const inside = new Int32Array(tokens.length).fill(-1);
  const depth = new Uint8Array(quotations.length);
  let i = 0;
  for (let q = 0; q < quotations.length; q++) {
    const { content, parent } = quotations[q]!;
    depth[q] = parent < 0 ? 0 : Math.min(depth[parent]! + 1, deepestNesting);
    if (depth[q] === deepestNesting) continue;
    while (i > 0 && tokens.start[i - 1]! >= content.start) i--;
    while (i < tokens.length && tokens.start[i]! < content.start) i++;
    for (let j = i; j < tokens.length && tokens.start[j]! < content.end; j++) inside[j] = q;
  }
  return inside;
}
