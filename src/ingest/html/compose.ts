import type { Block, EmbeddedPost, Span } from "../../model/index.js";
import type { DraftBlock } from "./blocks.js";
import type { PostParts } from "./posts/post.js";

/** What stands between two blocks of an article made from a page. */
const separator = "\n\n";

export interface Composed {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The article's text: the title, then the blocks; and where each came to stand. */
export function composeText(
  title: string | null,
  drafts: readonly Omit<DraftBlock, "element">[],
): Composed {
  const texts: string[] = [];
  const blocks: Block[] = [];
  let at = 0;
  const place = (text: string): Span => {
    const start = at;
    texts.push(text);
    at += text.length + separator.length;
    return { start, end: start + text.length };
  };
  if (title) blocks.push({ kind: "title", ...place(title) });
  for (const draft of drafts) {
    const span = place(draft.text);
    blocks.push(
      draft.post
        ? { kind: draft.kind, ...span, post: placePost(draft.post, span) }
        : { kind: draft.kind, ...span },
    );
  }
  return { text: texts.join(separator), blocks };
}

function placePost(parts: PostParts, block: Span): EmbeddedPost {
  const { network, words, tail, signature, date, handle, url } = parts;
  const tailStart = block.end - tail.length;
  const signed = find(tail, signature, 0);
  const dated = find(tail, date, signed?.end ?? 0);
  return {
    network,
    content: { start: block.start, end: block.start + words.length },
    signature: shift(signed, tailStart),
    date: shift(dated, tailStart),
    handle,
    url,
  };
}

function find(text: string, part: string | null, from: number): Span | null {
  const start = part ? text.indexOf(part, from) : -1;
  return start < 0 ? null : { start, end: start + part!.length };
}

function shift(span: Span | null, by: number): Span | null {
  return span && { start: span.start + by, end: span.end + by };
}
