import { tellRole } from "../../export/index.js";
import { textOfRow, unpackPerson, type Store } from "../../store/index.js";
import type { PersonPage } from "../shapes/index.js";

/** The latest articles whose words for somebody are looked at: their texts must be opened for it. */
const mostArticles = 200;
/** Roles that are given, the commonest first. */
const mostRoles = 30;

interface Told {
  from: string | null;
  to: string | null;
  articles: number;
}

/** What articles call somebody, with the first and the last day on which one did. */
export async function rolesInArticles({ db }: Store, key: number): Promise<PersonPage["roles"]> {
  const rows = await db
    .selectFrom("article_people as p")
    .innerJoin("articles as a", "a.key", "p.article_key")
    .innerJoin("article_texts as t", "t.article_key", "p.article_key")
    .select(["p.local_id", "p.type", "p.name", "p.body", "a.published"])
    .select(["t.kept", "t.length", "t.body as text"])
    .where("p.person_key", "=", key)
    .where("a.state", "=", "live")
    // An empty list of roles needs no text.
    .where("p.body", "not like", '%"roles":[]%')
    .orderBy("p.key", "desc")
    .limit(mostArticles)
    .execute();
  const roles = new Map<string, Told>();
  for (const row of rows) {
    const text = textOfRow({ kept: row.kept, length: row.length, body: row.text });
    const { role, title } = tellRole(text, unpackPerson(row, row.body).roles);
    const told = (role ?? title ?? "").trim();
    if (told !== "") addTold(roles, told, row.published);
  }
  return [...roles]
    .toSorted(([a, one], [b, other]) => other.articles - one.articles || (a < b ? -1 : 1))
    .slice(0, mostRoles)
    .map(([role, told]) => ({ role, ...told, source: "articles" }));
}

function addTold(roles: Map<string, Told>, role: string, day: string | null): void {
  const told = roles.get(role) ?? { from: day, to: day, articles: 0 };
  told.articles++;
  if (day !== null) {
    told.from = told.from === null || day < told.from ? day : told.from;
    told.to = told.to === null || day > told.to ? day : told.to;
  }
  roles.set(role, told);
}
