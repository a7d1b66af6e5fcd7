/** Words with one space between. */
export function foldSpace(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
