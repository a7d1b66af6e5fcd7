import { describe, expect, it } from "vitest";
import { findTimes, resolveTime, type TimeExpression } from "../../../src/read/times/index.js";
import { splitTokens } from "../../../src/read/tokens/index.js";

/** Wednesday. */
const published = "2021-03-17";

/** The times of a text of which each line is a block. */
function timesOf(text: string, day: string | null = published): TimeExpression[] {
  const blocks: { start: number; end: number }[] = [];
  for (let start = 0; start <= text.length;) {
    const stop = text.indexOf("\n\n", start);
    const end = stop < 0 ? text.length : stop;
    blocks.push({ start, end });
    start = end + 2;
  }
  return findTimes(text, splitTokens(text, blocks), day);
}

/** "2021-03-15", "2021-03-15 evening", "2021-03-15T17:00", "2021-03-08/2021-03-15 week" or "? week". */
function show(time: Omit<TimeExpression, "start" | "end">): string {
  if (time.from === null || time.to === null) return `? ${time.part ?? time.precision}`;
  if (time.precision === "minute") return time.from;
  if (time.day !== null) return time.part === null ? time.day : `${time.day} ${time.part}`;
  return `${time.from.slice(0, 10)}/${time.to.slice(0, 10)} ${time.precision}`;
}

/** A text with each time in braces and, after the arrows, what each means. */
type Row = readonly [marked: string, ...expected: string[]];

function check(rows: readonly Row[], day: string | null = published): void {
  it.each(rows)("%s", (marked, ...expected) => {
    const text = marked.replace(/[{}]/g, "");
    const times = timesOf(text, day);
    let shown = text;
    for (const { start, end } of times.toReversed()) {
      shown = `${shown.slice(0, start)}{${shown.slice(start, end)}}${shown.slice(end)}`;
    }
    expect(shown).toBe(marked);
    expect(times.map(show)).toEqual(expected);
  });
}

describe("weekdays", () => {
  check([
    ["Ito spoke on {Monday}.", "2021-03-15"],
    ["Ito spoke {Tuesday}.", "2021-03-16"],
    ["Ito spoke on {Wednesday}.", "2021-03-17"],
    ["Ito spoke on {Thursday}.", "2021-03-11"],
    ["Ito spoke {Friday}.", "2021-03-12"],
    ["Ito spoke on {Saturday}.", "2021-03-13"],
    ["Ito spoke on {Sunday}.", "2021-03-14"],
    ["Ito spoke {last Monday}.", "2021-03-15"],
    ["Ito spoke {last Wednesday}.", "2021-03-10"],
    ["Ito spoke {this past Sunday}.", "2021-03-14"],
    ["The council meets {next Wednesday}.", "2021-03-24"],
    ["The council meets {next Friday}.", "2021-03-19"],
    ["The council meets {this Friday}.", "2021-03-19"],
    ["The council meets {this coming Monday}.", "2021-03-22"],
    ["The council will meet on {Monday}.", "2021-03-22"],
    ["The council will meet on {Wednesday}.", "2021-03-24"],
    ["The winner will be announced on {Friday}.", "2021-03-19"],
    ["They will appeal, Ito said on {Monday}.", "2021-03-15"],
    ["It will rain. Ito spoke on {Monday}.", "2021-03-15"],
    ["{Monday}’s vote was close.", "2021-03-15"],
    ["The vote of {Monday last week} was close.", "2021-03-08"],
    ["It was on {Tuesday of last week}.", "2021-03-09"],
    ["It was {last week on Friday}.", "2021-03-12"],
    ["On {Monday} and {Tuesday} he was silent.", "2021-03-15", "2021-03-16"],
    ["Ito spoke {Mon}. He left.", "2021-03-15"],
    ["Ito spoke on {Thurs.}, and left.", "2021-03-11"],
    ["It is the {last Friday} of the month.", "? day"],
    ["He sat on a wall and saw the sun."],
    ["Shops were full on Black Friday."],
    ["It was in the Sunday Times."],
    ["He joked on Saturday Night Live."],
  ]);
});

