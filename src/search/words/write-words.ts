import { sayAnd, sayOr } from "../filters/choice.js";
import type { Term, Words } from "./parse-words.js";

/** The inverse of parsing: written so that parsing it gives the same. */
export function writeWords({ groups, without }: Words): string {
  return [
    ...groups.map((group) => group.map(writeTerm).join(" OR ")),
    ...without.map((term) => `-${writeTerm(term)}`),
  ].join(" ");
}

const operators = new Set(["OR", "AND", "NOT"]);

function writeTerm({ text, prefix }: Term): string {
  const star = prefix ? "*" : "";
  const isPlain = /^[\p{L}\p{N}]+$/u.test(text) && !operators.has(text);
  return isPlain ? `${text}${star}` : `"${text}${star}"`;
}

/** "that contain “we will appeal” and “harbour” or “port”, but not “berth”". */
export function sayWords({ groups, without }: Words): string {
  const all = sayAnd(groups.map((group) => sayOr(group.map(sayTerm))));
  const none = sayOr(without.map(sayTerm));
  if (groups.length === 0) return `that do not contain ${none}`;
  return without.length === 0 ? `that contain ${all}` : `that contain ${all} but not ${none}`;
}

function sayTerm({ text, prefix }: Term): string {
  const words = text.replace(/\s+/g, " ");
  return prefix ? `“${words}…”` : `“${words}”`;
}
