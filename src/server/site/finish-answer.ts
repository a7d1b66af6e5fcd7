import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { chooseCoding, type Coding } from "./choose-coding.js";
import type { Answer, Question } from "./question.js";

/** Under this many bytes a body fits into one packet, compressed or not. */
const worthCompressing = 1_400;
/** Quick, and still better than gzip: answers are made for one reader each. */
const brotliQuality = 4;
const gzipLevel = 6;
/** Bytes of the hash that tells versions of a page apart. */
const tagBytes = 16;

/** What a site answered: headers by their names in small letters. */
export interface Made {
  readonly status: number;
  readonly headers: Map<string, string>;
  readonly text: string;
}

/**
 * What a site answered, as it goes out: with a tag by which a reader who has it
 * already is told so (304), and compressed where he takes that.
 */
export function finishAnswer(
  { status, headers, text }: Made,
  { headers: asked, visitor }: Pick<Question, "headers" | "visitor">,
): Answer {
  const body = encoder.encode(text);
  if (!headers.has("cache-control")) {
    // Every use asks again, which the tag makes cheap; an editor's pages stay in no shared place.
    headers.set("cache-control", visitor.editor === null ? "no-cache" : "private, no-cache");
  }
  if (status !== 200) return answerOf(status, headers, body, asked["accept-encoding"]);
  const tag = tagOf(body);
  headers.set("etag", tag);
  if (!hasTag(asked["if-none-match"], tag)) {
    return answerOf(status, headers, body, asked["accept-encoding"]);
  }
  headers.delete("content-type");
  headers.set("vary", vary);
  return { status: 304, headers: [...headers], body: null };
}

const encoder = new TextEncoder();
const vary = "accept-encoding, cookie";

/** Weak: the bytes differ by how they are compressed. */
function tagOf(body: Uint8Array): string {
  const hash = createHash("sha256").update(body).digest();
  return `W/"${hash.subarray(0, tagBytes).toString("base64url")}"`;
}

function hasTag(given: string | undefined, tag: string): boolean {
  if (given === undefined) return false;
  const opaque = tag.slice("W/".length);
  return given.split(",").some((one) => one.trim() === "*" || one.trim().endsWith(opaque));
}

function answerOf(
  status: number,
  headers: Map<string, string>,
  body: Uint8Array,
  accepted: string | undefined,
): Answer {
  headers.set("vary", vary);
  const coding = body.length < worthCompressing ? null : chooseCoding(accepted);
  if (coding === null) return { status, headers: [...headers], body };
  headers.set("content-encoding", coding);
  return { status, headers: [...headers], body: compress(body, coding) };
}

function compress(body: Uint8Array, coding: Coding): Uint8Array {
  if (coding === "gzip") return gzipSync(body, { level: gzipLevel });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return brotliCompressSync(body, { params });
}
