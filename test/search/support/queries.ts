import * as fc from "fast-check";
import {
  acts,
  articleTypes,
  kinds,
  media,
  sourceTypes,
  statuses,
} from "../../../src/model/index.js";
import { parseQuery, type Params, type Query } from "../../../src/search/index.js";
import { articleStates } from "../../../src/store/index.js";

const some = (list: readonly string[]) =>
  fc.subarray([...list], { minLength: 1, maxLength: Math.min(3, list.length) });
const days = ["2025", "2026", "2026-04-30", "2026-05", "2026-05-09", "2026-05-31", "2026-06-02"];
const names = [
  "Marta Ito",
  "ito",
  "person:ito",
  "DOV MARRIN",
  "Kofi Osei",
  "the trust",
  "harbour",
  "Nobody Known",
];
const words = [
  "appeal",
  "“we will appeal”",
  '"we won\'t appeal"',
  "harbour trust",
  "harb*",
  "berth OR port -sold",
  "-the",
  "“the harbour tr*”",
  "cafe ZOE",
  "the",
  "of",
  "lied -“never lied”",
  "schliesst",
  "nothing-such",
  "thanked mayor",
];

const values: Readonly<Record<string, fc.Arbitrary<string | string[]>>> = {
  words: fc.constantFrom(...words),
  speaker: some(names),
  addressee: some(names),
  about: some(names),
  kind: some(kinds),
  act: some(acts),
  status: fc.oneof(some(statuses), fc.constant<string[]>(["any"])),
  state: fc.oneof(some(articleStates), fc.constant<string[]>(["any"])),
  sourceType: some(sourceTypes),
  medium: some(media),
  outlet: some(["The Lindmouth Courier", "Saltmarsh Gazette", "Council transcripts", "Elsewhere"]),
  type: some(articleTypes),
  language: some(["en", "de", "fr"]),
  article: some(["https://courier.example/1", "https://gazette.example/1"]),
  minConfidence: fc.constantFrom("0.5", "0.75", "0.9", "1"),
  saidFrom: fc.constantFrom(...days),
  saidTo: fc.constantFrom(...days),
  publishedFrom: fc.constantFrom(...days),
  publishedTo: fc.constantFrom(...days),
  unattributed: fc.constant("true"),
};

/** More at once find nothing in an archive so small. */
const mostAtOnce = 4;

/** Parameters of searches, many of which find something in the archive of the harbour. */
export const someParams: fc.Arbitrary<Params> = fc
  .subarray(Object.keys(values), { minLength: 1, maxLength: mostAtOnce })
  .chain((asked) => fc.record(Object.fromEntries(asked.map((name) => [name, values[name]!]))));

/** The queries among them: a range that ends before it begins is none. */
export const someQueries: fc.Arbitrary<Query> = someParams
  .map((params) => {
    try {
      return parseQuery(params);
    } catch {
      return null;
    }
  })
  .filter((query) => query !== null);
