import type { RecordStatement } from "../../model/index.js";
import { textFormat } from "./export-format.js";
import {
  matchedStatements,
  noteBeside,
  type ExportContext,
  type ExportItem,
} from "./export-item.js";
import { iriOf, isWebAddress } from "./name-iri.js";
import { isOrganisation, peopleOf, sureSpeakers, type NamedPerson } from "./name-people.js";
import { isVerbatim, wordContent, wordSource, wordStatement } from "./word-statement.js";
import { present } from "./write-json.js";

/**
 * Popolo (popoloproject.com): speeches, and after them the people and
 * organisations that they name, with memberships for their roles. Speeches go
 * out as they come; so the memory needed grows with how many different people
 * there are, not with what they said.
 */
export const popolo = textFormat("application/json", "json", write);

async function* write(
  items: AsyncIterable<ExportItem>,
  context: ExportContext,
): AsyncGenerator<string> {
  const named = new Map<string, NamedPerson>();
  yield '{"speeches":[';
  let separator = "\n";
  for await (const item of items) {
    for (const statement of matchedStatements(item)) {
      for (const person of namedIn(item, statement)) named.set(person.id, person);
      yield `${separator}${JSON.stringify(speechOf(item, statement, context))}`;
      separator = ",\n";
    }
  }
  yield "\n]";
  const people = [...named.values()];
  const organisations = new Organisations(people.filter(isOrganisation));
  const persons = people.filter((one) => !isOrganisation(one));
  // Memberships name organisations, which are listed before them.
  const memberships = people.flatMap((one) => membershipsOf(one, organisations));
  yield* listField("persons", persons.map(personNode));
  yield* listField("organizations", organisations.nodes());
  yield* listField("memberships", memberships);
  yield "}\n";
}

function* listField(name: string, values: readonly Record<string, unknown>[]): Generator<string> {
  yield `,\n"${name}":[`;
  for (const [index, value] of values.entries()) {
    yield `${index === 0 ? "" : ","}\n${JSON.stringify(value)}`;
  }
  yield "\n]";
}

/**
 * Only who has a name is listed: read as a registry, "a spokesman" or
 * "protesters" of one article would be taken for those of every other.
 */
function isListed({ type }: NamedPerson): boolean {
  return type === "person" || type === "organisation";
}

function namedIn(item: ExportItem, statement: RecordStatement): NamedPerson[] {
  const { speakers, addressees, about } = statement;
  return peopleOf(item, [...speakers, ...addressees, ...about]).filter(isListed);
}

/**
 * A statement as a speech: what was said is a `speech` or a `question`, what
 * was reported a `summary`. What was not said, or is told without its words, is
 * a `narrative` that says so, and nobody's. Speakers stand there where the
 * reader is sure of them.
 */
export function speechOf(
  item: ExportItem,
  statement: RecordStatement,
  context: Pick<ExportContext, "sure">,
): Record<string, unknown> {
  const { article } = item.record;
  const type = speechType(statement);
  const speakers = sureSpeakers(item, statement, context).filter(isListed);
  const [creator] = type === "narrative" || speakers.length > 1 ? [] : speakers;
  const audience = peopleOf(item, statement.addressees).find(isListed);
  return present({
    id: iriOf("statement", statement.id),
    type,
    creator_id: creator?.id,
    attribution_text: wordSource(item, statement, context),
    audience_id: audience?.id,
    text:
      type === "narrative" ? wordStatement(item, statement, context) : wordContent(item, statement),
    date: statement.saidAt?.day ?? article.published,
    title: article.title,
    note: noteBeside(item, statement),
    sources: [
      present({
        url: isWebAddress(article.url) ? article.url : iriOf("article", article.id),
        note: article.outlet,
      }),
    ],
  });
}

function speechType(statement: RecordStatement): string {
  if (statement.status !== "made" || statement.content.length === 0) return "narrative";
  if (!isVerbatim(statement)) return "summary";
  return statement.act === "ask" ? "question" : "speech";
}

function personNode(person: NamedPerson): Record<string, unknown> {
  return present({
    id: person.id,
    name: person.name,
    other_names: person.aliases.map((name) => ({ name })),
    identifiers: person.identifiers.map(({ scheme, identifier }) => ({ scheme, identifier })),
    contact_details: person.handles.map(({ network, handle }) => ({
      type: network?.toLowerCase() ?? "handle",
      value: handle,
    })),
  });
}

/** Organisations that speak, and those that only stand in somebody's role; these have an id made of their name. */
class Organisations {
  readonly #nodes: Record<string, unknown>[];
  readonly #ids = new Map<string, string>();
  readonly #listed: Set<string>;

  constructor(known: readonly NamedPerson[]) {
    this.#nodes = known.map(organisationNode);
    this.#listed = new Set(known.map(({ id }) => id));
    for (const { name, id } of known) {
      // A name that two bear says of neither that it is meant.
      this.#ids.set(name, this.#ids.has(name) ? idOfName(name) : id);
    }
  }

  idOf(name: string): string {
    const id = this.#ids.get(name) ?? idOfName(name);
    if (!this.#listed.has(id)) this.#nodes.push({ id, name });
    this.#listed.add(id);
    return id;
  }

  nodes(): readonly Record<string, unknown>[] {
    return this.#nodes;
  }
}

function idOfName(name: string): string {
  return `organization:${name}`;
}

function organisationNode(one: NamedPerson): Record<string, unknown> {
  return present({
    id: one.id,
    name: one.name,
    classification: one.type,
    other_names: one.aliases.map((name) => ({ name })),
    identifiers: one.identifiers.map(({ scheme, identifier }) => ({ scheme, identifier })),
  });
}

function membershipsOf(
  person: NamedPerson,
  organisations: Organisations,
): Record<string, unknown>[] {
  if (isOrganisation(person)) return [];
  return person.roles.map(({ role, organisation, from, to }) =>
    present({
      person_id: person.id,
      organization_id: organisation === null ? null : organisations.idOf(organisation),
      role,
      start_date: from,
      end_date: to,
    }),
  );
}
