import type {
  Act,
  ArticleType,
  Kind,
  Medium,
  PersonType,
  SourceType,
  Status,
} from "../model/index.js";
import type { NameWordsTable, PersonNamesTable } from "./tables/names.js";
import type { FeedsTable, ProblemsTable, RunsTable } from "./tables/runs.js";
import type { OriginalsTable } from "./tables/originals.js";
import type { RepliesTable } from "./tables/replies.js";
import type { EditingTables } from "./tables-editing.js";
import type { KeepingTables } from "./tables-keeping.js";
import type { PeopleTables } from "./tables-people.js";
import type { CodingsTable, SampleItemsTable, SamplesTable } from "./tables-reports.js";
import type { AlertTables } from "./tables/alerts.js";

/*
 * The tables of an archive, equal in both engines. Keys are whole numbers that
 * hold inside one archive only; ids are those of the record and hold
 * everywhere. Days are `YYYY-MM-DD` and instants ISO 8601 in UTC, as text: they
 * compare as they sort. JSON is text. Offsets are UTF-16 code units into the
 * article's text; no table but article_texts holds words of an article.
 */

export const articleStates = ["live", "replaced", "copy", "retracted", "hidden"] as const;
/**
 * What an article, and each statement of it, counts as. Only `live` ones count
 * in search and reports unless others are asked for: a newer version stands in
 * for a `replaced` one, the first publication for a syndicated `copy`;
 * `retracted` ones are withdrawn by their publisher, `hidden` ones by an editor.
 */
export type ArticleState = (typeof articleStates)[number];

export const keptTexts = ["full", "excerpt", "none"] as const;
/** How much of a text is held: all of it, the sentences of its statements, or their own words only. */
export type KeptText = (typeof keptTexts)[number];

export const relations = ["speaker", "addressee", "about"] as const;
/** What somebody has to do with a statement. */
export type Relation = (typeof relations)[number];

export interface MetaTable {
  name: string;
  value: string;
}

/** The next key of each table: keys are given in the order of commits, and never again. */
export interface CountersTable {
  name: string;
  next: number;
}

export interface ArticlesTable {
  key: number;
  id: string;
  source_id: string | null;
  type: ArticleType;
  url: string | null;
  outlet: string | null;
  title: string | null;
  /** JSON list of names. */
  byline: string;
  published: string | null;
  language: string | null;
  /** The article that this one replaces, by id: as the article itself says, or as the archive found. */
  replaces: string | null;
  syndication_of: string | null;
  file: string | null;
  /** Bytes. */
  file_offset: number | null;
  fetched: string | null;
  /** JSON list of `[kind, start, end]`, and of a post what its markup said. */
  blocks: string;
  /** JSON list of the reading's problems. */
  problems: string;
  /** JSON list of `[type, from, to]`. */
  links: string;
  reader_version: string;
  reader_weights: string | null;
  state: ArticleState;
  /** What makes an article the same as another version of it; null where nothing does. */
  version_group: string | null;
  /** When this version was made or seen: it orders versions. */
  seen: string | null;
  /** Its publisher's word for it: `usable`, `withheld` or `retracted`. */
  publication_status: string;
  /** The words of a correction or retraction note. */
  notice: string | null;
}

export interface ArticleTextsTable {
  article_key: number;
  kept: KeptText;
  /** Code units of the whole text. */
  length: number;
  /** The text, or where it is not kept in full a JSON list of `[start, words]`. */
  body: string;
}

export interface StatementsTable {
  key: number;
  id: string;
  article_key: number;
  /** From 0, in the order of the record. */
  position: number;
  kind: Kind;
  act: Act;
  status: Status;
  source_type: SourceType;
  medium: Medium | null;
  confidence: number;
  /** The day it was said, else the day it was published; empty where neither is known. It orders by date. */
  day: string;
  said_from: string | null;
  said_to: string | null;
  /** Of its article, beside it for speed; empty where unknown. */
  published: string;
  outlet: string;
  state: ArticleState;
  /** Words of its content. */
  word_count: number;
  /** The sentence or sentences that it stands in. */
  sentence_start: number;
  sentence_end: number;
  /** JSON of what the other columns do not say. See rows/statement-body.ts. */
  body: string;
}

/** Somebody in one article, as the reading has it. */
export interface ArticlePeopleTable {
  key: number;
  article_key: number;
  /** `p1`, `p2`, … */
  local_id: string;
  type: PersonType;
  name: string;
  /** JSON of aliases, handles, roles, mentions and registry id. See rows/person-body.ts. */
  body: string;
  /** The person of the archive that a machine linked it to; null until it is linked. */
  person_key: number | null;
}

export interface StatementPeopleTable {
  statement_key: number;
  article_person_key: number;
  relation: Relation;
  /** Of article_people, beside it for speed. */
  person_key: number | null;
  /** Of statements, beside it for speed. */
  day: string;
}

/** A person or organisation of the archive, across articles. Made anew by linking; decisions live apart. */
export interface PeopleTable {
  key: number;
  id: string;
  type: PersonType;
  name: string;
  /** The id of its entry in a registry, where it has one. */
  registry_id: string | null;
  /** JSON: what the linker knows of it. */
  body: string;
}

/** What was read from an article, as one hash: by it archives are compared without reading their statements. */
export interface ReadingDigestsTable {
  article_key: number;
  digest: string;
}

/** Where an id that a permalink may hold has gone. */
export interface MovedStatementsTable {
  old_id: string;
  article_id: string;
  /** Null where nothing stands in its place. */
  new_id: string | null;
}

/** Readings that a newer one replaced, whole, so that both can be compared. */
export interface OldReadingsTable {
  key: number;
  article_key: number;
  reader_version: string;
  reader_weights: string | null;
  /** JSON of statements and people as in the record, with spans as offsets only. */
  body: string;
}

/** Who changed what by hand, never rewritten but by `forget`. */
export interface AuditTable {
  key: number;
  at: string;
  editor: string;
  /** "people merge", "hide", … */
  action: string;
  /** The id of what was changed. */
  subject: string;
  /** JSON; null where there was nothing. */
  before: string | null;
  after: string | null;
}

/** Engine-independent tables of migration 001; later migrations add theirs by declaration merging. */
export interface Tables extends KeepingTables, PeopleTables, AlertTables, EditingTables {
  meta: MetaTable;
  counters: CountersTable;
  articles: ArticlesTable;
  article_texts: ArticleTextsTable;
  statements: StatementsTable;
  article_people: ArticlePeopleTable;
  statement_people: StatementPeopleTable;
  replies: RepliesTable;
  originals: OriginalsTable;
  people: PeopleTable;
  reading_digests: ReadingDigestsTable;
  moved_statements: MovedStatementsTable;
  old_readings: OldReadingsTable;
  audit: AuditTable;
  person_names: PersonNamesTable;
  name_words: NameWordsTable;
  runs: RunsTable;
  problems: ProblemsTable;
  feeds: FeedsTable;
  samples: SamplesTable;
  sample_items: SampleItemsTable;
  codings: CodingsTable;
}
