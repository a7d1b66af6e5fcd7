/** What may stand next in a JSON text. */
type Expected = "value" | "first-value" | "name" | "first-name" | "colon" | "after";

/**
 * Where a text that is not JSON first goes wrong, as an offset in UTF-16 code
 * units: the same on every machine, which the words of `JSON.parse` are not.
 * The text's length where it only ends too early. One pass, no recursion
 * (RFC 8259).
 */
export function findJsonFault(text: string): number {
  const closers: string[] = [];
  let expected: Expected = "value";
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const next = step(text[at]!, expected, closers);
    if (next === null) return at;
    const end = next === "scalar" ? scalarEnd(text, at, expected) : at + 1;
    if (end < 0) return stringEnd(text, at) === cutShort ? text.length : at;
    expected = next === "scalar" ? afterScalar(expected) : next;
    at = end;
  }
  return text.length;
}

/** What is expected after this character; "scalar" where it begins one; null where it may not stand. */
function step(char: string, expected: Expected, closers: string[]): Expected | "scalar" | null {
  const isValue = expected === "value" || expected === "first-value";
  if (char === "{" || char === "[") {
    if (!isValue) return null;
    closers.push(char === "{" ? "}" : "]");
    return char === "{" ? "first-name" : "first-value";
  }
  if (char === "}" || char === "]") {
    const mayEnd = expected !== "value" && expected !== "name" && expected !== "colon";
    return mayEnd && closers.pop() === char ? "after" : null;
  }
  if (char === ",") {
    if (expected !== "after" || closers.length === 0) return null;
    return closers.at(-1) === "}" ? "name" : "value";
  }
  if (char === ":") return expected === "colon" ? "value" : null;
  return expected === "after" || expected === "colon" ? null : "scalar";
}

function afterScalar(expected: Expected): Expected {
  return expected === "name" || expected === "first-name" ? "colon" : "after";
}

/** The end of the string, number or word that begins here; negative where it is none. */
function scalarEnd(text: string, at: number, expected: Expected): number {
  if (text[at] === '"') return stringEnd(text, at);
  if (afterScalar(expected) === "colon") return broken;
  word.lastIndex = at;
  return word.test(text) ? word.lastIndex : broken;
}

const word =
  /(?:-?(?:0|[1-9]\d{0,400})(?:\.\d{1,400})?(?:[eE][+-]?\d{1,400})?|true|false|null)(?![\w.+-])/y;
const broken = -1;
const cutShort = -2;

function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return broken;
    if (code === 0x5c) {
      escape.lastIndex = at;
      if (at + 6 <= text.length && !escape.test(text)) return broken;
      at++;
    }
  }
  return text[from] === '"' ? cutShort : broken;
}

const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && " \t\n\r\ufeff".includes(text[at]!)) at++;
  return at;
}
