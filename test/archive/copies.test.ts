import { describe, expect, it } from "vitest";
import { bandsOf } from "../../src/archive/copies/bands-of.js";
import { linkCopies } from "../../src/archive/copies/link-copies.js";
import { resemble } from "../../src/archive/copies/resemble.js";
import { releaseArticles } from "../../src/archive/states/release-articles.js";
import { settleVersions } from "../../src/archive/versions/settle-versions.js";
import { leastWords, shinglesOf, type Store } from "../../src/store/index.js";
import { describeEachArchive } from "../support/archives.js";
import { addArticles, articleOf, standings, type Sample } from "./support/add-articles.js";
import { drawer, paragraph, story } from "./support/make-story.js";

const join = (paragraphs: readonly string[]) => paragraphs.join("\n\n");
const shingles = (text: string) => shinglesOf(articleOf({ text }));

/** What an outlet may do to a wire story. */
const edits: Readonly<
  Record<string, (story: readonly string[], draw: () => number) => readonly string[]>
> = {
  "as it came": (paragraphs) => paragraphs,
  "a paragraph of its own first": (paragraphs, draw) => [paragraph(draw, 3), ...paragraphs],
  "its own first and last paragraph": (paragraphs, draw) => [
    paragraph(draw, 2),
    ...paragraphs.slice(1, -1),
    paragraph(draw, 2),
  ],
  "cut to half": (paragraphs) => paragraphs.slice(0, Math.ceil(paragraphs.length / 2)),
  "cut to half, with a local sentence first": (paragraphs, draw) => [
    paragraph(draw, 1),
    ...paragraphs.slice(0, Math.ceil(paragraphs.length / 2)),
  ],
  "a word changed in every sentence": (paragraphs) =>
    paragraphs.map((text) => text.replaceAll(" people of", " folk of")),
  "other marks and dashes": (paragraphs) =>
    paragraphs.map((text) => text.replaceAll(" and", " – and").toUpperCase()),
};

describe("copies are told by their words", () => {
  const stories = Array.from({ length: 40 }, (_, at) => story(drawer(at + 1), 8));

  it.each(Object.keys(edits))("%s: found in all of 40 stories", (edit) => {
    for (const [at, paragraphs] of stories.entries()) {
      const original = shingles(join(paragraphs));
      const copy = shingles(join(edits[edit]!(paragraphs, drawer(1_000 + at))));
      expect(resemble(original, copy), `story ${at}`).toBe(true);
    }
  });

  it("at least 98 in 100 meet in a band", () => {
    const met = stories.flatMap((paragraphs, at) =>
      Object.values(edits).map((edit) => {
        const bands = new Set(bandsOf(shingles(join(paragraphs))));
        const copy = shingles(join(edit(paragraphs, drawer(1_000 + at))));
        return bandsOf(copy).some((band) => bands.has(band));
      }),
    );
    expect(met.filter(Boolean).length / met.length).toBeGreaterThanOrEqual(0.98);
  });

  it("stories of one event by different hands, with the same quotations, are none", () => {
    for (let seed = 0; seed < 40; seed++) {
      const draw = drawer(seed);
      const quoted = [paragraph(draw, 1), paragraph(draw, 1)];
      const ours = join([paragraph(draw, 3), quoted[0]!, paragraph(draw, 4), quoted[1]!]);
      const theirs = join([paragraph(draw, 4), quoted[1]!, quoted[0]!, paragraph(draw, 3)]);
      expect(resemble(shingles(ours), shingles(theirs)), `event ${seed}`).toBe(false);
    }
  });

  it("a brief that quotes a paragraph of a long story is none", () => {
    const paragraphs = story(drawer(7), 12);
    expect(resemble(shingles(join(paragraphs)), shingles(paragraphs[3]!))).toBe(false);
  });

  it("a short text is compared with nothing", () => {
    expect(shingles("word ".repeat(leastWords - 1))).toHaveLength(0);
  });
});

const wire = story(drawer(77), 8);
const agency: Sample = { text: join(wire), outlet: "Tidewire", published: "2031-05-10" };
const daily: Sample = {
  text: join([paragraph(drawer(1), 2), ...wire.slice(0, 6)]),
  outlet: "The Lowhaven Post",
  published: "2031-05-11",
};
const evening: Sample = {
  text: join(wire.slice(0, 5)),
  outlet: "Evening",
  published: "2031-05-12",
};
const own: Sample = { text: join(story(drawer(5), 8)), outlet: "Evening", published: "2031-05-09" };
const id = (sample: Sample) => articleOf(sample).id;

