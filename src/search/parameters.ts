import { articleTypes, kinds, sourceTypes, statuses } from "../model/index.js";
import { articleStates } from "../store/tables.js";

/** One thing that can be asked: in URLs and saved searches by its name, as an option in kebab case. */
export interface Parameter {
  readonly name: string;
  /** What it takes, as the help shows it; null for a switch. */
  readonly takes: string | null;
  readonly help: string;
}

/*
 * A list of its own, which needs no database: the command knows its options
 * without loading one. What is asked by each stands in filters/.
 */
const described = {
  words: ["<words>", 'words, "exact phrases", begin*, -without, OR'],
  speaker: ["<name>", "who said it: a name, or an id of the archive"],
  addressee: ["<name>", "to whom it was said"],
  about: ["<name>", "of whom it plainly speaks"],
  kind: ["<kind>", `how it is told: ${kinds.join(", ")}`],
  act: ["<act>", "what the speaker does: say, ask, accuse, deny, …"],
  status: ["<status>", `${statuses.join(", ")}, or any; usually only what was made`],
  sourceType: ["<type>", `what sort of source it has: ${sourceTypes.join(", ")}`],
  unattributed: [null, "only statements whose speaker could not be told"],
  outlet: ["<name>", "who published it"],
  medium: ["<medium>", "where it was said: X, interview, letter, …"],
  type: ["<type>", `what it stands in: ${articleTypes.join(", ")}`],
  language: ["<code>", "of its article, as en"],
  article: ["<id>", "of the article with this id or address"],
  saidFrom: ["<day>", "said on or after this day, month or year"],
  saidTo: ["<day>", "said on or before this day, month or year"],
  publishedFrom: ["<day>", "published on or after this day, month or year"],
  publishedTo: ["<day>", "published on or before this day, month or year"],
  minConfidence: ["<x>", "leave out statements less sure than this, 0 to 1"],
  state: ["<state>", `${articleStates.join(", ")}, or any; usually only what is live`],
} as const satisfies Readonly<Record<string, readonly [string | null, string]>>;

export type ParameterName = keyof typeof described;

/** Everything that can be asked, in the order of the help. */
export const parameters: readonly Parameter[] = Object.entries(described).map(
  ([name, [takes, help]]) => ({ name, takes, help }),
);
