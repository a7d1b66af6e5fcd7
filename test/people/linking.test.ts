import { describe, expect, test } from "vitest";
import { linkPeople } from "../../src/people/index.js";
import { anchorOf, articlesOf, entryOf, link } from "./people-of.js";

/** Whether two mentions are one person, two, or two of whom a suggestion says that they may be one. */
function standing(lines: string, a: string, b: string, ...rest: unknown[]): string {
  const { result, idOf } = link(lines, ...(rest as [[]]));
  const [one, other] = [idOf(a), idOf(b)];
  if (one === other) return "same";
  const isSuggested = result.suggestions.some(
    (suggestion) =>
      (suggestion.a === one && suggestion.b === other) ||
      (suggestion.a === other && suggestion.b === one),
  );
  return isSuggested ? "uncertain" : "different";
}

type Case = [why: string, lines: string, a: string, b: string];

const same: Case[] = [
  ["one full name", "a: Ines Calloway\nb: Ines Calloway", "a Ines Calloway", "b Ines Calloway"],
  [
    "a middle initial more",
    "a: Ines M. Calloway\nb: Ines Calloway",
    "a Ines M. Calloway",
    "b Ines Calloway",
  ],
  [
    "an initial and its name",
    "a: Ines M. Calloway\nb: Ines Marta Calloway",
    "a Ines M. Calloway",
    "b Ines Marta Calloway",
  ],
  ["accents and curly marks", "a: Zoë D’Arcy\nb: Zoe D'Arcy", "a Zoë D’Arcy", "b Zoe D'Arcy"],
  [
    "a headline's capitals",
    "a: INES CALLOWAY\nb: Ines Calloway",
    "a INES CALLOWAY",
    "b Ines Calloway",
  ],
  [
    "a title that was read as part of the name",
    "a: Sen. Ines Calloway\nb: Ines Calloway",
    "a Sen. Ines Calloway",
    "b Ines Calloway",
  ],
  [
    "initials with and without spaces",
    "a: J. D. Vantongeren\nb: J.D. Vantongeren",
    "a J. D. Vantongeren",
    "b J.D. Vantongeren",
  ],
  ["a hyphen or a space", "a: Han Ji-woo\nb: Han Ji Woo", "a Han Ji-woo", "b Han Ji Woo"],
  [
    "Jr. with and without a comma",
    "a: Tom Brook, Jr.\nb: Tom Brook Jr.",
    "a Tom Brook, Jr.",
    "b Tom Brook Jr.",
  ],
  ["a particle", "a: Ana de la Cruz\nb: Ana De La Cruz", "a Ana de la Cruz", "b Ana De La Cruz"],
  [
    "a nickname and the same office",
    "a: William Ashgrove (mayor of Port Alma)\nb: Bill Ashgrove (Port Alma mayor)",
    "a William Ashgrove",
    "b Bill Ashgrove",
  ],
  [
    "a nickname and one of the same company",
    "a: Katherine Ashgrove; Jo Vantongeren\nb: Kate Ashgrove; Jo Vantongeren",
    "a Katherine Ashgrove",
    "b Kate Ashgrove",
  ],
  [
    "an initial and the same role",
    "a: T. Ashgrove (mayor of Port Alma)\nb: Tomasin Ashgrove (mayor of Port Alma)",
    "a T. Ashgrove",
    "b Tomasin Ashgrove",
  ],
  [
    "another spelling and the same role",
    "a: Karim Gadhafi (mayor of Port Alma)\nb: Karim Qaddafi (mayor of Port Alma)",
    "a Karim Gadhafi",
    "b Karim Qaddafi",
  ],
  [
    "fields that people go between",
    "a: Ines Calloway (attorney)\nb: Ines Calloway (senator)",
    "a Ines Calloway",
    "b Ines Calloway",
  ],
  [
    "a common name and the same role",
    "a: John Smith (mayor of Port Alma)\nb: John Smith (Port Alma mayor)",
    "a John Smith",
    "b John Smith",
  ],
  [
    "a common name and two of the same company",
    "a: John Smith; Ana Ruiz; Jo Vantongeren\nb: John Smith; Ana Ruiz; Jo Vantongeren",
    "a John Smith",
    "b John Smith",
  ],
  [
    "a surname alone and the same role",
    "a: Calloway (mayor of Port Alma)\nb: Ines Calloway (mayor of Port Alma)",
    "a Calloway",
    "b Ines Calloway",
  ],
  [
    "a surname alone and three of the same company",
    "a: Calloway; Ana Ruiz; Jo Vantongeren; Tom Brook\nb: Ines Calloway; Ana Ruiz; Jo Vantongeren; Tom Brook",
    "a Calloway",
    "b Ines Calloway",
  ],
  [
    "a handle alone",
    "a: @inescalloway\nb: Ines Calloway @InesCalloway",
    "a @inescalloway",
    "b Ines Calloway",
  ],
  [
    "another field, but the same handle",
    "a: Ines Calloway (goalkeeper) @ines\nb: Ines Calloway (senator) @ines",
    "a Ines Calloway",
    "b Ines Calloway",
  ],
  [
    "an organisation with and without the",
    "a: The Lowhaven Ferry Company [o]\nb: Lowhaven Ferry Co. [o]",
    "a The Lowhaven Ferry Company",
    "b Lowhaven Ferry Co.",
  ],
  [
    "an organisation's initials that an article explains",
    "a: Lowhaven Ferry Trust aka LFT [o]\nb: LFT [o]",
    "a Lowhaven Ferry Trust",
    "b LFT",
  ],
  [
    "a body of the state in papers of one country",
    "a 2031-01-01 gb: Ministry of Defence [o]\nb 2031-01-02 gb: Ministry of Defence [o]",
    "a Ministry of Defence",
    "b Ministry of Defence",
  ],
];

