import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServed, type Served } from "../support/served.js";

let served: Served;
let permalink: string;
beforeAll(async () => {
  served = await startServed();
  const { statements } = (await (await fetch(`${served.url}/api/statements?limit=1`)).json()) as {
    readonly statements: readonly { readonly id: string }[];
  };
  permalink = `/statements/${statements[0]!.id.replace("sha256:", "")}`;
});
afterAll(async () => {
  expect(served.faults).toEqual([]);
  await served.close();
});

interface Raw {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** Asks as it is, without what `fetch` does by itself to bodies and headers. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const asked = request(served.url + path, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const { statusCode = 0, headers: given } = response;
        resolve({ status: statusCode, headers: given, body: Buffer.concat(chunks) });
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("bodies", () => {
  it("are compressed as the reader takes them, and say the same", async () => {
    const plain = await ask(permalink);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    const zipped = await ask(permalink, { "accept-encoding": "gzip, deflate" });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
    const best = await ask(permalink, { "accept-encoding": "gzip;q=0.5, br" });
    expect(best.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(best.body).equals(plain.body)).toBe(true);
    expect(best.body.length).toBeLessThan(plain.body.length / 2);
    for (const { headers } of [plain, zipped, best]) {
      expect(headers["vary"]).toContain("accept-encoding");
    }
  });

  it("are left as they are for who refuses what we have", async () => {
    const refused = await ask(permalink, { "accept-encoding": "br;q=0, gzip;q=0.000, zstd" });
    expect(refused.headers["content-encoding"]).toBeUndefined();
    const rest = await ask(permalink, { "accept-encoding": "*;q=0" });
    expect(rest.headers["content-encoding"]).toBeUndefined();
  });

  it("are not sent again to who has them", async () => {
    for (const path of [permalink, "/api/home", "/search?words=the", `/api${permalink}`]) {
      const first = await ask(path);
      const tag = String(first.headers["etag"]);
      expect(tag, path).toMatch(/^W\/"[\w-]{22}"$/);
      const again = await ask(path, { "if-none-match": `"other", ${tag}` });
      expect(again.status, path).toBe(304);
      expect(again.body.length).toBe(0);
      expect(again.headers["etag"]).toBe(tag);
      expect((await ask(path, { "if-none-match": '"other"' })).status).toBe(200);
    }
  });

  it("have the same tag however they are compressed", async () => {
    const zipped = await ask(permalink, { "accept-encoding": "br" });
    expect(zipped.headers["etag"]).toBe((await ask(permalink)).headers["etag"]);
  });

  it("are left out of answers to HEAD, which say the rest", async () => {
    for (const path of [permalink, "/api/home", "/health"]) {
      const head = await ask(path, {}, "HEAD");
      const get = await ask(path);
      expect(head.status, path).toBe(200);
      expect(head.body.length).toBe(0);
      expect(head.headers["content-type"]).toBe(get.headers["content-type"]);
      expect(head.headers["etag"]).toBe(get.headers["etag"]);
    }
    expect((await ask("/statements/nothing", {}, "HEAD")).status).toBe(404);
  });
});
