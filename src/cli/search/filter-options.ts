import { Option, type Command } from "commander";
import { parameters } from "../../search/parameters.js";

/** A word of the command line is the query's words: every other parameter is an option. */
export const byArgument = "words";

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

/** `saidFrom` as `--said-from`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}
