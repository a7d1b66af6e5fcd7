import { describe, expect, it } from "vitest";
import {
  checkQuotation,
  prepareOriginal,
  wordsOfEdit,
  type Check,
  type Original,
  type Quotation,
} from "../../src/compare/index.js";
import { english } from "../../src/language/index.js";

const speech =
  "Good evening. We will not raise taxes on 30,000 families this year, and we don't intend to. " +
  "The harbour is ours! Nobody doubts it. I said in March that the colour of the ferry was a " +
  "matter for the council, um, not for me. The the mayor of Vessen paid $5 million for U.S. cranes. Thank you.";

function original(text: string, name = "Marta Ito", parts: Partial<Original> = {}): Original {
  const facts = {
    id: `${name}: ${text.slice(0, 10)}`,
    author: { id: null, name },
    at: "2024-03-01",
    url: null,
    language: "en",
    isRepost: false,
    ...parts,
  };
  return prepareOriginal(facts, text, [{ start: 0, end: text.length }], english);
}

function quotation(text: string, parts: Partial<Quotation> = {}): Quotation {
  return {
    text,
    pieces: [{ start: 0, end: text.length }],
    isDirect: true,
    speaker: { id: null, name: "Marta Ito" },
    language: "en",
    at: "2024-03-02",
    context: "",
    isWithin: false,
    ...parts,
  };
}

function check(
  text: string,
  parts: Partial<Quotation> = {},
  originals = [original(speech)],
): Check {
  return checkQuotation(quotation(text, parts), originals, english);
}

function editsOf(found: Check, text: string): string[] {
  const { match } = found;
  return (match?.edits ?? []).map((edit) => {
    const words = wordsOfEdit(edit, text, match!.original.words.text);
    return `${words.type}: ${words.original} → ${words.quoted}`;
  });
}

describe("a quotation beside its original", () => {
  const table: [quote: string, headline: string, worst: string | null][] = [
    ["The harbour is ours!", "verbatim", null],
    ["The harbour is ours,", "verbatim", null],
    [
      "We will not raise taxes on 30,000 families this year, and we don’t intend to.",
      "verbatim",
      null,
    ],
    ["The harbor is ours!", "cleaned", "spelling: harbour → harbor"],
    ["THE HARBOUR IS OURS", "cleaned", "case: The harbour is ours → THE HARBOUR IS OURS"],
    [
      "We will not raise taxes on thirty thousand families this year and we do not intend to.",
      "cleaned",
      null,
    ],
    ["The mayor of Vessen paid five million dollars for US cranes.", "cleaned", null],
    [
      "I said in March that the color of the ferry was a matter for the council, not for me.",
      "cleaned",
      null,
    ],
    [
      "We will not raise taxes … this year, and we don't intend to.",
      "trimmed",
      "ellipsis: on 30,000 families → ",
    ],
    ["[W]e don't intend to.", "trimmed", null],
    ["The harbour is [Vessen’s]!", "bracketed", "bracketed: ours → Vessen’s"],
    [
      "We will not raise taxes this year, and we don't intend to.",
      "truncated",
      "cut: on 30,000 families → ",
    ],
    [
      "The colour of the ferry was a matter for the council, not for me.",
      "truncated",
      "opening-cut: I said in March that → ",
    ],
    [
      "We will not raise taxes on 30,000 families this year.",
      "truncated",
      "closing-cut: and we don't intend to → ",
    ],
    ["The harbour is ours! The mayor of Vessen paid $5 million for U.S. cranes.", "spliced", null],
    [
      "We will raise taxes on 30,000 families this year, and we don't intend to.",
      "altered",
      "negation: not → ",
    ],
    [
      "We will … raise taxes on 30,000 families this year, and we don't intend to.",
      "altered",
      "negation: not → ",
    ],
    [
      "We will not raise taxes on 20,000 families this year, and we don't intend to.",
      "altered",
      "number: 30,000 → 20,000",
    ],
    ["The harbour is not ours!", "altered", "negation:  → not"],
    ["The harbour is [not] ours!", "altered", "negation:  → not"],
    [
      "The mayor of Vessen paid $5 billion for U.S. cranes.",
      "altered",
      "number: $5 million → $5 billion",
    ],
    ["The mayor of Vessen stole $5 million for U.S. cranes.", "altered", "replaced: paid → stole"],
  ];
  it.each(table)("%s: %s", (quote, headline, worst) => {
    const found = check(quote);
    expect(found.headline).toBe(headline);
    if (worst !== null) expect(editsOf(found, quote)[0]).toBe(worst);
  });

  it("lets a fragment inside reported speech begin and end where it likes", () => {
    expect(check("raise taxes on 30,000 families", { isDirect: false }).headline).toBe("verbatim");
    expect(check("raise taxes on families", { isDirect: false }).headline).toBe("truncated");
  });

  it("takes each pair of quotation marks for a quotation of its own", () => {
    const text = "The harbour is ours! Thank you.";
    const pieces = [
      { start: 0, end: 20 },
      { start: 21, end: 31 },
    ];
    const found = check(text, { pieces });
    expect(found.headline).toBe("verbatim");
    expect(found.match!.edits.map(({ type }) => type)).toEqual(["apart"]);
  });

  it("counts a sentence cut in two by its cue as one", () => {
    const text = "We will not raise taxes on 30,000 families this year, and we don't intend to.";
    const pieces = [
      { start: 0, end: 23 },
      { start: 24, end: text.length },
    ];
    expect(check(text, { pieces }).headline).toBe("verbatim");
  });

  it("says where it stands in the original", () => {
    const { match } = check("The harbor is ours!");
    expect(speech.slice(match!.place!.start, match!.place!.end)).toBe("The harbour is ours");
  });
});