describe("parts of the day", () => {
  check([
    ["Ito spoke {Friday night}.", "2021-03-12 night"],
    ["Ito spoke on {Saturday evening}.", "2021-03-13 evening"],
    ["Ito spoke on {Monday morning}.", "2021-03-15 morning"],
    ["Ito spoke {Tuesday afternoon}.", "2021-03-16 afternoon"],
    ["Ito spoke {this morning}.", "2021-03-17 morning"],
    ["Ito spoke {last night}.", "2021-03-16 night"],
    ["Ito speaks {tonight}.", "2021-03-17 night"],
    ["Ito wrote {overnight}.", "2021-03-17 overnight"],
    ["Ito spoke {yesterday evening}.", "2021-03-16 evening"],
    ["Ito spoke {late on Tuesday}.", "2021-03-16 late"],
    ["Ito spoke {late Tuesday}.", "2021-03-16 late"],
    ["Ito spoke {early Monday}.", "2021-03-15 early"],
    ["Ito spoke {late Friday night}.", "2021-03-12 night"],
    ["Ito spoke {early Tuesday morning}.", "2021-03-16 morning"],
    ["Ito spoke in the {morning of March 3}.", "2021-03-03 morning"],
    ["Ito spoke {late today}.", "2021-03-17 late"],
    ["Ito spoke at {noon on Tuesday}.", "2021-03-16 noon"],
    ["Ito left on {Monday}. She spoke {that evening}.", "2021-03-15", "2021-03-15 evening"],
    ["In the morning he reads."],
  ]);

  it.each([
    ["Ito spoke on Monday evening.", "2021-03-15T18:00", "2021-03-16T00:00"],
    ["Ito spoke on Monday night.", "2021-03-15T18:00", "2021-03-16T06:00"],
    ["Ito spoke this morning.", "2021-03-17T06:00", "2021-03-17T12:00"],
    ["Ito wrote overnight.", "2021-03-16T21:00", "2021-03-17T06:00"],
    ["Ito spoke on Monday.", "2021-03-15T00:00", "2021-03-16T00:00"],
    ["Ito spoke at 11:59 p.m. on Dec. 31.", "2020-12-31T23:59", "2021-01-01T00:00"],
  ])("%s lasts from %s to %s", (text, from, to) => {
    expect(timesOf(text)).toMatchObject([{ from, to }]);
  });
});

describe("clock times", () => {
  check([
    ["Ito spoke at {5 p.m. on Tuesday}.", "2021-03-16T17:00"],
    ["Ito spoke at {5:30 p.m. Tuesday}.", "2021-03-16T17:30"],
    ["Ito spoke on {Tuesday at 9 a.m.}, sources say.", "2021-03-16T09:00"],
    ["Ito spoke at {12 a.m. on Tuesday}.", "2021-03-16T00:00"],
    ["Ito spoke at {12:05 pm on March 3}.", "2021-03-03T12:05"],
    ["Ito spoke at {17:30 on Monday}.", "2021-03-15T17:30"],
    ["Ito spoke {yesterday at 8pm}.", "2021-03-16T20:00"],
    ["Ito spoke at {5 p.m. Eastern time on Tuesday}.", "2021-03-16T17:00"],
    ["Ito came on {Monday}. At {8 p.m.} she left.", "2021-03-15", "2021-03-15T20:00"],
    ["Doors open at {8 p.m.} here.", "? minute"],
    ["The score was 17:30 here."],
    ["At 13 p.m. nothing happens."],
  ]);
});

describe("days counted from the published one", () => {
  check([
    ["Ito spoke {yesterday}.", "2021-03-16"],
    ["Ito spoke {today}.", "2021-03-17"],
    ["Ito speaks {tomorrow}.", "2021-03-18"],
    ["Ito spoke {the day before yesterday}.", "2021-03-15"],
    ["Ito speaks {the day after tomorrow}.", "2021-03-19"],
    ["Ito spoke {two days ago}.", "2021-03-15"],
    ["Ito spoke {10 days ago}.", "2021-03-07"],
    ["Ito wrote {an hour ago}.", "2021-03-17"],
    ["Ito spoke {a few days ago}.", "? day"],
    ["Ito spoke {a couple of weeks ago}.", "? week"],
    ["Ito spoke {years ago}.", "? year"],
  ]);
});

