import nlp from "compromise";
import { articleFromText, createReader, createRuleReader } from "./support/onrecord.mjs";
import { countWords, newsTexts } from "./support/texts.mjs";
import { median, seconds } from "./support/time.mjs";

/** Enough articles for the compiler to have met the hot code before the clock starts. */
const warmUpArticles = 10;
/** The two take turns, so that a slow spell of the machine falls on both. */
const rounds = 3;

/** Words a second of the reader on one core, beside compromise's quotations on the same texts. */
export function measure() {
  const { from, texts } = newsTexts();
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  const read = createReader();
  const readByRules = createRuleReader();
  const subjects = {
    onrecord: (text) => read(articleFromText(text)),
    rules: (text) => readByRules(articleFromText(text)),
    compromise: (text) => nlp(text).quotations().out("array"),
  };
  const times = { onrecord: [], rules: [], compromise: [] };
  for (const subject of Object.values(subjects)) {
    for (const text of texts.slice(0, warmUpArticles)) subject(text);
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, subject] of Object.entries(subjects)) {
      times[name].push(seconds(() => texts.forEach((text) => subject(text))));
    }
  }
  const ours = words / median(times.onrecord);
  const theirs = words / median(times.compromise);
  const what = `${texts.length} articles, ${words} words of ${from}`;
  return [
    { what: `reader, ${what}`, value: ours, unit: "words/s" },
    {
      what: `reader without weights, ${what}`,
      value: words / median(times.rules),
      unit: "words/s",
    },
    { what: `compromise .quotations(), ${what}`, value: theirs, unit: "words/s" },
    { what: "reader / compromise", value: ours / theirs, unit: "×" },
  ];
}
