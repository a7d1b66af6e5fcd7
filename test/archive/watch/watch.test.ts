import { beforeEach, expect, it } from "vitest";
import { watch, type Look, type WatchRunOptions } from "../../../src/archive/index.js";
import { Fetcher } from "../../../src/ingest/index.js";
import type { Store } from "../../../src/store/index.js";
import { describeEachEngine } from "../../support/archives.js";
import { runOptions } from "../ingest/support.js";
import { page, rss, startSite, story } from "./news-site.js";

const hour = 60 * 60 * 1000;

describeEachEngine("watch", (archives) => {
  const site = startSite();
  let store: Store;
  beforeEach(async () => {
    store = await archives.open();
    site.answer("/robots.txt", { status: 404 });
  });

  /** Looks once into each feed; with no pause between polls, unless it is said. */
  async function lookOnce(paths: string[], more: Partial<WatchRunOptions> = {}): Promise<Look[]> {
    const looks: Look[] = [];
    const fetcher = new Fetcher({ pause: 0 });
    const options = {
      ...runOptions(store.location),
      run: { command: ["watch"], version: "0.0.0" },
      fetcher,
      interval: 1,
      once: true,
      ...more,
    };
    await watch(
      store,
      paths.map((path) => site.at(path)),
      options,
      (look) => looks.push(look),
    );
    await fetcher.close();
    return looks;
  }

  const titles = async () => {
    const rows = await store.db.selectFrom("articles").select("title").orderBy("title").execute();
    return rows.map(({ title }) => title);
  };

  it("takes in what is new, whole or by its page, and asks no more for what is not", async () => {
    const ferry = { title: "Ferry", link: site.at("/ferry"), content: story("Ferry") };
    const baths = { title: "Baths", link: site.at("/baths") };
    site.answer("/feed", { headers: { etag: '"1"' }, body: rss([ferry, baths]) });
    site.answer("/baths", { headers: { "content-type": "text/html" }, body: page("Baths") });
    const [first] = await lookOnce(["/feed"]);
    expect(first).toMatchObject({ outcome: "new", problem: null, counts: { added: 2, failed: 0 } });
    expect(await titles()).toEqual(["Baths", "Ferry"]);
    expect(first!.counts.statements).toBeGreaterThanOrEqual(2);

    site.asked();
    const [second] = await lookOnce(["/feed"]);
    expect(second).toMatchObject({ outcome: "unchanged", counts: { added: 0 } });
    expect(site.asked()).not.toContain("/baths");

    const arena = { title: "Arena", link: site.at("/arena") };
    site.answer("/feed", { headers: { etag: '"2"' }, body: rss([arena, ferry, baths]) });
    site.answer("/arena", { headers: { "content-type": "text/html" }, body: page("Arena") });
    const [third] = await lookOnce(["/feed"]);
    expect(third).toMatchObject({ outcome: "new", counts: { added: 1 } });
    expect(site.asked()).not.toContain("/baths");
    expect(await titles()).toEqual(["Arena", "Baths", "Ferry"]);
  });

  it("leaves a busy server alone for as long as it says, and one that is gone for good", async () => {
    site.answer("/busy", { status: 429, headers: { "retry-after": "7200" } });
    site.answer("/gone", { status: 410 });
    const before = Date.now();
    const [busy, gone] = await lookOnce(["/busy", "/gone"]);
    expect(busy).toMatchObject({ outcome: "failed", problem: { code: "not-fetched" } });
    expect(Date.parse(busy!.notBefore!) - before).toBeGreaterThanOrEqual(2 * hour);
    expect(gone).toMatchObject({ outcome: "gone", notBefore: null });
    expect(gone!.problem!.message).toContain("gone for good");

    site.asked();
    const again = await lookOnce(["/busy", "/gone"]);
    expect(again.map(({ outcome }) => outcome)).toEqual(["early", "gone"]);
    expect(site.asked()).toEqual([]);
  });

  it("goes on with the other feeds when one fails, and says which pages robots.txt keeps back", async () => {
    site.answer("/robots.txt", { body: "User-agent: *\nDisallow: /private\n" });
    const secret = { title: "Secret", link: site.at("/private") };
    site.answer("/list", { body: rss([secret]) });
    site.answer("/private", { body: page("Secret") });
    const [broken, list] = await lookOnce(["/nowhere", "/list"]);
    expect(broken).toMatchObject({ outcome: "failed" });
    expect(list).toMatchObject({ outcome: "new", counts: { added: 0, failed: 1 } });
    expect(list!.problems[0]).toMatchObject({ code: "not-fetched", input: site.at("/private") });
    expect(site.asked()).not.toContain("/private");
  });

  it("ends at once when it is told to, also while it waits for the next look", async () => {
    site.answer("/quiet", { body: rss([]) });
    const stop = new AbortController();
    const started = Date.now();
    setTimeout(() => stop.abort(), 300);
    const looks = await lookOnce(["/quiet"], { once: false, interval: hour, signal: stop.signal });
    expect(looks).toHaveLength(1);
    expect(Date.now() - started).toBeLessThan(5000);
  });
});
