import type { Pronoun } from "../language.js";

const possessives = new Set(
  "my mine our ours your yours his hers its their theirs whose".split(" "),
);
const subjects = new Set("i we you he she it they who".split(" "));

/** Personal pronouns in all cases: a closed class of English grammar. */
export const pronounList: readonly (readonly [string, Pronoun])[] = [
  ...forms("i me my mine myself", { person: 1, number: "singular", gender: "either" }),
  ...forms("we us our ours ourselves", { person: 1, number: "plural", gender: "either" }),
  ...forms("you your yours yourself yourselves", { person: 2, number: "either", gender: "either" }),
  ...forms("he him his himself", { person: 3, number: "singular", gender: "m" }),
  ...forms("she her hers herself", { person: 3, number: "singular", gender: "f" }),
  ...forms("it its itself", { person: 3, number: "singular", gender: "none" }),
  ...forms("they them their theirs themselves", { person: 3, number: "either", gender: "either" }),
  ...forms("themself", { person: 3, number: "singular", gender: "either" }),
  ...forms("who whom whose", { person: 3, number: "either", gender: "either", relative: true }),
];

type Features = Omit<Pronoun, "case" | "relative"> & { readonly relative?: boolean };
function forms(words: string, features: Features): (readonly [string, Pronoun])[] {
  return words.split(" ").map((word) => [
    word,
    {
      person: features.person,
      number: features.number,
      gender: features.gender,
      relative: features.relative ?? false,
      case: caseOf(word),
    },
  ]);
}

/** "her" is object and possessive; the reader decides by what follows. */
function caseOf(word: string): Pronoun["case"] {
  if (/sel(?:f|ves)$/.test(word)) return "reflexive";
  if (possessives.has(word)) return "possessive";
  return subjects.has(word) ? "subject" : "object";
}
