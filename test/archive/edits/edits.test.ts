import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addStatement,
  changeStatement,
  compareReadings,
  EditError,
  listAudit,
  listEdits,
  machineReadingOf,
  readingsOf,
  removeStatement,
  resolveStatement,
  StaleEditError,
  statementVersion,
  undoEdit,
  type WantedChange,
} from "../../../src/archive/index.js";
import { applyEdits } from "../../../src/archive/edits/apply-edits.js";
import { editsOf } from "../../../src/archive/edits/edits-of.js";
import { kinds, statuses, statementText, toRecord } from "../../../src/model/index.js";
import { checkArchive } from "../../../src/store/check/check-archive.js";
import type { Store } from "../../../src/store/index.js";
import { describeEachArchive, describeEachEngine } from "../../support/archives.js";
import { assertRecord } from "../../support/assert-record.js";
import {
  archiveWith,
  articleId,
  everything,
  hand,
  otherHand,
  place,
  readingIn,
  report,
} from "./support.js";

async function ids(store: Store): Promise<string[]> {
  return (await readingIn(store)).reading.statements.map(({ id }) => id);
}

/** Changes a statement as it stands. */
async function change(store: Store, id: string, wanted: WantedChange, by = hand) {
  const { version } = (await statementVersion(store.db, id))!;
  return changeStatement(store, by, { id, version, change: wanted });
}

async function remove(store: Store, id: string, by = hand) {
  const { version } = (await statementVersion(store.db, id))!;
  return removeStatement(store, by, { id, version });
}

async function statement(store: Store, id: string) {
  const { reading } = await readingIn(store);
  assertRecord(toRecord(reading));
  const found = reading.statements.find((one) => one.id === id)!;
  const names = found.speakers.map((who) => reading.people.find((one) => one.id === who)!.name);
  return { ...found, names, text: statementText(reading.article.text, found) };
}

const added: WantedChange = {
  kind: "indirect",
  content: [place("gulls do not vote")],
  cue: [place("says")],
  source: [place("He")],
  speakers: [{ name: "Dov Aalto" }],
};

