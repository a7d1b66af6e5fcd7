/**
 * Where a text that is not JSON first goes wrong, as an offset in UTF-16 code
 * units: the same on every machine, which the words of `JSON.parse` are not.
 * One pass, no recursion (RFC 8259).
 */
export function findJsonFault(text: string): number {
  const closers: string[] = [];
  let expects: "value" | "name" | "after" | "first-value" | "first-name" = "value";
  const token =
    /\s*(?:([{}[\]:,])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b))/uy;
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(text);
    const from = at + (/^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0);
    if (!match) return from;
    const [, mark, string] = match;
    if (mark === "{" || mark === "[") {
      if (expects !== "value" && expects !== "first-value") return from;
      closers.push(mark === "{" ? "}" : "]");
      expects = mark === "{" ? "first-name" : "first-value";
    } else if (mark === "}" || mark === "]") {
      if (closers.pop() !== mark || expects === "value" || expects === "name") return from;
      expects = "after";
    } else if (mark === ",") {
      if (expects !== "after" || closers.length === 0) return from;
      expects = closers.at(-1) === "}" ? "name" : "value";
    } else if (mark === ":") {
      return from;
    } else if (expects === "name" || expects === "first-name") {
      if (string === undefined) return from;
      const colon = /\s*:/y;
      colon.lastIndex = token.lastIndex;
      if (!colon.test(text)) return token.lastIndex;
      token.lastIndex = colon.lastIndex;
      expects = "value";
    } else if (expects === "after") {
      return from;
    } else {
      expects = "after";
    }
  }
  return text.length;
}
