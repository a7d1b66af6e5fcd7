import { Worker } from "node:worker_threads";
import type { Answer, Question } from "../site/question.js";
import type { ReaderSettings, Told } from "./messages.js";

/** Megabytes of objects that a thread may hold: a page needs some, a fault takes all. */
const mostMemory = 768;

/** Why a thread gave no answer. */
export class ThreadLost extends Error {
  override readonly name = "ThreadLost";
}

export interface ThreadOptions {
  readonly settings: ReaderSettings;
  /** What the thread runs; for tests from sources. */
  readonly script: URL;
  readonly onFault: (error: unknown) => void;
  /** The thread has ended by itself: it answers no more. */
  readonly onLost: (thread: Thread, cause: Error) => void;
  /** An answer that came piece by piece has ended, so that there is room for another. */
  readonly onEnded: () => void;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** One reader thread and what it has been asked. */
export class Thread {
  readonly #worker: Worker;
  readonly #onEnded: () => void;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #streams = 0;
  #isEnding = false;
  /** Settles when it can answer; rejects where it cannot be started. */
  readonly ready: Promise<void>;

  constructor({ settings, script, onFault, onLost, onEnded }: ThreadOptions) {
    this.#onEnded = onEnded;
    const resourceLimits = { maxOldGenerationSizeMb: mostMemory };
    this.#worker = new Worker(script, { workerData: settings, resourceLimits });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on("message", (told: Told) => {
        if (told.type === "answer") this.#settle(told.id, told.answer);
        else if (told.type === "ended") this.#ended();
        else if (told.type === "fault") onFault(told.error);
        else if (told.type === "ready") resolve();
        else reject(told.error);
      });
      const lost = (cause: Error): void => {
        reject(cause);
        this.#rejectAll(cause);
        if (!this.#isEnding) onLost(this, cause);
        this.#isEnding = true;
      };
      this.#worker.on("error", lost);
      this.#worker.on("exit", (code) => lost(new Error(`A reader thread ended with ${code}`)));
    });
  }

  /** Questions that it has not answered yet, or not to the end. */
  get load(): number {
    return this.#waiting.size + this.#streams;
  }

  async ask(question: Question): Promise<Answer> {
    const id = (this.#last += 1);
    const answered = new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    this.#worker.postMessage({ id, question }, []);
    return answered;
  }

  /** Ends it at once, whatever it does. */
  async end(): Promise<void> {
    this.#isEnding = true;
    await this.#worker.terminate();
  }

  #settle(id: number, answer: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (answer.body instanceof ReadableStream) this.#streams += 1;
    waiting?.resolve(answer);
  }

  #ended(): void {
    this.#streams -= 1;
    this.#onEnded();
  }

  #rejectAll(cause: Error): void {
    for (const { reject } of this.#waiting.values()) {
      reject(new ThreadLost(`A reader thread was lost: ${cause.message}`, { cause }));
    }
    this.#waiting.clear();
  }
}