describeEachArchive("a correction", (archives) => {
  it("says who said it: one of the article, of the archive, or somebody new", async () => {
    const store = await archiveWith(archives);
    const [first, second] = await ids(store);
    const { reading } = await readingIn(store);
    const dov = reading.people.find(({ name }) => name === "Dov Aalto")!;
    await change(store, first!, { speakers: [{ local: dov.id }] });
    expect(await statement(store, first!)).toMatchObject({
      names: ["Dov Aalto"],
      origin: "editor",
      confidence: 1,
    });
    const marta = await store.db
      .selectFrom("people")
      .select("id")
      .where("name", "=", "Marta Vandrake")
      .executeTakeFirstOrThrow();
    await change(store, second!, { speakers: [{ person: marta.id }, { name: "Pell Orsk" }] });
    expect((await statement(store, second!)).names).toEqual(["Marta Vandrake", "Pell Orsk"]);
    const linked = await store.db.selectFrom("people").select("name").orderBy("name").execute();
    expect(linked.map(({ name }) => name)).toContain("Pell Orsk");
    await change(store, second!, { speakers: [] });
    expect((await statement(store, second!)).names).toEqual([]);
  });

  it("says how it was said, and whether", async () => {
    const store = await archiveWith(archives);
    const [first] = await ids(store);
    await change(store, first!, { kind: "mixed", status: "negated" });
    expect(await statement(store, first!)).toMatchObject({ kind: "mixed", status: "negated" });
    const { rows } = { rows: await store.db.selectFrom("statements").selectAll().execute() };
    expect(rows.find(({ id }) => id === first)).toMatchObject({ kind: "mixed", status: "negated" });
  });

  it("moves where it begins and ends, under the same id, and it is found by its new words", async () => {
    const store = await archiveWith(archives);
    const [first] = await ids(store);
    await change(store, first!, { content: [place("close the pier")] });
    const now = await statement(store, first!);
    expect(now).toMatchObject({ id: first, text: "close the pier" });
    expect(now.quoted).toEqual(now.content);
  });

  it("adds a statement, in the order of the text, and removes one, whose permalink then tells so", async () => {
    const store = await archiveWith(archives);
    const [first, second] = await ids(store);
    const made = await addStatement(store, hand, { articleId, change: added });
    expect(await ids(store)).toEqual([first, second, made.statement]);
    expect(await statement(store, made.statement)).toMatchObject({
      text: "gulls do not vote",
      names: ["Dov Aalto"],
      origin: "editor",
    });
    await remove(store, first!);
    expect(await ids(store)).toEqual([second, made.statement]);
    expect(await resolveStatement(store, first!)).toBeNull();
    const moved = await store.db.selectFrom("moved_statements").selectAll().execute();
    expect(moved).toEqual([{ old_id: first, article_id: articleId, new_id: null }]);
  });

  it("is undone to the byte, whatever it was, the latest first", async () => {
    const store = await archiveWith(archives);
    const [first, second] = await ids(store);
    const before = await everything(store);
    const states = [before];
    const made = [];
    made.push(await change(store, first!, { speakers: [{ name: "Pell Orsk" }], status: "future" }));
    states.push(await everything(store));
    made.push(await addStatement(store, hand, { articleId, change: added }));
    states.push(await everything(store));
    made.push(await remove(store, first!));
    states.push(await everything(store));
    made.push(await change(store, second!, { content: [place("a mistake")], kind: "indirect" }));
    expect(await everything(store)).not.toBe(states[3]);
    for (const [at, { key }] of [...made.entries()].toReversed()) {
      await undoEdit(store, otherHand, key);
      expect(await everything(store)).toBe(states[at]);
    }
    expect(await store.db.selectFrom("machine_readings").selectAll().execute()).toEqual([]);
    expect(await resolveStatement(store, first!)).toBe(first);
    expect(await checkArchive(store)).toEqual([]);
  });

  it("is not undone before later ones of the same statement, nor twice", async () => {
    const store = await archiveWith(archives);
    const [first] = await ids(store);
    const one = await change(store, first!, { status: "future" });
    const two = await change(store, first!, { status: "negated" }, otherHand);
    await expect(undoEdit(store, hand, one.key)).rejects.toThrow(
      /cannot be undone before 2, which pavel made/,
    );
    await undoEdit(store, hand, two.key);
    expect(await statement(store, first!)).toMatchObject({ status: "future" });
    await expect(undoEdit(store, hand, two.key)).rejects.toThrow(/undone already/);
    await expect(undoEdit(store, hand, 99)).rejects.toThrow(/There is no correction 99/);
  });

  it("of another's version is refused, with both versions", async () => {
    const store = await archiveWith(archives);
    const [first, second] = await ids(store);
    const { version } = (await statementVersion(store.db, first!))!;
    await change(store, first!, { status: "negated" }, otherHand);
    const stale = changeStatement(store, hand, { id: first!, version, change: { kind: "mixed" } });
    const error = await stale.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(StaleEditError);
    expect(error).toMatchObject({
      yours: { kind: "mixed", status: "negated" },
      current: { kind: "direct", status: "negated", speakers: ["Marta Vandrake"] },
      editor: "pavel",
      version: (await statementVersion(store.db, first!))!.version,
    });
    const old = (await statementVersion(store.db, second!))!.version;
    await remove(store, second!, otherHand);
    await expect(
      changeStatement(store, hand, { id: second!, version: old, change: { kind: "mixed" } }),
    ).rejects.toMatchObject({ yours: { kind: "mixed" }, current: null, editor: "pavel" });
    expect(await listEdits(store, 1)).toHaveLength(2);
  });

  it("leaves who, when, before and after in the audit", async () => {
    const store = await archiveWith(archives);
    const [first] = await ids(store);
    const { key } = await change(store, first!, { status: "negated" });
    await undoEdit(store, otherHand, key);
    expect(await listAudit(store, { limit: 10 })).toMatchObject([
      {
        ...otherHand,
        action: "undo statement change",
        subject: first,
        before: { edit: key, status: "negated" },
        after: { status: "made", speakers: ["Marta Vandrake"] },
      },
      {
        ...hand,
        action: "statement change",
        subject: first,
        before: { status: "made" },
        after: { edit: key, status: "negated" },
      },
    ]);
  });

  it("leaves what the machine read beside it, to compare", async () => {
    const store = await archiveWith(archives);
    const [first] = await ids(store);
    await change(store, first!, { speakers: [{ name: "Pell Orsk" }] });
    const [machine, edited, ...more] = await readingsOf(store.db, await readingIn(store));
    expect(more).toEqual([]);
    expect(compareReadings(report.text, machine!, edited!)).toMatchObject({
      same: 1,
      changes: [
        {
          change: "changed",
          id: first,
          fields: [{ field: "speakers", before: "Marta Vandrake", after: "Pell Orsk" }],
        },
      ],
    });
  });
});

