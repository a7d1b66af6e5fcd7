import { InvalidArgumentError } from "commander";

/** The value of an option that is a share, 0 to 1. */
export function share(value: string): number {
  const number = Number(value);
  if (/^(\d+|\d*\.\d+)$/.test(value) && number <= 1) return number;
  throw new InvalidArgumentError("Give a number from 0 to 1, as 0.9.");
}
