import { element } from "../../export/formats/escape-xml.js";
import type { StatementCard } from "../../api/index.js";
import { linkOf, placeOf, timeOf, titleOf, type Feed } from "./feed.js";
import { wordCard, wordStanding } from "./word-card.js";

/** A feed in Atom (RFC 4287): text only, so that no reader can take words for markup. */
export function writeAtom(feed: Feed): string {
  const updated = feed.statements.map(timeOf).toSorted().at(-1) ?? timeOf(undated);
  const lines = [
    element("id", {}, feed.self),
    element("title", {}, feed.title),
    element("updated", {}, updated),
    element("link", { rel: "self", href: feed.self }, null),
    element("link", { rel: "alternate", type: "text/html", href: feed.page }, null),
    `<author>${element("name", {}, "Onrecord")}</author>`,
    element("generator", { version: feed.version }, "Onrecord"),
    ...feed.statements.map((card) => entryOf(feed, card)),
  ];
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">';
  return `${head}\n${lines.join("\n")}\n</feed>\n`;
}

const undated = { day: null, article: { published: null } } as StatementCard;

function entryOf(feed: Feed, card: StatementCard): string {
  const words = wordCard(card);
  const { url } = card.article;
  const by = card.attributed && card.status === "made" ? card.speakers : [];
  const lines = [
    element("id", {}, linkOf(feed, card)),
    element("title", {}, titleOf(words)),
    element("updated", {}, timeOf(card)),
    ...by.map(({ name }) => `<author>${element("name", {}, name)}</author>`),
    element("link", { rel: "alternate", type: "text/html", href: linkOf(feed, card) }, null),
    ...(url === null ? [] : [element("link", { rel: "via", href: url }, null)]),
    element("category", { term: card.kind, label: "kind" }, null),
    element("category", { term: card.status, label: "status" }, null),
    element("summary", { type: "text" }, placeOf(card)),
    element("content", { type: "text" }, `${words}\n\n${wordStanding(card)}`),
  ];
  return `<entry>\n${lines.join("\n")}\n</entry>`;
}
