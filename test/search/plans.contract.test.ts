import { beforeAll, expect, it } from "vitest";
import * as fc from "fast-check";
import { countPrepared } from "../../src/search/count-statements.js";
import { countPreparedFacets, facetsAndPlaces } from "../../src/search/facets.js";
import { findStatements } from "../../src/search/find-statements.js";
import { findBest } from "../../src/search/plan/find-best.js";
import { findCounted } from "../../src/search/plan/find-counted.js";
import { findInOrder, findSome } from "../../src/search/plan/find-in-order.js";
import type { Limits } from "../../src/search/plan/limits.js";
import { prepare } from "../../src/search/plan/prepare.js";
import { sorts } from "../../src/search/sorts.js";
import type { Store } from "../../src/store/index.js";
import { describeEachEngine } from "../support/archives.js";
import { fillArchive } from "./support/harbour-archive.js";
import { find } from "./support/oracle.js";
import { someQueries } from "./support/queries.js";

/** Limits so small that every way of finding is gone in an archive of some twenty statements. */
const someLimits: fc.Arbitrary<Limits> = fc.record({
  counted: fc.constantFrom(0, 3, 100),
  listed: fc.constantFrom(0, 3, 100),
  collected: fc.constantFrom(0, 2, 100),
  fetched: fc.constantFrom(1, 100),
  walked: fc.constantFrom(1, 4, 100),
  lookedUp: fc.constantFrom(1, 4, 100),
  tried: fc.constantFrom(1, 3),
  ranked: fc.constantFrom(3, 100),
});

describeEachEngine("limits of work", (archives) => {
  let store: Store;
  beforeAll(async () => {
    store = await archives.open();
    await fillArchive(store);
  });

  it("change nothing in what is found, nor in its order", async () => {
    await fc.assert(
      fc.asyncProperty(
        someQueries,
        someLimits,
        fc.integer({ min: 1, max: 12 }),
        async (query, limits, most) => {
          const prepared = await prepare(store, query, limits);
          const all = find(query).map(({ number }) => number + 1);
          for (const order of ["newest", "oldest"] as const) {
            const sorted = order === "newest" ? all : all.toReversed();
            const first = await findInOrder(prepared, { order, after: null, most });
            expect(first.map(({ key }) => key)).toEqual(sorted.slice(0, most));
            const both = await findCounted(prepared, { order, after: null, most }, 5);
            if (both !== null) {
              expect(both.places.map(({ key }) => key)).toEqual(sorted.slice(0, most));
              if (both.count.exact) expect(both.count.number).toBe(all.length);
              else expect(both.count.number).toBeLessThanOrEqual(all.length);
            }
            const after = first.at(-1);
            if (after === undefined) continue;
            const second = await findInOrder(prepared, { order, after, most });
            expect(second.map(({ key }) => key)).toEqual(sorted.slice(most, 2 * most));
            const again = await findCounted(prepared, { order, after, most }, 100);
            if (again === null) continue;
            expect(again.places.map(({ key }) => key)).toEqual(sorted.slice(most, 2 * most));
            expect(again.count).toEqual({ number: all.length, exact: true });
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("are owned up to: what is said to be all is all, and what is not is a part of it", async () => {
    await fc.assert(
      fc.asyncProperty(someQueries, someLimits, async (query, limits) => {
        const prepared = await prepare(store, query, limits);
        const all = find(query);
        const count = await countPrepared(prepared, 5);
        if (count.exact) expect(count.number).toBe(all.length);
        else expect(count.number).toBeLessThanOrEqual(all.length);
        expect(await countPrepared(prepared, Infinity)).toEqual({
          number: all.length,
          exact: true,
        });
        const some = await findSome(prepared, { order: "newest", after: null, most: 100 });
        const keys = all.map(({ number }) => number + 1);
        if (!some.cut) expect(some.places.map(({ key }) => key)).toEqual(keys);
        const facets = await countPreparedFacets(prepared);
        if (!facets.partial) expect(facets.lookedAt).toBe(all.length);
        else expect(facets.lookedAt).toBeLessThanOrEqual(all.length);
      }),
      { numRuns: 100 },
    );
  });

  it("leave the best matches whole pages, of matches only", async () => {
    await fc.assert(
      fc.asyncProperty(someQueries, someLimits, async (query, limits) => {
        if (query.words === null || query.words.groups.length === 0) return;
        const prepared = await prepare(store, query, limits);
        const all = find(query).map(({ number }) => number + 1);
        const most = 2;
        const { ranked, cut } = await findBest(prepared, {
          words: query.words,
          after: null,
          most,
          known: null,
        });
        expect(ranked).toHaveLength(Math.min(most, all.length));
        for (const { key } of ranked) expect(all).toContain(key);
        if (!cut) return;
        expect(all.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it("give the same pages whatever is known already", async () => {
    await fc.assert(
      fc.asyncProperty(someQueries, fc.integer({ min: 1, max: 7 }), async (query, limit) => {
        const prepared = await prepare(store, query);
        const { known } = await facetsAndPlaces(prepared);
        const hasWords = (query.words?.groups.length ?? 0) > 0;
        for (const sort of hasWords ? sorts : (["newest", "oldest"] as const)) {
          let after: string | null = null;
          do {
            const slow = await findStatements(prepared, { sort, limit, after });
            const quick = await findStatements(prepared, { sort, limit, after }, known);
            expect(quick.places.map(({ key }) => key)).toEqual(slow.places.map(({ key }) => key));
            expect(quick.next).toBe(slow.next);
            expect(quick.count).toEqual(slow.count);
            const few = known && { ...known, newest: known.newest.slice(0, 3), isAll: false };
            const some = await findStatements(prepared, { sort, limit, after }, few);
            expect(some.places.map(({ key }) => key)).toEqual(slow.places.map(({ key }) => key));
            after = slow.next;
          } while (after !== null);
        }
      }),
      { numRuns: 30 },
    );
  });
});
