import {
  contains,
  overlaps,
  type Article,
  type Block,
  type Mention,
  type Person,
  type Reading,
  type Span,
  type Statement,
} from "../../model/index.js";
import { foldWords, type NewReading } from "../../store/index.js";
import { blankText } from "./blank-text.js";
import { findNames, findWord, namesForgotten } from "./find-names.js";
import { bareWord, handleKey, keysOfArticle, outletKey, registryKey } from "./forgotten-keys.js";
import { sentencesAt } from "./sentences-of.js";
import type { Tombstones } from "./tombstones.js";

/** A reading with its sentences and what its publisher says of it. */
type Readable = Pick<NewReading, "reading" | "sentences"> & {
  readonly standing: Pick<NewReading["standing"], "notice">;
};

/**
 * A reading without what was forgotten; null where the article itself was. Of a
 * forgotten person the statements, the mentions and the name are left out, and
 * every sentence that names him is blank in the text, as long as it was, so
 * that all offsets stay true. Statements of others go where their words do. What holds nothing
 * forgotten comes back as it is, the same object.
 */
export function withoutForgotten<R extends Readable>(one: R, tombstones: Tombstones): R | null {
  if (tombstones.isEmpty) return one;
  const { article } = one.reading;
  if (isArticleForgotten(article, tombstones)) return null;
  return tombstones.namesPeople ? withoutPeople(one, tombstones) : one;
}

/** Whether an article, its address or its outlet was forgotten. */
export function isArticleForgotten(
  article: Pick<Article, "id" | "url" | "outlet" | "sourceId">,
  tombstones: Tombstones,
): boolean {
  if (tombstones.isEmpty) return false;
  if (article.outlet !== null && tombstones.has(outletKey(article.outlet))) return true;
  return keysOfArticle(article).some((key) => tombstones.has(key));
}

function withoutPeople<R extends Readable>(one: R, tombstones: Tombstones): R {
  const { reading, sentences } = one;
  const { article } = reading;
  const names = (value: string) => namesForgotten(value, article.id, tombstones);
  const gone = withTheirs(
    reading.people.filter((person) => isPersonForgotten(person, names, tombstones)),
    reading.people,
  );
  const goneIds = new Set(gone.map(({ id }) => id));
  const places = [
    ...findNames(article.text, article.id, tombstones),
    ...gone.flatMap((person) => namingPlaces(person, reading)),
  ];
  const own = sentences.filter((_, at) =>
    reading.statements[at]!.speakers.some((id) => goneIds.has(id)),
  );
  const blanks = [...sentencesAt(article, places), ...own];
  const metadata = withoutNames(article, names, tombstones);
  const { notice } = one.standing;
  const keepsNotice = notice === null || !names(notice);
  if (gone.length === 0 && blanks.length === 0 && metadata === article && keepsNotice) return one;
  const stays = reading.statements.map(
    (statement) => !statement.speakers.some((id) => goneIds.has(id)) && !touches(statement, blanks),
  );
  const left = leftOf(reading, stays, blanks, goneIds, names);
  return {
    ...one,
    reading: {
      ...reading,
      ...left,
      article: { ...metadata, text: blankText(article.text, blanks) },
      problems: reading.problems.filter(({ message }) => !names(message)),
    },
    sentences: sentences.filter((_, at) => stays[at]),
    standing: { ...one.standing, notice: keepsNotice ? notice : null },
  };
}

/** By his name, by a name that holds it ("the Marta Ito Fund"), by a handle, or by his entry in a registry. */
function isPersonForgotten(
  { name, handles, registryId }: Person,
  names: (value: string) => boolean,
  tombstones: Tombstones,
): boolean {
  return (
    names(name) ||
    handles.some((handle) => tombstones.has(handleKey(handle))) ||
    (registryId !== null && tombstones.has(registryKey(registryId)))
  );
}

/** Where the article names him: by name, surname, first name or handle; and his surname where it is no other's. */
function namingPlaces(person: Person, { article, people }: Reading): Span[] {
  const named = person.mentions.filter(isNaming);
  const surname = surnameOf(person);
  if (surname === undefined || person.type !== "person") return named;
  const others = people
    .filter(({ id }) => id !== person.id)
    .flatMap(({ mentions }) => mentions.filter(isNaming));
  const alone = findWord(article.text, surname).filter(
    (place) => !others.some((mention) => contains(mention, place)),
  );
  return [...named, ...alone];
}

function isNaming({ form }: Mention): boolean {
  return form !== "pronoun" && form !== "description";
}

