import {
  articlesFromPiece,
  originalsFromPiece,
  type Ingested,
  type Piece,
  type Unreadable,
  wholeIds,
} from "../../ingest/index.js";
import type { Article, Problem, Provenance, Reading, Span, Statement } from "../../model/index.js";
import type { ReadingInSentences } from "../../read/index.js";
import type { ArticleStanding, NewReading } from "../../store/index.js";
import { comparePlaces, placeOfRow } from "./first-place.js";
import { compareWithKnown, type KnownArticles } from "./known-articles.js";
import { sizeOf, type Batch, type Part } from "./gather-parts.js";
import type { BatchOutcome, Outcome, Result } from "./outcome.js";
import type { ReadSettings } from "./settings.js";

/** What reading a batch needs, in whatever thread. */
export interface ReadTools {
  readonly settings: Omit<ReadSettings, "database">;
  /** What the archive holds of these ids. */
  readonly known: (ids: readonly string[]) => Promise<KnownArticles>;
  readonly read: (article: Article) => ReadingInSentences;
}

/** An article of a batch, or none, with what its piece says of it. */
interface Item {
  readonly piece: Piece;
  readonly ingested: Ingested;
}

/**
 * Takes a batch to articles, and reads those that the archive does not hold as
 * they are here. The same in every thread. What goes wrong with one article is
 * its problem; it throws only where the archive cannot be asked.
 */
export async function readBatch(batch: Batch, tools: ReadTools): Promise<BatchOutcome> {
  const held = await findHeld(batch, tools);
  const items: (Item | Unreadable | Outcome)[] = [];
  for (const part of batch) {
    const outcome = held.get(part);
    if (outcome) items.push(outcome);
    else if ("problem" in part) items.push(part);
    else items.push(...(await takeArticles(part, tools.settings)));
  }
  const ids = items.flatMap((item) =>
    "ingested" in item && item.ingested.article ? [item.ingested.article.id] : [],
  );
  const known = await tools.known([...new Set(ids)]);
  return {
    outcomes: items.map((item) => {
      if ("result" in item) return item;
      return "problem" in item ? outcomeOfUnreadable(item) : outcomeOf(item, known, tools);
    }),
    bytes: batch.reduce((sum, part) => sum + sizeOf(part), 0),
  };
}

/**
 * Those parts that are, as a whole, an article that the archive holds already:
 * taking a page apart again would be most of the work.
 */
async function findHeld(batch: Batch, tools: ReadTools): Promise<Map<Part, Outcome>> {
  // An original is not known by the words of its file.
  if (tools.settings.originals !== undefined) return new Map();
  const pieces = batch.flatMap((part) =>
    "content" in part ? [{ part, ids: wholeIds(part) }] : [],
  );
  const known = await tools.known(pieces.flatMap(({ ids }) => ids));
  const held = new Map<Part, Outcome>();
  for (const { part, ids } of pieces) {
    const row = ids.map((id) => known.get(id)).find((one) => one !== undefined);
    const { file = null, offset = null, fetched = null } = part.fields.provenance ?? {};
    if (!row || comparePlaces(placeOfRow(row), { file, offset, fetched }) > 0) continue;
    const result = { kind: "known", article: row.id } as const;
    held.set(part, { label: part.label, file, offset, problems: [], result });
  }
  return held;
}

async function takeArticles(given: Piece, settings: ReadTools["settings"]): Promise<Item[]> {
  const { type, ...said } = settings.defaults;
  const piece = { ...given, fields: { ...said, ...given.fields } };
  const items: Item[] = [];
  try {
    for await (const ingested of takeApart(piece, settings)) {
      items.push({ piece, ingested: withType(ingested, type) });
    }
  } catch (error) {
    const problems = [faultOf(piece.label, "taking it apart", error)];
    items.push({ piece, ingested: { label: piece.label, article: null, problems } });
  }
  return items;
}

