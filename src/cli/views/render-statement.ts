import { unattributed, type StatementView } from "../../export/view/describe-statement.js";
import { sayShare } from "../../export/view/say-sure.js";
import type { Kind } from "../../model/index.js";
import type { Terminal } from "../output/terminal.js";
import type { Palette } from "./palette.js";
import { plain } from "./plain.js";
import { wrapWords } from "./wrap-words.js";

/** The bar beside a statement: its kind, told without colour. */
const bars: Readonly<Record<Kind, string>> = {
  direct: "┃",
  mixed: "┇",
  indirect: "╎",
  post: "║",
  turn: "║",
  act: "▸",
};
/** Columns before the words: number, bar and the spaces around them. */
const gutter = 7;

/** One statement for the terminal: who, how, the words, and on request why. */
export function renderStatement(
  view: StatementView,
  palette: Palette,
  terminal: Terminal,
  explain: boolean,
): string {
  const paint = palette.hue(view.speakers[0]?.hue ?? null);
  const bar = paint(bars[view.statement.kind]);
  const width = terminal.width - gutter;
  const words = wordsOf(view);
  const lines = [
    whoOf(view, palette, paint),
    ...wrapWords(words, width).filter(Boolean),
    ...wrapFacts(howOf(view).map(plain), width).map(palette.dim),
    ...wrapWords(plain(doubtOf(view)), width)
      .filter(Boolean)
      .map(palette.dim),
    ...(explain ? explainOf(view).flatMap((line) => wrapWords(plain(line), width)) : []).map(
      palette.dim,
    ),
  ];
  return lines
    .map(
      (line, index) => `${(index === 0 ? String(view.number) : "").padStart(4)} ${bar} ${line}\n`,
    )
    .join("");
}

function whoOf(view: StatementView, palette: Palette, paint: (text: string) => string): string {
  const initials = view.speakers.map((voice) => palette.hue(voice.hue)(plain(voice.initials)));
  const titled = [view.title, view.who].filter(Boolean).join(" ");
  const name = paint(palette.bold(plain(titled)));
  if (initials.length === 0) {
    const standing = palette.dim(`(${view.standing ?? ""})`);
    return view.statement.source.length > 0
      ? `? ${name} ${standing}`
      : `? ${paint(palette.bold(unattributed))}`;
  }
  return `${initials.join("+")} ${name}${view.role ? palette.dim(`, ${plain(view.role)}`) : ""}`;
}

/** The words said: in marks when quoted outright, `…` between pieces. */
function wordsOf(view: StatementView): string {
  const words = plain(view.pieces.join(" … "));
  return view.statement.kind === "direct" ? `“${words}”` : words;
}

/** The facts of a statement that are known, each for one place in a line. */
function howOf(view: StatementView): string[] {
  const facts: (string | null)[] = [
    view.statement.kind,
    view.deed,
    view.cue && `“${view.cue}”`,
    view.source && `as “${view.source}”`,
    view.grounds && `“${view.grounds}”`,
    whenOf(view),
    view.medium,
    view.addressees.length > 0 ? `to ${namesOf(view.addressees)}` : null,
    aboutOf(view),
    replyOf(view),
    view.within && `inside statement ${view.within}`,
    view.original &&
      `quotes ${view.original.number ? `statement ${view.original.number}` : "another article"}`,
    view.alsoTold.length > 0 ? `also told in ${view.alsoTold.join(", ")}` : null,
    view.sure,
    view.paragraph === 0 ? "title" : `¶${view.paragraph}`,
  ].map((fact) => fact || null);
  return facts.filter((fact) => fact !== null);
}

/** Facts in lines; a dot between two stays at the end of its line. */
function wrapFacts(facts: readonly string[], width: number): string[] {
  const lines = wrapWords(facts.join("\u00A0· "), width);
  return lines.map((line) => line.replaceAll("\u00A0", " "));
}

function namesOf(people: StatementView["about"]): string {
  return people.map(({ name }) => name).join(", ");
}

/** Of whom it speaks, but for those to whom it is said already. */
function aboutOf({ about, addressees }: StatementView): string | null {
  const others = about.filter(({ name }) => !addressees.some((one) => one.name === name));
  return others.length > 0 ? `about ${namesOf(others)}` : null;
}

/** Whom a statement without a speaker might be by. */
function doubtOf({ speakers, candidates }: StatementView): string {
  const likely = candidates.filter(({ confidence }) => confidence >= worthNaming);
  if (speakers.length > 0 || likely.length === 0) return "";
  const names = likely.map(({ name, confidence }) => `${name} (${sayShare(confidence)})`);
  return `might be ${names.join(" or ")}`;
}

/** A candidate less likely than one in ten is named only where somebody asks why. */
const worthNaming = 0.1;

function whenOf({ when, whenWords }: StatementView): string | null {
  if (!when || !whenWords) return when ?? (whenWords && `“${whenWords}”`);
  return `${when} (“${whenWords}”)`;
}

function replyOf({ reply }: StatementView): string | null {
  if (!reply) return null;
  const number = reply.number ? `statement ${reply.number}` : null;
  const what = [reply.who, number].filter(Boolean).join(", ") || "something earlier";
  return `in answer to ${what}${reply.words ? ` (“${reply.words}”)` : ""}`;
}

/** Why it was read so, how sure, who else was considered, and where it stands. */
function explainOf(view: StatementView): string[] {
  const { statement } = view;
  const offsets = statement.content.map(({ start, end }) => `[${start}, ${end})`);
  // Those who were considered and left no trace would only be noise.
  const candidates = view.candidates
    .filter(({ confidence }) => confidence >= 0.01)
    .map(({ name, confidence }) => `${name} ${confidence.toFixed(2)}`);
  return [
    `why: ${statement.why.join(", ") || "not told"}`,
    `sure: ${statement.confidence.toFixed(2)}${candidates.length > 0 ? `; considered: ${candidates.join(", ")}` : ""}`,
    ...(offsets.length > 0 ? [`at: ${offsets.join(" ")}`] : []),
  ];
}
