import type { Visitor } from "./visitor.js";

/** What is asked by GET, in a form that can go to another thread. */
export interface Question {
  /** Whole, with the origin that the reader sees. */
  readonly url: string;
  /** The headers that an answer may depend on, by their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly visitor: Visitor;
}

/** The headers of a request that an answer may depend on. */
export const heededHeaders = ["accept", "accept-encoding", "if-none-match"] as const;

/** What comes back: all of it at once, or piece by piece where it may be long. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | Uint8Array | ReadableStream<Uint8Array> | null;
}

/** Answers questions, here or in other threads. */
export interface Answerer {
  readonly ask: (question: Question) => Promise<Answer>;
  /** Ends when everything that was asked is answered. */
  readonly close: () => Promise<void>;
}
