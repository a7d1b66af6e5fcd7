import type { Store } from "../../store/index.js";

/** A sample in a list. */
export interface SampleLine {
  readonly name: string;
  readonly size: number;
  /** ISO 8601. */
  readonly made: string;
  /** What it was drawn from, in words. */
  readonly of: string;
  readonly snapshot: string;
  readonly seed: string;
  readonly coders: readonly string[];
}

/** Every sample of an archive, in the order in which they were drawn. */
export async function listSamples({ db }: Store): Promise<SampleLine[]> {
  const samples = await db
    .selectFrom("samples")
    .selectAll()
    .select((from) =>
      from
        .selectFrom("sample_items")
        .whereRef("sample_items.sample_key", "=", "samples.key")
        .select(({ fn }) => fn.countAll<number>().as("size"))
        .as("size"),
    )
    .orderBy("key")
    .execute();
  const coders = await db
    .selectFrom("codings")
    .select(["sample_key", "coder"])
    .distinct()
    .orderBy("coder")
    .execute();
  return samples.map(({ key, name, made, seed, snapshot, query, size }) => ({
    name,
    size: Number(size),
    made,
    of: (JSON.parse(query) as { readonly of?: string }).of ?? "",
    snapshot,
    seed,
    coders: coders.filter((one) => one.sample_key === key).map(({ coder }) => coder),
  }));
}