async function settle(store: Store, keys: readonly number[]) {
  await settleVersions(store, keys);
  return linkCopies(store, keys);
}

describeEachArchive("copies", (archives) => {
  it("are linked to the first publication and not counted again", async () => {
    const store = await archives.open();
    const keys = await addArticles(store, [evening, daily, agency, own]);
    expect(await settle(store, [...keys.values()])).toEqual({ compared: 4, copies: 2 });
    expect(await standings(store)).toEqual({
      [id(agency)]: { state: "live", replaces: null, original: null },
      [id(daily)]: { state: "copy", replaces: null, original: id(agency) },
      [id(evening)]: { state: "copy", replaces: null, original: id(agency) },
      [id(own)]: { state: "live", replaces: null, original: null },
    });
  });

  it("come out the same whatever came first, and however the ingests were cut", async () => {
    const chain = chained();
    const all = [agency, daily, evening, own, ...chain];
    const together = await archives.open();
    await settle(together, [...(await addArticles(together, all)).values()]);
    const expected = await standings(together);
    expect(Object.values(expected).filter(({ state }) => state === "copy").length).toBeGreaterThan(
      3,
    );
    for (const seed of [1, 2, 3]) {
      const apart = await archives.open();
      for (const some of inPieces(shuffle(all, drawer(seed)), 1 + seed)) {
        const keys = await addArticles(apart, some);
        await settle(
          apart,
          some.map((sample) => keys.get(id(sample))!),
        );
      }
      expect(await standings(apart), `order ${seed}`).toEqual(expected);
    }
  });

  it("are found also where texts are not kept", async () => {
    const store = await archives.open();
    const none = [agency, daily].map((sample): Sample => ({ ...sample, kept: "none" }));
    await settle(store, [...(await addArticles(store, none)).values()]);
    expect((await standings(store))[id(daily)]!.original).toBe(id(agency));
  });

  it("stand for themselves when the first publication is gone", async () => {
    const store = await archives.open();
    const keys = await addArticles(store, [agency, daily, evening]);
    await settle(store, [...keys.values()]);
    await store.write(async (tx) => {
      await releaseArticles(tx, [keys.get(id(agency))!]);
      await tx.deleteFrom("articles").where("id", "=", id(agency)).execute();
    });
    await settle(store, []);
    const after = await standings(store);
    expect(after[id(daily)]).toEqual({ state: "live", replaces: null, original: null });
    expect(after[id(evening)]).toMatchObject({ state: "copy", original: id(daily) });
  });

  it("are none where they are versions of one article", async () => {
    const store = await archives.open();
    const url = "https://tidewire.example/pier";
    const changed: Sample = { ...agency, url, text: join(wire.slice(0, 7)), seen: "2031-05-11" };
    const before: Sample = { ...agency, url, seen: "2031-05-10" };
    await settle(store, [...(await addArticles(store, [before, changed])).values()]);
    const after = await standings(store);
    expect(after[id(before)]).toMatchObject({ state: "replaced", original: null });
    expect(after[id(changed)]).toMatchObject({ state: "live", original: null });
  });

  it("that say so themselves are copies whatever their words", async () => {
    const store = await archives.open();
    const said: Sample = { ...own, syndicationOf: id(agency), published: "2031-05-20" };
    await settle(store, [...(await addArticles(store, [said])).values()]);
    expect((await standings(store))[id(said)]!.state).toBe("live");
    await settle(store, [...(await addArticles(store, [agency])).values()]);
    expect((await standings(store))[id(said)]!.state).toBe("copy");
  });
});

/** Each like the next and not like the one after that: who is a copy depends on who stands first. */
function chained(): Sample[] {
  const paragraphs = story(drawer(99), 24);
  return Array.from({ length: 8 }, (_, at) => ({
    text: join(paragraphs.slice(2 * at, 2 * at + 8)),
    outlet: `Outlet ${at}`,
    published: `2031-06-${10 + ((at * 5) % 8)}`,
  }));
}

function shuffle<T>(list: readonly T[], draw: () => number): T[] {
  return list
    .map((item) => ({ item, place: draw() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function inPieces<T>(list: readonly T[], size: number): T[][] {
  return list.flatMap((_, at) => (at % size === 0 ? [list.slice(at, at + size)] : []));
}
