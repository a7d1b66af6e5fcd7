import type { Problem } from "../../../model/index.js";
import type { Ingested } from "../../ingested.js";
import { problem, quoteValue } from "../../problems.js";
import { articleFromTurns, joinTurns, type Turn } from "./turn.js";
import { turnsOfCue } from "./turns-of-cue.js";

/** A timing of WebVTT ("00:01.500 --> 00:04.000 align:left") or SRT ("00:00:01,500 --> 00:00:04,000"). */
const timingPattern =
  /^\s{0,9}(\d{1,4}:)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s{0,9}-->\s{0,9}(\d{1,4}:)?(\d{1,2}):(\d{2})[.,](\d{1,3})(?:\s|$)/;

export function isWebVtt(text: string): boolean {
  return /^WEBVTT(?:[ \t\r\n]|$)/.test(text);
}

/** Whether a text begins as SRT does: a number, and a timing below it. */
export function isSrt(text: string): boolean {
  const match = /^\s{0,100}\d{1,7}[ \t]{0,9}\r?\n([^\n]{0,200})/.exec(text);
  return match !== null && match[1]!.includes("-->");
}

/**
 * Captions as a transcript: WebVTT (W3C) or SRT. Their timecodes are kept, cue
 * by cue. A speaker is named by `<v Name>` or by `NAME:` where the words begin,
 * and goes on until another is. A cue with a broken timing is told by its line;
 * the others are read.
 */
export function articleFromCaptions(text: string, label: string): Ingested {
  const problems: Problem[] = [];
  const turns: Turn[] = [];
  let speaker: string | null = null;
  for (const block of blocksOf(text)) {
    const cue = cueOf(block, label, problems);
    if (!cue) continue;
    const spoken = turnsOfCue(cue.payload, speaker, cue.from, cue.to);
    turns.push(...spoken);
    speaker = spoken.at(-1)?.speaker ?? speaker;
  }
  const title = titleOf(text);
  const parts = { fields: { title }, medium: null, why: "captions", problems };
  return articleFromTurns({ ...parts, turns: joinTurns(turns) }, label);
}

interface BlockOfLines {
  readonly lines: readonly string[];
  /** Of the first one, from 1. */
  readonly number: number;
}

function blocksOf(text: string): BlockOfLines[] {
  const blocks: BlockOfLines[] = [];
  let lines: string[] = [];
  const all = text.split(/\r\n|\r|\n/);
  for (let index = 0; index <= all.length; index++) {
    const line = all[index];
    if (line !== undefined && line.trim() !== "") lines.push(line);
    else if (lines.length > 0) {
      blocks.push({ lines, number: index - lines.length + 1 });
      lines = [];
    }
  }
  return blocks;
}

interface Cue {
  readonly from: number;
  readonly to: number;
  readonly payload: string;
}

/** Blocks of WebVTT that are no cues. */
const others = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/;

function cueOf({ lines, number }: BlockOfLines, label: string, problems: Problem[]): Cue | null {
  if (others.test(lines[0]!)) return null;
  const at = lines.findIndex((line) => line.includes("-->"));
  const timing = at >= 0 && at <= 1 ? timingPattern.exec(lines[at]!) : null;
  if (!timing) {
    const written = quoteValue(lines[Math.max(0, at)]!);
    const message = `${label}, line ${number + Math.max(0, at)}: ${written} is no timing of a caption; give one such as 00:00:01.500 --> 00:00:04.000`;
    problems.push(problem("bad-format", message));
    return null;
  }
  const [from, to] = [momentOf(timing, 1), momentOf(timing, 5)];
  return { from, to, payload: lines.slice(at + 1).join("\n") };
}

/** Hours, minutes, seconds and their thousandths from one group on, in milliseconds. */
function momentOf(timing: RegExpExecArray, group: number): number {
  const hours = Number((timing[group] ?? "0:").slice(0, -1));
  const [minutes, seconds] = [Number(timing[group + 1]), Number(timing[group + 2])];
  const thousandths = Number(timing[group + 3]!.padEnd(3, "0"));
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths;
}

/** "WEBVTT - Council meeting", and no other line of the head. */
function titleOf(text: string): string | null {
  const match = /^WEBVTT[ \t]+(?:-[ \t]*)?([^\r\n]{1,300})/.exec(text);
  return match?.[1]!.trim() || null;
}
