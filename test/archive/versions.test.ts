import * as fc from "fast-check";
import { expect, it } from "vitest";
import { settleVersions } from "../../src/archive/versions/settle-versions.js";
import { linkCopies } from "../../src/archive/copies/link-copies.js";
import { foldUrl } from "../../src/archive/versions/fold-url.js";
import { orderVersions } from "../../src/archive/versions/order-versions.js";
import { loadReadings } from "../../src/store/index.js";
import { describeEachArchive } from "../support/archives.js";
import { addArticles, articleOf, standings, type Sample } from "./support/add-articles.js";

const first: Sample = {
  text: "“We will close the pier,” said Marta Ito.",
  url: "https://www.post.example/pier/?utm_source=feed",
  outlet: "The Lowhaven Post",
  published: "2031-05-10",
  seen: "2031-05-10T08:00:00Z",
};
const second: Sample = {
  ...first,
  text: "“We may close the pier,” said Marta Ito.",
  url: "http://post.example/pier#top",
  seen: "2031-05-10T11:00:00+02:00",
};
const refetched: Sample = {
  ...second,
  provenance: { file: "again.html", offset: null, fetched: null },
  seen: "2031-05-11T00:00:00Z",
};
const elsewhere: Sample = {
  ...first,
  url: "https://post.example/other",
  text: "Nothing was said.",
};
const id = (sample: Sample) => articleOf(sample).id;

describeEachArchive("versions", (archives) => {
  it("of one address: the newest is live, each names the one before it", async () => {
    const store = await archives.open();
    const keys = await addArticles(store, [second, first, elsewhere]);
    const counts = await settleVersions(store, [...keys.values()]);
    expect(counts).toEqual({ versions: 2, replaced: 1 });
    expect(await standings(store)).toEqual({
      [id(first)]: { state: "replaced", replaces: null, original: null },
      [id(second)]: { state: "live", replaces: id(first), original: null },
      [id(elsewhere)]: { state: "live", replaces: null, original: null },
    });
    const states = await store.db
      .selectFrom("statements")
      .innerJoin("articles", "articles.key", "article_key")
      .select(["articles.id", "statements.state"])
      .orderBy("statements.state")
      .execute();
    expect(states).toEqual([
      { id: id(second), state: "live" },
      { id: id(first), state: "replaced" },
    ]);
  });

  it("are not the speeches of one sitting, which share its page", async () => {
    const store = await archives.open();
    const speeches = ["speech-1", "speech-2"].map((sourceId): Sample => ({
      ...first,
      type: "transcript",
      sourceId,
      text: `${first.text} (${sourceId})`,
      published: "2031-05-10",
    }));
    const corrected: Sample = {
      ...speeches[0]!,
      text: "“We close it,” said Marta Ito.",
      seen: "2031-05-12T00:00:00Z",
    };
    const keys = await addArticles(store, [...speeches, corrected]);
    expect(await settleVersions(store, [...keys.values()])).toEqual({ versions: 2, replaced: 1 });
    expect(await standings(store)).toMatchObject({
      [id(speeches[0]!)]: { state: "replaced" },
      [id(speeches[1]!)]: { state: "live" },
      [id(corrected)]: { state: "live", replaces: id(speeches[0]!) },
    });
  });

  it("come out the same in any order, at once or one by one", async () => {
    const all = [first, second, refetched, elsewhere];
    const together = await archives.open();
    await settleVersions(together, [...(await addArticles(together, all)).values()]);
    const apart = await archives.open();
    for (const sample of all.toReversed()) {
      const keys = await addArticles(apart, [sample]);
      await settleVersions(apart, [keys.get(id(sample))!]);
    }
    expect(await standings(apart)).toEqual(await standings(together));
  });

  it("of equal text and metadata are one: the first fetch stands for it", async () => {
    const store = await archives.open();
    const keys = await addArticles(store, [first, second, refetched]);
    await settleVersions(store, [...keys.values()]);
    const after = await standings(store);
    expect(after[id(second)]).toMatchObject({ state: "live", replaces: id(first) });
    expect(after[id(refetched)]).toMatchObject({ state: "replaced", replaces: null });
  });

  it("by the outlet's own id, also under another address", async () => {
    const store = await archives.open();
    const a = { ...first, sourceId: "n-7" };
    const b = { ...second, sourceId: "n-7", url: "https://post.example/moved" };
    const other = { ...elsewhere, sourceId: "n-7", outlet: "Another" };
    await settleVersions(store, [...(await addArticles(store, [a, b, other])).values()]);
    const after = await standings(store);
    expect(after[id(a)]!.state).toBe("replaced");
    expect(after[id(b)]!.replaces).toBe(id(a));
    expect(after[id(other)]).toMatchObject({ state: "live", replaces: null });
  });

  it("withdrawn by their publisher stay so, with the notice at hand; older ones do not come back", async () => {
    const store = await archives.open();
    const notice = "The Post withdraws this report.";
    const withdrawn = { ...second, status: "retracted", notice };
    const keys = await addArticles(store, [first, withdrawn]);
    await settleVersions(store, [...keys.values()]);
    const after = await standings(store);
    expect(after[id(first)]!.state).toBe("replaced");
    expect(after[id(withdrawn)]).toMatchObject({ state: "retracted", replaces: id(first) });
    const [loaded] = await loadReadings(store.db, [keys.get(id(withdrawn))!]);
    expect(loaded!.row.notice).toBe(notice);
    expect(
      await store.db.selectFrom("statements").select("state").where("state", "=", "live").execute(),
    ).toEqual([]);
  });

  it("left undone by a run that was stopped are settled by the next", async () => {
    const store = await archives.open();
    await addArticles(store, [first, second]);
    await settleVersions(store, []);
    await linkCopies(store, []);
    expect((await standings(store))[id(first)]!.state).toBe("replaced");
    expect(await store.db.selectFrom("pending").selectAll().execute()).toEqual([]);
  });
});

it.each([
  ["https://www.post.example/a/?utm_source=x&fbclid=1#top", "post.example/a"],
  ["http://m.post.example/a", "post.example/a"],
  ["https://post.example/a?page=2&id=7", "post.example/a?id=7&page=2"],
  ["https://post.example/?p=7", "post.example?p=7"],
  ["https://post.example/", null],
  ["not an address", null],
])("the address %s is compared as %s", (url, folded) => {
  expect(foldUrl(url)).toBe(folded);
});

it("the order of versions does not depend on the order in which they came", () => {
  const version = fc.record({
    seen: fc.constantFrom(null, "2031-01-01T00:00:00Z", "2031-01-01T01:00:00+01:00", "2031-02-01"),
    published: fc.constantFrom(null, "2031-01-15"),
    mark: fc.constantFrom("a", "b", "c"),
  });
  const versions = fc
    .array(version, { minLength: 1, maxLength: 8 })
    .map((list) =>
      list.map(({ seen, published, mark }, key) => ({
        key,
        id: `sha256:${key}`,
        seen,
        published,
        fetched: null,
        version_mark: mark,
        given_replaces: null,
      })),
    )
    .chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
  fc.assert(
    fc.property(versions, ([list, shuffled]) => {
      const places = orderVersions(list);
      expect(orderVersions(shuffled)).toEqual(places);
      expect(places.filter(({ superseded }) => !superseded)).toHaveLength(1);
    }),
  );
});
