import type { Answer, Question } from "../site/question.js";

/** What a thread is started with. */
export interface ReaderSettings {
  readonly database: string;
  readonly isPublic: boolean;
  readonly sure: number;
  readonly version: string;
  readonly assets: Readonly<Record<string, string>>;
}

/** What is told to a thread. */
export interface Asked {
  readonly id: number;
  readonly question: Question;
}

/**
 * What a thread tells: that it can answer; an answer, and of one that comes
 * piece by piece when it has ended; that it cannot start; a fault to be logged.
 */
export type Told =
  | { readonly type: "ready" }
  | { readonly type: "answer"; readonly id: number; readonly answer: Answer }
  | { readonly type: "ended"; readonly id: number }
  | { readonly type: "failed"; readonly error: Error }
  | { readonly type: "fault"; readonly error: Error };
