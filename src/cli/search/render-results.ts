import {
  sayCount,
  sayQuery,
  type NameMeaning,
  type Query,
  type Results,
  type Trial,
} from "../../search/index.js";
import type { Terminal } from "../output/terminal.js";
import { createPalette } from "../views/palette.js";
import { plain } from "../views/plain.js";
import { wrapWords } from "../views/wrap-words.js";
import { flagOf } from "./filter-options.js";

/** People of one name that are listed; of more their number says enough. */
const mostListed = 8;

/** The query as a sentence, how many there are, and whom its names mean. */
export function renderHead(results: Results, query: Query, terminal: Terminal): string {
  const palette = createPalette(terminal.colour);
  const { count, sentence, partlyRanked } = results;
  const lines = [
    ...wrapWords(plain(sentence), terminal.width).map(palette.bold),
    ...(count === null ? [] : [sayCount(count)]),
    ...(partlyRanked ? ["There are so many that only the newest were ranked."] : []),
    ...[...results.names.values()]
      .filter(isSeveral)
      .flatMap((meaning) => wrapWords(saySeveral(meaning, query), terminal.width).map(palette.dim)),
  ];
  return `${lines.join("\n")}\n\n`;
}

const isSeveral = ({ people }: NameMeaning): boolean => people.length > 1;

function saySeveral({ asked, people }: NameMeaning, query: Query): string {
  const listed = people.slice(0, mostListed).map(({ name, id }) => `${name} (${id})`);
  const more = people.length > mostListed ? ` and ${people.length - mostListed} more` : "";
  const flag = query.speaker?.includes(asked)
    ? "--speaker"
    : query.about?.includes(asked)
      ? "--about"
      : "--addressee";
  return plain(
    `“${asked}” means ${people.length} people: ${listed.join(", ")}${more}. ${flag} with an id asks for one of them.`,
  );
}

/** Who was meant by names that nobody bears. */
export function renderNames(names: Results["names"], { width }: Terminal): string {
  const unknown = [...names.values()].filter(({ people }) => people.length === 0);
  return unknown
    .flatMap(({ asked, near }) => {
      const known = near.map(({ name, id }) => `${name} (${id})`).join(", ");
      const hint = near.length > 0 ? ` Did you mean ${known}?` : "";
      return wrapWords(plain(`Nobody in this archive is called “${asked}”.${hint}`), width);
    })
    .map((line) => `${line}\n`)
    .join("");
}

/** What else would find something. */
export function renderTrials(trials: readonly Trial[], { width }: Terminal): string {
  const lines = trials.flatMap((trial) => {
    const flags = trial.parameters.map((name) => (name === "words" ? "the words" : flagOf(name)));
    const how = trial.any ? `With ${flags.join(" and ")} any` : `Without ${flags.join(" and ")}`;
    const found = `${how}: ${sayCount(trial.count)}. ${sayQuery(trial.query)}.`;
    return wrapWords(plain(found), width);
  });
  return lines.map((line) => `${line}\n`).join("");
}

/** How to go on; a line of its own, whole, since it is to be copied. */
export function renderNext(cursor: string, { colour }: Terminal): string {
  return `${createPalette(colour).dim(`There are more: go on with --after ${cursor}`)}\n`;
}
