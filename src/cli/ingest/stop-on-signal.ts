import { exitCodes } from "../exit-codes.js";

export interface Stop {
  /** Aborted at the first signal. */
  readonly signal: AbortSignal;
  /** Leaves signals to the process again. */
  readonly done: () => void;
}

const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Asks for an orderly end at the first SIGINT (Ctrl-C) or SIGTERM, saying
 * `message` on standard error; the second ends the process at once.
 */
export function stopOnSignal(message: string): Stop {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.stopped);
    process.stderr.write(message);
    controller.abort();
  };
  for (const name of signals) process.on(name, stop);
  return {
    signal: controller.signal,
    done: () => {
      for (const name of signals) process.off(name, stop);
    },
  };
}
