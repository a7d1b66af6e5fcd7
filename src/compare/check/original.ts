import type { Language } from "../../language/index.js";
import type { Span } from "../../model/index.js";
import { originalWords, type OriginalWords } from "../words/original-words.js";
import type { Voice } from "./voice.js";

/** What is known of a first-hand text beside its words. */
export interface OriginalFacts {
  /** Of the article or statement that holds it. */
  readonly id: string;
  readonly author: Voice;
  /** When it was said or published, ISO 8601; null where unknown. */
  readonly at: string | null;
  readonly url: string | null;
  /** ISO 639-1; null where it cannot be told. */
  readonly language: string | null;
  /** Another's post passed on as it is. */
  readonly isRepost: boolean;
}

/** What one voice said or wrote in one first-hand text, made ready to be compared. */
export interface Original extends OriginalFacts {
  readonly words: OriginalWords;
}

/** `parts` are the spans of the text that this voice spoke: the whole of a post, its turns in a transcript. */
export function prepareOriginal(
  facts: OriginalFacts,
  text: string,
  parts: readonly Span[],
  language: Language,
): Original {
  return { ...facts, words: originalWords(text, parts, language) };
}
