import type { Person } from "../../model/index.js";
import { makeArticle } from "../fields.js";
import { idOfFields } from "../identity.js";
import type { Ingested } from "../ingested.js";
import { objectsOf, wordsOf, type JsonObject } from "../json/json-object.js";
import { mapFields } from "../json/map-fields.js";
import { problem, quoteValue } from "../problems.js";
import { readyPerson, readyReading, readyStatement, trimmedSpan } from "../quotes/ready-reading.js";
import { partOf, type Source } from "../source.js";

/** The lists of a Popolo document. */
const lists = ["persons", "organizations", "memberships", "posts", "areas", "events"];

/** Whether an object is a Popolo document, or a speech by itself. */
export function isPopolo(object: JsonObject): boolean {
  if (Array.isArray(object["speeches"])) return true;
  if ("text" in object && ("creator_id" in object || "attribution_text" in object)) return true;
  return (
    Array.isArray(object["persons"]) && lists.some((name) => name !== "persons" && name in object)
  );
}

/**
 * The speeches of a Popolo document, or one by itself, read already: each is an
 * article of type transcript whose text is the speech, and one turn. Who spoke
 * is found among the document's persons and organizations.
 */
export function* articlesFromPopolo(object: JsonObject, source: Source): Generator<Ingested> {
  const named = namesById(object);
  if (!Array.isArray(object["speeches"])) {
    if ("text" in object) return yield articleFromSpeech(object, named, source);
    const message = `${source.label}: a Popolo document without speeches says who is who, and holds no article; import it as a registry of people`;
    return yield { label: source.label, article: null, problems: [problem("bad-format", message)] };
  }
  for (const [index, speech] of objectsOf(object["speeches"]).entries()) {
    yield articleFromSpeech(speech, named, partOf(source, `${source.label}#speeches[${index}]`));
  }
}

type Named = ReadonlyMap<string, Pick<Person, "name" | "type" | "registryId">>;

function namesById(document: JsonObject): Named {
  const found = new Map<string, Pick<Person, "name" | "type" | "registryId">>();
  const add = (list: unknown, type: "person" | "organisation"): void => {
    for (const object of objectsOf(list)) {
      const [id, name] = [wordsOf(object["id"]), wordsOf(object["name"])];
      if (id !== null && name !== null)
        found.set(id, { name, type, registryId: wikidataId(object) });
    }
  };
  add(document["organizations"], "organisation");
  add(document["persons"], "person");
  return found;
}

function wikidataId(object: JsonObject): string | null {
  const known = objectsOf(object["identifiers"]).find(({ scheme }) => scheme === "wikidata");
  return wordsOf(known?.["identifier"]);
}

/** Types of "speech" in which nobody speaks. */
const tellings = new Set(["scene", "narrative", "summary", "other"]);

function articleFromSpeech(speech: JsonObject, named: Named, { label }: Source): Ingested {
  const text = typeof speech["text"] === "string" ? speech["text"] : "";
  const span = trimmedSpan(text);
  if (!span) {
    const message = `${label}: field "text" is ${quoteValue(speech["text"])}; give the words of the speech`;
    return { label, article: null, problems: [problem("bad-field", message)] };
  }
  const [first] = objectsOf(speech["sources"]);
  const { fields, problems } = mapFields(
    {
      id: speech["id"],
      url: first?.["url"],
      title: speech["title"],
      date: speech["date"] ?? speech["start_date"],
    },
    label,
  );
  const known = { ...fields, type: "transcript" as const };
  const content = { speaker: attributionOf(speech), text };
  const blocks = [{ kind: "paragraph" as const, ...span }];
  const article = makeArticle({ id: idOfFields(known, content), text, blocks }, known);
  const { people, speakers, addressees } = whoSpoke(speech, named);
  const isTold = tellings.has(wordsOf(speech["type"]) ?? "");
  const turn = readyStatement(article, {
    kind: "turn",
    content: [span],
    sourceType: sourceTypeOf(people, speakers),
    speakers,
    candidates: speakers.map((person) => ({ person, confidence: 1 })),
    addressees,
    medium: "speech",
    why: ["popolo"],
  });
  const reading = readyReading("popolo", article, isTold ? [] : people, isTold ? [] : [turn]);
  return { label, article, problems, reading };
}

/** Who it is attributed to is part of what the speech is: two people may say the same words. */
function attributionOf(speech: JsonObject): string {
  return wordsOf(speech["creator_id"]) ?? wordsOf(speech["attribution_text"]) ?? "";
}

function sourceTypeOf(
  people: readonly Person[],
  speakers: readonly string[],
): "person" | "organisation" | "none" {
  if (speakers.length === 0) return "none";
  return people[0]!.type === "organisation" ? "organisation" : "person";
}

function whoSpoke(
  speech: JsonObject,
  named: Named,
): { people: Person[]; speakers: string[]; addressees: string[] } {
  const label = wordsOf(speech["attribution_text"]);
  const creator = named.get(wordsOf(speech["creator_id"]) ?? "");
  const audience = named.get(wordsOf(speech["audience_id"]) ?? "");
  const people: Person[] = [];
  const add = (parts: Pick<Person, "name"> & Partial<Person>): string => {
    people.push(readyPerson(people.length, parts));
    return people.at(-1)!.id;
  };
  const aliases = label !== null && label !== creator?.name ? [label] : [];
  const speakers = creator ? [add({ ...creator, aliases })] : label ? [add({ name: label })] : [];
  const addressees = audience ? [add(audience)] : [];
  return { people, speakers, addressees };
}
