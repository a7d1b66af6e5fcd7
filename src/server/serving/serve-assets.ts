import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Handler } from "hono";
import { ApiProblem } from "../../api/index.js";
import type { AssetsManifest } from "../../web/index.js";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** A year: names carry a hash of the content, so what a name stands for never changes. */
const forEver = "public, max-age=31536000, immutable";

/**
 * Serves what `npm run build` made for the pages, from memory: some dozen small
 * files, compressed once. A path that is none of theirs reaches no disk.
 */
export function serveAssets({ folder, addresses }: AssetsManifest): Handler {
  const files = new Map(
    Object.values(addresses).map((address) => [address, readAsset(folder, address)]),
  );
  return (context) => {
    const file = files.get(context.req.path);
    if (file === undefined) {
      throw new ApiProblem("not-found", `There is no file ${context.req.path}; load the page anew`);
    }
    const accepted = context.req.header("accept-encoding") ?? "";
    const coding = (["br", "gzip"] as const).find((one) => accepted.includes(one));
    return context.body(file.content[coding ?? "identity"], 200, {
      "content-type": file.type,
      "cache-control": forEver,
      vary: "accept-encoding",
      ...(coding && { "content-encoding": coding }),
    });
  };
}

function readAsset(folder: string, address: string) {
  const plain = readFileSync(join(folder, address.slice(address.lastIndexOf("/") + 1)));
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  return {
    type: types[extname(address)] ?? "application/octet-stream",
    content: {
      identity: bytesOf(plain),
      gzip: bytesOf(gzipSync(plain, { level: constants.Z_BEST_COMPRESSION })),
      br: bytesOf(brotliCompressSync(plain, best)),
    },
  };
}

/** Bytes of their own: those of a `Buffer` may lie in memory that others share. */
function bytesOf(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
