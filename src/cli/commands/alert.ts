import { Argument, InvalidArgumentError, Option, type Command } from "commander";
import { addDatabaseOption } from "../archive/open-archive.js";
import { addFilterOptions } from "../search/filter-options.js";

export const alertActions = ["add", "list", "remove", "run"] as const;
export type AlertAction = (typeof alertActions)[number];

/** The options of `onrecord alert`, as commander gives them; those of the search are beside them. */
export interface AlertOptions {
  readonly db: string;
  readonly webhook?: string;
  readonly secretEnv?: string;
  readonly feed?: string;
  /** A statement's place in the order of adding; 0 is before all. */
  readonly since?: number;
  readonly json?: true;
}

const examples = `
Examples:
  onrecord alert add harbour harbour --outlet "The Lowhaven Post" --feed harbour.atom
  onrecord alert add ito --speaker "Marta Ito" --webhook https://desk.example/hook --secret-env HOOK_SECRET
  onrecord alert run            send what is new to all of them, as after each ingest
  onrecord alert run ito --since start
  onrecord alert list
  onrecord alert remove ito
`;

/** Adds `onrecord alert ACTION [NAME] [WORDS…]` to the program. */
export function registerAlert(program: Command): void {
  const command = program
    .command("alert")
    .description("save searches, and send what is new to a webhook or a feed")
    .addArgument(new Argument("<action>", "what to do").choices(alertActions))
    .argument("[name]", "the alert's name")
    .argument("[words...]", "add: words to search for, as in onrecord search")
    .addOption(
      new Option("--webhook <url>", "add: where new statements are posted as JSON")
        .conflicts("feed")
        .argParser(webAddress),
    )
    .option("--secret-env <variable>", "add: the environment variable with the webhook's secret")
    .option("--feed <file>", "add: a feed's file, JSON Feed for .json, else Atom")
    .addOption(
      new Option(
        "--since <place>",
        "add, run: what counts as new: all (start), or what came after a place that list shows",
      ).argParser(place),
    )
    .option("--json", "list, run: one line of JSON for each alert");
  addFilterOptions(addDatabaseOption(command))
    .addHelpText("after", examples)
    .action(
      async (
        action: AlertAction,
        name: string | undefined,
        words: string[],
        options: AlertOptions,
      ) => {
        const { alertCommand } = await import("../alert/alert-command.js");
        await alertCommand({
          action,
          name,
          words,
          options,
          refuse: (message) => command.error(message, { exitCode: 2 }),
        });
      },
    );
}

function webAddress(value: string): string {
  if (/^https?:\/\/[^\s]+$/i.test(value) && URL.canParse(value)) return value;
  throw new InvalidArgumentError("Give an address such as https://desk.example/hook.");
}

function place(value: string): number {
  if (value === "start") return 0;
  if (/^\d{1,15}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give "start", or a number that "onrecord alert list" shows.');
}
