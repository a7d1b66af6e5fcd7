import { vi } from "vitest";
import { run } from "../../../src/cli/main.js";

/** What a run of the command in this process gave. */
export interface RanHere {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function take(to: string[]): (chunk: string | Uint8Array) => boolean {
  return (chunk) => {
    to.push(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
    return true;
  };
}

/**
 * Runs the command in this process: a process of its own takes a second to
 * start on a busy machine. What a pipe or a signal does needs `runOnrecord`.
 */
export async function runHere(args: readonly string[]): Promise<RanHere> {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(take(out)),
    vi.spyOn(process.stderr, "write").mockImplementation(take(err)),
  ];
  const listeners = process.stdout.listeners("error");
  try {
    await run(["node", "onrecord", ...args]);
    return { status: Number(process.exitCode ?? 0), stdout: out.join(""), stderr: err.join("") };
  } finally {
    for (const spy of spies) spy.mockRestore();
    for (const listener of process.stdout.listeners("error")) {
      if (!listeners.includes(listener)) process.stdout.off("error", listener as () => void);
    }
    process.exitCode = undefined;
  }
}
