import type { Kysely } from "kysely";
import type { Kind, Person, PersonType, Statement } from "../../model/index.js";
import { unpackPerson, type Tables } from "../../store/index.js";

/** What the machine had read of a statement when a sample was drawn: what the coder's answer is held against. */
export interface MachineAnswer {
  readonly kind: Kind;
  readonly confidence: number;
  readonly speakers: readonly {
    readonly name: string;
    readonly type: PersonType;
    readonly aliases: readonly string[];
  }[];
}

/** What the machine had read, also of a statement that an editor has corrected since. */
export async function machineAnswer(
  db: Kysely<Tables>,
  statementId: string,
): Promise<MachineAnswer> {
  const statement = await db
    .selectFrom("statements")
    .select(["key", "article_key", "kind", "confidence"])
    .where("id", "=", statementId)
    .executeTakeFirstOrThrow();
  const uncorrected = await answerBeforeEdits(db, statement.article_key, statementId);
  if (uncorrected !== null) return uncorrected;
  const speakers = await db
    .selectFrom("statement_people")
    .innerJoin("article_people", "article_people.key", "statement_people.article_person_key")
    .where("statement_people.statement_key", "=", statement.key)
    .where("statement_people.relation", "=", "speaker")
    .select([
      "article_people.local_id",
      "article_people.type",
      "article_people.name",
      "article_people.body",
    ])
    .orderBy("article_people.key")
    .execute();
  return {
    kind: statement.kind,
    confidence: statement.confidence,
    speakers: speakers.map((row) => {
      const { aliases, handles } = unpackPerson(row, row.body);
      return { name: row.name, type: row.type, aliases: [...aliases, ...handles] };
    }),
  };
}

/** From the reading that is kept beside the corrections of an article; null where there are none, or not of this. */
async function answerBeforeEdits(
  db: Kysely<Tables>,
  articleKey: number,
  statementId: string,
): Promise<MachineAnswer | null> {
  const row = await db
    .selectFrom("machine_readings")
    .select("body")
    .where("article_key", "=", articleKey)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { statements, people } = JSON.parse(row.body) as {
    readonly statements: readonly Statement[];
    readonly people: readonly Person[];
  };
  const statement = statements.find(({ id }) => id === statementId);
  if (statement === undefined) return null;
  const { kind, confidence, speakers } = statement;
  const who = people.filter(({ id }) => speakers.includes(id));
  return {
    kind,
    confidence,
    speakers: who.map(({ name, type, aliases, handles }) => ({
      name,
      type,
      aliases: [...aliases, ...handles],
    })),
  };
}
