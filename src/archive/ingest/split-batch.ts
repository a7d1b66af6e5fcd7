import type { Piece } from "../../ingest/index.js";
import type { Batch } from "./gather-parts.js";

const newline = 0x0a;

/** A batch as two, to find what in it ends a thread; null where it is one article's worth. */
export function splitBatch(batch: Batch): [Batch, Batch] | null {
  if (batch.length > 1) {
    const half = Math.ceil(batch.length / 2);
    return [batch.slice(0, half), batch.slice(half)];
  }
  const [part] = batch;
  const halves = part && "content" in part ? splitLines(part) : null;
  return halves ? [[halves[0]], [halves[1]]] : null;
}

/** Lines are cut after the line in their middle. */
function splitLines(piece: Piece): [Piece, Piece] | null {
  const { content } = piece;
  if (content.kind !== "lines") return null;
  const { bytes } = content;
  const after = bytes.indexOf(newline, bytes.length >> 1);
  const cut =
    after >= 0 && after < bytes.length - 1 ? after : bytes.lastIndexOf(newline, bytes.length - 2);
  if (cut < 0) return null;
  const first = bytes.subarray(0, cut + 1);
  const rest = {
    ...content,
    bytes: bytes.subarray(cut + 1),
    firstLine: content.firstLine + countLines(first),
    offset: content.offset + first.length,
  };
  return [
    { ...piece, content: { ...content, bytes: first } },
    { ...piece, content: rest },
  ];
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count++;
  return count;
}
