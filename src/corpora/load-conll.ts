import { basename } from "node:path";
import type { Span } from "../model/index.js";
import type { ArticleMakers, GoldArticle, GoldFields } from "./gold-article.js";
import { GoldError } from "./gold-error.js";
import { goldFromMarked } from "./marked/gold-from-marked.js";
import { knownValues } from "./marked/known-value.js";
import type { MarkedStatement } from "./marked/marked-article.js";

const labelled = ["content", "quoted", "cue", "source"] as const;
type Labelled = (typeof labelled)[number];

/** Every file of columns that we write says which they are on such a line. */
const columnsComment = "# columns = ";
const documentComment = "# newdoc id = ";

/** Whether a file's text is in our columns. */
export function isConll(text: string): boolean {
  const head = text.slice(0, 100_000);
  return head.startsWith(documentComment) && head.includes(`\n${columnsComment}`);
}

/**
 * Gold from columns as `onrecord export --format conll` writes them: the text
 * is put together from the tokens and the white space after them. Throws a
 * `GoldError` that names the line.
 */
export function loadConll(
  file: string,
  text: string,
  fromText: ArticleMakers["fromText"],
): GoldArticle[] {
  const corpus = basename(file).replace(/\.[^.]*$/, "");
  const documents: Document[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const where = `${file}:${index + 1}`;
    if (line.startsWith(documentComment)) {
      documents.push(new Document(line.slice(documentComment.length)));
    } else if (line !== "") openDocument(documents, where).addLine(line, where);
  }
  return documents.map((document) =>
    goldFromMarked(
      {
        name: document.id,
        text: document.text,
        fields: document.fields,
        statements: document.statements(),
        lost: [],
      },
      corpus,
      file,
      fromText,
    ),
  );
}

function openDocument(documents: readonly Document[], where: string): Document {
  const document = documents.at(-1);
  if (document) return document;
  throw new GoldError(`${where}: stands before the first line "${documentComment}…"`);
}

interface Facts {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly speakers: readonly string[];
}

class Document {
  readonly id: string;
  text = "";
  readonly fields: { -readonly [K in keyof GoldFields]: GoldFields[K] } = {};
  #columns: readonly string[] = [];
  readonly #facts = new Map<string, Facts>();
  /** By statement and column, its spans so far. */
  readonly #spans = new Map<string, Record<Labelled, Span[]>>();

  constructor(id: string) {
    this.id = id;
  }

  addLine(line: string, where: string): void {
    if (line.startsWith("# ")) this.#addComment(line);
    else this.#addToken(line.split("\t"), where);
  }

  /** Statements by their numbers. */
  statements(): MarkedStatement[] {
    const numbers = new Set([...this.#facts.keys(), ...this.#spans.keys()]);
    return [...numbers]
      .toSorted((a, b) => Number(a) - Number(b))
      .map((number) => {
        const { content, quoted, cue, source } = this.#spans.get(number) ?? noSpans();
        const facts = this.#facts.get(number);
        return {
          ...knownValues(facts?.values ?? {}),
          content,
          ...(facts || quoted.length > 0 ? { quoted } : {}),
          cue,
          source,
          speakers: facts?.speakers ?? [],
        };
      });
  }

  #addComment(line: string): void {
    const at = line.indexOf(" = ");
    const name = line.slice(2, at);
    const value = line.slice(at + 3);
    if (name === "columns") this.#columns = value.split(" ");
    else if (name === "before") this.text += readSpaces(value);
    else if (name === "title" || name === "outlet" || name === "published" || name === "language") {
      this.fields[name] = value;
    } else if (name.startsWith("statement ")) {
      const [facts = "", ...speakers] = value.split(" | ");
      const [, kind, act, status, sourceType] = facts.split(" ");
      const values = { kind, act, status, sourceType };
      this.#facts.set(name.slice("statement ".length), { values, speakers });
    }
  }

  #addToken(cells: readonly string[], where: string): void {
    if (cells.length !== this.#columns.length) {
      throw new GoldError(
        `${where}: ${cells.length} columns where the line "${columnsComment}…" names ${this.#columns.length}; they are parted by tabs`,
      );
    }
    const cell = (name: string): string => cells[this.#columns.indexOf(name)] ?? "_";
    const start = this.text.length;
    this.text += cell("form");
    for (const column of labelled) {
      const labels = cell(column);
      for (const label of labels === "_" ? [] : labels.split("|")) {
        this.#addLabel(column, label, { start, end: this.text.length }, where);
      }
    }
    this.text += spacesAfter(cell("misc"));
  }

  #addLabel(column: Labelled, label: string, token: Span, where: string): void {
    const [letter, number] = label.split(":");
    if (number === undefined || (letter !== "B" && letter !== "I")) {
      throw new GoldError(
        `${where}: "${label}" is no label; give B:2 or I:2, where 2 is a statement`,
      );
    }
    const spans = this.#spans.get(number) ?? noSpans();
    this.#spans.set(number, spans);
    const last = spans[column].at(-1);
    if (letter === "I" && last) spans[column].splice(-1, 1, { start: last.start, end: token.end });
    else spans[column].push(token);
  }
}

function noSpans(): Record<Labelled, Span[]> {
  return { content: [], quoted: [], cue: [], source: [] };
}

function spacesAfter(misc: string): string {
  if (misc === "SpaceAfter=No") return "";
  const name = "SpacesAfter=";
  return misc.startsWith(name) ? readSpaces(misc.slice(name.length)) : " ";
}

const spaces: Readonly<Record<string, string>> = { s: " ", t: "\t", n: "\n", r: "\r" };

/** White space as CoNLL-U escapes it: `\s\s\n`, and `\u0085` for what has no letter. */
function readSpaces(escaped: string): string {
  return escaped.replace(
    /\\(?:u([0-9a-f]{4,6})|(.))/g,
    (_, hex: string | undefined, letter: string) =>
      hex === undefined
        ? (spaces[letter] ?? letter)
        : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
