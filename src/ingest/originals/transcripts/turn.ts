import type { Block, Medium, Person, Problem, Span, Statement } from "../../../model/index.js";
import { instantOf } from "../../dates.js";
import { makeArticle, type ArticleFields } from "../../fields.js";
import { idOfFields } from "../../identity.js";
import type { Ingested } from "../../ingested.js";
import { problem } from "../../problems.js";
import { readyPerson, readyReading, readyStatement } from "../../quotes/ready-reading.js";
import type { Timecode } from "../original-facts.js";

/** What somebody said without being interrupted. */
export interface Turn {
  /** As the transcript names them; null where it does not. */
  readonly speaker: string | null;
  /** Its id in a list of people that the transcript brings; speakers with equal ids are one. */
  readonly speakerId: string | null;
  /** What was said, piece by piece; one space stands between two pieces. */
  readonly pieces: readonly Piece[];
}

/** Words, and when they are heard in the recording, in milliseconds. */
export interface Piece {
  readonly words: string;
  readonly from: number | null;
  readonly to: number | null;
}

export interface TranscriptParts {
  readonly fields: ArticleFields;
  readonly turns: readonly Turn[];
  readonly medium: Medium | null;
  /** Which reader gave them, for `why`. */
  readonly why: string;
  readonly problems: readonly Problem[];
}

/**
 * A transcript as an article, read already: a paragraph `NAME: words` for each
 * turn, the label left out where nobody is named, and a statement of kind
 * `turn` for each with a label. Timecodes are kept beside it.
 */
export function articleFromTurns(parts: TranscriptParts, label: string): Ingested {
  const { turns } = parts;
  if (turns.length === 0) {
    const message = `${label}: the transcript holds no words that somebody spoke; check that it is the right file, and whole`;
    return { label, article: null, problems: [...parts.problems, problem("empty", message)] };
  }
  const { text, places, timecodes } = layTurns(turns);
  const fields: ArticleFields = { ...parts.fields, type: "transcript" };
  const blocks: Block[] = places.map(({ whole }) => ({ kind: "paragraph", ...whole }));
  const article = makeArticle({ id: idOfFields(fields, { text }), text, blocks }, fields);
  const people = peopleOf(turns, places);
  const statements = places.flatMap((place, index): Statement[] => {
    const speaker = people.ids[index];
    if (speaker === undefined || !place.label) return [];
    return [
      readyStatement(article, {
        kind: "turn",
        content: [place.words],
        cue: [{ start: place.label.end, end: place.label.end + 1 }],
        source: [place.label],
        sourceType: "person",
        speakers: [speaker],
        candidates: [{ person: speaker, confidence: 1 }],
        medium: parts.medium,
        why: [parts.why],
      }),
    ];
  });
  const at = fields.published ? instantOf(fields.published) : null;
  return {
    label,
    article,
    problems: parts.problems,
    reading: readyReading("original", article, people.all, statements),
    original: { at, inReplyTo: null, isRepost: false, timecodes },
  };
}

interface TurnPlace {
  readonly whole: Span;
  readonly label: Span | null;
  readonly words: Span;
}

interface Layout {
  readonly text: string;
  readonly places: readonly TurnPlace[];
  readonly timecodes: readonly Timecode[];
}

/** A paragraph a turn, and where its parts stand. */
function layTurns(turns: readonly Turn[]): Layout {
  const lines: string[] = [];
  const places: TurnPlace[] = [];
  const timecodes: Timecode[] = [];
  let start = 0;
  for (const { speaker, pieces } of turns) {
    const label = speaker === null ? null : { start, end: start + speaker.length };
    const before = speaker === null ? "" : `${speaker}: `;
    const words = start + before.length;
    let end = words;
    for (const piece of pieces) {
      const from = end === words ? words : end + 1;
      end = from + piece.words.length;
      if (piece.from === null || piece.to === null) continue;
      timecodes.push({ start: from, end, from: piece.from, to: piece.to });
    }
    lines.push(before + pieces.map((piece) => piece.words).join(" "));
    places.push({ whole: { start, end }, label, words: { start: words, end } });
    start = end + 2;
  }
  return { text: lines.join("\n\n"), places, timecodes };
}

/** Everybody who spoke, once, with the places where the labels name them. */
function peopleOf(
  turns: readonly Turn[],
  places: readonly TurnPlace[],
): { readonly all: Person[]; readonly ids: (string | undefined)[] } {
  const byKey = new Map<string, Person>();
  const ids = turns.map((turn, index) => {
    const label = places[index]!.label;
    if (turn.speaker === null || !label) return undefined;
    const key = turn.speakerId ?? turn.speaker;
    const known = byKey.get(key) ?? readyPerson(byKey.size, { name: turn.speaker });
    const mentions = [...known.mentions, { ...label, form: "name" as const }];
    byKey.set(key, { ...known, mentions });
    return known.id;
  });
  return { all: [...byKey.values()], ids };
}

/** Turns of one speaker one after another are one; pieces without words are left out. */
export function joinTurns(turns: readonly Turn[]): Turn[] {
  const joined: { speaker: string | null; speakerId: string | null; pieces: Piece[] }[] = [];
  for (const { speaker, speakerId, pieces } of turns) {
    const spoken = pieces.filter(({ words }) => words !== "");
    if (spoken.length === 0) continue;
    const last = joined.at(-1);
    const isSame = last && last.speaker === speaker && last.speakerId === speakerId;
    if (isSame) last.pieces.push(...spoken);
    else joined.push({ speaker, speakerId, pieces: spoken });
  }
  return joined;
}
