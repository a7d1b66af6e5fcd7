import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { answer, makeFetcher, notFound, serve } from "../network/support/serve.js";
import { collect, codesOf, textOf } from "./support/collect.js";
import { packEach, page, pageRecord } from "./support/make-warc.js";

describe("an address as an input", () => {
  it("gives its page, with where it was in the end and when", async () => {
    const server = await serve((request, response) => {
      const isMoved = request.url === "/old";
      response.writeHead(
        isMoved ? 301 : 200,
        isMoved ? { location: "/new" } : { "content-type": "text/html; charset=utf-8" },
      );
      response.end(page("words"));
    });
    const { pieces, problems } = await collect(`${server.origin}/old`, {
      fetcher: makeFetcher({ pause: 0 }),
    });
    expect(problems).toEqual([]);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]).toMatchObject({
      label: `${server.origin}/old`,
      content: { mediaType: "text/html; charset=utf-8" },
      fields: {
        url: `${server.origin}/new`,
        provenance: { file: null, fetched: "2025-05-02T12:00:00.000Z" },
      },
      seen: "2025-05-02T12:00:00.000Z",
    });
    expect(textOf(pieces[0]!)).toBe(page("words"));
  });

  it("may be that of an archive or of packed lines, told by their content", async () => {
    const lines = '{"text":"one"}\n{"text":"two"}\n';
    const server = await serve((request, response) => {
      response.end(request.url === "/lines" ? gzipSync(lines) : packEach([pageRecord("one")]));
    });
    const fetcher = makeFetcher({ pause: 0 });
    const archive = await collect(`${server.origin}/archive`, { fetcher });
    expect(archive.pieces.map(({ fields }) => fields.url)).toEqual(["https://courier.example/one"]);
    const packed = await collect(`${server.origin}/lines`, { fetcher });
    expect(packed.pieces.map(textOf)).toEqual([lines]);
    // The address is that of the file, and of none of the articles in it.
    expect(packed.pieces[0]!.fields.url).toBeUndefined();
    expect(packed.pieces[0]!.fields.provenance).toHaveProperty(
      "fetched",
      "2025-05-02T12:00:00.000Z",
    );
  });

  it("says why where it gives nothing", async () => {
    const server = await serve(notFound);
    const found = await collect(`${server.origin}/a`, { fetcher: makeFetcher() });
    expect(codesOf(found)).toEqual(["not-fetched"]);
    expect(found.problems[0]).toMatchObject({ label: `${server.origin}/a`, file: null });
    const robots = await serve(answer("x"), answer("User-agent: *\nDisallow: /\n"));
    expect(codesOf(await collect(`${robots.origin}/a`, { fetcher: makeFetcher() }))).toEqual([
      "not-fetched",
    ]);
  });
});
