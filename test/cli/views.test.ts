import { describe, expect, it } from "vitest";
import { renderReading } from "../../src/cli/views/render-reading.js";
import { wrapWords } from "../../src/cli/views/wrap-words.js";
import { assignVoices, hueCount } from "../../src/export/view/assign-voices.js";
import { describeReading, sayDeed } from "../../src/export/view/describe-statement.js";
import { sayReason, sayShare, saySure } from "../../src/export/view/say-sure.js";
import { sayDay, sayMedium, sayWhen } from "../../src/export/view/say-when.js";
import type { SaidAt } from "../../src/model/index.js";
import { buildReading, type StatementSketch } from "./support/build-reading.js";

/** The id that a sketch gets by its place. */
const idOf = (index: number): string => `sha256:${String(index).padStart(64, "0")}`;
const wide = { colour: false, width: 100 };

describe("the terminal view", () => {
  const text =
    "Dov Aalto declined to comment on the bridge.\n\n" +
    "“Cowardly,” Marta Ito told him on Friday. A report found that piers had cracked.";
  const people = { p1: "Dov Aalto", p2: "Marta Ito" };
  const view = renderReading(
    buildReading(
      text,
      people,
      [
        { kind: "indirect", status: "declined", content: "on the bridge", speakers: ["p1"] },
        {
          content: "Cowardly,",
          cue: "told",
          source: "Marta Ito",
          speakers: ["p2"],
          act: "criticise",
          addressees: ["p1"],
          medium: "X",
          saidAt: saidAt({ day: "2023-01-06", precision: "day" }),
          whenWords: "on Friday",
          inReplyTo: { statement: `sha256:${"0".repeat(64)}`, person: "p1", evidence: [] },
        },
        {
          kind: "indirect",
          content: "piers had cracked",
          source: "A report",
          sourceType: "document",
        },
      ],
      {
        title: "Bridge",
        outlet: "The Lowhaven Post",
        published: "2023-01-07",
        byline: ["A. Brandt"],
      },
    ),
    wide,
    false,
  );

  it("says what was not said as not said", () => {
    expect(view).toContain("indirect · declined to say · sure · ¶1");
    expect(view).toMatch(/1 direct, 2 indirect; 1 not said\n/);
  });

  it("says act, cue, when, medium by its name of the time, to whom and in answer to what", () => {
    expect(view).toContain(
      "direct · criticises · “told” · 6 January 2023 (“on Friday”) · Twitter · to Dov Aalto · in",
    );
    expect(view).toContain("answer to Dov Aalto, statement 1 · sure · ¶2");
  });

  it("shows a source that is no person by its words and what it is", () => {
    expect(view).toContain("? A report (document)");
  });

  it("says whom a statement might be by, only where it has no speaker", () => {
    const candidates = [
      { person: "p2", confidence: 0.4 },
      { person: "p1", confidence: 0.05 },
    ];
    const sketch = { content: "Cowardly,", source: "him", candidates, confidence: 0.6 };
    const told = (speakers: string[]): string =>
      renderReading(buildReading(text, people, [{ ...sketch, speakers }]), wide, false);
    expect(told([])).toContain("? him (unattributed)");
    expect(told([])).toMatch(/not sure · ¶2\n.*might be Marta Ito \(40%\)\n/);
    expect(told(["p2"])).not.toContain("might be");
  });

  it("says other tellings, the original, and what it stands inside of", () => {
    const reading = buildReading(text, people, [
      { content: "Cowardly,", speakers: ["p2"], kind: "post" },
      { content: "on the bridge", speakers: ["p2"], original: idOf(0) },
      { content: "piers", speakers: ["p2"], within: idOf(0) },
    ]);
    const links = [{ type: "same-utterance" as const, from: idOf(1), to: idOf(2) }];
    const shown = renderReading({ ...reading, links }, wide, false);
    expect(shown).toContain("quotes statement 1 · also told in 3 ·");
    expect(shown).toContain("inside statement 1 · also told in 2 ·");
    expect(shown).toMatch(/3 statements by 1 speaker: [^;]+; 1 told again\n/);
  });

  it("puts the marks back round what a mixed statement quotes at its edge", () => {
    const mixed = { kind: "mixed" as const, speakers: ["p2"] };
    const described = describeReading(
      buildReading(text, people, [
        { ...mixed, content: "report found that piers", quoted: "that piers" },
        { ...mixed, content: "on the bridge", quoted: "the" },
      ]),
    );
    expect(described.statements.map(({ pieces }) => pieces)).toEqual([
      ["report found that piers”"],
      ["on the bridge"],
    ]);
  });

  it("gives the fullest wording of a role, and a short title before the name", () => {
    const roleText = "Sen. Ida Rehn, a member of the harbour board, said no as a member.";
    const described = (...words: string[]): (string | null)[] => {
      const reading = buildReading(roleText, { p1: "Ida Rehn" }, [
        { content: "no", speakers: ["p1"] },
      ]);
      const roles = words.map((role) => {
        const start = roleText.indexOf(role);
        return { start, end: start + role.length };
      });
      const [first] = describeReading({
        ...reading,
        people: reading.people.map((person) => ({ ...person, roles })),
      }).statements;
      return [first?.title ?? null, first?.role ?? null];
    };
    expect(described("Sen.")).toEqual(["Sen.", null]);
    expect(described("Sen.", "member", "member of the harbour board")).toEqual([
      null,
      "member of the harbour board",
    ]);
  });

  it("shows the words of a reply only where the cue does not have them", () => {
    const inReplyTo = { statement: null, person: "p1", evidence: [] };
    const cued = { content: "Cowardly,", cue: "told him", speakers: ["p2"], inReplyTo };
    const shown = renderReading(
      buildReading(text, people, [
        { ...cued, evidence: "told" },
        { ...cued, evidence: "comment on" },
      ]),
      wide,
      false,
    );
    expect(shown).toMatch(/in answer to Dov Aalto ·/);
    expect(shown).toContain("in answer to Dov Aalto (“comment on”) ·");
  });

  it("heads the record with title, outlet, day and byline", () => {
    expect(view.split("\n").slice(0, 2)).toEqual([
      "Bridge",
      "The Lowhaven Post · 7 January 2023 · by A. Brandt",
    ]);
  });

  it("numbers paragraphs from the article's blocks", () => {
    const described = describeReading(
      buildReading(text, people, [{ content: "Dov Aalto" }, { content: "Cowardly," }]),
    );
    expect(described.statements.map(({ paragraph }) => paragraph)).toEqual([1, 2]);
  });
});

