import type { RegistryEntry, RegistryHandle, RegistryRole } from "../../model/index.js";
import type { Unreadable } from "../piece.js";
import { problem, quoteValue } from "../problems.js";

/** What a registry file gives, piece by piece: an entry, handles of an entry that another file has, or what is wrong. */
export type RegistryItem =
  | { readonly kind: "entry"; readonly entry: RegistryEntry }
  | { readonly kind: "handles"; readonly id: string; readonly handles: readonly RegistryHandle[] }
  | { readonly kind: "problem"; readonly unreadable: Unreadable };

/** A place in a registry file: "people.csv:12". */
export interface RegistryPlace {
  readonly label: string;
  readonly file: string;
}

export function registryProblem(place: RegistryPlace, message: string): RegistryItem {
  const unreadable: Unreadable = {
    label: place.label,
    problem: problem("bad-field", `${place.label}: ${message}`),
    file: place.file,
    offset: null,
  };
  return { kind: "problem", unreadable };
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a list; nothing where there is no list. */
export function objectsOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A text that says something, trimmed; null where there is none. Numbers are texts to registries that write ids so. */
export function textOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** "@jopark" from "jopark", "@jopark" or the account's address; null where there is none. */
export function handleOf(value: unknown): string | null {
  const text = textOf(value);
  if (text === null) return null;
  const account = text.replace(/[?#].*$/, "").replace(/\/+$/, "");
  const last = account.slice(account.lastIndexOf("/") + 1).replace(/^@+/, "");
  return last === "" || /\s/.test(last) ? null : `@${last}`;
}

/**
 * `YYYY-MM-DD` from a day, a month or a year (its first day; its last where it
 * ends something), with Wikidata's sign and time or without; null for what is
 * no day, and for years before 1.
 */
export function dayOf(value: unknown, isEnd: boolean): string | null {
  const text = textOf(value);
  const parts = text && /^\+?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(text);
  if (!parts) return null;
  const [, year = "", month = "00", day = "00"] = parts;
  if (year === "0000" || Number(month) > 12 || Number(day) > lastDay) return null;
  if (month === "00") return isEnd ? `${year}-12-31` : `${year}-01-01`;
  if (day !== "00") return `${year}-${month}-${day}`;
  return isEnd ? `${year}-${month}-${daysOf(Number(year), Number(month))}` : `${year}-${month}-01`;
}

const lastDay = 31;

/** By the Gregorian calendar. */
function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** What is wrong with the days of a role; null where nothing is. */
export function roleFault({ title, from, to }: RegistryRole): string | null {
  if (from === null || to === null || from <= to) return null;
  return `the role ${quoteValue(title)} ends (${to}) before it begins (${from}); give its days in order`;
}

/** Each value once, in order. */
export function distinctBy<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}
