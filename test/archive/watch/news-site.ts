import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A site on this machine whose answers a test sets by path. */
export interface NewsSite {
  /** The address of a path. */
  at(path: string): string;
  answer(path: string, answer: Answer): void;
  /** The paths that were asked for since this was last called. */
  asked(): string[];
}

/** What has an ETag is given once and then said to be unchanged; other paths are not found. */
export function startSite(): NewsSite {
  const answers = new Map<string, Answer>();
  let asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const { status = 200, headers = {}, body = "" } = answers.get(path) ?? { status: 404 };
    const isKnown = headers["etag"] && request.headers["if-none-match"] === headers["etag"];
    response.writeHead(isKnown ? 304 : status, headers).end(isKnown ? "" : body);
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    at: (path) => `http://127.0.0.1:${port}${path}`,
    answer: (path, answer) => answers.set(path, answer),
    asked: () => asked.splice(0),
  };
}

export interface Item {
  readonly title: string;
  readonly link: string;
  /** The whole article as HTML; without it there is only a teaser. */
  readonly content?: string;
}

/** An RSS feed of these items. */
export function rss(items: readonly Item[]): string {
  const written = items.map(
    ({ title, link, content }) =>
      `<item><title>${title}</title><link>${link}</link><guid>${link}</guid>` +
      `<pubDate>Fri, 14 Nov 2025 08:00:00 GMT</pubDate>` +
      (content
        ? `<content:encoded><![CDATA[${content}]]></content:encoded>`
        : `<description>In short.</description>`) +
      `</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Quayside News</title><link>https://quayside.example/</link><description>News</description>${written.join("")}</channel></rss>`;
}

/** Paragraphs of an article about something. */
export function story(what: string): string {
  return [
    `<p>The town council of Wrenmouth voted on Thursday to close the ${what} for the winter, after a long evening in a cold hall.</p>`,
    `<p>“We have looked at every other way to save this money and found none,” said Odile Marchetti, the chair of the council, about the ${what}.</p>`,
    `<p>The union said that it would take the decision to court before the end of the month.</p>`,
  ].join("");
}

export const page = (title: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${story(title)}</article></body></html>`;
