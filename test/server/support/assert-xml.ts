import { Parser } from "htmlparser2";
import { expect } from "vitest";

/** Characters that XML 1.0 has no place for. */
// oxlint-disable-next-line no-control-regex
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/u;

/** Looks that a document's tags pair, that its characters are XML's and that nothing in it is left unescaped. */
export function assertXml(xml: string, where: string): void {
  expect(xml, where).not.toMatch(notXml);
  expect(xml.replace(/&(?:amp|lt|gt|quot|apos|#\d+);/g, ""), where).not.toContain("&");
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => void open.push(name),
      onclosetag: (name) => expect(open.pop(), where).toBe(name),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open, where).toEqual([]);
}
