import { nicknameGroups } from "../../language/index.js";
import { loosenSpelling } from "./loosen-spelling.js";
import { lettersOf, type PersonName } from "./parse-name.js";

export const nameTies = ["same", "nickname", "initial", "spelling", "suffix", "surname"] as const;
/**
 * How two names may be one person's, the best first: `same` but for middle
 * names; given names that stand for each other; an initial; another spelling;
 * one with "Jr." and one without; a surname alone.
 */
export type NameTie = (typeof nameTies)[number];

/** How two names may be one person's; null where they are not. */
export function compareNames(a: PersonName, b: PersonName): NameTie | null {
  if (a.given === "" || b.given === "") return compareSurnames(a, b);
  const isSpelled = a.surname !== b.surname;
  if (isSpelled && lettersOf(a) === lettersOf(b)) return "same";
  if (a.suffix !== "" && b.suffix !== "" && a.suffix !== b.suffix) return null;
  if (isSpelled && !areSpellings(a, b)) return null;
  const given = compareGiven(a, b);
  if (given === null) return null;
  if (a.suffix !== b.suffix) return given === "same" && !isSpelled ? "suffix" : null;
  if (!isSpelled) return given;
  return given === "same" ? "spelling" : null;
}

/** Whatever the given names; "Blasio" alone may be "de Blasio". */
function compareSurnames(a: PersonName, b: PersonName): NameTie | null {
  if (a.surname !== b.surname && a.core !== b.core) return null;
  return a.suffix === "" || b.suffix === "" || a.suffix === b.suffix ? "surname" : null;
}

/** "Gaddafi" and "Qadhafi", "Al-Sadr" and "Sadr". */
function areSpellings(a: PersonName, b: PersonName): boolean {
  return a.core === b.core || loosenSpelling(a.core) === loosenSpelling(b.core);
}

function compareGiven(a: PersonName, b: PersonName): NameTie | null {
  if (a.given === b.given) return areMiddlesAlike(a.middles, b.middles) ? "same" : null;
  if (a.isInitial || b.isInitial) return fitInitials(a, b) ? "initial" : null;
  if (!areMiddlesAlike(a.middles, b.middles)) return null;
  const groups = nicknameGroups(a.given);
  if (nicknameGroups(b.given).some((group) => groups.includes(group))) return "nickname";
  const areLoose = loosenSpelling(a.given) === loosenSpelling(b.given);
  return areLoose ? "nickname" : null;
}

/** "Ana B. Ruiz" and "Ana Beatriz Ruiz" agree, "Ana C. Ruiz" does not; what only one tells says nothing. */
export function areMiddlesAlike(a: readonly string[], b: readonly string[]): boolean {
  const count = Math.min(a.length, b.length);
  for (let k = 0; k < count; k++) if (!fitWord(a[k]!, b[k]!)) return false;
  return true;
}

function fitWord(a: string, b: string): boolean {
  if (a === b) return true;
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}

/** "J. Park" and "Jo Park", "J.D. Park" and "Jo Dan Park", "J. Dan Park" and "Dan Park". */
function fitInitials(a: PersonName, b: PersonName): boolean {
  const [short, long] = a.isInitial ? [a, b] : [b, a];
  if (short.middles[0] !== undefined && short.middles[0] === long.given) return true;
  const letters = [...short.given, ...short.middles.map((word) => word[0]!)];
  const others = long.isInitial ? [...long.given] : [long.given, ...long.middles];
  const count = Math.min(letters.length, others.length);
  for (let k = 0; k < count; k++) if (letters[k] !== others[k]![0]) return false;
  return count > 0;
}
