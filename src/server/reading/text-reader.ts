import type { ReadText, TextReader } from "../../api/index.js";
import type { FetcherOptions } from "../../ingest/index.js";
import { pageFetcher } from "./fetch-page.js";
import { readingThread, usualReadingTime } from "./read-in-thread.js";

export interface TextReaderOptions {
  /** Keeps what was read in the archive; gives the article's id. */
  readonly keep: TextReader["keep"];
  /** How pages are fetched; for tests. */
  readonly fetching?: FetcherOptions;
  /** Milliseconds until a text must be read. */
  readonly readingTime?: number;
}

/** Reads texts in a thread of their own, and fetches pages; see `TextReader`. */
export interface OpenTextReader extends TextReader {
  /** Ends what is under way. */
  readonly close: () => Promise<void>;
}

/** Opens what reads texts and addresses for the API. The thread starts with the first text. */
export function openTextReader({ keep, fetching, readingTime }: TextReaderOptions): OpenTextReader {
  const pages = pageFetcher(fetching);
  const thread = readingThread(readingTime ?? usualReadingTime);
  return {
    read: async (asked): Promise<ReadText> => {
      if ("text" in asked) return thread.read(asked);
      const { url, bytes, mediaType, fetched } = await pages.fetch(asked.url);
      return thread.read({
        page: { url, bytes, mediaType, fetched },
        published: asked.published,
      });
    },
    keep,
    close: async () => {
      await Promise.all([pages.close(), thread.close()]);
    },
  };
}
