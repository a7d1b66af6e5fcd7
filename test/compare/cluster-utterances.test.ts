import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  makeRenderings,
  scorePairs,
  type MadeRendering,
} from "../../bench/support/utterances/make-renderings.mjs";
import {
  clusterUtterances,
  relateVersions,
  versionOf,
  type Rendering,
  type Version,
} from "../../src/compare/index.js";
import { english } from "../../src/language/index.js";

function rendering(id: string, text: string, speaker: string | null = "ito", day = 100): Rendering {
  return { id, text, pieces: [{ start: 0, end: text.length }], speaker, day };
}

function cluster(...renderings: readonly Rendering[]): (readonly string[])[] {
  return clusterUtterances(renderings, english);
}

function phrase(id: string, speaker: string | null, day: number): Rendering {
  return rendering(id, "We will see what happens.", speaker, day);
}

const lives =
  "He ruined many lives in this harbour, and the council of Vessen let him do it for twenty years.";

describe("renderings of one utterance", () => {
  it("are those of the same words, however they are written", () => {
    const other =
      "He ruined many lives in this harbor — and the council of Vessen let him do it for 20 years";
    expect(cluster(rendering("a", lives), rendering("b", other))).toEqual([["a", "b"]]);
  });

  it("are those that outlets changed a little, within days", () => {
    const changed =
      "He ruined many lives in the harbour, and Vessen's council let him do that for twenty years.";
    expect(cluster(rendering("a", lives), rendering("b", changed, "ito", 102))).toEqual([
      ["a", "b"],
    ]);
    expect(cluster(rendering("a", lives), rendering("b", changed, "weld", 102))).toEqual([
      ["a"],
      ["b"],
    ]);
  });

  it("are not those that one speaker said much alike at another time", () => {
    const again =
      "He ruined small boats in this harbour, and the council of Vessen saw him do it for two winters.";
    expect(cluster(rendering("a", lives), rendering("b", again, "ito", 900))).toEqual([
      ["a"],
      ["b"],
    ]);
  });

  it("are long ones quoted anew after years", () => {
    expect(cluster(rendering("a", lives), rendering("b", lives, "ito", 900))).toEqual([["a", "b"]]);
  });

  it("are fragments beside the longer version, of that speaker and in those days", () => {
    const fragment = (id: string, speaker: string, day: number): Rendering =>
      rendering(id, "many lives", speaker, day);
    const all = [
      rendering("a", lives),
      fragment("b", "ito", 101),
      fragment("c", "weld", 101),
      fragment("d", "ito", 160),
    ];
    expect(cluster(...all)).toEqual([["a", "b"], ["c"], ["d"]]);
  });

  it("are none where a fragment fits two utterances alike", () => {
    const second =
      "I will not speak of the many lives that were lost on the northern pier this winter.";
    expect(
      cluster(rendering("a", lives), rendering("b", second), rendering("c", "many lives")),
    ).toEqual([["a"], ["b"], ["c"]]);
  });

  it("are not joined by a fragment of both", () => {
    const second =
      "I will not speak of the many lives that were lost on the northern pier this winter.";
    const later = rendering("b", second, "ito", 103);
    expect(cluster(rendering("a", lives), later, rendering("c", "many lives", "ito", 101))).toEqual(
      [["a", "c"], ["b"]],
    );
  });

  it("are short common phrases only of one speaker in those days", () => {
    const all = [
      phrase("a", "ito", 100),
      phrase("b", "ito", 101),
      phrase("c", "ito", 140),
      phrase("d", "weld", 100),
      phrase("e", null, 100),
      phrase("f", null, 100),
    ];
    expect(cluster(...all)).toEqual([["a", "b"], ["c"], ["d"], ["e", "f"]]);
  });

  it("are long ones by nobody who is known, with the one who said it; with none of two", () => {
    const unknown = rendering("u", lives, null, 101);
    expect(cluster(rendering("a", lives), unknown)).toEqual([["a", "u"]]);
    expect(cluster(rendering("a", lives), rendering("b", lives, "weld"), unknown)).toEqual([
      ["a"],
      ["b"],
      ["u"],
    ]);
  });

  it("are made of the speaker's words and not of the writer's", () => {
    const bracketed = lives.replace("He", "[The old mayor]");
    expect(cluster(rendering("a", lives), rendering("b", bracketed))).toEqual([["a", "b"]]);
    expect(cluster(rendering("a", "[…]"))).toEqual([]);
  });
});

describe("clusters", () => {
  const made: MadeRendering[] = [...makeRenderings(1500, { seed: 4, speakers: 12, days: 60 })];
  const whole = clusterUtterances(made, english);

  it("hold the planted versions, and few others", () => {
    const { precision, recall } = scorePairs(
      whole,
      new Map(made.map(({ id, utterance }) => [id, utterance])),
    );
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.96);
  });

  it("hold every rendering once", () => {
    expect(whole.flat().sort()).toEqual(made.map(({ id }) => id).sort());
  });

  it("are the same whatever the order", () => {
    const order = fc.shuffledSubarray(made, { minLength: made.length });
    fc.assert(
      fc.property(order, (shuffled) => {
        expect(clusterUtterances(shuffled, english)).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });

  it("are the same whatever the order where every bucket is too large", () => {
    // One speaker, one day, few words: what is compared is decided by the caps.
    const words = "we the boats will sail never always tonight harbour storm pier".split(" ");
    const text = fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 14 });
    const crowd = fc.array(text, { minLength: 200, maxLength: 260 });
    fc.assert(
      fc.property(crowd, fc.integer(), (texts, seed) => {
        const all = texts.map((one, index) => rendering(`r${index}`, one.join(" ")));
        const [shuffled] = fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), {
          numRuns: 1,
          seed,
        });
        expect(clusterUtterances(shuffled!, english)).toEqual(clusterUtterances(all, english));
      }),
      { numRuns: 4 },
    );
  });
});

describe("how two versions relate", () => {
  const versions: Version[] = [...makeRenderings(120, { seed: 9, speakers: 2, days: 3 })].flatMap(
    (one) => versionOf(one, english) ?? [],
  );
  const turned = { same: "same", holds: "within", within: "holds" } as const;

  it("is the same from either side", () => {
    const one = fc.constantFrom(...versions);
    fc.assert(
      fc.property(one, one, (a, b) => {
        const [forth, back] = [relateVersions(a, b), relateVersions(b, a)];
        if (a === b) return;
        expect(back && { ...back, kind: turned[back.kind] }).toEqual(forth);
      }),
      { numRuns: 2000 },
    );
  });
});
