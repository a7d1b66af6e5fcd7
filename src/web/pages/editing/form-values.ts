import type {
  Change,
  EditingPage,
  ShownVersion,
  SpeakerChoice,
} from "../../../api/shapes/index.js";
import { findPieces, sayPieces, type Piece, type Window } from "./find-pieces.js";

export const parts = ["content", "cue", "source"] as const;
/** What of a statement stands somewhere in the text. */
export type Part = (typeof parts)[number];

/** What stands in the form. */
export interface FormValues {
  readonly version: string;
  readonly kind: string;
  readonly status: string;
  /** Of the article's people, by their ids in it. */
  readonly speakers: readonly string[];
  readonly newSpeaker: string;
  readonly newType: string;
  /** The words of each piece, a line each. */
  readonly words: Readonly<Record<Part, string>>;
  /** Where they stand: "57-75,80-90". */
  readonly places: Readonly<Record<Part, string>>;
}

/** The form as it is opened. */
export function valuesOf({ version, shown, speakers, window }: EditingPage): FormValues {
  return {
    version,
    kind: shown.kind,
    status: shown.status,
    speakers,
    newSpeaker: "",
    newType: "person",
    words: eachPart((part) => sayPieces(window, shown[part])),
    places: eachPart((part) => sayPlaces(shown[part])),
  };
}

export const nothingWritten: FormValues = {
  version: "",
  kind: "indirect",
  status: "made",
  speakers: [],
  newSpeaker: "",
  newType: "person",
  words: eachPart(() => ""),
  places: eachPart(() => ""),
};

/** The form as it was sent. Browsers send line ends as CR LF. */
export function valuesIn(sent: URLSearchParams): FormValues {
  const one = (name: string) => (sent.get(name) ?? "").replaceAll("\r\n", "\n");
  return {
    version: one("version"),
    kind: one("kind"),
    status: one("status"),
    speakers: sent.getAll("speaker"),
    newSpeaker: one("new-speaker").trim(),
    newType: one("new-type") === "organisation" ? "organisation" : "person",
    words: eachPart((part) => one(part)),
    places: eachPart((part) => one(`${part}-at`)),
  };
}

function eachPart<Value>(make: (part: Part) => Value): Record<Part, Value> {
  return { content: make("content"), cue: make("cue"), source: make("source") };
}

function sayPlaces(pieces: readonly Piece[]): string {
  return pieces.map(({ start, end }) => `${start}-${end}`).join(",");
}

/** "57-75,80-90" as pieces; null where it is written in no such way. */
function readPlaces(places: string): Piece[] | null {
  if (places === "") return [];
  const pieces = places.split(",").map((place) => {
    const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(place) ?? [];
    return { start: Number(start), end: Number(end) };
  });
  return pieces.every(({ start, end }) => start < end) ? pieces : null;
}

/**
 * Where the words of a part stand. Places that the page's script marked count
 * while the words are still theirs; else the words are looked for. Throws a
 * `PlaceError`.
 */
function piecesOf({ words, places }: FormValues, part: Part, window: Window): Piece[] {
  const marked = readPlaces(places[part]);
  const isMarked = marked !== null && sayPieces(window, marked) === words[part].trim();
  if (isMarked && marked.every(({ start, end }) => start >= window.start && end <= window.end)) {
    return marked;
  }
  return findPieces(words[part], window, marked ?? []);
}

/** What the form wants otherwise than the statement stands. Throws a `PlaceError`. */
export function changeFrom(
  values: FormValues,
  {
    shown,
    speakers,
    window,
    canMove,
  }: Pick<EditingPage, "shown" | "speakers" | "window" | "canMove">,
): Change {
  const change: Change = {};
  if (values.kind !== shown.kind) change.kind = values.kind as ShownVersion["kind"];
  if (values.status !== shown.status) change.status = values.status as ShownVersion["status"];
  const chosen = speakersOf(values);
  if (values.newSpeaker !== "" || String(values.speakers) !== String(speakers)) {
    change.speakers = chosen;
  }
  for (const part of canMove ? parts : []) {
    const pieces = piecesOf(values, part, window);
    if (sayPlaces(pieces) !== sayPlaces(shown[part])) change[part] = pieces;
  }
  return change;
}

/** What the form adds. Throws a `PlaceError`. */
export function additionFrom(values: FormValues, window: Window): Change {
  return {
    kind: values.kind as ShownVersion["kind"],
    status: values.status as ShownVersion["status"],
    speakers: speakersOf(values),
    content: piecesOf(values, "content", window),
    cue: piecesOf(values, "cue", window),
    source: piecesOf(values, "source", window),
  };
}

function speakersOf({ speakers, newSpeaker, newType }: FormValues): SpeakerChoice[] {
  const chosen: SpeakerChoice[] = speakers.map((local) => ({ local }));
  return newSpeaker === "" ? chosen : [...chosen, someone(newSpeaker, newType)];
}

/** Somebody's page in this record, or his id, stands for him; anything else is a name. */
function someone(written: string, type: string): SpeakerChoice {
  const [, page] = /\/people\/([^/?#\s]+)/.exec(written) ?? [];
  if (page !== undefined) return { person: decodeURIComponent(page) };
  if (/^(?:person|registry):\S+$/.test(written)) return { person: written };
  return { name: written, type: type === "organisation" ? "organisation" : "person" };
}
