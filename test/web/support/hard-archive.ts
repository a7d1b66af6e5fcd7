import { settleArchive } from "../../../src/archive/index.js";
import type { Reading } from "../../../src/model/index.js";
import { addReadings, type NewReading, type Store } from "../../../src/store/index.js";
import { buildReading } from "../../cli/support/build-reading.js";
import { plainStanding } from "../../support/example-readings.js";

/*
 * Articles that are hard to lay out: letters that run from right to left,
 * names without an end, words that cannot be broken, more results than
 * anybody reads, and an article of which nothing was read.
 */

const hex = (number: number): string => number.toString(16).padStart(64, "0");

/** The address part of a hard article: "rightToLeft" → its 64 digits. */
export const hardIds = {
  rightToLeft: hex(0xa1),
  long: hex(0xa2),
  empty: hex(0xa3),
} as const;

/** Statements that `fillMany` adds. */
export const many = 10_000;
const perArticle = 200;

const arabic = "سنعيد فتح المرفأ قبل الشتاء";
const hebrew = "אנחנו לא נוותר על הגשר";

function rightToLeft(): Reading {
  const text = [
    "المرفأ يعود",
    `قالت ليلى الحسّاني: «${arabic}».`,
    `“${hebrew},” replied ‫דוד אלמוג‬, who leads the council of 3 towns.`,
  ].join("\n\n");
  return numbered(
    buildReading(
      text,
      { p1: "ليلى الحسّاني", p2: "דוד אלמוג" },
      [
        {
          content: arabic,
          cue: "قالت",
          source: "ليلى الحسّاني",
          speakers: ["p1"],
          confidence: 0.95,
        },
        {
          content: hebrew,
          cue: "replied",
          source: "דוד אלמוג",
          speakers: ["p2"],
          act: "reply",
          confidence: 0.95,
          inReplyTo: { statement: statementId(hardIds.rightToLeft, 0), person: "p1", evidence: [] },
        },
      ],
      {
        id: `sha256:${hardIds.rightToLeft}`,
        title: "المرفأ يعود",
        outlet: "صحيفة الميناء",
        published: "2026-03-02",
      },
    ),
    hardIds.rightToLeft,
  );
}

/** Three statements of people with names that fill lines. */
function long(): Reading {
  const endless = `Wrenfield-${"Ashcombe-".repeat(12)}Tolliver`;
  const words = `the ${"very ".repeat(60)}old ${"Untrennbarwort".repeat(9)} stays where it is`;
  const text = [
    `${"A headline which goes on and on, ".repeat(7)}and ends`,
    `${endless}, the deputy under-secretary for harbours, lighthouses, ferries and everything that has to do with them, did not say that ${words}.`,
    `“No,” said Maximiliana Theodosia Bartholomew-Featherstonehaugh of the Council of Seaside, Riverside and Lakeside Municipalities.`,
    `“It may be so,” somebody said.`,
  ].join("\n\n");
  const longer = "Maximiliana Theodosia Bartholomew-Featherstonehaugh";
  return numbered(
    buildReading(
      text,
      { p1: endless, p2: longer, p3: "somebody" },
      [
        {
          kind: "indirect",
          status: "negated",
          content: words,
          cue: "did not say",
          source: endless,
          speakers: ["p1"],
          addressees: ["p2"],
          about: ["p2"],
          confidence: 0.93,
        },
        { content: "No", cue: "said", source: longer, speakers: ["p2"], confidence: 0.99 },
        {
          content: "It may be so",
          cue: "said",
          source: "somebody",
          speakers: ["p3"],
          candidates: [
            { person: "p3", confidence: 0.4 },
            { person: "p1", confidence: 0.2 },
          ],
          confidence: 0.4,
        },
      ],
      {
        id: `sha256:${hardIds.long}`,
        title: text.split("\n")[0]!,
        outlet: `The ${"Very ".repeat(14)}Local Advertiser`,
        url: `https://advertiser.example/${"a".repeat(300)}`,
      },
    ),
    hardIds.long,
  );
}

function empty(): Reading {
  const text = "Tide tables\n\nHigh water 04:12 and 16:40.";
  return buildReading(text, {}, [], {
    id: `sha256:${hardIds.empty}`,
    title: "Tide tables",
    published: "2026-03-03",
  });
}

function statementId(article: string, place: number): string {
  return `sha256:${article.slice(16)}${place.toString(16).padStart(16, "0")}`;
}

function numbered(reading: Reading, article: string): Reading {
  const statements = reading.statements.map((one, place) => ({
    ...one,
    id: statementId(article, place),
  }));
  return { ...reading, statements };
}

/** As the archive takes it: a statement's sentence is the paragraph that it stands in. */
function kept(reading: Reading): NewReading {
  const { blocks } = reading.article;
  const sentences = reading.statements.map(({ content }) => {
    const { start } = content[0]!;
    return blocks.find((block) => block.start <= start && start < block.end)!;
  });
  return { reading, sentences, kept: "full", standing: plainStanding };
}

/** Adds the hard articles. */
export async function fillHard(store: Store): Promise<void> {
  const readings = [rightToLeft(), long(), empty()].map(kept);
  await store.write((tx) => addReadings(tx, store, readings));
  await settleArchive(store);
}

/** Adds articles with so many statements that a search finds more than anybody reads, over many years. */
export async function fillMany(store: Store): Promise<void> {
  const articles = Array.from({ length: many / perArticle }, (_, place) => kept(report(place)));
  await store.write((tx) => addReadings(tx, store, articles));
  await settleArchive(store);
}

function report(place: number): Reading {
  const names = { p1: "Tessa Quill", p2: "Bram Oduya" };
  const lines = Array.from(
    { length: perArticle },
    (_, line) =>
      `“The ${place}-${line} tides come when they come,” said ${line % 2 === 0 ? names.p1 : names.p2}.`,
  );
  const id = hex(0xb000 + place);
  const sketches = lines.map((_, line) => ({
    content: `The ${place}-${line} tides come when they come,`,
    speakers: [line % 2 === 0 ? "p1" : "p2"],
    confidence: 0.95,
  }));
  const year = 1996 + (place % 30);
  const month = String(1 + (place % 12)).padStart(2, "0");
  const article = {
    id: `sha256:${id}`,
    title: `Tides of ${place}`,
    outlet: `Tide Gazette ${place % 40}`,
    published: `${year}-${month}-15`,
  };
  return numbered(buildReading(lines.join("\n\n"), names, sketches, article), id);
}
