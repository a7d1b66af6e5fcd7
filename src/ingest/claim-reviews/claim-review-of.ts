import type { ClaimRating, ClaimReview, Problem } from "../../model/index.js";
import { dayOf } from "../dates.js";
import { namesOf } from "../html/metadata/json-ld.js";
import { isJsonObject, wordsOf, type JsonObject } from "../json/json-object.js";
import { problem, quoteValue } from "../problems.js";

/** Whether an object is a ClaimReview of schema.org. */
export function isClaimReview(object: JsonObject): boolean {
  return [object["@type"]].flat().some((type) => /(?:^|[/:])ClaimReview$/.test(String(type)));
}

/** A ClaimReview's fields; a problem where it has no claim or no rating, without which it says nothing. */
export function claimReviewOf(
  object: JsonObject,
  label: string,
): { readonly review: ClaimReview } | { readonly problem: Problem } {
  const claim = wordsOf(object["claimReviewed"]);
  if (claim === null) {
    const message = `${label}: field "claimReviewed" is ${quoteValue(object["claimReviewed"] ?? null)}; give the claim in words`;
    return { problem: problem("bad-field", message) };
  }
  const rating = ratingOf(object["reviewRating"]);
  if (!rating) {
    const message = `${label}: field "reviewRating" is ${quoteValue(object["reviewRating"] ?? null)}; give an alternateName or a ratingValue`;
    return { problem: problem("bad-field", message) };
  }
  const item = firstObject(object["itemReviewed"]) ?? {};
  return {
    review: {
      claim,
      claimants: [
        ...new Set(namesOf(item["author"] ?? item["creator"]).map((name) => name.trim())),
      ],
      claimedOn: dayOf(wordsOf(item["datePublished"]) ?? ""),
      appearances: appearancesOf(item),
      rating,
      reviewer: namesOf(object["author"] ?? object["publisher"])[0]?.trim() ?? null,
      url: addressesOf(object["url"] ?? object["mainEntityOfPage"])[0] ?? null,
      published: dayOf(wordsOf(object["datePublished"]) ?? ""),
      language: /^[a-z]{2}/.exec(wordsOf(object["inLanguage"]) ?? "")?.[0] ?? null,
    },
  };
}

function firstObject(value: unknown): JsonObject | null {
  return [value].flat().find(isJsonObject) ?? null;
}

function ratingOf(value: unknown): ClaimRating | null {
  const rating = firstObject(value);
  if (!rating) return null;
  const name = wordsOf(rating["alternateName"]) ?? wordsOf(rating["name"]);
  const number = numberOf(rating["ratingValue"]);
  if (name === null && number === null) return null;
  const [worst, best] = [numberOf(rating["worstRating"]), numberOf(rating["bestRating"])];
  return { name, value: number, worst, best };
}

/** Numbers are often written as strings; "-1" and words stand where there is no scale. */
function numberOf(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** Where a claim was made: its first appearance, the others, and what stands in their place in older reviews. */
function appearancesOf(item: JsonObject): string[] {
  const all = [item["firstAppearance"], item["appearance"], item["url"], item["sameAs"]];
  return [...new Set(all.flatMap(addressesOf))];
}

function addressesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesOf);
  if (isJsonObject(value)) return addressesOf(value["url"] ?? value["@id"]);
  const words = wordsOf(value);
  return words !== null && /^https?:\/\/\S+$/.test(words) ? [words] : [];
}
