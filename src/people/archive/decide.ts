import type { Kysely, Transaction } from "kysely";
import { addAudit, takeKeys, type Hand, type Store, type Tables } from "../../store/index.js";
import type { Anchor } from "../link/input.js";
import { findPerson, type ListedPerson } from "./find-person.js";
import { blocksOfAnchors } from "./load-component.js";
import { markBlocks } from "./note-facts.js";
import { PeopleError } from "./people-error.js";
import { relinkPeople } from "./relink-people.js";
import { mentionsOf, type ShownMention } from "./show-person.js";

/** Who decides, and when. */
export type Editor = Hand;

type Kind = "same" | "different" | "split";

/** Takes two people for one from now on, whatever links are made later. Gives the one they are. */
export async function mergePeople(
  store: Store,
  editor: Editor,
  one: string,
  other: string,
): Promise<ListedPerson> {
  const [a, b] = await findTwo(store.db, one, other);
  const anchors = [await anchorOf(store.db, a), await anchorOf(store.db, b)];
  await decide(store, editor, "same", anchors, [a, b]);
  return personOfAnchor(store.db, anchors[0]!);
}

/** Keeps two people apart from now on: a suggestion that is wrong is made no more. */
export async function keepApart(
  store: Store,
  editor: Editor,
  one: string,
  other: string,
): Promise<void> {
  const [a, b] = await findTwo(store.db, one, other);
  const anchors = [await anchorOf(store.db, a), await anchorOf(store.db, b)];
  await decide(store, editor, "different", anchors, [a, b]);
}

async function findTwo(
  db: Kysely<Tables>,
  one: string,
  other: string,
): Promise<[ListedPerson, ListedPerson]> {
  const [a, b] = [await findPerson(db, one), await findPerson(db, other)];
  if (a.id !== b.id) return [a, b];
  throw new PeopleError(`"${one}" and "${other}" are one person already: ${a.name} (${a.id})`);
}

/**
 * Parts mentions ("sha256:…#p3", or as much of it as is clear) from a person:
 * they are one another person from now on. Gives whom they are.
 */
export async function splitPerson(
  store: Store,
  editor: Editor,
  given: string,
  mentions: readonly string[],
): Promise<ListedPerson> {
  const person = await findPerson(store.db, given);
  const all = await mentionsOf(store.db, person.key);
  const out = mentions.map((mention) => findMention(all, mention, person));
  const left = all.find((one) => !out.includes(one));
  const from = person.registryId ?? left?.appearance;
  if (from === undefined) {
    throw new PeopleError(
      `These are all mentions of ${person.name} (${person.id}), so nobody would be left; name those that are somebody else`,
    );
  }
  const anchors = [from, ...out.map(({ appearance }) => appearance)];
  await decide(store, editor, "split", anchors, [person]);
  return personOfAnchor(store.db, anchors[1]!);
}

function findMention(
  all: readonly ShownMention[],
  given: string,
  person: ListedPerson,
): ShownMention {
  const [article = "", local] = given.split("#");
  const found = all.filter(({ mention }) => {
    const [id = "", its] = mention.split("#");
    const isArticle = id.startsWith(article) || id.startsWith(`sha256:${article}`);
    return isArticle && (local === undefined || local === its);
  });
  if (found.length === 1) return found[0]!;
  const what = found.length === 0 ? "no mention" : `${found.length} mentions`;
  throw new PeopleError(
    `${person.name} (${person.id}) has ${what} "${given}"; "onrecord people show ${person.id}" lists them`,
  );
}

/** What a decision holds on to: the registry's entry, else the smallest mention, which no later link moves. */
async function anchorOf(db: Kysely<Tables>, person: ListedPerson): Promise<Anchor> {
  if (person.registryId !== null) return person.registryId;
  const rows = await mentionsOf(db, person.key);
  // Days that are not known stand at different ends in the engines.
  const [first] = rows.sort((a, b) => {
    const [x, y] = [a.published ?? "9999", b.published ?? "9999"];
    return x < y || (x === y && a.appearance < b.appearance) ? -1 : 1;
  });
  if (first) return first.appearance;
  throw new PeopleError(
    `${person.name} (${person.id}) has no mention to hold on to; run "onrecord people link"`,
  );
}

