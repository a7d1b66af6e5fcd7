import { english, type Language } from "../../language/index.js";
import type { Tokens } from "../layers.js";
import { joinAtoms } from "./join-atoms.js";
import { readDayWord } from "./read-day-word.js";
import { readHoliday } from "./read-holiday.js";
import { readMonth } from "./read-month.js";
import { readNumber } from "./read-number.js";
import { readPart } from "./read-part.js";
import { readSeason } from "./read-season.js";
import { readUnit } from "./read-unit.js";
import { readWeekday } from "./read-weekday.js";
import { resolveTime } from "./resolve-time.js";
import type { Tense, TimeAtom, TimeExpression } from "./time-expression.js";
import { timeClass, timeLexicon } from "./time-lexicon.js";
import { TimeReader } from "./time-reader.js";

/** A day further back than this, in code units, is no longer what "the day before" counts from. */
const referenceReach = 600;
/** A "will" further back than this, in tokens, no longer tells the tense. */
const tenseReach = 12;

type TimeRule = (reader: TimeReader, at: number) => TimeAtom | null;

/** The rule for each class of word. */
const rules: readonly (TimeRule | null)[] = (() => {
  const table: (TimeRule | null)[] = Array.from({ length: 11 }, () => null);
  table[timeClass.weekday] = readWeekday;
  table[timeClass.month] = readMonth;
  table[timeClass.unit] = readUnit;
  table[timeClass.day] = readDayWord;
  table[timeClass.part] = readPart;
  table[timeClass.season] = readSeason;
  table[timeClass.holiday] = readHoliday;
  return table;
})();

/**
 * Finds the time expressions of a text, in order, and resolves them against
 * the published day (`YYYY-MM-DD`; null: unknown). News looks back, so a
 * weekday is the last one unless a "will" shortly before says otherwise;
 * `resolveTime` places an expression anew where the caller knows its tense.
 * One pass over the tokens; every rule looks a bounded way around.
 */
export function findTimes(
  text: string,
  tokens: Tokens,
  published: string | null,
  language: Language = english,
): TimeExpression[] {
  const reader = new TimeReader(text, tokens, language);
  const found = new TimeList(reader, published);
  const lexicon = timeLexicon(language);
  for (let at = 0; at < tokens.length;) {
    const kind = classOf(reader, lexicon, at);
    if (kind < 0 || (kind > 0 && kind < timeClass.future)) at = found.read(at, kind);
    else {
      if (kind !== 0) found.hear(at, kind);
      at += 1;
    }
  }
  return found.finish();
}

const numberClass = -1;

/** The class of a token; -1 for what begins with a digit. */
function classOf(reader: TimeReader, lexicon: ReadonlyMap<string, number>, at: number): number {
  const { text, tokens } = reader;
  const start = tokens.start[at] as number;
  const code = text.charCodeAt(start);
  if (code >= 48 && code <= 57) return numberClass;
  const length = (tokens.end[at] as number) - start;
  if (length > longestWord) return timeClass.none;
  return lexicon.get(text.slice(start, start + length).toLowerCase()) ?? timeClass.none;
}

/** No word for a time is longer: "mid-september" has 13 letters. */
const longestWord = 14;

/** The expressions found so far, the piece that may go on, and the tense around it. */
class TimeList {
  readonly #reader: TimeReader;
  readonly #published: string | null;
  readonly #times: TimeExpression[] = [];
  #open: TimeAtom | null = null;
  #lastDay: TimeExpression | null = null;
  #openTense: Tense = "unknown";
  #futureAt = -Infinity;

  constructor(reader: TimeReader, published: string | null) {
    this.#reader = reader;
    this.#published = published;
  }

  /** Notes a word that tells the tense: "will" opens the future, a past verb of speech or a stop ends it. */
  hear(at: number, kind: number): void {
    if (kind === timeClass.past && this.#isParticiple(at)) return;
    this.#futureAt = kind === timeClass.future ? at : -Infinity;
  }

  /** "will be announced": the form of a past that is none. */
  #isParticiple(at: number): boolean {
    const { be, have } = this.#reader.language.auxiliaries;
    const before = this.#reader.lower(at - 1);
    return be.has(before) || have.has(before);
  }

  /** Reads the piece at a token; gives the token to go on with. */
  read(at: number, kind: number): number {
    const rule = kind === numberClass ? readNumber : (rules[kind] as TimeRule);
    const atom = rule(this.#reader, at);
    if (!atom) return at + 1;
    const joined = this.#open && joinAtoms(this.#reader, this.#open, atom);
    if (!joined) {
      this.#close();
      this.#openTense = at - this.#futureAt <= tenseReach ? "future" : "unknown";
    }
    this.#open = joined ?? atom;
    this.#reader.floor = atom.last;
    return Math.max(atom.last, at + 1);
  }

  finish(): TimeExpression[] {
    this.#close();
    return this.#times;
  }

  #close(): void {
    const atom = this.#open;
    this.#open = null;
    if (!atom || (atom.anchor === null && atom.clock === null)) return;
    const { tokens } = this.#reader;
    const start = tokens.start[atom.first] as number;
    const meaning = { anchor: atom.anchor, part: atom.part, clock: atom.clock };
    const reference = this.#referenceAt(start);
    const tense = this.#openTense;
    const options = { published: this.#published, tense, language: this.#reader.language };
    const time: TimeExpression = {
      start,
      end: tokens.end[atom.last - 1] as number,
      firstToken: atom.first,
      endToken: atom.last,
      ...resolveTime({ meaning, reference }, options),
      meaning,
      tense,
      reference,
    };
    this.#times.push(time);
    if (time.day !== null) this.#lastDay = time;
  }

  /** The last day spoken of, if it is near enough. */
  #referenceAt(start: number): string | null {
    const last = this.#lastDay;
    return last && start - last.end <= referenceReach ? last.day : null;
  }
}
