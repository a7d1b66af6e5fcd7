import type { Act } from "../../model/index.js";
import { isWithin, type DetailContext, type TokenRange, type Told } from "./context.js";

/** A demand's "must" stands at most so many tokens into its clause. */
const demandReach = 14;
/** A speaker's own act is named at most so many tokens into the quotation: "We strongly condemn". */
const performativeReach = 4;

/**
 * What the speaker does by saying it: the act of the cue, made finer by what
 * was said where the cue only says that it was ("“Who closed the road?” she
 * said" asks).
 */
export function readAct(context: DetailContext, told: Told): Act {
  const act = told.cue?.entry.act ?? "say";
  if (act === "say") return actOfContent(context, told);
  if (act === "ask" && asksToDo(context, told)) return "demand";
  return act;
}

type ActRule = (context: DetailContext, told: Told) => Act | null;

/** In order; the first that knows decides. */
const contentRules: readonly ActRule[] = [
  reportsFinding,
  asksQuestion,
  demandsOfAddressee,
  opensByFormula,
  performs,
  proposes,
  commands,
  demandsByModal,
];

function actOfContent(context: DetailContext, told: Told): Act {
  for (const rule of contentRules) {
    const act = rule(context, told);
    if (act) return act;
  }
  return "say";
}

/** `according to a survey`: sources that find out things report them. */
function reportsFinding(context: DetailContext, { statement, cue, source }: Told): Act | null {
  if (statement.sourceType === "poll") return "report";
  if (statement.sourceType !== "document" || !source || cue?.entry.part !== "preposition") {
    return null;
  }
  for (let at = source.from; at < source.to; at++) {
    if (context.language.cues.cueNounByForm.get(context.wordAt(at))?.act === "report") {
      return "report";
    }
  }
  return null;
}

/** `“Who closed the road?” Ito said`; a question among other sentences does not count. */
function asksQuestion(context: DetailContext, told: Told): Act | null {
  if (told.statement.kind !== "direct" && told.statement.kind !== "turn") return null;
  let asks = false;
  for (const { from, to } of told.content) {
    for (let at = from; at < to; at++) {
      const word = context.wordAt(at);
      if (word === "?") asks = true;
      else if (word === "." || word === "!") return null;
    }
  }
  return asks ? "ask" : null;
}

/** `told Park to leave the hall`, `asked for`. */
function demandsOfAddressee(context: DetailContext, { cue, content }: Told): Act | null {
  if (!cue?.entry.takes.has("addressee-infinitive")) return null;
  return startsInfinitive(context, content) ? "demand" : null;
}

function asksToDo(context: DetailContext, { cue, content }: Told): boolean {
  const { wordAt } = context;
  if (wordAt(cue!.to) === "for" || wordAt(cue!.to - 1) === "for") return true;
  return cue!.entry.takes.has("addressee-infinitive") && startsInfinitive(context, content);
}

function startsInfinitive({ wordAt }: DetailContext, content: readonly TokenRange[]): boolean {
  const first = content[0]?.from ?? -1;
  return wordAt(first) === "to" || (wordAt(first) === "not" && wordAt(first + 1) === "to");
}

/** `“I’m sorry for what I did,”`, `“Thank you for coming,”` */
function opensByFormula(context: DetailContext, told: Told): Act | null {
  if (!speaksForItself(told)) return null;
  const at = firstWord(context, told);
  const { apologising, thanking } = context.language.details;
  const opens = (phrase: readonly string[]): boolean =>
    phrase.every((word, k) => context.wordAt(at + k) === word);
  if (apologising.some(opens)) return "apologise";
  return thanking.some(opens) ? "thank" : null;
}

/** `“We strongly condemn this attack”`: the act is named in the first person, present. */
function performs(context: DetailContext, told: Told): Act | null {
  if (!speaksForItself(told)) return null;
  const { wordAt, language } = context;
  const at = firstWord(context, told);
  if (wordAt(at) !== "i" && wordAt(at) !== "we") return null;
  for (let i = at + 1; i < at + performativeReach; i++) {
    const word = wordAt(i);
    if (language.details.performing.has(word))
      return language.cues.cueByForm.get(word)?.act ?? null;
    if (!word.endsWith("ly") && !language.details.middleAdverbs.has(word)) return null;
  }
  return null;
}

/** `suggested moving the school`, `suggested that the school should move`. */
function proposes(context: DetailContext, { cue, content }: Told): Act | null {
  if (!cue?.entry.takes.has("gerund") || content.length === 0) return null;
  const first = content[0]!.from;
  const word = context.wordAt(first);
  const isGerund = word.endsWith("ing") && (context.tagAt(first) || "VERB.VBG") === "VERB.VBG";
  return isGerund || hasModal(context, content[0]!, new Set(["should"])) ? "propose" : null;
}

/** `“Open the gates now,”`, `“Please bring him home,”`; not `“Look, …”`. */
function commands(context: DetailContext, told: Told): Act | null {
  if (!speaksForItself(told)) return null;
  const { wordAt, tagAt } = context;
  const first = firstWord(context, told);
  if (wordAt(first) === "please") return "demand";
  const verb = wordAt(first) === "do" && wordAt(first + 1) === "n't" ? first + 2 : first;
  if (verb !== first && tagAt(verb).startsWith("VERB")) return "demand";
  if (tagAt(first) !== "VERB.VB" || wordAt(first + 1) === ",") return null;
  return wordAt(first + 1) === "me" ? null : "demand";
}

/** `said the ministry must open the gates`. */
function demandsByModal(context: DetailContext, { statement, content }: Told): Act | null {
  if (statement.kind !== "indirect" || content.length === 0) return null;
  return hasModal(context, content[0]!, context.language.details.demanding) ? "demand" : null;
}

/** Whether one of the verbs stands in the first clause, not behind "if" and its like. */
function hasModal(
  context: DetailContext,
  { from, to }: TokenRange,
  modals: ReadonlySet<string>,
): boolean {
  const { wordAt, language } = context;
  for (let at = from; at < to && at < from + demandReach; at++) {
    const word = wordAt(at);
    if (modals.has(word)) return wordAt(at + 1) !== "have" && wordAt(at + 1) !== "not";
    if (language.auxiliaries.be.has(word) || language.auxiliaries.have.has(word)) return false;
    if (language.details.opensCondition.has(word) || word === "," || word === "who") return false;
  }
  return false;
}

/** Whether the content is the speaker's own words from its beginning. */
function speaksForItself({ statement: { kind } }: Told): boolean {
  return kind === "direct" || kind === "turn" || kind === "post";
}

/** The first word of the content behind its marks. */
function firstWord({ wordAt }: DetailContext, told: Told): number {
  let at = told.content[0]?.from ?? 0;
  while (isWithin(told.content, at) && !/[\p{L}\p{N}@]/u.test(wordAt(at))) at += 1;
  return at;
}
