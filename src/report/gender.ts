import { english, phraseAt } from "../language/index.js";
import type { Person } from "../model/index.js";

export const genders = ["female", "male", "other"] as const;
export type Gender = (typeof genders)[number];

/**
 * The gender that an article states of somebody: by pronoun ("she"), by title
 * ("Mr.") or by a noun that says it ("spokeswoman"). Null where it says none,
 * or more than one. A given name states nothing.
 */
export function statedGender(text: string, { mentions, roles }: Person): Gender | null {
  const stated = new Set<Gender>();
  for (const { start, end, form } of mentions) {
    const words = text.slice(start, end);
    const said =
      form === "pronoun" ? genderOfPronoun(words) : genderOfWords(words, form !== "name");
    if (said !== null) stated.add(said);
  }
  for (const { start, end } of roles) {
    const said = genderOfWords(text.slice(start, end), true);
    if (said !== null) stated.add(said);
  }
  return stated.size === 1 ? [...stated][0]! : null;
}

/** What a given name suggests. A guess, for those who ask for one, and to be labelled as one. */
export function guessedGender(name: string): Gender | null {
  const given = name.trim().split(/\s+/)[0] ?? "";
  return named(english.givenNames.get(given));
}

function genderOfPronoun(words: string): Gender | null {
  const gender = english.pronouns.get(words.toLowerCase())?.gender;
  return gender === "f" || gender === "m" ? named(gender) : null;
}

/** The title before it, and of a description every noun, that says a gender: "Mrs. Ito", "the spokeswoman". */
function genderOfWords(words: string, hasNouns: boolean): Gender | null {
  const tokens = words.split(/[\s,]+/).filter(Boolean);
  const title = genderOfTitle(tokens);
  if (title !== null || !hasNouns) return title;
  for (const token of tokens) {
    const noun = named(english.roleNouns.get(token.toLowerCase())?.gender);
    if (noun !== null) return noun;
  }
  return null;
}

/** "M. Night" and "Don Lemon" begin with a name, though "M." and "Don" are titles too. */
function genderOfTitle(tokens: readonly string[]): Gender | null {
  const first = tokens[0] ?? "";
  if (tokens.length < 2 || first.length <= 2 || english.givenNames.has(first)) return null;
  const found = phraseAt(english.titles, 0, (at) => (tokens[at] ?? "").toLowerCase());
  return named(found?.value.gender);
}

function named(gender: "f" | "m" | "either" | undefined): Gender | null {
  if (gender === "f") return "female";
  return gender === "m" ? "male" : null;
}
