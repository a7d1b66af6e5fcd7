import { phraseAt, type CueEntry } from "../../language/index.js";
import type { Span } from "../../model/index.js";
import type { DetailContext } from "./context.js";

/** The cue of the language's table that a statement's cue is, `to` exclusive. */
export interface CueWords {
  readonly entry: CueEntry;
  readonly from: number;
  readonly to: number;
}

type CueReader = Pick<DetailContext, "language" | "words" | "wordAt">;

/**
 * The longest cue of the table inside the words of a cue, verbs before nouns:
 * "has since fired back at" is "fire back at". Null for marks and unknown words.
 */
export function readCueWords(context: CueReader, cue: readonly Span[]): CueWords | null {
  const { words } = context;
  let best: CueWords | null = null;
  for (const span of cue) {
    for (let at = words.at(span.start); at < words.length && words.start(at) < span.end; at++) {
      for (const found of cuesAt(context, at)) {
        if (words.end(found.to - 1) > span.end) continue;
        if (!best || rank(found) > rank(best)) best = found;
      }
    }
  }
  return best;
}

/** Phrases before words, verbs before nouns, the first of equals. */
function rank({ entry, from, to }: CueWords): number {
  return (to - from) * 2 + (entry.part === "noun" ? 0 : 1);
}

/** The cues that begin at a token: the longest phrase, then the word by itself. */
export function cuesAt({ language, wordAt }: CueReader, at: number): CueWords[] {
  const { cueByForm, cueNounByForm, beliefByForm, cuePhrasesByFirstWord } = language.cues;
  const found: CueWords[] = [];
  const phrase = phraseAt(cuePhrasesByFirstWord, at, wordAt);
  if (phrase) found.push({ entry: phrase.entry, from: at, to: at + phrase.words.length });
  const word = wordAt(at);
  const entry = cueByForm.get(word) ?? cueNounByForm.get(word) ?? beliefByForm.get(word);
  if (entry && phrase?.words.length !== 1) found.push({ entry, from: at, to: at + 1 });
  return found;
}
