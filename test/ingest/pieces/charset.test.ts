import { describe, expect, it } from "vitest";
import { articlesFromPiece } from "../../../src/ingest/articles-from-piece.js";
import { collectBytes } from "./support/collect.js";
import { makeRecord, makeResponse } from "./support/make-warc.js";

const words =
  "Jan Kovář, the owner of the ferries, said on Friday that the harbour trust had not asked anybody before it shut two of its four berths, and that he would not pay for it.";

async function textOf(body: Uint8Array, contentType: string): Promise<string> {
  const record = makeRecord({ block: makeResponse(body, { "Content-Type": contentType }) });
  const { pieces } = await collectBytes(record);
  for await (const { article } of articlesFromPiece(pieces[0]!)) return article!.text;
  return "";
}

/** A page in ISO 8859-2, where "ř" is 0xf8. */
function pageWith(meta: string): Buffer {
  const html = `<html><head>${meta}<title>Berths</title></head><body><article><p>${words}</p></article></body></html>`;
  return Buffer.from(html.replaceAll("ř", "\u00f8"), "latin1");
}

describe("the charset that a server names", () => {
  it("decodes a page that names none, and goes before the one it names", async () => {
    expect(await textOf(pageWith(""), "text/html; charset=iso-8859-2")).toContain(words);
    const meta = '<meta charset="windows-1251">';
    expect(await textOf(pageWith(meta), 'text/html;Charset="ISO-8859-2"')).toContain(words);
  });

  it("is left alone where nobody knows it, and where the page is UTF-8", async () => {
    const meta = '<meta charset="iso-8859-2">';
    expect(await textOf(pageWith(meta), "text/html; charset=x-none")).toContain(words);
    const utf8 = Buffer.from(pageWith("").toString("latin1").replaceAll("\u00f8", "ř"));
    expect(await textOf(utf8, "text/html; charset=iso-8859-2")).toContain("Kovář");
  });
});
