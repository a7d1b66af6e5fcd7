import type { Kysely } from "kysely";
import type { Kind, PersonType } from "../../model/index.js";
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

export async function machineAnswer(
  db: Kysely<Tables>,
  statementId: string,
): Promise<MachineAnswer> {
  const statement = await db
    .selectFrom("statements")
    .select(["key", "kind", "confidence"])
    .where("id", "=", statementId)
    .executeTakeFirstOrThrow();
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
