import { Option, type Command } from "commander";
import { parameters, parseQuery, type Params, type Query } from "../../search/index.js";

/** A word of the command line is the query's words: every other parameter is an option. */
const byArgument = "words";

/** Adds an option for everything that can be asked but the words, which are an argument: `--speaker`, `--said-from` … */
export function addFilterOptions(command: Command): Command {
  for (const { name, takes, help } of parameters) {
    if (name === byArgument) continue;
    const option = new Option(takes === null ? flagOf(name) : `${flagOf(name)} ${takes}`, help);
    if (takes !== null) option.argParser<string[]>((value, before = []) => [...before, value]);
    command.addOption(option);
  }
  return command;
}

/**
 * The query of a command's words and options. Throws a `QueryError`, whose
 * message is for the person who wrote them.
 */
export function queryFromOptions(
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Query {
  const params = parameters.flatMap(({ name }): [string, readonly string[]][] => {
    const value = options[name];
    if (name === byArgument || value === undefined) return [];
    return [[name, value === true ? ["true"] : (value as readonly string[])]];
  });
  const asked: Params = { ...Object.fromEntries(params), [byArgument]: words };
  return parseQuery(asked);
}

/** `saidFrom` as `--said-from`. */
function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}
