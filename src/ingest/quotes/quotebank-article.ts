import type { Article, Person, Statement } from "../../model/index.js";
import { makeArticle } from "../fields.js";
import { foldSpace } from "../html/fold.js";
import { hostOf } from "../html/metadata/address.js";
import { idOfFields } from "../identity.js";
import type { Ingested } from "../ingested.js";
import { objectsOf, wordsOf, type JsonObject } from "../json/json-object.js";
import { mapFields } from "../json/map-fields.js";
import { problem } from "../problems.js";
import type { Source } from "../source.js";
import { composeExcerpts } from "./compose-excerpts.js";
import { quotebankSpeakers } from "./quotebank-speakers.js";
import { readyReading, readyStatement } from "./ready-reading.js";

/** Whether an object is a line of Quotebank that is about one article with its quotations. */
export function isQuotedArticle(object: JsonObject): boolean {
  return "articleID" in object && Array.isArray(object["quotations"]);
}

/**
 * An article of Quotebank, read already: its text is the title and each
 * quotation in a paragraph; the words between them are not in the data.
 */
export function articleFromQuotations(object: JsonObject, { label }: Source): Ingested {
  const { articleID: id, url, title, date } = object;
  const { fields, problems } = mapFields({ id, url, title, date }, label);
  const quotations = objectsOf(object["quotations"]).flatMap((item) => {
    const words = wordsOf(item["quotation"]);
    return words === null ? [] : [{ item, words }];
  });
  if (quotations.length === 0) {
    const message = `${label}: the article has no quotation with words; give some in "quotations"`;
    return { label, article: null, problems: [...problems, problem("empty", message)] };
  }
  const known = {
    ...fields,
    title: fields.title ? foldSpace(fields.title) : null,
    outlet: hostOf(fields.url ?? null) || null,
  };
  const { text, blocks } = composeExcerpts(
    known.title,
    quotations.map(({ words }) => words),
  );
  const article = makeArticle({ id: idOfFields(known, { text }), text, blocks }, known);
  const spans = blocks.slice(-quotations.length);
  const people = new People(object["names"]);
  const statements = quotations.map(({ item }, index) => {
    const { start, end } = spans[index]!;
    return directBy(article, [{ start, end }], people.speakersOf(item));
  });
  return {
    label,
    article,
    problems,
    reading: readyReading("quotebank", article, people.all, statements),
  };
}

function directBy(
  article: Article,
  content: Statement["content"],
  who: Pick<Statement, "speakers" | "candidates" | "confidence">,
): Statement {
  return readyStatement(article, {
    kind: "direct",
    content,
    quoted: content,
    sourceType: who.speakers.length > 0 ? "person" : "none",
    why: ["quotebank"],
    ...who,
  });
}

/** The people of one article: a name is one person, however many quotations it is given. */
class People {
  readonly all: Person[] = [];
  readonly #ids = new Map<string, unknown>();

  constructor(names: unknown) {
    for (const object of objectsOf(names)) {
      const name = wordsOf(object["name"]);
      if (name !== null) this.#ids.set(name, object["ids"] ?? object["qids"]);
    }
  }

  /** Who may have said it, by what was found in this article, else by all articles together. */
  speakersOf(item: JsonObject): Pick<Statement, "speakers" | "candidates" | "confidence"> {
    const name = wordsOf(item["localTopSpeaker"]) ?? wordsOf(item["globalTopSpeaker"]);
    const probas = item["localProbas"] ?? item["globalProbas"];
    const found = quotebankSpeakers(name, this.#ids.get(name ?? ""), probas);
    const own = new Map(found.people.map((person) => [person.id, this.#idOf(person)]));
    return {
      speakers: found.speakers.map((id) => own.get(id)!),
      candidates: found.candidates.map(({ person, confidence }) => ({
        person: own.get(person)!,
        confidence,
      })),
      confidence: found.confidence,
    };
  }

  #idOf(person: Person): string {
    const index = this.all.findIndex(({ name }) => name === person.name);
    const id = index < 0 ? `p${this.all.length + 1}` : this.all[index]!.id;
    if (index < 0) this.all.push({ ...person, id });
    else if (person.registryId !== null) this.all[index] = { ...person, id };
    return id;
  }
}
