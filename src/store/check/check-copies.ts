import { sql, type RawBuilder, type Transaction } from "kysely";
import type { Tables } from "../tables.js";

interface Fault {
  readonly key: number | string;
  readonly what: string;
}

/** What stands in two places for speed must be the same in both, and what belongs together must be there. */
const questions: readonly (readonly [table: string, rows: RawBuilder<Fault>])[] = [
  [
    "statements",
    sql`
      select s.key, 'its state, outlet or day of publication is not that of its article' as what
      from statements s join articles a on a.key = s.article_key
      where s.published <> coalesce(a.published, '') or s.outlet <> coalesce(a.outlet, '')
        or (s.state <> a.state and s.state <> 'hidden')`,
  ],
  [
    "statement_people",
    sql`
      select t.statement_key as key, 'its person or day is not that of the row it is taken from' as what
      from statement_people t
      join article_people p on p.key = t.article_person_key
      join statements s on s.key = t.statement_key
      where t.day <> s.day or coalesce(t.person_key, -1) <> coalesce(p.person_key, -1)`,
  ],
  [
    "statement_people",
    sql`
      select t.statement_key as key, 'it ties a statement to somebody of another article' as what
      from statement_people t
      join article_people p on p.key = t.article_person_key
      join statements s on s.key = t.statement_key
      where p.article_key <> s.article_key`,
  ],
  [
    "articles",
    sql`
      select a.id as key, 'its text or the digest of its reading is not there' as what
      from articles a
      left join article_texts t on t.article_key = a.key
      left join reading_digests d on d.article_key = a.key
      where t.article_key is null or d.article_key is null`,
  ],
  [
    "counters",
    sql`
      select c.name as key, 'it would give a key that is taken' as what
      from counters c
      where (c.name = 'articles' and c.next <= (select max(key) from articles))
        or (c.name = 'statements' and c.next <= (select max(key) from statements))
        or (c.name = 'article_people' and c.next <= (select max(key) from article_people))`,
  ],
];

export async function* checkCopies(tx: Transaction<Tables>): AsyncGenerator<string> {
  for (const [table, question] of questions) {
    const { rows } = await question.execute(tx);
    for (const { key, what } of rows) yield `${table} ${key}: ${what}`;
  }
}
