import type { Problem } from "../../model/index.js";
import type { Ingested } from "../ingested.js";
import { problem, quoteValue } from "../problems.js";
import { articleFromJson } from "./article-from-json.js";
import { findJsonFault } from "./find-fault.js";

/** The articles of a JSON file: one object, or an array of them (labelled `file[0]`, `file[1]`, …). */
export function* articlesFromJson(
  text: string,
  file: string | null,
  label: string,
): Generator<Ingested> {
  const parsed = parseJson(text, label);
  if (!("value" in parsed)) yield parsed;
  else if (!Array.isArray(parsed.value)) yield articleFromJson(parsed.value, label, { file });
  else {
    for (const [index, item] of parsed.value.entries()) {
      yield articleFromJson(item, `${label}[${index}]`, { file });
    }
  }
}

/** The articles of a file with an object a line (labelled `file:1`, …); blank lines are passed over. */
export function* articlesFromLines(
  lines: Iterable<JsonLine>,
  file: string | null,
  label: string,
): Generator<Ingested> {
  for (const line of lines) {
    const place = `${label}:${line.number}`;
    if ("problem" in line) yield { label: place, article: null, problems: [line.problem] };
    else if (line.text.trim() !== "") {
      const parsed = parseJson(line.text, place);
      const { offset } = line;
      const one =
        "value" in parsed ? articleFromJson(parsed.value, place, { file, offset }) : parsed;
      yield { ...one, problems: [...line.problems, ...one.problems] };
    }
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
  | { readonly number: number; readonly problem: Problem };

function parseJson(text: string, label: string): { readonly value: unknown } | Ingested {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { label, article: null, problems: [problem("bad-format", describeFault(text, label))] };
  }
}

/** How many characters around a fault are quoted. */
const faultWindow = 20;

function describeFault(text: string, label: string): string {
  const fault = findJsonFault(text);
  const before = text.slice(0, fault);
  const line = before.split("\n").length;
  const column = fault - (before.lastIndexOf("\n") + 1) + 1;
  const place = line === 1 ? `column ${column}` : `line ${line}, column ${column}`;
  if (fault >= text.length) {
    const last = quoteValue(text.slice(-faultWindow));
    return `${label}: not JSON: it ends too early, at ${place}, after ${last}; complete it or remove it`;
  }
  const near = quoteValue(text.slice(fault, fault + faultWindow));
  return `${label}: not JSON at ${place}, near ${near}; correct it or remove it`;
}
