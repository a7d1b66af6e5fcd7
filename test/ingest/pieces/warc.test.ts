import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codesOf,
  collect,
  collectBytes,
  temporaryFolder,
  textOf,
  writeTemporary,
} from "./support/collect.js";
import {
  info,
  makeRecord,
  makeResponse,
  packEach,
  page,
  pageRecord,
  request,
  sha1Of,
} from "./support/make-warc.js";

const folder = temporaryFolder();
const records = [info, request, pageRecord("one"), pageRecord("two"), pageRecord("three")];
const plain = Buffer.concat(records);
const packed = packEach(records);

/** Where each record ends, by the bytes it takes. */
function endsOf(parts: readonly Uint8Array[]): number[] {
  let end = 0;
  return parts.map((part) => (end += part.length));
}

/** A chunk of a body, with an extension as some servers send it (RFC 9112, 7.1). */
function chunk(bytes: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`${bytes.length.toString(16)};x=y\r\n`),
    bytes,
    Buffer.from("\r\n"),
  ]);
}

describe("a WARC file", () => {
  it("gives its pages, with where and when they were fetched", async () => {
    const path = writeTemporary(folder, "crawl.bin", plain);
    const { pieces, problems } = await collect(path);
    expect(pieces.map(textOf)).toEqual([page("one"), page("two"), page("three")]);
    const offset = info.length + request.length;
    expect(pieces[0]).toMatchObject({
      label: `${path}@${offset}`,
      fields: {
        url: "https://courier.example/one",
        provenance: { file: path, offset, fetched: "2025-03-04T05:06:07Z" },
      },
      content: { mediaType: "text/html; charset=utf-8" },
      seen: "2025-03-04T05:06:07Z",
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]!.problem.code).toBe("skipped-records");
    expect(problems[0]!.problem.message).toMatch(/2 records .*: 1 request, 1 warcinfo$/);
  });

  it("gives the same packed, each record at the offset of its own member", async () => {
    const { pieces } = await collectBytes(packed);
    const offsets = endsOf(records.map((record) => gzipSync(record)));
    expect(pieces.map(textOf)).toEqual([page("one"), page("two"), page("three")]);
    expect(pieces.map((piece) => piece.fields.provenance?.offset)).toEqual(offsets.slice(1, 4));
  });

  it("gives the same however its bytes come, and packed as a whole", async () => {
    const texts = [page("one"), page("two"), page("three")];
    for (const step of [1, 7, 1000]) {
      expect((await collectBytes(plain, {}, step)).pieces.map(textOf)).toEqual(texts);
      expect((await collectBytes(packed, {}, step)).pieces.map(textOf)).toEqual(texts);
    }
    expect((await collectBytes(gzipSync(plain))).pieces.map(textOf)).toEqual(texts);
  });

  it("reads WARC 1.1, resources and conversions, and addresses in angle brackets", async () => {
    const bytes = Buffer.concat([
      makeRecord({
        version: "WARC/1.1",
        type: "resource",
        date: "2025-03-04T05:06:07.123456Z",
        contentType: "application/json",
        url: "<https://courier.example/a.json>",
        block: '{"text":"a"}',
      }),
      makeRecord({ type: "conversion", contentType: "text/plain", block: "words" }),
    ]);
    const { pieces, problems } = await collectBytes(bytes);
    expect(pieces.map(textOf)).toEqual(['{"text":"a"}', "words"]);
    expect(pieces[0]!.fields.url).toBe("https://courier.example/a.json");
    expect(pieces[0]!.seen).toBe("2025-03-04T05:06:07.123456Z");
    expect(problems).toEqual([]);
  });

  it("counts what is no article: other statuses, media, revisits, robots.txt", async () => {
    const bytes = Buffer.concat([
      makeRecord({ block: makeResponse("gone", undefined, "404 Not Found") }),
      makeRecord({ block: makeResponse("x", { "Content-Type": "image/png" }) }),
      makeRecord({ block: makeResponse("x", { "Content-Type": "image/png" }) }),
      makeRecord({ type: "revisit", block: "HTTP/1.1 200 OK\r\n\r\n" }),
      makeRecord({
        url: "https://courier.example/robots.txt",
        block: makeResponse("User-agent: *", { "Content-Type": "text/plain" }),
      }),
    ]);
    const { pieces, problems } = await collectBytes(bytes);
    expect(pieces).toEqual([]);
    expect(problems.map(({ problem }) => problem.message)).toEqual([
      "-: 5 records are no articles and were passed over: 2 image/png, 1 revisit, 1 robots.txt, 1 status 404",
    ]);
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ] as const)("undoes %s in chunks", async (coding, pack) => {
    const body = pack(Buffer.from(page("packed")));
    const cut = Math.floor(body.length / 2);
    const sent = Buffer.concat([
      chunk(body.subarray(0, cut)),
      chunk(body.subarray(cut)),
      Buffer.from("0\r\n\r\n"),
    ]);
    const response = makeResponse(sent, {
      "content-type": "text/html",
      "Content-Encoding": coding,
      "Transfer-Encoding": "chunked",
    });
    for (const digest of [sha1Of(sent), sha1Of(body)]) {
      const record = makeRecord({ headers: { "WARC-Payload-Digest": digest }, block: response });
      const { pieces, problems } = await collectBytes(record);
      expect(pieces.map(textOf)).toEqual([page("packed")]);
      expect(problems).toEqual([]);
    }
  });

  it("takes a body as it is where the crawler undid its codings and kept the headers", async () => {
    const headers = {
      "Content-Type": "text/html",
      "Content-Encoding": "br",
      "Transfer-Encoding": "chunked",
    };
    const { pieces } = await collectBytes(
      makeRecord({ block: makeResponse(page("bare"), headers) }),
    );
    expect(pieces.map(textOf)).toEqual([page("bare")]);
  });

  it("stops a packed body at the limit", async () => {
    const headers = { "Content-Type": "text/html", "Content-Encoding": "gzip" };
    const bomb = makeRecord({ block: makeResponse(gzipSync(Buffer.alloc(5_000_000)), headers) });
    const found = await collectBytes(Buffer.concat([bomb, pageRecord("after")]), {
      limits: { maxBytes: 1_000_000 },
    });
    expect(codesOf(found)).toEqual(["too-large"]);
    expect(found.pieces.map(textOf)).toEqual([page("after")]);
  });

  it("says where a payload is not the one that its digest was made of, and gives it", async () => {
    const body = page("changed");
    const record = makeRecord({
      headers: { "WARC-Payload-Digest": sha1Of("another") },
      block: makeResponse(body),
    });
    const found = await collectBytes(Buffer.concat([info, record]));
    expect(codesOf(found)).toEqual(["bad-digest", "skipped-records"]);
    expect(found.problems[0]).toMatchObject({ label: `-@${info.length}`, offset: info.length });
    expect(found.pieces.map(textOf)).toEqual([body]);
  });

  it("checks digests in base32, and leaves those it does not know", async () => {
    const body = page("x");
    const digestOf = (digest: string): Promise<string[]> =>
      collectBytes(
        makeRecord({ headers: { "WARC-Payload-Digest": digest }, block: makeResponse(body) }),
      ).then(codesOf);
    // SHA-1 of the empty string, in base32 as crawlers write it.
    expect(await digestOf("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")).toEqual(["bad-digest"]);
    expect(await digestOf("sha256:00")).toEqual([]);
    const empty = makeRecord({
      headers: { "WARC-Payload-Digest": "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ" },
      block: makeResponse(""),
    });
    expect(codesOf(await collectBytes(empty))).toEqual([]);
  });
});