function surnameOf({ name }: Person): string | undefined {
  return foldWords(name).map(bareWord).at(-1);
}

/** With those who are told only by them, such as "Ito's deputy". */
function withTheirs(gone: readonly Person[], people: readonly Person[]): Person[] {
  const surnames = new Set(gone.flatMap((person) => surnameOf(person) ?? []));
  const isTheirs = ({ name, aliases, mentions }: Person) =>
    !mentions.some(isNaming) &&
    [name, ...aliases].some((words) =>
      foldWords(words).some((word) => surnames.has(bareWord(word))),
    );
  return people.filter((person) => gone.includes(person) || isTheirs(person));
}

function touches(statement: Statement, blanks: readonly Span[]): boolean {
  const own = [
    ...statement.content,
    ...statement.quoted,
    ...statement.cue,
    ...statement.source,
    ...statement.grounds,
    ...(statement.saidAt?.expression ?? []),
    ...(statement.inReplyTo?.evidence ?? []),
  ];
  return own.some((span) => blanks.some((place) => overlaps(span, place)));
}

/** The people and statements that stay, without ties to what goes. */
function leftOf(
  reading: Reading,
  stays: readonly boolean[],
  blanks: readonly Span[],
  goneIds: ReadonlySet<string>,
  names: (value: string) => boolean,
): Pick<Reading, "people" | "statements" | "links"> {
  const kept = reading.statements.filter((_, at) => stays[at]);
  const goneStatements = new Set(
    reading.statements.filter((_, at) => !stays[at]).map(({ id }) => id),
  );
  const statements = kept.map((statement) => untie(statement, goneIds, goneStatements));
  const needed = new Set(
    statements.flatMap(({ speakers, addressees, about, candidates }) => [
      ...speakers,
      ...addressees,
      ...about,
      ...candidates.map(({ person }) => person),
    ]),
  );
  const isBlank = (span: Span) => blanks.some((place) => overlaps(place, span));
  const people = reading.people
    .filter(({ id }) => !goneIds.has(id))
    .map((person) => ({
      ...person,
      aliases: person.aliases.filter((alias) => !names(alias)),
      roles: person.roles.filter((role) => !isBlank(role)),
      mentions: person.mentions.filter((mention) => !isBlank(mention)),
    }))
    .filter(({ id, mentions }) => mentions.length > 0 || needed.has(id));
  const links = reading.links.filter(
    ({ from, to }) => !goneStatements.has(from) && !goneStatements.has(to),
  );
  return { people, statements, links };
}

function untie(
  statement: Statement,
  people: ReadonlySet<string>,
  statements: ReadonlySet<string>,
): Statement {
  const { within, inReplyTo, original } = statement;
  const stay = (ids: readonly string[]) => ids.filter((id) => !people.has(id));
  const known = (id: string | null) => (id !== null && statements.has(id) ? null : id);
  const answered = inReplyTo && {
    ...inReplyTo,
    statement: known(inReplyTo.statement),
    person: inReplyTo.person !== null && people.has(inReplyTo.person) ? null : inReplyTo.person,
  };
  return {
    ...statement,
    candidates: statement.candidates.filter(({ person }) => !people.has(person)),
    addressees: stay(statement.addressees),
    about: stay(statement.about),
    within: known(within),
    original: known(original),
    inReplyTo: answered && (answered.statement ?? answered.person) === null ? null : answered,
  };
}

/** The same object where nothing names a forgotten person. An address names by its words: ".../marta-ito-resigns". */
function withoutNames(
  article: Article,
  names: (value: string) => boolean,
  tombstones: Tombstones,
): Article {
  const clean = (value: string | null) => (value !== null && names(value) ? null : value);
  const { provenance } = article;
  const cleaned: Article = {
    ...article,
    sourceId: clean(article.sourceId),
    url: clean(article.url),
    outlet: clean(article.outlet),
    title: clean(article.title),
    byline: article.byline.filter((name) => !names(name)),
    provenance: { ...provenance, file: clean(provenance.file) },
    blocks: article.blocks.map((block) => withoutPost(block, names, tombstones)),
  };
  return JSON.stringify(cleaned) === JSON.stringify(article) ? article : cleaned;
}

function withoutPost(
  block: Block,
  names: (value: string) => boolean,
  tombstones: Tombstones,
): Block {
  const { post } = block;
  if (!post) return block;
  const isHis = post.handle !== null && tombstones.has(handleKey(post.handle));
  const namesHim = post.url !== null && names(post.url);
  return isHis || namesHim ? { ...block, post: { ...post, handle: null, url: null } } : block;
}