const different: Case[] = [
  [
    "other given names",
    "a: Ines Calloway\nb: Marta Calloway",
    "a Ines Calloway",
    "b Marta Calloway",
  ],
  [
    "other middle initials",
    "a: Ines M. Calloway\nb: Ines T. Calloway",
    "a Ines M. Calloway",
    "b Ines T. Calloway",
  ],
  ["father and son", "a: Tom Brook Sr.\nb: Tom Brook Jr.", "a Tom Brook Sr.", "b Tom Brook Jr."],
  ["Jr. and none", "a: Tom Brook\nb: Tom Brook Jr.", "a Tom Brook", "b Tom Brook Jr."],
  ["a surname alone", "a: Calloway\nb: Ines Calloway", "a Calloway", "b Ines Calloway"],
  ["a surname alone in two articles", "a: Calloway\nb: Calloway", "a Calloway", "b Calloway"],
  [
    "a person and an organisation",
    "a: Calloway Brook\nb: Calloway Brook [o]",
    "a Calloway Brook",
    "b Calloway Brook",
  ],
  [
    "spellings that begin alike",
    "a: Karim Hassan\nb: Karim Hassani",
    "a Karim Hassan",
    "b Karim Hassani",
  ],
  [
    "two who are named in one article",
    "a: Tom Brook; Thomas Brook",
    "a Tom Brook",
    "a Thomas Brook",
  ],
  [
    "one handle that stood beside two names",
    "a: Ines Calloway @desk\nb: Tom Brook @desk",
    "a Ines Calloway",
    "b Tom Brook",
  ],
];

const uncertain: Case[] = [
  [
    "a surname and an office, but of two who may be meant",
    "a: Calloway (senator)\nb: Ines Calloway (senator)\nc: Marta Calloway (senator)",
    "a Calloway",
    "b Ines Calloway",
  ],
  [
    "two fields that few go between",
    "a: Ines Calloway (goalkeeper)\nb: Ines Calloway (senator)",
    "a Ines Calloway",
    "b Ines Calloway",
  ],
  ["as common a name as there is", "a: John Smith\nb: John Smith", "a John Smith", "b John Smith"],
  [
    "a nickname and nothing else",
    "a: William Ashgrove\nb: Bill Ashgrove",
    "a William Ashgrove",
    "b Bill Ashgrove",
  ],
  [
    "two of that name are known",
    "a: Ines Calloway (goalkeeper)\nb: Ines Calloway (senator)\nc: Ines Calloway",
    "a Ines Calloway",
    "c Ines Calloway",
  ],
  [
    "a body that every country has",
    "a 2031-01-01 gb: Ministry of Defence [o]\nb 2031-01-02 in: Ministry of Defence [o]",
    "a Ministry of Defence",
    "b Ministry of Defence",
  ],
];

describe("mentions of two articles are one person", () => {
  test.each(same)("by %s", (_why, lines, a, b) => {
    expect(standing(lines, a, b)).toBe("same");
  });
});