describe("days counted from the day spoken of", () => {
  check([
    ["It began on {Monday}. {The previous day}, Ito had left.", "2021-03-15", "2021-03-14"],
    ["It began on {Monday}. Ito had left {the day before}.", "2021-03-15", "2021-03-14"],
    ["It began on {Monday}. Ito had left {a day earlier}.", "2021-03-15", "2021-03-14"],
    ["It began on {Monday}. {The next day} Ito left.", "2021-03-15", "2021-03-16"],
    ["It began on {Monday}. Ito left {two days later}.", "2021-03-15", "2021-03-17"],
    ["It began on {Monday}. Ito left {the same day}.", "2021-03-15", "2021-03-15"],
    ["It began on {Monday}. Ito left {the following day}.", "2021-03-15", "2021-03-16"],
    [
      "It began on {Monday}. Ito left {the week before}.",
      "2021-03-15",
      "2021-03-08/2021-03-15 week",
    ],
    ["It began in {May 2019}. Ito left {a year later}.", "2019-05-01/2019-06-01 month", "? year"],
    ["Ito had left {a day earlier}.", "2021-03-16"],
    ["Ito left {the next day}.", "? day"],
    ["Ito left the day before the vote."],
    ["Ito left a day after the vote."],
  ]);
});

describe("weeks, months, quarters and years", () => {
  check([
    ["Ito spoke {last week}.", "2021-03-08/2021-03-15 week"],
    ["Ito speaks {next week}.", "2021-03-22/2021-03-29 week"],
    ["Ito spoke {this week}.", "2021-03-15/2021-03-22 week"],
    ["Ito spoke {earlier this week}.", "2021-03-15/2021-03-18 week"],
    ["Ito speaks {later this week}.", "2021-03-17/2021-03-22 week"],
    ["Ito spoke {two weeks ago}.", "2021-03-01/2021-03-08 week"],
    ["Ito spoke {last month}.", "2021-02-01/2021-03-01 month"],
    ["Ito spoke {earlier this month}.", "2021-03-01/2021-03-18 month"],
    ["Ito speaks {next month}.", "2021-04-01/2021-05-01 month"],
    ["Ito spoke {three months ago}.", "2020-12-01/2021-01-01 month"],
    ["Ito spoke {last year}.", "2020-01-01/2021-01-01 year"],
    ["Ito spoke {earlier this year}.", "2021-01-01/2021-03-18 year"],
    ["Ito spoke {late last year}.", "2020-01-01/2021-01-01 year"],
    ["Ito spoke {a year ago}.", "2020-01-01/2021-01-01 year"],
    ["Ito spoke {a decade ago}.", "2011-01-01/2012-01-01 year"],
    ["It grew in {the third quarter}.", "2020-07-01/2020-10-01 quarter"],
    ["It grew in {the first quarter of 2019}.", "2019-01-01/2019-04-01 quarter"],
    ["It shrank {last quarter}.", "2020-10-01/2021-01-01 quarter"],
    ["A quarter of voters stayed at home."],
    ["Ito spoke over {the weekend}.", "2021-03-13/2021-03-15 week"],
    ["Ito spoke {last weekend}.", "2021-03-13/2021-03-15 week"],
    ["Ito will speak {this weekend}.", "2021-03-20/2021-03-22 week"],
    ["Ito speaks {next weekend}.", "2021-03-20/2021-03-22 week"],
    ["It doubled in {the past three months}.", "2020-12-17/2021-03-18 month"],
    ["It fell in {the last two weeks}.", "2021-03-03/2021-03-18 week"],
    ["It fell in {the past week}.", "2021-03-10/2021-03-18 week"],
    ["It fell in {the past year}.", "2020-03-17/2021-03-18 year"],
    ["It fell in {past decades}.", "? year"],
    ["It was worse in {the 1990s}.", "1990-01-01/2000-01-01 year"],
    ["Ito left {last summer}.", "2020-06-01/2020-09-01 quarter"],
    ["Ito left in {the spring of 2014}.", "2014-03-01/2014-06-01 quarter"],
    ["Ito had a great fall and a spring in her step."],
  ]);
});

