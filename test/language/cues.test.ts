import { describe, expect, it } from "vitest";
import { acts } from "../../src/model/statement.js";
import { cues } from "../../src/language/en/cues.js";

const act = (form: string) => cues.cueByForm.get(form)?.act;
const phrase = (words: string) =>
  cues.cuePhrasesByFirstWord
    .get(words.split(" ")[0] as string)
    ?.find((one) => one.words.join(" ") === words)?.entry;

describe("cue table", () => {
  it.each([
    ["said", "say"],
    ["tells", "say"],
    ["wrote", "say"],
    ["written", "say"],
    ["thundering", "say"],
    ["quipped", "joke"],
    ["vowed", "promise"],
    ["swore", "promise"],
    ["denying", "deny"],
    ["admitted", "admit"],
    ["criticised", "criticise"],
    ["criticized", "criticise"],
    ["labelled", "say"],
    ["labeled", "say"],
    ["accusing", "accuse"],
    ["forecast", "predict"],
    ["found", "report"],
    ["retorted", "reply"],
  ])("knows the form “%s” as a verb that does “%s”", (form, expected) => {
    expect(act(form)).toBe(expected);
  });

  it.each([
    ["called on", "demand"],
    ["calling on", "demand"],
    ["spoke out against", "criticise"],
    ["fired back at", "reply"],
    ["lashed out at", "criticise"],
    ["doubled down on", "confirm"],
    ["went on to say", "say"],
    ["according to", "say"],
    ["quoted as saying", "say"],
    ["distanced herself from", "deny"],
  ])("knows the phrase “%s”, which does “%s”", (words, expected) => {
    expect(phrase(words)?.act).toBe(expected);
  });

  it("tells whom an act without content is aimed at from where its content stands", () => {
    expect(cues.cueByForm.get("trashed")?.target).toBe("");
    expect(cues.cueByForm.get("replied")?.target).toBe("to");
    expect(cues.cueByForm.get("said")?.target).toBeNull();
    expect(cues.cueByForm.get("accused")?.contentAfter).toContain("of");
  });

  it("keeps belief apart from speech", () => {
    expect(cues.cueByForm.has("believes")).toBe(false);
    expect(cues.beliefByForm.get("believes")?.belief).toBe(true);
  });

  it("marks what only documents say, and what refuses to be said", () => {
    expect(cues.cueByForm.get("shows")?.ofDocuments).toBe(true);
    expect(cues.cueByForm.get("says")?.ofDocuments).toBe(false);
    expect(cues.cueByForm.get("declined")?.declines).toBe(true);
    expect(phrase("would n't say")?.declines).toBe(true);
    expect(cues.cueByForm.get("denied")?.declines).toBe(false);
  });

  it("lists the longest phrase of a first word first", () => {
    for (const phrases of cues.cuePhrasesByFirstWord.values()) {
      const lengths = phrases.map((one) => one.words.length);
      expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    }
  });

  it("uses the acts of the record only, and lower-case words without stray spaces", () => {
    for (const entry of cues.entries) {
      expect(acts).toContain(entry.act);
      expect(entry.lemma).toMatch(/^[a-zé&'~-]+(?: [a-zé'~-]+)*$/);
    }
  });

  it("takes every frame of a word that stands in several groups", () => {
    const takes = cues.cueByForm.get("declared")?.takes;
    expect([...(takes ?? [])]).toEqual(expect.arrayContaining(["clause", "naming"]));
  });
});
