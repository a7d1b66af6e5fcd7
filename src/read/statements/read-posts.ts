import type { Article, Block, Statement } from "../../model/index.js";
import { makeStatement } from "./make-statement.js";

/** Every embedded post that holds words is a statement by whoever signed it. */
export function readPosts(article: Article, blocks: readonly Block[]): Statement[] {
  const statements: Statement[] = [];
  for (const { post } of blocks) {
    if (!post?.content) continue;
    statements.push(
      makeStatement(article.id, {
        kind: "post",
        content: [post.content],
        source: post.signature === null ? [] : [post.signature],
        medium: post.network,
        why: ["embedded-post"],
      }),
    );
  }
  return statements;
}
