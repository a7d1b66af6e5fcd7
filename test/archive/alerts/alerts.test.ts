import { createHmac } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { postWebhook } from "../../../src/archive/alerts/post-webhook.js";
import {
  addAlert,
  findAlert,
  listAlerts,
  removeAlert,
  rewindAlert,
  runAlert,
  settleArchive,
} from "../../../src/archive/index.js";
import { relinkPeople } from "../../../src/people/index.js";
import { parseQuery, type Params } from "../../../src/search/index.js";
import { addReadings, type Store } from "../../../src/store/index.js";
import { describeEachEngine } from "../../support/archives.js";
import { readText } from "../../support/example-readings.js";

/** A server that gives these answers, one after the other, and then 204. */
class Receiver {
  readonly got: { readonly headers: IncomingMessage["headers"]; readonly body: string }[] = [];
  answers: (number | "hang up" | { readonly status: number; readonly headers: object })[] = [];
  #server: Server | undefined;

  async start(): Promise<string> {
    this.#server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        this.got.push({ headers: request.headers, body });
        const answer = this.answers.shift() ?? 204;
        if (answer === "hang up") return void request.socket.destroy();
        if (typeof answer === "number") response.writeHead(answer).end();
        else response.writeHead(answer.status, { ...answer.headers }).end();
      });
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  stop(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }
}

const folder = mkdtempSync(join(tmpdir(), "onrecord-alerts-"));
const receiver = new Receiver();
let hook = "";
beforeAll(async () => {
  hook = await receiver.start();
});
afterAll(() => {
  receiver.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  receiver.got.length = 0;
  receiver.answers = [];
});

const waits: number[] = [];
const patience = { retries: 3, wait: async (pause: number) => void waits.push(pause) };
const options = {
  version: "0.0.0",
  now: "2031-06-01T12:00:00Z",
  environment: { HOOK_SECRET: "ribbon" },
  patience,
};

interface Payload {
  readonly format: string;
  readonly id: string;
  readonly alert: string;
  readonly query: string;
  readonly items: readonly { readonly content_text: string; readonly _onrecord: { id: string } }[];
}

const payloads = (): Payload[] => receiver.got.map(({ body }) => JSON.parse(body) as Payload);
const idsOf = (payload: Payload | undefined): string[] =>
  (payload?.items ?? []).map(({ _onrecord: { id } }) => id);

const said = (words: string): string => `“${words},” said Ines Calloway, the mayor of Lowhaven.`;

async function add(store: Store, ...texts: string[]): Promise<void> {
  await store.write((tx) =>
    addReadings(
      tx,
      store,
      texts.map((text) => readText(text)),
    ),
  );
  await settleArchive(store);
}

interface Wanted {
  readonly params?: Params;
  readonly since?: number | null;
  readonly secretVariable?: string | null;
  readonly feed?: string;
}

async function save(store: Store, name: string, wanted: Wanted = {}): Promise<void> {
  const { params = {}, since = null, secretVariable = null, feed } = wanted;
  await addAlert(store, {
    name,
    query: parseQuery(params),
    kind: feed === undefined ? "webhook" : "feed",
    target: feed ?? hook,
    secretVariable,
    since,
  });
}

async function run(store: Store, name: string) {
  return runAlert(store, await findAlert(store, name), options);
}

