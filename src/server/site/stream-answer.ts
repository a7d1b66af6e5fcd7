import { chooseCoding } from "./choose-coding.js";
import type { Answer, Question } from "./question.js";

/** An answer that may be long, as it goes out piece by piece: it has no tag, since it is not known before it is made. */
export function streamAnswer(response: Response, { headers: asked }: Question): Answer {
  const headers = new Map(response.headers);
  headers.set("vary", "accept-encoding");
  headers.set("cache-control", "no-store");
  const isZipped = isText(headers.get("content-type") ?? "") && takesGzip(asked["accept-encoding"]);
  if (!isZipped || response.body === null) {
    return { status: response.status, headers: [...headers], body: response.body };
  }
  headers.set("content-encoding", "gzip");
  const zip = new CompressionStream("gzip") as unknown as ReadableWritablePair<Uint8Array>;
  const body = response.body.pipeThrough(zip);
  return { status: response.status, headers: [...headers], body };
}

/** What is no text is packed already. */
function isText(type: string): boolean {
  return /^text\/|json|xml/.test(type);
}

/** Of streams only gzip is to be had everywhere that this runs. */
function takesGzip(accepted: string | undefined): boolean {
  return chooseCoding(accepted?.replace(/\bbr\b/g, "gzip")) === "gzip";
}
