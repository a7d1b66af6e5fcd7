import { english, type Pronoun } from "../../language/index.js";
import type { Words } from "./words.js";

/** A pronoun of the third person that may speak of somebody. */
export interface PronounMention {
  readonly kind: "pronoun";
  readonly from: number;
  readonly to: number;
  readonly pronoun: Pronoun;
}

/** "he", "her", "they", "its"; relative pronouns and an "it" that stands for nothing are left out. */
export function pronounAt(words: Words, i: number): PronounMention | null {
  const pronoun = english.pronouns.get(words.lower[i]!);
  if (pronoun === undefined || pronoun.person !== 3 || pronoun.relative) return null;
  if (words.relation(i) === "expl") return null;
  return { kind: "pronoun", from: i, to: i + 1, pronoun };
}
