import { sentenceOf, type DetailContext } from "./context.js";
import type { PlacedMention } from "./people-index.js";
import { isPossessive } from "./noun-phrase.js";

const subjects: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "nsubj:outer"]);
/** A verb's subject stands at most so many tokens before it. */
const furthestSubject = 40;

/**
 * The mention that is the subject of a verb whose group begins at `groupStart`:
 * by syntax, also over a conjunction ("trashed Park and backed Roe"), else the
 * mention right before the verb. Null where the subject names nobody.
 */
export function findSubject(
  context: DetailContext,
  verb: number,
  groupStart: number,
): PlacedMention | null {
  const subject = subjectToken(context, verb);
  const named = subject < 0 ? null : mentionOf(context, subject);
  if (named) return named;
  const before = context.people.at(groupStart - 1);
  if (!before || before.to !== groupStart || isPossessive(context, before)) return null;
  return isModifier(context, before.from - 1) ? null : before;
}

/** The subject's token by syntax, -1 where there is none. */
function subjectToken(context: DetailContext, verb: number): number {
  const { words } = context;
  if (!words.hasSyntax) return -1;
  const { from } = sentenceOf(context, verb);
  for (let head = verb; head >= from; head = words.head(head)) {
    for (let at = head - 1; at >= from && at >= head - furthestSubject; at--) {
      if (words.head(at) === head && subjects.has(words.relation(at))) return at;
    }
    if (words.relation(head) !== "conj") return -1;
  }
  return -1;
}

/** The mention at a subject; of "who", that of the noun it stands for. */
function mentionOf(context: DetailContext, subject: number): PlacedMention | null {
  const { words, wordAt, people, language } = context;
  const relative = language.pronouns.get(wordAt(subject))?.relative ?? false;
  const token = relative ? words.head(words.head(subject)) : subject;
  const placed = token < 0 ? null : people.at(token);
  return placed && !isPossessive(context, placed) ? placed : null;
}

/** Prepositions that are no conjunctions: "after Ito spoke" begins a clause, "of Ito spoke" does not. */
const pure: ReadonlySet<string> = new Set(
  "of with by from in on at about near between among to against toward towards under over via".split(
    " ",
  ),
);

/** "friends of Ito": what follows only modifies the subject. */
function isModifier({ wordAt }: DetailContext, at: number): boolean {
  return pure.has(wordAt(at));
}
