import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { longestText } from "../../../src/api/index.js";
import { serverLimits } from "../../../src/server/safety/harden-server.js";
import { readingBody, usualBody } from "../../../src/server/safety/limit-body.js";
import { usualConcurrency } from "../../../src/server/safety/limit-concurrency.js";
import { usualRates, usualRatesTimes } from "../../../src/server/safety/limit-rate.js";
import { usualSockets } from "../../../src/server/safety/limit-sockets.js";
import { usualTime } from "../../../src/server/safety/limit-time.js";
import { projectRoot } from "../../support/project.js";

const page = readFileSync(join(projectRoot, "docs", "serving.md"), "utf8");
const kibibyte = 1024;

describe("docs/serving.md", () => {
  it("has the limits that hold", () => {
    expect(page).toContain(`${usualBody / kibibyte} KiB; ${readingBody / kibibyte ** 2} MiB`);
    expect(page).toContain(`${serverLimits.maxHeaderSize / kibibyte} KiB, 100 of them`);
    expect(page).toContain(`within ${serverLimits.headersTimeout / 1000} seconds | 431, 408`);
    expect(page).toContain(`within ${serverLimits.requestTimeout / 1000} seconds | 413, 408`);
    expect(page).toContain(`${usualConcurrency} answers at a time`);
    expect(page).toContain(`${usualSockets} of one address`);
    expect(page).toContain(`until an answer begins | ${usualTime / 1000} seconds`);
    expect(page).toContain(`${longestText / 1000},000 characters`);
  });

  it("has the rates that hold", () => {
    const seconds: Readonly<Record<string, number>> = {
      "a second": 1,
      "a minute": 60,
      "an hour": 3600,
      "in a quarter of an hour": 900,
    };
    const rows = [...page.matchAll(/^\| [a-z ]{5,40} \| (\d+) \| (\d+) ([a-z ]{5,40}) \|$/gm)];
    const told = rows.map(([, burst, count, unit = ""]) => ({
      burst: Number(burst),
      perSecond: Number(count) / (seconds[unit] ?? 0),
    }));
    const rates = usualRates.map(({ rate }) => rate);
    expect(told.map(({ perSecond }) => perSecond).toSorted()).toEqual(
      rates.map(({ perSecond }) => perSecond).toSorted(),
    );
    expect(told.map(({ burst }) => burst).toSorted()).toEqual(
      rates.map(({ burst }) => burst).toSorted(),
    );
  });

  it("says what --rate does", () => {
    expect(usualRatesTimes(0)).toEqual([]);
    const [first] = usualRatesTimes(2);
    expect(first!.rate.burst).toBe(2 * usualRates[0]!.rate.burst);
    expect(first!.rate.perSecond).toBe(2 * usualRates[0]!.rate.perSecond);
    expect(usualRatesTimes(0.01).every(({ rate }) => rate.burst >= 1)).toBe(true);
  });
});
