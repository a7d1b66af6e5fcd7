import { EventEmitter, once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { limitSockets } from "../../../src/server/safety/limit-sockets.js";
import { TokenBuckets } from "../../../src/server/safety/token-buckets.js";
import { ask, guardedServer, speak } from "./support/guarded-server.js";

/** Something to wait for, until it is released. */
function gate(): { readonly held: Promise<unknown>; readonly release: () => void } {
  const emitter = new EventEmitter();
  const held = once(emitter, "open");
  return { held, release: () => void emitter.emit("open") };
}

function isClosed(socket: Socket): Promise<boolean> {
  const closed = new Promise<boolean>((resolve) => socket.once("close", () => resolve(true)));
  // A socket of which nothing is read never hears of its end.
  socket.resume();
  return Promise.race([closed, wait(200, false)]);
}

const perMinute = (count: number) => ({ burst: count, perSecond: count / 60 });
const rates = [
  {
    noun: "texts to read",
    rate: perMinute(1),
    fits: ({ method, path }: { readonly method: string; readonly path: string }) =>
      method === "POST" && path === "/read",
  },
  { noun: "requests", rate: perMinute(3), fits: () => true },
];

describe("who asks too often", () => {
  it("is told when to go on, in the one shape of problems", async () => {
    const server = await guardedServer({ rates, isLocalFree: false });
    const answers = [];
    for (let count = 0; count < 4; count++) answers.push(await ask(server));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    const { headers, body } = answers[3]!;
    expect(headers["retry-after"]).toBe("20");
    expect(headers["content-type"]).toContain("application/problem+json");
    expect(JSON.parse(body)).toMatchObject({
      type: "/problems/too-many",
      status: 429,
      detail: "There were too many requests from your address; go on in 20 seconds",
    });
  });

  it("is told so by sort: reading a text costs more than a page", async () => {
    const server = await guardedServer({ rates, isLocalFree: false });
    const read = { path: "/read", method: "POST" };
    expect((await ask(server, read)).status).toBe(404);
    const again = await ask(server, read);
    expect([again.status, again.headers["retry-after"]]).toEqual([429, "60"]);
    expect((await ask(server)).status).toBe(200);
  });

  it("is free on a desk, unless it is passed on for others", async () => {
    const server = await guardedServer({ rates });
    for (let count = 0; count < 6; count++) expect((await ask(server)).status).toBe(200);
    const headers = { "x-forwarded-for": "127.0.0.1" };
    for (let count = 0; count < 3; count++) await ask(server, { headers });
    expect((await ask(server, { headers })).status).toBe(429);
  });

  it("cannot pass for another where no proxy is trusted", async () => {
    const server = await guardedServer({ rates });
    const statuses = [];
    for (const last of [1, 2, 3, 4]) {
      const headers = { "x-forwarded-for": `198.51.100.${last}` };
      statuses.push((await ask(server, { headers })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it("is told apart by what the trusted proxy wrote, not by what stood before it", async () => {
    const server = await guardedServer({ rates, trustedHops: 1 });
    const from = async (forwarded: string): Promise<number> =>
      (await ask(server, { headers: { "x-forwarded-for": forwarded } })).status;
    const statuses = [];
    for (const forged of [1, 2, 3, 4]) statuses.push(await from(`192.0.2.${forged}, 198.51.100.7`));
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(await from("198.51.100.7, 198.51.100.8")).toBe(200);
    expect(await from("127.0.0.1, 198.51.100.7")).toBe(429);
  });

  it("is one network where IPv6 gives everybody as many addresses as they like", async () => {
    const server = await guardedServer({ rates, trustedHops: 1 });
    const statuses = [];
    for (const rest of [":1", "5:1:2:3", "abcd::", "ffff::9"]) {
      const headers = { "x-forwarded-for": `2001:db8:1:2:${rest}` };
      statuses.push((await ask(server, { headers })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
    const other = { "x-forwarded-for": "2001:db8:1:3::1" };
    expect((await ask(server, { headers: other })).status).toBe(200);
  });
});

describe("a bucket of tokens", () => {
  it("fills again as time goes by, up to its brim", () => {
    let now = 0;
    const buckets = new TokenBuckets({ burst: 2, perSecond: 0.5 }, () => now);
    expect([buckets.take("a"), buckets.take("a"), buckets.take("a")]).toEqual([0, 0, 2]);
    expect(buckets.take("b")).toBe(0);
    now = 2000;
    expect([buckets.take("a"), buckets.take("a")]).toEqual([0, 2]);
    now = 1_000_000;
    expect([buckets.take("a"), buckets.take("a"), buckets.take("a")]).toEqual([0, 0, 2]);
  });
});

describe("an address that is too much", () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ["too long", `/?words=${"x".repeat(9000)}`, 414],
    ["with too many parameters", `/?${"a=1&".repeat(200)}`, 400],
    ["that is not UTF-8", "/?words=%ff%fe", 400],
    ["with half an escape", "/articles/%", 400],
    ["with a NUL", "/?words=a%00b", 400],
    ["with a NUL in its path", "/articles/%00", 400],
  ];
  it.each(cases)("%s", async (_, path, status) => {
    const answer = await ask(await guardedServer(), { path });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ status, detail: expect.any(String) });
  });
});

describe("a body that is too large", () => {
  it("is refused by the length that it announces, before it comes", async () => {
    const server = await guardedServer();
    const heard = await speak(
      server,
      "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 99999999\r\n\r\n",
    );
    expect(heard).toContain("HTTP/1.1 413");
    expect(heard).toContain("more than the 65536 bytes allowed here");
  });

  it("is refused in chunks as soon as too much has come", async () => {
    const server = await guardedServer();
    const chunk = `${(8192).toString(16)}\r\n${"x".repeat(8192)}\r\n`;
    const head =
      "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
    expect(await speak(server, head + chunk.repeat(12))).toContain("HTTP/1.1 413");
  });

  it("is one for a text to read that is small for nothing else", async () => {
    const server = await guardedServer({}, (app) =>
      app.post("/read", async (context) => context.text(`${(await context.req.text()).length}`)),
    );
    const body = "x".repeat(1_000_000);
    expect(await ask(server, { method: "POST", path: "/read", body })).toMatchObject({
      status: 200,
      body: "1000000",
    });
    const more = { method: "POST", path: "/read", body: "x".repeat(5_000_000) };
    const refused = await ask(server, more).catch((error: NodeJS.ErrnoException) => error.code);
    // The answer comes while the body is still being sent; who does not read it then sees a reset.
    if (typeof refused === "object") expect(refused.status).toBe(413);
    else expect(refused).toMatch(/ECONNRESET|EPIPE/);
  });
});

describe("overload", () => {
  it("is told with when to come back, and is over when it is over", async () => {
    const { held, release } = gate();
    const server = await guardedServer({ mostAtOnce: 2 }, (app) =>
      app.get("/slow", async (context) => {
        await held;
        return context.text("at last");
      }),
    );
    const waiting = [ask(server, { path: "/slow" }), ask(server, { path: "/slow" })];
    await wait(100);
    const refused = await ask(server, { path: "/slow" });
    expect([refused.status, refused.headers["retry-after"]]).toEqual([503, "1"]);
    expect(JSON.parse(refused.body)).toMatchObject({ type: "/problems/busy" });
    release();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await ask(server)).status).toBe(200);
  });

  it("does not wait for an answer for ever, nor forget what is still being worked at", async () => {
    const { held, release } = gate();
    const server = await guardedServer({ mostAtOnce: 1, longestAnswer: 50 }, (app) =>
      app.get("/slow", async (context) => {
        await held;
        return context.text("too late");
      }),
    );
    const late = await ask(server, { path: "/slow" });
    expect([late.status, late.headers["retry-after"]]).toEqual([503, "10"]);
    expect(late.body).toContain("No answer was found in 0.05 seconds");
    expect((await ask(server)).body).toContain("More is asked at the moment");
    release();
    await wait(20);
    expect((await ask(server)).status).toBe(200);
  });
});

describe("a client that is no good guest", () => {
  const quick = { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 50 };

  it("gets 408 for headers that never end", async () => {
    const server = await guardedServer({}, undefined, quick);
    expect(await speak(server, "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ")).toContain(
      "HTTP/1.1 408",
    );
  });

  it("gets 408 for a body that never ends", async () => {
    const server = await guardedServer({}, undefined, quick);
    const head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc";
    const heard = await speak(server, head);
    expect(heard === "" || heard.includes(" 408 ")).toBe(true);
  });

  it("gets 431 for headers that are too long, and 400 for what is no HTTP, in the one shape", async () => {
    const server = await guardedServer();
    const long = await speak(server, `GET / HTTP/1.1\r\nX-A: ${"x".repeat(20_000)}\r\n\r\n`);
    expect(long).toContain("HTTP/1.1 431");
    const broken = await speak(server, "\x16\x03\x01 not http\r\n\r\n");
    expect(broken).toContain("HTTP/1.1 400");
    expect(broken).toContain("application/problem+json");
  });

  it("cannot smuggle a second request by two lengths", async () => {
    const server = await guardedServer();
    const both =
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n";
    const heard = await speak(server, both);
    expect(heard).toContain("HTTP/1.1 400");
    expect(heard).not.toContain("HTTP/1.1 200");
  });

  it("may hold so many sockets and no more, and as many again once they are closed", async () => {
    const { server, port } = await guardedServer();
    limitSockets(server, 2, () => false);
    const open = (): Promise<Socket> =>
      new Promise((resolve) => {
        const socket = connect(port, "127.0.0.1", () => resolve(socket));
        socket.on("error", () => {});
        onTestFinished(() => void socket.destroy());
      });
    const [first, second] = [await open(), await open()];
    expect(await isClosed(await open())).toBe(true);
    expect(await isClosed(second)).toBe(false);
    first.destroy();
    await wait(50);
    expect(await isClosed(await open())).toBe(false);
  });

  it("is given the limits that the server stands by", async () => {
    const { server, safety } = await guardedServer();
    expect(safety.serverOptions).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000 });
    expect(server.headersTimeout).toBe(10_000);
    expect(server.requestTimeout).toBe(30_000);
    expect(server.maxHeadersCount).toBe(100);
  });
});
