import type { Answer, Answerer, Question } from "./question.js";
import type { Site } from "./create-site.js";

/** Asks a site in this thread. */
export function answerHere(site: Site): Answerer {
  return { ask: (question) => answerQuestion(site, question), close: async () => {} };
}

/** The site's answer to one question. */
export async function answerQuestion(site: Site, question: Question): Promise<Answer> {
  const { url, headers, visitor } = question;
  const response = await site.fetch(new Request(url, { headers }), visitor);
  return { status: response.status, headers: [...response.headers], body: await response.text() };
}
