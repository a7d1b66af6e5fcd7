import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  linkPeople,
  listAppearances,
  type ArticlePeople,
  type Decision,
} from "../../src/people/index.js";
import { entryOf } from "./people-of.js";

/** Few names, roles and places, so that namesakes, variants and contradictions meet all the time. */
const names = [
  "Ines Calloway",
  "Ines M. Calloway",
  "Ines T. Calloway",
  "Agnes Calloway",
  "Calloway",
  "John Smith",
  "Johnny Smith",
  "J. Smith",
  "John Smith Jr.",
  "Marta Ito",
  "Karim Gadhafi",
  "Karim Qaddafi",
  "@ines",
  "Harbour Trust",
];
const roles = ["mayor of Port Alma", "mayor of Lindmouth", "senator", "goalkeeper", "D-Ohio"];
const days = ["2031-01-02", "2031-05-04", null];

const person = fc.record({
  localId: fc.constant(""),
  type: fc.constantFrom("person", "person", "organisation", "unnamed"),
  name: fc.constantFrom(...names),
  aliases: fc.subarray(["Calloway", "Ines Marta Calloway"]),
  handles: fc.subarray(["@ines", "@john"], { maxLength: 1 }),
  roles: fc.subarray(roles, { maxLength: 2 }),
});

const articles: fc.Arbitrary<ArticlePeople[]> = fc
  .array(
    fc.record({
      published: fc.constantFrom(...days),
      country: fc.constantFrom("gb", "us", null),
      people: fc.array(person, { maxLength: 5 }),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map((one, index) => ({
      ...one,
      id: `article ${index}`,
      outlet: null,
      people: one.people.map((somebody, at) => ({ ...somebody, localId: `p${at + 1}` })),
    })),
  );

const registry = [
  entryOf("csv:1", "Ines Calloway", ["senator, 2030-01-01, 2034-01-01"]),
  entryOf("csv:2", "John Smith", ["goalkeeper, 2030-01-01, 2034-01-01"]),
];

const decisions = (given: readonly ArticlePeople[]): fc.Arbitrary<Decision[]> => {
  const anchors = [...given.flatMap(listAppearances).map(({ id }) => id), "csv:1", "csv:2"];
  const anchor = fc.constantFrom(...anchors);
  const two = fc.record({ kind: fc.constantFrom("same", "different"), a: anchor, b: anchor });
  return fc
    .array(two, { maxLength: 3 })
    .map((list) => list.map((one, index) => ({ ...one, key: index + 1 }) as Decision));
};

const world = articles.chain((given) =>
  fc.record({
    given: fc.constant(given),
    decided: decisions(given),
    order: fc.infiniteStream(fc.nat()),
  }),
);

function shuffled<T>(list: readonly T[], order: Iterator<number>): T[] {
  return list
    .map((one) => [order.next().value as number, one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

describe("linking", () => {
  test("gives the same bytes in whatever order its input comes", () => {
    fc.assert(
      fc.property(world, ({ given, decided, order }) => {
        const whole = JSON.stringify(linkPeople({ articles: given, registry, decisions: decided }));
        const turned = linkPeople({
          articles: shuffled(given, order).map((one) => ({
            ...one,
            people: shuffled(one.people, order),
          })),
          registry: registry.toReversed(),
          decisions: shuffled(decided, order),
        });
        expect(JSON.stringify(turned)).toBe(whole);
      }),
      { numRuns: 150 },
    );
  });

  test("gives everybody who may be linked exactly one person, and no article one person twice unless an editor says so", () => {
    fc.assert(
      fc.property(articles, (given) => {
        const { people } = linkPeople({ articles: given, registry, decisions: [] });
        const members = people.flatMap((one) => one.members.map(({ id }) => id)).toSorted();
        expect(members).toEqual(
          given
            .flatMap(listAppearances)
            .map(({ id }) => id)
            .toSorted(),
        );
        for (const one of people.filter(({ registryId }) => registryId === null)) {
          const its = one.members.map(({ article }) => article);
          expect(new Set(its).size).toBe(its.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("an article about others changes nobody", () => {
    const other: ArticlePeople = {
      id: "another",
      published: "2031-02-02",
      outlet: null,
      country: null,
      people: [
        {
          localId: "p1",
          type: "person",
          name: "Olga Vantongeren",
          aliases: [],
          handles: [],
          roles: [],
        },
      ],
    };
    fc.assert(
      fc.property(articles, (given) => {
        const before = linkPeople({ articles: given, registry, decisions: [] });
        const after = linkPeople({ articles: [...given, other], registry, decisions: [] });
        const rest = after.people.filter(({ name }) => name !== "Olga Vantongeren");
        expect(rest).toEqual(before.people);
        expect(after.suggestions).toEqual(before.suggestions);
      }),
      { numRuns: 60 },
    );
  });
});

/** Articles that all name a John Smith, of some roles and some company. */
const many = (count: number): ArticlePeople[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `article ${n}`,
    published: `2031-01-${String((n % 28) + 1).padStart(2, "0")}`,
    outlet: null,
    country: null,
    people: ["John Smith", `Ana Ruiz${n % 97}`, `Tom Brook${n % 89}`].map((name, at) => ({
      localId: `p${at + 1}`,
      type: "person",
      name,
      aliases: [],
      handles: [],
      roles: at === 0 ? [`mayor of Town${n % 1009}`] : [],
    })),
  }));

const timeOf = (count: number): number => {
  const given = many(count);
  const start = performance.now();
  linkPeople({ articles: given, registry: [], decisions: [] });
  return performance.now() - start;
};

describe("a block of one common name", () => {
  test("takes time that grows with its size and hardly faster", () => {
    timeOf(500);
    const [small, large] = [timeOf(1_000), timeOf(4_000)];
    // Four times as many: a quadratic way would take sixteen times as long.
    expect(large / small).toBeLessThan(10);
  });
});
