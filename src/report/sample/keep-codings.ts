import { inChunks, rowsPerInsert, type Store } from "../../store/index.js";
import { noSuchSample } from "./coding-sheet.js";
import { SampleError } from "./draw-sample.js";

/** A line of a filled sheet, every cell as it stands there. */
export type FilledRow = Readonly<Record<string, string | undefined>>;

const saidWords: Readonly<Record<string, "yes" | "no" | "unsure">> = {
  yes: "yes",
  y: "yes",
  "1": "yes",
  no: "no",
  n: "no",
  "0": "no",
  unsure: "unsure",
  "?": "unsure",
};

/**
 * Keeps what a coder found; lines without an answer are passed over, earlier
 * answers of the same coder replaced. Gives how many were kept. Throws a
 * `SampleError` that names the line where one cannot be understood.
 */
export async function keepCodings(
  store: Store,
  name: string,
  coder: string,
  filled: readonly FilledRow[],
): Promise<number> {
  const sample = await store.db
    .selectFrom("samples")
    .select("key")
    .where("name", "=", name)
    .executeTakeFirst();
  if (sample === undefined) throw new SampleError(await noSuchSample(store, name));
  const numbers = await store.db
    .selectFrom("sample_items")
    .select("number")
    .where("sample_key", "=", sample.key)
    .execute();
  const known = new Set(numbers.map(({ number }) => number));
  const codings = filled.flatMap((row, place) => {
    const coding = readCoding(row, place + firstDataLine, known);
    return coding === null ? [] : [{ sample_key: sample.key, coder, ...coding }];
  });
  await store.write(async (tx) => {
    for (const rows of inChunks(codings, rowsPerInsert(codingColumns))) {
      await tx
        .deleteFrom("codings")
        .where("sample_key", "=", sample.key)
        .where("coder", "=", coder)
        .where(
          "number",
          "in",
          rows.map(({ number }) => number),
        )
        .execute();
      await tx.insertInto("codings").values(rows).execute();
    }
  });
  return codings.length;
}

const codingColumns = 6;
/** The first line of a sheet holds the names of its columns. */
const firstDataLine = 2;

function readCoding(row: FilledRow, line: number, known: ReadonlySet<number>) {
  const answer = (row["said"] ?? "").trim().toLowerCase();
  if (answer === "") return null;
  const said = saidWords[answer];
  if (said === undefined) {
    throw new SampleError(
      `Line ${line}: "${row["said"]}" in the column "said" is no answer; write yes, no or unsure`,
    );
  }
  const number = Number(row["number"]);
  if (!known.has(number)) {
    throw new SampleError(
      `Line ${line}: there is no statement number "${row["number"] ?? ""}" in this sample; was the column "number" changed, or is it the sheet of another sample?`,
    );
  }
  const speaker = (row["speaker"] ?? "").trim();
  return { number, said, speaker, note: (row["note"] ?? "").trim() };
}
