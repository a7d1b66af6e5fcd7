import type { ClaimReview, Problem } from "../../model/index.js";
import { decodeBytes } from "../decode.js";
import { objectsIn } from "../html/metadata/json-ld.js";
import { parseHtml } from "../html/parse.js";
import { attributeOf, descendantsOf } from "../html/tree.js";
import { isJsonObject, objectsOf, type JsonObject } from "../json/json-object.js";
import { parseJson } from "../json/parse-json.js";
import { problem } from "../problems.js";
import { claimReviewOf, isClaimReview } from "./claim-review-of.js";

/** What a file of reviews gave. */
export interface ClaimReviews {
  readonly reviews: readonly ClaimReview[];
  readonly problems: readonly Problem[];
}

/**
 * The ClaimReviews in some bytes: a page's JSON-LD, JSON-LD by itself (an
 * object, a list, a graph, a DataFeed), or an object a line. What is wrong with
 * one is told, and the rest is read.
 */
export function claimReviewsFromBytes(bytes: Uint8Array, label: string): ClaimReviews {
  const { text, problems } = decodeBytes(bytes, label);
  const found = { reviews: [] as ClaimReview[], problems: [...problems] };
  for (const { value, place } of documentsIn(text, label, found.problems)) {
    const objects = objectsOfDocument(value).filter(isClaimReview);
    for (const [index, object] of objects.entries()) {
      const read = claimReviewOf(object, objects.length > 1 ? `${place}#${index}` : place);
      if ("review" in read) found.reviews.push(read.review);
      else found.problems.push(read.problem);
    }
  }
  if (found.reviews.length === 0 && found.problems.length === 0) {
    const message = `${label}: holds no ClaimReview of schema.org; give a fact check's page or its JSON-LD`;
    found.problems.push(problem("empty", message));
  }
  return found;
}

interface Document {
  readonly value: unknown;
  readonly place: string;
}

function documentsIn(text: string, label: string, problems: Problem[]): Document[] {
  if (/^\s{0,1000}</.test(text)) return scriptsIn(text, label, problems);
  const whole = parseJson(text, label);
  if ("value" in whole) return [{ value: whole.value, place: label }];
  const lines = text.split("\n").flatMap((line, index) => {
    return line.trim() === "" ? [] : [{ line, place: `${label}:${index + 1}` }];
  });
  const parsed = lines.map(({ line, place }) => ({ place, read: parseJson(line, place) }));
  // Where no line is JSON by itself, it is one broken document.
  if (!parsed.some(({ read }) => "value" in read)) {
    problems.push(whole.problem);
    return [];
  }
  return parsed.flatMap(({ place, read }) => {
    if ("value" in read) return [{ value: read.value, place }];
    problems.push(read.problem);
    return [];
  });
}

function scriptsIn(html: string, label: string, problems: Problem[]): Document[] {
  const documents: Document[] = [];
  for (const element of descendantsOf(parseHtml(html).root)) {
    if (element.name !== "script" || !attributeOf(element, "type").includes("ld+json")) continue;
    const source = element.children.filter((child) => typeof child === "string").join("");
    const place = `${label}#script[${documents.length}]`;
    const read = parseJson(source.replaceAll(/\p{Cc}+/gu, " "), place);
    if ("value" in read) documents.push({ value: read.value, place });
    // Other scripts of a page may be broken; only what says that it is a review matters.
    else if (source.includes("ClaimReview")) problems.push(read.problem);
  }
  return documents;
}

/** All objects of a document, those of a DataFeed's items too. */
function objectsOfDocument(value: unknown): JsonObject[] {
  const objects = objectsIn(value);
  const fed = objects.flatMap((object) => objectsOf(object["dataFeedElement"]));
  const items = fed.flatMap(({ item }) => [item].flat(2).filter(isJsonObject));
  return [...objects, ...fed.filter(isClaimReview), ...items];
}
