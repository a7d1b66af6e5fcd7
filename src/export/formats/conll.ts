import type { RecordStatement } from "../../model/index.js";
import { positionsIn } from "../offsets/convert-offsets.js";
import { cutTokens, type CutToken } from "./cut-tokens.js";
import { textFormat } from "./export-format.js";
import { matchedStatements, type ExportContext, type ExportItem } from "./export-item.js";
import { sureSpeakers } from "./name-people.js";

/** The columns that say which statement's part a token is. */
const labelColumns = ["content", "quoted", "cue", "source"] as const;
type LabelColumn = (typeof labelColumns)[number];

/**
 * Columns as in CoNLL's shared tasks: a token a line, an empty line after each
 * paragraph, comments before each article. The columns are number, form, start
 * and end (code points), content, quoted, cue, source, and white space as in
 * CoNLL-U's MISC. A label is `B:2` where a piece of statement 2 begins, `I:2`
 * inside it, several with a bar between, `_` outside.
 */
export const conll = textFormat("text/plain;charset=utf-8", "conll", write);

async function* write(
  items: AsyncIterable<ExportItem>,
  context: ExportContext,
): AsyncGenerator<string> {
  for await (const item of items) yield documentOf(item, context);
}

function documentOf(item: ExportItem, context: ExportContext): string {
  const { article } = item.record;
  const statements = matchedStatements(item);
  const spans = statements.flatMap((statement) =>
    labelColumns.flatMap((column) => statement[column]),
  );
  const { before, tokens } = cutTokens(article.text, spans);
  const positions = positionsIn(article.text, "codepoint");
  const labels = labelTokens(tokens, statements);
  const comments = [
    `# newdoc id = ${article.id}`,
    ...metadata(item),
    `# columns = number form start end ${labelColumns.join(" ")} misc`,
    ...statements.map((statement, index) => describe(item, statement, index + 1, context)),
    ...(before === "" ? [] : [`# before = ${escapeSpaces(before)}`]),
  ];
  const endsParagraph = paragraphEnds(item);
  const lines = tokens.map((token, index) => {
    const columns = [
      index + 1,
      token.form,
      positions[token.start],
      positions[token.end],
      ...labelColumns.map((column) => labels[column][index]?.join("|") || "_"),
      writeMisc(token.after),
    ];
    return `${columns.join("\t")}\n${endsParagraph(token, tokens[index + 1]) ? "\n" : ""}`;
  });
  return `${comments.map(oneLine).join("\n")}\n${lines.join("")}${tokens.length === 0 ? "\n" : ""}`;
}

function metadata({ record: { article } }: ExportItem): string[] {
  const fields = { title: article.title, outlet: article.outlet, published: article.published };
  return Object.entries({ ...fields, url: article.url, language: article.language })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `# ${name} = ${value}`);
}

/** `# statement 2 = sha256:… direct say made person | Marta Ito` */
function describe(
  item: ExportItem,
  statement: RecordStatement,
  number: number,
  context: ExportContext,
): string {
  const { id, kind, act, status, sourceType } = statement;
  const speakers = sureSpeakers(item, statement, context).map(({ name }) => name);
  return [`# statement ${number} = ${id} ${kind} ${act} ${status} ${sourceType}`, ...speakers].join(
    " | ",
  );
}

type Labels = Record<LabelColumn, string[][]>;

function labelTokens(
  tokens: readonly CutToken[],
  statements: readonly RecordStatement[],
): Readonly<Labels> {
  const none = (): string[][] => tokens.map(() => []);
  const labels: Labels = { content: none(), quoted: none(), cue: none(), source: none() };
  for (const [index, statement] of statements.entries()) {
    for (const column of labelColumns) {
      for (const span of statement[column]) {
        let letter = "B";
        for (let at = firstFrom(tokens, span.start); at < tokens.length; at += 1) {
          const token = tokens[at];
          if (token === undefined || token.start >= span.end) break;
          labels[column][at]?.push(`${letter}:${index + 1}`);
          letter = "I";
        }
      }
    }
  }
  return labels;
}

/** The index of the first token that begins at `start` or after it. */
function firstFrom(tokens: readonly CutToken[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a block ends between a token and the next; asked of the tokens in their order. */
function paragraphEnds({
  record,
}: ExportItem): (token: CutToken, next: CutToken | undefined) => boolean {
  const { blocks } = record.article;
  let at = 0;
  return (token, next) => {
    if (next === undefined) return true;
    while (at < blocks.length && (blocks[at]?.end ?? 0) < token.end) at += 1;
    return (blocks[at]?.end ?? Infinity) <= next.start;
  };
}

/** White space after a token: one space needs no word, none is `SpaceAfter=No`, else `SpacesAfter=…` (UDPipe). */
function writeMisc(after: string): string {
  if (after === " ") return "_";
  return after === "" ? "SpaceAfter=No" : `SpacesAfter=${escapeSpaces(after)}`;
}

const spaceNames: Readonly<Record<string, string>> = {
  " ": "\\s",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "\\": "\\\\",
};

/** White space as CoNLL-U escapes it; what has no letter there is written `\u0085`. */
function escapeSpaces(space: string): string {
  return [...space]
    .map(
      (character) =>
        spaceNames[character] ??
        `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
    )
    .join("");
}

function oneLine(comment: string): string {
  return comment.replace(/[\t\n\r\u0085\u2028\u2029]/g, " ");
}
