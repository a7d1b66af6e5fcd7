import type { GoldArticle } from "../corpora/index.js";
import type { Person, Reading, Statement } from "../model/index.js";
import type { Match } from "./align.js";
import type { Clustered } from "./b-cubed.js";
import { foldName } from "./fold-name.js";
import type { PeopleMatch } from "./match-people.js";

export type SpeakerVerdict = "right" | "wrong" | "unknown";

/** A match whose gold speaker is resolved and named, and who was predicted. */
export interface JudgedSpeaker {
  readonly match: Match;
  readonly verdict: SpeakerVerdict;
  /** By the people of this article. */
  readonly inArticle: Clustered;
  /** By people across articles: gold by full name, predicted by registry id or else by full name. */
  readonly acrossArticles: Clustered;
}

/** Whether gold names a speaker of this statement: resolved, not "a senior official", not arguable. */
export function namesSpeaker(gold: GoldArticle, index: number): boolean {
  return !gold.notes[index]?.speakerArguable && namedSpeaker(gold, index) !== undefined;
}

/** The speakers of the matches whose gold speaker is resolved and named. */
export function judgeSpeakers(
  gold: GoldArticle,
  predicted: Reading,
  matches: readonly Match[],
  people: PeopleMatch,
): readonly JudgedSpeaker[] {
  const predictedPeople = new Map(predicted.people.map((person) => [person.id, person]));
  return matches.flatMap((match) => {
    const speaker = namedSpeaker(gold, match.gold);
    if (!speaker || !namesSpeaker(gold, match.gold)) return [];
    const { speakers } = predicted.statements[match.predicted] as Statement;
    const keys = speakers.map((id) => acrossKey(predictedPeople.get(id), id));
    return {
      match,
      verdict: judge(speakers, people.get(speaker.id)),
      inArticle: { gold: speaker.id, predicted: cluster(speakers) },
      acrossArticles: { gold: foldName(speaker.name), predicted: cluster(keys) },
    };
  });
}

/** Right where the gold speaker is among those predicted. */
function judge(speakers: readonly string[], expected: string | undefined): SpeakerVerdict {
  if (speakers.length === 0) return "unknown";
  return expected !== undefined && speakers.includes(expected) ? "right" : "wrong";
}

function namedSpeaker(gold: GoldArticle, index: number): Person | undefined {
  const id = gold.reading.statements[index]?.speakers[0];
  const person = gold.reading.people.find((one) => one.id === id);
  return person && person.type !== "unnamed" ? person : undefined;
}

function acrossKey(person: Person | undefined, id: string): string {
  return person ? (person.registryId ?? foldName(person.name)) : id;
}

/** Joint speakers are a cluster of their own. */
function cluster(keys: readonly string[]): string | null {
  return keys.length === 0 ? null : keys.toSorted().join(" + ");
}
