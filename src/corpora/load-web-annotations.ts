import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import * as z from "zod";
import { byPosition, type Span } from "../model/index.js";
import type { ArticleMakers, GoldArticle, GoldFields, LostText } from "./gold-article.js";
import { GoldError } from "./gold-error.js";
import { codePointStarts } from "./marked/code-points.js";
import { goldFromMarked } from "./marked/gold-from-marked.js";
import { roleNamed } from "./marked/group-parts.js";
import { knownValues } from "./marked/known-value.js";
import type { MarkedStatement } from "./marked/marked-article.js";

const selector = z.looseObject({
  type: z.string(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
});
type Selector = z.infer<typeof selector>;
const source = z.union([z.string(), z.looseObject({ id: z.string() })]);
const specific = z.looseObject({
  type: z.string().optional(),
  role: z.string().optional(),
  purpose: z.string().optional(),
  value: z.string().optional(),
  source: source.optional(),
  selector: z.union([selector, z.array(selector)]).optional(),
});
type Specific = z.infer<typeof specific>;
const oneOrMany = z.union([z.string(), specific, z.array(z.union([z.string(), specific]))]);
const annotation = z.looseObject({
  type: z.union([z.literal("Annotation"), z.array(z.string())]),
  body: oneOrMany.optional(),
  target: oneOrMany,
});
type Annotation = z.infer<typeof annotation>;

/** The annotations of a collection, a page, a list or one alone; null where a value is none of these. */
export function annotationsIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.every(isAnnotation) && value.length > 0 ? value : null;
  if (isAnnotation(value)) return [value];
  if (typeof value !== "object" || value === null || !("type" in value)) return null;
  const { type, items, first } = value as Readonly<Record<string, unknown>>;
  const isPage = type === "AnnotationCollection" || type === "AnnotationPage";
  if (!isPage) return null;
  if (Array.isArray(items)) return items;
  return first === undefined ? [] : annotationsIn(first);
}

function isAnnotation(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && "type" in value && value.type === "Annotation"
  );
}

/**
 * Gold from annotations of the W3C's model. The text is that in the source of
 * a target (as we write it), else `NAME.txt` beside `NAME.json`. A place is
 * found by its position, in code points, where the words are those; else by
 * its words with those around; else it is lost, and counts as missed.
 */
export function loadWebAnnotations(
  file: string,
  annotations: readonly unknown[],
  fromText: ArticleMakers["fromText"],
): GoldArticle[] {
  const parsed = annotations.map((one, index) =>
    parseAnnotation(one, `${file}: annotation ${index + 1}`),
  );
  const bySource = new Map<string, Annotation[]>();
  for (const one of parsed) {
    const id = sourceIdOf(one);
    bySource.set(id, [...(bySource.get(id) ?? []), one]);
  }
  const corpus = basename(file).replace(/\.(?:jsonld|json)$/, "");
  return [...bySource].map(([id, ofSource]) => {
    const node = ofSource
      .flatMap(sourcesOf)
      .find((one) => typeof one !== "string" && "onrecord:text" in one);
    const text = textOfSource(node, file, bySource.size);
    const reader = new AnnotationReader(text);
    const statements = ofSource
      .map((one) => reader.read(one))
      .toSorted((a, b) => byPosition(placeOf(a.statement), placeOf(b.statement)));
    const marked = {
      name: id,
      text,
      fields: fieldsOf(node),
      statements: statements.map(({ statement }) => statement),
      lost: statements.flatMap(({ lost }, statement) => lost.map((one) => ({ ...one, statement }))),
    };
    return goldFromMarked(marked, corpus, file, fromText);
  });
}

function parseAnnotation(value: unknown, where: string): Annotation {
  const parsed = annotation.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.map(String).join(".") || "the annotation";
  throw new GoldError(
    `${where}: ${field}: ${issue?.message ?? "wrong shape"}; see the W3C's Web Annotation Data Model`,
  );
}

type Source = z.infer<typeof source>;

