import { userInfo } from "node:os";
import { InvalidArgumentError, Option, type Command } from "commander";
import { addDatabaseOption } from "../archive/open-archive.js";
import type { PeopleAction, PeopleOptions } from "../people/people-command.js";

const examples = `
Actions:
  list                      who said most
  search NAME               people of this name, or of one spelt nearly so
  show ID                   all that is known of one, and every mention
  suggestions               who may be one person, the likeliest first
  merge ID ID               take two for one from now on
  apart ID ID               keep two apart, and suggest it no more
  split ID MENTION…         take these mentions for somebody else
  decisions                 what editors decided
  undo [NUMBER]             undo a decision, the last one if no number is given
  import FILE…              take in a registry of people: congress-legislators,
                            Popolo, a Wikidata dump, or CSV
  link                      link what is new; after an ingest this is done already

Examples:
  onrecord people list --limit 20
  onrecord people search "Ines Caloway"
  onrecord people show person:0f3a9c
  onrecord people merge person:0f3a9c bioguide:C000999
  onrecord people split person:0f3a9c sha256:77ab01#p3
  onrecord people import legislators-current.yaml legislators-social-media.yaml
`;

/** Names of the actions, with how many arguments each takes at least and at most. */
const actions: Readonly<Record<PeopleAction, readonly [least: number, most: number]>> = {
  list: [0, 0],
  search: [1, 20],
  show: [1, 1],
  suggestions: [0, 0],
  merge: [2, 2],
  apart: [2, 2],
  split: [2, Number.POSITIVE_INFINITY],
  decisions: [0, 0],
  undo: [0, 1],
  import: [1, Number.POSITIVE_INFINITY],
  link: [0, 0],
};

/** Rows that fit a screen or two. */
const usualRows = 50;

/** Adds `onrecord people ACTION …` to the program. */
export function registerPeople(program: Command): void {
  const command = program
    .command("people")
    .description("who is who in the archive: look up, merge, split, import registries")
    .argument("<action>", "what to do; see below", anAction)
    .argument("[words...]", "a name, ids, mentions or files, as the action needs");
  addDatabaseOption(command)
    .option("--limit <n>", "rows at most", wholeNumber, usualRows)
    .addOption(new Option("--type <type>", "only these").choices(["person", "organisation"]))
    .addOption(new Option("--json", "as JSON, one line a row").conflicts("csv"))
    .option("--csv", "as CSV with a header")
    .addOption(new Option("--editor <name>", "who decides, for the audit").env("ONRECORD_EDITOR"))
    .addHelpText("after", examples)
    .action(async (action: PeopleAction, words: string[], options: PeopleOptions) => {
      const [least, most] = actions[action];
      if (words.length < least || words.length > most) {
        command.error(`error: "people ${action}" takes ${counted(least, most)}; see --help`, {
          exitCode: 2,
        });
      }
      const { peopleCommand } = await import("../people/people-command.js");
      await peopleCommand(action, words, { ...options, editor: options.editor ?? ownName() });
    });
}

function counted(least: number, most: number): string {
  if (most === 0) return "nothing more";
  const few = least === 1 ? "one argument" : `${least} arguments`;
  if (least === most) return few;
  return least === 0 ? "at most one argument" : `${few} or more`;
}

function anAction(value: string): PeopleAction {
  if (Object.hasOwn(actions, value)) return value as PeopleAction;
  throw new InvalidArgumentError(`Give one of ${Object.keys(actions).join(", ")}.`);
}

function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Give a whole number of rows, such as 20.");
}

/** Who is at the machine; in some containers nobody is. */
function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}
