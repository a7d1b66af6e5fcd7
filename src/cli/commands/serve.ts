import { availableParallelism } from "node:os";
import { InvalidArgumentError, type Command } from "commander";
import { usualSure } from "../../export/formats/export-item.js";
import { addDatabaseOption } from "../archive/open-archive.js";
import { share } from "../options/share.js";

/** The options of `onrecord serve`, as commander gives them. */
export interface ServeOptions {
  readonly db: string;
  readonly port: number;
  readonly host: string;
  readonly public?: true;
  readonly url?: string;
  readonly allowHost: readonly string[];
  readonly trustProxy: number;
  readonly sure: number;
  readonly rate: number;
  readonly threads: number;
  readonly quiet?: true;
}

/** Where the server listens when nothing is said: only this machine reaches it. */
const usualHost = "127.0.0.1";
const usualPort = 4680;
const fewestThreads = 2;
/** More threads than any machine has cores are a mistake, not a wish. */
const mostThreads = 1024;
const highestPort = 65_535;
/** More proxies in a row than anybody has. */
const mostProxies = 10;

const examples = `
Examples:
  onrecord serve                                       the archive onrecord.db, for this machine
  onrecord serve --db news.db --port 8080
  onrecord serve --db postgres://reader@db.example/news --host 0.0.0.0 --allow-host record.example
  onrecord serve --public --url https://record.example --trust-proxy 1
`;

/** Adds `onrecord serve` to the program. */
export function registerServe(program: Command): void {
  const command = program
    .command("serve")
    .description("show the archive in a browser, and answer programs: pages and an HTTP API");
  addDatabaseOption(command)
    .option("--port <n>", "the port to listen at; 0 for any that is free", port, usualPort)
    .option("--host <address>", "the address to listen at; 0.0.0.0 for every one", usualHost)
    .option("--public", "sentences and links only: no full articles, no private persons, noindex")
    .option("--url <origin>", "where readers find it, as https://record.example", origin)
    .option("--allow-host <name>", "a name under which it is reached; may be repeated", collect, [])
    .option("--trust-proxy <n>", "how many proxies of yours stand before it", proxies, 0)
    .option("--sure <x>", "name speakers from this confidence, 0 to 1", share, usualSure)
    .option("--rate <x>", "how often one client may ask, times the usual; 0: no limit", rate, 1)
    .option("--threads <n>", "threads that read, at least 2", threads, usualThreads())
    .option("--quiet", "say nothing but what is wrong")
    .addHelpText("after", examples)
    .action(async (options: ServeOptions) => {
      const { serveCommand } = await import("../serve/serve-command.js");
      await serveCommand(options);
    });
}

function port(value: string): number {
  return wholeNumber(value, highestPort, "Give a port: a whole number from 0 to 65535.");
}

function proxies(value: string): number {
  return wholeNumber(value, mostProxies, `Give a whole number from 0 to ${mostProxies}.`);
}

function threads(value: string): number {
  const number = wholeNumber(value, mostThreads, `Give a whole number from 2 to ${mostThreads}.`);
  if (number >= fewestThreads) return number;
  throw new InvalidArgumentError(
    "Give at least 2: one of them answers only what is quick, so that it never waits for a search.",
  );
}

/** More than this is as good as no limit. */
const highestRate = 1000;

function rate(value: string): number {
  const number = Number(value);
  if (/^(\d+|\d*\.\d+)$/.test(value) && number <= highestRate) return number;
  throw new InvalidArgumentError("Give a number from 0 to 1000, as 2 for twice as often as usual.");
}

/** One for each core, and one for what is quick: while they read, the thread that holds the connections has little to do. */
function usualThreads(): number {
  return availableParallelism() + 1;
}

function wholeNumber(value: string, most: number, otherwise: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number <= most) return number;
  throw new InvalidArgumentError(otherwise);
}

function origin(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "") {
    return url.origin;
  }
  throw new InvalidArgumentError("Give the beginning of an address, as https://record.example.");
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
