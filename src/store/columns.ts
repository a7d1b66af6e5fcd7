import type { Columns } from "./insert-rows.js";
import type {
  ArticlePeopleTable,
  ArticlesTable,
  ArticleTextsTable,
  ReadingDigestsTable,
  StatementPeopleTable,
  StatementsTable,
} from "./tables.js";
import type { OriginalsTable } from "./tables/originals.js";
import type { RepliesTable } from "./tables/replies.js";

/*
 * The columns of the tables that a reading goes into, with their types: the
 * compiler sees that none is lacking.
 */

export const articleColumns: Columns<ArticlesTable> = {
  key: "bigint",
  id: "text",
  source_id: "text",
  type: "text",
  url: "text",
  outlet: "text",
  title: "text",
  byline: "text",
  published: "text",
  language: "text",
  replaces: "text",
  syndication_of: "text",
  file: "text",
  file_offset: "bigint",
  fetched: "text",
  blocks: "text",
  problems: "text",
  links: "text",
  reader_version: "text",
  reader_weights: "text",
  state: "text",
  version_group: "text",
  seen: "text",
  publication_status: "text",
  notice: "text",
};

export const articleTextColumns: Columns<ArticleTextsTable> = {
  article_key: "bigint",
  kept: "text",
  length: "integer",
  body: "text",
};

export const articlePeopleColumns: Columns<ArticlePeopleTable> = {
  key: "bigint",
  article_key: "bigint",
  local_id: "text",
  type: "text",
  name: "text",
  body: "text",
  person_key: "bigint",
};

export const statementColumns: Columns<StatementsTable> = {
  key: "bigint",
  id: "text",
  article_key: "bigint",
  position: "integer",
  kind: "text",
  act: "text",
  status: "text",
  source_type: "text",
  medium: "text",
  confidence: "double precision",
  day: "text",
  said_from: "text",
  said_to: "text",
  published: "text",
  outlet: "text",
  state: "text",
  word_count: "integer",
  sentence_start: "integer",
  sentence_end: "integer",
  body: "text",
};

export const statementPeopleColumns: Columns<StatementPeopleTable> = {
  statement_key: "bigint",
  article_person_key: "bigint",
  relation: "text",
  person_key: "bigint",
  day: "text",
};

export const readingDigestColumns: Columns<ReadingDigestsTable> = {
  article_key: "bigint",
  digest: "text",
};

export const originalsColumns: Columns<OriginalsTable> = {
  article_key: "bigint",
  at: "text",
  in_reply_to: "text",
  is_repost: "integer",
  timecodes: "text",
};

export const repliesColumns: Columns<RepliesTable> = {
  statement_key: "bigint",
  answers_key: "bigint",
  article_person_key: "bigint",
  first_key: "bigint",
  day: "text",
};
