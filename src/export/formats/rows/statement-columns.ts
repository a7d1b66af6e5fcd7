import type { RecordStatement } from "../../../model/index.js";
import { noteBeside, type ExportContext, type ExportItem } from "../export-item.js";
import { peopleOf, personOf, sureSpeakers } from "../name-people.js";
import { joinExact } from "../word-statement.js";
import { list, number, offsets, text, whole, type Column } from "./columns.js";

/** A statement with what is around it. */
export interface StatementRow {
  readonly item: ExportItem;
  readonly statement: RecordStatement;
  readonly context: ExportContext;
}

type Columns = readonly Column<StatementRow>[];

const what: Columns = [
  text("id", ({ statement }) => statement.id),
  text("article", ({ item }) => item.record.article.id),
  text("kind", ({ statement }) => statement.kind),
  text("act", ({ statement }) => statement.act),
  text("status", ({ statement }) => statement.status),
  text("text", ({ statement }) => statement.text),
  text("quoted", ({ statement }) => joinExact(statement.quoted) || null),
  text("cue", ({ statement }) => joinExact(statement.cue) || null),
  text("source", ({ statement }) => joinExact(statement.source) || null),
  text("sourceType", ({ statement }) => statement.sourceType),
  text("grounds", ({ statement }) => joinExact(statement.grounds) || null),
];

const who: Columns = [
  text("speakers", (row) => list(speakers(row).map(({ name }) => name))),
  text("speakerIds", (row) => list(speakers(row).map(({ id }) => id))),
  text("candidates", ({ item, statement }) =>
    list(
      statement.candidates.map(
        ({ person, confidence }) => `${personOf(item, person)?.name ?? person} ${confidence}`,
      ),
    ),
  ),
  text("addressees", ({ item, statement }) => names(item, statement.addressees)),
  text("addresseeIds", ({ item, statement }) => ids(item, statement.addressees)),
  text("about", ({ item, statement }) => names(item, statement.about)),
  text("aboutIds", ({ item, statement }) => ids(item, statement.about)),
];

const whenAndWhere: Columns = [
  text("medium", ({ statement }) => statement.medium),
  text("saidDay", ({ statement }) => statement.saidAt?.day ?? null),
  text("saidFrom", ({ statement }) => statement.saidAt?.from ?? null),
  text("saidTo", ({ statement }) => statement.saidAt?.to ?? null),
  text("saidPrecision", ({ statement }) => statement.saidAt?.precision ?? null),
  text("saidWords", ({ statement }) => joinExact(statement.saidAt?.expression ?? []) || null),
  text("within", ({ statement }) => statement.within),
  text("inReplyTo", ({ statement }) => statement.inReplyTo?.statement ?? null),
  text("inReplyToPerson", ({ item, statement }) =>
    names(item, statement.inReplyTo?.person ? [statement.inReplyTo.person] : []),
  ),
  text("original", ({ statement }) => statement.original),
];

const where: Columns = [
  whole("start", ({ statement }) => placeOf(statement)?.start ?? null),
  whole("end", ({ statement }) => placeOf(statement)?.end ?? null),
  text("contentOffsets", ({ statement }) => offsets(statement.content)),
  number("confidence", ({ statement }) => statement.confidence),
  text("origin", ({ statement }) => statement.origin),
  text("note", ({ item, statement }) => noteBeside(item, statement)),
  text("outlet", ({ item }) => item.record.article.outlet),
  text("title", ({ item }) => item.record.article.title),
  text("url", ({ item }) => item.record.article.url),
  text("published", ({ item }) => item.record.article.published),
];

/** One row a statement. Offsets are UTF-16 code units; speakers are named where the reader is sure of them. */
export const statementColumns: Columns = [...what, ...who, ...whenAndWhere, ...where];

function speakers({ item, statement, context }: StatementRow): ReturnType<typeof sureSpeakers> {
  return sureSpeakers(item, statement, context);
}

function names(item: ExportItem, people: readonly string[]): string | null {
  return list(peopleOf(item, people).map(({ name }) => name));
}

function ids(item: ExportItem, people: readonly string[]): string | null {
  return list(peopleOf(item, people).map(({ id }) => id));
}

/** From the first to the last character of its content, else of its cue. */
function placeOf({ content, cue }: RecordStatement): { start: number; end: number } | null {
  const spans = content.length > 0 ? content : cue;
  const [first] = spans;
  return first ? { start: first.start, end: Math.max(...spans.map(({ end }) => end)) } : null;
}
