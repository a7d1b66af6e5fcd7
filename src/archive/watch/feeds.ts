import { newFeed, type FeedState } from "../../ingest/index.js";
import type { Store } from "../../store/index.js";

/** What is remembered of a feed; of one that was never polled, nothing. */
export async function loadFeed({ db }: Store, url: string): Promise<FeedState> {
  const row = await db
    .selectFrom("feeds")
    .select("state")
    .where("url", "=", url)
    .executeTakeFirst();
  return row ? (JSON.parse(row.state) as FeedState) : newFeed(url);
}

/** Remembers of a feed what its last answer said. */
export async function saveFeed(
  store: Store,
  url: string,
  state: FeedState,
  polled: string,
): Promise<void> {
  const row = { state: JSON.stringify(state), polled };
  await store.write((tx) =>
    tx
      .insertInto("feeds")
      .values({ url, ...row })
      .onConflict((conflict) => conflict.column("url").doUpdateSet(row))
      .execute(),
  );
}
