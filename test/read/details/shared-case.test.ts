import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../../../src/ingest/index.js";
import type { Article, Statement } from "../../../src/model/index.js";
import { makeStatement } from "../../../src/read/statements/make-statement.js";
import { createReader } from "../../../src/read/index.js";
import { readPosts } from "../../../src/read/statements/read-posts.js";
import { compareExpected, type Expected } from "../../support/compare-expected.js";
import { prepareArticle, readFrom } from "../../support/run-case.js";
import { hasShared, sharedFolder } from "../../support/shared.js";
import { loadWeights } from "../../../src/weights/index.js";

/** What stands in quotation marks and reported speech, as an annotator marked it; acts and posts are found. */
function marked(article: Article, { statements }: Expected): Statement[] {
  return statements
    .filter(({ kind }) => kind !== "act" && kind !== "post")
    .map(({ kind, content, quoted, cue, source }) =>
      makeStatement(article.id, { kind, content, quoted, cue, source, why: [] }),
    );
}

describe.runIf(hasShared)("a whole article (needs shared corpora)", () => {
  const folder = join(sharedFolder, "cases/2020-05-23-alabama");
  const load = (): { expected: Expected; article: Article } => {
    const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
    const text = readFileSync(join(folder, "article.txt"), "utf8");
    const article = articleFromText(text, { published: expected.article.published });
    return { expected, article: { ...article, language: "en" } };
  };

  it("has every detail that is listed", () => {
    const { expected, article } = load();
    const prepared = prepareArticle(article);
    const statements = [...readPosts(article, prepared.blocks), ...marked(article, expected)];
    const reading = readFrom(prepared, statements);
    expect(compareExpected(article.text, expected, reading)).toEqual([]);
  });

  it("has every detail that is listed, read from the bare text by the whole reader", () => {
    const { expected, article } = load();
    const bare = articleFromText(article.text);
    expect(compareExpected(bare.text, expected, createReader(loadWeights())(bare))).toEqual([]);
  });
});