describeEachEngine("alerts", (archives) => {
  it("send what was added since, and nothing twice", async () => {
    const store = await archives.open();
    await add(store, said("The old weir is closed"));
    await save(store, "mayor", { params: { words: "weir" } });
    expect(await run(store, "mayor")).toEqual({ name: "mayor", sent: 0, failure: null });
    await add(store, said("We will mend the weir"), said("We will paint the pier"));
    expect(await run(store, "mayor")).toMatchObject({ sent: 1, failure: null });
    expect(await run(store, "mayor")).toMatchObject({ sent: 0 });
    const [payload, ...more] = payloads();
    expect(more).toEqual([]);
    expect(payload).toMatchObject({
      format: "onrecord-alert/1",
      alert: "mayor",
      query: "Statements that contain “weir”",
    });
    expect(payload?.items[0]?.content_text).toContain("“We will mend the weir,”");
    expect(receiver.got[0]?.headers["idempotency-key"]).toBe(payload?.id);
  });

  it("by the order of adding and not by date, and from the start where that is asked", async () => {
    const store = await archives.open();
    await add(store, `Date: 2031-05-10\n\n${said("The weir is mended")}`);
    await save(store, "all", { since: 0 });
    await save(store, "new");
    await add(store, `Date: 1999-01-01\n\n${said("The weir is ancient")}`);
    expect(await run(store, "all")).toMatchObject({ sent: 2 });
    expect(await run(store, "new")).toMatchObject({ sent: 1 });
    expect(payloads().map(({ items }) => items.length)).toEqual([2, 1]);
  });

  it("are tried again while the receiver is not well, with growing pauses", async () => {
    const store = await archives.open();
    await save(store, "slow");
    await add(store, said("The harbour stays open"));
    waits.length = 0;
    receiver.answers = [503, "hang up", { status: 429, headers: { "retry-after": "7" } }];
    expect(await run(store, "slow")).toMatchObject({ sent: 1, failure: null });
    expect(waits).toEqual([1_000, 2_000, 7_000]);
    expect(new Set(receiver.got.map(({ body }) => body)).size).toBe(1);
    expect(new Set(receiver.got.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
  });

  it("lose nothing when the receiver stays away: the next run sends the same, then what came since", async () => {
    const store = await archives.open();
    await save(store, "away");
    await add(store, said("The harbour stays open"));
    receiver.answers = [500, 500, 500, 500];
    const failed = await run(store, "away");
    expect(failed).toMatchObject({ sent: 0, failure: `${hook} answered 500` });
    expect((await findAlert(store, "away")).failure).toBe(failed.failure);
    await add(store, said("The harbour is closed again"));
    expect(await run(store, "away")).toMatchObject({ sent: 2, failure: null });
    const [first, , , , again, next] = payloads();
    expect(again).toEqual(first);
    expect(idsOf(next)).toHaveLength(1);
    expect(idsOf(next)).not.toEqual(idsOf(first));
    expect((await findAlert(store, "away")).failure).toBeNull();
  });

  it("are not tried again where that cannot help", async () => {
    const store = await archives.open();
    await save(store, "gone");
    await add(store, said("The harbour stays open"));
    receiver.answers = [410];
    expect(await run(store, "gone")).toMatchObject({ failure: `${hook} answered 410` });
    receiver.answers = [{ status: 302, headers: { location: "https://desk.example/new" } }];
    const moved = await run(store, "gone");
    expect(moved.failure).toContain("points to https://desk.example/new; name that address");
    expect(receiver.got).toHaveLength(2);
  });

  it("are signed with the secret of the environment, and not sent without it", async () => {
    const store = await archives.open();
    await save(store, "signed", { secretVariable: "HOOK_SECRET" });
    await save(store, "unsigned", { secretVariable: "NO_SUCH_VARIABLE" });
    await add(store, said("The harbour stays open"));
    await run(store, "signed");
    const [got] = receiver.got;
    const signature = createHmac("sha256", "ribbon")
      .update(got?.body ?? "")
      .digest("hex");
    expect(got?.headers["x-onrecord-signature"]).toBe(`sha256=${signature}`);
    const { failure } = await run(store, "unsigned");
    expect(failure).toContain("NO_SUCH_VARIABLE, which is not set");
    expect(receiver.got).toHaveLength(1);
  });

  it("go in deliveries that a receiver can take", async () => {
    const store = await archives.open();
    await save(store, "many");
    const texts = Array.from({ length: 120 }, (_, number) =>
      said(`The harbour has ${number} boats`),
    );
    await add(store, texts.join("\n\n"));
    expect(await run(store, "many")).toMatchObject({ sent: 120 });
    expect(payloads().map(({ items }) => items.length)).toEqual([100, 20]);
    expect(new Set(payloads().flatMap(idsOf)).size).toBe(120);
    expect(payloads()[0]?.id).not.toBe(payloads()[1]?.id);
  });

  it("wait for articles about which something is still to be found out", async () => {
    const store = await archives.open();
    await save(store, "patient");
    await add(store, said("The harbour stays open"));
    await store.write(async (tx) => {
      const { key } = await tx.selectFrom("articles").select("key").executeTakeFirstOrThrow();
      await tx.insertInto("pending").values({ task: "versions", article_key: key }).execute();
    });
    expect(await run(store, "patient")).toMatchObject({ sent: 0 });
    await settleArchive(store);
    expect(await run(store, "patient")).toMatchObject({ sent: 1 });
  });

  it("that ask for somebody wait until it is known who is who", async () => {
    const store = await archives.open();
    await save(store, "ines", { params: { speaker: "Ines Calloway" } });
    const texts = [said("The harbour stays open"), "Jon Ahl said that it was late."];
    await store.write(async (tx) => {
      await addReadings(
        tx,
        store,
        texts.map((text) => readText(text)),
      );
      // Nothing else is open about them.
      await tx.deleteFrom("pending").execute();
    });
    expect(await run(store, "ines")).toMatchObject({ sent: 0, failure: null });
    await relinkPeople(store);
    expect(await run(store, "ines")).toMatchObject({ sent: 1, failure: null });
  });

  it("do not send again what was read again, unless they are told to go back", async () => {
    const store = await archives.open();
    await save(store, "again");
    await add(store, said("The harbour stays open"));
    await run(store, "again");
    await store.write(async (tx) => {
      const row = await tx.selectFrom("statements").selectAll().executeTakeFirstOrThrow();
      await tx.deleteFrom("statements").where("key", "=", row.key).execute();
      await tx
        .insertInto("statements")
        .values({ ...row, key: Number(row.key) + 50 })
        .execute();
    });
    expect(await run(store, "again")).toMatchObject({ sent: 0 });
    const alert = await rewindAlert(store, await findAlert(store, "again"), 0);
    expect(await runAlert(store, alert, options)).toMatchObject({ sent: 1 });
  });

  it("have names, of which each is there once", async () => {
    const store = await archives.open();
    await save(store, "b");
    await save(store, "a", { params: { kind: "direct", minConfidence: "0.5" } });
    await expect(save(store, "a")).rejects.toThrow(/alert "a" already.*onrecord alert remove a/);
    expect((await listAlerts(store)).map(({ name }) => name)).toEqual(["a", "b"]);
    await removeAlert(store, "a");
    await expect(removeAlert(store, "a")).rejects.toThrow('There is no alert "a"; there are "b"');
  });

  it.each([
    ["harbour.atom", (text: string) => parseAtomFeed(text).entries?.map(({ id }) => id) ?? []],
    ["harbour.json", (text: string) => parseJsonFeed(text).items?.map(({ id }) => id) ?? []],
  ])("keep a feed in %s, whose entries stay and which is always whole", async (name, idsIn) => {
    const store = await archives.open();
    const feed = join(folder, `${archives.engine}-${name}`);
    await save(store, "feed", { feed });
    await add(store, said("The harbour stays open"));
    await run(store, "feed");
    const [first, ...others] = idsIn(readFileSync(feed, "utf8"));
    expect(first).toMatch(/^urn:onrecord:statement:/);
    expect(others).toEqual([]);
    await add(store, said("The harbour is closed again"));
    await run(store, "feed");
    const ids = idsIn(readFileSync(feed, "utf8"));
    expect(ids).toHaveLength(2);
    expect(ids[1]).toBe(first);
    expect(readdirSync(folder).filter((file) => file.includes("partial"))).toEqual([]);
  });

  it("make a feed whole again whose file could not be written", async () => {
    const store = await archives.open();
    const feed = join(folder, archives.engine, "not-there", "feed.atom");
    await save(store, "feed", { feed });
    await add(store, said("The harbour stays open"));
    const { failure } = await run(store, "feed");
    expect(failure).toContain("ENOENT");
    expect(existsSync(feed)).toBe(false);
    await store.write((tx) =>
      tx
        .updateTable("alerts")
        .set({ target: join(folder, `${archives.engine}-late.atom`) })
        .execute(),
    );
    expect(await run(store, "feed")).toMatchObject({ failure: null });
    const { entries } = parseAtomFeed(
      readFileSync(join(folder, `${archives.engine}-late.atom`), "utf8"),
    );
    expect(entries).toHaveLength(1);
  });
});

describe("posting", () => {
  const post = { body: "{}", id: "sha256:0", secret: null, userAgent: "onrecord/0.0.0" };

  it("says why nobody answers", async () => {
    const url = "http://127.0.0.1:1/hook";
    await expect(postWebhook({ ...post, url }, { ...patience, retries: 0 })).rejects.toThrow(
      /127\.0\.0\.1:1\/hook did not answer: /,
    );
  });

  it("waits no longer than a minute, whatever it is told", async () => {
    waits.length = 0;
    receiver.answers = [{ status: 503, headers: { "retry-after": "86400" } }];
    await postWebhook({ ...post, url: hook }, patience);
    expect(waits).toEqual([60_000]);
  });
});