describe("speakers' initials", () => {
  it("differ for every speaker, whatever they share, and hues go round", () => {
    const names = ["Anna Ito", "Adam Ito", "Ada Ito", "Anna Ito", "the Ito Institute", "Ōe", "?"];
    const people = Object.fromEntries(
      [...names, ...names].map((name, index) => [`p${index + 1}`, name]),
    );
    const sketches = Object.keys(people).map((id): StatementSketch => ({ speakers: [id] }));
    const voices = [...assignVoices(buildReading("…", people, sketches)).values()];
    const initials = voices.map((voice) => voice.initials);
    expect(new Set(initials).size).toBe(14);
    expect(initials.slice(0, 3)).toEqual(["AI", "AdI", "AIt"]);
    expect(voices.map(({ hue }) => hue)).toEqual(voices.map((_, index) => index % hueCount));
  });
});

describe("statements in words", () => {
  it.each([
    ["made", "say", null],
    ["made", "deny", "denies"],
    ["made", "accuse", "accuses"],
    ["negated", "say", "did not say"],
    ["declined", "confirm", "declined to confirm"],
    ["future", "announce", "is yet to announce"],
    ["hypothetical", "say", "might say"],
  ] as const)("%s %s: %s", (status, act, words) => {
    expect(sayDeed(status, act)).toBe(words);
  });

  it.each([
    [{ day: "2020-05-23", part: "evening", precision: "part" }, "23 May 2020, evening"],
    [{ day: "2020-05-23", from: "2020-05-23T18:30", precision: "minute" }, "23 May 2020, 18:30"],
    [{ from: "2020-05-18T00:00", precision: "week" }, "week of 18 May 2020"],
    [{ from: "2020-05-01T00:00", precision: "month" }, "May 2020"],
    [{ from: "2020-04-01T00:00", precision: "quarter" }, "second quarter of 2020"],
    [{ from: "2020-01-01T00:00", precision: "year" }, "2020"],
    [{ precision: "day" }, null],
  ] as const)("%j is said as %s", (known, words) => {
    expect(sayWhen(saidAt(known))).toBe(words);
  });

  it.each([
    [1, "sure", "100%"],
    [0.997, "sure", "over 99%"],
    [0.9, "sure", "90%"],
    [0.7, "fairly sure", "70%"],
    [0.5, "not sure", "50%"],
    [0.499, "doubtful", "50%"],
    [0.004, "doubtful", "under 1%"],
    [0, "doubtful", "0%"],
  ])("a confidence of %d is %s, %s", (confidence, words, share) => {
    expect([saySure(confidence), sayShare(confidence)]).toEqual([words, share]);
  });

  it.each([
    ["cue-then-content", "cue then content"],
    ["model:direct", "model: direct"],
    ["cue=0.98", "cue 98%"],
  ])("the reason %s is said as %s", (reason, words) => {
    expect(sayReason(reason)).toBe(words);
  });

  it("leaves what is no date as it is", () => {
    expect(sayDay("soon")).toBe("soon");
    expect(sayDay("2020-13-01")).toBe("2020-13-01");
  });

  it("calls a network by its name of the day", () => {
    expect(sayMedium("X", "2020-05-23")).toBe("Twitter");
    expect(sayMedium("X", "2024-05-23")).toBe("X");
    expect(sayMedium("X", null)).toBe("X");
  });
});

describe("wrapWords", () => {
  it("breaks at spaces, counts characters rather than code units, keeps long words whole", () => {
    expect(wrapWords("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrapWords("😀😀😀 😀😀😀", 7)).toEqual(["😀😀😀 😀😀😀"]);
    expect(wrapWords("a unbreakable b", 5)).toEqual(["a", "unbreakable", "b"]);
  });
});

function saidAt(known: Partial<SaidAt>): SaidAt {
  return {
    day: null,
    part: null,
    from: null,
    to: null,
    precision: "day",
    expression: [],
    ...known,
  };
}
