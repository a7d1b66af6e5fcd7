import { createHash } from "node:crypto";
import * as fc from "fast-check";
import {
  acts,
  articleTypes,
  blockKinds,
  kinds,
  media,
  mentionForms,
  personTypes,
  precisions,
  sourceTypes,
  statuses,
  type Person,
  type Reading,
  type Span,
  type Statement,
} from "../../src/model/index.js";
import type { NewReading } from "../../src/store/index.js";
import { plainStanding } from "./example-readings.js";

/** Texts with all that is hard to hold: NUL, halves of pairs, U+FFFF, astral and unseen characters, quotation marks. */
export const hardText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        "\0",
        "\uD83D",
        "\uDE00",
        "😀",
        "\uFFFF",
        "\uFFFF0000",
        "\uFEFF",
        "\u00AD",
        "“We’ll see,”",
        " said ",
        "'; drop table articles; --",
        "\\",
        "{NULL}",
        "\n\n",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const word = fc.oneof(hardText, fc.constantFrom("", "Ines Calloway", "null"));
const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const words = fc.array(word, { maxLength: 3 });

const spanIn = (text: string): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const spansIn = (text: string) => fc.array(spanIn(text), { maxLength: 3 });

const hashOf = (...parts: unknown[]) =>
  `sha256:${createHash("sha256").update(JSON.stringify(parts)).digest("hex")}`;

function people(text: string): fc.Arbitrary<Person[]> {
  const mention = fc
    .tuple(spanIn(text), fc.constantFrom(...mentionForms))
    .map(([span, form]) => ({ ...span, form }));
  const person = fc.record({
    type: fc.constantFrom(...personTypes),
    name: word,
    aliases: words,
    handles: words,
    roles: spansIn(text),
    registryId: perhaps(word),
    mentions: fc.array(mention, { maxLength: 3 }),
  });
  return fc
    .array(person, { maxLength: 4 })
    .map((list) => list.map((one, place) => ({ id: `p${place + 1}`, ...one })));
}

function statement(text: string, ids: readonly string[]): fc.Arbitrary<Omit<Statement, "id">> {
  const who = fc.subarray([...ids]);
  const saidAt = fc.record({
    day: perhaps(fc.constant("2031-05-09")),
    part: perhaps(fc.constant("evening")),
    from: perhaps(fc.constant("2031-05-09T18:00")),
    to: perhaps(fc.constant("2031-05-10T00:00")),
    precision: fc.constantFrom(...precisions),
    expression: spansIn(text),
  });
  return fc.record({
    kind: fc.constantFrom(...kinds),
    act: fc.constantFrom(...acts),
    status: fc.constantFrom(...statuses),
    content: spansIn(text),
    quoted: spansIn(text),
    cue: spansIn(text),
    source: spansIn(text),
    sourceType: fc.constantFrom(...sourceTypes),
    grounds: spansIn(text),
    speakers: who,
    candidates: who.chain((some) =>
      fc.tuple(...some.map((person) => share.map((confidence) => ({ person, confidence })))),
    ),
    addressees: who,
    about: who,
    medium: perhaps(fc.constantFrom(...media)),
    within: perhaps(word),
    saidAt: perhaps(saidAt),
    inReplyTo: perhaps(
      fc.record({ statement: perhaps(word), person: perhaps(word), evidence: spansIn(text) }),
    ),
    original: perhaps(word),
    confidence: share,
    why: words,
    origin: fc.constantFrom("machine", "editor"),
  });
}

/** Readings of every shape that the types allow, whether or not a reader would make them. */
export const madeReading: fc.Arbitrary<NewReading> = hardText.chain((text) =>
  people(text).chain((list) => reading(text, list)),
);

let made = 0;

function reading(text: string, list: Person[]): fc.Arbitrary<NewReading> {
  const ids = list.map(({ id }) => id);
  const said = fc.array(fc.tuple(statement(text, ids), spanIn(text)), { maxLength: 4 });
  const article = fc.record({
    sourceId: perhaps(word),
    type: fc.constantFrom(...articleTypes),
    url: perhaps(word),
    outlet: perhaps(word),
    title: perhaps(word),
    byline: words,
    published: perhaps(fc.constant("2031-05-10")),
    language: perhaps(fc.constant("en")),
    replaces: perhaps(word),
    syndicationOf: perhaps(word),
    provenance: fc.record({
      file: perhaps(word),
      offset: perhaps(fc.maxSafeNat()),
      fetched: perhaps(fc.constant("2031-05-10T09:30:00Z")),
    }),
    blocks: fc.array(
      fc
        .tuple(spanIn(text), fc.constantFrom(...blockKinds))
        .map(([span, kind]) => ({ kind, ...span })),
      { maxLength: 3 },
    ),
  });
  return fc
    .record({ article, said, message: word })
    .map(({ article: fields, said: pairs, message }): NewReading => {
      // Another each time, also while a failing case is made smaller: an archive passes over one that it has.
      const id = hashOf((made += 1));
      const read: Reading = {
        reader: { version: "0.0.0", weights: null },
        article: { id, text, ...fields },
        people: list,
        statements: pairs.map(([one], place) => ({ id: hashOf(id, place), ...one })),
        links: [{ type: "same-utterance", from: id, to: message }],
        problems: [{ code: "empty", start: 0, end: text.length, message }],
      };
      const sentences = pairs.map(([, sentence]) => sentence);
      return { reading: read, sentences, kept: "full", standing: plainStanding };
    });
}
