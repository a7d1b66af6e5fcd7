import { describe, expect, it } from "vitest";
import { paceOfFeed } from "../../../src/ingest/network/feed-pace.js";
import {
  mostSeen,
  newFeed,
  rememberSeen,
  type FeedState,
} from "../../../src/ingest/network/feed-state.js";
import { pollFeed, type Poll } from "../../../src/ingest/network/poll-feed.js";
import {
  answer,
  fakeClock,
  inTurn,
  makeFetcher,
  serve,
  type FakeClock,
  type Handler,
} from "./support/serve.js";

const body = "The harbour trust said on Friday that it will shut two of its four berths. ".repeat(
  5,
);

function itemOf(name: string, content = ""): string {
  const full =
    content === "" ? "" : `<content:encoded><![CDATA[<p>${content}</p>]]></content:encoded>`;
  return `<item><title>${name}</title><link>https://courier.example/${name}</link><guid>${name}</guid>${full}</item>`;
}

function feedOf(items: readonly string[], head = ""): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>The Lindmouth Courier</title><link>https://courier.example/</link>${head}${items.join("")}</channel></rss>`;
}

const rss = { "content-type": "application/rss+xml" };

interface Watched {
  readonly clock: FakeClock;
  readonly poll: (state: FeedState) => Promise<Poll>;
  readonly url: string;
  readonly requests: readonly string[];
  readonly headers: readonly Readonly<Record<string, unknown>>[];
}

async function watch(handler: Handler): Promise<Watched> {
  const clock = fakeClock();
  const server = await serve(handler);
  const fetcher = makeFetcher({ clock, pause: 0 });
  const poll = (state: FeedState): Promise<Poll> => pollFeed(state, { fetcher, clock });
  const { requests, headers } = server;
  return { clock, poll, url: `${server.origin}/feed`, requests, headers };
}

const minutes = 60_000;

function waitOf(clock: FakeClock, { state }: Poll): number {
  return (Date.parse(state.notBefore!) - clock.now()) / minutes;
}

/** A feed that is at another address now. */
const move =
  (status: number): Handler =>
  (request, response) => {
    if (request.url === "/feed") response.writeHead(status, { location: "/new" }).end();
    else response.writeHead(200, rss).end(feedOf([itemOf("one")]));
  };

