import { areNearFields, seatedOffices } from "../../language/index.js";
import type { DatedRole, Profile, ToldRole } from "./profile.js";
import { weights } from "./weights.js";

/** What the roles of two say: a score, and in words what it rests on. */
export interface RoleScore {
  readonly score: number;
  readonly words: string | null;
}

const silent: RoleScore = { score: 0, words: null };

/** How well what articles say of `subject` fits what is known of `other`. */
export function weighRoles(subject: Profile, other: Profile): RoleScore {
  let best = silent;
  let worst = silent;
  for (const role of subject.roles.values()) {
    const one = weighRole(role, other);
    if (one.score > best.score) best = one;
    if (one.score < worst.score) worst = one;
  }
  if (best.score >= weights.registryRole) return best;
  const field = best.score > 0 ? silent : weighFields(subject, other);
  const against = field.score < worst.score ? field : worst;
  if (best.score === 0 && against.score === 0) return field;
  return {
    score: best.score + against.score,
    words: [best.words, against.words].filter((words) => words !== null).join("; ") || null,
  };
}

/** By the registry's days where it has them; else, and where articles tell as much or more, by what they tell. */
function weighRole(role: ToldRole, other: Profile): RoleScore {
  const told = weighTold(role, other);
  const dated = weighDated(role, other.dated);
  const isEntryAlone = other.years === null;
  if (dated.score > 0) return dated.score > told.score ? dated : told;
  if (dated.score < 0 && isEntryAlone) return dated;
  return told;
}

/** Against the offices that articles, or a registry without days, tell of the other. */
function weighTold(role: ToldRole, other: Profile): RoleScore {
  const seats = other.seats.get(role.office);
  if (seats === undefined) return silent;
  const { office, names } = role;
  const called = office === "" ? "party and state" : office;
  const shared = names.filter((name) => seats.has(name));
  if (shared.length > 0) {
    const score = office === "" ? weights.sameOffice : weights.sameRole;
    return { score, words: `same role: ${called} (${shared.join(" ")})` };
  }
  const isSeated = office === "" || seatedOffices.has(office.slice(office.lastIndexOf(" ") + 1));
  if (isSeated && names.length > 0 && seats.size > 0) {
    return { score: weights.otherSeat, words: `${called} of another place` };
  }
  // "Man", "critic": an office of no field tells nobody apart.
  if (role.fields.length === 0) return silent;
  return { score: weights.sameOffice, words: `same office: ${called}` };
}

/** Against the days of a registry's roles. */
function weighDated(role: ToldRole, dated: readonly DatedRole[]): RoleScore {
  if (role.office === "" || role.published === null) return silent;
  const same = dated.filter(({ office }) => office === role.office);
  const fitting = same.find((one) => fitsDay(role, one));
  if (fitting) {
    return { score: weights.registryRole, words: `by the registry ${fitting.title} at that time` };
  }
  const areDated = same.length > 0 && same.every(({ from, to }) => from !== null || to !== null);
  return areDated
    ? { score: weights.otherTime, words: `${role.office}, but not at that time` }
    : silent;
}

/** Held on the day; of a former role, before it. A year's slack on its end, since papers are late to say "former". */
function fitsDay({ published, former }: ToldRole, { from, to }: DatedRole): boolean {
  if (published === null || (from === null && to === null)) return false;
  if (former) return to !== null && to <= published;
  return (from === null || from <= published) && (to === null || published <= yearAfter(to));
}

function yearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, "0")}${day.slice(4)}`;
}

/** Roles of one field, or of fields that few go between. */
function weighFields(subject: Profile, other: Profile): RoleScore {
  if (subject.fields.size === 0 || other.fields.size === 0) return silent;
  let areNear = false;
  for (const field of subject.fields) {
    if (other.fields.has(field)) return { score: weights.sameField, words: `both in ${field}` };
    for (const one of other.fields) areNear ||= areNearFields(field, one);
  }
  if (areNear) return silent;
  return {
    score: weights.otherField,
    words: `${listed(subject.fields)}, not ${listed(other.fields)}`,
  };
}

function listed(fields: ReadonlySet<string>): string {
  return [...fields].sort().join(" and ");
}
