import { byPosition, type QuotedSpan, type RecordStatement } from "../../model/index.js";
import { acts, kinds, sourceTypes, statuses } from "../../model/index.js";
import { positionsIn } from "../offsets/convert-offsets.js";
import type { ExportFile, FilesFormat } from "./export-format.js";
import { matchedStatements, type ExportContext, type ExportItem } from "./export-item.js";
import { withoutScheme } from "./name-iri.js";
import { sureSpeakers } from "./name-people.js";

/** Which of a statement's spans hang on it, and what brat calls them. */
const parts = { cue: "Cue", source: "Source", quoted: "Quoted", grounds: "Grounds" } as const;
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as Part[];

const values = { Kind: kinds, Act: acts, Status: statuses, SourceType: sourceTypes };

/**
 * brat's standoff: for each article its text and an `.ann` file. A statement
 * is a span `Content` (`SpeechAct`, its cue, where it has no content), with
 * relations to its cue, source, quoted words and grounds, attributes, and its
 * id and speakers as notes. Offsets count code points.
 */
export const brat: FilesFormat = {
  shape: "files",
  isTable: false,
  common: [{ name: "annotation.conf", text: configuration() }],
  files: (item, context) => {
    const name = withoutScheme(item.record.article.id);
    return [
      { name: `${name}.txt`, text: item.record.article.text },
      { name: `${name}.ann`, text: annotationsOf(item, context) },
    ] satisfies ExportFile[];
  },
};

function configuration(): string {
  const entities = ["Content", "SpeechAct", ...Object.values(parts)];
  const relations = partNames.map((part) => `${part}\tArg1:Content|SpeechAct, Arg2:${parts[part]}`);
  const attributes = Object.entries(values).map(
    ([name, words]) => `${name}\tArg:Content|SpeechAct, Value:${words.join("|")}`,
  );
  const sections = { entities, relations, events: [], attributes };
  return Object.entries(sections)
    .map(([name, lines]) => `[${name}]\n${lines.map((line) => `${line}\n`).join("")}`)
    .join("\n");
}

/** Counts annotations and writes their lines; a span that two statements share is one annotation. */
class Annotations {
  readonly lines: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #shared = new Map<string, string>();
  readonly #positions: Uint32Array;

  constructor(text: string) {
    this.#positions = positionsIn(text, "codepoint");
  }

  add(letter: string, line: string): string {
    const count = (this.#counts.get(letter) ?? 0) + 1;
    this.#counts.set(letter, count);
    this.lines.push(`${letter}${count}\t${line}\n`);
    return `${letter}${count}`;
  }

  span(type: string, spans: readonly QuotedSpan[]): string {
    const sorted = spans.toSorted(byPosition);
    const places = sorted.map((span) => `${this.#at(span.start)} ${this.#at(span.end)}`).join(";");
    return this.add(
      "T",
      `${type} ${places}\t${oneLine(sorted.map(({ exact }) => exact).join(" "))}`,
    );
  }

  sharedSpan(type: string, spans: readonly QuotedSpan[]): string {
    const key = `${type} ${spans.map(({ start, end }) => `${start}-${end}`).join(";")}`;
    const id = this.#shared.get(key) ?? this.span(type, spans);
    this.#shared.set(key, id);
    return id;
  }

  #at(offset: number): number {
    return this.#positions[offset] ?? 0;
  }
}

function annotationsOf(item: ExportItem, context: ExportContext): string {
  const annotations = new Annotations(item.record.article.text);
  for (const statement of matchedStatements(item)) {
    const head = addHead(annotations, statement);
    if (head === null) continue;
    for (const part of partNames) {
      // An act's cue is its head already.
      if (part === "cue" && statement.content.length === 0) continue;
      if (statement[part].length === 0) continue;
      const target = annotations.sharedSpan(parts[part], statement[part]);
      annotations.add("R", `${part} Arg1:${head} Arg2:${target}`);
    }
    const { kind, act, status, sourceType } = statement;
    const facts = { Kind: kind, Act: act, Status: status, SourceType: sourceType };
    for (const [name, value] of Object.entries(facts)) {
      annotations.add("A", `${name} ${head} ${value}`);
    }
    annotations.add("#", `AnnotatorNotes ${head}\t${statement.id}`);
    for (const { name } of sureSpeakers(item, statement, context)) {
      annotations.add("#", `Speaker ${head}\t${oneLine(name)}`);
    }
  }
  return annotations.lines.join("");
}

/** Null for a statement that stands nowhere in the text. */
function addHead(annotations: Annotations, { content, cue }: RecordStatement): string | null {
  if (content.length > 0) return annotations.span("Content", content);
  return cue.length > 0 ? annotations.span("SpeechAct", cue) : null;
}

/** An annotation is one line, its fields between tabs. */
function oneLine(words: string): string {
  return words.replace(/[\t\n\r\u0085\u2028\u2029]/g, " ");
}