describe("a poll of a feed", () => {
  it("gives what is new: articles, and the addresses of teasers", async () => {
    const first = answer(feedOf([itemOf("one", body), itemOf("two")]), rss);
    const second = answer(feedOf([itemOf("three"), itemOf("one", body), itemOf("two")]), rss);
    const { clock, poll, url } = await watch(inTurn(first, second));
    const one = await poll(newFeed(url));
    expect(one).toMatchObject({
      outcome: "new",
      problem: null,
      links: ["https://courier.example/two"],
    });
    expect(one.items.map(({ article }) => article?.title)).toEqual(["one"]);
    expect(one.piece).toMatchObject({ label: url, seen: "2025-05-02T12:00:00.000Z" });
    clock.pass(60 * minutes);
    const two = await poll(one.state);
    expect(two).toMatchObject({
      outcome: "new",
      links: ["https://courier.example/three"],
      items: [],
      piece: null,
    });
  });

  it("gives an article again that was changed", async () => {
    const first = answer(feedOf([itemOf("one", body)]), rss);
    const second = answer(feedOf([itemOf("one", `${body} Corrected.`)]), rss);
    const { clock, poll, url } = await watch(inTurn(first, second, second));
    let { state } = await poll(newFeed(url));
    clock.pass(60 * minutes);
    const changed = await poll(state);
    expect(changed.items.map(({ article }) => article!.text)).toEqual([
      expect.stringContaining("Corrected."),
    ]);
    state = changed.state;
    clock.pass(60 * minutes);
    expect(await poll(state)).toMatchObject({
      outcome: "unchanged",
      items: [],
      links: [],
      piece: null,
    });
  });

  it("asks only for what has changed", async () => {
    const marks = { etag: '"v1"', "last-modified": "Fri, 02 May 2025 10:00:00 GMT" };
    const handler = inTurn(
      answer(feedOf([itemOf("one")]), { ...rss, ...marks }),
      answer("", {}, 304),
    );
    const { clock, poll, url, headers } = await watch(handler);
    const { state } = await poll(newFeed(url));
    clock.pass(60 * minutes);
    const again = await poll(state);
    expect(again.outcome).toBe("unchanged");
    expect(headers.at(-1)).toMatchObject({
      "if-none-match": '"v1"',
      "if-modified-since": "Fri, 02 May 2025 10:00:00 GMT",
    });
    expect(again.state).toMatchObject({ etag: '"v1"', seen: state.seen });
  });

  it("is not made before its time", async () => {
    const { clock, poll, url, requests } = await watch(answer(feedOf([itemOf("one")]), rss));
    const { state } = await poll(newFeed(url));
    clock.pass(14 * minutes);
    const count = requests.length;
    expect(await poll(state)).toMatchObject({ outcome: "early", state });
    expect(requests).toHaveLength(count);
  });

  it.each([
    ["usually", "", {}, 15],
    ["by its ttl", "<ttl>90</ttl>", {}, 90],
    [
      "by its period",
      "<sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>",
      {},
      30,
    ],
    ["by its server", "<ttl>20</ttl>", { "cache-control": "max-age=3600" }, 60],
    ["once a day at least", "<ttl>99999</ttl>", {}, 24 * 60],
  ])("waits %s", async (_, head, headers, expected) => {
    const { clock, poll, url } = await watch(
      answer(feedOf([itemOf("one")], head), { ...rss, ...headers }),
    );
    expect(waitOf(clock, await poll(newFeed(url)))).toBe(expected);
  });

  it("goes to where a feed has moved for good, and comes back where it has not", async () => {
    for (const status of [301, 308]) {
      const { poll, url } = await watch(move(status));
      expect((await poll(newFeed(url))).state.url).toBe(url.replace("/feed", "/new"));
    }
    const { poll, url } = await watch(move(302));
    expect((await poll(newFeed(url))).state.url).toBe(url);
  });

  it("does not enter a private network where a feed has moved to another host", async () => {
    const { poll, url, requests } = await watch(answer(feedOf([itemOf("one")]), rss));
    const moved = { ...newFeed("https://courier.example/feed"), url };
    const polled = await poll(moved);
    expect(polled.outcome).toBe("failed");
    expect(polled.problem!.message).toContain("is no public address");
    expect(requests).toEqual([]);
  });

  it("stays with the address where it moved to nothing that is a feed", async () => {
    const { poll, url } = await watch((request, response) => {
      if (request.url === "/feed") response.writeHead(301, { location: "/login" }).end();
      else
        response
          .writeHead(200, { "content-type": "text/html" })
          .end("<html><body><p>Log in</p></body></html>");
    });
    const polled = await poll(newFeed(url));
    expect(polled).toMatchObject({
      outcome: "failed",
      state: { url, failures: 1 },
      items: [],
      links: [],
    });
    expect(polled.problem!.message).toContain("/login: what is there is no feed");
  });

  it("reads JSON Feed and Atom", async () => {
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Lindmouth Courier",
      items: [{ id: "1", url: "https://courier.example/one", title: "one", content_text: body }],
    });
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Lindmouth Courier</title><entry><id>urn:1</id><title>one</title><link href="https://courier.example/one"/><content type="html">${body}</content></entry></feed>`;
    for (const [feed, type] of [
      [json, "application/feed+json"],
      [atom, "application/atom+xml"],
    ] as const) {
      const { poll, url } = await watch(answer(feed, { "content-type": type }));
      const { outcome, items } = await poll(newFeed(url));
      expect(outcome).toBe("new");
      expect(items.map(({ article }) => article?.title)).toEqual(["one"]);
    }
  });

  it("is the last where a feed is gone", async () => {
    const { poll, url, requests } = await watch(answer("", {}, 410));
    const gone = await poll(newFeed(url));
    expect(gone).toMatchObject({ outcome: "gone", state: { isGone: true } });
    expect(gone.problem!.message).toContain("is gone for good (410)");
    const count = requests.length;
    expect((await poll(gone.state)).outcome).toBe("gone");
    expect(requests).toHaveLength(count);
  });

  it("waits ever longer while a feed fails, and as ever when it does not", async () => {
    const fine = answer(feedOf([itemOf("one")]), rss);
    const { clock, poll, url } = await watch(
      inTurn(answer("", {}, 404), answer("", {}, 404), fine),
    );
    const first = await poll(newFeed(url));
    expect(first).toMatchObject({ outcome: "failed", problem: { code: "not-fetched" } });
    expect(waitOf(clock, first)).toBe(15);
    clock.pass(60 * minutes);
    const second = await poll(first.state);
    expect(waitOf(clock, second)).toBe(30);
    clock.pass(60 * minutes);
    const third = await poll(second.state);
    expect(third).toMatchObject({ outcome: "new", state: { failures: 0 } });
    expect(waitOf(clock, third)).toBe(15);
  });

  it("waits as long as a busy server asks", async () => {
    const { clock, poll, url } = await watch(answer("", { "retry-after": "7200" }, 503));
    expect(waitOf(clock, await poll(newFeed(url)))).toBe(120);
  });

  it("remembers all that a feed shows, and not more than enough of the rest", () => {
    const old = Array.from({ length: mostSeen }, (_, index) => `old ${index}`);
    const kept = rememberSeen(old, ["new", "old 5"]);
    expect(kept).toHaveLength(mostSeen);
    expect(kept.slice(-2)).toEqual(["new", "old 5"]);
    const many = Array.from({ length: mostSeen + 10 }, (_, index) => `${index}`);
    expect(rememberSeen(old, many)).toEqual(many);
  });

  it("tells a feed's pace only where it says one", () => {
    expect(paceOfFeed("<ttl>soon</ttl>")).toBeNull();
    expect(paceOfFeed("<sy:updatePeriod>never</sy:updatePeriod>")).toBeNull();
    expect(paceOfFeed("<sy:updatePeriod>daily</sy:updatePeriod>")).toBe(86_400);
  });
});
