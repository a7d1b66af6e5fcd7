import type { Person, Reading, Statement } from "../model/index.js";
import type { Match } from "./align.js";
import { foldName, isPronoun } from "./fold-name.js";

/** Which predicted person is which gold person in one article: gold id → predicted id. */
export type PeopleMatch = ReadonlyMap<string, string>;

interface Candidate {
  readonly gold: number;
  readonly predicted: number;
  /** In how many matched statements both have the same part. */
  readonly together: number;
  readonly sameName: boolean;
}

/**
 * Matches people who share a name or alias (pronouns are none), one to one:
 * first those who most often have the same part in matched statements, of
 * equal ones those whose full names are equal, then the earlier.
 */
export function matchPeople(
  gold: Reading,
  predicted: Reading,
  matches: readonly Match[],
): PeopleMatch {
  const takenGold = new Set<number>();
  const takenPredicted = new Set<number>();
  const matched = new Map<string, string>();
  for (const candidate of listCandidates(gold, predicted, matches).toSorted(byStrength)) {
    if (takenGold.has(candidate.gold) || takenPredicted.has(candidate.predicted)) continue;
    takenGold.add(candidate.gold);
    takenPredicted.add(candidate.predicted);
    matched.set(
      (gold.people[candidate.gold] as Person).id,
      (predicted.people[candidate.predicted] as Person).id,
    );
  }
  return matched;
}

function byStrength(a: Candidate, b: Candidate): number {
  return (
    b.together - a.together ||
    Number(b.sameName) - Number(a.sameName) ||
    a.gold - b.gold ||
    a.predicted - b.predicted
  );
}

function listCandidates(gold: Reading, predicted: Reading, matches: readonly Match[]): Candidate[] {
  const together = countTogether(gold, predicted, matches);
  const predictedNames = predicted.people.map((person) => namesOf(person));
  return gold.people.flatMap((person, goldIndex) => {
    const names = namesOf(person);
    return predicted.people.flatMap((other, predictedIndex) => {
      const others = predictedNames[predictedIndex] as Set<string>;
      if (![...names].some((name) => others.has(name))) return [];
      return {
        gold: goldIndex,
        predicted: predictedIndex,
        together: together.get(pairKey(person.id, other.id)) ?? 0,
        sameName: foldName(person.name) === foldName(other.name),
      };
    });
  });
}

function namesOf(person: Person): Set<string> {
  const names = [person.name, ...person.aliases, ...person.handles];
  return new Set(names.filter((name) => !isPronoun(name)).map((name) => foldName(name)));
}

function countTogether(
  gold: Reading,
  predicted: Reading,
  matches: readonly Match[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const match of matches) {
    const one = gold.statements[match.gold] as Statement;
    const other = predicted.statements[match.predicted] as Statement;
    for (const part of ["speakers", "addressees", "about"] as const) {
      for (const key of one[part].flatMap((a) => other[part].map((b) => pairKey(a, b)))) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

const pairKey = (gold: string, predicted: string): string => `${gold}\n${predicted}`;
