import { Command, CommanderError } from "commander";
import { registerAlert } from "./commands/alert.js";
import { registerCheck } from "./commands/check.js";
import { registerDb } from "./commands/db.js";
import { registerDiffReadings } from "./commands/diff-readings.js";
import { registerEditor } from "./commands/editor.js";
import { registerExport } from "./commands/export.js";
import { registerForget } from "./commands/forget.js";
import { registerDispute, registerHide } from "./commands/hide.js";
import { registerIngest } from "./commands/ingest.js";
import { registerKeep } from "./commands/keep.js";
import { registerMeasure } from "./commands/measure.js";
import { registerPeople } from "./commands/people.js";
import { registerRead } from "./commands/read.js";
import { registerReport } from "./commands/report.js";
import { registerReread } from "./commands/reread.js";
import { registerRetain } from "./commands/retain.js";
import { registerSample } from "./commands/sample.js";
import { registerSearch } from "./commands/search.js";
import { registerServe } from "./commands/serve.js";
import { registerTrain } from "./commands/train.js";
import { registerWatch } from "./commands/watch.js";
import { exitCodes } from "./exit-codes.js";
import { complain, exitQuietlyOnBrokenPipe } from "./output/write-out.js";
import { packageVersion } from "./package-version.js";

const examples = `
Examples:
  onrecord read article.txt                     who said what, for people
  onrecord read --json news.ndjson | head       one JSON record an article
  onrecord ingest stories/                      the same into an archive, onrecord.db
  onrecord search '"we will appeal"'            who said these words
  onrecord serve                                the archive in a browser
`;

type Register = (program: Command) => void;

/** All commands, as the help lists them. */
const commandGroups: readonly (readonly [heading: string, commands: readonly Register[]])[] = [
  ["Read articles:", [registerRead]],
  ["Fill the archive:", [registerIngest, registerWatch, registerReread]],
  [
    "Ask the archive:",
    [
      registerSearch,
      registerCheck,
      registerServe,
      registerPeople,
      registerReport,
      registerSample,
      registerExport,
      registerAlert,
      registerDiffReadings,
    ],
  ],
  [
    "Be fair and lawful:",
    [registerEditor, registerHide, registerDispute, registerKeep, registerRetain, registerForget],
  ],
  ["Look after it:", [registerDb]],
  ["Measure and teach the reader:", [registerMeasure, registerTrain]],
];

/** Errors whose message tells a person what to do; others are faults of ours, and show where. */
const toldErrors: ReadonlySet<string> = new Set([
  "WeightsError",
  "StoreError",
  "SubjectError",
  "QueryError",
  "SampleError",
  "ServeError",
]);

/** Runs the command line on `argv` (as `process.argv`); sets `process.exitCode`. */
export async function run(argv: readonly string[]): Promise<void> {
  exitQuietlyOnBrokenPipe();
  const program = new Command("onrecord")
    .description("Reads the news and keeps the public record: who said what.")
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .showHelpAfterError("(add --help for the options and examples)")
    .exitOverride()
    // An option belongs to the command that it stands behind, where a command and one under it share its name.
    .enablePositionalOptions()
    .addHelpText("after", examples);
  for (const [heading, commands] of commandGroups) {
    program.commandsGroup(heading);
    for (const register of commands) register(program);
  }
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    } else if (error instanceof Error && toldErrors.has(error.name)) {
      complain(error.message);
      process.exitCode = error.name === "QueryError" ? exitCodes.usage : exitCodes.failed;
    } else throw error;
  }
}
