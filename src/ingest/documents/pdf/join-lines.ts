/** A hyphen between letters at the end of a line, and what it stands behind. */
const openWord = /([\p{L}][\p{L}-]{0,60})[-\u2010]$/u;
const softHyphen = "\u00ad";

/**
 * Lines as one run of text. A word that was parted at the end of a line is
 * joined: "the coun-" and "cil said" give "the council said". Where the
 * document has the word with its hyphen elsewhere, or its second part begins
 * with a capital, the hyphen is the word's own and stays ("well-known").
 */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  let text = "";
  for (const line of lines) {
    if (text === "") text = line;
    else if (text.endsWith(softHyphen)) text = text.slice(0, -1) + line;
    else text = joinTwo(text, line, words);
  }
  return text.replaceAll(softHyphen, "");
}

function joinTwo(text: string, line: string, words: ReadonlySet<string>): string {
  // Words are short: only so much of the end can be one.
  const open = openWord.exec(text.slice(-64));
  const next = /^\p{L}{1,60}/u.exec(line)?.[0];
  if (!open || !next) return `${text} ${line}`;
  const isOwn = !/^\p{Ll}/u.test(next) || words.has(`${open[1]}-${next}`.toLowerCase());
  return isOwn ? text + line : text.slice(0, -1) + line;
}
