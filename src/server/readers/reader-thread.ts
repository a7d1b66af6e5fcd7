import { parentPort, workerData, type Transferable } from "node:worker_threads";
import { problemOf, problemType } from "../../api/index.js";
import { streamOf } from "../../api/stream-of.js";
import { openStore } from "../../store/index.js";
import { answerQuestion } from "../site/answer-here.js";
import { createSite } from "../site/create-site.js";
import type { Answer } from "../site/question.js";
import type { Asked, ReaderSettings, Told } from "./messages.js";

/*
 * A thread that answers questions, with a connection of its own that cannot
 * write. It ends when it is told so by `terminate`: nothing is lost by it.
 */

const { database, assets, ...rest } = workerData as ReaderSettings;

function tell(message: Told, moved: readonly Transferable[] = []): void {
  parentPort!.postMessage(message, moved);
}

/** Bodies change hands and are not copied. */
function movedOf({ body }: Answer): Transferable[] {
  if (body === null || typeof body === "string") return [];
  if (!(body instanceof Uint8Array)) return [body as unknown as Transferable];
  // What lies in memory that others share has to be copied.
  const isAlone = body.byteLength === body.buffer.byteLength;
  return isAlone ? [body.buffer as ArrayBuffer] : [];
}

/** Tells when the last piece of an answer was taken, or nobody wants more of them. */
function noteEnd(answer: Answer, id: number): Answer {
  const { body } = answer;
  if (!(body instanceof ReadableStream)) return answer;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      yield* body as ReadableStream<Uint8Array>;
    } finally {
      tell({ type: "ended", id });
    }
  }
  return { ...answer, body: streamOf(pieces()) };
}

/** Errors of every kind arrive as errors with their words and where they were thrown. */
function portable(error: unknown): Error {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const copy = new Error(message);
  if (stack !== undefined) copy.stack = stack;
  return copy;
}

/** What no route has caught: nobody waits for ever for it. */
function problemAnswer(error: unknown): Answer {
  const problem = problemOf(error);
  const headers = [["content-type", problemType]] as const;
  return { status: problem.status, headers, body: JSON.stringify(problem) };
}

async function start(): Promise<void> {
  const store = await openStore(database, { readOnly: true });
  const onFault = (error: unknown): void => tell({ type: "fault", error: portable(error) });
  const site = createSite({ context: { store, ...rest }, assets, onFault });
  parentPort!.on("message", async ({ id, question }: Asked) => {
    try {
      const answer = noteEnd(await answerQuestion(site, question), id);
      tell({ type: "answer", id, answer }, movedOf(answer));
    } catch (error) {
      onFault(error);
      tell({ type: "answer", id, answer: problemAnswer(error) });
    }
  });
  tell({ type: "ready" });
}

start().catch((error: unknown) => tell({ type: "failed", error: portable(error) }));
