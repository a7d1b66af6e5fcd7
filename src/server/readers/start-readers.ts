import { ApiProblem } from "../../api/index.js";
import type { Answer, Answerer, Question } from "../site/question.js";
import { laneOf, type Lane } from "./lane-of.js";
import type { ReaderSettings } from "./messages.js";
import { Thread, ThreadLost } from "./thread.js";

export interface ReadersOptions {
  readonly settings: ReaderSettings;
  /** Threads beside that for exports, at least 2: one takes quick questions only. */
  readonly threads: number;
  readonly onFault: (error: unknown) => void;
  /** What threads run; for tests from sources. */
  readonly script?: URL;
  /** Milliseconds after which a thread that gives no answer is ended; usually `longestWork`. */
  readonly longestWork?: number;
}

/** What of each lane may wait; beyond it a question is refused at once, before it has cost anything. */
const mostWaiting: Readonly<Record<Lane, number>> = { quick: 256, slow: 64, long: 4 };

/** How many questions a thread is given at a time: a second one, so that it need not wait for this thread to hear of the first. */
const givenAtOnce = { quick: 2, any: 1, long: 2 } as const;

/** Longer than any counted amount of work takes; a thread that is still busy then is taken to be lost. */
export const longestWork = 60_000;

/** Lost threads in a row, without an answer between them, after which none is started any more. */
const mostLost = 5;

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** A place for a thread, and which lanes it serves, the first before the others. */
interface Seat {
  readonly lanes: readonly Lane[];
  readonly atOnce: number;
  thread: Thread | null;
}

/** Threads that answer questions, each lane with some of its own. Throws what keeps a thread from starting. */
export async function startReaders(options: ReadersOptions): Promise<Answerer> {
  const readers = new Readers(options);
  await readers.start();
  return readers;
}

class Readers implements Answerer {
  readonly #options: ReadersOptions;
  readonly #seats: readonly Seat[];
  readonly #queues: Readonly<Record<Lane, Waiting[]>> = { quick: [], slow: [], long: [] };
  #lost = 0;
  #isClosed = false;

  constructor(options: ReadersOptions) {
    this.#options = options;
    const any = Math.max(1, options.threads - 1);
    this.#seats = [
      { lanes: ["quick"], atOnce: givenAtOnce.quick, thread: null },
      ...Array.from({ length: any }, () => ({
        // What is slow has these threads only, what is quick one of its own beside them.
        lanes: ["slow", "quick"] as const,
        atOnce: givenAtOnce.any,
        thread: null,
      })),
      { lanes: ["long"], atOnce: givenAtOnce.long, thread: null },
    ];
  }

  /** All but the thread for exports, which starts with the first. */
  async start(): Promise<void> {
    const seats = this.#seats.filter(({ lanes }) => !lanes.includes("long"));
    try {
      await Promise.all(seats.map((seat) => this.#fill(seat).ready));
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  ask(question: Question): Promise<Answer> {
    const lane = laneOf(new URL(question.url).pathname);
    const queue = this.#queues[lane];
    if (queue.length >= mostWaiting[lane]) return Promise.reject(tooMuch());
    return new Promise((resolve, reject) => {
      queue.push({ question, resolve, reject });
      this.#give();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#seats.map(({ thread }) => thread?.end()));
  }

  /** Gives what waits to the threads that have room for it. */
  #give(): void {
    for (const seat of this.#seats) {
      while ((seat.thread?.load ?? 0) < seat.atOnce) {
        const queue = seat.lanes.map((lane) => this.#queues[lane]).find(({ length }) => length > 0);
        if (queue === undefined) break;
        if (this.#isClosed || this.#lost >= mostLost) queue.shift()!.reject(unreadable());
        else void this.#answer(seat, queue.shift()!);
      }
    }
  }

  async #answer(seat: Seat, { question, resolve, reject }: Waiting): Promise<void> {
    const thread = seat.thread ?? this.#fill(seat);
    const timer = setTimeout(() => this.#replace(seat, thread), this.#longestWork);
    try {
      resolve(await thread.ask(question));
      this.#lost = 0;
    } catch (error) {
      reject(error instanceof ThreadLost ? lost(error) : (error as Error));
    } finally {
      clearTimeout(timer);
      this.#give();
    }
  }

  get #longestWork(): number {
    return this.#options.longestWork ?? longestWork;
  }

  #fill(seat: Seat): Thread {
    const { settings, onFault, script = usualScript } = this.#options;
    const thread = new Thread({
      settings,
      script,
      onFault,
      onEnded: () => this.#give(),
      onLost: (_, cause) => {
        onFault(cause);
        this.#lost += 1;
        if (seat.thread === thread) seat.thread = null;
      },
    });
    // Whoever starts it waits for this; of one that takes a lost one's place its questions tell.
    thread.ready.catch(() => {});
    seat.thread = thread;
    return thread;
  }

  /** Another takes its place; what it was asked is answered by a problem. */
  #replace(seat: Seat, thread: Thread): void {
    if (seat.thread === thread) seat.thread = null;
    this.#options.onFault(
      new Error(`A reader thread gave no answer in ${this.#longestWork} ms and was ended`),
    );
    void thread.end();
  }
}

const usualScript = new URL("./reader-thread.js", import.meta.url);

function tooMuch(): ApiProblem {
  return new ApiProblem("busy", "More is asked at the moment than can be answered; ask again");
}

function lost(cause: Error): ApiProblem {
  return new ApiProblem(
    "busy",
    "What you asked took too long or too much memory and was given up; ask for less, as for fewer days",
    { cause },
  );
}

function unreadable(): ApiProblem {
  return new ApiProblem("busy", "The archive cannot be read at the moment; ask again shortly");
}
