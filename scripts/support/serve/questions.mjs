import { writeFileSync } from "node:fs";
import {
  nameOf,
  outletOf,
  personId,
  phrase,
  wordOf,
} from "../../../bench/support/fill-archive.mjs";
import { oneOf, random } from "../../../bench/support/random.mjs";

/** Writes `count` permalinks of statements drawn at random, a path a line. */
export async function writePermalinks(store, statements, count, file) {
  const draw = random(11);
  const paths = [];
  const atOnce = 500;
  while (paths.length < count) {
    const keys = Array.from({ length: atOnce }, () => 1 + Math.floor(draw() * statements));
    const rows = await store.db
      .selectFrom("statements")
      .select(["key", "id"])
      .where("key", "in", keys)
      .execute();
    const ids = new Map(rows.map(({ key, id }) => [key, id]));
    for (const key of keys) paths.push(`/statements/${ids.get(key).replace("sha256:", "")}`);
  }
  writeFileSync(file, paths.join("\n"));
}

const rank = (most, draw) => Math.floor(draw() * most);
const month = (draw) => `${2016 + rank(9, draw)}-${String(1 + rank(12, draw)).padStart(2, "0")}`;

/** What people search for by words and filters, each with ever different values. */
const classes = [
  (draw) => ({ words: `"${phrase}"`, outlet: outletOf(rank(10, draw)), kind: "direct" }),
  (draw) => ({ words: wordOf(200 + rank(2_000, draw)), outlet: outletOf(rank(20, draw)) }),
  (draw) => ({ words: wordOf(rank(40, draw)), speaker: personId(rank(50, draw)) }),
  (draw) => ({ speaker: nameOf(rank(3_000, draw)) }),
  (draw) => ({ speaker: personId(rank(50, draw)), about: personId(rank(50, draw)) }),
  (draw) => ({ words: wordOf(20_000 + rank(30_000, draw)), type: "news" }),
  (draw) => ({
    words: `${wordOf(rank(100, draw))} ${wordOf(100 + rank(500, draw))}`,
    kind: oneOf(["direct", "indirect"], draw),
  }),
  (draw) => ({
    saidFrom: month(draw),
    kind: oneOf(["direct", "act", "post"], draw),
    saidTo: "2025-12",
  }),
  (draw) => ({
    act: oneOf(["deny", "warn", "admit", "apologise"], draw),
    outlet: outletOf(rank(20, draw)),
    medium: oneOf(["X", "interview", "podcast"], draw),
  }),
];

/** Writes `count` addresses under `path`, which is that of pages or of the API, a path a line. */
export function writeSearches(path, count, file) {
  const draw = random(13);
  const paths = Array.from({ length: count }, (_, number) => {
    const asked = classes[number % classes.length](draw);
    return `${path}?${new URLSearchParams(asked)}`;
  });
  writeFileSync(file, paths.join("\n"));
}
