import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dateOf,
  dayOf,
  formatDay,
  formatMinute,
  isDate,
  parseDay,
  weekdayOf,
} from "../../../src/read/times/civil-day.js";

const aDay = integer({ min: -700_000, max: 2_000_000 });

describe("civil days", () => {
  it("agree with the platform's calendar in UTC", () => {
    assert(
      property(aDay, (day) => {
        const date = new Date(day * 86_400_000);
        expect(dateOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect((weekdayOf(day) + 1) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it("come back from their date", () => {
    assert(
      property(aDay, (day) => {
        const { year, month, day: number } = dateOf(day);
        expect(dayOf(year, month, number)).toBe(day);
      }),
    );
  });

  it.each([
    ["2020-02-29", "2020-02-29"],
    ["2020-05-23T18:00", "2020-05-23"],
    ["2021-02-29", null],
    ["2021-13-01", null],
    ["yesterday", null],
  ])("reads %s as %s", (text, expected) => {
    const day = parseDay(text);
    expect(day === null ? null : formatDay(day)).toBe(expected);
  });

  it("knows which dates there are", () => {
    expect(isDate(1900, 2, 29)).toBe(false);
    expect(isDate(2000, 2, 29)).toBe(true);
    expect(isDate(2020, 4, 31)).toBe(false);
  });

  it("rolls minutes over the ends of the day", () => {
    const day = dayOf(2020, 12, 31);
    expect(formatMinute(day, 1440)).toBe("2021-01-01T00:00");
    expect(formatMinute(day, -180)).toBe("2020-12-30T21:00");
    expect(formatMinute(day, 65)).toBe("2020-12-31T01:05");
  });
});