describe("dates", () => {
  check([
    ["Ito spoke on {May 3}.", "2020-05-03"],
    ["Ito spoke on {March 3}.", "2021-03-03"],
    ["Ito spoke on {March 17}.", "2021-03-17"],
    ["The hearing is on {March 18}.", "2021-03-18"],
    ["The hearing was on {April 18}.", "2020-04-18"],
    ["Ito will speak on {March 18}.", "2021-03-18"],
    ["Ito will speak on {March 16}.", "2022-03-16"],
    ["Ito spoke on {May 23, 2020}.", "2020-05-23"],
    ["Ito spoke on {23 May 2020}.", "2020-05-23"],
    ["Ito spoke on {12 December}.", "2020-12-12"],
    ["Ito spoke on {Dec. 16}.", "2020-12-16"],
    ["Ito spoke on {Sept. 3, 2019}, at home.", "2019-09-03"],
    ["Ito spoke on {the 23rd of May}.", "2020-05-23"],
    ["Ito spoke on {May 23rd}.", "2020-05-23"],
    ["Ito spoke on {Tuesday, March 9}.", "2021-03-09"],
    ["Ito spoke on {Tuesday, March 9, 2021}.", "2021-03-09"],
    ["Ito spoke on {March 9 at 5 p.m.} here.", "2021-03-09T17:00"],
    ["Ito toured on {March 3-5}.", "2021-03-03/2021-03-06 day"],
    ["Ito spoke on {May 3 last year}.", "2020-05-03"],
    ["Ito spoke on {2020-05-23}.", "2020-05-23"],
    ["Ito spoke on {5/23/2020}.", "2020-05-23"],
    ["Ito spoke on {23/5/2020}.", "2020-05-23"],
    ["Ito was born on {Feb. 29}.", "2020-02-29"],
    ["Ito spoke in {February} 30 rooms.", "2021-02-01/2021-03-01 month"],
    ["Ito spoke on {Christmas Eve}.", "2020-12-24"],
    ["Ito spoke on {New Year’s Day 2019}.", "2019-01-01"],
    ["— Marta Ito (@ito) {May 23, 2020}", "2020-05-23"],
  ]);
});

describe("months and years", () => {
  check([
    ["Ito spoke in {March}.", "2021-03-01/2021-04-01 month"],
    ["Ito spoke in {November}.", "2020-11-01/2020-12-01 month"],
    ["Ito will speak in {November}.", "2021-11-01/2021-12-01 month"],
    ["Ito spoke {last March}.", "2020-03-01/2020-04-01 month"],
    ["Ito speaks {next May}.", "2021-05-01/2021-06-01 month"],
    ["Ito spoke in {March 2014}.", "2014-03-01/2014-04-01 month"],
    ["Ito spoke in {March of 2014}.", "2014-03-01/2014-04-01 month"],
    ["Ito spoke in {March last year}.", "2020-03-01/2020-04-01 month"],
    ["Ito spoke in {early March}.", "2021-03-01/2021-04-01 month"],
    ["Ito spoke in {mid-March}.", "2021-03-01/2021-04-01 month"],
    ["Ito spoke in {2014}.", "2014-01-01/2015-01-01 year"],
    ["Ito has spoken since {1998}.", "1998-01-01/1999-01-01 year"],
    ["Ito spoke in {late 2014}.", "2014-01-01/2015-01-01 year"],
    ["Ito may march. March on, he said to May Lund."],
    ["He spoke to 2014 people."],
    ["Version 2014 was sold by May."],
  ]);
});

