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

/** "2020-05-23" as "23 May 2020"; what is not a day stays as it is. */
export function sayDay(day: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(day);
  const month = months[Number(match?.[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : day;
}

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
