import { basename } from "node:path";
import * as z from "zod";
import type { Span } from "../model/index.js";
import type { ArticleMakers, GoldArticle } from "./gold-article.js";
import { GoldError } from "./gold-error.js";
import { goldFromMarked } from "./marked/gold-from-marked.js";
import {
  groupParts,
  partRoles,
  roleNamed,
  spansOf,
  type MarkedPart,
  type PartRole,
} from "./marked/group-parts.js";
import { knownValues } from "./marked/known-value.js";
import type { MarkedStatement } from "./marked/marked-article.js";

const structure = z.looseObject({ "%ID": z.int().optional(), "%TYPE": z.string() });
type Structure = z.infer<typeof structure>;

const casDocument = z.looseObject({
  "%FEATURE_STRUCTURES": z.union([z.array(structure), z.record(z.string(), structure)]),
});

/** Whether parsed JSON is a CAS of UIMA. */
export function isCas(value: unknown): boolean {
  return casDocument.safeParse(value).success;
}

/**
 * Gold from UIMA CAS JSON 0.4, as INCEpTION exports it. Two ways to annotate
 * are read: spans whose features `number` and `part` say of which statement
 * they are what (as we write them), and layers or labels named content, cue,
 * source, quoted or grounds with relations between them. Offsets are UTF-16.
 */
export function loadCas(
  file: string,
  value: unknown,
  fromText: ArticleMakers["fromText"],
): GoldArticle {
  const structures = structuresOf(casDocument.parse(value));
  const sofa = structures.find((one) => typeof one["sofaString"] === "string");
  if (!sofa) {
    throw new GoldError(`${file}: no Sofa with a sofaString; export the CAS with its text`);
  }
  const numbered = readNumbered(structures);
  const marked = {
    name: basename(file).replace(/\.json$/, ""),
    text: sofa["sofaString"] as string,
    fields: {},
    statements: numbered.length > 0 ? numbered : readTied(structures),
    lost: [],
  };
  return goldFromMarked(marked, basename(file).replace(/\.json$/, ""), file, fromText);
}

/** The feature structures with their ids, whether they stand in a list or by id. */
function structuresOf(cas: z.infer<typeof casDocument>): Structure[] {
  const given = cas["%FEATURE_STRUCTURES"];
  if (Array.isArray(given)) return given;
  return Object.entries(given).map(([id, one]) => ({ ...one, "%ID": Number(id) }));
}

function spanOf(one: Structure): Span | null {
  const { begin, end } = one;
  return typeof begin === "number" && typeof end === "number" ? { start: begin, end } : null;
}

function textFeature(one: Structure, name: string): string | undefined {
  const value = one[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Statements by the number that their parts bear. */
function readNumbered(structures: readonly Structure[]): MarkedStatement[] {
  const parts = new Map<string, Record<PartRole, Span[]>>();
  const wholes = new Map<string, Structure>();
  for (const one of structures) {
    const number = textFeature(one, "number");
    const span = spanOf(one);
    if (number === undefined || span === null) continue;
    const role = partRoles.find((name) => name === textFeature(one, "part"));
    const spans = parts.get(number) ?? noParts();
    parts.set(number, spans);
    if (role) spans[role].push(span);
    else wholes.set(number, one);
  }
  return [...parts]
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([number, spans]) => numberedStatement(spans, wholes.get(number)));
}

function noParts(): Record<PartRole, Span[]> {
  return { content: [], cue: [], source: [], quoted: [], grounds: [], act: [] };
}

function numberedStatement(
  spans: Record<PartRole, Span[]>,
  whole: Structure | undefined,
): MarkedStatement {
  const value = (name: string): string | undefined => whole && textFeature(whole, name);
  return {
    ...knownValues({
      kind: value("kind"),
      act: value("act"),
      status: value("status"),
      sourceType: value("sourceType"),
    }),
    content: spans.content,
    ...(whole || spans.quoted.length > 0 ? { quoted: spans.quoted } : {}),
    cue: [...spans.act, ...spans.cue],
    source: spans.source,
    grounds: spans.grounds,
    speakers: value("speakers")?.split(" | ") ?? [],
  };
}

/** Statements by layers or labels and the relations between them (`Governor` and `Dependent`). */
function readTied(structures: readonly Structure[]): MarkedStatement[] {
  const parts = structures.flatMap((one): MarkedPart[] => {
    const span = spanOf(one);
    const role = roleOf(one);
    if (span === null || role === null || one["@Governor"] !== undefined) return [];
    return [{ id: String(one["%ID"]), role, spans: [span] }];
  });
  const ties = structures.flatMap((one): [string, string][] =>
    one["@Governor"] === undefined || one["@Dependent"] === undefined
      ? []
      : [[String(one["@Governor"]), String(one["@Dependent"])]],
  );
  return groupParts(parts, ties).map((group) => {
    const quoted = spansOf(group, "quoted");
    return {
      content: spansOf(group, "content"),
      ...(quoted.length > 0 ? { quoted } : {}),
      cue: [...spansOf(group, "act"), ...spansOf(group, "cue")],
      source: spansOf(group, "source"),
      grounds: spansOf(group, "grounds"),
      speakers: [],
    };
  });
}

/** By the layer's name, else by the first of its features that names a role. */
function roleOf(one: Structure): PartRole | null {
  const byLayer = roleNamed(one["%TYPE"]);
  if (byLayer !== null) return byLayer;
  if (!one["%TYPE"].startsWith("webanno.custom.") && !one["%TYPE"].startsWith("custom."))
    return null;
  for (const value of Object.values(one)) {
    const role = typeof value === "string" && value !== one["%TYPE"] ? roleNamed(value) : null;
    if (role !== null) return role;
  }
  return null;
}
