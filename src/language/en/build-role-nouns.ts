import type { Gender, RoleNoun } from "../language.js";
import { splitWords } from "../phrase.js";
import { pluralOf } from "./inflect-verb.js";
import {
  femaleKin,
  femaleNouns,
  irregularPlurals,
  maleKin,
  maleNouns,
  neutralKin,
  roleAbbreviations,
  roleNouns,
} from "./role-nouns.js";

/** Person nouns by their forms. A noun of both a gendered and a plain list is gendered. */
export function buildRoleNouns(): Map<string, RoleNoun> {
  const map = new Map<string, RoleNoun>();
  const plurals = new Map(
    irregularPlurals.split("\n").map((line) => line.split(" ") as [string, string]),
  );
  const add = (list: string, gender: Gender, kin: boolean): void => {
    for (const lemma of splitWords(list)) {
      const noun = { lemma, gender, kin };
      setNew(map, lemma, { ...noun, plural: false });
      setNew(map, plurals.get(lemma) ?? pluralOf(lemma), { ...noun, plural: true });
    }
  };
  add(femaleKin, "f", true);
  add(maleKin, "m", true);
  add(neutralKin, "either", true);
  add(femaleNouns, "f", false);
  add(maleNouns, "m", false);
  add(roleNouns, "either", false);
  add(roleAbbreviations.toLowerCase(), "either", false);
  return map;
}

function setNew(map: Map<string, RoleNoun>, key: string, noun: RoleNoun): void {
  if (!map.has(key)) map.set(key, noun);
}
