import { sql } from "kysely";
import { findPerson, PeopleError, showPerson } from "../../people/index.js";
import { describePeople, type ListedPerson, type ShownPerson } from "../../people/index.js";
import { findStatements, parseQuery, prepare } from "../../search/index.js";
import type { Relation, Store } from "../../store/index.js";
import type { ApiContext } from "../context.js";
import { ApiProblem } from "../errors/api-problem.js";
import { shorten } from "../ids.js";
import type { PersonPage } from "../shapes/index.js";
import { loadCards } from "./load-cards.js";
import { loadNotes } from "./load-notes.js";
import { personLines } from "./people.js";
import { rolesInArticles } from "./person-roles.js";
import { publicPeople } from "./public-people.js";

export const tabs = ["by", "about", "to"] as const;
type Tab = (typeof tabs)[number];
const parameterOf = { by: "speaker", about: "about", to: "addressee" } as const;

/** Which of a person's statements are wanted. */
export interface AskedOfPerson {
  readonly tab: Tab;
  readonly after: string | null;
  readonly limit: number;
}

/** Somebody across articles. Throws an `ApiProblem` where it is nobody, or nobody whom a public site shows. */
export async function personPage(
  context: ApiContext,
  given: string,
  asked: AskedOfPerson,
): Promise<PersonPage> {
  const { store } = context;
  const found = await findShown(context, given);
  const shown = await showPerson(store.db, found);
  const [line] = await personLines(context, [found]);
  const query = parseQuery({ [parameterOf[asked.tab]]: found.id });
  const { places, next } = await findStatements(await prepare(store, query), {
    ...asked,
    count: false,
  });
  const notes = await loadNotes(store, [found.id]);
  return {
    person: {
      ...line!,
      registryId: found.registryId,
      names: [...new Set([shown.name, ...shown.aliases])],
      handles: shown.handles.map(handleOf),
    },
    roles: [...registryRoles(shown), ...(await rolesInArticles(store, found.key))],
    counts: await countsOf(store, found, shown),
    timeline: await timelineOf(store, found.key),
    tab: asked.tab,
    statements: await loadCards(
      context,
      places.map(({ key }) => key),
    ),
    next,
    answers: await answeredPeople(context, found.key, "answers"),
    answeredBy: await answeredPeople(context, found.key, "answeredBy"),
    similar: await similarTo(context, found),
    notes: [...(notes.get(found.id) ?? [])],
  };
}

async function findShown({ store, isPublic }: ApiContext, given: string): Promise<ListedPerson> {
  const found = await findPerson(store.db, given).catch((error: unknown) => {
    if (error instanceof PeopleError) throw nobody(given);
    throw error;
  });
  if (!isPublic || (await publicPeople(store, [found])).length > 0) return found;
  throw nobody(given);
}

function nobody(given: string): ApiProblem {
  return new ApiProblem(
    "not-found",
    `Nobody here has the id "${shorten(given)}"; look for a name at /people`,
  );
}

function handleOf(handle: ShownPerson["handles"][number]): string {
  return typeof handle === "string" ? handle : (handle as { readonly handle: string }).handle;
}

function registryRoles({ entry }: ShownPerson): PersonPage["roles"] {
  return (entry?.roles ?? []).map(({ title, organisation, from, to }) => ({
    role: organisation === null ? title : `${title}, ${organisation}`,
    from,
    to,
    source: "registry",
    articles: 0,
  }));
}

async function countsOf(store: Store, { key }: ListedPerson, { mentions }: ShownPerson) {
  const { rows } = await sql<{ relation: Relation; number: number }>`
    select p.relation, count(distinct s.key) as number from statement_people p
    join statements s on s.key = p.statement_key
    where p.person_key = ${key} and s.state = 'live' and s.status = 'made'
    group by p.relation`.execute(store.db);
  const count = (relation: Relation) =>
    Number(rows.find((row) => row.relation === relation)?.number ?? 0);
  return {
    by: count("speaker"),
    about: count("about"),
    to: count("addressee"),
    articles: new Set(mentions.map(({ mention }) => mention.split("#")[0])).size,
    outlets: new Set(mentions.flatMap(({ outlet }) => outlet ?? [])).size,
  };
}

