import { sayDeed, unattributed } from "../../export/view/describe-statement.js";
import { saySure } from "../../export/view/say-sure.js";
import { sayDay, sayMedium, sayWhen } from "../../export/view/say-when.js";
import type { Span } from "../../model/index.js";
import type { Hit, HitPerson } from "../../search/index.js";
import type { Terminal } from "../output/terminal.js";
import { createPalette, type Palette } from "../views/palette.js";
import { plain } from "../views/plain.js";
import { wrapWords } from "../views/wrap-words.js";
import { markMatches, showMatches } from "./mark-matches.js";

/** Columns before the words: number and the spaces around it. */
const gutter = 6;
/** Digits of an id that are shown: enough to be one statement's. */
const idDigits = 12;
/** The hue of matches, which no speaker has. */
const matchHue = 3;

/** One result for the terminal: the words first, then who, how, when, where and how sure. Ends with an empty line. */
export function renderHit(hit: Hit, number: number, terminal: Terminal): string {
  const palette = createPalette(terminal.colour);
  const width = terminal.width - gutter;
  const wrap = (text: string): string[] => wrapWords(text, width).filter(Boolean);
  const paint = terminal.colour ? paintMatch(palette) : null;
  const lines = [
    ...wrap(wordsOf(hit, terminal.colour)).map((line) => showMatches(line, paint)),
    ...whoLines(hit, palette, wrap),
    ...wrap(factsOf(hit).map(plain).join(" · ")).map(palette.dim),
    ...notesOf(hit)
      .flatMap((note) => wrap(plain(note)))
      .map(palette.bold),
    ...[placeOf(hit)].map(palette.dim),
  ];
  const numbered = lines.map(
    (line, place) => `${(place === 0 ? String(number) : "").padStart(gutter - 2)}  ${line}\n`,
  );
  return `${numbered.join("")}\n`;
}

const paintMatch =
  (palette: Palette) =>
  (words: string): string =>
    palette.hue(matchHue)(palette.bold(words));

/** What was said, in marks when quoted outright; of an act, which has no words, its sentence. */
function wordsOf({ statement, sentence, matches }: Hit, each: boolean): string {
  const pieces: Span[] = statement.content.length > 0 ? [...statement.content] : [sentence];
  const marked = pieces.map((piece) => {
    const { exact } = piece as Hit["sentence"];
    const inside = matches.map(({ start, end }) => ({
      start: start - piece.start,
      end: end - piece.start,
    }));
    return markMatches(exact, { start: 0, end: exact.length }, inside, each);
  });
  const words = plain(marked.join(" … ")).trim();
  return statement.kind === "direct" ? `“${words}”` : words;
}

function whoLines(hit: Hit, palette: Palette, wrap: (text: string) => string[]): readonly string[] {
  const { statement, speakers } = hit;
  const source = statement.source.map(({ exact }) => exact).join(" … ");
  const who = speakers.map(sayPerson).join(" and ") || source || "unknown";
  const standing = isUnattributed(hit) ? ` (${unattributed})` : "";
  const deed = sayDeed(statement.status, statement.act);
  const line = `— ${who}${standing}${deed === null ? "" : `, who ${deed}`}`;
  return wrap(plain(line)).map(palette.bold);
}

function isUnattributed({ speakers, statement: { sourceType } }: Hit): boolean {
  return speakers.length === 0 && (sourceType === "person" || sourceType === "none");
}

function sayPerson({ name, role }: HitPerson): string {
  return role === null ? name : `${name}, ${role}`;
}

function names(people: readonly HitPerson[]): string {
  return people.map(({ name }) => name).join(", ");
}

/** The facts that are known, each for one place in a line. */
function factsOf({ statement, addressees, about, outlet, day, published, ...hit }: Hit): string[] {
  const { saidAt, medium, cue, kind } = statement;
  const when = saidAt === null ? null : sayWhen(saidAt);
  const facts: (string | null)[] = [
    kind,
    cue.length > 0 ? `“${cue.map(({ exact }) => exact).join(" … ")}”` : null,
    when,
    medium && sayMedium(medium, day),
    addressees.length > 0 ? `to ${names(addressees)}` : null,
    about.length > 0 ? `about ${names(about)}` : null,
    outlet,
    published && `published ${sayDay(published)}`,
    hit.state === "live" ? null : hit.state,
    saySure(statement.confidence),
  ];
  return facts.filter((fact) => fact !== null && fact !== "") as string[];
}

/** What must stand beside it. */
function notesOf({ notice, disputes }: Hit): string[] {
  return [
    ...(notice === null ? [] : [`Note of the publisher: ${notice}`]),
    ...disputes.map((note) => `Disputed: ${note}`),
  ];
}

/** Where to read on, on one line that can be copied. */
function placeOf({ statement, url }: Hit): string {
  const id = statement.id.replace("sha256:", "").slice(0, idDigits);
  return [id, url === null ? null : plain(url)].filter(Boolean).join("  ");
}
