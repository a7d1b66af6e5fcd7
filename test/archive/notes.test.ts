import { expect, it } from "vitest";
import { findSubject } from "../../src/archive/notes/find-subject.js";
import { lostNotes, notesOf } from "../../src/archive/notes/notes-of.js";
import { dropNote, setNote } from "../../src/archive/notes/set-note.js";
import { settleNotes } from "../../src/archive/notes/settle-notes.js";
import { settleVersions } from "../../src/archive/versions/settle-versions.js";
import type { Store } from "../../src/store/index.js";
import { describeEachArchive } from "../support/archives.js";
import { addArticles, type Sample } from "./support/add-articles.js";

const hand = { editor: "ines", at: "2031-06-01T12:00:00Z" };
const report: Sample = {
  text: "“We will close the pier,” said Marta Ito.\n\n“That is a mistake,” said Dov Aalto.",
  url: "https://post.example/pier",
  seen: "2031-05-10T00:00:00Z",
};

async function statements(store: Store) {
  return store.db.selectFrom("statements").select(["id", "key", "state"]).orderBy("key").execute();
}

/** As linking would: one person of the archive for each name. */
async function link(store: Store, ids: Readonly<Record<string, string>>): Promise<void> {
  await store.write(async (tx) => {
    await tx.updateTable("article_people").set({ person_key: null }).execute();
    await tx.deleteFrom("people").execute();
    for (const [place, [name, id]] of Object.entries(ids).entries()) {
      const key = place + 1;
      const row = { key, id, type: "person", name, registry_id: null, body: "{}" } as const;
      await tx.insertInto("people").values(row).execute();
      const his = tx.selectFrom("article_people").select("key").where("name", "=", name);
      await tx
        .updateTable("statement_people")
        .set({ person_key: key })
        .where("article_person_key", "in", his)
        .execute();
      await tx
        .updateTable("article_people")
        .set({ person_key: key })
        .where("name", "=", name)
        .execute();
    }
  });
}

describeEachArchive("a statement", (archives) => {
  it("is hidden with a note, and comes back when that is undone", async () => {
    const store = await archives.open();
    await addArticles(store, [report]);
    const [first, second] = await statements(store);
    const subject = await findSubject(store, first!.id.slice(0, "sha256:".length + 10));
    await setNote(store, hand, "hide", subject, "Under legal review.");
    await settleVersions(store, []);
    expect((await statements(store)).map(({ state }) => state)).toEqual(["hidden", "live"]);
    expect(await notesOf(store, [first!.id, second!.id])).toEqual(
      new Map([[first!.id, [{ kind: "hide", note: "Under legal review.", ...hand }]]]),
    );
    expect(await dropNote(store, hand, "hide", subject)).toBe(true);
    expect(await dropNote(store, hand, "hide", subject)).toBe(false);
    expect((await statements(store)).map(({ state }) => state)).toEqual(["live", "live"]);
    const audit = await store.db
      .selectFrom("audit")
      .select(["action", "subject", "editor", "at", "before", "after"])
      .orderBy("key")
      .execute();
    const note = '{"note":"Under legal review."}';
    expect(audit).toEqual([
      { action: "hide", subject: first!.id, ...hand, before: null, after: note },
      { action: "undo hide", subject: first!.id, ...hand, before: note, after: null },
    ]);
  });

  it("that is disputed still counts, with the note beside it", async () => {
    const store = await archives.open();
    await addArticles(store, [report]);
    const [first] = await statements(store);
    const subject = await findSubject(store, first!.id);
    await setNote(store, hand, "dispute", subject, "She says she was misquoted.");
    await setNote(store, hand, "dispute", subject, "Her office says she was misquoted.");
    expect((await statements(store))[0]!.state).toBe("live");
    expect((await notesOf(store, [first!.id])).get(first!.id)).toMatchObject([
      { kind: "dispute", note: "Her office says she was misquoted." },
    ]);
  });

  it("stays hidden when its article is replaced, and afterwards", async () => {
    const store = await archives.open();
    await addArticles(store, [report]);
    const [first] = await statements(store);
    await setNote(store, hand, "hide", await findSubject(store, first!.id), "No.");
    await addArticles(store, [{ ...report, text: "“Later,” said Marta Ito.", seen: "2031-05-11" }]);
    await settleVersions(store, []);
    const states = (await statements(store)).map(({ state }) => state);
    expect(states).toEqual(["hidden", "replaced", "live"]);
  });

  it("that is not there, or is meant ambiguously, is said so", async () => {
    const store = await archives.open();
    await addArticles(store, [report]);
    await expect(findSubject(store, "0123456789")).rejects.toThrow(/no statement "0123456789"/);
    await expect(findSubject(store, "somebody")).rejects.toThrow(/"somebody" is no statement and/);
  });
});

describeEachArchive("a person", (archives) => {
  it("who is hidden takes his statements along, and is found again after linking", async () => {
    const store = await archives.open();
    await addArticles(store, [report]);
    await link(store, { "Marta Ito": "person:1", "Dov Aalto": "person:2" });
    await setNote(store, hand, "hide", await findSubject(store, "person:1"), "A minor.");
    expect((await statements(store)).map(({ state }) => state)).toEqual(["hidden", "live"]);
    await link(store, { "Dov Aalto": "person:4", "Marta Ito": "person:3" });
    await settleNotes(store);
    expect((await statements(store)).map(({ state }) => state)).toEqual(["hidden", "live"]);
    expect((await notesOf(store, ["person:3"])).get("person:3")).toHaveLength(1);
    expect(await lostNotes(store)).toEqual([]);
  });

  it("who is nobody any more leaves a note for the editor to look at", async () => {
    const store = await archives.open();
    await addArticles(store, [report]);
    await link(store, { "Marta Ito": "person:1" });
    await setNote(store, hand, "hide", await findSubject(store, "person:1"), "A minor.");
    await link(store, { "Dov Aalto": "person:2" });
    await settleNotes(store);
    expect(await lostNotes(store)).toMatchObject([{ subject: "person:1", note: "A minor." }]);
    expect((await statements(store)).map(({ state }) => state)).toEqual(["live", "live"]);
  });
});
