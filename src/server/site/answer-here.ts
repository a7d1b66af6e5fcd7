import type { Site } from "./create-site.js";
import { finishAnswer } from "./finish-answer.js";
import type { Answer, Answerer, Question } from "./question.js";
import { streamAnswer } from "./stream-answer.js";

/** Asks a site in this thread. */
export function answerHere(site: Site): Answerer {
  return { ask: (question) => answerQuestion(site, question), close: async () => {} };
}

/** The site's answer to one question, as it goes out. */
export async function answerQuestion(site: Site, question: Question): Promise<Answer> {
  const { headers, visitor } = question;
  const url = new URL(question.url);
  // What goes wrong on the quick way goes wrong on the long one, which tells of it.
  const page = await site.quickPage(url, visitor).catch(() => null);
  if (page !== null) {
    const { status, html } = page;
    return finishAnswer({ status, headers: new Map(pageHeaders), text: html }, question);
  }
  const response = await site.fetch(new Request(question.url, { headers }), visitor);
  if (response.ok && isOfStreams(url.pathname)) return streamAnswer(response, question);
  const text = await response.text();
  const { status } = response;
  return finishAnswer({ status, headers: new Map(response.headers), text }, question);
}

/** What Hono says of HTML, too. */
const pageHeaders = [["content-type", "text/html; charset=UTF-8"]] as const;

/** Whether an answer is made piece by piece, since it may be as long as the archive. */
export function isOfStreams(path: string): boolean {
  return path === "/api/export" || path === "/search.csv";
}
