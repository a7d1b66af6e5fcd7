import { about } from "./about.js";
import { act } from "./act.js";
import { addressee } from "./addressee.js";
import { article } from "./article.js";
import type { Filter } from "./filter.js";
import { kind } from "./kind.js";
import { language } from "./language.js";
import { medium } from "./medium.js";
import { minConfidence } from "./min-confidence.js";
import { outlet } from "./outlet.js";
import { published } from "./published.js";
import { said } from "./said.js";
import { sourceType } from "./source-type.js";
import { speaker } from "./speaker.js";
import { state } from "./state.js";
import { status } from "./status.js";
import { type } from "./type.js";
import { unattributed } from "./unattributed.js";
import { words } from "./words.js";

/** Everything that can be asked, in the order in which the sentence about a query says it. */
export const filters = {
  unattributed,
  kind,
  speaker,
  addressee,
  about,
  words,
  act,
  status,
  sourceType,
  medium,
  outlet,
  type,
  language,
  article,
  state,
  minConfidence,
  said,
  published,
} as const;

export type FilterName = keyof typeof filters;
type ValueOf<Name extends FilterName> =
  (typeof filters)[Name] extends Filter<infer Value> ? Value : never;

/** What is asked of the archive; null is not asked, or the usual. */
export type Query = { readonly [Name in FilterName]: ValueOf<Name> | null };

export const filterNames = Object.keys(filters) as readonly FilterName[];

/** A filter whose value is that of a query under the same name: the types of both agree by construction. */
export function filterOf(name: FilterName): Filter<unknown> {
  return filters[name] as Filter<unknown>;
}
