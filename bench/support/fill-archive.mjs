import * as columns from "../../dist/store/columns.js";
import { foldWords, indexNames, indexWords, insertRows } from "../../dist/store/index.js";
import { byShare, random, zipf } from "./random.mjs";

/*
 * Fills an archive with statements as an archive of news has them, without
 * reading any: words, people and outlets by Zipf, ten years of days, about ten
 * statements an article. Rows go straight into the tables.
 */

const statementsPerArticle = 10;
const peoplePerArticle = 4;
const articlesAtOnce = 500;
const vocabulary = 60_000;
export const knownPeople = 30_000;
const outlets = 40;
const years = 10;
const firstDay = Date.UTC(2016, 0, 1);
const millisecondsPerDay = 86_400_000;

/** The commonest words of English, which are as common here. */
const common =
  "the of to and a in that is was he for it with as his on be at by i this had not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years where much your way down should because long each just state those people too mr how little good world make very year still see own work men day get here old life both between being under three never know same last another while us might great go come since against right came take used himself few house american use place during high without again home around small however found mrs part school thought went say general once upon war every left got united number course war until always away something fact though water less public put think almost hand enough far took head yet government system set told nothing end called didn't eyes".split(
    " ",
  );
const syllables =
  "ba ber cal dor el fen gar hol im jas kel lor mar nes or pel qui ros sal tor ul ven wes yar zen".split(
    " ",
  );

