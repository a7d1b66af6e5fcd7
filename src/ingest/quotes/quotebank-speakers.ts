import type { Candidate, Person } from "../../model/index.js";
import { readyPerson } from "./ready-reading.js";

/** How Quotebank writes that nobody was found. */
const nobody = "None";

/** Who may have said a quotation, by Quotebank's own probabilities. */
export interface QuotebankSpeakers {
  /** Everybody considered, the likeliest first. */
  readonly people: readonly Person[];
  readonly speakers: readonly string[];
  readonly candidates: readonly Candidate[];
  /** Of the speaker, or of there being none that is known. */
  readonly confidence: number;
}

/**
 * The speaker and the candidates of a quotation. `probas` is a list of names
 * and probabilities; what does not have that shape is passed over. The
 * speaker has `qids` as registry id only where there is exactly one: with
 * several, which of the namesakes it was is not known.
 */
export function quotebankSpeakers(
  speaker: string | null,
  qids: unknown,
  probas: unknown,
): QuotebankSpeakers {
  const shares = sharesOf(probas);
  const name = speaker === nobody ? null : speaker;
  if (name !== null && !shares.has(name)) shares.set(name, 1 - sumOf(shares));
  const names = [...shares.keys()].filter((one) => one !== nobody);
  const people = names.map((one, index) =>
    readyPerson(index, { name: one, registryId: one === name ? onlyId(qids) : null }),
  );
  return {
    people,
    speakers: people.filter((person) => person.name === name).map(({ id }) => id),
    candidates: people.map(({ id, name: of }) => ({ person: id, confidence: shares.get(of)! })),
    confidence: shares.get(name ?? nobody) ?? (name === null ? Math.max(0, 1 - sumOf(shares)) : 1),
  };
}

/** Names with their probabilities, the likeliest first, each once; a number may be written as a string. */
function sharesOf(probas: unknown): Map<string, number> {
  const pairs = (Array.isArray(probas) ? probas : []).flatMap((pair): [string, number][] => {
    if (!Array.isArray(pair) || typeof pair[0] !== "string" || pair[0].trim() === "") return [];
    const share = Number(pair[1]);
    return share >= 0 && share <= 1 ? [[pair[0], share]] : [];
  });
  return new Map(pairs.toSorted(([, a], [, b]) => a - b).toReversed());
}

function sumOf(shares: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const share of shares.values()) sum += share;
  return Math.min(1, sum);
}

/** Longest written list of ids that is looked at; namesakes are a few. */
const longestList = 2000;

/** Wikidata's "Q" and a number, where there is exactly one; a list may also be written out, as "[Q1, Q2]". */
function onlyId(qids: unknown): string | null {
  const written = Array.isArray(qids) ? (qids as unknown[]) : splitList(qids);
  const [id] = written;
  const isOne = written.length === 1 && typeof id === "string" && /^Q\d{1,12}$/.test(id);
  return isOne ? id : null;
}

function splitList(value: unknown): string[] {
  if (typeof value !== "string" || value.length > longestList) return [];
  return value
    .replaceAll(/[[\]'"\s]/g, "")
    .split(",")
    .filter((id) => id !== "");
}
