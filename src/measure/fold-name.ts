/**
 * Words that stand for a person without naming one: the personal, possessive,
 * reflexive and relative pronouns of English, and "it" and "they" for
 * organisations. Aliases that are one of them name nobody.
 */
const pronouns = new Set(
  (
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves " +
    "he him his himself she her hers herself it its itself they them their theirs themselves " +
    "who whom whose which that this these those one"
  ).split(" "),
);

/** A name without case, marks of curl, a leading "the" or "@", and middle initials. */
export function foldName(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words[0] === "the" && words.length > 1) words.shift();
  const last = words.length - 1;
  const kept = words.filter((word, index) => index === 0 || index === last || !isInitial(word));
  return kept.join(" ").replace(/^@/, "");
}

function isInitial(word: string): boolean {
  return /^\p{L}\.?$/u.test(word);
}

/** Whether a name is a pronoun, which is no name. */
export function isPronoun(name: string): boolean {
  return pronouns.has(name.trim().toLowerCase());
}
