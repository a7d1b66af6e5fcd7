import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { createHash } from "node:crypto";
import { unknownArticle, unknownStatement, type Reading } from "../../src/model/index.js";
import {
  findPerson,
  importRegistry,
  keepApart,
  linkPeople,
  listDecisions,
  listPeople,
  listSuggestions,
  mergePeople,
  PeopleError,
  relinkPeople,
  searchPeople,
  showPerson,
  splitPerson,
  undoDecision,
} from "../../src/people/index.js";
import { addReadings, deleteArticles, type NewReading, type Store } from "../../src/store/index.js";
import { describeEachEngine } from "../support/archives.js";
import { plainStanding } from "../support/example-readings.js";
import { articlesOf } from "./people-of.js";

const editor = { editor: "Olga", at: "2031-06-01T09:00:00Z" };

const hash = (text: string): string => `sha256:${createHash("sha256").update(text).digest("hex")}`;

/** Readings of articles in few words (see people-of.ts); each somebody says one thing. */
function readingsOf(lines: string): NewReading[] {
  return articlesOf(lines).map(({ id, published, people }): NewReading => {
    let text = "";
    const put = (words: string): { start: number; end: number } => {
      const start = text.length;
      text += `${words} `;
      return { start, end: start + words.length };
    };
    const persons = people.map(({ localId, type, name, aliases, handles, roles }) => {
      const mention = { ...put(name), form: "name" as const };
      const spans = roles.map(put);
      return {
        id: localId,
        type: type as "person",
        name,
        aliases,
        handles,
        roles: spans,
        registryId: null,
        mentions: [mention],
      };
    });
    const statements = persons.map((one, at) => {
      const content = [put(`word${at}`)];
      return {
        ...unknownStatement,
        id: hash(`${id} ${at}`),
        kind: "indirect" as const,
        content,
        sourceType: "person" as const,
        speakers: [one.id],
      };
    });
    const reading: Reading = {
      reader: { version: "0", weights: null },
      article: { ...unknownArticle, id: hash(id), published, text, blocks: [] },
      people: persons,
      statements: statements as unknown as Reading["statements"],
      links: [],
      problems: [],
    };
    const sentences = statements.map(({ content }) => content[0]!);
    return { reading, sentences, kept: "full", standing: plainStanding };
  });
}

const add = (store: Store, lines: string): Promise<string[]> =>
  store.write((tx) => addReadings(tx, store, readingsOf(lines)));

/** Everything that linking writes, without the keys, which tell in what order it was written. */
async function stateOf({ db }: Store): Promise<unknown> {
  const links = await db
    .selectFrom("article_people as a")
    .innerJoin("articles", "articles.key", "a.article_key")
    .leftJoin("people as p", "p.key", "a.person_key")
    .leftJoin("person_links as l", "l.article_person_key", "a.key")
    .select(["articles.id as article", "a.local_id", "p.id", "p.name", "p.type", "p.body"])
    .select(["l.confidence", "l.evidence"])
    .orderBy("articles.id")
    .orderBy("a.local_id")
    .execute();
  const spoken = await db
    .selectFrom("statement_people as s")
    .innerJoin("statements", "statements.key", "s.statement_key")
    .leftJoin("people as p", "p.key", "s.person_key")
    .select(["statements.id", "p.id as person"])
    .orderBy("statements.id")
    .execute();
  const suggested = await db
    .selectFrom("person_suggestions")
    .select(["a", "b", "confidence", "evidence"])
    .orderBy("a")
    .orderBy("b")
    .execute();
  const people = await db.selectFrom("people").select("id").orderBy("id").execute();
  return { links, spoken, suggested, people };
}

const lines = [
  "a 2031-01-01: Ines Calloway (mayor of Port Alma); Tom Brook",
  "b 2031-01-02: Ines Calloway (Port Alma mayor); a senior official [u]",
  "c 2031-01-03: Ines Calloway (goalkeeper); Bill Ashgrove",
  "d 2031-01-04: William Ashgrove; Lowhaven Ferry Company [o]",
  "e 2031-01-05: @inescalloway; Ines Calloway (mayor of Port Alma) @inescalloway",
];
const all = lines.join("\n");

