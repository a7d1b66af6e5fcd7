import { exportItems, settleArchive } from "../../../src/archive/index.js";
import { parseQuery } from "../../../src/search/index.js";
import {
  loadReading,
  snapshotOf,
  type Store,
  type StoredReading,
} from "../../../src/store/index.js";
import { addArticles, articleOf, type Sample } from "../support/add-articles.js";

export const hand = { editor: "ines", at: "2031-06-01T12:00:00.000Z" };
export const otherHand = { editor: "pavel", at: "2031-06-01T12:05:00.000Z" };

export const report: Sample = {
  text:
    "“We will close the pier at once,” said Marta Vandrake.\n\n" +
    "“That is a mistake,” said Dov Aalto. He says gulls do not vote.",
  outlet: "Evening",
  url: "https://evening.example/pier",
  published: "2031-05-10",
};
export const articleId = articleOf(report).id;

export async function archiveWith(
  archives: { readonly open: () => Promise<Store> },
  samples: readonly Sample[] = [report],
): Promise<Store> {
  const store = await archives.open();
  await addArticles(store, samples);
  await settleArchive(store);
  return store;
}

export async function readingIn(store: Store, id = articleId): Promise<StoredReading> {
  return (await loadReading(store, id))!;
}

/** Everything that goes out of an archive, and what it answers by. */
export async function everything(store: Store): Promise<string> {
  const items: unknown[] = [];
  for await (const item of exportItems(store, parseQuery({ state: "any", status: "any" }))) {
    items.push({ ...item, people: [...item.people], notes: [...item.notes] });
  }
  const people = await store.db
    .selectFrom("people")
    .select(["id", "name", "type", "body"])
    .orderBy("id")
    .execute();
  return JSON.stringify([await snapshotOf(store), items, people]);
}

/** Where these words stand in the report. */
export function place(words: string, text = report.text) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}
