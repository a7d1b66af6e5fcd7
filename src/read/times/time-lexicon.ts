import type { Language } from "../../language/index.js";

/** What a word may begin or head; rules are looked up by it. */
export const timeClass = {
  none: 0,
  weekday: 1,
  month: 2,
  unit: 3,
  day: 4,
  part: 5,
  season: 6,
  holiday: 7,
  future: 8,
  past: 9,
  stop: 10,
} as const;

const lexicons = new WeakMap<Language, ReadonlyMap<string, number>>();

/** The class of each word that matters for times; built once a language. */
export function timeLexicon(language: Language): ReadonlyMap<string, number> {
  const known = lexicons.get(language);
  if (known) return known;
  const built = buildLexicon(language);
  lexicons.set(language, built);
  return built;
}

function buildLexicon(language: Language): Map<string, number> {
  const { calendar, cues, auxiliaries } = language;
  const map = new Map<string, number>();
  for (const [form, entry] of cues.cueByForm) {
    if (entry.forms?.past === form && entry.forms.base !== form) map.set(form, timeClass.past);
  }
  const add = (words: Iterable<string>, kind: number): void => {
    for (const word of words) map.set(word, kind);
  };
  add(auxiliaries.future, timeClass.future);
  add([".", "!", "?", ";"], timeClass.stop);
  add(calendar.seasons.keys(), timeClass.season);
  add(calendar.holidays.keys(), timeClass.holiday);
  add(calendar.units.keys(), timeClass.unit);
  add(calendar.dayParts.keys(), timeClass.part);
  add(calendar.days.keys(), timeClass.day);
  add(withStops(calendar.weekdays.keys()), timeClass.weekday);
  add(withStops(calendar.months.keys()), timeClass.month);
  return map;
}

/** Abbreviations stand with and without their stop, and months after "mid-". */
function* withStops(words: Iterable<string>): Iterable<string> {
  for (const word of words) {
    yield word;
    yield `${word}.`;
    yield `mid-${word}`;
  }
}
