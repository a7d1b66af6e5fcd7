import type { Problem } from "../../model/index.js";
import type { Ingested } from "../ingested.js";
import { partOf, type Source } from "../source.js";
import { articlesFromOne, articlesFromValue } from "./articles-from-value.js";
import { parseJson } from "./parse-json.js";

/** The articles of a JSON text: of one object, or of an array of them. */
export function* articlesFromJson(text: string, source: Source): Generator<Ingested> {
  yield* parseAnd(articlesFromValue, text, source);
}

/** The articles of lines with an object each (labelled `file:1`, …); blank lines are passed over. */
export function* articlesFromLines(lines: Iterable<JsonLine>, source: Source): Generator<Ingested> {
  for (const line of lines) {
    const label = `${source.label}:${line.number}`;
    const { offset } = line;
    if ("problem" in line) yield { label, article: null, problems: [line.problem], offset };
    else if (line.text.trim() !== "") {
      const part = partOf(source, label, { offset });
      const articles = withProblems(parseAnd(articlesFromOne, line.text, part), line.problems);
      for (const one of articles) yield one.article ? one : { ...one, offset };
    }
  }
}

function* parseAnd(
  read: (value: unknown, source: Source) => Iterable<Ingested>,
  text: string,
  source: Source,
): Generator<Ingested> {
  const parsed = parseJson(text, source.label);
  if ("value" in parsed) yield* read(parsed.value, source);
  else yield { label: source.label, article: null, problems: [parsed.problem] };
}

/** Problems of the bytes are told once, with the first article. */
export function* withProblems(
  articles: Iterable<Ingested>,
  problems: readonly Problem[],
): Generator<Ingested> {
  let rest = problems;
  for (const one of articles) {
    yield rest.length === 0 ? one : { ...one, problems: [...rest, ...one.problems] };
    rest = [];
  }
}

/** One line of NDJSON: its number from 1, and its byte offset in the file. */
export type JsonLine =
  | {
      readonly number: number;
      readonly offset: number;
      readonly text: string;
      /** Of its encoding. */
      readonly problems: readonly Problem[];
    }
  | { readonly number: number; readonly offset: number; readonly problem: Problem };
