import type { ArticleFields } from "../fields.js";
import { editorialOf } from "../editorial/editorial.js";
import { statusOfNote } from "../editorial/find-notice.js";
import { articleFromFragment } from "../html/article-from-html.js";
import { foldSpace } from "../html/fold.js";
import { idOfFields } from "../identity.js";
import { instantOf } from "../dates.js";
import type { Ingested, NamedEntity, PublicationStatus } from "../ingested.js";
import { isJsonObject, objectsOf, wordsOf, type JsonObject } from "../json/json-object.js";
import { mapFields } from "../json/map-fields.js";
import { problem, quoteValue } from "../problems.js";
import type { Source } from "../source.js";
import { makeTextArticle } from "../text/article-from-text.js";

/** Fields that only ninjs has beside `uri`: those of 1.x and 2.x in lower case, those of 3.x in camel case. */
const ownFields = [
  "bodies",
  "headlines",
  "body_text",
  "body_html",
  "body_xhtml",
  "versioncreated",
  "versionCreated",
  "pubstatus",
  "pubStatus",
];

/** Whether an object is a news item in IPTC's ninjs. */
export function isNinjs(object: JsonObject): boolean {
  const { standard } = object;
  if (isJsonObject(standard) && wordsOf(standard["name"])?.toLowerCase() === "ninjs") return true;
  return typeof object["uri"] === "string" && ownFields.some((name) => name in object);
}

/** The value of a field by its name in 3.x, or by that name in lower case, as before. */
function take(item: JsonObject, name: string): unknown {
  return item[name] ?? item[name.toLowerCase()];
}

/**
 * A news item in ninjs 1.x to 3.x. A page body goes before a plain one, since
 * it keeps quotations and posts. An item that was cancelled often has no body;
 * its headline is then its text, so that the cancellation is known.
 */
export function articleFromNinjs(item: JsonObject, { label }: Source): Ingested {
  const { fields, problems } = ninjsFields(item, label);
  const status = statusOf(item);
  const body = bodyOf(item, fields, status);
  if (body === null) {
    const message = `${label}: the ninjs item ${quoteValue(item["uri"])} of type ${quoteValue(item["type"] ?? "text")} has no words; give "bodies" with a value, or "body_text"`;
    return { label, article: null, problems: [...problems, problem("empty", message)] };
  }
  const made =
    body.kind === "html"
      ? articleFromFragment(body.words, fields, label)
      : {
          label,
          article: makeTextArticle(body.words, fields, idOfFields(fields, { text: body.words })),
          problems: [],
        };
  const modified = instantOf(wordsOf(take(item, "versionCreated")) ?? "");
  const named = [...namedIn(item, "person"), ...namedIn(item, "organisation")];
  return {
    ...made,
    problems: [...problems, ...made.problems],
    ...editorialOf({ modified, status, notice: noticeOf(item, status) }),
    ...(named.length > 0 ? { named } : {}),
  };
}

function ninjsFields(
  item: JsonObject,
  label: string,
): Pick<ReturnType<typeof mapFields>, "fields" | "problems"> {
  const created =
    take(item, "firstCreated") ?? take(item, "contentCreated") ?? take(item, "versionCreated");
  return mapFields(
    {
      id: item["uri"],
      url: take(item, "canonicalUrl") ?? item["url"],
      title:
        item["headline"] ??
        best(objectsOf(item["headlines"]), ["main", "headline"])?.["value"] ??
        item["title"],
      outlet: outletOf(item),
      published: created,
      byline: item["by"] ?? item["byline"] ?? authorsIn(item),
      language: item["language"],
    },
    label,
  );
}

function outletOf(item: JsonObject): unknown {
  const sources = objectsOf(take(item, "infoSources"));
  return (
    item["source"] ??
    item["publisher"] ??
    best(sources, ["publisher", "creator"])?.["name"] ??
    take(item, "copyrightHolder")
  );
}

function authorsIn(item: JsonObject): string[] | null {
  const authors = objectsOf(item["people"] ?? item["person"]).filter(({ rel }) =>
    /author|creator|byline/i.test(wordsOf(rel) ?? ""),
  );
  const names = authors.flatMap(({ name }) => wordsOf(name) ?? []);
  return names.length > 0 ? names : null;
}

/** The one whose role comes first in `roles`; else the first. */
function best(objects: readonly JsonObject[], roles: readonly string[]): JsonObject | undefined {
  for (const role of roles) {
    const found = objects.find((one) => wordsOf(one["role"])?.toLowerCase().endsWith(role));
    if (found) return found;
  }
  return objects[0];
}

interface Body {
  readonly kind: "html" | "text";
  readonly words: string;
}

function bodyOf(item: JsonObject, fields: ArticleFields, status: PublicationStatus): Body | null {
  const bodies = objectsOf(item["bodies"]).filter(({ value }) => wordsOf(value) !== null);
  const pages = bodies.filter((body) => /html/i.test(wordsOf(take(body, "contentType")) ?? ""));
  const roles = ["main", "body"];
  const page =
    wordsOf(item["body_html"]) ??
    wordsOf(item["body_xhtml"]) ??
    wordsOf(best(pages, roles)?.["value"]);
  if (page !== null) return { kind: "html", words: page };
  const text = item["body_text"] ?? best(bodies, roles)?.["value"] ?? item["body"];
  if (wordsOf(text) !== null) return { kind: "text", words: text as string };
  const title = fields.title ?? null;
  return status !== "usable" && title !== null ? { kind: "text", words: foldSpace(title) } : null;
}

/** The values of IPTC's newscodes `pubstatusg`, with or without their scheme, as agencies spell them. */
const statuses: ReadonlyMap<string, PublicationStatus> = new Map([
  ["usable", "usable"],
  ["withheld", "withheld"],
  ["canceled", "retracted"],
  ["cancelled", "retracted"],
]);

function statusOf(item: JsonObject): PublicationStatus {
  const written = wordsOf(take(item, "pubStatus"))?.toLowerCase() ?? "usable";
  return statuses.get(written.slice(written.lastIndexOf(":") + 1)) ?? "usable";
}

/** A note to editors is one of correction where the item says so, is no longer usable, or the note does. */
function noticeOf(item: JsonObject, status: PublicationStatus): string | null {
  const note = wordsOf(take(item, "edNote"));
  if (note === null) return null;
  const indicated = Boolean(take(item, "correctionIndicator"));
  const saysSo =
    /\b(?:correct(?:s|ed|ing|ion|ions)|clarif(?:ies|ied|ication)|retract(?:s|ed|ion)|withdrawn|kill(?:s|ed)?)\b/i.test(
      note,
    );
  const isNotice = indicated || status !== "usable" || saysSo || statusOfNote(note) !== null;
  return isNotice ? note : null;
}

function namedIn(item: JsonObject, type: NamedEntity["type"]): NamedEntity[] {
  const list =
    type === "person"
      ? (item["people"] ?? item["person"])
      : (item["organisations"] ?? item["organizations"] ?? item["organisation"]);
  return objectsOf(list).flatMap((object) => {
    const name = wordsOf(object["name"]);
    return name === null ? [] : [{ type, name, uri: wordsOf(object["uri"]) }];
  });
}
