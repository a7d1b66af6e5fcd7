import type { Kind } from "../../model/index.js";
import { foldWords, type Store } from "../../store/index.js";
import { noSuchSample } from "./coding-sheet.js";
import { SampleError } from "./draw-sample.js";
import type { MachineAnswer } from "./machine-answer.js";
import { wilsonShare, type Share } from "./wilson.js";

/** What one coder's answers to a sample come to. */
export interface SampleScore {
  readonly coder: string;
  readonly coded: number;
  /** Left out of every share. */
  readonly unsure: number;
  /** Of the statements coded: those that somebody did express. */
  readonly said: Share;
  /** Of those with a speaker shown: said, and by him. */
  readonly speaker: Share;
  /** Of those said whose speaker was left open: the coder found none either. */
  readonly leftOpen: Share;
  readonly byKind: readonly {
    readonly kind: Kind;
    readonly said: Share;
    readonly speaker: Share;
  }[];
  /** Where the coder found otherwise. */
  readonly different: readonly Difference[];
}

export interface Difference {
  readonly number: number;
  readonly statementId: string;
  readonly machine: string;
  readonly coder: string;
}

interface Coded {
  readonly number: number;
  readonly statement_id: string;
  readonly answer: MachineAnswer;
  readonly said: "yes" | "no" | "unsure";
  readonly speaker: string;
}

/** The scores of a sample, one a coder, in the order of their names. Throws a `SampleError`. */
export async function scoreSample(store: Store, name: string): Promise<SampleScore[]> {
  const rows = await store.db
    .selectFrom("samples")
    .innerJoin("sample_items", "sample_items.sample_key", "samples.key")
    .innerJoin("codings", (join) =>
      join
        .onRef("codings.sample_key", "=", "sample_items.sample_key")
        .onRef("codings.number", "=", "sample_items.number"),
    )
    .where("samples.name", "=", name)
    .select([
      "codings.coder",
      "codings.said",
      "codings.speaker",
      "sample_items.number",
      "sample_items.statement_id",
      "sample_items.answer",
    ])
    .orderBy("codings.coder")
    .orderBy("sample_items.number")
    .execute();
  if (rows.length === 0) throw new SampleError(await whyNoScore(store, name));
  const coders = [...new Set(rows.map(({ coder }) => coder))];
  return coders.map((coder) =>
    scoreCoder(
      coder,
      rows
        .filter((row) => row.coder === coder)
        .map((row) => ({ ...row, answer: JSON.parse(row.answer) as MachineAnswer })),
    ),
  );
}

async function whyNoScore(store: Store, name: string): Promise<string> {
  const sample = await store.db
    .selectFrom("samples")
    .select("key")
    .where("name", "=", name)
    .executeTakeFirst();
  return sample === undefined
    ? noSuchSample(store, name)
    : `Nobody has coded the sample "${name}" yet; fill its sheet and give it to "onrecord sample code ${name} SHEET.csv"`;
}

function scoreCoder(coder: string, coded: readonly Coded[]): SampleScore {
  const sure = coded.filter(({ said }) => said !== "unsure");
  const kinds = [...new Set(sure.map(({ answer }) => answer.kind))].sort();
  const open = sure.filter((one) => one.said === "yes" && one.answer.speakers.length === 0);
  const openCoded = open.filter(({ speaker }) => speaker !== "");
  return {
    coder,
    coded: coded.length,
    unsure: coded.length - sure.length,
    said: saidShare(sure),
    speaker: speakerShare(sure),
    leftOpen: wilsonShare(openCoded.filter(isUnknown).length, openCoded.length),
    byKind: kinds.map((kind) => {
      const own = sure.filter(({ answer }) => answer.kind === kind);
      return { kind, said: saidShare(own), speaker: speakerShare(own) };
    }),
    different: sure.filter(isDifferent).map(describe),
  };
}

function saidShare(coded: readonly Coded[]): Share {
  return wilsonShare(coded.filter(({ said }) => said === "yes").length, coded.length);
}

function speakerShare(coded: readonly Coded[]): Share {
  const shown = coded.filter(
    (one) => one.answer.speakers.length > 0 && (one.said === "no" || one.speaker !== ""),
  );
  return wilsonShare(shown.filter(isSpeakerRight).length, shown.length);
}

function isDifferent(one: Coded): boolean {
  if (one.said === "no") return true;
  if (one.speaker === "") return false;
  return one.answer.speakers.length === 0 ? !isUnknown(one) : !isSpeakerRight(one);
}

function isUnknown({ speaker }: Coded): boolean {
  return speaker.trim().toLowerCase() === "unknown";
}

/** Said, and every name that the coder gives is one of the machine's speakers', and the other way round. */
function isSpeakerRight({ said, speaker, answer }: Coded): boolean {
  if (said !== "yes") return false;
  const names = speaker.split(";").map((name) => foldWords(name).join(" "));
  const speakers = answer.speakers.map(({ name, aliases }) =>
    [name, ...aliases].map((one) => foldWords(one).join(" ")),
  );
  return (
    names.every((name) => speakers.some((own) => own.includes(name))) &&
    speakers.every((own) => names.some((name) => own.includes(name)))
  );
}

function describe({ number, statement_id: statementId, answer, said, speaker }: Coded): Difference {
  const machine = answer.speakers.map(({ name }) => name).join("; ") || "unattributed";
  return { number, statementId, machine, coder: said === "no" ? "not said" : speaker };
}
