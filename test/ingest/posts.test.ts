import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { articleFromHtml } from "../../src/ingest/index.js";
import type { Article, Span } from "../../src/model/index.js";
import { projectRoot } from "../support/project.js";

interface ExpectedPost {
  readonly network: string;
  readonly handle: string | null;
  readonly words: string;
  readonly url: string | null;
  readonly date: string | null;
  readonly signature: string | null;
}

const folder = join(projectRoot, "test", "ingest", "posts");
const samples = readdirSync(folder).filter((name) => name.endsWith(".html"));

const before =
  "The harbour council met for five hours on Thursday, and when the doors opened, nobody in the hall, not even its chair, could say what had been agreed.";
const after =
  "By the evening, shops along the quay had closed, the last buses were full, and the council, which had promised a statement, had not given one.";

/** The sample among the paragraphs of an article of its own. */
function pageAround(sample: string): string {
  return `<!doctype html><html lang="en"><head><title>Council meets</title></head><body>
    <article><h1>Harbour council meets for five hours</h1><p>${before}</p>${sample}<p>${after}</p></article></body></html>`;
}

function expectedOf(sample: string): ExpectedPost[] {
  const json = /^<!-- expect\n([^]*?)\n-->/.exec(sample)![1]!;
  return (JSON.parse(json) as { posts: ExpectedPost[] }).posts;
}

function postsOf(article: Article): ExpectedPost[] {
  const words = (span: Span | null | undefined): string | null =>
    span ? article.text.slice(span.start, span.end) : null;
  return article.blocks
    .filter((block) => block.kind === "post")
    .map(({ post }) => ({
      network: post!.network!,
      handle: post!.handle,
      words: words(post!.content)!,
      url: post!.url,
      date: words(post!.date),
      signature: words(post!.signature),
    }));
}

describe("embedded posts", () => {
  test("there are samples of every network, and most of them are live markup", () => {
    const live = samples.filter((name) => name.includes("-live"));
    expect(samples.length).toBeGreaterThanOrEqual(30);
    expect(live.length).toBeGreaterThanOrEqual(18);
    expect(new Set(samples.map((name) => name.split("-")[0]))).toEqual(
      new Set(["x", "bluesky", "mastodon", "instagram", "facebook", "threads", "tiktok", "plain"]),
    );
  });

  test.each(samples)("%s", (name) => {
    const sample = readFileSync(join(folder, name), "utf8");
    const { article } = articleFromHtml(pageAround(sample));
    expect(postsOf(article!)).toEqual(expectedOf(sample));
    // The paragraphs around a post are never swallowed by it.
    for (const paragraph of [before, after]) {
      const start = article!.text.indexOf(paragraph);
      expect(article!.blocks).toContainEqual({
        kind: "paragraph",
        start,
        end: start + paragraph.length,
      });
    }
  });

  test("a post whose markup holds no words leaves no text and no problem", () => {
    const sample = readFileSync(join(folder, "mastodon-live-current.html"), "utf8");
    const { article, problems } = articleFromHtml(pageAround(sample));
    expect(problems).toEqual([]);
    expect(article!.text).toBe(
      ["Harbour council meets for five hours", before, after].join("\n\n"),
    );
  });

  test("a quotation with a signature of another sort stays a quotation", () => {
    const sample = readFileSync(join(folder, "plain-quotation-stays.html"), "utf8");
    const { article } = articleFromHtml(pageAround(sample));
    expect(article!.blocks.filter((block) => block.kind === "quote")).toHaveLength(2);
  });
});
