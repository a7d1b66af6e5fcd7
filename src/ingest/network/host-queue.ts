import type { Clock } from "./clock.js";

/** Hosts of which the last visit is remembered; a run meets more only in a crawl, which this is not. */
const mostHosts = 10_000;

/** Sees to it that a host gets one request at a time, with a pause between two. */
export class HostQueue {
  readonly #clock: Clock;
  readonly #last = new Map<string, Promise<number>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs a request when those before it to this host are over, and `pause` milliseconds after the last one ended. */
  async run<Result>(host: string, pause: number, request: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(host);
    const turn = (async () => {
      const ended = await before;
      const rest = ended === undefined ? 0 : ended + pause - this.#clock.now();
      if (rest > 0) await this.#clock.sleep(rest);
      return request();
    })();
    const over = turn.then(
      () => this.#clock.now(),
      () => this.#clock.now(),
    );
    this.#last.delete(host);
    this.#last.set(host, over);
    if (this.#last.size > mostHosts) this.#last.delete(this.#last.keys().next().value!);
    return turn;
  }
}
