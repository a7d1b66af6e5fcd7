import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option, type Command } from "commander";
import { articleTypes, type ArticleType } from "../../model/index.js";
import { addDatabaseOption } from "../archive/open-archive.js";

/** The options that `ingest` and `watch` share, as commander gives them. */
export interface IntakeOptions {
  readonly db: string;
  readonly workers: number;
  readonly outlet?: string;
  readonly language?: string;
  readonly type?: ArticleType;
  readonly keep: "full" | "excerpt" | "none";
  readonly fetch: boolean;
  readonly userAgent?: string;
  readonly quiet?: true;
}

/** The options of `onrecord ingest`, as commander gives them. */
export interface IngestOptions extends IntakeOptions {
  readonly map?: string;
  readonly as?: "articles" | "originals";
  readonly author?: string;
  readonly dryRun?: true;
  readonly json?: true;
  /** The number of a run; `true` for the last. */
  readonly problems?: number | true;
}

const examples = `
Examples:
  onrecord ingest articles/                      every file of a folder
  onrecord ingest "2026-*/*.html" news.ndjson    a pattern of files, and one more
  onrecord ingest crawl.warc.gz --keep excerpt   a web archive, without its full texts
  onrecord ingest table.csv --map text=Body,published=PubDate
  onrecord ingest https://news.example/feed.xml
  onrecord ingest x-archive/data/tweets.js session.vtt --as originals
  onrecord ingest --problems                     what the last run could not read
`;

/** Adds `onrecord ingest INPUT…` to the program. */
export function registerIngest(program: Command): void {
  const command = program
    .command("ingest")
    .description("take articles into the archive, and read who said what in them")
    .argument(
      "[input...]",
      "files, folders, patterns of files, addresses of pages and feeds; - for standard input",
    );
  addDatabaseOption(command);
  addIntakeOptions(command)
    .option("--map <pairs>", "names of fields in your data: text=Body,published=PubDate")
    .addOption(
      new Option(
        "--as <what>",
        "articles, or originals: posts, transcripts and press releases, which quotations are checked against",
      ).choices(["articles", "originals"]),
    )
    .option(
      "--author <name>",
      "who wrote the posts of originals that do not say it; @ for a handle",
    )
    .option("--dry-run", "read everything and keep nothing")
    .addOption(
      new Option(
        "--problems [run]",
        "list what a run could not read, the last one or that of this number",
      ).argParser(runNumber),
    )
    .option("--json", "the summary, or each problem, as one line of JSON")
    .addHelpText("after", examples)
    .action(async (inputs: string[], options: IngestOptions) => {
      if (inputs.length === 0 && options.problems === undefined) {
        command.error("error: missing argument 'input'; name a file, a folder or an address", {
          exitCode: 2,
        });
      }
      if (options.author !== undefined && options.as !== "originals") {
        command.error("error: --author is for originals; add --as originals", { exitCode: 2 });
      }
      const { ingestCommand } = await import("../ingest/ingest-command.js");
      await ingestCommand(inputs, options, (message) => command.error(message, { exitCode: 2 }));
    });
}

/** Adds the options that say how articles are taken in, wherever they come from. */
export function addIntakeOptions(command: Command): Command {
  return command
    .option("--outlet <name>", "the outlet of articles that do not name theirs")
    .option("--language <code>", "the language of articles that do not name theirs, as en")
    .addOption(
      new Option("--type <type>", "what articles are that do not say it; usually news").choices(
        articleTypes,
      ),
    )
    .addOption(
      new Option(
        "--keep <what>",
        "what is kept of the texts: all, the sentences of statements, or their own words",
      )
        .choices(["full", "excerpt", "none"])
        .default("full"),
    )
    .option("--no-fetch", "do not fetch the pages that feeds only point to")
    .option("--user-agent <words>", "who asks, as servers are told")
    .option("--workers <n>", "threads that read", wholeNumber, availableParallelism())
    .option("--quiet", "say nothing but what is wrong");
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number > 0 && number <= mostWorkers) return number;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${mostWorkers}.`);
}

function runNumber(value: string): number {
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
  throw new InvalidArgumentError(
    'Give the number of a run, as the summary of "onrecord ingest" names it.',
  );
}

/** More threads than any machine has cores are a mistake, not a wish. */
const mostWorkers = 1024;
