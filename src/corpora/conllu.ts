import type { Span } from "../model/index.js";

/** A syntactic word of a treebank, at its place in the document's text. */
export interface TreebankWord extends Span {
  readonly form: string;
  /** Universal part of speech. */
  readonly upos: string;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** Index of the head in its sentence; -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

/** One document of a treebank, its text put together from its words. */
export interface TreebankDocument {
  readonly id: string;
  readonly text: string;
  /** One a paragraph. */
  readonly blocks: readonly Span[];
  readonly sentences: readonly (readonly TreebankWord[])[];
}

const newDocument = "# newdoc";
const newParagraph = "# newpar";
const columnCount = 10;

class DocumentBuilder {
  readonly id: string;
  #text = "";
  readonly #blocks: Span[] = [];
  #blockStart = 0;
  readonly #sentences: TreebankWord[][] = [];
  #sentence: TreebankWord[] = [];
  /** Words of a contraction that are still to come: where its surface ends, and how many. */
  #pending = 0;
  #surfaceEnd = 0;
  #at = 0;
  #space = "";

  constructor(id: string) {
    this.id = id;
  }

  endSentence(): void {
    if (this.#sentence.length > 0) this.#sentences.push(this.#sentence);
    this.#sentence = [];
  }

  endBlock(): void {
    this.endSentence();
    if (this.#text.length > this.#blockStart) {
      this.#blocks.push({ start: this.#blockStart, end: this.#text.length });
      this.#text += "\n\n";
    }
    this.#blockStart = this.#text.length;
    this.#space = "";
  }

  add(columns: readonly string[]): void {
    const [id, form, , upos, xpos, , head, relation, , misc] = columns as string[];
    if (id!.includes(".")) return;
    if (id!.includes("-")) {
      this.#openSurface(form!, id!);
      this.#space = misc!.includes("SpaceAfter=No") ? "" : " ";
      return;
    }
    const place = this.#place(form!);
    if (!place.grouped) this.#space = misc!.includes("SpaceAfter=No") ? "" : " ";
    this.#sentence.push({
      form: form!,
      upos: upos!,
      xpos: xpos!,
      head: Number(head) - 1,
      relation: relation!,
      start: place.start,
      end: place.end,
    });
  }

  finish(): TreebankDocument {
    this.endBlock();
    return { id: this.id, text: this.#text, blocks: this.#blocks, sentences: this.#sentences };
  }

  #openSurface(form: string, id: string): void {
    const [from, to] = id.split("-");
    this.#text += this.#space + form;
    this.#surfaceEnd = this.#text.length;
    this.#at = this.#surfaceEnd - form.length;
    this.#pending = Number(to) - Number(from) + 1;
  }

  #place(form: string): Span & { readonly grouped: boolean } {
    if (this.#pending === 0) {
      this.#text += this.#space + form;
      const end = this.#text.length;
      return { start: end - form.length, end, grouped: false };
    }
    this.#pending -= 1;
    const start = this.#at;
    const end =
      this.#pending === 0 ? this.#surfaceEnd : Math.min(this.#surfaceEnd, start + form.length);
    this.#at = end;
    return { start, end, grouped: true };
  }
}

/**
 * Reads a file in the format CoNLL-U of Universal Dependencies. Throws a
 * `RangeError` that names the line when a line does not have ten columns.
 */
export function readConllu(content: string, file: string): TreebankDocument[] {
  const documents: TreebankDocument[] = [];
  let builder: DocumentBuilder | null = null;
  let lineNumber = 0;
  for (const line of content.split("\n")) {
    lineNumber += 1;
    if (line.startsWith(newDocument)) {
      if (builder) documents.push(builder.finish());
      builder = new DocumentBuilder(line.slice(line.indexOf("=") + 1).trim());
    } else if (line.startsWith(newParagraph)) builder?.endBlock();
    else if (line === "") builder?.endSentence();
    else if (!line.startsWith("#")) {
      builder ??= new DocumentBuilder("");
      builder.add(columnsOf(line, file, lineNumber));
    }
  }
  if (builder) documents.push(builder.finish());
  return documents;
}

function columnsOf(line: string, file: string, lineNumber: number): string[] {
  const columns = line.split("\t");
  if (columns.length !== columnCount) {
    throw new RangeError(
      `${file}:${lineNumber} has ${columns.length} columns where CoNLL-U has ${columnCount}: "${line.slice(0, 80)}"`,
    );
  }
  return columns;
}
