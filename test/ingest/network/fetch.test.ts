import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Fetched, FetchedPage, NotFetched } from "../../../src/ingest/network/fetched-page.js";
import { usualUserAgent } from "../../../src/ingest/network/user-agent.js";
import { answer, fakeClock, inTurn, makeFetcher, notFound, serve } from "./support/serve.js";

const typed = { allowPrivateAddresses: true };

function textOf(fetched: Fetched): string {
  expect(fetched).toMatchObject({ kind: "page" });
  return Buffer.from((fetched as FetchedPage).bytes).toString();
}

function messageOf(fetched: Fetched): string {
  expect(fetched).toMatchObject({ kind: "failed" });
  return (fetched as NotFetched).problem.message;
}

describe("a page", () => {
  it("comes with where, when and what it is", async () => {
    const server = await serve(
      answer("<p>Words.</p>", {
        "content-type": "text/html; charset=windows-1250",
        etag: '"a1"',
        "last-modified": "Fri, 02 May 2025 10:00:00 GMT",
        "cache-control": "public, max-age=300",
      }),
    );
    const page = await makeFetcher({ pause: 0 }).fetchPage(`${server.origin}/a?b=c`, typed);
    expect(page).toEqual({
      kind: "page",
      url: `${server.origin}/a?b=c`,
      movedTo: null,
      fetched: "2025-05-02T12:00:00.000Z",
      etag: '"a1"',
      lastModified: "Fri, 02 May 2025 10:00:00 GMT",
      maxAge: 300,
      mediaType: "text/html; charset=windows-1250",
      bytes: expect.anything(),
    });
    expect(textOf(page)).toBe("<p>Words.</p>");
  });

  it("is asked for by name, after robots.txt", async () => {
    const server = await serve(answer("x"));
    await makeFetcher().fetchPage(`${server.origin}/a`, typed);
    await makeFetcher({ userAgent: "tidewatch/2 (+https://tide.example)" }).fetchPage(
      `${server.origin}/a`,
      typed,
    );
    expect(server.requests).toEqual(["GET /robots.txt", "GET /a", "GET /robots.txt", "GET /a"]);
    expect(server.headers.map((headers) => headers["user-agent"])).toEqual([
      usualUserAgent(),
      usualUserAgent(),
      "tidewatch/2 (+https://tide.example)",
      "tidewatch/2 (+https://tide.example)",
    ]);
    expect(usualUserAgent()).toMatch(/^onrecord\/\d+\.\d+\.\d+/);
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ] as const)("is unpacked from %s, up to the limit", async (coding, pack) => {
    const words = "Words. ".repeat(20_000);
    const server = await serve(answer(pack(words), { "content-encoding": coding }));
    expect(textOf(await makeFetcher().fetchPage(server.origin, typed))).toBe(words);
    const small = await makeFetcher({ maxBytes: 50_000 }).fetchPage(server.origin, typed);
    expect(small).toMatchObject({ kind: "failed", problem: { code: "too-large" } });
  });

  it("is given up at the limit, however long it goes on", async () => {
    const server = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, "x")));
        response.once("drain", more);
      };
      more();
    });
    const page = await makeFetcher({ maxBytes: 1_000_000 }).fetchPage(server.origin, typed);
    expect(messageOf(page)).toContain("more than the 1000000 bytes allowed");
  });

  it("is not fetched again where it has not changed", async () => {
    const server = await serve((request, response) => {
      const isKnown = request.headers["if-none-match"] === '"a1"';
      response.writeHead(isKnown ? 304 : 200, { etag: '"a1"' }).end(isKnown ? "" : "x");
    });
    const fetcher = makeFetcher();
    expect((await fetcher.fetchPage(server.origin, typed)).kind).toBe("page");
    const again = { ...typed, etag: '"a1"', lastModified: "Fri, 02 May 2025 10:00:00 GMT" };
    expect((await fetcher.fetchPage(server.origin, again)).kind).toBe("not-modified");
    expect(server.headers.at(-1)).toHaveProperty(
      "if-modified-since",
      "Fri, 02 May 2025 10:00:00 GMT",
    );
  });

  it.each([
    ["ftp://press.example/a", "is no http or https address"],
    ["file:///etc/passwd", "is no http or https address"],
    ["//press.example", "is no http or https address"],
  ])("is none at %s", async (address, message) => {
    expect(messageOf(await makeFetcher().fetchPage(address, typed))).toContain(message);
  });

  it("says what the server said where there is none", async () => {
    const server = await serve(notFound);
    const page = await makeFetcher().fetchPage(`${server.origin}/a`, typed);
    expect(page).toMatchObject({ kind: "failed", status: 404, problem: { code: "not-fetched" } });
    expect(messageOf(page)).toBe(
      `${server.origin}/a: the server answered 404 (Not Found); check the address`,
    );
  });
});

