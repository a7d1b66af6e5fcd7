import { beforeAll, expect, it } from "vitest";
import * as fc from "fast-check";
import {
  countFacets,
  countStatements,
  emptyQuery,
  matchingStatements,
  parseQuery,
  searchStatements,
  type Params,
  type Query,
  type Sort,
} from "../../src/search/index.js";
import type { Store } from "../../src/store/index.js";
import { describeEachArchive } from "../support/archives.js";
import { fillArchive } from "./support/harbour-archive.js";
import { find } from "./support/oracle.js";
import { someQueries } from "./support/queries.js";

const runs = 150;

const expected = (query: Query): string[] => find(query).map(({ statement }) => statement.id);

function tally(values: readonly (string | null)[]): Record<string, number> {
  const made: Record<string, number> = {};
  for (const value of values) if (value) made[value] = (made[value] ?? 0) + 1;
  return made;
}

describeEachArchive("search", (archives) => {
  let store: Store;
  beforeAll(async () => {
    store = await archives.open();
    await fillArchive(store);
  });

  const idsOf = async (query: Query, sort: Sort = "newest"): Promise<string[]> => {
    const { hits } = await searchStatements(store, query, { sort, limit: 200 });
    return hits.map(({ statement }) => statement.id);
  };
  const alone: Params[] = [
    {},
    { words: "“we will appeal”" },
    { words: "“We won't appeal, not now”" },
    { words: "cafe zoe" },
    { words: "harb* -trust" },
    { words: "-harbour" },
    { words: "port OR berth" },
    { speaker: "Marta Ito" },
    { speaker: "person:ito" },
    { speaker: "MARRIN" },
    { speaker: "Nobody At All" },
    { about: "the trust" },
    { addressee: "Ida Rehn" },
    { kind: ["direct", "turn"] },
    { act: "deny" },
    { status: "any" },
    { status: "negated,hypothetical" },
    { state: "copy" },
    { state: "any" },
    { sourceType: "poll" },
    { medium: "x" },
    { outlet: "Saltmarsh Gazette" },
    { type: "transcript" },
    { language: "de" },
    { article: "https://courier.example/2" },
    { minConfidence: "0.75" },
    { saidFrom: "2026-05", saidTo: "2026-05" },
    { saidTo: "2026-05-28" },
    { publishedFrom: "2026-06" },
    { unattributed: "true" },
  ];
  it.each(alone)("finds what %j asks for, and nothing else", async (params) => {
    const query = parseQuery(params);
    expect(await idsOf(query)).toEqual(expected(query));
  });

  it("finds by the archive's own words: stop words, curly marks, dashes, capitals, accents", async () => {
    for (const words of ["the", "“WON’T appeal not NOW”", "“won't appeal—not now”", "ZOË"]) {
      expect(await idsOf(parseQuery({ words })), words).not.toEqual([]);
    }
  });

  it("finds the same as reading everything, in the same order, whatever is combined", async () => {
    await fc.assert(
      fc.asyncProperty(someQueries, async (query) => {
        const ids = expected(query);
        expect(await idsOf(query)).toEqual(ids);
        expect(await idsOf(query, "oldest")).toEqual(ids.toReversed());
        expect(await countStatements(store, query)).toEqual({ number: ids.length, exact: true });
      }),
      { numRuns: runs },
    );
  });

  it("gives pages that make the whole, in every order", async () => {
    const sorts: Sort[] = ["newest", "oldest", "best"];
    await fc.assert(
      fc.asyncProperty(
        someQueries,
        fc.constantFrom(...sorts),
        fc.integer({ min: 1, max: 4 }),
        async (asked, sort, limit) => {
          const words = asked.words ?? parseQuery({ words: "the OR harbour OR appeal" }).words;
          const query = sort === "best" ? { ...asked, words } : asked;
          if (query.words?.groups.length === 0) return;
          const pages: string[] = [];
          let after: string | null = null;
          do {
            const page = await searchStatements(store, query, { sort, limit, after });
            pages.push(...page.hits.map(({ statement }) => statement.id));
            after = page.next;
          } while (after !== null);
          expect(pages).toEqual(await idsOf(query, sort));
          expect(pages.toSorted()).toEqual(expected(query).toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives every match by article, in the order of the articles' ids", async () => {
    await fc.assert(
      fc.asyncProperty(someQueries, async (query) => {
        const keys: number[] = [];
        const articles: number[] = [];
        for await (const { articleKey, statementKeys } of matchingStatements(store, query)) {
          articles.push(articleKey);
          keys.push(...statementKeys);
        }
        const found = find(query).toSorted((a, b) =>
          a.reading.article.id < b.reading.article.id
            ? -1
            : a.reading.article.id > b.reading.article.id
              ? 1
              : a.number - b.number,
        );
        expect(keys).toEqual(found.map(({ number }) => number + 1));
        expect(new Set(articles).size).toBe(articles.length);
      }),
      { numRuns: 40 },
    );
  });

  it("counts facets as reading everything does", async () => {
    const query = parseQuery({ status: "any", state: "any" });
    const { facets, lookedAt, partial } = await countFacets(store, query);
    const found = find(query);
    expect({ lookedAt, partial }).toEqual({ lookedAt: found.length, partial: false });
    const counts = (name: string) =>
      Object.fromEntries(
        facets
          .find((facet) => facet.name === name)!
          .values.map(({ value, count }) => [value, count]),
      );
    expect(counts("act")).toEqual(tally(found.map(({ statement }) => statement.act)));
    expect(counts("medium")).toEqual(tally(found.map(({ statement }) => statement.medium)));
    expect(counts("month")).toEqual(tally(found.map(({ day }) => day.slice(0, 7))));
    const speakers = found.flatMap(({ statement, story }) =>
      statement.speakers.map((id) => story.people[Number(id.slice(1)) - 1]!),
    );
    expect(counts("speaker")).toEqual(tally(speakers.filter((id) => id.includes(":"))));
  });

  it("shows the words in their sentence, who said them in what role, and what must stand beside", async () => {
    const query = parseQuery({ words: "“will APPEAL”", speaker: "person:ito" });
    const { hits, sentence } = await searchStatements(store, query);
    const [hit] = hits;
    expect(sentence).toBe("Statements by Marta Ito that contain “will APPEAL”, newest first");
    expect(hit?.speakers).toMatchObject([
      { id: "person:ito", name: "Marta Ito", role: "mayor of Lindmouth" },
    ]);
    expect(hit?.matches.map(({ start, end }) => hit.sentence.exact.slice(start, end))).toEqual([
      "will appeal",
    ]);
    const retracted = await searchStatements(store, parseQuery({ state: "retracted" }));
    expect(retracted.hits[0]).toMatchObject({
      state: "retracted",
      notice: "We withdraw this article: the payment was not made.",
    });
  });

  it("says that a name means several people, and offers names that are like one that nobody bears", async () => {
    const several = await searchStatements(store, parseQuery({ speaker: "Marta Ito" }));
    expect(several.sentence).toContain("by Marta Ito (2 people of that name)");
    for (const slip of ["Mrata Ito", "Marta Itto", "Kofy Osei", "Ida Rhen"]) {
      const { names, hits } = await searchStatements(store, parseQuery({ speaker: slip }));
      expect(hits).toEqual([]);
      const [near] = names.get(slip)?.near ?? [];
      expect(near?.name, slip).toMatch(/Marta Ito|Kofi Oséi|Ida Rehn/);
    }
    const { names } = await searchStatements(store, parseQuery({ speaker: "Zebulon Quist" }));
    expect(names.get("Zebulon Quist")?.near).toEqual([]);
  });

  it("goes on behind a page although statements were added and taken away", async () => {
    const other = await archives.open();
    await fillArchive(other);
    const first = await searchStatements(other, emptyQuery, { limit: 5 });
    const before = find(emptyQuery).map(({ statement }) => statement.id);
    await other.db.deleteFrom("statements").where("id", "=", before[4]!).execute();
    const second = await searchStatements(other, emptyQuery, { limit: 200, after: first.next });
    expect(second.hits.map(({ statement }) => statement.id)).toEqual(before.slice(5));
  });

  it.each(["", "x", "e30.abcdefghij", "W10", "../etc/passwd", "WyIyMDI2IiwxXQ.AAAAAAAAAA"])(
    "refuses %j as a cursor, and says what to do",
    async (after) => {
      const asking = searchStatements(store, emptyQuery, { after });
      await expect(asking).rejects.toThrow(/does not continue this search; give the cursor/);
    },
  );

  it("refuses the cursor of another search", async () => {
    const { next } = await searchStatements(store, emptyQuery, { limit: 1 });
    const other = parseQuery({ kind: "direct" });
    await expect(searchStatements(store, other, { after: next })).rejects.toThrow(/this search/);
    await expect(
      searchStatements(store, emptyQuery, { after: next, sort: "oldest" }),
    ).rejects.toThrow();
    await searchStatements(store, emptyQuery, { after: next });
  });

  it("ranks what has the words side by side, and what is short, before the rest", async () => {
    const { hits } = await searchStatements(
      store,
      parseQuery({ words: "will appeal", state: "any" }),
      {
        sort: "best",
      },
    );
    expect(hits.map(({ statement }) => statement.text)).toEqual([
      "We will appeal",
      "We will appeal",
      "We never lied, and we will appeal.",
    ]);
  });
});
