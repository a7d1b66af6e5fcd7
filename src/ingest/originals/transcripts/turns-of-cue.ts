import { foldSpace } from "../../html/fold.js";
import type { Turn } from "./turn.js";

/** Tags of captions: `<v Name>`, `<v.loud Name>`, `<i>`, `<00:01.500>`, and SRT's `{\an8}`. */
const tagPattern = /<\/?([a-z0-9:.]{0,40})(?:\s+([^<>]{0,200}))?>|\{\\[^{}]{0,60}\}/gi;
/** `ANA RUIZ:`, `Ana Ruiz:`, `>> RUIZ:` where words begin: one to five words, each with a capital. */
const labelPattern =
  /^\s{0,9}(?:>{1,3}|-)?\s{0,9}((?:[\p{Lu}][\p{L}\p{M}.'’-]{0,40})(?: [\p{Lu}][\p{L}\p{M}.'’-]{0,40}){0,4}):(?:\s|$)/u;
/** ">>" alone says that another speaks, not who. */
const changePattern = /^\s{0,9}>{2,3}\s{0,9}/;

/**
 * The turns in the words of one caption. `speaker` is who spoke before; a
 * caption without a name goes on with theirs.
 */
export function turnsOfCue(
  payload: string,
  speaker: string | null,
  from: number,
  to: number,
): Turn[] {
  const turns: Turn[] = [];
  let [current, start] = [speaker, 0];
  let rest = "";
  const close = (words: string): void => {
    turns.push(...labelledTurns(rest + words, current, from, to));
    current = turns.at(-1)?.speaker ?? current;
    rest = "";
  };
  for (const tag of payload.matchAll(tagPattern)) {
    const words = payload.slice(start, tag.index);
    start = tag.index + tag[0].length;
    const isVoice = /^v(?:\.|$)/i.test(tag[1] ?? "") && !tag[0].startsWith("</");
    if (!isVoice) {
      rest += words;
      continue;
    }
    close(words);
    current = foldSpace(unescape(tag[2] ?? "")) || null;
  }
  close(payload.slice(start));
  return turns.filter(({ pieces }) => pieces[0]!.words !== "");
}

/** Line by line, since two who speak at once have a line each. */
function labelledTurns(payload: string, speaker: string | null, from: number, to: number): Turn[] {
  const turns: { speaker: string | null; words: string }[] = [{ speaker, words: "" }];
  for (const line of payload.split("\n")) {
    const label = labelPattern.exec(line);
    if (label) turns.push({ speaker: label[1]!, words: line.slice(label[0].length) });
    else if (changePattern.test(line)) {
      turns.push({ speaker: null, words: line.replace(changePattern, "") });
    } else turns.at(-1)!.words += ` ${line.replace(/^- /, "")}`;
  }
  return turns.map((turn) => ({
    speaker: turn.speaker,
    speakerId: null,
    pieces: [{ words: foldSpace(unescape(turn.words)), from, to }],
  }));
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&lrm;": "\u200e",
  "&rlm;": "\u200f",
};

function unescape(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity]!);
}
