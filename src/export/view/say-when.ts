import type { Medium, SaidAt } from "../../model/index.js";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const quarters = ["first", "second", "third", "fourth"];

/** "2020-05-23" as "23 May 2020"; what is not a date stays as it is. */
export function sayDay(day: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(day);
  const month = months[Number(match?.[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : day;
}

/** "2020-05" as "May 2020". */
export function sayMonth(month: string): string {
  const [year = "", number = ""] = month.split("-");
  return `${months[Number(number) - 1] ?? number} ${year}`;
}

/** When it was said, in words; null when only the expression is known. */
export function sayWhen(saidAt: SaidAt): string | null {
  const { day, part, from, precision } = saidAt;
  const start = day ?? from;
  if (!start) return null;
  const [year = "", month = ""] = start.split("-");
  switch (precision) {
    case "year":
      return year;
    case "quarter":
      return `${quarters[Math.floor((Number(month) - 1) / 3)] ?? ""} quarter of ${year}`;
    case "month":
      return sayMonth(start);
    case "week":
      return `week of ${sayDay(start)}`;
    case "minute":
      return from ? `${sayDay(start)}, ${from.slice(11, 16)}` : sayDay(start);
    default:
      return part ? `${sayDay(start)}, ${part}` : sayDay(start);
  }
}

/** The day from which the network in question calls itself X. */
const renamedToX = "2023-07-24";

/** A medium as it was called at the time: X before its renaming is Twitter. */
export function sayMedium(medium: Medium, day: string | null): string {
  return medium === "X" && day !== null && day < renamedToX ? "Twitter" : medium;
}