describe("what is no original", () => {
  it("is said to be not held, not found, with what comes nearest, or too late", () => {
    expect(check("The harbour is ours!", {}, []).headline).toBe("no original held");
    const none = check("Travelling circuses will not raise their tents on the lawns of families.");
    expect(none.headline).toBe("not found");
    expect(none.match).toBeNull();
    expect(none.nearest?.original.author.name).toBe("Marta Ito");
    expect(none.searched).toEqual({ originals: 1, bySpeaker: 1, later: 0 });
    const late = check("The harbour is ours!", {}, [
      original(speech, "Marta Ito", { at: "2024-04-01" }),
    ]);
    expect(late.headline).toBe("no original held");
    expect(late.searched.later).toBe(1);
  });

  it("does not take two short sentences of one form for one altered", () => {
    expect(check("We will sell this.", {}, [original("We will paint this.")]).headline).toBe(
      "not found",
    );
  });

  it("is called translated where all the speaker's originals are in another language", () => {
    const swedish = original("Hamnen är vår, sade jag.", "Marta Ito", { language: "sv" });
    expect(check("The harbour is ours!", {}, [swedish]).headline).toBe("translated");
  });
});

describe("somebody else's words", () => {
  const words =
    "Every lamp on the northern quay was paid for by the fishermen of Greywater and nobody else.";
  const theirs = original(words, "Ana Ruiz");
  const own = original(speech);

  it("are misattributed only where nothing speaks against it", () => {
    expect(check(words, {}, [own, theirs]).headline).toBe("misattributed");
    const contexts: [string, Partial<Quotation>][] = [
      ["words-of-passing-on", { context: "Ito said, quoting a colleague." }],
      ["names-the-other", { context: "Ito said, with a nod to Ruiz." }],
    ];
    for (const [sign, parts] of contexts) {
      const found = check(words, parts, [own, theirs]);
      expect(found.headline).toBe("also said by");
      expect(found.signs).toContain(sign);
    }
    expect(check(words, { isWithin: true }, [own, theirs]).headline).toBe("also said by");
  });

  it("are not misattributed to whom they may be, nor where the other quotes the speaker", () => {
    expect(check(words, { speaker: { id: null, name: "Ito" } }, [own, theirs]).headline).toBe(
      "also said by",
    );
    const quoting = original(`Well said by a colleague: “${words}”`, "Ana Ruiz");
    expect(check(words, {}, [own, quoting]).signs).toContain("inside-quotation-marks");
    const naming = original(`Marta Ito is right. ${words}`, "Ana Ruiz");
    expect(check(words, {}, [own, naming]).signs).toContain("names-the-speaker");
    const third = original(words, "Tomas Weld");
    expect(check(words, {}, [own, theirs, third]).headline).toBe("also said by");
  });

  it("are not misattributed when they are few", () => {
    const short = original("The fishermen paid for every lamp.", "Ana Ruiz");
    expect(check("The fishermen paid for every lamp.", {}, [own, short]).headline).toBe(
      "also said by",
    );
  });

  it("stand beside the speaker's own", () => {
    const both = check(words, {}, [original(words), theirs]);
    expect(both.headline).toBe("verbatim");
    expect(both.alsoSaidBy.map(({ original: { author } }) => author.name)).toEqual(["Ana Ruiz"]);
  });

  it("do not depend on the order of the originals", () => {
    const all = [own, theirs, original(`${words} Again.`, "Tomas Weld"), original("Nothing.")];
    const forward = check(words, {}, all);
    const backward = check(words, {}, all.toReversed());
    expect(backward).toEqual(forward);
  });
});
