import { codingItem, listSamples, SampleError, scoreSample } from "../../../report/index.js";
import type { ApiContext } from "../../context.js";
import { ApiProblem } from "../../errors/api-problem.js";
import type { SamplePage, SampleScorePage, SamplesPage } from "../../shapes/index.js";

/** The samples that there are, and how far this editor has coded each. */
export async function samplesPage({ store }: ApiContext, editor: string): Promise<SamplesPage> {
  const samples = await listSamples(store);
  const rows = await store.db
    .selectFrom("codings")
    .innerJoin("samples", "samples.key", "codings.sample_key")
    .select("samples.name")
    .select(({ fn }) => fn.countAll<number>().as("coded"))
    .where("coder", "=", editor)
    .groupBy("samples.name")
    .execute();
  const coded = new Map(rows.map((row) => [row.name, Number(row.coded)]));
  return {
    samples: samples.map(({ name, size, made, of, coders }) => ({
      name,
      size,
      made,
      of,
      coded: coded.get(name) ?? 0,
      coders: [...coders],
    })),
  };
}

/**
 * One statement of a sample, to be coded blindly: without what the machine, or
 * anybody else, made of it. Without a number the first that the editor has not
 * coded; null where there is none.
 */
export async function samplePage(
  { store }: ApiContext,
  editor: string,
  name: string,
  number: number | null,
): Promise<SamplePage> {
  const { db } = store;
  const sample = await db
    .selectFrom("samples")
    .select("key")
    .where("name", "=", name)
    .executeTakeFirst();
  if (sample === undefined) throw noSample(name);
  const items = await db
    .selectFrom("sample_items")
    .select("number")
    .where("sample_key", "=", sample.key)
    .orderBy("number")
    .execute();
  const codings = await db
    .selectFrom("codings")
    .select(["number", "said", "speaker", "note"])
    .where("sample_key", "=", sample.key)
    .where("coder", "=", editor)
    .execute();
  const numbers = items.map((item) => item.number);
  const done = new Map(codings.map((coding) => [coding.number, coding]));
  const wanted = number ?? numbers.find((one) => !done.has(one)) ?? null;
  const at = wanted === null ? -1 : numbers.indexOf(wanted);
  if (wanted !== null && at < 0) {
    throw new ApiProblem("not-found", `The sample "${name}" has no statement number ${wanted}`);
  }
  const { said = null, speaker = "", note = "" } = done.get(wanted ?? 0) ?? {};
  const row = wanted === null ? null : await codingItem(store, name, wanted);
  return {
    name,
    size: numbers.length,
    coded: done.size,
    item: row && {
      number: row.number,
      outlet: row.outlet,
      published: row.published,
      title: row.title,
      pieces: piecesOf(row.passage),
      said,
      speaker,
      note,
    },
    previous: numbers[at - 1] ?? null,
    following: numbers[at + 1] ?? null,
  };
}

/** "She said ⟦no⟧." as pieces, every second of them marked. */
function piecesOf(passage: string) {
  return passage
    .split(/[⟦⟧]/)
    .map((text, place) => ({ text, marked: place % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

function noSample(name: string): ApiProblem {
  return new ApiProblem(
    "not-found",
    `There is no sample "${name.slice(0, 80)}"; those there are stand at /samples`,
  );
}

/** What the coders found, for who has coded it all: a score before that would not be blind. */
export async function sampleScorePage(
  context: ApiContext,
  editor: string,
  name: string,
): Promise<SampleScorePage> {
  const { size, coded } = await samplePage(context, editor, name, null);
  if (coded < size) {
    throw new ApiProblem(
      "forbidden",
      `You have coded ${coded} of ${size}; what the machine made of them is told when all are coded`,
    );
  }
  try {
    const scores = await scoreSample(context.store, name);
    return {
      name,
      scores: scores.map(({ byKind: _kinds, different: _different, ...score }) => score),
    };
  } catch (error) {
    if (error instanceof SampleError) throw new ApiProblem("not-found", error.message);
    throw error;
  }
}
