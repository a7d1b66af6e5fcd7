import type { VerbForms } from "../cue.js";
import { doublingVerbs, irregularVerbs, optionalDoublingVerbs } from "./irregular-verbs.js";

const irregular = new Map(
  irregularVerbs
    .trim()
    .split("\n")
    .map((line) => {
      const [base, past, participle] = line.split(" ") as [string, string, string];
      return [base, { past, participle }] as const;
    }),
);
const doubling = new Set(doublingVerbs.split(" "));
const optionalDoubling = new Set(optionalDoublingVerbs.split(" "));

/** The five forms of an English verb given by its base form, lower case. */
export function inflectVerb(base: string): VerbForms {
  const forms = inflected.get(base) ?? inflect(base);
  inflected.set(base, forms);
  return forms;
}

/** Phrases share their verbs: "go on", "go after". */
const inflected = new Map<string, VerbForms>();

function inflect(base: string): VerbForms {
  const stem = doubles(base) ? base + base.at(-1) : base;
  const known = irregular.get(base);
  const past = known?.past ?? addEd(stem);
  return {
    base,
    third: base === "be" ? "is" : base === "have" ? "has" : addS(base),
    past,
    participle: known?.participle ?? past,
    gerund: addIng(stem),
  };
}

/** Other spellings of a verb's forms: "criticise", "labelled", "learnt". */
export function spellVerb(base: string): VerbForms[] {
  const spellings = [inflectVerb(base)];
  if (base.endsWith("ize")) spellings.push(inflectVerb(`${base.slice(0, -3)}ise`));
  if (optionalDoubling.has(base)) spellings.push(doubleLast(base));
  return spellings;
}

/** The plural of an English noun, lower case. */
export function pluralOf(noun: string): string {
  if (plainEndings.has(noun.charAt(noun.length - 1))) return `${noun}s`;
  if (noun.endsWith("man") && !/(?:hu|ger|ro|sha)man$/.test(noun)) return `${noun.slice(0, -3)}men`;
  if (noun.endsWith("sis")) return `${noun.slice(0, -3)}ses`;
  if (noun.endsWith("person")) return `${noun.slice(0, -6)}people`;
  return addS(noun);
}

/** After these letters a noun simply takes "s". */
const plainEndings = new Set("abcdefgijklmpqrtuvw");

function doubleLast(base: string): VerbForms {
  const stem = base + base.at(-1);
  const past = `${stem}ed`;
  return { base, third: addS(base), past, participle: past, gerund: `${stem}ing` };
}

/** Whether the last consonant doubles: "quip" and all of one syllable like it, and a list. */
function doubles(base: string): boolean {
  return doubling.has(base) || /^(?:[^aeiou]*|qu|squ)[aeiou][^aeiouwxy]$/.test(base);
}

function addS(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function addEd(stem: string): string {
  if (stem.endsWith("e")) return `${stem}d`;
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
}

function addIng(stem: string): string {
  if (stem.endsWith("ie")) return `${stem.slice(0, -2)}ying`;
  return /[^eoy]e$/.test(stem) && stem !== "be" ? `${stem.slice(0, -1)}ing` : `${stem}ing`;
}
