import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient, OnrecordError, type Client } from "../../src/client/index.js";
import { startServed, type Served } from "../support/served.js";

let served: Served;
let client: Client;
beforeAll(async () => {
  served = await startServed();
  client = createClient({ base: served.url });
});
afterAll(async () => {
  expect(served.faults).toEqual([]);
  await served.close();
});

describe("the client", () => {
  it("gives what the server has, typed", async () => {
    const { counts } = await client.home();
    expect(counts.articles).toBe(11);
    const { statements } = await client.search({ words: "the", kind: ["direct", "mixed"] });
    expect(statements.length).toBeGreaterThan(0);
    for (const { kind } of statements) expect(["direct", "mixed"]).toContain(kind);
    const page = await client.statement(statements[0]!.id);
    expect(page.statement).toMatchObject({ id: statements[0]!.id });
    const { article } = await client.article(page.statement.article.id);
    expect(article.id).toBe(page.statement.article.id);
    const { people } = await client.people({ limit: 1 });
    expect((await client.person(people[0]!.id, { tab: "about" })).tab).toBe("about");
    const { exchanges } = await client.exchanges();
    expect((await client.exchange(exchanges[0]!.id)).exchange.turns).toBeGreaterThan(1);
    expect((await client.articles({ limit: 3 })).articles).toHaveLength(3);
    expect((await client.sources({ outlet: "Hillwire" })).sourcing.statements).toBeGreaterThan(0);
  });

  it("walks through everything that a search finds", async () => {
    const ids = new Set<string>();
    for await (const { id } of client.allStatements({ status: "any", limit: 40 })) ids.add(id);
    const { total } = await client.search({ status: "any" });
    expect(ids.size).toBe(total.value);
    expect(total.value).toBeGreaterThan(40);
  });

  it("throws what the server says of what it cannot answer", async () => {
    const failed = client.statement("abc");
    await expect(failed).rejects.toThrow(OnrecordError);
    await expect(failed).rejects.toMatchObject({ problem: { status: 404 } });
    await expect(client.search({ kind: "shouted" })).rejects.toThrow(/shouted/);
  });
});
