import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { articlesFromBytes, type Ingested } from "../../src/ingest/index.js";
import { hasShared, sharedFolder } from "../support/shared.js";

interface GoldStatement {
  readonly kind: string;
  readonly content: readonly string[];
  readonly cue: string | null;
  readonly source: string | null;
}

interface GoldPage {
  readonly page: string;
  readonly published: string | null;
  readonly statements: readonly GoldStatement[];
}

const pages = join(sharedFolder, "pages");

function ingest(name: string): Ingested {
  const all = [...articlesFromBytes(readFileSync(join(pages, "html", name)), name)];
  expect(all).toHaveLength(1);
  return all[0]!;
}

function fold(text: string): string {
  return text
    .replaceAll(/[‘’‛′`]/g, "'")
    .replaceAll(/[“”„″]/g, '"')
    .replaceAll(/[—–―‒−]/g, "-")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .trim();
}

function readGold(): GoldPage[] {
  return readdirSync(join(pages, "gold")).map(
    (name) => JSON.parse(readFileSync(join(pages, "gold", name), "utf8")) as GoldPage,
  );
}

describe.runIf(hasShared)("real pages (needs shared corpora)", () => {
  test("every page gives an article, or says why not", () => {
    const names = readdirSync(join(pages, "html"));
    expect(names.length).toBeGreaterThanOrEqual(44);
    for (const name of names) {
      const { article, problems } = ingest(name);
      if (article) expect(article.text.length, name).toBeGreaterThan(600);
      else
        expect(
          problems.map(({ code }) => code),
          name,
        ).toContain("no-main-text");
    }
  });

  test("every block lies in its text, in order, and is read from the start again alike", () => {
    for (const name of readdirSync(join(pages, "html"))) {
      const { article } = ingest(name);
      const texts = article!.blocks.map(({ start, end }) => article!.text.slice(start, end));
      expect(texts.join("\n\n"), name).toBe(article!.text);
    }
  });

  test("what people marked in the pages stands in the text that is taken out", () => {
    const missing: string[] = [];
    let all = 0;
    for (const { page, statements } of readGold()) {
      const text = fold(ingest(`${page}.html`).article!.text);
      for (const { content, cue, source } of statements) {
        for (const words of [...content, cue, source]) {
          if (words === null) continue;
          all++;
          if (!text.includes(fold(words))) missing.push(`${page}: ${words}`);
        }
      }
    }
    expect(all).toBeGreaterThan(500);
    expect(missing).toEqual([]);
  });

  test("the day of publication is the one that people read off the page", () => {
    const days = readGold().map(({ page, published }) => [page, published]);
    const read = days.map(([page]) => [page, ingest(`${page}.html`).article!.published]);
    expect(read).toEqual(days);
  });

  test("embedded posts are blocks of their own, with their signatures", () => {
    let posts = 0;
    for (const { page, statements } of readGold()) {
      const { article } = ingest(`${page}.html`);
      const found = article!.blocks.flatMap(({ post }) =>
        post?.content && post.signature
          ? [{ content: post.content, signature: post.signature }]
          : [],
      );
      for (const statement of statements.filter(({ kind }) => kind === "post")) {
        posts++;
        const shown = found.map(({ content, signature }) => [
          fold(article!.text.slice(content.start, content.end)),
          fold(article!.text.slice(signature.start, signature.end)),
        ]);
        expect(shown).toContainEqual([fold(statement.content[0]!), fold(statement.source!)]);
      }
    }
    expect(posts).toBe(4);
  });
});
