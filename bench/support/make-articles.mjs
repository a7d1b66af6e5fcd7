// Articles by the number, no two alike: for benches and proofs of the archive.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { projectRoot } from "../../scripts/support/project.mjs";

/**
 * Makes `count` articles, the same for the same seed, as objects with `id`,
 * `url`, `outlet`, `published`, `title` and `text`. Sentences are drawn from
 * the own vocabulary below, or from `stories` where those are given: each
 * article from a few of them, so that it names about as many people as real
 * ones do, and in any order, so that no two articles are near-duplicates.
 */
export function* makeArticles(count, { seed = 1, stories = [] } = {}) {
  for (let number = 0; number < count; number++) {
    // A generator of its own for each article: the thousandth is the same whoever made the others.
    const draw = drawer(seed * 1_000_003 + number);
    const people = Array.from({ length: draw.number(3, 6) }, () => makePerson(draw));
    const sentences =
      stories.length === 0
        ? []
        : Array.from({ length: storiesAnArticle }, () => draw.one(stories)).flat();
    const title = capital(
      `${draw.one(nouns)} ${draw.one(verbs)} ${makePlace(draw)} ${draw.one(nouns)}`,
    );
    const paragraphs = Array.from({ length: draw.number(12, 22) }, () =>
      makeParagraph(draw, people, sentences),
    );
    yield {
      id: `made-${seed}-${number}`,
      url: `https://news.example/${seed}/${number}`,
      outlet: `The ${makePlace(draw)} ${draw.one(papers)}`,
      published: `20${draw.number(10, 25)}-${two(draw.number(1, 12))}-${two(draw.number(1, 28))}`,
      title,
      text: [title, ...paragraphs].join("\n\n"),
    };
  }
}

const storiesAnArticle = 3;
/** Shorter stories would stand whole in several articles. */
const leastSentences = 15;

/** The sentences of each article of the training corpus, where the corpora are; else none. */
export function corpusStories() {
  const shared = resolve(projectRoot, process.env.ONRECORD_CORPORA ?? "../shared");
  const corpus = join(shared, "corpora", "polnear.train.jsonl");
  if (!existsSync(corpus)) return [];
  const lines = readFileSync(corpus, "utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line) =>
      JSON.parse(line)
        .text.split(/\n+|(?<=[.!?]”?) (?=[“A-Z])/)
        .map((sentence) => sentence.trim())
        .filter((sentence) => sentence.length > 40 && sentence.length < 400),
    )
    .filter((sentences) => sentences.length >= leastSentences);
}

function makeParagraph(draw, people, sentences) {
  const length = draw.number(1, 3);
  return Array.from({ length }, () =>
    sentences.length > 0 && draw.chance(0.8) ? draw.one(sentences) : makeSentence(draw, people),
  ).join(" ");
}

function makePerson(draw) {
  const name = `${draw.one(givenNames)} ${capital(makeWord(draw))}`;
  return { name, surname: name.split(" ")[1], role: `${draw.one(roles)} of ${makePlace(draw)}` };
}

function makePlace(draw) {
  return capital(makeWord(draw) + draw.one(placeEndings));
}

function makeWord(draw) {
  return Array.from({ length: draw.number(2, 3) }, () => draw.one(syllables)).join("");
}

function makeSentence(draw, people) {
  const person = draw.one(people);
  const { name, surname, role } = person;
  const day = draw.one(days);
  return draw.one([
    () => `“${capital(clause(draw))},” said ${name}, the ${role}.`,
    () => `“${capital(clause(draw))},” ${surname} said on ${day}. “${capital(clause(draw))}.”`,
    () => `${name} told reporters on ${day} that ${clause(draw)}.`,
    () => `According to the ${role}, ${clause(draw)}.`,
    () => `${surname} denied that ${clause(draw)}.`,
    () => `${capital(clause(draw))}, and ${clause(draw)}.`,
    () => `On ${day}, ${clause(draw)} near ${makePlace(draw)}.`,
    () => `${capital(clause(draw))} after ${draw.number(2, 90)} ${draw.one(nouns)}s were counted.`,
  ])();
}

function clause(draw) {
  const many = draw.number(2, 900);
  return draw.one([
    () =>
      `the ${draw.one(qualities)} ${draw.one(nouns)} ${draw.one(verbs)} the ${draw.one(nouns)} of ${makePlace(draw)}`,
    () =>
      `${many} ${draw.one(nouns)}s ${draw.one(verbs)} a ${draw.one(qualities)} ${draw.one(nouns)}`,
    () =>
      `no ${draw.one(nouns)} ${draw.one(verbs)} what the ${draw.one(qualities)} ${draw.one(nouns)} cost`,
    () =>
      `our ${draw.one(nouns)} ${draw.one(verbs)} ${many} ${draw.one(qualities)} ${draw.one(nouns)}s`,
  ])();
}

/** Draws from a stream of its own (mulberry32): the same numbers on every machine. */
export function drawer(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    number,
    one: (list) => list[number(0, list.length - 1)],
    chance: (share) => next() < share,
  };
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function two(number) {
  return String(number).padStart(2, "0");
}

const words = (list) => list.trim().split(/\s+/);
const days = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
const papers = words("Courier Observer Ledger Gazette Dispatch Standard Echo Chronicle Argus Post");
const placeEndings = words("mouth ford bury wick dale by haven stead bridge field");
const syllables = words(
  "al an ar bel bren cal cor dan del dor el en fal fen gar hal hol in jor kel lan lin lor mar mel mor nar nor ol or pel ral ren ros sal sel tal tor ul val ven wen wil yar zel",
);
const givenNames = words(
  "Ada Boris Carla Dmitri Elena Farid Greta Hugo Ines Jonas Katya Leon Mira Nils Olga Pavel Rosa Stefan Tilda Umar Vera Walter Yusuf Zora Anton Birgit Cyril Dora Emil Flora",
);
const roles = words(
  "mayor chairwoman secretary treasurer commissioner prosecutor director governor surveyor coroner minister spokeswoman registrar headmaster harbourmaster",
);
const nouns = words(
  "bridge school ferry contract budget harbour clinic vote tunnel orchard library market pension tram reservoir inquiry licence mill quarry archive museum stadium depot canal theatre permit charter levy tender survey dyke turbine mast hangar nursery chapel kiosk viaduct brewery foundry weir lighthouse cannery meadow",
);
const verbs = words(
  "closed reopened delayed cost replaced flooded outgrew served blocked divided surprised repaid saved followed shook emptied renewed met crossed supplied burdened pleased halved doubled outlived",
);
const qualities = words(
  "old new costly empty public private northern southern disputed unfinished crowded narrow flooded secret popular broken modest promised borrowed temporary wooden famous forgotten rural",
);