describe("without a published day", () => {
  check(
    [
      ["Ito spoke on {Monday}.", "? day"],
      ["Ito spoke {Friday night}.", "? night"],
      ["Ito spoke {last week}.", "? week"],
      ["Ito spoke on {May 3}.", "? day"],
      ["Ito spoke on {May 23, 2020}.", "2020-05-23"],
      ["Ito spoke in {2014}.", "2014-01-01/2015-01-01 year"],
      ["Ito spoke on {May 23, 2020}. She left {the next day}.", "2020-05-23", "2020-05-24"],
      ["Ito spoke {two weeks ago}.", "? week"],
    ],
    null,
  );
});

describe("around the ends of weeks and years", () => {
  describe("a Sunday paper", () => {
    check(
      [
        ["Ito spoke on {Sunday}.", "2020-05-24"],
        ["Ito will speak on {Sunday}.", "2020-05-31"],
        ["Ito spoke {Saturday evening}.", "2020-05-23 evening"],
        ["Ito spoke over {the weekend}.", "2020-05-23/2020-05-25 week"],
        ["Ito spoke {last weekend}.", "2020-05-16/2020-05-18 week"],
      ],
      "2020-05-24",
    );
  });
  describe("New Year's Day", () => {
    check(
      [
        ["Ito spoke {yesterday}.", "2019-12-31"],
        ["Ito spoke on {Dec. 31}.", "2019-12-31"],
        ["Ito spoke in {December}.", "2019-12-01/2020-01-01 month"],
        ["Ito spoke {last month}.", "2019-12-01/2020-01-01 month"],
        ["It grew in {the fourth quarter}.", "2019-10-01/2020-01-01 quarter"],
        ["Ito spoke {last week}.", "2019-12-23/2019-12-30 week"],
      ],
      "2020-01-01",
    );
  });
});

describe("resolveTime", () => {
  const monday = timesOf("The council meets Monday.")[0] as TimeExpression;

  it.each([
    ["past", "2021-03-15"],
    ["future", "2021-03-22"],
    ["unknown", "2021-03-15"],
  ] as const)("places a weekday anew by the %s tense", (tense, day) => {
    expect(resolveTime(monday, { published, tense }).day).toBe(day);
  });

  it("takes a date of tomorrow for last year's where the tense is past", () => {
    const date = timesOf("Ito spoke on March 18.")[0] as TimeExpression;
    expect(resolveTime(date, { published, tense: "past" }).day).toBe("2020-03-18");
    expect(resolveTime(date, { published, tense: "unknown" }).day).toBe("2021-03-18");
  });

  it("counts from another day when told so", () => {
    const earlier = timesOf("Ito left a day earlier.")[0] as TimeExpression;
    const options = { published, tense: "past", reference: "2021-02-01" } as const;
    expect(resolveTime(earlier, options).day).toBe("2021-01-31");
  });

  it("does not place a time against a day that is none", () => {
    expect(resolveTime(monday, { published: "2021-02-30", tense: "past" }).day).toBeNull();
  });
});

describe("findTimes", () => {
  it("does not join times across paragraphs", () => {
    const times = timesOf("They met on Friday\n\nNight fell. Ito spoke.");
    expect(times.map(show)).toEqual(["2021-03-12"]);
  });

  it("tells which tokens an expression has", () => {
    expect(timesOf("Ito spoke late on Tuesday.")).toMatchObject([{ firstToken: 2, endToken: 5 }]);
  });

  it("takes linear time on times alone", () => {
    const small = fastest(20_000);
    expect(fastest(80_000) / small).toBeLessThan(12);
  });
});

/** Milliseconds for so many times in one paragraph, the best of three runs. */
function fastest(count: number): number {
  const text = "a few days ago ".repeat(count);
  const tokens = splitTokens(text, [{ start: 0, end: text.length }]);
  const runs = [1, 2, 3].map(() => {
    const begin = performance.now();
    findTimes(text, tokens, null);
    return performance.now() - begin;
  });
  return Math.min(...runs);
}
