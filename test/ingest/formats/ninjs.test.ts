import { describe, expect, test } from "vitest";
import { blocksOf, messagesOf, readPiece, sample } from "../read-piece.js";

const old = {
  uri: "tag:northwire.example,2026:42",
  type: "text",
  mimetype: "text/plain",
  versioncreated: "2026-11-17T08:15:30Z",
  pubstatus: "usable",
  language: "en",
  headline: "Harbour trust shuts two berths",
  byline: "Ines Calloway",
  source: "Northwire",
  body_text: "Two berths are shut.\n\nMarta Aalto said no more.",
};

async function read(item: object) {
  const [one] = await readPiece(JSON.stringify(item));
  return one!;
}

describe("ninjs", () => {
  test("3.x: bodies, headlines, by, status, change, whom it names", async () => {
    const [one] = await readPiece(sample("item.ninjs.json"));
    expect(one!.problems).toEqual([]);
    expect(one!.article).toMatchObject({
      sourceId: "urn:newsml:northwire.example:20261116:ferry-berths",
      title: "Harbour trust shuts two berths",
      outlet: "Northwire",
      byline: ["Ines Calloway", "Tom Oy"],
      published: "2026-11-16",
      language: "en",
    });
    expect(blocksOf(one!)).toEqual([
      "title|Harbour trust shuts two berths",
      "paragraph|Two berths are shut, the harbour trust said.",
      "quote|We had no choice.",
      "paragraph|Marta Aalto, its chair, said no more.",
    ]);
    expect(one!.editorial).toEqual({
      modified: "2026-11-17T13:15:30Z",
      status: "usable",
      notice: "Corrects the number of berths in the second paragraph.",
    });
    expect(one!.named).toEqual([
      { type: "person", name: "Marta Aalto", uri: "https://northwire.example/people/aalto" },
      { type: "person", name: "Ines Calloway", uri: null },
      { type: "organisation", name: "Lindmouth Harbour Trust", uri: null },
    ]);
  });

  test("1.x: names in lower case, a plain body kept character for character", async () => {
    const one = await read(old);
    expect(one.article).toMatchObject({
      sourceId: old.uri,
      title: old.headline,
      byline: ["Ines Calloway"],
      outlet: "Northwire",
      published: "2026-11-17",
      text: old.body_text,
    });
    expect(one.editorial).toEqual({
      modified: "2026-11-17T08:15:30Z",
      status: "usable",
      notice: null,
    });
  });

  test("2.x: pages in body_html go before plain text; lines of items are read as files are", async () => {
    const item = { ...old, body_html: "<p>Two berths.</p><p>No more.</p>" };
    const lines = await readPiece(`${JSON.stringify(old)}\n${JSON.stringify(item)}\n`);
    expect(lines.map(({ label }) => label)).toEqual(["in:1", "in:2"]);
    expect(lines[1]!.article!.text).toBe(`${old.headline}\n\nTwo berths.\n\nNo more.`);
    expect(lines[1]!.article!.provenance.offset).toBe(Buffer.byteLength(JSON.stringify(old)) + 1);
  });

  test("2.x: a page among the bodies goes before the plain one; who holds the rights is the outlet", async () => {
    const one = await read({
      uri: "urn:newsml:northwire.example:2",
      versioncreated: "2026-11-17T08:15:30+01:00",
      copyrightholder: "Northwire",
      headlines: [{ role: "main", value: "Berths shut" }],
      bodies: [
        {
          role: "main",
          contenttype: "text/plain",
          value: "Two berths are shut. No more was said.",
        },
        {
          role: "richtext",
          contenttype: "application/xhtml+xml",
          value: "<p>Two berths are shut.</p> <p>No more was said.</p>",
        },
      ],
    });
    expect(one.article!.outlet).toBe("Northwire");
    expect(one.article!.text).toBe("Berths shut\n\nTwo berths are shut.\n\nNo more was said.");
  });

  test.each([
    ["withheld", "withheld"],
    ["canceled", "retracted"],
    ["cancelled", "retracted"],
    ["pubstatus:canceled", "retracted"],
    ["usable", "usable"],
  ])("the status %s is %s", async (pubstatus, status) => {
    const one = await read({ ...old, pubstatus, ednote: "Do not use, says the desk." });
    expect(one.editorial!.status).toBe(status);
    expect(one.editorial!.notice).toBe(status === "usable" ? null : "Do not use, says the desk.");
  });

  test("a cancellation without a body is known by its headline", async () => {
    const { body_text: _, ...bare } = old;
    const one = await read({ ...bare, pubstatus: "canceled" });
    expect(one.article).toMatchObject({ sourceId: old.uri, text: old.headline });
    expect(one.editorial!.status).toBe("retracted");
  });

  test("a picture has no words; wrong types cost themselves alone", async () => {
    const picture = await read({ uri: "urn:x:1", type: "picture", versioncreated: "2026-11-17" });
    expect(messagesOf([picture])).toEqual([
      'in: the ninjs item "urn:x:1" of type "picture" has no words; give "bodies" with a value, or "body_text"',
    ]);
    const odd = await read({
      ...old,
      headline: 7,
      byline: { a: 1 },
      pubstatus: 5,
      people: "x",
      versioncreated: [],
    });
    expect(odd.article).toMatchObject({ text: old.body_text, title: null, byline: [] });
    expect(odd.problems.map(({ code }) => code)).toContain("bad-field");
    expect(odd.editorial).toBeUndefined();
  });
});
