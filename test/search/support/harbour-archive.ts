import type { Article, Person, Reading, Statement } from "../../../src/model/index.js";
import { indexNames, type ArticleState, type Store } from "../../../src/store/index.js";
import { addReadings, type NewReading } from "../../../src/store/index.js";
import { buildReading, type StatementSketch } from "../../cli/support/build-reading.js";

/*
 * A small town's news, written by hand: whatever can be asked of statements
 * differs in it somewhere.
 */

/** People of the archive by id; two of them bear one name. */
export const townspeople: Readonly<Record<string, readonly string[]>> = {
  "person:ito": ["Marta Ito", "Mayor Ito", "@martaito"],
  "person:ito-baker": ["Marta Ito"],
  "person:marrin": ["Dov Marrin", "Marrin"],
  "person:rehn": ["Ida Rehn"],
  "person:osei": ["Kofi Oséi", "Kofi Osei"],
  "org:trust": ["Lindmouth Harbour Trust", "harbour trust", "the trust"],
};

interface Story {
  readonly text: string;
  readonly article: Partial<Article>;
  readonly state?: ArticleState;
  readonly notice?: string;
  /** `p1`, `p2` … : the id in the archive, or a name that is known in the article only. */
  readonly people: readonly string[];
  readonly statements: readonly StatementSketch[];
}

const courier = "The Lindmouth Courier";
const gazette = "Saltmarsh Gazette";

export const stories: readonly Story[] = [
  {
    text: "“We will appeal,” said Marta Ito, mayor of Lindmouth, on Friday. Dov Marrin called the ruling “a gift to the harbour trust”. The trust did not say when the berths would close.",
    article: {
      outlet: courier,
      published: "2026-05-09",
      title: "Berths",
      url: "https://courier.example/1",
    },
    people: ["person:ito", "person:marrin", "org:trust"],
    statements: [
      {
        content: "We will appeal",
        cue: "said",
        source: "Marta Ito",
        speakers: ["p1"],
        about: ["p3"],
        saidAt: at("2026-05-08"),
      },
      {
        kind: "mixed",
        content: "a gift to the harbour trust",
        act: "criticise",
        speakers: ["p2"],
        about: ["p3"],
        confidence: 0.62,
      },
      {
        kind: "indirect",
        status: "negated",
        content: "when the berths would close",
        sourceType: "organisation",
        speakers: ["p3"],
        confidence: 0.8,
      },
    ],
  },
  {
    text: "“We won’t appeal — not now,” Ida Rehn wrote on X. A senior official, who asked not to be named, said the harbour would be dredged in June. Ida Rehn thanked the mayor.",
    article: {
      outlet: gazette,
      published: "2026-05-10",
      title: "No appeal",
      url: "https://gazette.example/1",
    },
    people: ["person:rehn", "a senior official", "person:ito"],
    statements: [
      { content: "We won’t appeal — not now", medium: "X", speakers: ["p1"], addressees: ["p3"] },
      {
        kind: "indirect",
        content: "the harbour would be dredged in June",
        sourceType: "anonymous",
        speakers: ["p2"],
        confidence: 0.55,
      },
      {
        kind: "act",
        act: "thank",
        content: [],
        cue: "thanked",
        source: "Ida Rehn",
        speakers: ["p1"],
        about: ["p3"],
      },
    ],
  },
  {
    text: "Ein Bericht: “Der Hafen schließt”, sagte Kofi Oséi. The report warned that the Café Zoë and the port would flood by 2031.",
    article: { outlet: gazette, published: "2026-04-30", language: "de", type: "release" },
    people: ["person:osei", "The report"],
    statements: [
      { content: "Der Hafen schließt", speakers: ["p1"], medium: "press conference" },
      {
        kind: "indirect",
        act: "warn",
        content: "the Café Zoë and the port would flood by 2031",
        sourceType: "document",
        medium: "report",
        speakers: [],
        confidence: 0.91,
      },
    ],
  },
  {
    text: "Marta Ito, a baker, denied that she had sold the berth. “The berth is mine,” she said last week. She might sell it, if the trust asked her to.",
    article: {
      outlet: courier,
      published: "2026-06-02",
      title: "The baker",
      url: "https://courier.example/2",
    },
    people: ["person:ito-baker", "org:trust"],
    statements: [
      { kind: "indirect", act: "deny", content: "she had sold the berth", speakers: ["p1"] },
      {
        content: "The berth is mine",
        speakers: ["p1"],
        saidAt: { ...at("2026-05-25"), day: null, to: "2026-06-01T00:00", precision: "week" },
      },
      {
        kind: "indirect",
        status: "hypothetical",
        act: "promise",
        content: "sell it, if the trust asked her to",
        speakers: ["p1"],
        addressees: ["p2"],
        confidence: 0.4,
      },
    ],
  },
  {
    text: "IDA REHN: The harbour trust lied to us.\nDOV MARRIN: We never lied, and we will appeal.\nSPEAKER: Order.",
    article: {
      outlet: "Council transcripts",
      published: "2025-12-31",
      type: "transcript",
      title: "Council",
    },
    people: ["person:rehn", "person:marrin"],
    statements: [
      {
        kind: "turn",
        act: "accuse",
        content: "The harbour trust lied to us.",
        medium: "debate",
        speakers: ["p1"],
        addressees: ["p2"],
      },
      {
        kind: "turn",
        act: "deny",
        content: "We never lied, and we will appeal.",
        medium: "debate",
        speakers: ["p2"],
        addressees: ["p1"],
      },
      {
        kind: "turn",
        content: "Order.",
        medium: "debate",
        sourceType: "none",
        speakers: [],
        confidence: 0.7,
      },
    ],
  },
  {
    text: "“We will appeal,” said Marta Ito, mayor of Lindmouth, on Friday.",
    article: { outlet: gazette, published: "2026-05-09", title: "Berths again" },
    state: "copy",
    people: ["person:ito"],
    statements: [{ content: "We will appeal", speakers: ["p1"], saidAt: at("2026-05-08") }],
  },
  {
    text: "Dov Marrin admitted that the trust had paid him.",
    article: { outlet: courier, published: "2026-01-15", title: "Paid" },
    state: "retracted",
    notice: "We withdraw this article: the payment was not made.",
    people: ["person:marrin", "org:trust"],
    statements: [
      {
        kind: "indirect",
        act: "admit",
        content: "the trust had paid him",
        speakers: ["p1"],
        about: ["p2"],
      },
    ],
  },
  {
    text: "Someone shouted: “Close the harbour!” Two in three would not, a poll found. The trust and Ida Rehn said that harbours feed towns.",
    article: { outlet: null, published: null, language: null },
    people: ["org:trust", "person:rehn"],
    statements: [
      { content: "Close the harbour!", sourceType: "person", speakers: [] },
      {
        kind: "indirect",
        act: "report",
        content: "Two in three would not",
        sourceType: "poll",
        medium: "poll",
        speakers: [],
        confidence: 0.88,
      },
      {
        kind: "indirect",
        content: "harbours feed towns",
        speakers: ["p1", "p2"],
        confidence: 0.77,
      },
    ],
  },
];

