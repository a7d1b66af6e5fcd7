import type { ArchiveCheck, ArchiveSearched, WantedCheck } from "../../archive/index.js";
import type { EditWords, Headline } from "../../compare/index.js";
import type { Palette } from "../views/palette.js";
import { jsonOfCheck, type CheckJson, type OriginalJson } from "./json-of-check.js";

/** What each headline says, for people: of the words, never of who wrote them. */
const meanings: Readonly<Record<Headline, string>> = {
  altered: "words differ from the original",
  spliced: "words from separate places stand as one",
  truncated: "words are left out without a mark",
  bracketed: "words in brackets are not the speaker's",
  trimmed: "a mark stands wherever words are left out",
  cleaned: "only writing differs: capitals, punctuation, spelling",
  verbatim: "word for word",
  translated: "what is held of the speaker is in another language",
  "no original held": "the archive holds no first-hand text that it could be from",
  "not found": "no first-hand text that is held has it",
  "also said by": "not found with the speaker, but with another",
  misattributed: "not found with the speaker, and found with another",
};

/** What a check found, for a terminal. */
export function showCheck(wanted: WantedCheck, found: ArchiveCheck, palette: Palette): string {
  const json = jsonOfCheck(wanted, found);
  const { headline, original, nearest, alsoSaidBy } = json;
  return [
    `${palette.bold(headline)}: ${meanings[headline]}`,
    `  “${wanted.text}”`,
    ...(original ? ["", ...showOriginal("original", original, palette)] : []),
    ...json.edits.map((edit) => `  ${showEdit(edit)}`),
    ...(nearest ? ["", ...showOriginal("nearest, which is not it", nearest, palette)] : []),
    ...alsoSaidBy
      .filter(({ id }) => id !== original?.id)
      .flatMap((other) => ["", ...showOriginal("also said by", other, palette)]),
    ...signsOf(json),
    "",
    palette.dim(saySearched(wanted, found.searched)),
    "",
  ].join("\n");
}

function showOriginal(
  label: string,
  { author, at, url, id, text, heard }: OriginalJson,
  palette: Palette,
): string[] {
  const time = heard && `at ${clock(heard.from)}`;
  const where = [author ?? "nobody told for sure", at, time, url ?? id].filter(Boolean);
  return [`${label}: ${where.join(", ")}`, palette.dim(`  “${text}”`)];
}

/** "01:02:09" of milliseconds. */
function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part) => String(part).padStart(2, "0")).join(":");
}

function showEdit({ type, original, quoted, touches }: EditWords): string {
  const change =
    original === ""
      ? `added “${quoted}”`
      : quoted === ""
        ? `left out “${original}”`
        : `“${original}” → “${quoted}”`;
  return `${type}: ${change}${touches.length > 0 ? ` (mind the ${touches.join(" and the ")})` : ""}`;
}

function signsOf({ signs }: CheckJson): string[] {
  return signs.length === 0 ? [] : ["", `signs that words were passed on: ${signs.join(", ")}`];
}

function saySearched(
  { speaker }: WantedCheck,
  { posts, turns, releases, bySpeaker }: ArchiveSearched,
): string {
  const all = `Searched ${posts} posts, ${turns} turns of transcripts and ${releases} statements of releases`;
  return bySpeaker === null ? `${all}.` : `${all}; ${bySpeaker} of them by ${speaker}.`;
}
