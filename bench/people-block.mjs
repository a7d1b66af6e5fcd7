// Linking a block of one common name: `node bench/people-block.mjs [articles]`, 100,000 by default.
import { linkPeople } from "../dist/people/link/link-people.js";

const count = Number(process.argv[2] ?? 100_000);

/** Articles that each name a John Smith beside a few others, of a thousand towns. */
const articles = Array.from({ length: count }, (_, n) => ({
  id: `article ${n}`,
  published: `20${10 + (n % 20)}-01-${String((n % 28) + 1).padStart(2, "0")}`,
  outlet: null,
  country: null,
  people: ["John Smith", `Ana Ruiz${n % 971}`, `Tom Brook${n % 883}`].map((name, at) => ({
    localId: `p${at + 1}`,
    type: "person",
    name,
    aliases: [],
    handles: [],
    roles: at === 0 && n % 2 === 0 ? [`mayor of Town${n % 1009}`] : [],
  })),
}));

for (const share of [0.25, 0.5, 1]) {
  const some = articles.slice(0, count * share);
  const start = performance.now();
  const { people, suggestions } = linkPeople({ articles: some, registry: [], decisions: [] });
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(
    `${some.length} articles: ${seconds.toFixed(1)} s, ${people.length} people, ${suggestions.length} suggestions\n`,
  );
}
