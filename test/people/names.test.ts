import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outletCountry } from "../../src/people/archive/outlet-country.js";
import { distanceWithin } from "../../src/people/names/edit-distance.js";
import { foldLetters } from "../../src/people/names/fold-letters.js";
import { foldOrganisation } from "../../src/people/names/organisation-name.js";
import { parseName } from "../../src/people/names/parse-name.js";
import { parseRole } from "../../src/people/roles/parse-role.js";

describe("a person's name", () => {
  test.each([
    ["Ines Calloway", "ines", [], "calloway", ""],
    ["Ines M. Calloway", "ines", ["m"], "calloway", ""],
    ["Calloway", "", [], "calloway", ""],
    ["Bill de la Cruz", "bill", [], "de la cruz", ""],
    ["de la Cruz", "", [], "de la cruz", ""],
    ["J. D. Vantongeren", "jd", [], "vantongeren", ""],
    ["J.D. Vantongeren", "jd", [], "vantongeren", ""],
    ["J. Edgar Brook", "j", ["edgar"], "brook", ""],
    ["Tom Brook, Jr.", "tom", [], "brook", "jr"],
    ["Tom Brook III", "tom", [], "brook", "iii"],
    ["Brook, Tom", "tom", [], "brook", ""],
    ["Dr. Zoë D’Arcy, PhD", "zoe", [], "darcy", ""],
    ["Attorney General Ines Calloway", "ines", [], "calloway", ""],
    ["Dean Ashgrove", "dean", [], "ashgrove", ""],
  ])("%s", (name, given, middles, surname, suffix) => {
    expect(parseName(name)).toMatchObject({ given, middles, surname, suffix });
  });

  test("is taken apart, whatever it is made of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const { given, surname } = parseName(name);
        expect(typeof given + typeof surname).toBe("stringstring");
        expect(foldLetters(foldLetters(name))).toBe(foldLetters(name));
      }),
    );
  });
});

describe("an organisation's name", () => {
  test.each([
    ["The Lowhaven Ferry Co., Inc.", "lowhaven ferry"],
    ["Brook & Lind", "brook and lind"],
    ["U.S. Department of Harbours", "us department of harbours"],
    ["United States Department of Harbours", "us department of harbours"],
    ["The", "the"],
  ])("%s", (name, folded) => {
    expect(foldOrganisation(name)).toBe(folded);
  });
});

describe("a role", () => {
  test.each([
    ["mayor of Port Alma", "mayor", ["alma", "port"], false],
    ["the former Port Alma mayor", "mayor", ["alma", "port"], true],
    ["Gov.", "governor", [], false],
    ["congresswoman", "representative", [], false],
    ["D-Ohio", "", ["ohio"], false],
    ["R-Calif.", "", ["california"], false],
    ["member of the House of Representatives", "representative", [], false],
    ["a Senate candidate", "candidate", [], false],
    ["ex-goalkeeper", "goalkeeper", [], true],
    ["American president", "president", ["states", "united"], false],
    ["", "", [], false],
  ])("%s", (text, office, names, former) => {
    expect(parseRole(text)).toMatchObject({ office, names, former });
  });
});

describe("the distance of two words", () => {
  test.each([
    ["calloway", "calloway", 0],
    ["caloway", "calloway", 1],
    ["calolway", "calloway", 1],
    ["ito", "otto", null],
    ["", "a", 1],
  ])("of %j and %j", (a, b, distance) => {
    expect(distanceWithin(a, b, 1)).toBe(distance);
  });

  test("is the same both ways, and never more than the longer word", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = distanceWithin(a, b, 7)!;
        expect(distanceWithin(b, a, 7)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance === 0).toBe(a === b);
      }),
    );
  });
});

describe("the country of an outlet", () => {
  test.each([
    ["https://courier.example.co.uk/a", "gb"],
    ["https://zeitung.example.de", "de"],
    ["https://blog.example.io/x", null],
    ["https://example.com", null],
    ["nonsense", null],
    [null, null],
  ])("%s", (url, country) => {
    expect(outletCountry(url)).toBe(country);
  });
});
