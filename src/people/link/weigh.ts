import type { NameTie } from "../names/compare-names.js";
import { tieOf } from "./name-facts.js";
import type { Profile } from "./profile.js";
import { weighRoles } from "./weigh-roles.js";
import { strongTie, suggestFrom, weights } from "./weights.js";

/** How much speaks for two being one. */
export interface Weighed {
  readonly score: number;
  /** By how their names fit. */
  readonly tie: NameTie | "acronym" | "handle";
  /** What speaks for it beside the name. */
  readonly support: number;
  readonly evidence: readonly string[];
}

/** In words, how the names fit. */
const nameWords: Readonly<Record<Weighed["tie"], string>> = {
  same: "same full name",
  nickname: "given names that stand for each other",
  initial: "a name that fits the initials",
  spelling: "another spelling of the name",
  suffix: "same name, but for Jr. or Sr.",
  surname: "same surname",
  acronym: "a name and its initials",
  handle: "same handle",
};

/** A registry that tells of nobody living within so many years of the article means somebody else. */
const longestLife = 60;

/**
 * How much speaks for `subject` being `other`; null where their names do not
 * fit and no handle ties them. `isShared`: whether others may be meant by the name.
 */
export function weigh(subject: Profile, other: Profile, isShared: boolean): Weighed | null {
  const hasHandle = haveCommon(subject.handles, other.handles);
  // Two who are named, and not alike, are two: the handle stood beside one of them by chance.
  const isNameless = !isNamed(subject) || !isNamed(other);
  const tie = tieOf(subject.names, other.names) ?? (hasHandle && isNameless ? "handle" : null);
  if (tie === null) return null;
  const handles = weighHandles(subject, other, hasHandle);
  const roles = weighRoles(subject, other);
  const company = countCommon(subject.company, other.company);
  const companyScore = weights.company[countedCompany(company, subject, other)]!;
  const age = weighAge(subject, other);
  const support = handles + roles.score + companyScore + age;
  const name = weighName(tie, isShared || subject.names.isCommon, subject, other);
  const score = name + support + weighCountry(subject, other);
  // Most of those that are weighed come to nothing: their words need not be made.
  if (score < suggestFrom) return { score, tie, support, evidence: [] };
  const evidence = [
    nameWords[tie],
    tie === "handle" || handles === 0 ? null : hasHandle ? "same handle" : "another handle",
    roles.score === 0 ? null : roles.words,
    companyScore === 0 ? null : `named beside ${company} of the same`,
    age === 0 ? null : "of another age than the registry's",
  ].filter((words) => words !== null);
  return { score, tie, support, evidence };
}

function isNamed({ names }: Profile): boolean {
  return names.persons.length > 0 || names.organisations.length > 0;
}

/** Who is spoken of with everybody shares some company with anybody: of the smaller circle it must be a good part. */
const smallestPart = 0.25;

function countedCompany(shared: number, a: Profile, b: Profile): number {
  const part = smallestPart * Math.min(a.company.size, b.company.size);
  return Math.min(shared, shared >= part ? weights.company.length - 1 : 1);
}

function weighName(
  tie: Weighed["tie"],
  isShared: boolean,
  subject: Profile,
  other: Profile,
): number {
  if (tie === "handle") return 0;
  const byName = tie === "acronym" ? "same" : tie;
  if (isShared) return weights.sharedName[byName];
  // An entry alone knows many namesakes by their names only; with a role told, the role must fit.
  const isEntryAlone = other.years === null && other.dated.length > 0 && other.roles.size === 0;
  const tellsOffice = subject.fields.size > 0;
  return isEntryAlone && tellsOffice ? weights.sharedName[byName] : weights.name[byName];
}

function weighHandles(subject: Profile, other: Profile, hasCommon: boolean): number {
  if (hasCommon) return weights.handle;
  return subject.handles.size > 0 && other.handles.size > 0 ? weights.otherHandle : 0;
}

function weighCountry(subject: Profile, other: Profile): number {
  if (subject.countries.size === 0 || other.countries.size === 0) return 0;
  if (haveCommon(subject.countries, other.countries)) return weights.sameCountry;
  return subject.names.isGeneric ? weights.genericElsewhere : weights.otherCountry;
}

/** An article of 2020 does not quote the senator of 1850. */
function weighAge(subject: Profile, { dated }: Profile): number {
  if (subject.years === null || dated.length === 0) return 0;
  const days = dated.flatMap(({ from, to }) => [from, to ?? from]);
  const years = days.filter((day) => day !== null).map((day) => Number(day.slice(0, 4)));
  if (years.length === 0 || dated.some(({ to, from }) => from !== null && to === null)) return 0;
  const [first, last] = subject.years;
  const isPast = first > Math.max(...years) + longestLife;
  const isFuture = last < Math.min(...years) - longestLife;
  return isPast || isFuture ? weights.otherAge : 0;
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const one of small) if (large.has(one)) return true;
  return false;
}

function countCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const one of small) if (large.has(one)) count++;
  return count;
}

/** Whether something beside the name ties them for sure: a handle, or the same role. */
export function isStrong({ support }: Weighed): boolean {
  return support >= strongTie;
}