function at(day: string): NonNullable<Statement["saidAt"]> {
  return {
    day,
    part: null,
    from: `${day}T00:00`,
    to: `${next(day)}T00:00`,
    precision: "day",
    expression: [],
  };
}

/** The day after; no story's day is the last of its month but by name. */
function next(day: string): string {
  return `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, "0")}`;
}

const hex = (number: number): string => number.toString(16).padStart(64, "0");

/** The readings, with ids that are nobody else's. */
export const readings: readonly Reading[] = stories.map((story, number) => {
  const names = story.people.map((id) => townspeople[id]?.[0] ?? id);
  const people = Object.fromEntries(names.map((name, place) => [`p${place + 1}`, name]));
  // Ids neither follow the order of arrival nor that of days.
  const id = `sha256:${hex((number * 7919 + 13) % 1009)}`;
  const built = buildReading(story.text, people, story.statements, { ...story.article, id });
  return {
    ...built,
    people: built.people.map((person, place) => describe(person, story.people[place]!, story.text)),
    statements: built.statements.map((one, place) => ({
      ...one,
      id: `sha256:${hex((number + 1) * 1000 + place)}`,
    })),
  };
});

function describe(person: Person, id: string, text: string): Person {
  const role = "mayor of Lindmouth";
  const start = id === "person:ito" ? text.indexOf(role) : -1;
  const roles = start < 0 ? [] : [{ start, end: start + role.length }];
  const type = id.startsWith("org:") ? "organisation" : townspeople[id] ? "person" : "unnamed";
  return { ...person, type, roles };
}

/** Fills an archive with the stories and links their people, as linking would. */
export async function fillArchive(store: Store): Promise<void> {
  await store.write(async (tx) => {
    await addReadings(tx, store, stories.map(newReading));
    const people = Object.entries(townspeople);
    for (const [place, [id, [name = ""]]] of people.entries()) {
      const type = id.startsWith("org:") ? "organisation" : "person";
      await tx
        .insertInto("people")
        .values({ key: place + 1, id, type, name, registry_id: null, body: "{}" })
        .execute();
    }
    const named = people.map(([, names], place) => ({ key: place + 1, names }));
    await indexNames(tx, store.engine, named);
    for (const [number, story] of stories.entries()) {
      for (const [place, id] of story.people.entries()) {
        const person = people.findIndex(([one]) => one === id);
        if (person < 0) continue;
        const row = await tx
          .updateTable("article_people")
          .set({ person_key: person + 1 })
          .where("local_id", "=", `p${place + 1}`)
          .where("article_key", "=", number + 1)
          .returning("key")
          .executeTakeFirstOrThrow();
        await tx
          .updateTable("statement_people")
          .set({ person_key: person + 1 })
          .where("article_person_key", "=", row.key)
          .execute();
      }
    }
  });
}

function newReading(story: Story, number: number): NewReading {
  const reading = readings[number]!;
  return {
    reading,
    // One sentence each: the whole text.
    sentences: reading.statements.map(() => ({ start: 0, end: story.text.length })),
    kept: "full",
    standing: {
      state: story.state ?? "live",
      versionGroup: null,
      seen: null,
      publicationStatus: "usable",
      notice: story.notice ?? null,
    },
  };
}
