import { describe, expect, it } from "vitest";
import { loadCases } from "../../support/all-cases.js";
import { isSetAside } from "../../support/case-file.js";
import { renderReport, shareRight, shownAsSaid } from "../../support/report-cases.js";
import { readMarked, runCase } from "../../support/run-case.js";

const cases = loadCases();
const tuned = cases.filter((one) => !isSetAside(one)).flatMap((one) => runCase(readMarked, one));
const aside = cases.filter(isSetAside).flatMap((one) => runCase(readMarked, one));

// `ONRECORD_CASES=1 npx vitest run test/read/details/cases` prints the figures
// of both parts; errors only of the part that rules are tuned on.
if (process.env["ONRECORD_CASES"]) {
  console.log(`tuned on\n${renderReport(tuned, true)}`);
  if (process.env["ONRECORD_CASES"] === "all") {
    console.log(`set aside\n${renderReport(aside, false)}`);
  }
}

describe("details of marked statements", () => {
  it("has at least 300 cases with different titles, a third of them set aside", () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
    const share = cases.filter(isSetAside).length / cases.length;
    expect(share).toBeGreaterThan(0.28);
    expect(share).toBeLessThan(0.39);
  });

  it.each([
    ["tuned", tuned],
    ["set aside", aside],
  ])("never shows what was not said as said (%s)", (_, outcomes) => {
    // Of the part set aside only the number is told, so that nothing is tuned on it.
    expect(shownAsSaid(outcomes).length).toBe(0);
  });

  it.each([
    ["status", 0.92],
    ["act", 0.85],
    ["type", 0.92],
    ["to", 0.85],
    ["about", 0.75],
    ["saidAt", 0.85],
    ["medium", 0.85],
    ["re", 0.7],
  ])("reads %s right in a share of at least %s of the cases set aside", (field, least) => {
    expect(shareRight(aside, field)).toBeGreaterThanOrEqual(least);
  });
});