describeEachEngine("two editors at once", (archives) => {
  it("of one version make one correction; the other is told", async () => {
    const store = await archiveWith(archives);
    const [first] = await ids(store);
    const { version } = (await statementVersion(store.db, first!))!;
    const wanted = { id: first!, version, change: { status: "negated" } } as const;
    const both = await Promise.allSettled([
      changeStatement(store, hand, wanted),
      changeStatement(store, otherHand, wanted),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { name: "StaleEditError" },
    });
  });
});

describeEachEngine("what makes no sense", (archives) => {
  const wrong: readonly (readonly [string, WantedChange, RegExp])[] = [
    ["places outside the text", { content: [{ start: 5, end: 9999 }] }, /5 to 9999 is no place/],
    ["places turned round", { content: [{ start: 9, end: 5 }] }, /9 to 5 is no place/],
    ["half places", { content: [{ start: 0.5, end: 5 }] }, /0.5 to 5 is no place/],
    ["no words", { content: [{ start: 54, end: 56 }] }, /has no words/],
    [
      "pieces that overlap",
      {
        content: [
          { start: 1, end: 10 },
          { start: 5, end: 20 },
        ],
      },
      /overlap at 5/,
    ],
    ["words without a place", { content: [] }, /needs words/],
    ["an act with words", { kind: "act" }, /tells no words/],
    ["nothing at all", {}, /Nothing is to be changed/],
    ["a kind that is none", { kind: "rumour" as never }, /"rumour" is no kind/],
    ["a status that is none", { status: "maybe" as never }, /"maybe" is no status/],
    ["a person who is nobody", { speakers: [{ local: "p99" }] }, /Nobody in this article is "p99"/],
    ["a person of no archive", { speakers: [{ person: "person:0" }] }, /no person "person:0"/],
    ["a name that is none", { speakers: [{ name: " … " }] }, /is no name/],
  ];

  it("is refused, and changes nothing", async () => {
    const store = await archiveWith(archives);
    const [first] = await ids(store);
    const before = await everything(store);
    for (const [, wanted, message] of wrong) {
      await expect(change(store, first!, wanted)).rejects.toThrow(message);
      await expect(change(store, first!, wanted)).rejects.toBeInstanceOf(EditError);
    }
    await expect(
      addStatement(store, hand, {
        articleId,
        change: { kind: "direct", content: [place("We will close the pier at once,")] },
      }),
    ).rejects.toThrow(/exactly these words already/);
    await expect(
      addStatement(store, hand, { articleId: "sha256:00", change: added }),
    ).rejects.toThrow(/no article "sha256:00"/);
    expect(await everything(store)).toBe(before);
    expect(await listAudit(store, { limit: 10 })).toEqual([]);
  });
});

/** What stands in the rows is what the machine read, with every decision put on it. */
async function expectAsDecided(store: Store): Promise<void> {
  const stored = await readingIn(store);
  const machine = await machineReadingOf(store.db, stored);
  const { reading, sentences, lost } = applyEdits(machine, await editsOf(store.db, stored.row.key));
  expect(toRecord(stored.reading)).toEqual(toRecord(reading));
  expect([stored.sentences, lost]).toEqual([sentences, new Set()]);
}

describe("any corrections", () => {
  describeEachEngine("undone in turn", (archives) => {
    it("leave the archive as it was", async () => {
      const store = await archiveWith(archives);
      const before = await everything(store);
      const [first, second] = await ids(store);
      const one = fc.record({
        which: fc.constantFrom(first!, second!),
        kind: fc.constantFrom(...kinds.filter((kind) => kind !== "act")),
        status: fc.constantFrom(...statuses),
        who: fc.constantFrom("Pell Orsk", "Marta Vandrake", "Nobody Atall"),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(one, { maxLength: 4 }), async (list) => {
          const keys: number[] = [];
          for (const { which, kind, status, who } of list) {
            keys.push(
              (await change(store, which, { kind, status, speakers: [{ name: who }] })).key,
            );
          }
          await expectAsDecided(store);
          for (const key of keys.toReversed()) await undoEdit(store, hand, key);
          expect(await everything(store)).toBe(before);
        }),
        { numRuns: 8, seed: 4 },
      );
    });
  });
});
