import { describe, expect, it } from "vitest";
import { readActor, readXAccount } from "../../../src/ingest/index.js";
import { messagesOf, readOriginals, saidIn } from "./read-originals.js";

const ruiz = { name: "Ana Ruiz", handle: "@anaruiz" };

function tweet(parts: object): object {
  return {
    tweet: {
      edit_info: { initial: { editTweetIds: ["1101"], isEditEligible: false } },
      retweeted: false,
      source: '<a href="https://mobile.example" rel="nofollow">Mobile</a>',
      entities: { hashtags: [], urls: [], user_mentions: [] },
      display_text_range: ["0", "40"],
      favorite_count: "12",
      id_str: "1101",
      id: "1101",
      truncated: false,
      retweet_count: "3",
      created_at: "Wed Oct 10 20:19:24 +0000 2018",
      favorited: false,
      full_text: "The ferry sails at nine.",
      lang: "en",
      ...parts,
    },
  };
}

function archive(tweets: readonly unknown[], part = "tweets"): string {
  return `window.YTD.${part}.part0 = ${JSON.stringify(tweets, null, 2)}`;
}

describe("an X archive", () => {
  it("gives its posts with author, time, address and what they answer", async () => {
    const text = archive([
      tweet({ full_text: "Tea &amp; cake at &lt;nine&gt;.\n\nCome along" }),
      tweet({ id_str: "1102", in_reply_to_status_id_str: "1090", full_text: "@weld No." }),
      tweet({ id_str: "1103", full_text: "RT @weld: Somebody else's words" }),
    ]);
    const [first, reply, repost] = await readOriginals(text, { author: ruiz });
    expect(saidIn(first!)).toEqual(["post Ana Ruiz: Tea & cake at <nine>.\n\nCome along"]);
    expect(first!.article).toMatchObject({
      type: "post",
      url: "https://x.com/anaruiz/status/1101",
      outlet: "X",
      byline: ["Ana Ruiz"],
      published: "2018-10-10",
      language: "en",
      provenance: { file: "in" },
    });
    expect(first!.reading!.people[0]!.handles).toEqual(["@anaruiz"]);
    expect(first!.original).toEqual({
      at: "2018-10-10T20:19:24Z",
      inReplyTo: null,
      isRepost: false,
      timecodes: [],
    });
    expect(reply!.original?.inReplyTo).toBe("1090");
    expect(repost!.original?.isRepost).toBe(true);
    expect(saidIn(repost!)).toEqual([]);
  });

  it("is parsed and never run", async () => {
    const hostile = "window.YTD.tweets.part0 = [globalThis.wasRun = true]";
    const all = await readOriginals(hostile, { author: ruiz });
    expect((globalThis as Record<string, unknown>)["wasRun"]).toBeUndefined();
    expect(all.map(({ article }) => article)).toEqual([null]);
    expect(messagesOf(all)[0]).toMatch(/^in: not JSON/);
  });

  it("says which post has no words, and whose posts it cannot tell", async () => {
    const all = await readOriginals(archive([{ tweet: { id_str: "7" } }, "nothing", tweet({})]));
    expect(all.map(({ article }) => article?.text ?? null)).toEqual([
      null,
      null,
      "The ferry sails at nine.",
      null,
    ]);
    expect(messagesOf(all)[0]).toMatch(/^in#0: a post has its words in "full_text"/);
    expect(messagesOf(all).at(-1)).toContain("data/account.js");
    expect(saidIn(all[2]!)).toEqual(["post ?: The ferry sails at nine."]);
  });

  it("has its owner in account.js", () => {
    const account = { username: "anaruiz", accountDisplayName: "Ana Ruiz", accountId: "5" };
    expect(readXAccount(archive([{ account }], "account"))).toEqual(ruiz);
    for (const other of [
      archive([], "account"),
      archive([{ account }]),
      "window.YTD.account.part0 = {",
    ]) {
      expect(readXAccount(other)).toBeNull();
    }
  });

  it("in other parts holds no posts, and is no empty file", async () => {
    const all = await readOriginals(archive([{ account: {} }], "account"));
    expect(messagesOf(all)[0]).toContain('the part "account"');
  });
});

const note = {
  id: "https://town.example/users/ana/statuses/77",
  type: "Note",
  inReplyTo: "https://sea.example/users/weld/statuses/5",
  published: "2024-02-03T08:15:00Z",
  url: "https://town.example/@ana/77",
  attributedTo: "https://town.example/users/ana",
  content:
    '<p>The <a href="https://town.example/tags/ferry">#<span>ferry</span></a> sails.<br />Bring &quot;tea&quot;.</p><p>See <a href="https://long.example/x"><span class="invisible">https://</span><span class="ellipsis">long.example/</span></a></p>',
  contentMap: { en: "<p>…</p>" },
};

describe("an ActivityStreams outbox", () => {
  const outbox = {
    "@context": "https://www.w3.org/ns/activitystreams",
    id: "outbox.json",
    type: "OrderedCollection",
    totalItems: 3,
    orderedItems: [
      {
        id: `${note.id}/activity`,
        type: "Create",
        actor: note.attributedTo,
        published: note.published,
        object: note,
      },
      {
        type: "Announce",
        actor: note.attributedTo,
        object: "https://sea.example/users/weld/statuses/5",
      },
      "https://town.example/users/ana/statuses/78",
    ],
  };

  it("gives its notes as they are read, and counts what is none", async () => {
    const all = await readOriginals(JSON.stringify(outbox));
    expect(saidIn(all[0]!)).toEqual([
      'post @ana@town.example: The #ferry sails.\nBring "tea".\n\nSee https://long.example/…',
    ]);
    expect(all[0]!.article).toMatchObject({
      outlet: "Mastodon",
      url: "https://town.example/@ana/77",
      language: "en",
    });
    expect(all[0]!.original).toMatchObject({
      at: "2024-02-03T08:15:00Z",
      inReplyTo: note.inReplyTo,
    });
    expect(messagesOf(all)).toEqual([expect.stringContaining("2 of 3 entries hold no post")]);
  });

  it("may be a note by itself, or its owner be told", async () => {
    const alone = { "@context": "https://www.w3.org/ns/activitystreams", ...note };
    const [one] = await readOriginals(JSON.stringify(alone), { author: ruiz });
    expect(saidIn(one!)[0]).toMatch(/^post Ana Ruiz: /);
    const actor = {
      id: note.attributedTo,
      type: "Person",
      preferredUsername: "ana",
      name: "Ana Ruiz",
      outbox: "outbox.json",
    };
    expect(readActor(actor)).toEqual({ name: "Ana Ruiz", handle: "@ana@town.example" });
    expect(readActor({ name: "Ana" })).toBeNull();
  });

  it("without its entries, or of something else, is told", async () => {
    const { orderedItems: _, ...headOnly } = outbox;
    expect(messagesOf(await readOriginals(JSON.stringify(headOnly)))[0]).toContain(
      'no "orderedItems"',
    );
    const like = {
      "@context": "https://www.w3.org/ns/activitystreams",
      type: "Like",
      object: "https://x.example",
    };
    expect(messagesOf(await readOriginals(JSON.stringify(like)))[0]).toContain('type "Like"');
  });
});

describe("a feed of Bluesky", () => {
  const post = {
    uri: "at://did:plc:abc/app.bsky.feed.post/3kxyz",
    cid: "bafy1",
    author: { did: "did:plc:abc", handle: "ana.town.example", displayName: "Ana Ruiz" },
    record: {
      $type: "app.bsky.feed.post",
      createdAt: "2024-05-06T07:08:09.123Z",
      langs: ["en-GB"],
      reply: {
        parent: { cid: "c", uri: "at://did:plc:weld/app.bsky.feed.post/1" },
        root: { cid: "r", uri: "at://r" },
      },
      text: "The ferry sails at nine.",
    },
    indexedAt: "2024-05-06T07:08:10.000Z",
  };

  it.each([
    ["of an author", { feed: [{ post }] }],
    ["of posts", { posts: [post] }],
    ["of one", post],
  ])("%s gives its posts", async (_what, feed) => {
    const [one, ...others] = await readOriginals(JSON.stringify(feed));
    expect(others).toEqual([]);
    expect(saidIn(one!)).toEqual(["post Ana Ruiz: The ferry sails at nine."]);
    expect(one!.article).toMatchObject({
      url: "https://bsky.app/profile/ana.town.example/post/3kxyz",
      language: "en",
      published: "2024-05-06",
    });
    expect(one!.original).toMatchObject({
      at: "2024-05-06T07:08:09Z",
      inReplyTo: "at://did:plc:weld/app.bsky.feed.post/1",
    });
  });

  it("of records has its author told", async () => {
    const { record: value, uri, cid } = post;
    const [one] = await readOriginals(
      JSON.stringify({ records: [{ uri, cid, value }], cursor: "3k" }),
      { author: ruiz },
    );
    expect(saidIn(one!)).toEqual(["post Ana Ruiz: The ferry sails at nine."]);
  });

  it("says which entry is no post, and reads the others", async () => {
    const all = await readOriginals(
      JSON.stringify({ feed: [{ post: { uri: "at://x" } }, { post }] }),
    );
    expect(messagesOf(all)).toEqual([
      expect.stringMatching(/^in#0: a post of Bluesky has its words/),
    ]);
    expect(all[1]!.article?.text).toBe("The ferry sails at nine.");
  });
});

describe("posts as objects", () => {
  const simple = {
    author: "Ana Ruiz",
    handle: "anaruiz",
    text: "The ferry sails at nine.",
    at: "2024-05-06T07:08:09+02:00",
    url: "https://twitter.com/anaruiz/status/9",
    inReplyTo: "8",
  };

  it("one a line, alone or in a list, are the same posts", async () => {
    const lines = await readOriginals(
      `${JSON.stringify(simple)}\n${JSON.stringify({ ...simple, text: "No." })}\n`,
    );
    expect(lines.map((one) => saidIn(one)[0])).toEqual([
      "post Ana Ruiz: The ferry sails at nine.",
      "post Ana Ruiz: No.",
    ]);
    expect(lines[0]!.article).toMatchObject({ outlet: "X", published: "2024-05-06" });
    expect(lines[0]!.original).toMatchObject({ at: "2024-05-06T05:08:09Z", inReplyTo: "8" });
    const [alone] = await readOriginals(JSON.stringify(simple));
    const [listed] = await readOriginals(JSON.stringify([simple]));
    expect([alone!.article!.id, listed!.article!.id]).toEqual([
      lines[0]!.article!.id,
      lines[0]!.article!.id,
    ]);
  });

  it("that are broken are told with their line, and the rest is read", async () => {
    const lines = [
      JSON.stringify(simple),
      '{"author": "Ana Ruiz", "text": ',
      '{"text": 7, "author": "Ana Ruiz"}',
      '{"author": "Ana Ruiz", "text": "  "}',
      '{"nothing": "of ours"}',
      JSON.stringify({ ...simple, at: "soon" }),
    ];
    const all = await readOriginals(lines.join("\n"));
    expect(all.map(({ article }) => article !== null)).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(messagesOf(all)).toEqual([
      expect.stringMatching(/^in:2: not JSON/),
      expect.stringMatching(/^in:3: field "text" is 7/),
      expect.stringMatching(/^in:4: the post has no words/),
      expect.stringMatching(/^in:5: no post of a known shape/),
      expect.stringMatching(/^in:6: the post's date is "soon"/),
    ]);
    expect(all[4]!.offset).toBeGreaterThan(0);
  });
});
