import { InvalidArgumentError, type Command } from "commander";
import { addDatabaseOption } from "../archive/open-archive.js";
import { addIntakeOptions, type IntakeOptions } from "./ingest.js";

/** The options of `onrecord watch`, as commander gives them. */
export interface WatchCommandOptions extends IntakeOptions {
  readonly once?: true;
  /** Minutes. */
  readonly every: number;
}

const examples = `
Examples:
  onrecord watch https://news.example/feed.xml
  onrecord watch --every 60 https://one.example/rss https://two.example/atom
  onrecord watch --once https://news.example/feed.xml     from a timer of your own
`;

/** Minutes that feed readers leave between two looks. */
const usualPause = 15;
const longestPause = 24 * 60;

/** Adds `onrecord watch FEED…` to the program. */
export function registerWatch(program: Command): void {
  const command = program
    .command("watch")
    .description("keep looking into feeds, and take what is new into the archive")
    .argument("<feed...>", "addresses of feeds: RSS, Atom or JSON Feed");
  addDatabaseOption(command);
  addIntakeOptions(command)
    .option("--once", "look into each feed once, if it is time, and end")
    .option(
      "--every <minutes>",
      "minutes between two looks at least; a feed may ask for more",
      minutes,
      usualPause,
    )
    .addHelpText("after", examples)
    .action(async (feeds: string[], options: WatchCommandOptions) => {
      const wrong = feeds.find((feed) => !/^https?:\/\//i.test(feed));
      if (wrong !== undefined) {
        command.error(
          `error: "${wrong}" is no address of a feed; give one that begins with http:// or https://`,
          { exitCode: 2 },
        );
      }
      const { watchCommand } = await import("../ingest/watch-command.js");
      await watchCommand(feeds, options);
    });
}

function minutes(value: string): number {
  const number = Number(value);
  if (/^(\d+|\d*\.\d+)$/.test(value) && number > 0 && number <= longestPause) return number;
  throw new InvalidArgumentError(`Give a number of minutes, over 0 and up to ${longestPause}.`);
}
