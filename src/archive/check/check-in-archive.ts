import {
  checkQuotation,
  type Check,
  type Match,
  type Quotation,
  type Voice,
} from "../../compare/index.js";
import { english, type Language } from "../../language/index.js";
import { resolveName } from "../../search/index.js";
import type { Span } from "../../model/index.js";
import type { HeardSpan, Store } from "../../store/index.js";
import { findOriginals, type ArchiveSearched } from "./find-originals.js";

/** What somebody wants to have checked. */
export interface WantedCheck {
  /** The words, without their quotation marks. */
  readonly text: string;
  /** A name, or an id of the archive. */
  readonly speaker: string | null;
  /** The day by which it was printed, ISO 8601; what was said later is no original of it. */
  readonly at: string | null;
  /** A fragment inside reported speech, which begins and ends where it likes. */
  readonly isFragment: boolean;
}

export interface ArchiveCheck {
  readonly check: Check;
  /** When the words of a match are heard in their recording; null where there is none. */
  readonly heardAt: (match: Match) => HeardAt | null;
  readonly searched: ArchiveSearched;
}

/** Milliseconds from the start of a recording. */
export interface HeardAt {
  readonly from: number;
  readonly to: number;
}

/** Checks words against the first-hand texts of an archive. Throws a `QueryError` where a name means a crowd. */
export async function checkInArchive(
  store: Store,
  wanted: WantedCheck,
  language: Language = english,
): Promise<ArchiveCheck> {
  const { text, speaker, at, isFragment } = wanted;
  const { originals, heard, searched } = await findOriginals(store, text, speaker, language);
  const quotation: Quotation = {
    text,
    pieces: [{ start: 0, end: text.length }],
    isDirect: !isFragment,
    speaker: speaker === null ? null : await voiceOf(store, speaker),
    language: null,
    at,
    context: "",
    isWithin: false,
  };
  const check = checkQuotation(quotation, originals, language);
  // Only texts that share words with the quotation, or are the speaker's, were compared; the archive may hold more.
  const isHeld = (searched.bySpeaker ?? searched.posts + searched.turns + searched.releases) > 0;
  const isMissed = check.headline === "no original held" && isHeld;
  return {
    check: isMissed ? { ...check, headline: "not found" } : check,
    heardAt: ({ original, place }) => heardIn(heard.get(original) ?? [], place),
    searched,
  };
}

function heardIn(timecodes: readonly HeardSpan[], place: Span | null): HeardAt | null {
  if (place === null) return null;
  const spans = timecodes.filter(({ start, end }) => start < place.end && end > place.start);
  const [first, last] = [spans[0], spans.at(-1)];
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
}

/** Somebody whom the archive knows by that name alone has an id; else there is only the name. */
async function voiceOf(store: Store, asked: string): Promise<Voice> {
  const { people } = await resolveName(store, asked);
  const [one] = people;
  return one !== undefined && people.length === 1
    ? { id: one.id, name: one.name }
    : { id: null, name: asked };
}
