import type { Article, Person, PersonType, Reply, Statement } from "../../model/index.js";

/** What a noun may bring into a text without anybody being meant: "the list", "a hospital". */
const mayBeNobody: ReadonlySet<PersonType> = new Set(["organisation", "document", "poll"]);

interface Told {
  readonly article: Article;
  readonly people: readonly Person[];
  readonly statements: readonly Statement[];
}

/**
 * The people without those who have no name, are no human beings, and whom no
 * statement refers to: they stand in no source, and nobody speaks to them or of
 * them. Ids are given anew, without gaps, in the same order.
 */
export function keepNeededPeople({ article, people, statements }: Told): Omit<Told, "article"> {
  const needed = new Set(statements.flatMap(peopleOf));
  const isSource = sourceUnits(article.text.length, statements);
  const kept = people.filter(
    (person) =>
      needed.has(person.id) ||
      !isBareThing(person) ||
      person.mentions.some(({ start }) => isSource[start] === 1),
  );
  const newId = new Map(kept.map(({ id }, index) => [id, `p${index + 1}`]));
  return {
    people: kept.map((person) => ({ ...person, id: newId.get(person.id)! })),
    statements: statements.map((statement) => renumber(statement, newId)),
  };
}

/** 1 for each code unit of the text that stands in a statement's source. */
function sourceUnits(length: number, statements: readonly Statement[]): Uint8Array {
  const units = new Uint8Array(length);
  for (const { start, end } of statements.flatMap(({ source }) => source))
    units.fill(1, start, end);
  return units;
}

function isBareThing({ type, mentions }: Person): boolean {
  if (!mayBeNobody.has(type)) return false;
  return mentions.every(({ form }) => form === "description" || form === "pronoun");
}

function peopleOf(statement: Statement): string[] {
  const { speakers, candidates, addressees, about, inReplyTo } = statement;
  const answered = inReplyTo?.person ?? null;
  return [
    ...speakers,
    ...candidates.map(({ person }) => person),
    ...addressees,
    ...about,
    ...(answered === null ? [] : [answered]),
  ];
}

function renumber(statement: Statement, newId: ReadonlyMap<string, string>): Statement {
  const rename = (id: string): string => newId.get(id)!;
  const { speakers, candidates, addressees, about, inReplyTo } = statement;
  return {
    ...statement,
    speakers: speakers.map(rename),
    candidates: candidates.map((one) => ({ ...one, person: rename(one.person) })),
    addressees: addressees.map(rename),
    about: about.map(rename),
    inReplyTo: inReplyTo && renameReply(inReplyTo, rename),
  };
}

function renameReply(reply: Reply, rename: (id: string) => string): Reply {
  return reply.person === null ? reply : { ...reply, person: rename(reply.person) };
}