async function personOfAnchor(db: Kysely<Tables>, anchor: Anchor): Promise<ListedPerson> {
  const row = await db
    .selectFrom("person_facts as f")
    .innerJoin("article_people as p", "p.key", "f.article_person_key")
    .innerJoin("people", "people.key", "p.person_key")
    .select("people.id")
    .where("f.appearance", "=", anchor)
    .executeTakeFirst();
  return findPerson(db, row?.id ?? anchor);
}

async function decide(
  store: Store,
  editor: Editor,
  kind: Kind,
  anchors: readonly Anchor[],
  people: readonly ListedPerson[],
): Promise<void> {
  // What readings brought since must not be linked under the decision's name.
  await relinkPeople(store);
  await store.write(async (tx) => {
    const key = await takeKeys(tx, "person_decisions", 1);
    await tx
      .insertInto("person_decisions")
      .values({ key, kind, anchors: JSON.stringify(anchors), undone: 0 })
      .execute();
    await markAnchors(tx, anchors);
    const before = people.map(({ id, name }) => ({ id, name }));
    await addAudit(tx, editor, {
      action: auditActions[kind],
      subject: before[0]!.id,
      before,
      after: { decision: key, anchors },
    });
  });
  await relinkPeople(store);
}

const auditActions: Readonly<Record<Kind, string>> = {
  same: "people merge",
  different: "people apart",
  split: "people split",
};

/** A decision as an editor is shown it. */
export interface UndoneDecision {
  readonly key: number;
  readonly kind: Kind;
}

/** Undoes a decision by its number, or the last one that stands: all is as if it had never been made. */
export async function undoDecision(
  store: Store,
  editor: Editor,
  number?: number,
): Promise<UndoneDecision> {
  const undone = await store.write(async (tx) => {
    let standing = tx.selectFrom("person_decisions").selectAll().where("undone", "=", 0);
    if (number !== undefined) standing = standing.where("key", "=", number);
    const row = await standing.orderBy("key", "desc").executeTakeFirst();
    if (row === undefined) {
      const which = number === undefined ? "No decision" : `No decision ${number}`;
      throw new PeopleError(`${which} about people stands; "onrecord people decisions" lists them`);
    }
    const anchors = JSON.parse(row.anchors) as Anchor[];
    await tx
      .updateTable("person_decisions")
      .set({ undone: 1 })
      .where("key", "=", row.key)
      .execute();
    await markAnchors(tx, anchors);
    await addAudit(tx, editor, {
      action: "people undo",
      subject: anchors[0]!,
      before: { decision: row.key, kind: row.kind },
    });
    return { key: row.key, kind: row.kind };
  });
  await relinkPeople(store);
  return undone;
}

async function markAnchors(tx: Transaction<Tables>, anchors: readonly Anchor[]): Promise<void> {
  const blocks = await blocksOfAnchors(tx, anchors);
  await markBlocks(tx, [...blocks.values()].flat());
}

/** A decision that was made, undone or not. */
export interface ShownDecision {
  readonly key: number;
  readonly kind: Kind;
  readonly undone: boolean;
  /** Whom it speaks of, by the ids of the people that they are now; null for whom the archive no longer has. */
  readonly people: readonly (string | null)[];
}

/** All decisions, the latest first. */
export async function listDecisions(db: Kysely<Tables>): Promise<ShownDecision[]> {
  const rows = await db.selectFrom("person_decisions").selectAll().orderBy("key", "desc").execute();
  const shown: ShownDecision[] = [];
  for (const { key, kind, anchors, undone } of rows) {
    const people: (string | null)[] = [];
    for (const anchor of JSON.parse(anchors) as Anchor[]) people.push(await idOfAnchor(db, anchor));
    shown.push({ key, kind, undone: undone === 1, people });
  }
  return shown;
}

async function idOfAnchor(db: Kysely<Tables>, anchor: Anchor): Promise<string | null> {
  try {
    return (await personOfAnchor(db, anchor)).id;
  } catch (error) {
    if (error instanceof PeopleError) return null;
    throw error;
  }
}
