import { describe, expect, test } from "vitest";
import { articleFromHtml } from "../../../src/ingest/index.js";
import { statusOfNote } from "../../../src/ingest/editorial/find-notice.js";
import { noticeOpenings } from "../../../src/ingest/editorial/notice-openings.js";
import { instantOf } from "../../../src/ingest/dates.js";
import { readPiece } from "../read-piece.js";

const words =
  "The dam held on Tuesday, the water board said, and nobody in the town, least of all its mayor, could say for how long it would hold.";
const page = (head: string, body = "") =>
  `<!doctype html><html><head><title>Dam holds for now</title>${head}</head><body><h1>Dam holds for now</h1><article><p>${words}</p><p>${words} Or so they said.</p>${body}</article></body></html>`;
const linked = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Dam holds for now", ...data })}</script>`;

async function editorial(input: string) {
  const [one] = await readPiece(input);
  expect(one!.article).not.toBeNull();
  return one!.editorial;
}

describe("what a publisher says of an article", () => {
  test.each([
    ["JSON-LD", linked({ dateModified: "2026-11-17T08:00:00-05:00" }), "2026-11-17T13:00:00Z"],
    [
      "a meta element",
      '<meta property="article:modified_time" content="2026-11-17T08:00:00Z">',
      "2026-11-17T08:00:00Z",
    ],
    ["a day alone", '<meta itemprop="dateModified" content="2026-11-17">', "2026-11-17"],
  ])("when a page was changed: %s", async (_name, head, modified) => {
    expect(await editorial(page(head))).toEqual({ modified, status: "usable", notice: null });
  });

  test("a page that says nothing has nothing", async () => {
    expect(await editorial(page(""))).toBeUndefined();
    expect(await editorial(page(linked({ dateModified: "yesterday" })))).toBeUndefined();
  });

  test("a correction in a page's JSON-LD goes before the one shown", async () => {
    const head = linked({ correction: { "@type": "CorrectionComment", text: "It was Monday." } });
    const shown = "<p>Correction: It was not Tuesday.</p>";
    expect((await editorial(page(head, shown)))!.notice).toBe("It was Monday.");
  });

  test("a note that is shown is data; the text and the id of the article stay", async () => {
    const note = "Correction, Nov. 17: It was Monday.".replace(", Nov. 17", " (Nov. 17)");
    const html = page("", `<p><em>${note}</em></p>`);
    const [one] = await readPiece(html);
    expect(one!.editorial).toEqual({ modified: null, status: "usable", notice: note });
    expect(one!.article!.text).toContain(note);
    expect(one!.article!.id).toBe(articleFromHtml(Buffer.from(html)).article!.id);
  });

  test("a note under a heading, and in plain text and objects", async () => {
    const headed = page(
      "",
      "<h3>Correction</h3><p>It was Monday, not Tuesday, that the dam held.</p>",
    );
    expect((await editorial(headed))!.notice).toBe(
      "It was Monday, not Tuesday, that the dam held.",
    );
    const text = "The dam held.\n\nThis article has been updated to say that it was Monday.";
    expect((await editorial(text))!.notice).toBe(text.split("\n\n")[1]);
    expect((await editorial(JSON.stringify({ text })))!.notice).toBe(text.split("\n\n")[1]);
  });

  test("a retraction says that the article is taken back", async () => {
    const text = "Retraction: We could not find the speaker again.\n\nThe dam held.";
    expect(await editorial(text)).toEqual({
      modified: null,
      status: "retracted",
      notice: "Retraction: We could not find the speaker again.",
    });
  });

  test.each([
    "Corrections officers walked out on Monday.",
    "Correction facilities are full.",
    "“Correction: I was wrong,” she wrote.".replace("“", "She wrote: “"),
    "The retraction: a history.",
    "Editor's note: This is part two of three.",
    "This article is about a correction.",
  ])("what is no such note is none: %s", async (sentence) => {
    expect(await editorial(`The dam held.\n\n${sentence}`)).toBeUndefined();
  });

  test("an article about a correction of another is not corrected itself", async () => {
    const text =
      "Correction: Dam story of Monday\n\nThe board asked for a correction, and it was granted on Tuesday.";
    expect(await editorial(text)).toBeUndefined();
  });

  test("every opening is told, in any case and with curly apostrophes", () => {
    for (const { words: opening, status } of noticeOpenings) {
      const written = `${opening.toUpperCase().replaceAll("'", "’")}  and so on`;
      expect(statusOfNote(written), opening).toBe(status);
    }
  });
});

describe("instants", () => {
  test.each([
    ["2026-11-16T23:30:00-05:00", "2026-11-17T04:30:00Z"],
    ["Mon, 16 Nov 2026 23:30:00 +0545", "2026-11-16T17:45:00Z"],
    ["2026-11-16T23:30:00", "2026-11-16T23:30:00Z"],
    ["2026-11-16", "2026-11-16"],
    ["soon", null],
    ["2026-02-31T10:00:00Z", null],
  ])("%s", (written, instant) => {
    expect(instantOf(written)).toBe(instant);
  });
});
