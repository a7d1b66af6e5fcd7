import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { inProject } from "../project.mjs";

const onrecord = inProject("bin", "onrecord.mjs");

/** Starts `onrecord serve` as anybody would. Resolves when it says where it is. */
export async function startServer(database, options = []) {
  const args = [onrecord, "serve", "--db", database, "--port", "0", ...options];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port === undefined) continue;
    return {
      port: Number(port),
      memory: () => memoryOf(child.pid),
      stop: async () => {
        child.kill("SIGTERM");
        const [code] = await ended;
        return code;
      },
    };
  }
  throw new Error("onrecord serve ended before it served anything");
}

/** `onrecord ingest` of a file with one worker, until it is stopped. */
export function startIngest(database, file) {
  const args = [onrecord, "ingest", "--db", database, "--workers", "1", "--quiet", file];
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  const ended = once(child, "exit");
  return {
    isRunning: () => child.exitCode === null,
    stop: async () => {
      child.kill("SIGTERM");
      // At its end it would look through the whole archive for who is who, which is not what is measured.
      const timer = setTimeout(() => child.kill("SIGKILL"), patience);
      await ended;
      clearTimeout(timer);
    },
  };
}

const patience = 10_000;

const bytesAKilobyte = 1024;

/**
 * Bytes of memory that are the process's own. Pages of the database file that
 * are mapped into it belong to the system's cache, and are not counted.
 */
function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)[1]) * bytesAKilobyte;
}
