import type { StatementCard } from "../../api/index.js";
import { linkOf, placeOf, timeOf, titleOf, type Feed } from "./feed.js";
import { wordCard, wordStanding } from "./word-card.js";

/** A feed as JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    authors: [{ name: "Onrecord" }],
    items: feed.statements.map((card) => itemOf(feed, card)),
  });
}

function itemOf(feed: Feed, card: StatementCard) {
  const words = wordCard(card);
  const by = card.attributed && card.status === "made" ? card.speakers : [];
  return {
    id: linkOf(feed, card),
    url: linkOf(feed, card),
    ...(card.article.url !== null && { external_url: card.article.url }),
    title: titleOf(words),
    content_text: `${words}\n\n${wordStanding(card)}`,
    summary: placeOf(card),
    date_published: timeOf(card),
    authors: by.map(({ name }) => ({ name })),
    tags: [card.kind, card.status, card.act],
  };
}
