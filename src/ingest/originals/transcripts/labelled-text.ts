/** A line that begins a turn: `ANA RUIZ:`, `Ana Ruiz (chair):`, `Q:`. */
const labelPattern = /^[ \t]{0,9}(?:[\p{Lu}\d][\p{L}\p{M}\p{N}.'’,()\- ]{0,60}):(?:[ \t]|$)/u;
/** Lines that are looked at to tell what a text is. */
const sampled = 400;
/** With fewer labels, a text has a colon in it and is no transcript. */
const leastLabels = 2;
/** Of the paragraphs, so many begin with a label. */
const leastShare = 0.3;

/** Whether a plain text is a transcript: several of its paragraphs begin `NAME: words`. */
export function looksLikeTurns(text: string): boolean {
  const lines = text.split("\n", sampled);
  const begins = lines.filter((line, index) => line.trim() !== "" && isStart(lines, index));
  const labelled = begins.filter((line) => labelPattern.test(line) && !isHeader(line));
  return labelled.length >= leastLabels && labelled.length >= begins.length * leastShare;
}

/** Where a paragraph begins, or a line with a label. */
function isStart(lines: readonly string[], index: number): boolean {
  return index === 0 || lines[index - 1]!.trim() === "" || labelPattern.test(lines[index]!);
}

/** `Title: …`, `Date: …` at the top of a file are metadata. */
function isHeader(line: string): boolean {
  return /^\s{0,9}(?:title|date|url|headline|outlet|byline|author|source|contact|media contact|for immediate release|published|language|type):/i.test(
    line,
  );
}
