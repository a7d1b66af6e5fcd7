import type { ProblemCode } from "../../model/index.js";
import type { Unreadable } from "../piece.js";
import { problem } from "../problems.js";

/**
 * Problems of one kind in one stream that are told one by one; the others are
 * counted. A file with more than this many faults is broken as a whole.
 */
export const mostTold = 10_000;

/** Collects what is reported of a stream until it can be given out, in bounded memory. */
export class Reports {
  readonly #mostTold: number;
  readonly #counts = new Map<ProblemCode, number>();
  readonly #last = new Map<ProblemCode, Unreadable>();
  #waiting: Unreadable[] = [];

  constructor(most = mostTold) {
    this.#mostTold = most;
  }

  add(report: Unreadable): void {
    const { code } = report.problem;
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= this.#mostTold) this.#waiting.push(report);
    else this.#last.set(code, report);
  }

  /** What was reported since the last time. */
  take(): readonly Unreadable[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }

  /** At the end: what is left, and how many more there were, with the last of them. */
  takeLast(): readonly Unreadable[] {
    const counted = [...this.#last].map(([code, last]) => {
      const more = this.#counts.get(code)! - this.#mostTold;
      const words = more === 1 ? "1 more problem" : `${more} more problems`;
      const message = `${words} of this kind, the last of them ${last.problem.message}`;
      return { ...last, problem: problem(code, message) };
    });
    return [...this.take(), ...counted];
  }
}