describe("redirects", () => {
  it("are followed, and the new address is told where it is for good", async () => {
    const server = await serve((request, response) => {
      const steps: Readonly<Record<string, readonly [number, string]>> = {
        "/a": [301, "/b"],
        "/b": [308, "/c?d"],
        "/c?d": [302, "./e"],
      };
      const step = steps[request.url!];
      response.writeHead(step?.[0] ?? 200, step ? { location: step[1] } : {}).end("here");
    });
    const page = await makeFetcher().fetchPage(`${server.origin}/a`, typed);
    expect(page).toMatchObject({ url: `${server.origin}/e`, movedTo: `${server.origin}/c?d` });
    expect(textOf(page)).toBe("here");
  });

  it("end somewhere", async () => {
    const server = await serve(answer("", { location: "/again" }, 302));
    expect(messageOf(await makeFetcher().fetchPage(`${server.origin}/a`, typed))).toContain(
      "more than 10 redirects",
    );
    expect(server.requests).toHaveLength(12);
  });

  it.each(["file:///etc/passwd", "gopher://x", "http://"])(
    "do not lead to %s",
    async (location) => {
      const server = await serve(answer("", { location }, 302));
      expect(messageOf(await makeFetcher().fetchPage(`${server.origin}/a`, typed))).toContain(
        "redirects to",
      );
    },
  );
});

describe("robots.txt", () => {
  const rules = answer(
    "User-agent: onrecord\nDisallow: /private\nCrawl-delay: 7\n\nUser-agent: *\nDisallow: /\n",
  );

  it("is kept to, and asked for once a day", async () => {
    const clock = fakeClock();
    const server = await serve(answer("x"), rules);
    const fetcher = makeFetcher({ clock });
    expect((await fetcher.fetchPage(`${server.origin}/open`, typed)).kind).toBe("page");
    const closed = await fetcher.fetchPage(`${server.origin}/private/a`, typed);
    expect(messageOf(closed)).toContain("robots.txt does not allow it");
    expect((await fetcher.fetchPage(`${server.origin}/open/2`, typed)).kind).toBe("page");
    expect(server.requests).toEqual(["GET /robots.txt", "GET /open", "GET /open/2"]);
    clock.pass(25 * 60 * 60 * 1000);
    await fetcher.fetchPage(`${server.origin}/open`, typed);
    expect(server.requests.filter((request) => request === "GET /robots.txt")).toHaveLength(2);
  });

  it("goes by the first word of the user agent", async () => {
    const server = await serve(answer("x"), rules);
    const fetcher = makeFetcher({ userAgent: "tidewatch/2 onrecord" });
    expect((await fetcher.fetchPage(`${server.origin}/open`, typed)).kind).toBe("failed");
  });

  it("is kept to where a redirect leads", async () => {
    const server = await serve(answer("", { location: "/private/a" }, 302), rules);
    const page = await makeFetcher().fetchPage(`${server.origin}/open`, typed);
    expect(messageOf(page)).toContain("/private/a: not fetched");
    expect(server.requests).not.toContain("GET /private/a");
  });

  it("forbids all while its server fails, and nothing where it is not there", async () => {
    const down = await serve(answer("x"), answer("", {}, 500));
    const page = await makeFetcher().fetchPage(`${down.origin}/a`, typed);
    expect(messageOf(page)).toContain("robots.txt could not be read");
    expect(down.requests.every((request) => request === "GET /robots.txt")).toBe(true);
    for (const status of [401, 403, 404, 410]) {
      const server = await serve(answer("x"), answer("", {}, status));
      expect((await makeFetcher().fetchPage(`${server.origin}/a`, typed)).kind).toBe("page");
    }
  });
});