function listOf(value: z.infer<typeof oneOrMany> | undefined): (string | Specific)[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function sourcesOf({ target }: Annotation): Source[] {
  return listOf(target).flatMap((one) => (typeof one === "string" ? one : (one.source ?? [])));
}

function sourceIdOf(one: Annotation): string {
  const [first = ""] = sourcesOf(one);
  return typeof first === "string" ? first : first.id;
}

function textOfSource(node: Source | undefined, file: string, sources: number): string {
  const text = typeof node === "object" ? node["onrecord:text"] : undefined;
  if (typeof text === "string") return text;
  const beside = file.replace(/\.(?:jsonld|json)$/, ".txt");
  if (sources === 1 && beside !== file && existsSync(beside)) return readFileSync(beside, "utf8");
  throw new GoldError(
    `${file}: the annotations hold no text, and there is no "${beside}" for ${sources === 1 ? "it" : `its ${sources} sources`}; put the text of one source beside it`,
  );
}

function fieldsOf(node: Source | undefined): GoldFields {
  if (typeof node !== "object") return {};
  const field = (name: string): string | null => {
    const value = node[name];
    return typeof value === "string" ? value : null;
  };
  return {
    title: field("onrecord:title"),
    outlet: field("onrecord:outlet"),
    published: field("onrecord:published"),
    language: field("language"),
  };
}

interface Read {
  readonly statement: MarkedStatement;
  readonly lost: readonly Omit<LostText, "statement">[];
}

/** Finds the places of annotations in one text. */
class AnnotationReader {
  readonly #text: string;
  readonly #starts: Uint32Array;

  constructor(text: string) {
    this.#text = text;
    this.#starts = codePointStarts(text);
  }

  read(one: Annotation): Read {
    const lost: Omit<LostText, "statement">[] = [];
    const bodies = listOf(one.body).filter((body) => typeof body !== "string");
    const targets = listOf(one.target).filter((target) => typeof target !== "string");
    const spansOf = (role: string): Span[] =>
      bodies
        .filter((body) => body.selector !== undefined && roleNamed(body.role ?? "") === role)
        .flatMap((body) => this.#find(body, role, lost));
    const value = (role: string): string | undefined =>
      bodies.find((body) => body.role === role)?.value;
    const values = knownValues({
      kind: value("kind"),
      act: value("act"),
      status: value("status"),
      sourceType: value("sourceType"),
    });
    // The target of an act is its cue.
    const content =
      values.kind === "act" ? [] : targets.flatMap((at) => this.#find(at, "content", lost));
    const quoted = spansOf("quoted");
    const statement = {
      ...values,
      content,
      ...(quoted.length > 0 || values.kind !== undefined ? { quoted } : {}),
      cue: spansOf("cue"),
      source: spansOf("source"),
      grounds: spansOf("grounds"),
      speakers: bodies.flatMap((body) => (body.role === "speaker" ? (body.value ?? []) : [])),
    };
    return { statement, lost };
  }

  #find(at: Specific, role: string, lost: Omit<LostText, "statement">[]): Span[] {
    const selectors = Array.isArray(at.selector) ? at.selector : at.selector ? [at.selector] : [];
    const quote = selectors.find(({ type, exact }) => type === "TextQuoteSelector" && exact);
    const span = this.#byPosition(selectors, quote) ?? (quote && this.#byWords(quote));
    if (span) return [span];
    const field = role === "cue" || role === "source" ? role : "content";
    lost.push({ field, exact: quote?.exact ?? JSON.stringify(at.selector ?? null) });
    return [];
  }

  /** Where the position says, if the words there are those of the quotation. */
  #byPosition(selectors: readonly Selector[], quote: Selector | undefined): Span | null {
    const position = selectors.find(({ type }) => type === "TextPositionSelector");
    const start = this.#starts[position?.start ?? -1];
    const end = this.#starts[position?.end ?? -1];
    if (start === undefined || end === undefined || start > end) return null;
    const isThere = quote === undefined || this.#text.slice(start, end) === quote.exact;
    return isThere ? { start, end } : null;
  }

  /** The one place where the words stand with those before and after them; none where there are several. */
  #byWords({ exact = "", prefix = "", suffix = "" }: Selector): Span | null {
    const words = prefix + exact + suffix;
    const at = this.#text.indexOf(words);
    if (at < 0 || this.#text.includes(words, at + 1)) return null;
    const start = at + prefix.length;
    return { start, end: start + exact.length };
  }
}

function placeOf({ content, cue, source: sources }: MarkedStatement): Span {
  const spans = [content, cue, sources].find((list) => list.length > 0) ?? [];
  return spans.toSorted(byPosition)[0] ?? { start: 0, end: 0 };
}
