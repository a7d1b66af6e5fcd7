import { toRecord, type Reading, type Span } from "../../model/index.js";
import type { ApiContext } from "../context.js";
import { ApiProblem } from "../errors/api-problem.js";
import { longestText, type ReadPage, type ReadRequest } from "../shapes/index.js";
import { shownReading } from "./article.js";

/** What reading a text or an address came to. */
export interface ReadText {
  readonly reading: Reading;
  /** One a statement: the sentence or sentences that it stands in. */
  readonly sentences: readonly Span[];
  /** Further articles at the address. */
  readonly more: number;
}

/** What is to be read: one of both. */
export type TextToRead =
  | { readonly text: string; readonly published: string | null }
  | { readonly url: string; readonly published: string | null };

/** Reads texts and addresses for the API, away from the thread that serves. */
export interface TextReader {
  /** Throws an `ApiProblem` where it cannot be had, is too much or takes too long. */
  readonly read: (asked: TextToRead) => Promise<ReadText>;
  /** Keeps what was read in the archive; gives the article's id. */
  readonly keep: (read: ReadText, editor: string) => Promise<string>;
}

/** Reads what is asked and keeps it only where an editor wants that. */
export async function readText(
  { sure, isPublic }: Pick<ApiContext, "sure" | "isPublic">,
  reader: TextReader,
  request: ReadRequest,
  editor: string | null,
): Promise<ReadPage> {
  const asked = askedOf(request);
  if (request.keep && editor === null) {
    throw new ApiProblem(
      "forbidden",
      "Only an editor can keep an article in the archive; sign in, or read it without keeping it",
    );
  }
  const read = await reader.read(asked);
  const keptAs = request.keep && editor !== null ? await reader.keep(read, editor) : null;
  // A text that somebody pasted is theirs to see; a page that was fetched is its publisher's.
  const isWithheld = isPublic && "url" in asked;
  return { ...pageOf(read, sure, isWithheld), more: read.more, keptAs };
}

function askedOf({ text, url, published: day }: ReadRequest): TextToRead {
  const published = day ?? null;
  const hasText = text !== undefined && text.trim() !== "";
  const hasUrl = url !== undefined && url.trim() !== "";
  if (hasText && hasUrl) {
    throw new ApiProblem("bad-request", "There is a text and an address; give one of them");
  }
  if (hasText) return { text, published };
  if (hasUrl) return { url: url.trim(), published };
  throw new ApiProblem(
    "bad-request",
    `There is nothing to read; give a text of up to ${longestText} characters, or an address`,
  );
}

function pageOf({ reading, sentences }: ReadText, sure: number, isWithheld: boolean) {
  const stored = {
    reading,
    sentences,
    row: { state: "live" as const, notice: null },
    text: { kept: "full" as const },
  };
  const beside = { personIds: new Map<string, string>(), notes: new Map(), sure };
  const record = isWithheld ? null : { ...toRecord(reading) };
  return { ...shownReading(stored, beside, { isPublic: isWithheld }), record };
}
