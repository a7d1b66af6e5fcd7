import type { ArchiveCheck, ArchiveSearched, WantedCheck } from "../../archive/index.js";
import { wordsOfEdit, type EditWords, type Headline, type Match } from "../../compare/index.js";
import { textOf } from "../../model/index.js";

/** A first-hand text beside a quotation, as JSON has it. */
export interface OriginalJson {
  /** Of the statement or article. */
  readonly id: string;
  /** From the first to the last word that both have. */
  readonly text: string;
  readonly author: string | null;
  readonly at: string | null;
  readonly url: string | null;
  /** When it is heard in a recording, in milliseconds from its start. */
  readonly heard: { readonly from: number; readonly to: number } | null;
}

export interface CheckJson {
  readonly query: {
    readonly text: string;
    readonly speaker: string | null;
    readonly date: string | null;
  };
  readonly headline: Headline;
  /** The worst first. */
  readonly edits: readonly EditWords[];
  readonly original: OriginalJson | null;
  /** Where nothing was found: what comes nearest, which is no original. */
  readonly nearest: OriginalJson | null;
  readonly alsoSaidBy: readonly OriginalJson[];
  /** What spoke against calling it misattributed. */
  readonly signs: readonly string[];
  readonly searched: ArchiveSearched;
}

/** What a check found, with its words. */
export function jsonOfCheck(wanted: WantedCheck, found: ArchiveCheck): CheckJson {
  const { check, heardAt, searched } = found;
  const { match, nearest } = check;
  const originalOf = (one: Match): OriginalJson => ({ ...tellOriginal(one), heard: heardAt(one) });
  return {
    query: { text: wanted.text, speaker: wanted.speaker, date: wanted.at },
    headline: check.headline,
    edits: match === null ? [] : editsOf(wanted, match),
    original: match && originalOf(match),
    nearest: nearest && originalOf(nearest),
    alsoSaidBy: check.alsoSaidBy.map(originalOf),
    signs: check.signs,
    searched,
  };
}

function editsOf({ text }: WantedCheck, { edits, original }: Match): EditWords[] {
  return edits.map((edit) => wordsOfEdit(edit, text, original.words.text));
}

function tellOriginal({ original, place }: Match): Omit<OriginalJson, "heard"> {
  const { id, author, at, url, words } = original;
  return {
    id,
    text: place === null ? "" : textOf(words.text, place),
    author: author.name,
    at,
    url,
  };
}
