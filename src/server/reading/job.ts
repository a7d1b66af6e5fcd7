import type { ReadText, TextToRead } from "../../api/index.js";

/** What a thread is given to read: a text, or a page as it was fetched. */
export type Job =
  | Extract<TextToRead, { readonly text: string }>
  | {
      readonly page: {
        readonly url: string;
        readonly bytes: Uint8Array;
        readonly mediaType: string | null;
        readonly fetched: string;
      };
      readonly published: string | null;
    };

/** What it gives back: what was read, or why there is nothing to read. */
export type Outcome = ReadText | { readonly problem: string };
