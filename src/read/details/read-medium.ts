import type { Medium } from "../../model/index.js";
import { previousTelling } from "./carry.js";
import { sentenceOf, type Told } from "./context.js";
import { mediumAt } from "./medium-phrases.js";
import type { Tellings } from "./tellings.js";

/** Media in which one writes: "wrote" goes on with them. */
const written: ReadonlySet<Medium> = new Set<Medium>([
  "X",
  "Facebook",
  "Instagram",
  "Threads",
  "Bluesky",
  "Mastodon",
  "Truth Social",
  "statement",
  "letter",
  "email",
  "filing",
  "book",
]);

/**
 * Where each statement was said, by its id: named by its cue ("tweeted"),
 * beside it ("in a statement"), or before it in the same telling.
 */
export function readMedia(tellings: Tellings): Map<string, Medium> {
  const media = new Map<string, Medium>();
  for (const { statement, cue } of tellings.told) {
    const medium = statement.medium ?? cue?.entry.medium ?? null;
    if (medium) media.set(statement.id, medium);
  }
  readNamedMedia(tellings, media);
  for (const told of tellings.told) carryMedium(tellings, told, media);
  const networks = networksByAuthor(tellings);
  for (const told of tellings.told) takePostsMedium(tellings, told, networks, media);
  return media;
}

/** Every medium named in a sentence with statements goes to those whose telling it belongs to. */
function readNamedMedia(tellings: Tellings, media: Map<string, Medium>): void {
  const { context } = tellings;
  let last = -1;
  for (const { anchor, cue } of tellings.told) {
    const { from, to } = sentenceOf(context, anchor);
    if (!cue || from === last) continue;
    last = from;
    for (let at = from; at < to; at++) {
      const named = mediumAt(context, at, to);
      if (!named) continue;
      for (const { statement } of tellings.ownersOf(at)) {
        if (!media.has(statement.id)) media.set(statement.id, named.medium);
      }
      at = named.to - 1;
    }
  }
}

function carryMedium(tellings: Tellings, told: Told, media: Map<string, Medium>): void {
  if (media.has(told.statement.id)) return;
  const previous = previousTelling(tellings, told, (before) => {
    const medium = media.get(before.statement.id);
    return medium !== undefined && written.has(medium);
  });
  const medium = previous && media.get(previous.statement.id);
  if (medium) media.set(told.statement.id, medium);
}

/** The networks on which the article shows posts, by their author. */
function networksByAuthor({ told }: Tellings): Map<string, Set<Medium>> {
  const networks = new Map<string, Set<Medium>>();
  for (const { statement } of told) {
    if (statement.kind !== "post" || !statement.medium || statement.speakers.length !== 1) continue;
    const author = statement.speakers[0]!;
    networks.set(author, (networks.get(author) ?? new Set()).add(statement.medium));
  }
  return networks;
}

/** `Ito wrote`, where the article shows posts of hers on one network and says no other medium. */
function takePostsMedium(
  { context }: Tellings,
  { statement, cue }: Told,
  networks: ReadonlyMap<string, ReadonlySet<Medium>>,
  media: Map<string, Medium>,
): void {
  if (media.has(statement.id) || statement.kind === "indirect" || !cue) return;
  if (!context.language.details.writing.has(cue.entry.lemma)) return;
  const shown = networks.get(statement.speakers[0] ?? "");
  const [only] = shown ?? [];
  if (statement.speakers.length === 1 && shown?.size === 1 && only) media.set(statement.id, only);
}
