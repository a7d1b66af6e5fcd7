import { describe, expect, test } from "vitest";
import { messagesOf, readPiece } from "../read-piece.js";

const article = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  "@id": "https://ridge.example/dam#article",
  url: "https://ridge.example/dam",
  headline: "Dam holds for now",
  datePublished: "2026-11-16T23:30:00-05:00",
  dateModified: "2026-11-17T08:00:00-05:00",
  author: [{ "@type": "Person", name: "Ana Ruiz" }],
  publisher: { "@type": "Organization", name: "Ridge Herald" },
  inLanguage: "en-GB",
  articleBody: "The dam held.\n\n“We were lucky,” said Ana Holm.",
};

describe("schema.org JSON-LD", () => {
  test("a NewsArticle by itself", async () => {
    const [one] = await readPiece(JSON.stringify(article));
    expect(one!.article).toMatchObject({
      sourceId: "https://ridge.example/dam#article",
      url: "https://ridge.example/dam",
      title: "Dam holds for now",
      published: "2026-11-16",
      byline: ["Ana Ruiz"],
      outlet: "Ridge Herald",
      language: "en",
      type: "news",
      text: article.articleBody,
    });
    expect(one!.editorial).toEqual({
      modified: "2026-11-17T13:00:00Z",
      status: "usable",
      notice: null,
    });
  });

  test("a graph, with people given by reference; what is no article is passed over", async () => {
    const { "@context": context, ...inner } = article;
    const graph = {
      "@context": context,
      "@graph": [
        { "@type": "WebSite", name: "Ridge" },
        { ...inner, author: { "@id": "#ana" }, publisher: { "@id": "#ridge" } },
        { "@type": "Person", "@id": "#ana", name: "Ana Ruiz" },
        { "@type": "NewsMediaOrganization", "@id": "#ridge", name: "Ridge Herald" },
      ],
    };
    const all = await readPiece(JSON.stringify(graph));
    expect(all).toHaveLength(1);
    expect(all[0]!.article).toMatchObject({ byline: ["Ana Ruiz"], outlet: "Ridge Herald" });
    const [alone] = await readPiece(JSON.stringify(article));
    expect(all[0]!.article!.id).toBe(alone!.article!.id);
  });

  test("an array, and lines: posts are of type post, an article without words is a link", async () => {
    const post = {
      "@context": "https://schema.org",
      "@type": "SocialMediaPosting",
      author: { name: "Ines Holm" },
      text: "I walk there every morning.",
    };
    const { articleBody: _, ...bare } = article;
    const array = await readPiece(JSON.stringify([article, post, bare]));
    expect(array.map(({ label }) => label)).toEqual(["in[0]", "in[1]", "in[2]"]);
    expect(array[1]!.article).toMatchObject({
      type: "post",
      text: post.text,
      byline: ["Ines Holm"],
    });
    expect(array[2]).toMatchObject({ article: null, link: "https://ridge.example/dam" });
    const lines = await readPiece([article, post].map((one) => JSON.stringify(one)).join("\n"));
    expect(lines.map(({ article: one }) => one!.id)).toEqual(
      array.slice(0, 2).map(({ article: one }) => one!.id),
    );
  });

  test.each([
    ["a string", "The mayor's name was wrong."],
    ["a comment", { "@type": "CorrectionComment", text: "The mayor's name was wrong." }],
    ["a list", ["https://ridge.example/corrections", { text: "The mayor's name was wrong." }]],
  ])("a correction is a notice: %s", async (_name, correction) => {
    const [one] = await readPiece(JSON.stringify({ ...article, correction }));
    expect(one!.editorial!.notice).toBe("The mayor's name was wrong.");
  });

  test("markup in articleBody is extracted", async () => {
    const articleBody = "<p>The dam held.</p><blockquote>We were lucky.</blockquote>";
    const [one] = await readPiece(JSON.stringify({ ...article, articleBody }));
    expect(one!.article!.text).toBe("Dam holds for now\n\nThe dam held.\n\nWe were lucky.");
  });

  test("what describes no article says what it found", async () => {
    const all = await readPiece('{"@context":"https://schema.org","@type":"Recipe","name":"Soup"}');
    expect(messagesOf(all)).toEqual([
      'in: the JSON-LD describes no article: its types are ["Recipe"]; give a NewsArticle or a SocialMediaPosting',
    ]);
  });

  test("a graph that is nested without end, or that names itself, ends", async () => {
    const deep = `${'{"@graph":['.repeat(3000)}1${"]}".repeat(3000)}`;
    expect(messagesOf(await readPiece(deep))[0]).toContain("describes no article");
    const deeper = `${'{"@graph":['.repeat(200_000)}1${"]}".repeat(200_000)}`;
    expect((await readPiece(deeper))[0]!.article).toBeNull();
    const self = { ...article, author: { "@id": article["@id"] } };
    const [one] = await readPiece(JSON.stringify(self));
    expect(one!.article!.byline).toEqual([]);
  });
});
