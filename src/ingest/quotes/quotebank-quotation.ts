import { makeArticle } from "../fields.js";
import { hostOf } from "../html/metadata/address.js";
import { idOfFields } from "../identity.js";
import type { Ingested } from "../ingested.js";
import { wordsOf, type JsonObject } from "../json/json-object.js";
import { mapFields } from "../json/map-fields.js";
import { problem, quoteValue } from "../problems.js";
import type { Source } from "../source.js";
import { quotebankSpeakers } from "./quotebank-speakers.js";
import { readyReading, readyStatement, trimmedSpan } from "./ready-reading.js";

/** Whether an object is a line of Quotebank that is about one quotation. */
export function isQuotation(object: JsonObject): boolean {
  return "quoteID" in object && "quotation" in object;
}

/**
 * A quotation of Quotebank, read already: an article whose text is the
 * quotation, and one direct statement. Its address is the first of `urls`.
 */
export function articleFromQuotation(object: JsonObject, { label }: Source): Ingested {
  const { quotation } = object;
  const text = typeof quotation === "string" ? quotation : "";
  const span = trimmedSpan(text);
  if (!span) {
    const message = `${label}: field "quotation" is ${quoteValue(quotation)}; give the words that were quoted`;
    return { label, article: null, problems: [problem("bad-field", message)] };
  }
  const [url] = Array.isArray(object["urls"]) ? (object["urls"] as unknown[]) : [];
  const { fields, problems } = mapFields(
    { id: object["quoteID"], url, date: object["date"] },
    label,
  );
  const known = { ...fields, outlet: hostOf(fields.url ?? null) || null };
  const blocks = [{ kind: "paragraph" as const, ...span }];
  const article = makeArticle({ id: idOfFields(known, { text }), text, blocks }, known);
  const { people, ...who } = quotebankSpeakers(
    wordsOf(object["speaker"]),
    object["qids"],
    object["probas"],
  );
  const statement = readyStatement(article, {
    kind: "direct",
    content: [span],
    quoted: [span],
    sourceType: who.speakers.length > 0 ? "person" : "none",
    why: ["quotebank"],
    ...who,
  });
  return {
    label,
    article,
    problems,
    reading: readyReading("quotebank", article, people, [statement]),
  };
}
