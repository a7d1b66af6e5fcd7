import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Relation } from "../../store/index.js";
import { sayOr } from "./choice.js";
import type { Asking, Filter, Saying } from "./filter.js";
import { parseList } from "./list.js";

/** A filter for people who have something to do with a statement, by their names or ids. */
export function personFilter(relation: Relation, preposition: string): Filter<readonly string[]> {
  return {
    parameters: [relation],
    parse: (given) => parseList(given(relation)),
    write: (value) => [value],
    say: (value, saying) =>
      value && { place: "after", words: `${preposition} ${sayNames(value, saying)}` },
    condition: (value, asking) =>
      value &&
      sql<SqlBool>`exists (select 1 from statement_people p where p.statement_key = s.key
        and p.relation = ${relation} and p.person_key in (${keysOf(value, asking)}))`,
    keys: (value, asking) =>
      sql`select statement_key as key from statement_people
        where person_key in (${keysOf(value, asking)}) and relation = ${relation}`,
  };
}

/** A name that means nobody lets nothing through. */
function keysOf(value: readonly string[], { names }: Asking): RawBuilder<unknown> {
  const keys = value.flatMap((name) => names.get(name)?.people.map(({ key }) => key) ?? []);
  return keys.length === 0 ? sql`null` : sql.join([...new Set(keys)]);
}

/** Ids are said by the name; a name that means several people is said so. */
function sayNames(value: readonly string[], { names }: Saying): string {
  return sayOr(
    value.map((asked) => {
      const people = names.get(asked)?.people ?? [];
      const said = people.length === 1 ? people[0]!.name : asked;
      return people.length > 1 ? `${said} (${people.length} people of that name)` : said;
    }),
  );
}