describe("mentions stay apart, and nothing suggests otherwise", () => {
  test.each(different)("for %s", (_why, lines, a, b) => {
    expect(standing(lines, a, b)).toBe("different");
  });

  test("mayors of two towns are two, and it is said that one was suspected", () => {
    const lines =
      "a: Ines Calloway (mayor of Port Alma); Ana Ruiz\nb: Ines Calloway (mayor of Lindmouth); Ana Ruiz";
    expect(standing(lines, "a Ines Calloway", "b Ines Calloway")).not.toBe("same");
  });
});

describe("mentions stay apart with a suggestion", () => {
  test.each(uncertain)("for %s", (_why, lines, a, b) => {
    expect(standing(lines, a, b)).toBe("uncertain");
  });
});

describe("what is of its article only", () => {
  test.each([
    ["an unnamed person", "a senior official [u]"],
    ["a group", "protesters [g]"],
    ["a body without a name", "the company [o]"],
    ["a common noun at the beginning of a sentence", "Companies [o]"],
  ])("%s is nobody across articles", (_what, somebody) => {
    expect(link(`a: ${somebody}\nb: ${somebody}`).result.people).toEqual([]);
  });
});

describe("a registry", () => {
  const senator = entryOf("bioguide:C1", "Ines M. Calloway", [
    "senator from Ohio, 2021-01-03, 2027-01-03",
  ]);
  const keeper = entryOf("wikidata:Q7", "Ines Calloway", ["goalkeeper, 2015-01-01, 2030-01-01"]);

  test("gives a person its id and its usual name", () => {
    const { result } = link("a 2023-05-01: Ines Calloway (senator)", [senator]);
    expect(result.people).toMatchObject([
      { id: "bioguide:C1", registryId: "bioguide:C1", name: "Ines M. Calloway" },
    ]);
  });

  test("tells namesakes apart by the role at the article's day", () => {
    const lines =
      "a 2023-05-01: Ines Calloway (senator)\nb 2023-05-01: Ines Calloway (goalkeeper)\nc 2023-05-01: Ines Calloway";
    const { idOf } = link(lines, [senator, keeper]);
    expect(idOf("a Ines Calloway")).toBe("bioguide:C1");
    expect(idOf("b Ines Calloway")).toBe("wikidata:Q7");
    expect(idOf("c Ines Calloway")).toMatch(/^person:/);
  });

  test("a role held at another time is no role", () => {
    const early = entryOf("bioguide:C0", "Ines Calloway", [
      "senator from Ohio, 1951-01-03, 1957-01-03",
    ]);
    const { idOf } = link("a 2023-05-01: Ines Calloway (senator)", [early, senator]);
    expect(idOf("a Ines Calloway")).toBe("bioguide:C1");
  });

  test("a former role fits after it ended", () => {
    const { idOf } = link("a 2029-05-01: Ines Calloway (former senator)", [senator, keeper]);
    expect(idOf("a Ines Calloway")).toBe("bioguide:C1");
  });

  test("a namesake of another age is nobody here", () => {
    const old = entryOf("bioguide:C0", "Obadiah Calloway", [
      "senator from Ohio, 1841-01-03, 1847-01-03",
    ]);
    const { idOf } = link("a 2023-05-01: Obadiah Calloway", [old]);
    expect(idOf("a Obadiah Calloway")).toMatch(/^person:/);
  });

  test("knows a handle and a former name", () => {
    const entry = entryOf("csv:1", "Ines Calloway", [], {
      aliases: [{ name: "Ines Vantongeren", from: null, to: "2020-01-01" }],
      handles: [{ network: "X", handle: "@inesc" }],
    });
    const { idOf } = link("a: @InesC\nb: Ines Vantongeren\nc: Ines Calloway", [entry]);
    expect(["a @InesC", "b Ines Vantongeren", "c Ines Calloway"].map(idOf)).toEqual([
      "csv:1",
      "csv:1",
      "csv:1",
    ]);
  });

  test("entries of two registries that name each other are one person", () => {
    const twin = entryOf("wikidata:Q9", "Ines Calloway", [], { identifiers: { bioguide: "C1" } });
    const { idOf } = link("a 2023-05-01: Ines Calloway", [twin, senator]);
    expect(idOf("a Ines Calloway")).toBe("bioguide:C1");
  });

  test("entries that name each other are one person under every name that either knows", () => {
    const twin = entryOf("wikidata:Q9", "Ines Calloway", [], {
      identifiers: { bioguide: "C1" },
      aliases: [{ name: "Ines Vantongeren", from: null, to: null }],
    });
    const { idOf } = link("a: Ines Vantongeren\nb: Ines Calloway", [twin, senator]);
    expect([idOf("a Ines Vantongeren"), idOf("b Ines Calloway")]).toEqual([
      "bioguide:C1",
      "bioguide:C1",
    ]);
  });

  test("is not asked where the source itself says who is meant", () => {
    const lines = "a: Ines Calloway (goalkeeper)\nb: Ines Calloway (senator)\nc: I. Vantongeren";
    const stated = ["wikidata:Q5", "wikidata:Q6", "wikidata:Q6"];
    const articles = articlesOf(lines).map((one, at) => ({
      ...one,
      people: one.people.map((somebody) => ({ ...somebody, registryId: stated[at]! })),
    }));
    const { people } = linkPeople({ articles, registry: [], decisions: [] });
    expect(people.map(({ id, members }) => [id, members.length])).toEqual([
      ["wikidata:Q5", 1],
      ["wikidata:Q6", 2],
    ]);
  });

  test("of whom it knows nobody speaks are not listed", () => {
    expect(link("a: Tom Brook", [senator]).result.people).toHaveLength(1);
  });
});

