import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { goldMakers } from "../../src/cli/measure/gold-makers.js";
import { loadGold, type GoldArticle } from "../../src/corpora/index.js";
import {
  foldName,
  matchPeople,
  scoreArticle,
  sumBCubed,
  type ArticleScore,
  type Clustered,
} from "../../src/measure/index.js";
import type { Person, Reading } from "../../src/model/index.js";
import { linkPeople, type ArticlePeople, type LinkResult } from "../../src/people/index.js";
import { createReader } from "../../src/read/index.js";
import { loadWeights } from "../../src/weights/index.js";
import { hasShared, sharedFolder } from "../support/shared.js";

function articlePeople({ article, people }: Reading): ArticlePeople {
  return {
    id: article.id,
    published: article.published,
    outlet: article.outlet,
    country: null,
    people: people.map(({ id, type, name, aliases, handles, roles }) => ({
      localId: id,
      type,
      name,
      aliases,
      handles,
      roles: roles.map(({ start, end }) => article.text.slice(start, end)),
    })),
  };
}

/** The person across articles of each person of an article. */
function idsOf({ people }: LinkResult): Map<string, string> {
  return new Map(
    people.flatMap(({ id, members }) =>
      members.map(({ article, localId }) => [`${article}#${localId}`, id] as const),
    ),
  );
}

/** Names of several words, those that a name's other forms are left out of. */
const isFull = (person: Person): boolean => foldName(person.name).includes(" ");

describe.runIf(hasShared)(
  "people of PolNeAR dev and the pages as one archive (needs shared corpora)",
  () => {
    let gold: GoldArticle[] = [];
    let readings: Reading[] = [];
    let scores: ArticleScore[] = [];
    let ids = new Map<string, string>();

    beforeAll(() => {
      const read = createReader(loadWeights());
      gold = ["corpora/polnear.dev.jsonl", "pages/gold"].flatMap((path) => [
        ...loadGold(join(sharedFolder, path), goldMakers),
      ]);
      readings = gold.map((one) => read(one.article));
      scores = gold.map((one, at) => scoreArticle({ gold: one, predicted: readings[at]! }));
      ids = idsOf(
        linkPeople({ articles: readings.map(articlePeople), registry: [], decisions: [] }),
      );
    });

    test("B³ F1 of speakers across articles is 90 or more", () => {
      const clustered = scores.flatMap((score, at) =>
        score.speakers.map((judged): Clustered => {
          const { article, statements } = readings[at]!;
          const speakers = statements[judged.match.predicted]!.speakers.map(
            (id) => ids.get(`${article.id}#${id}`) ?? `${article.id}#${id}`,
          );
          const predicted = speakers.length === 0 ? null : speakers.toSorted().join(" + ");
          return { gold: judged.acrossArticles.gold, predicted };
        }),
      );
      const { precision, recall, mentions } = sumBCubed(clustered);
      expect(mentions).toBeGreaterThan(150);
      expect((2 * precision * recall) / (precision + recall) / mentions).toBeGreaterThanOrEqual(
        0.9,
      );
    });

    test("no two people of different full names are one", () => {
      const namesOf = new Map<string, Set<string>>();
      for (const [at, one] of gold.entries()) {
        const predicted = readings[at]!;
        const matched = matchPeople(one.reading, predicted, []);
        for (const person of one.reading.people) {
          const id = ids.get(`${predicted.article.id}#${matched.get(person.id)}`);
          if (id === undefined || person.type === "unnamed" || !isFull(person)) continue;
          namesOf.set(id, (namesOf.get(id) ?? new Set()).add(foldName(person.name)));
        }
      }
      const merged = [...namesOf.values()].filter((names) => names.size > 1);
      expect(merged.map((names) => [...names])).toEqual([]);
    });

    test("nor are those whom the annotators' own people are linked to", () => {
      const articles = gold.map((one) => articlePeople(one.reading));
      const { people } = linkPeople({ articles, registry: [], decisions: [] });
      const nameOf = new Map(
        gold.flatMap(({ reading }) =>
          reading.people.map((person) => [`${reading.article.id}#${person.id}`, person] as const),
        ),
      );
      const merged = people
        .map(({ members }) => members.map((one) => nameOf.get(`${one.article}#${one.localId}`)!))
        .map((members) => new Set(members.filter(isFull).map(({ name }) => foldName(name))))
        .filter((names) => names.size > 1);
      expect(merged.map((names) => [...names])).toEqual([]);
    });

    test("three shuffles of the articles and of their people give the same bytes", () => {
      const articles = readings.map(articlePeople);
      const whole = JSON.stringify(linkPeople({ articles, registry: [], decisions: [] }));
      for (const step of [7, 11, 13]) {
        const turn = <T>(list: readonly T[]): T[] =>
          list
            .map((_, at) => list[(at * step + 3) % list.length]!)
            .filter((one, at, all) => all.indexOf(one) === at);
        const turned = turn(articles);
        const shuffled = turned.length === articles.length ? turned : articles.toReversed();
        const input = shuffled.map((one) => ({ ...one, people: one.people.toReversed() }));
        expect(JSON.stringify(linkPeople({ articles: input, registry: [], decisions: [] }))).toBe(
          whole,
        );
      }
    });
  },
);
