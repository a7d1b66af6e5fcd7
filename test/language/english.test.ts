import { describe, expect, it } from "vitest";
import { english, phraseAt } from "../../src/language/index.js";

/** The value of the phrase that begins a text, its tokens split by spaces. */
function find<Value>(
  table: Parameters<typeof phraseAt<{ words: readonly string[]; value: Value }>>[0],
  text: string,
): Value | undefined {
  const words = text.split(" ");
  return phraseAt(table, 0, (index) => words[index] ?? "")?.value;
}

describe("English", () => {
  it("knows titles and what they say of gender", () => {
    expect(find(english.titles, "mrs. ito")).toEqual({ gender: "f", kind: "honorific" });
    expect(find(english.titles, "sen. ito")).toEqual({ gender: "either", kind: "office" });
    expect(find(english.titles, "vice-president ito")?.kind).toBe("office");
    expect(find(english.titles, "secretary - general ito")?.kind).toBe("office");
    expect(find(english.titles, "congresswoman ito")?.gender).toBe("f");
  });

  it.each([
    ["spokeswomen", "spokeswoman", "f", true],
    ["lawmakers", "lawmaker", "either", true],
    ["children", "child", "either", true],
    ["ceo", "ceo", "either", false],
    ["sister", "sister", "f", false],
    ["witnesses", "witness", "either", true],
  ])("knows that “%s” names a person", (form, lemma, gender, plural) => {
    expect(english.roleNouns.get(form)).toMatchObject({ lemma, gender, plural });
  });

  it("knows kin, also where hyphens part it", () => {
    expect(english.roleNouns.get("wife")?.kin).toBe(true);
    expect(find(english.rolePhrases, "mothers - in - law of")).toMatchObject({ kin: true });
    expect(find(english.rolePhrases, "attorney general of")?.kin).toBe(false);
  });

  it.each([
    ["Marta", "f"],
    ["Jeff", "m"],
    ["Oleksandr", "m"],
    ["Priya", "f"],
    ["Robin", "either"],
    ["Andrea", "either"],
    ["Table", undefined],
  ])("takes the name %s for %s", (name, gender) => {
    expect(english.givenNames.get(name)).toBe(gender);
  });

  it("knows countries, their people and the states", () => {
    expect(find(english.countries, "united states of america")).toBe("United States");
    expect(find(english.demonyms, "germans")).toBe("Germany");
    expect(find(english.demonyms, "scotsmen")).toBe("Scotland");
    expect(find(english.states, "ala. said")).toBe("Alabama");
  });

  it("knows networks under the names they had, and media by their phrases", () => {
    expect(find(english.networks, "twitter")).toBe("X");
    expect(english.ambiguousNetworkNames.has("threads")).toBe(true);
    expect(find(english.media, "in a series of tweets on")).toBe("X");
    expect(find(english.media, "in an interview with")).toBe("interview");
    expect(find(english.media, "at a news conference")).toBe("press conference");
    expect(find(english.media, "in a court filing")).toBe("filing");
  });

  it("knows how an article says that it will not name its source", () => {
    expect(find(english.anonymousHeads, "a person familiar with the")).toBe(true);
    expect(find(english.anonymityGrounds, "on condition of anonymity because")).toBe(true);
  });

  it("knows pronouns by person, number, gender and case", () => {
    expect(english.pronouns.get("herself")).toMatchObject({ gender: "f", case: "reflexive" });
    expect(english.pronouns.get("they")).toMatchObject({ person: 3, number: "either" });
    expect(english.pronouns.get("whose")).toMatchObject({ relative: true, case: "possessive" });
  });

  it("takes the longest phrase", () => {
    expect(find(english.titles, "lt. gen. ito")).toBeDefined();
    const words = ["vice", "president", "ito"];
    const phrase = phraseAt(english.titles, 0, (index) => words[index] ?? "");
    expect(phrase?.words).toEqual(["vice", "president"]);
  });

  it("has no empty words in its phrases", () => {
    const { titles, institutions, media, anonymousHeads, anonymityGrounds, rolePhrases } = english;
    const tables = [titles, institutions, media, anonymousHeads, anonymityGrounds, rolePhrases];
    for (const table of tables) {
      for (const phrase of [...table.values()].flat()) {
        expect(phrase.words).not.toContain("");
        expect(phrase.words.join(" ")).not.toMatch(/[,\n]/);
      }
    }
  });
});
