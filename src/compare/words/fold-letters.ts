/** Typographic apostrophes as straight ones. */
export function foldApostrophes(text: string): string {
  return text.replaceAll(/[’ʼ‘`´]/g, "'");
}

/** Letters and digits only, in lower case and without accents: "U.S." and "US", "re-elect" and "reelect" are equal. */
export function foldLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