/** The word of a rank: a common one, else one that is made of its number. */
export function wordOf(rank) {
  if (rank < common.length) return common[rank];
  let number = rank;
  let word = "";
  do {
    word += syllables[number % syllables.length];
    number = Math.floor(number / syllables.length);
  } while (number > 0);
  return word;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** A person's name; no two have the same. */
export function nameOf(rank) {
  return `${capital(wordOf(1_000 + (rank % 211)))} ${capital(wordOf(2_000 + rank))}`;
}

export const outletOf = (rank) => `The ${nameOf(50_000 + rank).split(" ")[1]} Courier`;

export const phrase = "we will appeal";

/** The key of the n-th person: those who speak most do not stand together. */
const personKey = (rank) => ((rank * 7919) % knownPeople) + 1;
export const personId = (rank) => `bench:${personKey(rank)}`;

/** Adds `statements` statements to an empty archive; `tell` hears how far it is. */
export async function fillArchive(store, statements, tell = () => {}) {
  const draw = random(7);
  const dice = {
    draw,
    word: zipf(vocabulary, draw),
    person: zipf(knownPeople, draw),
    outlet: zipf(outlets, draw),
  };
  await addPeople(store);
  const articles = Math.ceil(statements / statementsPerArticle);
  for (let first = 0; first < articles; first += articlesAtOnce) {
    const batch = emptyBatch();
    for (let number = first; number < Math.min(articles, first + articlesAtOnce); number++) {
      addArticle(batch, number, articles, dice);
    }
    await store.write((tx) => writeBatch(tx, store.engine, batch));
    tell(Math.min(articles, first + articlesAtOnce) / articles);
  }
  // Where keys go on, for who ingests into it.
  const counters = {
    articles,
    statements: articles * statementsPerArticle,
    article_people: articles * peoplePerArticle,
    people: knownPeople,
  };
  await store.db
    .insertInto("counters")
    .values(Object.entries(counters).map(([name, number]) => ({ name, next: number + 1 })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function addPeople(store) {
  const people = Array.from({ length: knownPeople }, (_, rank) => ({
    key: personKey(rank),
    id: personId(rank),
    type: "person",
    name: nameOf(rank),
    registry_id: null,
    body: "{}",
  }));
  await store.write(async (tx) => {
    await insertRows(
      tx,
      store.engine,
      "people",
      { key: "bigint", id: "text", type: "text", name: "text", registry_id: "text", body: "text" },
      people,
    );
    const named = people.map(({ key, name }) => ({ key, names: [name, name.split(" ")[1]] }));
    await indexNames(tx, store.engine, named);
  });
}

const emptyBatch = () => ({
  articles: [],
  texts: [],
  people: [],
  statements: [],
  ties: [],
  words: [],
});

function addArticle(batch, number, articles, dice) {
  const key = number + 1;
  // Mostly in the order of days, as archives grow; a tenth of it is from elsewhere in time.
  const share = dice.draw() < 0.1 ? dice.draw() : number / articles;
  const day = dayOf(Math.floor(share * years * 365));
  const outlet = outletOf(dice.outlet());
  const type = byShare(
    [
      [0.95, "news"],
      [0.03, "transcript"],
      [0.02, "release"],
    ],
    dice.draw,
  );
  const state = byShare(
    [
      [0.93, "live"],
      [0.04, "copy"],
      [0.025, "replaced"],
      [0.005, "retracted"],
    ],
    dice.draw,
  );
  batch.articles.push({
    key,
    id: idOf(key * 31),
    source_id: null,
    type,
    url: `https://news.example/${key}`,
    outlet,
    title: `${nameOf(dice.person())} and the ${wordOf(dice.word())}`,
    byline: "[]",
    published: day,
    language: byShare(
      [
        [0.97, "en"],
        [0.03, "cy"],
      ],
      dice.draw,
    ),
    replaces: null,
    syndication_of: null,
    file: null,
    file_offset: null,
    fetched: null,
    blocks: '[["paragraph",0,2000]]',
    problems: "[]",
    links: "[]",
    reader_version: "0.1.0",
    reader_weights: null,
    state,
    version_group: null,
    seen: day,
    publication_status: "usable",
    notice: null,
  });
  const ranks = [...new Set(Array.from({ length: peoplePerArticle }, dice.person))];
  ranks.forEach((rank, place) => {
    batch.people.push({
      key: number * peoplePerArticle + place + 1,
      article_key: key,
      local_id: `p${place + 1}`,
      type: "person",
      name: nameOf(rank),
      body: '{"aliases":[],"handles":[],"roles":[],"registryId":null,"mentions":[[0,8,"name"]]}',
      person_key: personKey(rank),
    });
  });
  let text = "";
  for (let position = 0; position < statementsPerArticle; position++) {
    text += addStatement(
      batch,
      { number, position, day, outlet, state, start: text.length, ranks },
      dice,
    );
  }
  batch.texts.push({ article_key: key, kept: "full", length: text.length, body: text });
}

function addStatement(batch, { number, position, day, outlet, state, start, ranks }, dice) {
  const key = number * statementsPerArticle + position + 1;
  const said = wordsOf(dice);
  const person = Math.floor(dice.draw() * ranks.length);
  const name = nameOf(ranks[person]);
  const sentence = `“${said},” said ${name}. `;
  const content = [start + 1, start + 1 + said.length];
  const named = dice.draw() < 0.85;
  const status = byShare(
    [
      [0.95, "made"],
      [0.02, "negated"],
      [0.01, "declined"],
      [0.02, "future"],
    ],
    dice.draw,
  );
  batch.statements.push({
    key,
    id: idOf(key),
    article_key: number + 1,
    position,
    kind: byShare(
      [
        [0.4, "direct"],
        [0.15, "mixed"],
        [0.4, "indirect"],
        [0.03, "act"],
        [0.02, "post"],
      ],
      dice.draw,
    ),
    act: byShare(
      [
        [0.7, "say"],
        [0.08, "announce"],
        [0.06, "criticise"],
        [0.05, "warn"],
        [0.05, "deny"],
        [0.04, "promise"],
        [0.015, "admit"],
        [0.005, "apologise"],
      ],
      dice.draw,
    ),
    status,
    source_type: named
      ? "person"
      : byShare(
          [
            [0.4, "organisation"],
            [0.3, "anonymous"],
            [0.2, "document"],
            [0.1, "poll"],
          ],
          dice.draw,
        ),
    medium: byShare(
      [
        [0.7, null],
        [0.1, "X"],
        [0.08, "interview"],
        [0.06, "statement"],
        [0.04, "television"],
        [0.015, "letter"],
        [0.005, "podcast"],
      ],
      dice.draw,
    ),
    confidence: Math.round((1 - dice.draw() ** 3 * 0.7) * 1000) / 1000,
    day,
    said_from: null,
    said_to: null,
    published: day,
    outlet,
    state,
    word_count: said.split(" ").length,
    sentence_start: start,
    sentence_end: start + sentence.length - 1,
    body: JSON.stringify({
      content: [content],
      quoted: [content],
      cue: [[content[1] + 3, content[1] + 7]],
      source: [[content[1] + 8, content[1] + 8 + name.length]],
      grounds: [],
      speakers: named ? [`p${person + 1}`] : [],
      candidates: [[`p${person + 1}`, 0.9]],
      addressees: [],
      about: [],
      within: null,
      saidAt: null,
      inReplyTo: null,
      original: null,
      why: ["closing-mark-then-source-cue"],
      origin: "machine",
    }),
  });
  const tie = (place, relation) =>
    batch.ties.push({
      statement_key: key,
      article_person_key: number * peoplePerArticle + place + 1,
      relation,
      person_key: personKey(ranks[place]),
      day,
    });
  if (named) tie(person, "speaker");
  if (ranks.length > 1 && dice.draw() < 0.4) tie((person + 1) % ranks.length, "about");
  batch.words.push({ key, words: foldWords(said) });
  return sentence;
}

function wordsOf({ draw, word }) {
  const words = Array.from({ length: 8 + Math.floor(draw() * 28) }, () => wordOf(word()));
  // One in five hundred says what is searched for as a phrase.
  if (draw() < 0.002) words.splice(Math.floor(draw() * words.length), 0, phrase);
  return words.join(" ");
}

const dayOf = (number) =>
  new Date(firstDay + number * millisecondsPerDay).toISOString().slice(0, 10);

const hexDigits = "0123456789abcdef";
/** Ids look like hashes and are as far from one another. */
function idOf(number) {
  const draw = random(number);
  let id = "sha256:";
  for (let digit = 0; digit < 64; digit++) id += hexDigits[Math.floor(draw() * 16)];
  return id;
}

async function writeBatch(tx, engine, { articles, texts, people, statements, ties, words }) {
  await insertRows(tx, engine, "articles", columns.articleColumns, articles);
  await insertRows(tx, engine, "article_texts", columns.articleTextColumns, texts);
  await insertRows(tx, engine, "article_people", columns.articlePeopleColumns, people);
  await insertRows(tx, engine, "statements", columns.statementColumns, statements);
  await insertRows(tx, engine, "statement_people", columns.statementPeopleColumns, ties);
  await indexWords(tx, engine, words);
}
