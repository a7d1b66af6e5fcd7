import type { Language } from "../../language/index.js";
import type { DetailContext } from "./context.js";

/**
 * What two groups say together, the verb of the one being governed by that of
 * the other: `has not stepped forward to defend`.
 */
export function joinGroups(own: VerbGroup, governing: VerbGroup): VerbGroup {
  return {
    negated: own.negated !== governing.negated,
    declined: own.declined || governing.declined,
    future: own.future || governing.future,
    hypothetical: own.hypothetical || governing.hypothetical,
    from: Math.min(own.from, governing.from),
  };
}

/** What the words around a verb say of whether it was done. */
export interface VerbGroup {
  readonly negated: boolean;
  readonly declined: boolean;
  readonly future: boolean;
  readonly hypothetical: boolean;
  /** The leftmost token of the group: its first auxiliary, or the verb that governs it. */
  readonly from: number;
}

/** No verb group of newspaper English has more words before its verb. */
const longestGroup = 16;
/** An insertion between commas in a verb group ("did not, however, say") has at most so many words. */
const longestInsertion = 6;

/**
 * Reads the auxiliaries, negations and governing verbs before a verb of
 * speech: `has never said`, `is not expected to say`, `refused to say`,
 * `left without saying`. `limit` is the first token it may look at.
 */
export function readVerbGroup(
  context: Pick<DetailContext, "wordAt" | "language">,
  verb: number,
  limit: number,
): VerbGroup {
  return new GroupReader(context, verb, Math.max(limit, verb - longestGroup)).read();
}

class GroupReader {
  readonly #wordAt: (token: number) => string;
  readonly #language: Language;
  readonly #limit: number;
  readonly #verb: number;
  #negations = 0;
  #declined = false;
  #planned = false;
  #future = false;
  #would = false;
  #possible = false;
  #adverbs = new Set<string>();
  #from: number;

  constructor(
    { wordAt, language }: Pick<DetailContext, "wordAt" | "language">,
    verb: number,
    limit: number,
  ) {
    this.#wordAt = wordAt;
    this.#language = language;
    this.#limit = limit;
    this.#verb = verb;
    this.#from = verb;
  }

  read(): VerbGroup {
    let at = this.#readGoverningNoun(this.#verb - 1);
    while (at >= this.#limit) {
      const next = this.#step(at);
      if (next === at) break;
      at = next;
    }
    const narrated =
      this.#would && [...this.#adverbs].some((word) => this.#language.details.narrating.has(word));
    const only = this.#adverbs.has("only");
    const would = this.#would && !narrated && !only;
    return {
      negated: this.#negations % 2 === 1,
      declined: this.#declined,
      future: this.#future || this.#planned,
      hypothetical: this.#possible || would,
      from: this.#from,
    };
  }