describe("an editor's decision wins", () => {
  const lines =
    "a: Ines Calloway (goalkeeper)\nb: Ines Calloway (senator)\nc: Marta Lind\nd: Ines Calloway (senator)";
  const [a, b, c, d] = ["a Ines Calloway", "b Ines Calloway", "c Marta Lind", "d Ines Calloway"];
  const anchors = {
    a: anchorOf(lines, a!),
    b: anchorOf(lines, b!),
    c: anchorOf(lines, c!),
    d: anchorOf(lines, d!),
  };

  test("two are one, whatever they are called", () => {
    const { idOf } = link(lines, [], [{ key: 1, kind: "same", a: anchors.b, b: anchors.c }]);
    expect(idOf(b!)).toBe(idOf(c!));
    expect(idOf(d!)).toBe(idOf(b!));
    expect(idOf(a!)).not.toBe(idOf(b!));
  });

  test("two are two, and nothing suggests them any more", () => {
    expect(standing(lines, b!, d!)).toBe("same");
    const decision = { key: 1, kind: "different", a: anchors.b, b: anchors.d };
    expect(standing(lines, b!, d!, [], [decision])).toBe("different");
  });

  test("who is split off draws nobody else by the name alone", () => {
    const many = "a: Ines Calloway\nb: Ines Calloway\nc: Ines Calloway\nd: Ines Calloway";
    const [from, out] = [anchorOf(many, "a Ines Calloway"), anchorOf(many, "c Ines Calloway")];
    const { idOf } = link(many, [], [{ key: 1, kind: "split", from, out: [out] }]);
    expect(idOf("c Ines Calloway")).not.toBe(idOf("a Ines Calloway"));
    expect(idOf("b Ines Calloway")).toBe(idOf("a Ines Calloway"));
    expect(idOf("d Ines Calloway")).toBe(idOf("a Ines Calloway"));
  });

  test("somebody is an entry of the registry that has another name", () => {
    const entry = entryOf("csv:9", "Martha Lindqvist");
    const { idOf } = link(lines, [entry], [{ key: 1, kind: "same", a: "csv:9", b: anchors.c }]);
    expect(idOf(c!)).toBe("csv:9");
  });

  test("of two that contradict each other the later one", () => {
    const apart = { kind: "different", a: anchors.b, b: anchors.d } as const;
    const one = { kind: "same", a: anchors.b, b: anchors.d } as const;
    expect(
      standing(
        lines,
        b!,
        d!,
        [],
        [
          { ...apart, key: 1 },
          { ...one, key: 2 },
        ],
      ),
    ).toBe("same");
    expect(
      standing(
        lines,
        b!,
        d!,
        [],
        [
          { ...one, key: 1 },
          { ...apart, key: 2 },
        ],
      ),
    ).toBe("different");
  });
});

describe("a person's id", () => {
  test("is that of the earliest mention, and later articles leave it", () => {
    const early = "a 2031-05-01: Ines Calloway";
    const first = link(early).idOf("a Ines Calloway");
    const { idOf } = link(`${early}\n0 2031-06-01: Ines Calloway\nb 2031-07-01: Ines Calloway`);
    expect(idOf("b Ines Calloway")).toBe(first);
  });

  test("does not depend on how the article numbers its people", () => {
    const one = link("a: Ines Calloway; Tom Brook").idOf("a Ines Calloway");
    expect(link("a: Tom Brook; Ines Calloway").idOf("a Ines Calloway")).toBe(one);
  });
});
