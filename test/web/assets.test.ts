import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { assetsManifest } from "../../src/web/index.js";

/** What the scripts of one page may weigh when packed. */
const mostBytes = 40_000;

describe("what the pages fetch", () => {
  const { folder, addresses } = assetsManifest();
  const contentOf = (name: string): Buffer =>
    readFileSync(join(folder, basename(addresses[name] ?? name)));
  const scripts = Object.keys(addresses).filter((name) => name.endsWith(".js"));

  it("is named with a hash of its content, so that it may be kept for ever", () => {
    expect(addresses["style.css"]).toMatch(/^\/assets\/style-[0-9a-f]{8}\.css$/);
    expect(addresses["icon.svg"]).toMatch(/^\/assets\/icon-[0-9a-f]{8}\.svg$/);
    expect(scripts).toContain("site.js");
  });

  it("is one style sheet that fetches nothing else", () => {
    const style = contentOf("style.css").toString();
    expect(style).toContain("--paper:");
    expect(style).not.toMatch(/url\(|@import/);
  });

  it.each(scripts)("%s weighs less than a page's scripts may, packed", (name) => {
    expect(gzipSync(contentOf(name)).length).toBeLessThan(mostBytes);
  });

  it.each(scripts)("%s makes no code of text and fetches from nowhere else", (name) => {
    expect(contentOf(name).toString()).not.toMatch(
      /\beval\(|new Function\(|https?:\/\/(?!www\.w3\.org)/,
    );
  });

  it("is told to be lacking with the way to make it", () => {
    expect(() => assetsManifest("/nowhere")).toThrow(/npm run build/);
  });
});
