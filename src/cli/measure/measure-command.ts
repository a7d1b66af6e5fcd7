import { existsSync } from "node:fs";
import { join } from "node:path";
import { GoldError, loadGold, type GoldArticle } from "../../corpora/index.js";
import {
  formatErrors,
  formatScores,
  listErrors,
  referencesFor,
  scoreArticle,
  sumScores,
  type ArticleErrors,
  type ArticleScore,
  type Scores,
} from "../../measure/index.js";
import { createReader } from "../../read/index.js";
import { loadWeights } from "../../weights/index.js";
import type { MeasureOptions } from "../commands/measure.js";
import { exitCodes } from "../exit-codes.js";
import { complain, writeOut } from "../output/write-out.js";
import { goldMakers } from "./gold-makers.js";
import { showProgress } from "./show-progress.js";

/** Name and version of the JSON that `--json` prints. */
const scoresFormat = "onrecord-scores/1";

/** What was scored: one GOLD, or all of them together. */
interface Result {
  readonly gold: string;
  readonly articles: readonly ArticleScore[];
  readonly scores: Scores;
  readonly errors: readonly ArticleErrors[];
}

/** Reads every gold article afresh, scores and prints. Sets the exit code where gold cannot be read. */
export async function measureCommand(
  given: readonly string[],
  options: MeasureOptions,
): Promise<void> {
  try {
    const paths = given.length > 0 ? given : defaultGold();
    const loaded = paths.map((path) => ({ path, gold: loadGold(path, goldMakers) }));
    const results = scoreAll(loaded, options);
    await writeOut(options.json ? toJson(results, options) : results.map(toText).join("\n"));
  } catch (thrown) {
    if (!(thrown instanceof GoldError)) throw thrown;
    complain(thrown.message);
    process.exitCode = exitCodes.failed;
  }
}

/** The gold for choosing, never for training, where it is at hand. */
function defaultGold(): string[] {
  const folder = process.env.ONRECORD_CORPORA ?? join("..", "shared");
  const usual = [join(folder, "corpora", "polnear.dev.jsonl"), join(folder, "pages", "gold")];
  const found = usual.filter((path) => existsSync(path));
  if (found.length > 0) return found;
  throw new GoldError(
    `No gold in "${folder}" (looked for ${usual.join(" and ")}); ` +
      "name a gold file, or set ONRECORD_CORPORA to the folder that holds the corpora",
  );
}

/** Each GOLD, then all together where there are several. */
function scoreAll(
  loaded: readonly { readonly path: string; readonly gold: readonly GoldArticle[] }[],
  options: MeasureOptions,
): Result[] {
  const { errors } = options;
  const read = createReader(loadWeights(options.weights));
  const progress = showProgress(
    "reading",
    loaded.reduce((sum, { gold }) => sum + gold.length, 0),
  );
  const results = loaded.map(({ path, gold }) => {
    const articles = gold.map((one) => {
      progress.step();
      return scoreArticle({ gold: one, predicted: read(one.article) });
    });
    return makeResult(path, articles, errors);
  });
  progress.end();
  if (results.length < 2) return results;
  return [
    ...results,
    makeResult(
      "all",
      results.flatMap(({ articles }) => articles),
      0,
    ),
  ];
}

function makeResult(gold: string, articles: readonly ArticleScore[], errors: number): Result {
  return { gold, articles, scores: sumScores(articles), errors: listErrors(articles, errors) };
}

function toText({ gold, articles, scores, errors }: Result): string {
  const references = referencesFor(articles.map(({ pair }) => pair.gold.corpus));
  const table = formatScores(scores, { title: gold, references });
  return errors.length === 0 ? table : `${table}\n${formatErrors(errors)}`;
}

function toJson(results: readonly Result[], options: MeasureOptions): string {
  const scored = results.map(({ gold, scores, errors }) =>
    options.errors > 0 ? { gold, scores, errors } : { gold, scores },
  );
  return `${JSON.stringify({ format: scoresFormat, results: scored })}\n`;
}