  /** `denied saying`, `without saying`, `rather than say`. */
  #readGoverningNoun(at: number): number {
    const word = this.#wordAt(at);
    const { details } = this.#language;
    const isGerund = this.#wordAt(this.#verb).endsWith("ing");
    if (word === "than" && this.#wordAt(at - 1) === "rather") return this.#exclude(at - 1);
    if (!isGerund) return at;
    if (word === "of" && this.#wordAt(at - 1) === "instead") return this.#exclude(at - 1);
    if (word === "of" && this.#wordAt(at - 1) === "short") return this.#refuse(at - 1);
    if (word === "from" && details.refusingGerund.has(this.#wordAt(at - 1))) {
      return this.#refuse(at - 1);
    }
    if (details.refusingGerund.has(word)) return this.#refuse(at);
    return details.excludingGerund.has(word) ? this.#exclude(at) : at;
  }

  #exclude(at: number): number {
    this.#negations += 1;
    this.#from = at;
    return at - 1;
  }

  #refuse(at: number): number {
    this.#declined = true;
    this.#from = at;
    return at - 1;
  }

  /** Takes the word at a token into the group and gives the next to look at; the same where it ends. */
  #step(at: number): number {
    const word = this.#wordAt(at);
    const { auxiliaries, negations, details } = this.#language;
    if (word === ",") return this.#skipInsertion(at);
    if (word === "to") return this.#readGovernor(at);
    if (word === "without" && this.#wordAt(at + 1).endsWith("ing")) return this.#exclude(at);
    if (word === "longer" && this.#wordAt(at - 1) === "no") return this.#exclude(at - 1);
    if (isVerbalNegation(word) && negations.has(word)) {
      if (!(word === "not" && this.#adverbs.has("only"))) this.#negations += 1;
      return this.#take(at);
    }
    if (isAuxiliary(auxiliaries, word)) return this.#takeAuxiliary(at, word);
    if (details.middleAdverbs.has(word) || word.endsWith("ly")) {
      this.#adverbs.add(word);
      return at - 1;
    }
    return at;
  }

  #take(at: number): number {
    this.#from = at;
    return at - 1;
  }

  #takeAuxiliary(at: number, word: string): number {
    const { future, hypothetical } = this.#language.auxiliaries;
    if (word === "would" || word === "'d") this.#would = true;
    else if (future.has(word)) this.#future = true;
    else if (hypothetical.has(word) || word === "must") this.#possible = true;
    return this.#take(at);
  }

  /** `did not, however, say`: words between commas inside the group. */
  #skipInsertion(at: number): number {
    for (let i = at - 2; i >= this.#limit && i >= at - 1 - longestInsertion; i--) {
      if (this.#wordAt(i) !== ",") continue;
      const before = this.#wordAt(i - 1);
      const { auxiliaries, negations } = this.#language;
      return isAuxiliary(auxiliaries, before) || negations.has(before) ? i - 1 : at;
    }
    return at;
  }

  /** What stands before "to" and the verb: `refused`, `is expected`, `is`, `went on`. */
  #readGovernor(to: number): number {
    let at = to - 1;
    while (this.#wordAt(at) === "not" || this.#wordAt(at) === "never") {
      this.#negations += 1;
      at -= 1;
    }
    while (at > this.#limit && this.#wordAt(at).endsWith("ly") && this.#wordAt(at).length > 4) at--;
    const word = this.#wordAt(at);
    const { details, auxiliaries } = this.#language;
    if (auxiliaries.be.has(word)) {
      this.#planned = true;
      return this.#take(at);
    }
    if (auxiliaries.have.has(word)) return this.#take(at);
    const before = this.#negations;
    if (details.refusing.has(word)) return this.#governedByRefusal(at, word);
    if (details.omitting.has(word)) this.#negations += 1;
    else if (details.planning.has(word)) this.#planned = true;
    else if (details.obliging.has(word)) this.#possible = true;
    else if (!isWord(word) || conjunctions.has(word)) return to;
    this.#from = at;
    return details.hesitating.has(word) ? this.#undoNegation(at, before) : at - 1;
  }

  /** `refused to say`; `was able to say` is no refusal, `was not able to` is one. */
  #governedByRefusal(at: number, word: string): number {
    const isNegated = this.#isNegated(at);
    this.#from = at;
    this.#declined = word === "able" ? isNegated : !isNegated;
    return isNegated ? this.#behindNegation(at) : at - 1;
  }

  /** `did not hesitate to say`: the negation says that it was said. */
  #undoNegation(at: number, before: number): number {
    if (!this.#isNegated(at)) return at - 1;
    this.#negations = before;
    return this.#behindNegation(at);
  }

  #isNegated(at: number): boolean {
    return this.#behindNegation(at) !== at;
  }

  /** The token before the negation of the word at a token; the token itself where there is none. */
  #behindNegation(at: number): number {
    for (let i = at - 1; i >= this.#limit && i >= at - 3; i--) {
      const word = this.#wordAt(i);
      if (isVerbalNegation(word) && this.#language.negations.has(word)) return i - 1;
      if (!word.endsWith("ly") && !isAuxiliary(this.#language.auxiliaries, word)) break;
    }
    return at;
  }
}

/**
 * "no" and "nobody" stand with nouns, "without" before gerunds; what is seldom
 * said is said.
 */
const nominalNegations: ReadonlySet<string> = new Set(
  "no nobody none neither nor nothing without seldom rarely barely".split(" "),
);

/** "not liberal enough and to say": what stands before a conjunction governs something else. */
const conjunctions: ReadonlySet<string> = new Set(["and", "or", "nor", "but", "as", "than", "if"]);

function isVerbalNegation(word: string): boolean {
  return !nominalNegations.has(word);
}

function isAuxiliary(
  { be, have, do: does, modal }: Language["auxiliaries"],
  word: string,
): boolean {
  return be.has(word) || have.has(word) || does.has(word) || modal.has(word);
}

function isWord(word: string): boolean {
  return word.toLowerCase() !== word.toUpperCase();
}
