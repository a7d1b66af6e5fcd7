import type { Language } from "../../language/index.js";
import { foldLetters } from "./fold-letters.js";
import { foldSpelling } from "./fold-spelling.js";
import type { Token } from "./cut-words.js";
import type { Word } from "./word.js";

const none: readonly string[] = [];

/** The words that a token stands for: "don't" → "do", "not"; "Ito's" → "ito", "'s"; "$" → "dollar". */
export function expandToken(token: Token, language: Language): Word[] {
  return keysOf(token.form, language).map((key) => wordOf(key, token, language));
}

function keysOf(form: string, language: Language): readonly string[] {
  const { contractions, clitics, symbols, plurals } = language.comparison;
  const contracted = contractions.get(form);
  if (contracted) return contracted.map((word) => foldSpelling(word, language));
  const sign = symbols.get(form) ?? plurals.get(form);
  if (sign !== undefined) return [sign];
  const apostrophe = form.lastIndexOf("'");
  if (apostrophe <= 0) return [plainKey(form, language)];
  const tail = form.slice(apostrophe + 1);
  // "isn't": the letter before the apostrophe belongs to the negation.
  if (tail === "t" && form[apostrophe - 1] === "n") {
    return [plainKey(form.slice(0, apostrophe - 1), language), "not"];
  }
  const clitic = clitics.get(tail) ?? (isAmbiguous(tail, language) ? `'${tail}` : null);
  if (clitic === null) return [plainKey(form, language)];
  return [plainKey(form.slice(0, apostrophe), language), clitic];
}

function isAmbiguous(tail: string, language: Language): boolean {
  return language.comparison.ambiguousClitics.has(`'${tail}`);
}

function plainKey(form: string, language: Language): string {
  // Most words are plain letters; only the others are worth the work.
  const bare = /^[a-z]+$/.test(form) ? form : foldLetters(form) || form;
  return foldSpelling(bare, language);
}

function wordOf(key: string, { start, end }: Token, language: Language): Word {
  const { ambiguousClitics, hesitations } = language.comparison;
  return {
    start,
    end,
    key,
    others: ambiguousClitics.get(key) ?? none,
    kind: kindOf(key, language),
    isLoose: hesitations.has(key),
  };
}

function kindOf(key: string, language: Language): Word["kind"] {
  if (language.negations.has(key)) return "negation";
  return language.functionWords.has(key) || hasApostrophe(key) ? "function" : "content";
}

function hasApostrophe(key: string): boolean {
  return key.startsWith("'");
}
