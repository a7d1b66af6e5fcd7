import type { RecordStatement } from "../../model/index.js";
import type { FilesFormat } from "./export-format.js";
import { matchedStatements, type ExportContext, type ExportItem } from "./export-item.js";
import { withoutScheme } from "./name-iri.js";
import { sureSpeakers } from "./name-people.js";

/**
 * UIMA CAS JSON 0.4, as INCEpTION reads it: a file an article. Each span of a
 * statement is a StatementPart with the statement's number; the Statement
 * itself goes from its first to its last character. Offsets are UTF-16, as
 * UIMA's are. INCEpTION needs two span layers of these names and features; see
 * docs/formats.md.
 */
export const cas: FilesFormat = {
  shape: "files",
  isTable: false,
  common: [],
  files: (item, context) => [
    {
      name: `${withoutScheme(item.record.article.id)}.json`,
      text: `${JSON.stringify(casOf(item, context))}\n`,
    },
  ],
};

export const casTypes = {
  statement: "webanno.custom.Statement",
  part: "webanno.custom.StatementPart",
} as const;

const statementFeatures = [
  "number",
  "identifier",
  "kind",
  "act",
  "status",
  "sourceType",
  "speakers",
];
const partFeatures = ["number", "part"];

function typeOf(name: string, features: readonly string[]): Record<string, unknown> {
  return {
    "%NAME": name,
    "%SUPER_TYPE": "uima.tcas.Annotation",
    ...Object.fromEntries(
      features.map((feature) => [feature, { "%NAME": feature, "%RANGE": "uima.cas.String" }]),
    ),
  };
}

const sofaId = 1;
const documentId = 2;

type Structure = Record<string, unknown> & { readonly "%ID": number };

function casOf(item: ExportItem, context: ExportContext): Record<string, unknown> {
  const { article } = item.record;
  const structures: Structure[] = [
    {
      "%ID": sofaId,
      "%TYPE": "uima.cas.Sofa",
      sofaNum: 1,
      sofaID: "_InitialView",
      mimeType: "text",
      // Java and Python take no half of a surrogate pair; its place is kept.
      sofaString: article.text.replace(/\p{Surrogate}/gu, "\uFFFD"),
    },
    {
      "%ID": documentId,
      "%TYPE": "uima.tcas.DocumentAnnotation",
      "%FLAGS": ["DocumentAnnotation"],
      "@sofa": sofaId,
      begin: 0,
      end: article.text.length,
      language: article.language ?? "x-unspecified",
    },
  ];
  for (const [index, statement] of matchedStatements(item).entries()) {
    for (const annotation of annotationsOf(item, statement, String(index + 1), context)) {
      structures.push({ "%ID": structures.length + 1, ...annotation });
    }
  }
  const members = structures.map((structure) => structure["%ID"]).filter((id) => id !== sofaId);
  return {
    "%TYPES": {
      [casTypes.statement]: typeOf(casTypes.statement, statementFeatures),
      [casTypes.part]: typeOf(casTypes.part, partFeatures),
    },
    "%FEATURE_STRUCTURES": structures,
    "%VIEWS": { _InitialView: { "%SOFA": sofaId, "%MEMBERS": members } },
  };
}

const partNames = ["content", "quoted", "cue", "source", "grounds"] as const;

function annotationsOf(
  item: ExportItem,
  statement: RecordStatement,
  number: string,
  context: ExportContext,
): Record<string, unknown>[] {
  const place =
    [statement.content, statement.cue, statement.source].find((s) => s.length > 0) ?? [];
  const [first] = place;
  const speakers = sureSpeakers(item, statement, context).map(({ name }) => name);
  const whole = {
    "%TYPE": casTypes.statement,
    "@sofa": sofaId,
    begin: first?.start ?? 0,
    end: Math.max(0, ...place.map(({ end }) => end)),
    number,
    identifier: statement.id,
    kind: statement.kind,
    act: statement.act,
    status: statement.status,
    sourceType: statement.sourceType,
    ...(speakers.length > 0 ? { speakers: speakers.join(" | ") } : {}),
  };
  const parts = partNames.flatMap((part) =>
    statement[part].map(({ start, end }) => ({
      "%TYPE": casTypes.part,
      "@sofa": sofaId,
      begin: start,
      end,
      number,
      part,
    })),
  );
  return [whole, ...parts];
}
