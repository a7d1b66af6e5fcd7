import { gunzipSync } from "node:zlib";
import { request } from "node:http";
import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServed, type Served } from "../support/served.js";
import { assertRecord } from "../support/assert-record.js";
import { getJson } from "./support.js";

let served: Served;
beforeAll(async () => {
  served = await startServed();
});
afterAll(async () => {
  expect(served.faults).toEqual([]);
  await served.close();
});

const fetched = async (path: string) => {
  const response = await fetch(served.url + path);
  expect(response.status, path).toBe(200);
  return response;
};

async function countOf(asked: string): Promise<number> {
  const { total } = await getJson<{ readonly total: { value: number; exact: boolean } }>(
    `${served.url}/api/search?${asked}`,
  );
  expect(total.exact).toBe(true);
  return total.value;
}

const searches = ["words=the", "kind=direct&outlet=Hillwire", "status=any&state=any", ""];

describe("an export", () => {
  it.each(searches)("of %j has as many statements as the search, in every form", async (asked) => {
    const count = await countOf(asked);
    expect(count).toBeGreaterThan(0);
    const csv = await (await fetched(`/api/export?format=csv&${asked}`)).text();
    expect(Papa.parse(csv, { header: true, skipEmptyLines: true }).data).toHaveLength(count);
    const ndjson = await (await fetched(`/api/export?format=ndjson&of=statements&${asked}`)).text();
    expect(ndjson.trim().split("\n")).toHaveLength(count);
    const parquet = await (await fetched(`/api/export?format=parquet&${asked}`)).arrayBuffer();
    expect(await parquetReadObjects({ file: parquet, compressors })).toHaveLength(count);
    const feed = (await (await fetched(`/api/export?format=jsonfeed&${asked}`)).json()) as {
      readonly items: unknown[];
    };
    expect(feed.items).toHaveLength(count);
  });

  it("of records has records that hold", async () => {
    const response = await fetched("/api/export?format=ndjson");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="onrecord.ndjson"',
    );
    const lines = (await response.text()).trim().split("\n");
    expect(lines).toHaveLength(11);
    for (const line of lines) assertRecord(JSON.parse(line));
  });

  it("is the same however it is compressed", async () => {
    const zipped = await new Promise<Buffer>((resolve, reject) => {
      const headers = { "accept-encoding": "gzip, br" };
      request(`${served.url}/api/export?format=csv`, { headers }, (response) => {
        expect(response.headers["content-encoding"]).toBe("gzip");
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => resolve(Buffer.concat(chunks)));
      })
        .on("error", reject)
        .end();
    });
    const plain = await (await fetched("/api/export?format=csv")).text();
    expect(gunzipSync(zipped).toString()).toBe(plain);
  });

  it("that nobody waits for any more leaves room for others", async () => {
    for (let round = 0; round < 8; round++) {
      const controller = new AbortController();
      const response = await fetch(`${served.url}/api/export?format=ndjson`, {
        signal: controller.signal,
      });
      const reader = response.body!.getReader();
      await reader.read();
      controller.abort();
    }
    expect((await (await fetched("/api/export?format=ndjson")).text()).length).toBeGreaterThan(
      1000,
    );
  });
});
