import { join } from "node:path";
import { loadGold } from "../dist/corpora/index.js";
import { articleFromHtml, articleFromText } from "../dist/ingest/index.js";
import { align, matchPeople } from "../dist/measure/index.js";
import { judgeSpeakers } from "../dist/measure/score-speakers.js";
import { createReader } from "../dist/read/index.js";
import { loadWeights } from "../dist/weights/index.js";

/** Speakers right, wrong and unknown by how the source is spoken of, on all gold that names speakers. */
export function measure() {
  const folder = process.env.ONRECORD_CORPORA ?? join("..", "shared");
  const makers = {
    fromText: articleFromText,
    fromHtml: (html) => articleFromHtml(html).article,
  };
  const gold = ["corpora/polnear.dev.jsonl", "pages/gold"].flatMap((path) =>
    loadGold(join(folder, path), makers),
  );
  const read = createReader(loadWeights());
  const rows = new Map();
  for (const one of gold) {
    const predicted = read(one.article);
    const { matches } = align(one, predicted);
    const people = matchPeople(one.reading, predicted, matches);
    for (const { match, verdict } of judgeSpeakers(one, predicted, matches, people)) {
      for (const group of groupsOf(one, match.gold)) {
        const row = rows.get(group) ?? { right: 0, wrong: 0, unknown: 0 };
        row[verdict]++;
        rows.set(group, row);
      }
    }
  }
  return [...rows].sort().map(([what, { right, wrong, unknown }]) => ({
    what: `${what}: ${right} right, ${wrong} wrong, ${unknown} unknown`,
    value: (100 * right) / (right + wrong + unknown),
    unit: "% right",
  }));
}

function* groupsOf(one, index) {
  const statement = one.reading.statements[index];
  const words = statement.source
    .map(({ start, end }) => one.article.text.slice(start, end).toLowerCase())
    .join(" ");
  if (/^(?:he|she|they|it|i|we|who)$/.test(words)) yield `source is "${words}"`;
  else if (words === "") yield "without a source of its own";
  else
    yield /^(?:the|a|an|his|her|its|their) /.test(words)
      ? "source is a description"
      : "source is a name";
  const speaker = one.reading.people.find(({ id }) => id === statement.speakers[0]);
  if (speaker) yield `speaker is a ${speaker.type}`;
}
