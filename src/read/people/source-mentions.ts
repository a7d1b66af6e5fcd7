import type { Span } from "../../model/index.js";
import { headOf, relativePronouns, tokensOf } from "./describe-sources.js";
import { mentionHolding, mentionsIn, type FoundMention, type PeopleLayer } from "./people-layer.js";
import type { Words } from "./words.js";

const joiners: ReadonlySet<string> = new Set(["and", "&", "or", "nor"]);

/**
 * The mentions that a source stands for: its head, and those joined to it
 * ("Ito and Park" has two). What only belongs to the head ("Ito" in "Ito's
 * lawyer", "Port Alma" in "the mayor of Port Alma") is left out.
 */
export function sourceMentions(layer: PeopleLayer, source: readonly Span[]): FoundMention[] {
  for (const span of source) {
    const range = tokensOf(layer.words, span);
    if (range === null) continue;
    const found = mentionsIn(layer, span).filter(
      ({ to }) => !isPossessor(layer.words, to, range.to),
    );
    if (found.length === 0) {
      const antecedent = antecedentOf(layer, range.from);
      if (antecedent) return [antecedent];
      continue;
    }
    const head = headMention(found, headOf(layer.words, range));
    return [head, ...joined(layer.words, found, head)];
  }
  return [];
}

/** "Ito's lawyer": whose it is speaks not. */
function isPossessor(words: Words, to: number, end: number): boolean {
  return to + 1 < end && /^['’]s?$/.test(words.lower[to]!);
}

/** So many tokens may stand between a relative pronoun and the mention that it stands for. */
const antecedentReach = 4;

/** "Ito, | who": whom a relative pronoun stands for. */
function antecedentOf(layer: PeopleLayer, pronoun: number): FoundMention | null {
  const { words } = layer;
  if (!relativePronouns.has(words.lowerAt(pronoun))) return null;
  const verb = words.head(pronoun);
  const isRelative = verb >= 0 && words.relation(verb) === "acl:relcl";
  const before = words.lowerAt(pronoun - 1) === "," ? pronoun - 2 : pronoun - 1;
  const head = isRelative ? words.head(verb) : before;
  const found = mentionHolding(layer, head);
  if (found) return found;
  for (let at = before; at >= Math.max(0, before - antecedentReach); at--) {
    const near = mentionHolding(layer, at);
    if (near) return near;
  }
  return null;
}

/** The mention that holds the head; a role or title as head stands for the name behind it. */
function headMention(found: readonly FoundMention[], head: number): FoundMention {
  const holder = holderOf(found, head);
  return found.findLast((one) => one.lead === holder.to && one.form === "name") ?? holder;
}

function holderOf(found: readonly FoundMention[], head: number): FoundMention {
  const holding = found.filter((one) => one.lead <= head && head < one.to);
  if (holding.length > 0) return holding.toSorted((a, b) => a.to - a.lead - (b.to - b.lead))[0]!;
  return found.find((one) => one.lead > head) ?? found.at(-1)!;
}

function joined(words: Words, found: readonly FoundMention[], head: FoundMention): FoundMention[] {
  const all: FoundMention[] = [];
  let last = head;
  for (const one of found) {
    if (one.lead < last.to) continue;
    if (!isJoined(words, one, last, head)) continue;
    all.push(one);
    last = one;
  }
  return all;
}

function isJoined(
  words: Words,
  one: FoundMention,
  last: FoundMention,
  head: FoundMention,
): boolean {
  const before = words.lowerAt(one.lead - 1);
  if (joiners.has(before)) {
    const gap = one.lead - 1 - last.to;
    if (gap === 0 || (gap === 1 && words.lowerAt(last.to) === ",")) return true;
  }
  return words.relation(one.head) === "conj" && words.head(one.head) === head.head;
}