const folder = mkdtempSync(join(tmpdir(), "onrecord-people-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describeEachEngine("people of an archive", (archives) => {
  async function filled(text: string = all): Promise<Store> {
    const store = await archives.open();
    await add(store, text);
    await relinkPeople(store);
    return store;
  }

  it("are those that linking alone tells of the same readings", async () => {
    const store = await filled();
    const people = await store.db
      .selectFrom("people")
      .select(["id", "name"])
      .orderBy("id")
      .execute();
    const articles = articlesOf(all).map((one) => ({ ...one, id: hash(one.id) }));
    const pure = linkPeople({ articles, registry: [], decisions: [] });
    expect(people).toEqual(pure.people.map(({ id, name }) => ({ id, name })));
  });

  it("are the same whatever is ingested first, and however often it is linked", async () => {
    const whole = await stateOf(await filled());
    const store = await archives.open();
    for (const line of lines.toReversed()) {
      await add(store, line);
      await relinkPeople(store);
    }
    expect(await stateOf(store)).toEqual(whole);
    expect(await relinkPeople(store)).toEqual({ moved: 0, added: 0, removed: 0 });
    expect(await relinkPeople(store, { all: true })).toEqual({ moved: 0, added: 0, removed: 0 });
    expect(await stateOf(store)).toEqual(whole);
  });

  it("are the same when two link at once", async () => {
    const store = await archives.open();
    await add(store, all);
    await Promise.all([relinkPeople(store), relinkPeople(store), relinkPeople(store)]);
    expect(await stateOf(store)).toEqual(await stateOf(await filled()));
  });

  it("are linked anew where an article was deleted", async () => {
    const store = await filled();
    const gone = await store.db
      .selectFrom("articles")
      .select("key")
      .where("id", "in", [hash("a"), hash("c")])
      .execute();
    await store.write((tx) =>
      deleteArticles(
        tx,
        store,
        gone.map(({ key }) => key),
      ),
    );
    await relinkPeople(store);
    const rest = lines.filter((line) => !/^[ac]/.test(line)).join("\n");
    expect(await stateOf(store)).toEqual(await stateOf(await filled(rest)));
  });

  it("are listed with what they said, the most first", async () => {
    const store = await filled();
    const people = await listPeople(store.db, { limit: 2 });
    expect(people).toMatchObject([{ name: "Ines Calloway", articles: 3, statements: 3 }, {}]);
    const organisations = await listPeople(store.db, { type: "organisation", limit: 9 });
    expect(organisations.map(({ name }) => name)).toEqual(["Lowhaven Ferry Company"]);
  });

  it.each([
    ["calloway", "Ines Calloway"],
    ["Ines Caloway", "Ines Calloway"],
    ["ines callowya", "Ines Calloway"],
    ["bill Ashgrov", "Bill Ashgrove"],
    ["lowhaven ferry", "Lowhaven Ferry Company"],
  ])("are found by %j", async (words, name) => {
    const [first] = await searchPeople((await filled()).db, words, 5);
    expect(first?.name).toBe(name);
  });

  it("are not found by another name", async () => {
    const store = await filled();
    expect(await searchPeople(store.db, "Marta Lind", 5)).toEqual([]);
    await expect(searchPeople(store.db, "…", 5)).rejects.toThrow(PeopleError);
  });

  it("are shown with every mention and why it was linked", async () => {
    const store = await filled();
    const [person] = await searchPeople(store.db, "Ines Calloway", 1);
    const shown = await showPerson(store.db, person!);
    expect(shown.mentions.map(({ mention }) => mention)).toContain(`${hash("b")}#p1`);
    const [, second] = shown.mentions;
    expect(second!.evidence).toContain("same full name");
    expect(second!.confidence).toBeGreaterThan(0.5);
  });

  it("are found by an id that was theirs before an earlier article came", async () => {
    const store = await filled("x 2031-03-01: Marta Lind");
    const [before] = await listPeople(store.db, { limit: 1 });
    await add(store, "w 2030-03-01: Marta Lind");
    await relinkPeople(store);
    const [after] = await listPeople(store.db, { limit: 1 });
    expect(after!.id).not.toBe(before!.id);
    expect((await findPerson(store.db, before!.id)).id).toBe(after!.id);
    expect((await findPerson(store.db, after!.id.slice(0, 20))).id).toBe(after!.id);
    await expect(findPerson(store.db, "person:0000")).rejects.toThrow(/Nobody.*people search/);
  });

  it("are merged, which survives linking anew, and is undone without a trace but the audit's", async () => {
    const store = await filled();
    const before = await stateOf(store);
    const suggestion = (await listSuggestions(store.db, 9)).find(({ a }) =>
      /Ashgrove/.test(a.name),
    );
    const one = await mergePeople(store, editor, suggestion!.a.id, suggestion!.b.id);
    expect(one.articles).toBe(2);
    await relinkPeople(store, { all: true });
    expect((await findPerson(store.db, one.id)).articles).toBe(2);
    expect(await undoDecision(store, editor)).toMatchObject({ kind: "same" });
    expect(await stateOf(store)).toEqual(before);
    const audit = await store.db
      .selectFrom("audit")
      .select(["action", "editor"])
      .orderBy("key")
      .execute();
    expect(audit).toEqual([
      { action: "people merge", editor: "Olga" },
      { action: "people undo", editor: "Olga" },
    ]);
    expect(await listDecisions(store.db)).toMatchObject([{ kind: "same", undone: true }]);
  });

  it("are split, and whom was split off stays so when more of the name come", async () => {
    const store = await filled(
      "a 2031-01-01: Ines Calloway\nb 2031-01-02: Ines Calloway\nc 2031-01-03: Ines Calloway",
    );
    const [person] = await listPeople(store.db, { limit: 1 });
    const other = await splitPerson(store, editor, person!.id, [`${hash("b").slice(0, 20)}#p1`]);
    expect(other.articles).toBe(1);
    await add(store, "d 2031-01-04: Ines Calloway");
    await relinkPeople(store);
    expect((await findPerson(store.db, person!.id)).articles).toBe(3);
    expect((await findPerson(store.db, other.id)).articles).toBe(1);
    await expect(splitPerson(store, editor, other.id, [`${hash("b")}#p1`])).rejects.toThrow(
      /nobody would be left/,
    );
    await expect(splitPerson(store, editor, person!.id, ["sha256:ffff#p9"])).rejects.toThrow(
      /no mention/,
    );
  });

  it("are kept apart: what was suggested is suggested no more", async () => {
    const store = await filled();
    const [first] = await listSuggestions(store.db, 9);
    await keepApart(store, editor, first!.a.id, first!.b.id);
    const rest = await listSuggestions(store.db, 9);
    expect(rest.some(({ a, b }) => a.id === first!.a.id && b.id === first!.b.id)).toBe(false);
    await expect(mergePeople(store, editor, first!.a.id, first!.a.id)).rejects.toThrow(
      /one person already/,
    );
  });

  it("take the ids of a registry that is imported later, as if it had been there before", async () => {
    const table = file(
      "people.csv",
      "id,name,roles,from\nwikidata:Q1,Ines M. Calloway,mayor of Port Alma,2029\n,Nobody Known,clerk,1990\nx,,,\n",
    );
    const store = await filled();
    const imported = await importRegistry(store, table);
    expect(imported).toMatchObject({ entries: 2, changed: 2 });
    expect(imported.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/people\.csv:4/),
    ]);
    await relinkPeople(store);
    expect(await findPerson(store.db, "wikidata:Q1")).toMatchObject({
      name: "Ines M. Calloway",
      articles: 3,
    });
    const later = await archives.open();
    await importRegistry(later, table);
    await add(later, all);
    await relinkPeople(later);
    expect(await stateOf(later)).toEqual(await stateOf(store));
    expect(await importRegistry(store, table)).toMatchObject({ changed: 0 });
  });

  it("take accounts from a legislators' file beside their own", async () => {
    const people = file(
      "legislators.yaml",
      "- id: {bioguide: C1}\n  name: {first: Ines, last: Calloway}\n  terms: []\n",
    );
    const accounts = file(
      "social.yaml",
      "- id: {bioguide: C1}\n  social: {twitter: mayor_ines}\n- id: {bioguide: C2}\n  social: {twitter: nobody}\n",
    );
    const store = await filled("a 2031-01-01: @mayor_ines");
    await importRegistry(store, people);
    const { problems } = await importRegistry(store, accounts);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/bioguide:C2.*first/),
    ]);
    await importRegistry(store, people);
    await relinkPeople(store);
    expect(await findPerson(store.db, "bioguide:C1")).toMatchObject({ articles: 1 });
  });
});
