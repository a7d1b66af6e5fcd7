import { beforeAll, expect, it } from "vitest";
import {
  dimensions,
  sourcingReport,
  spokenStatements,
  type Dimension,
  type SourcingOptions,
  type SourcingReport,
} from "../../src/report/index.js";
import type { Store } from "../../src/store/index.js";
import { describeEachEngine } from "../support/archives.js";
import { addArticles, everything, type Told } from "./archive-of.js";

const articles: readonly Told[] = [
  {
    outlet: "The Lindmouth Courier",
    published: "2026-03-02",
    text: `Marta Ito, the mayor of Lindmouth, spoke on Monday about the harbour.

“We will open the gates in spring,” Ito said. “Nobody will lose a berth,” she said.

“The money is not there,” said Tomas Brandt, a fisherman. He said that he had asked twice.

“It will cost twice as much,” said a council official, who spoke on condition of anonymity because the plan is not public.`,
  },
  {
    outlet: "Port Gazette",
    published: "2026-05-11",
    text: `The harbour plan was delayed on Monday.

“We need another year,” said Mayor Marta Ito.

“That is a disgrace,” said Andrea Falk.`,
  },
];

function rowsBy({ tables }: SourcingReport, by: Dimension) {
  return tables.find((table) => table.by === by)!.rows;
}

describeEachEngine("the sourcing report", (archives) => {
  let store: Store;

  beforeAll(async () => {
    store = await archives.open();
    await addArticles(store, articles);
  });

  function report({
    sure = 0,
    ...options
  }: Partial<SourcingOptions> & { sure?: number } = {}): Promise<SourcingReport> {
    return sourcingReport(spokenStatements(store, everything(store), sure), {
      by: dimensions,
      ...options,
    });
  }

  it("counts every statement once in its totals", async () => {
    const { statements, articles: read, words } = await report();
    const { count, sum } = await store.db
      .selectFrom("statements")
      .select(({ fn }) => [
        fn.countAll<number>().as("count"),
        fn.sum<number>("word_count").as("sum"),
      ])
      .executeTakeFirstOrThrow();
    expect({ statements, words }).toEqual({ statements: Number(count), words: Number(sum) });
    expect(read).toBe(2);
  });

  it("counts who speaks, with words, articles and outlets", async () => {
    const rows = rowsBy(await report(), "person");
    const brandt = rows.find(({ label }) => label === "Tomas Brandt");
    expect(brandt).toMatchObject({ statements: 2, articles: 1, outlets: 1 });
    expect(brandt!.words).toBeGreaterThan("The money is not there".split(" ").length);
    expect(brandt!.share).toBeCloseTo(2 / (await report()).statements);
  });

  it("never lists someone whom an article does not name", async () => {
    const { tables } = await report();
    const labels = tables
      .filter(({ by }) => by === "person" || by === "role")
      .flatMap(({ rows }) => rows.map(({ label }) => label));
    expect(labels.join("\n")).not.toMatch(/official/);
    expect(rowsBy(await report(), "source-type").map(({ value }) => value)).toContain("anonymous");
  });

  it("names nobody of whom it is less sure than asked; they count as not told", async () => {
    const [all, sure] = [await report(), await report({ sure: 1.01 })];
    expect(rowsBy(sure, "person")).toEqual([]);
    expect(sure.statements).toBe(all.statements);
    expect(sure.unresolved.statements).toBeGreaterThan(all.unresolved.statements);
  });

  it("gives the role as each article words it", async () => {
    const roles = rowsBy(await report(), "role").map(({ value }) => value);
    expect(roles).toContain("fisherman");
    expect(roles.some((role) => role.startsWith("mayor"))).toBe(true);
  });

  it("says a gender only where the text does", async () => {
    const rows = rowsBy(await report(), "gender");
    const articlesBy = Object.fromEntries(rows.map(({ value, articles: read }) => [value, read]));
    expect(articlesBy).toEqual({ "female-text": 1, "male-text": 1, "not-stated": 1 });
  });

  it("guesses a gender from a name only when asked, and says that it is a guess", async () => {
    const guesses = rowsBy(await report({ guessGender: true }), "gender").filter(({ value }) =>
      value.endsWith("-guess"),
    );
    expect(guesses.length).toBeGreaterThan(0);
    for (const { label } of guesses) expect(label).toMatch(/GUESSED/);
  });

  it("orders periods by time and names what is not dated", async () => {
    const months = rowsBy(await report(), "month").map(({ value }) => value);
    expect(months).toEqual(["2026-03", "2026-05"]);
    expect(rowsBy(await report(), "quarter").map(({ value }) => value)).toEqual([
      "2026-Q1",
      "2026-Q2",
    ]);
  });

  it("always says how much stayed unresolved", async () => {
    const { unresolved, statements } = await report({ by: [] });
    expect(unresolved.share).toBeCloseTo(unresolved.statements / statements);
  });
});