describe("a malformed WARC file", () => {
  const good = pageRecord("good");

  it.each([
    ["says too few bytes", makeRecord({ block: makeResponse(page("bad")), length: 40 })],
    ["says too many bytes", makeRecord({ block: makeResponse(page("bad")), length: 400 })],
    [
      "says more bytes than the file has",
      makeRecord({ block: makeResponse(page("bad")), length: 90_000 }),
    ],
    [
      "says more bytes than any file has",
      makeRecord({ block: makeResponse(page("bad")), length: 9e14 }),
    ],
    ["says no length", makeRecord({ block: "x", headers: {}, length: Number.NaN })],
    [
      "has an address that is none",
      makeRecord({ url: "http://", block: makeResponse(page("bad")) }),
    ],
    ["has no address", makeRecord({ url: null, block: makeResponse(page("bad")) })],
    ["has HTTP headers without an end", makeRecord({ block: "HTTP/1.1 200 OK" })],
    ["is garbage", Buffer.from("no record at all\r\n\r\n")],
    ["is garbage with a false start", Buffer.from("WARC/1.0\r\nno header\r\n\r\n")],
    ["is a start without an end", Buffer.from(`WARC/1.0\r\nX: ${"y".repeat(100_000)}\r\n`)],
    [
      "has a packed body that is broken",
      makeRecord({
        block: makeResponse(Buffer.from("\x1f\x8b\x08\x00garbage!", "latin1"), {
          "Content-Type": "text/html",
          "Content-Encoding": "gzip",
        }),
      }),
    ],
    [
      "has a coding that nobody knows",
      makeRecord({
        block: makeResponse("x", { "Content-Type": "text/html", "Content-Encoding": "rot13" }),
      }),
    ],
  ])("goes on behind a record that %s, and says where", async (_, bad) => {
    for (const pack of [Buffer.concat, packEach]) {
      const found = await collectBytes(pack([good, bad, good, good]));
      expect(found.pieces.map(textOf)).toEqual([page("good"), page("good"), page("good")]);
      expect(found.problems.length).toBeGreaterThan(0);
      const at = pack([good]).length;
      expect(found.problems.map(({ offset }) => offset)).toContain(at);
      for (const { problem } of found.problems) {
        expect(["bad-record", "too-large", "cut-off"]).toContain(problem.code);
      }
    }
  });

  it("keeps the record before garbage that follows it at once", async () => {
    const found = await collectBytes(Buffer.concat([good, Buffer.from("\0\0garbage\n"), good]));
    expect(found.pieces).toHaveLength(2);
    expect(codesOf(found)).toEqual(["bad-record"]);
  });

  it("goes on at the next member behind one that is broken", async () => {
    const members = [good, pageRecord("broken"), good].map((record) => gzipSync(record));
    for (let at = 10; at < members[1]!.length; at += 7) {
      const bytes = Buffer.concat(members);
      bytes[members[0]!.length + at]! ^= 0x55;
      const found = await collectBytes(bytes);
      const texts = found.pieces.map(textOf);
      expect(texts.filter((text) => text === page("good"))).toHaveLength(2);
      expect(codesOf(found).length).toBeGreaterThan(0);
    }
  });

  it("goes on at the next member where bytes are missing", async () => {
    const [first, second, third] = [good, pageRecord("broken"), good].map((record) =>
      gzipSync(record),
    );
    for (let kept = 1; kept < second!.length; kept += 5) {
      const found = await collectBytes(Buffer.concat([first!, second!.subarray(0, kept), third!]));
      const texts = found.pieces.map(textOf);
      expect(
        texts.filter((text) => text === page("good")),
        `${kept}`,
      ).toHaveLength(2);
      expect(codesOf(found).length).toBeGreaterThan(0);
    }
  });
});