function takeApart(
  piece: Piece,
  { ingest, originals }: ReadTools["settings"],
): AsyncGenerator<Ingested> {
  return originals === undefined
    ? articlesFromPiece(piece, ingest)
    : originalsFromPiece(piece, { ...ingest, ...originals });
}

/** News is what an article is that does not say what it is. */
function withType(ingested: Ingested, type: Article["type"] | undefined): Ingested {
  const { article } = ingested;
  if (type === undefined || article?.type !== "news") return ingested;
  return { ...ingested, article: { ...article, type } };
}

function outcomeOf(item: Item, known: KnownArticles, tools: ReadTools): Outcome {
  const { piece, ingested } = item;
  const { label, article, problems } = ingested;
  const { file = null, offset = null } = article?.provenance ?? placeOf(piece, ingested);
  const outcome = (result: Result, found: readonly Problem[] = problems): Outcome => ({
    label,
    file,
    offset,
    problems: found,
    result,
  });
  if (article === null) {
    if (ingested.link !== undefined) {
      const { link: url } = ingested;
      return outcome({ kind: "link", url, from: piece.label });
    }
    return outcome({ kind: "none" }, problems.length > 0 ? problems : [nothingIn(label)]);
  }
  const held = known.get(article.id);
  const change = held ? compareWithKnown(article, held) : "everything";
  if (change === "nothing") return outcome({ kind: "known", article: article.id });
  if (change === "place") {
    const { seen } = standingOf(piece, ingested, article);
    return outcome({ kind: "placed", article: article.id, place: article.provenance, seen });
  }
  try {
    return outcome({ kind: "read", reading: readItem(item, article, tools) });
  } catch (error) {
    return outcome({ kind: "none" }, [...problems, faultOf(label, "reading it", error)]);
  }
}

/** As `onrecord read` would: what ingest could not do stands before what the reader could not. */
function readItem({ piece, ingested }: Item, article: Article, tools: ReadTools): NewReading {
  const { reading, sentences } = ingested.reading
    ? { reading: ingested.reading, sentences: blocksAround(ingested.reading) }
    : tools.read(article);
  const problems = [...ingested.problems, ...reading.problems];
  return {
    reading: { ...reading, problems },
    sentences,
    kept: tools.settings.kept,
    standing: standingOf(piece, ingested, article),
    ...(ingested.original && { original: ingested.original }),
  };
}

/** Who comes already read has no sentences; the paragraph stands for them. */
function blocksAround({ article, statements }: Reading): Span[] {
  return statements.map((statement) => {
    const own = extentOf(statement);
    const around = article.blocks.filter(({ start, end }) => start < own.end && end > own.start);
    const spans = [own, ...around];
    return {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    };
  });
}

function extentOf({ content, cue, source }: Statement): Span {
  const spans = [...content, ...cue, ...source];
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** Where something stands that gave no article. */
function placeOf({ fields }: Piece, { offset }: Ingested): Partial<Provenance> {
  return { ...fields.provenance, offset: offset ?? fields.provenance?.offset ?? null };
}

function standingOf(
  piece: Piece,
  { editorial }: Ingested,
  { provenance }: Article,
): ArticleStanding {
  const status = editorial?.status ?? "usable";
  return {
    state: status === "usable" ? "live" : "retracted",
    versionGroup: null,
    seen: editorial?.modified ?? piece.seen ?? provenance.fetched,
    publicationStatus: status,
    notice: editorial?.notice ?? null,
  };
}

/** What could not be had at all. */
function outcomeOfUnreadable({ label, problem, file, offset }: Unreadable): Outcome {
  return { label, file, offset, problems: [problem], result: { kind: "none" } };
}

function nothingIn(label: string): Problem {
  const message = `${label}: it holds no article; check that it is not cut off`;
  return { code: "empty", start: 0, end: 0, message };
}

function faultOf(label: string, doing: string, error: unknown): Problem {
  const message = `${label}: ${doing} failed, which is a fault of onrecord; please report it: ${String(error)}`;
  return { code: "unreadable", start: 0, end: 0, message };
}
