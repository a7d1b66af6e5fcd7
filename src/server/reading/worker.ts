import { articleFromText, articlesFromPiece } from "../../ingest/index.js";
import type { Article } from "../../model/index.js";
import { createSentenceReader, type ReadingInSentences } from "../../read/index.js";
import { loadWeights } from "../../weights/index.js";
import type { Job, Outcome } from "./job.js";

let read: ((article: Article) => ReadingInSentences) | null = null;

/** What a thread runs for each text. Whatever the text is, it may take too long or too much memory: then the thread is ended from outside. */
export default async function work(job: Job): Promise<Outcome> {
  if ("text" in job) {
    const fields = job.published === null ? {} : { published: job.published };
    return { ...readArticle(articleFromText(job.text, fields)), more: 0 };
  }
  return readPage(job);
}

/** Weights are unpacked at the first article. */
function readArticle(article: Article): ReadingInSentences {
  read ??= createSentenceReader(loadWeights());
  return read(article);
}

/** The first article at an address; those of a feed behind it are counted. */
async function readPage({ page, published }: Extract<Job, { page: unknown }>): Promise<Outcome> {
  const { url, bytes, mediaType, fetched } = page;
  const fields = { url, provenance: { fetched }, ...(published !== null && { published }) };
  const piece = {
    label: url,
    content: { kind: "bytes", bytes, mediaType },
    fields,
    seen: fetched,
  } as const;
  let first: ReadingInSentences | null = null;
  let more = 0;
  const problems: string[] = [];
  for await (const { article, problems: found } of articlesFromPiece(piece)) {
    if (article !== null && first === null) {
      const { reading, sentences } = readArticle(article);
      first = { reading: { ...reading, problems: [...found, ...reading.problems] }, sentences };
    } else if (article !== null) more += 1;
    else problems.push(...found.map(({ message }) => message));
  }
  if (first !== null) return { ...first, more };
  return { problem: problems[0] ?? `${url}: what is there holds no article` };
}