describe("a WARC file that is cut at any byte", () => {
  it.each([
    ["plain", plain, endsOf(records)],
    ["packed", packed, endsOf(records.map((record) => gzipSync(record)))],
  ] as const)(
    "gives all whole records before the cut, and says that it is cut (%s)",
    async (form, bytes, ends) => {
      for (let cut = 1; cut < bytes.length; cut++) {
        const found = await collectBytes(bytes.subarray(0, cut));
        const whole = ends.filter((end) => end <= cut).length;
        const expected = ["one", "two", "three"].slice(0, Math.max(0, whole - 2)).map(page);
        const texts = found.pieces.map(textOf);
        expect(texts.slice(0, expected.length), `cut at ${cut}`).toEqual(expected);
        // At most one more: where only the line ends or the checksum behind a record are missing.
        expect(texts.length - expected.length, `cut at ${cut}`).toBeLessThanOrEqual(1);
        const codes = codesOf(found);
        // Too little is left of a file that ends in its first bytes to tell that it is a WARC file.
        const tells = codes.some((code) => code === "cut-off") || found.pieces[0]?.label === "-";
        expect(tells, `cut at ${cut}: ${codes}`).toBe(!ends.includes(cut));
        expect(form).toBeDefined();
      }
    },
  );
});

/** The least time of some runs, in milliseconds: noise only ever adds. */
async function timeOf(bytes: Uint8Array): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    await collectBytes(bytes);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

describe("an archive with any bytes changed", () => {
  it.each([
    ["plain", plain],
    ["packed", packed],
  ] as const)("ends, and tells something where records are lost (%s)", async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 5000 }),
        async (changes, step) => {
          const changed = Buffer.from(bytes);
          for (const [at, byte] of changes) changed[at] = byte;
          const found = await collectBytes(changed, {}, step);
          const pages = found.pieces.filter(({ label }) => label !== "-");
          if (pages.length < 3)
            expect(found.pieces.length + found.problems.length).toBeGreaterThan(pages.length);
          for (const { problem } of found.problems)
            expect(problem.message).toMatch(/^-(?:@\d+)?: /);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("hostile archives", () => {
  const begin = gzipSync(pageRecord("one"));
  it.each([
    ["beginnings of records without end", (n: number) => Buffer.from("WARC/1.0\r\n".repeat(n))],
    [
      "records that say the rest of the file",
      (n: number) =>
        Buffer.from("WARC/1.0\r\nWARC-Type: x\r\nContent-Length: 30000000\r\n\r\n".repeat(n / 5)),
    ],
    [
      "beginnings of gzip members",
      (n: number) =>
        Buffer.concat([begin, Buffer.from("\x1f\x8b\x08\0\0\0\0\0\0\0".repeat(n), "latin1")]),
    ],
  ])("take time that grows as they do: %s", async (_, make) => {
    const [small, large] = [await timeOf(make(5000)), await timeOf(make(10_000))];
    // Times under this are noise.
    expect(large).toBeLessThan(Math.max(small * 2.5, 50));
  });
});
