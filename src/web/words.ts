import type { StatementCard } from "../api/shapes/index.js";
import { sayDay } from "../export/view/say-when.js";

export { sayDay };

/** How a statement is told, as a key to marks and a choice. */
export const kindNames: Readonly<Record<StatementCard["kind"], string>> = {
  direct: "quoted",
  mixed: "in part quoted",
  indirect: "reported",
  post: "posts",
  turn: "transcript",
  act: "told without the words",
};

/** Whether a statement was said, as a choice. */
export const statusNames: Readonly<Record<StatementCard["status"], string>> = {
  made: "was said",
  negated: "did not say",
  declined: "declined to say",
  future: "is yet to say",
  hypothetical: "might say",
};

/** "23 May 2020 to 2 June 2021"; one day once. */
export function sayDays(from: string, to: string): string {
  return from === to ? sayDay(from) : `${sayDay(from)} to ${sayDay(to)}`;
}

/** "1 statement", "1,204 statements". */
export function sayCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}

/** A share as "12.3 %". */
export function sayShare(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** Who said it, in plain text; a speaker who is not sure enough is not named, only the article's word for the source. */
export function tellWho({
  attributed,
  who,
  source,
}: Pick<StatementCard, "attributed" | "who" | "source">): string {
  if (attributed) return who;
  return source === null ? "someone not told for sure" : `“${source}”`;
}

/** Those of an exchange who are told for sure, as a title: "Marta Quell and Henrik Boes". */
export function sayPeople(people: readonly { readonly name: string }[]): string {
  const names = people.map(({ name }) => name);
  if (names.length === 0) return "Speakers not told for sure";
  if (names.length === 1) return `${names[0]} and someone not told for sure`;
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