describe("patience", () => {
  it("is one request at a time to a host, with a pause between, or the longer one that the site wants", async () => {
    for (const [robots, pause] of [
      [notFound, 1000],
      [answer("User-agent: *\nCrawl-delay: 7\n"), 7000],
    ] as const) {
      let open = 0;
      let most = 0;
      const server = await serve((_, response) => {
        most = Math.max(most, ++open);
        setTimeout(() => {
          open--;
          response.end("x");
        }, 5);
      }, robots);
      const clock = fakeClock();
      const fetcher = makeFetcher({ clock });
      const pages = ["/a", "/b", "/c"].map((path) =>
        fetcher.fetchPage(server.origin + path, typed),
      );
      expect((await Promise.all(pages)).map(textOf)).toEqual(["x", "x", "x"]);
      expect(most).toBe(1);
      expect(clock.waits).toEqual([pause, pause, pause]);
      expect(server.requests.slice(1)).toEqual(["GET /a", "GET /b", "GET /c"]);
    }
  });

  it("waits as long as a busy server asks, in seconds or until a date", async () => {
    const clock = fakeClock();
    const busy = inTurn(
      answer("", { "retry-after": "17" }, 429),
      (_, response) => {
        const date = new Date(clock.now() + 42_000).toUTCString();
        response.writeHead(503, { "retry-after": date }).end();
      },
      answer("at last"),
    );
    const server = await serve(busy);
    const page = await makeFetcher({ clock, pause: 0 }).fetchPage(`${server.origin}/a`, typed);
    expect(textOf(page)).toBe("at last");
    expect(clock.waits).toEqual([17_000, 42_000]);
  });

  it("waits ever longer where the server does not say, and gives up", async () => {
    const clock = fakeClock();
    const server = await serve(answer("", {}, 503));
    const page = await makeFetcher({ clock, pause: 0 }).fetchPage(`${server.origin}/a`, typed);
    expect(messageOf(page)).toContain(
      "the server answered 503 (Service Unavailable); try again later",
    );
    expect(clock.waits).toEqual([2000, 4000, 8000]);
  });

  it("ends where a server wants to be left alone for long", async () => {
    const clock = fakeClock();
    const server = await serve(answer("", { "retry-after": "86400" }, 429));
    const page = await makeFetcher({ clock }).fetchPage(`${server.origin}/a`, typed);
    expect(page).toMatchObject({ kind: "failed", status: 429, retryAfter: 86_400_000 });
    expect(server.requests).toHaveLength(2);
  });

  it("tries again where the connection breaks", async () => {
    const broken = inTurn((request) => void request.socket.destroy(), answer("at last"));
    const server = await serve(broken);
    const page = await makeFetcher({ pause: 0 }).fetchPage(`${server.origin}/a`, typed);
    expect(textOf(page)).toBe("at last");
  });

  it("tries again where a page breaks off", async () => {
    const broken = inTurn((_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("half");
      setTimeout(() => response.destroy(), 5);
    }, answer("whole"));
    const server = await serve(broken);
    expect(textOf(await makeFetcher({ pause: 0 }).fetchPage(`${server.origin}/a`, typed))).toBe(
      "whole",
    );
  });
});