/** Statements by month, where they span few months; else by year. */
async function timelineOf({ db }: Store, key: number): Promise<PersonPage["timeline"]> {
  const { rows } = await sql<{ month: string; relation: Relation; number: number }>`
    select substr(p.day, 1, 7) as month, p.relation, count(distinct s.key) as number
    from statement_people p join statements s on s.key = p.statement_key
    where p.person_key = ${key} and p.relation in ('speaker', 'about') and p.day <> ''
      and s.state = 'live' and s.status = 'made'
    group by substr(p.day, 1, 7), p.relation order by 1`.execute(db);
  const months = new Set(rows.map(({ month }) => month));
  const length = months.size > mostMonths ? "2026".length : "2026-05".length;
  const periods = new Map<string, { by: number; about: number }>();
  for (const { month, relation, number } of rows) {
    const period = month.slice(0, length);
    const counts = periods.get(period) ?? { by: 0, about: 0 };
    counts[relation === "speaker" ? "by" : "about"] += Number(number);
    periods.set(period, counts);
  }
  return [...periods].map(([period, counts]) => ({ period, ...counts }));
}

const mostMonths = 36;
/** People in a list beside others. */
const mostBeside = 12;

/** Whom somebody answers, or who answers them, by how often. */
async function answeredPeople(
  context: ApiContext,
  key: number,
  which: "answers" | "answeredBy",
): Promise<PersonPage["answers"]> {
  const [mine, other] =
    which === "answers"
      ? [sql`speaker.person_key`, sql`answered.person_key`]
      : [sql`answered.person_key`, sql`speaker.person_key`];
  const { rows } = await sql<{ key: number; number: number }>`
    select ${other} as key, count(distinct r.statement_key) as number
    from replies r
    join article_people answered on answered.key = r.article_person_key
    join statement_people speaker
      on speaker.statement_key = r.statement_key and speaker.relation = 'speaker'
    join statements s on s.key = r.statement_key
    where ${mine} = ${key} and ${other} is not null and s.state = 'live' and s.status = 'made'
    group by ${other} order by number desc, 1 limit ${mostBeside}`.execute(context.store.db);
  const people = await describePeople(
    context.store.db,
    rows.map((row) => row.key),
  );
  const lines = await personLines(context, people);
  const countOf = new Map(
    people.map(({ id, key: own }) => [id, rows.find((row) => row.key === own)]),
  );
  return lines.map((line) => ({ ...line, count: Number(countOf.get(line.id)?.number ?? 0) }));
}

/** Those who may be the same person, and who else has the name. */
async function similarTo(
  context: ApiContext,
  { id, key, name }: ListedPerson,
): Promise<PersonPage["similar"]> {
  const { db } = context.store;
  const suggested = await db
    .selectFrom("person_suggestions")
    .select(["a", "b", "evidence"])
    .where((row) => row.or([row("a", "=", id), row("b", "=", id)]))
    .orderBy("confidence", "desc")
    .limit(mostBeside)
    .execute();
  const why = new Map(
    suggested.map(({ a, b, evidence }) => [
      a === id ? b : a,
      (JSON.parse(evidence) as string[]).join("; "),
    ]),
  );
  const { rows } = await sql<{ key: number }>`
    select key from people where id in (${sql.join([...why.keys(), ""])}) union
    select key from people where name = ${name} and key <> ${key} limit ${mostBeside}`.execute(db);
  const people = await describePeople(
    db,
    rows.map((row) => row.key),
  );
  const lines = await personLines(context, people);
  return lines.map((line) => ({ ...line, why: why.get(line.id) ?? null }));
}
