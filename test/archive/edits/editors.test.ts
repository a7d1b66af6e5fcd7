import { expect, it } from "vitest";
import {
  addEditor,
  closeReport,
  editorOfSession,
  editorOfToken,
  listAudit,
  listEditors,
  listReports,
  reportError,
  revokeEditor,
  signIn,
  signOut,
  type ReaderReport,
} from "../../../src/archive/index.js";
import { describeEachEngine } from "../../support/archives.js";
import { wordsIn } from "../support/find-words.js";
import { archiveWith, hand, otherHand, readingIn } from "./support.js";

const now = hand.at;

describeEachEngine("an editor", (archives) => {
  it("is known by a token of which only the hash is kept", async () => {
    const store = await archives.open();
    const token = await addEditor(store, hand, "Ines Calloway");
    // 192 bits in base 64.
    expect(token).toMatch(/^onrecord_[\w-]{32}$/);
    expect(await addEditor(store, hand, "Pavel")).not.toBe(token);
    expect(await editorOfToken(store, token)).toBe("Ines Calloway");
    expect(await editorOfToken(store, `${token}x`)).toBeNull();
    expect(await editorOfToken(store, "")).toBeNull();
    expect(await wordsIn(store, [token, token.slice("onrecord_".length)])).toEqual([]);
    await expect(addEditor(store, hand, "Pavel")).rejects.toThrow(/an editor "Pavel" already/);
    await expect(addEditor(store, hand, "<b>")).rejects.toThrow(/"<b>" is no name/);
  });

  it("signs in for two weeks, out again, and is shut out everywhere when revoked", async () => {
    const store = await archives.open();
    const token = await addEditor(store, hand, "Pavel");
    const [one, two] = [await signIn(store, token, now), await signIn(store, token, now)];
    expect(await signIn(store, "onrecord_wrong", now)).toBeNull();
    expect(one!.secret).not.toBe(two!.secret);
    expect(await editorOfSession(store, one!.secret, now)).toBe("Pavel");
    const late = "2031-06-15T12:00:00.000Z";
    expect(await editorOfSession(store, one!.secret, "2031-06-15T11:59:59.000Z")).toBe("Pavel");
    expect(await editorOfSession(store, one!.secret, late)).toBeNull();
    expect(await listEditors(store, now)).toEqual([{ name: "Pavel", made: now, sessions: 2 }]);
    expect(await wordsIn(store, [one!.secret])).toEqual([]);
    await signOut(store, one!.secret);
    expect(await editorOfSession(store, one!.secret, now)).toBeNull();
    expect(await editorOfSession(store, two!.secret, now)).toBe("Pavel");
    await revokeEditor(store, otherHand, "Pavel");
    expect(await editorOfSession(store, two!.secret, now)).toBeNull();
    expect(await editorOfToken(store, token)).toBeNull();
    await expect(revokeEditor(store, hand, "Pavel")).rejects.toThrow(/no editor "Pavel"/);
    expect(await listAudit(store, { limit: 5 })).toMatchObject([
      { action: "editor revoke", subject: "Pavel", ...otherHand },
      { action: "editor add", subject: "Pavel", ...hand },
    ]);
  });
});

describeEachEngine("a reader's report", (archives) => {
  const said: Omit<ReaderReport, "statement"> = {
    reason: "speaker",
    words: " It was her deputy. ",
    contact: "reader@mail.example",
  };

  it("waits for an editor, the oldest first, and forgets how to reach the reader when closed", async () => {
    const store = await archiveWith(archives);
    const [first, second] = (await readingIn(store)).reading.statements;
    const one = await reportError(store, now, { statement: first!.id, ...said });
    const two = await reportError(store, now, { statement: second!.id, ...said, contact: "" });
    const open = { state: "open", limit: 10 } as const;
    expect((await listReports(store, open)).map(({ key }) => key)).toEqual([one, two]);
    expect(await listReports(store, { ...open, after: one })).toMatchObject([
      { key: two, statement: second!.id, words: "It was her deputy.", state: "open" },
    ]);
    expect(await closeReport(store, hand, one)).toBe(true);
    expect(await closeReport(store, hand, one)).toBe(false);
    expect(await listReports(store, { state: "closed", limit: 10 })).toMatchObject([
      { key: one, editor: "ines", closed: now, contact: "" },
    ]);
    expect(await listAudit(store, { limit: 5 })).toMatchObject([
      { action: "report close", subject: first!.id, before: { report: one, reason: "speaker" } },
    ]);
  });

  it("is refused without words, of nothing, too long, and when enough have said so", async () => {
    const store = await archiveWith(archives);
    const [first] = (await readingIn(store)).reading.statements;
    const statement = first!.id;
    const wrong = (given: Partial<ReaderReport>) =>
      expect(reportError(store, now, { statement, ...said, ...given })).rejects;
    await wrong({ words: "  " }).toThrow(/Say what is wrong/);
    await wrong({ words: "x".repeat(2_001) }).toThrow(/at most 2000/);
    await wrong({ reason: "spite" as never }).toThrow(/"spite" is nothing that can be wrong/);
    await wrong({ statement: "sha256:00" }).toThrow(/no statement "sha256:00"/);
    for (let count = 0; count < 20; count++) await reportError(store, now, { statement, ...said });
    await wrong({}).toMatchObject({ reason: "full" });
  });
});
