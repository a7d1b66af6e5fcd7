import { sql, type Transaction } from "kysely";
import { inChunks, rowsPerInsert, type ArticleState, type Tables } from "../../store/index.js";
import { groupBy } from "./group-by.js";

/** Which facts decide what an article counts as; the first that holds. */
const rules: readonly (readonly [state: ArticleState, holds: (facts: Facts) => boolean])[] = [
  ["retracted", ({ publication_status: status }) => status !== "usable"],
  ["replaced", ({ superseded }) => superseded === 1],
  ["copy", ({ original_key: original }) => original !== null],
  ["live", () => true],
];

interface Facts {
  readonly key: number;
  readonly publication_status: string;
  readonly superseded: number;
  readonly original_key: number | null;
}

/**
 * Says what articles and each of their statements count as, from what is known
 * of them: what their publisher says, whether a newer version stands in for
 * them, whether they are copies; and which statements an editor hides. The same
 * facts give the same states, however often and in which order they came.
 */
export async function settleStates(
  tx: Transaction<Tables>,
  articleKeys: readonly number[],
): Promise<void> {
  for (const keys of inChunks(articleKeys, rowsPerInsert(1))) {
    const facts = await tx
      .selectFrom("articles")
      .innerJoin("article_prints", "article_key", "key")
      .select(["key", "publication_status", "superseded", "original_key"])
      .where("key", "in", keys)
      .execute();
    const byState = groupBy(facts, stateOf);
    for (const [state, its] of byState) {
      await setState(
        tx,
        its.map(({ key }) => key),
        state,
      );
    }
    await hideNoted(tx, keys);
  }
}

function stateOf(facts: Facts): ArticleState {
  return rules.find(([, holds]) => holds(facts))![0];
}

async function setState(
  tx: Transaction<Tables>,
  keys: readonly number[],
  state: ArticleState,
): Promise<void> {
  await tx
    .updateTable("articles")
    .set({ state })
    .where("key", "in", keys)
    .where("state", "!=", state)
    .execute();
  await tx
    .updateTable("statements")
    .set({ state })
    .where("article_key", "in", keys)
    .where("state", "!=", state)
    .execute();
}

/** Statements that an editor hides, and those of people whom he hides. */
async function hideNoted(tx: Transaction<Tables>, keys: readonly number[]): Promise<void> {
  const any = await tx
    .selectFrom("notes")
    .select("subject")
    .where("kind", "=", "hide")
    .limit(1)
    .executeTakeFirst();
  if (any === undefined) return;
  const hidden = (subject: "statement" | "person") =>
    tx
      .selectFrom("notes")
      .select("subject")
      .where("kind", "=", "hide")
      .where("subject_kind", "=", subject);
  const byHidden = tx
    .selectFrom("statement_people")
    .innerJoin("people", "people.key", "statement_people.person_key")
    .select("statement_people.statement_key")
    .where("relation", "=", sql.lit("speaker"))
    .where("people.id", "in", hidden("person"));
  await tx
    .updateTable("statements")
    .set({ state: "hidden" })
    .where("article_key", "in", keys)
    .where((where) =>
      where.or([where("id", "in", hidden("statement")), where("key", "in", byHidden)]),
    )
    .execute();
}
