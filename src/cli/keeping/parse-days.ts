import { InvalidArgumentError } from "commander";

/** A number of days, for commander. */
export function days(value: string): number {
  if (/^\d{1,5}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Give a whole number of days, such as 90.");
}

/** A day, for commander. */
export function day(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new InvalidArgumentError("Give a day as 2026-05-23.");
}

/** How many, for commander. */
export function positive(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Give a whole number from 1 on, such as 500.");
}
