import type { HeaderBlock } from "./headers.js";
import type { WarcRecord } from "./read-records.js";

/** What a record is to us: something that may hold an article, or a kind that the summary counts. */
export type Judgement = { readonly skip: string } | { readonly mediaType: string | null };

/** Records of these types hold what was fetched, or was made from it (ISO 28500, 6). */
const payloadTypes = new Set(["response", "resource", "conversion"]);

/** Longest name of a kind in the summary: a media type is a header, and may hold anything. */
const longestKind = 60;

/** Judges a record by its own headers. */
export function judgeRecord(record: WarcRecord): Judgement {
  const type = record.headers.get("warc-type")!.toLowerCase();
  if (!payloadTypes.has(type)) return { skip: nameOf(type) };
  const mediaType = record.headers.get("content-type") ?? null;
  if (type === "response" && isHttp(mediaType)) return { mediaType: null };
  return judgeMediaType(mediaType);
}

/** Whether a record's block is an HTTP response: by its media type, or its address where it has none. */
export function isHttp(mediaType: string | null): boolean {
  return mediaType === null || /^\s*application\/http\b/i.test(mediaType);
}

/** Judges an HTTP response by its status and headers. */
export function judgeResponse(http: HeaderBlock, url: string): Judgement {
  const status = /^HTTP\/[\d.]{1,5}\s+(\d{3})/i.exec(http.firstLine)?.[1];
  if (!status) return { skip: "without an HTTP status" };
  if (!status.startsWith("2")) return { skip: `status ${status}` };
  if (new URL(url).pathname === "/robots.txt") return { skip: "robots.txt" };
  return judgeMediaType(http.fields.get("content-type") ?? null);
}

/** Text, markup, JSON, PDF and word processors' files may be articles. What says nothing is looked at. */
function judgeMediaType(mediaType: string | null): Judgement {
  const [name = ""] = (mediaType ?? "").toLowerCase().split(";");
  const type = name.trim();
  if (type === "" || type === "application/octet-stream") return { mediaType: null };
  return readable.test(type) ? { mediaType } : { skip: nameOf(type) };
}

const readable =
  /^(?:text\/(?:html|plain|xml|csv)|application\/(?:pdf|(?:\w{1,20}-)?json|x-ndjson|xml|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|[\w.-]{1,60}\+(?:xml|json)))$/;

function nameOf(kind: string): string {
  return /^[\x21-\x7e]+$/.test(kind) ? kind.slice(0, longestKind) : "of an unreadable type";
}
