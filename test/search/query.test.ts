import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import {
  emptyQuery,
  parameters,
  parseQuery,
  queryParams,
  sayQuery,
  type Params,
} from "../../src/search/index.js";
import { someQueries } from "./support/queries.js";

const said = (params: Params): string => sayQuery(parseQuery(params));

function terms(words: string): string[][] {
  const { groups } = parseQuery({ words }).words!;
  return groups.map((group) => group.map((term) => term.words.join(" ")));
}

describe("a query", () => {
  it("comes back from its parameters, whatever it asks", () => {
    fc.assert(
      fc.property(someQueries, (query) => {
        expect(parseQuery(queryParams(query))).toEqual(query);
      }),
    );
  });

  it("comes back from an address of a page", () => {
    fc.assert(
      fc.property(someQueries, (query) => {
        const address = new URLSearchParams(
          Object.entries(queryParams(query)).flatMap(([name, values]) =>
            values.map((value) => [name, value]),
          ),
        ).toString();
        const read = new URLSearchParams(address);
        const params = Object.fromEntries(
          [...read.keys()].map((name) => [name, read.getAll(name)]),
        );
        expect(parseQuery(params)).toEqual(query);
      }),
    );
  });

  it("comes back from any words that can be read at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (words) => {
        let query;
        try {
          query = parseQuery({ words });
        } catch (error) {
          expect((error as Error).name).toBe("QueryError");
          return;
        }
        expect(parseQuery(queryParams(query))).toEqual(query);
      }),
      { numRuns: 2_000 },
    );
  });

  it("has one form for all that mean the same", () => {
    expect(
      queryParams(parseQuery({ kind: "turn, Direct", status: "made", words: " ", outlet: "" })),
    ).toEqual({
      kind: ["direct", "turn"],
    });
    expect(parseQuery({ saidFrom: "2026-05", saidTo: "2026-05" })).toEqual(
      parseQuery({ saidFrom: "2026-05-01", saidTo: "2026-05-31" }),
    );
    expect(parseQuery({})).toEqual(emptyQuery);
  });

  it.each<[Params, string]>([
    [{}, "Statements"],
    [
      {
        speaker: "Marta Ito",
        about: "the harbour trust",
        words: '"we will appeal"',
        saidFrom: "2026-05",
        saidTo: "2026-05",
      },
      "Statements by Marta Ito about the harbour trust that contain “we will appeal”, said in May 2026",
    ],
    [
      {
        kind: ["direct", "mixed"],
        words: "harbour port OR berth -sold dredg*",
        outlet: ["A", "B"],
      },
      "Direct or mixed statements that contain “harbour”, “port” or “berth” and “dredg…” but not “sold” in A or B",
    ],
    [
      { act: ["deny", "accuse"], status: "negated" },
      "Statements in which the speaker accuses or denies whose status is negated",
    ],
    [{ unattributed: "true", status: "any" }, "Unattributed statements made or not"],
    [{ saidFrom: "2026" }, "Statements said since 1 January 2026"],
    [{ publishedTo: "2026-02" }, "Statements published until 28 February 2026"],
    [{ publishedFrom: "2024", publishedTo: "2024" }, "Statements published in 2024"],
    [
      { minConfidence: "0.9", sourceType: "poll" },
      "Statements from polls with a confidence of at least 0.9",
    ],
    [
      { state: "retracted", words: "-berth" },
      "Statements that do not contain “berth” that count as retracted",
    ],
  ])("says %j", (params, sentence) => {
    expect(said(params)).toBe(sentence);
  });

  it("says something of every parameter that is given", () => {
    const values: Record<string, string> = {
      kind: "direct",
      act: "deny",
      status: "negated",
      sourceType: "poll",
      medium: "radio",
      type: "post",
      language: "en",
      state: "copy",
      minConfidence: "0.5",
      unattributed: "true",
      saidFrom: "2026",
      saidTo: "2026",
      publishedFrom: "2026",
      publishedTo: "2026",
    };
    for (const { name } of parameters) {
      const query = parseQuery({ [name]: values[name] ?? "Lindmouth" });
      expect(sayQuery(query), name).not.toBe("Statements");
    }
  });

  it.each<[Params, RegExp]>([
    [{ kind: "direkt" }, /no kind "direkt"; it is one of direct, mixed/],
    [{ status: "maybe" }, /no status "maybe"; it is one of made, .*any/],
    [{ saidFrom: "last week" }, /"last week" is no day for saidFrom; give one as 2026-05-03/],
    [{ saidTo: "2026-02-30" }, /"2026-02-30" is no day/],
    [{ saidFrom: "2026-13" }, /"2026-13" is no day/],
    [
      { saidFrom: "2026-06", saidTo: "2026-05" },
      /saidTo \(2026-05-31\) is before saidFrom \(2026-06-01\)/,
    ],
    [{ minConfidence: "90" }, /"90" is no confidence; give a number from 0 to 1/],
    [{ language: "English" }, /"English" is no code of a language/],
    [{ unattributed: "maybe" }, /true or false, not "maybe"/],
    [
      { speeker: "Ito" },
      /Nothing can be asked by "speeker"; a search has words, speaker, addressee/,
    ],
    [{ words: '"we will' }, /quotation mark before "we will" is not closed/],
    [{ words: "“we will" }, /quotation mark before "we will" is not closed/],
    [{ words: "OR port" }, /OR needs a word before it/],
    [{ words: "port OR" }, /OR needs a word after it/],
    [{ words: "port OR OR berth" }, /OR needs a word/],
    [{ words: "port OR -berth" }, /-berth cannot be one side of OR/],
    [{ words: "NOT port" }, /To leave out a word write -word/],
    [{ words: "h*" }, /"h\*" is too short/],
    [{ words: "har*our" }, /has a star inside/],
    [{ words: '"—"' }, /no word in "—"; signs are not searched/],
    [{ words: "&" }, /no word in "&"; signs are not searched/],
    [{ words: Array.from({ length: 60 }, () => "port").join(" ") }, /60 words are too many/],
  ])("refuses %j, and says what to do", (params, message) => {
    expect(() => parseQuery(params)).toThrow(message);
  });

  it("joins words that one sign parts, and passes over signs that stand alone", () => {
    expect(terms("harbour-trust & port")).toEqual([["harbour trust"], ["port"]]);
    expect(terms("don’t DON'T")).toEqual([["don't"], ["don't"]]);
    expect(terms("a OR b c AND d")).toEqual([["a", "b"], ["c"], ["d"]]);
    expect(terms("«Der Hafen»")).toEqual([["der hafen"]]);
    expect(terms('"we will app"*')).toEqual([["we will app"]]);
  });
});
