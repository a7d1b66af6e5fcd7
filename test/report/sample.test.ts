import { beforeAll, describe, expect, it } from "vitest";
import {
  codingSheet,
  drawSample,
  keepCodings,
  scoreSample,
  wilsonShare,
  type FilledRow,
} from "../../src/report/index.js";
import type { Store } from "../../src/store/index.js";
import { describeEachEngine } from "../support/archives.js";
import { addArticles, everything } from "./archive-of.js";

const speakers = ["Marta Ito", "Tomas Brandt", "Andrea Falk", "Olu Adeyemi"];
const articles = speakers.map((name, day) => ({
  outlet: "The Lindmouth Courier",
  published: `2026-04-0${day + 1}`,
  text: `${name} spoke about the harbour at the town hall.

“We will not wait for berth number ${day + 1},” ${name} said. “The gates stay open for ${day + 2} years.”

“I have asked for it ${day + 3} times,” said ${name}.`,
}));

function request(name: string, seed = "harbour", size = 5) {
  return { name, seed, size, query: "{}", snapshot: "none", made: "2026-11-23T00:00:00Z" };
}

describeEachEngine("a sample", (archives) => {
  let store: Store;

  beforeAll(async () => {
    store = await archives.open();
    await addArticles(store, articles);
  });

  async function itemsOf(name: string): Promise<string[]> {
    const rows = await store.db
      .selectFrom("samples")
      .innerJoin("sample_items", "sample_items.sample_key", "samples.key")
      .where("samples.name", "=", name)
      .select("sample_items.statement_id")
      .orderBy("sample_items.number")
      .execute();
    return rows.map((row) => row.statement_id);
  }

  it("is the same for the same seed and another for another", async () => {
    await drawSample(store, everything(store), request("first"));
    await drawSample(store, everything(store), request("again"));
    await drawSample(store, everything(store), request("other", "gates"));
    expect(await itemsOf("again")).toEqual(await itemsOf("first"));
    expect(await itemsOf("other")).not.toEqual(await itemsOf("first"));
    expect(new Set(await itemsOf("first")).size).toBe(5);
  });

  it("does not take the name of another", async () => {
    await drawSample(store, everything(store), request("taken"));
    await expect(drawSample(store, everything(store), request("taken"))).rejects.toThrow(
      /There is a sample "taken" already/,
    );
  });

  it("shows the words in their passage, and not who the machine thinks it was", async () => {
    await drawSample(store, everything(store), request("blind", "x", 20));
    const sheet = await codingSheet(store, "blind");
    expect(sheet.length).toBe((await itemsOf("blind")).length);
    for (const row of sheet) {
      expect(row.passage).toMatch(/⟦[^⟦⟧]+⟧/);
      expect([row.said, row.speaker]).toEqual(["", ""]);
    }
  });

  it("gives the share that a coder found right, with its interval, and what he found otherwise", async () => {
    await drawSample(store, everything(store), request("coded", "y", 20));
    const sheet = await codingSheet(store, "coded");
    const filled = sheet.map((row, place): FilledRow => {
      const name = speakers.find((one) => row.passage.includes(one))!;
      if (place === 0) return { ...row, number: String(row.number), said: "no" };
      if (place === 1) return { ...row, number: "2", said: "yes", speaker: "Somebody Else" };
      return { ...row, number: String(row.number), said: "yes", speaker: name };
    });
    expect(await keepCodings(store, "coded", "ann", filled)).toBe(sheet.length);
    const [score] = await scoreSample(store, "coded");
    expect(score).toMatchObject({ coder: "ann", coded: sheet.length, unsure: 0 });
    expect(score!.said).toEqual(wilsonShare(sheet.length - 1, sheet.length));
    expect(score!.different.map(({ coder }) => coder)).toEqual(["not said", "Somebody Else"]);
    expect(score!.speaker.right).toBe(score!.speaker.of - 2);
  });

  it("takes a corrected sheet in place of the first", async () => {
    await drawSample(store, everything(store), request("twice", "z", 2));
    await keepCodings(store, "twice", "ann", [{ number: "1", said: "no" }]);
    await keepCodings(store, "twice", "ann", [{ number: "1", said: "yes", speaker: "" }]);
    const [score] = await scoreSample(store, "twice");
    expect(score!.said).toMatchObject({ right: 1, of: 1 });
  });

  it("names the line that it cannot understand", async () => {
    await drawSample(store, everything(store), request("wrong", "w", 2));
    const maybe = keepCodings(store, "wrong", "ann", [
      { number: "1", said: "yes" },
      { number: "2", said: "maybe" },
    ]);
    await expect(maybe).rejects.toThrow(/Line 3: "maybe".*write yes, no or unsure/);
    const strange = keepCodings(store, "wrong", "ann", [{ number: "77", said: "yes" }]);
    await expect(strange).rejects.toThrow(/Line 2: there is no statement number "77"/);
    await expect(codingSheet(store, "nothing")).rejects.toThrow(/There is no sample "nothing"/);
  });
});

describe("the interval of a share", () => {
  it("is that of Wilson", () => {
    const { low, high } = wilsonShare(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it("stays inside 0 and 1, and says nothing of nothing", () => {
    expect(wilsonShare(10, 10).high).toBeCloseTo(1);
    expect(wilsonShare(10, 10).high).toBeLessThanOrEqual(1);
    expect(wilsonShare(10, 10).low).toBeLessThan(1);
    expect(wilsonShare(0, 0).value).toBeNull();
  });
});
