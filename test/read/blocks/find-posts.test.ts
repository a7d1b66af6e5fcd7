import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/model/index.js";
import { findPosts } from "../../../src/read/blocks/find-posts.js";

function blocksOf(text: string): Block[] {
  let start = 0;
  return text.split("\n\n").map((part) => {
    const block: Block = { kind: "paragraph", start, end: start + part.length };
    start += part.length + 2;
    return block;
  });
}

/** Words, signature, date and network of every post found. */
function postsOf(text: string) {
  const slice = (span: { start: number; end: number } | null) =>
    span && text.slice(span.start, span.end);
  return findPosts(text, blocksOf(text)).flatMap(({ post }) =>
    post
      ? [[slice(post.content), slice(post.signature), slice(post.date), post.handle, post.network]]
      : [],
  );
}

describe("posts flattened to plain text", () => {
  it.each([
    [
      "X",
      "The ferry is late again. — Jo Park (@jopark) May 3, 2021",
      ["The ferry is late again.", "Jo Park (@jopark)", "May 3, 2021", "@jopark", "X"],
    ],
    [
      "X with a link",
      "Late again pic.twitter.com/a1b2 -- Jo Park (@jopark) 3 May 2021",
      ["Late again pic.twitter.com/a1b2", "Jo Park (@jopark)", "3 May 2021", "@jopark", "X"],
    ],
    [
      "Bluesky, by its handle",
      "Late again. — Jo Park (@jopark.bsky.example) May 3, 2024 at 8:00 PM",
      [
        "Late again.",
        "Jo Park (@jopark.bsky.example)",
        "May 3, 2024 at 8:00 PM",
        "@jopark.bsky.example",
        "Bluesky",
      ],
    ],
    [
      "Mastodon, by its handle",
      "Late again. — Jo Park (@jopark@harbour.example) May 3, 2024",
      [
        "Late again.",
        "Jo Park (@jopark@harbour.example)",
        "May 3, 2024",
        "@jopark@harbour.example",
        "Mastodon",
      ],
    ],
    [
      "Instagram",
      "Late again. A post shared by Jo Park (@jopark) on Apr 3, 2018 at 1:23pm PDT",
      ["Late again.", "Jo Park (@jopark)", "Apr 3, 2018 at 1:23pm PDT", "@jopark", "Instagram"],
    ],
    [
      "Facebook",
      "Late again. Posted by Jo Park on Tuesday, May 4, 2021",
      ["Late again.", "Jo Park", "Tuesday, May 4, 2021", null, "Facebook"],
    ],
    ["a handle alone", "Late again. — @jopark", ["Late again.", "@jopark", null, "@jopark", "X"]],
  ])("%s", (_network, text, post) => {
    expect(postsOf(text)).toEqual([post]);
  });

  it("signed in a paragraph of its own", () => {
    expect(postsOf("She wrote:\n\nLate again.\n\n— Jo Park (@jopark) May 3, 2021")).toEqual([
      ["Late again.", "Jo Park (@jopark)", "May 3, 2021", "@jopark", "X"],
    ]);
  });

  it.each([
    "Park, who posts as @jopark, said the ferry was late.",
    "Write to jo@harbour.example — we answer every letter.",
    "The ferry was late – as Jo Park (@jopark) has said before, and will say again.",
  ])("no post: %s", (text) => {
    expect(postsOf(text)).toEqual([]);
  });
});
