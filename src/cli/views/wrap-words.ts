/**
 * Breaks words into lines of at most `width` characters (code points), at
 * spaces; a word longer than a line stands alone, unbroken.
 */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let length = 0;
  for (const word of text.split(" ")) {
    const wordLength = [...word].length;
    if (line !== "" && length + 1 + wordLength > width) {
      lines.push(line);
      line = word;
      length = wordLength;
    } else {
      line = line === "" ? word : `${line} ${word}`;
      length += wordLength + (length === 0 ? 0 : 1);
    }
  }
  return [...lines, line];
}
