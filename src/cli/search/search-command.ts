import {
  countFacets,
  countStatements,
  mostOnPage,
  resolveNames,
  sayCount,
  sayQuery,
  searchStatements,
  whatToTry,
  type Query,
  type Results,
} from "../../search/index.js";
import type { Store } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { SearchOptions } from "../commands/search.js";
import { exitCodes } from "../exit-codes.js";
import { describeTerminal } from "../output/terminal.js";
import { complain, writeOut } from "../output/write-out.js";
import { csvHead, csvOfFacets, csvOfHit } from "./csv.js";
import { queryFromOptions } from "./query-from-options.js";
import { renderFacets } from "./render-facets.js";
import { renderHit } from "./render-hit.js";
import { renderHead, renderNames, renderNext, renderTrials } from "./render-results.js";

/** How results are written. */
type Form = "text" | "json" | "csv";

/** `onrecord search`: finds statements and writes them. Sets `process.exitCode`. */
export async function searchCommand(
  words: readonly string[],
  options: SearchOptions,
): Promise<void> {
  const query = queryFromOptions(words, { ...options });
  await withArchive(options.db, { readOnly: true }, async (store) => {
    const found = await answer(store, query, options);
    if (found === 0 && options.exitCode) process.exitCode = exitCodes.failed;
  });
}

/** Writes what was asked for; how many statements there are of it, at least. */
function answer(store: Store, query: Query, options: SearchOptions): Promise<number> {
  const form = formOf(options);
  if (options.count) return writeCount(store, query, form);
  if (options.facets) return writeFacets(store, query, form, options);
  return writeHits(store, query, form, options);
}

function formOf({ json, csv, text }: SearchOptions): Form {
  if (csv) return "csv";
  if (json) return "json";
  return text || process.stdout.isTTY ? "text" : "json";
}

/** All of them, however many: who asks for the number wants it exactly. */
async function writeCount(store: Store, query: Query, form: Form): Promise<number> {
  const count = await countStatements(store, query, Infinity);
  if (form === "json") await writeOut(`${JSON.stringify({ count: count.number })}\n`);
  else if (form === "csv") await writeOut(`count\r\n${count.number}\r\n`);
  else {
    const names = await resolveNames(store, query);
    await writeOut(`${sayQuery(query, { names })}: ${sayCount(count)}\n`);
  }
  return count.number;
}

async function writeFacets(
  store: Store,
  query: Query,
  form: Form,
  { color }: SearchOptions,
): Promise<number> {
  const facets = await countFacets(store, query);
  if (form === "json") await writeOut(`${JSON.stringify(facets)}\n`);
  else if (form === "csv") await writeOut(csvOfFacets(facets));
  else {
    const names = await resolveNames(store, query);
    const sentence = sayQuery(query, { names });
    await writeOut(renderFacets(sentence, facets, describeTerminal(color)));
  }
  return facets.lookedAt;
}

/** Page after page, as many as were asked for. */
async function writeHits(
  store: Store,
  query: Query,
  form: Form,
  { sort, limit, after, color }: SearchOptions,
): Promise<number> {
  const terminal = describeTerminal(color);
  let written = 0;
  let next: string | null = after ?? null;
  if (form === "csv") await writeOut(csvHead);
  do {
    const size = Math.min(limit - written, mostOnPage);
    const isFirst = written === 0;
    const page = { sort, limit: size, after: next, count: isFirst && form === "text" };
    const results: Results = await searchStatements(store, query, page);
    if (isFirst && form === "text") await writeOut(renderHead(results, query, terminal));
    for (const [place, hit] of results.hits.entries()) {
      if (form === "text") await writeOut(renderHit(hit, written + place + 1, terminal));
      else await writeOut(form === "csv" ? csvOfHit(hit) : `${JSON.stringify(shown(hit))}\n`);
    }
    written += results.hits.length;
    next = results.next;
    if (isFirst && written === 0) await writeNothing(store, query, results, form, color);
  } while (next !== null && written < limit);
  if (next !== null && form === "text") await writeOut(renderNext(next, terminal));
  else if (next !== null) complain(`there are more; go on with --after ${next}`);
  return written;
}

/** What a reader of JSON gets: keys hold in one archive only, and are left out. */
function shown({ key: _key, articleKey: _articleKey, ...hit }: Results["hits"][number]) {
  return hit;
}

async function writeNothing(
  store: Store,
  query: Query,
  { names }: Results,
  form: Form,
  color: boolean,
): Promise<void> {
  const terminal = describeTerminal(color);
  const told = renderNames(names, terminal) + renderTrials(await whatToTry(store, query), terminal);
  if (form === "text") await writeOut(told);
}
