import type { StatementCard } from "../../api/index.js";

/** Who said it, as far as that may be told as a fact. */
export function whoIsSure({ attributed, who, source, sourceType }: StatementCard): string {
  if (attributed) return who;
  if (source === null) return "Unattributed";
  return selfTelling.has(sourceType) ? source : `Unattributed (“${source}”)`;
}

/** Sources of which the article's own words say all there is to say: they stand for nobody by name. */
const selfTelling: ReadonlySet<StatementCard["sourceType"]> = new Set([
  "document",
  "poll",
  "group",
  "anonymous",
]);

/** Kinds whose words are the speaker's own throughout. */
const verbatim: ReadonlySet<StatementCard["kind"]> = new Set(["direct", "post", "turn"]);

/** A statement as a sentence that is true by itself: "Marta Ito did not say: the ferry would close". */
export function wordCard(card: StatementCard): string {
  const { deed, words, kind, about } = card;
  const said = words.join(" … ");
  const who = whoIsSure(card);
  if (said === "")
    return [who, deed ?? "speaks of", about.map(({ name }) => name).join(" and ")].join(" ");
  const quoted = verbatim.has(kind) ? `“${said}”` : said;
  return `${who}${deed === null ? "" : ` ${deed}`}: ${quoted}`;
}

/** What must stand beside it: how sure it is, by whom it was read, and what its publisher and those it names say of it. */
export function wordStanding({ origin, sure, article, notes }: StatementCard): string {
  const read = origin === "editor" ? "Corrected by an editor" : `Read by a machine, ${sure}`;
  const beside = [article.notice, ...notes.map(({ note }) => note)].filter((one) => one !== null);
  return [`${read}.`, ...beside].join(" ");
}
