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
  const { url, headers, visitor } = question;
  const response = await site.fetch(new Request(url, { headers }), visitor);
  const isLong = response.ok && isOfStreams(new URL(url).pathname);
  return isLong ? streamAnswer(response, question) : finishAnswer(response, question);
}

/** Whether an answer is made piece by piece, since it may be as long as the archive. */
export function isOfStreams(path: string): boolean {
  return path === "/api/export" || path === "/search.csv";
}
