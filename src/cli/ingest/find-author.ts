import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { readActor, readXAccount, type PostAuthor } from "../../ingest/index.js";

/** Files beside posts that say whose they are: of an archive of X, and of an ActivityStreams outbox. */
const accountFiles = ["account.js", join("data", "account.js"), "actor.json"];

/** Who wrote the posts of an input, from the file about its account that lies in it or beside it; null where there is none. */
export function findAuthor(inputs: readonly string[]): PostAuthor | null {
  for (const input of inputs) {
    if (!existsSync(input)) continue;
    const folder = statSync(input).isDirectory() ? input : dirname(input);
    for (const name of accountFiles) {
      const file = join(folder, name);
      const author = existsSync(file) ? authorIn(readFileSync(file, "utf8")) : null;
      if (author !== null) return author;
    }
  }
  return null;
}

function authorIn(text: string): PostAuthor | null {
  const author = readXAccount(text);
  if (author !== null) return author;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? readActor(value as never) : null;
  } catch {
    // A file of that name that is no JSON says nothing of anybody; ingest tells what is wrong with it.
    return null;
  }
}
