import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { cutSegments } from "../../src/export/view/cut-segments.js";
import { renderHtml } from "../../src/export/html/render-html.js";
import { buildReading } from "./support/build-reading.js";

const text =
  "Dov Aalto said that the mayor, Marta Ito, had told him “it is over” on Friday.\n\n" +
  "“No,” Ito answered. “It <b>begins</b>.”";

const reading = buildReading(text, { p1: "Marta Ito", p2: "Dov Aalto" }, [
  {
    kind: "indirect",
    content: "the mayor, Marta Ito, had told him “it is over” on Friday",
    cue: "said",
    source: "Dov Aalto",
    speakers: ["p2"],
  },
  { content: "it is over", quoted: "it is over", cue: "told", speakers: ["p1"], act: "admit" },
  { content: ["No,", "It <b>begins</b>."], cue: "answered", source: "Ito", speakers: ["p1"] },
]);

function pageOf(...readings: Parameters<typeof renderHtml>[0]): Document {
  return parseHTML(renderHtml(readings)).document;
}

/** The words of a page's rows, without the initials put before statements. */
function wordsOf(page: Document): string[] {
  for (const tag of page.querySelectorAll(".text .tag")) tag.remove();
  return [...page.querySelectorAll(".row .text")].map((row) => row.textContent ?? "");
}

describe("the page", () => {
  it("keeps the article's words as they are", () => {
    expect(wordsOf(pageOf(reading))).toEqual(text.split("\n\n"));
  });

  it("marks the pieces of a split statement, and both of two that overlap", () => {
    const page = pageOf(reading);
    const marked = (id: string): string[] =>
      [...page.querySelectorAll(`.m-content[data-s="${id}"]`)].map(
        (part) => part.textContent ?? "",
      );
    expect(marked("a1-3")).toEqual(["No,", "It <b>begins</b>."]);
    expect(marked("a1-2")).toEqual(["it is over"]);
    expect(marked("a1-1").join("")).toContain("had told him “");
    const both = page.querySelector('.m-content[data-s="a1-1"] .m-content[data-s="a1-2"]');
    expect(both?.className).toContain("lane1");
  });

  it("ties every mark in the text to a note that says who", () => {
    const page = pageOf(reading);
    for (const jump of page.querySelectorAll(".jump")) {
      const note = page.querySelector(`[id="${jump.getAttribute("href")?.slice(1)}"]`);
      expect(note?.querySelector("b")?.textContent).toMatch(/Marta Ito|Dov Aalto/);
    }
    expect(page.querySelectorAll(".jump")).toHaveLength(3);
  });

  it("says in every note how sure, and on demand why and where", () => {
    const page = pageOf(reading);
    const notes = [...page.querySelectorAll(".note")];
    expect(notes).toHaveLength(3);
    for (const note of notes) {
      expect(note.querySelector(".how")?.textContent).toMatch(/\s· sure$/);
      expect(note.querySelector("details.why summary")?.textContent).toBe("why");
    }
    const why = page.querySelector("#a1-2-note .why")?.textContent;
    expect(why).toContain("closing mark then source cue");
    expect(why).toContain("90%");
    expect(why).toContain(`${text.indexOf("it is over")}–`);
  });

  it("allows by its policy exactly the style and script that it carries", () => {
    const html = renderHtml([reading]);
    const hashOf = (tag: string): string => {
      const content = new RegExp(`<${tag}>([\\s\\S]*)</${tag}>`).exec(html)?.[1] ?? "";
      return `${tag}-src 'sha256-${createHash("sha256").update(content).digest("base64")}'`;
    };
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(hashOf("style"));
    expect(policy).toContain(hashOf("script"));
    expect(html).not.toMatch(/ style="| on[a-z]+="/);
  });

  it("keeps the ids of several articles apart, the same article twice among them", () => {
    const page = pageOf(reading, reading);
    const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page.querySelectorAll("nav li")).toHaveLength(2);
  });

  it("shows text outside every block, and says when nothing was read", () => {
    const bare = buildReading("Rain fell.", {}, [], { blocks: [] });
    const page = pageOf(bare);
    expect(wordsOf(page)).toEqual(["Rain fell."]);
    expect(page.querySelector(".empty")?.textContent).toContain("No statement was read here.");
  });

  it("is text, not markup, whatever the words are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (words) => {
        const hostile = `<i>${words}</i>`;
        const page = pageOf(
          buildReading(hostile, { p1: hostile }, [{ content: hostile, speakers: ["p1"] }], {
            title: hostile,
            outlet: hostile,
            byline: [hostile],
          }),
        );
        expect(page.querySelector("main i")).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});

describe("cutSegments", () => {
  const spans = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

  it("covers the text once, each segment with exactly the marks over it", () => {
    fc.assert(
      fc.property(fc.array(spans), fc.array(fc.nat(40)), (marks, cuts) => {
        const segments = cutSegments(41, marks, cuts);
        let at = 0;
        for (const { start, end, marks: held } of segments) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
          expect(new Set(held)).toEqual(new Set(over));
          at = end;
        }
        expect(at).toBe(41);
        for (const cut of cuts) expect(segments.some(({ start }) => start === cut)).toBe(true);
      }),
    );
  });
});
