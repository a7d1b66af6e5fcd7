import { prepareOriginal, type Original, type Voice } from "../../compare/index.js";
import type { Language } from "../../language/index.js";
import type { Person, Span, Statement } from "../../model/index.js";
import type { OriginalTold, StoredReading } from "../../store/index.js";

/** What somebody said in one first-hand text. */
interface Said {
  readonly id: string;
  readonly author: Voice;
  readonly at: string | null;
  readonly parts: readonly Span[];
}

/**
 * The first-hand texts that a stored reading holds: each post; of a
 * transcript what each voice said in its turns; in a release what it quotes of each, and
 * the whole of it as its publisher's. `told` is what a text that was taken in as
 * an original says of itself; `personIds` are those of the archive by their keys.
 */
export function originalsOfReading(
  stored: StoredReading,
  told: OriginalTold | null,
  personIds: ReadonlyMap<number, string>,
  language: Language,
): Original[] {
  const { article } = stored.reading;
  const voices = voicesOf(stored, personIds);
  const said = [
    ...postsOf(stored, voices),
    ...turnsOf(stored, voices),
    ...releaseOf(stored, voices),
  ];
  return said.map(({ parts, ...facts }) =>
    prepareOriginal(
      {
        ...facts,
        at: told?.at ?? facts.at,
        url: article.url,
        language: article.language,
        isRepost: told?.isRepost ?? false,
      },
      article.text,
      parts,
      language,
    ),
  );
}

type Voices = ReadonlyMap<string, Voice>;

/** Who is known in the article, by the ids that it has there. */
function voicesOf(
  { reading, personKeys }: StoredReading,
  personIds: ReadonlyMap<number, string>,
): Voices {
  return new Map(
    reading.people.map((person, place) => [
      person.id,
      voiceOf(person, personKeys[place], personIds),
    ]),
  );
}

function voiceOf(
  { name }: Person,
  key: number | null | undefined,
  personIds: ReadonlyMap<number, string>,
): Voice {
  return { id: (key && personIds.get(key)) || null, name };
}

const nobody: Voice = { id: null, name: null };

/** Whose words a statement holds; of several speakers none. */
function authorOf({ speakers }: Statement, voices: Voices): Voice {
  return (speakers.length === 1 && voices.get(speakers[0]!)) || nobody;
}

function postsOf({ reading }: StoredReading, voices: Voices): Said[] {
  return reading.statements
    .filter(({ kind }) => kind === "post")
    .map((post) => ({
      id: post.id,
      author: authorOf(post, voices),
      at: post.saidAt?.from ?? post.saidAt?.day ?? reading.article.published,
      parts: post.content,
    }));
}

function turnsOf({ reading }: StoredReading, voices: Voices): Said[] {
  const { article, statements } = reading;
  const turns = statements.filter(({ kind }) => kind === "turn");
  return byVoice(turns, voices, article.published, ({ content }) => content);
}

function releaseOf({ reading }: StoredReading, voices: Voices): Said[] {
  const { article, statements } = reading;
  if (article.type !== "release") return [];
  const quoting = statements.filter(({ quoted }) => quoted.length > 0);
  const whole: Said = {
    id: article.id,
    author: { id: null, name: article.outlet },
    at: article.published,
    parts: [{ start: 0, end: article.text.length }],
  };
  return [whole, ...byVoice(quoting, voices, article.published, ({ quoted }) => quoted)];
}

/** What each voice says in an article, as one text; it is known by its first statement. */
function byVoice(
  statements: readonly Statement[],
  voices: Voices,
  at: string | null,
  partsOf: (statement: Statement) => readonly Span[],
): Said[] {
  const grouped = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = statement.speakers.length === 1 ? statement.speakers[0]! : statement.id;
    grouped.set(key, [...(grouped.get(key) ?? []), statement]);
  }
  return [...grouped.values()].map((group) => ({
    id: group[0]!.id,
    author: authorOf(group[0]!, voices),
    at,
    parts: group.flatMap(partsOf),
  }));
}
