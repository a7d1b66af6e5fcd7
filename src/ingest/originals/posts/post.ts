import type { Network, Person, Problem } from "../../../model/index.js";
import { dayOf, instantOf } from "../../dates.js";
import { makeArticle, type ArticleFields } from "../../fields.js";
import { idOfFields } from "../../identity.js";
import type { Ingested } from "../../ingested.js";
import { problem, quoteValue } from "../../problems.js";
import {
  readyPerson,
  readyReading,
  readyStatement,
  trimmedSpan,
} from "../../quotes/ready-reading.js";
import type { OriginalFacts } from "../original-facts.js";

/** Who wrote posts; what is not known is null. */
export interface PostAuthor {
  readonly name: string | null;
  /** With the leading "@". */
  readonly handle: string | null;
}

/** A post as its own network gives it, first-hand. */
export interface FirstHandPost {
  readonly network: Network | null;
  readonly author: PostAuthor;
  readonly words: string;
  /** As written; read by `dates.ts`. */
  readonly at: string | null;
  readonly id: string | null;
  readonly url: string | null;
  readonly inReplyTo: string | null;
  readonly isRepost: boolean;
  readonly language: string | null;
}

/**
 * A post as an article of type `post`, read already: its text is the post's
 * words, character for character, and there is one statement of kind `post` by
 * its author; none where it passes on another's.
 */
export function articleFromPost(post: FirstHandPost, label: string): Ingested {
  const span = trimmedSpan(post.words);
  if (!span) {
    const message = `${label}: the post has no words (${quoteValue(post.words)}); give its text`;
    return { label, article: null, problems: [problem("empty", message)] };
  }
  const problems = problemsOf(post, label);
  const author = authorName(post.author);
  const fields: ArticleFields = {
    type: "post",
    sourceId: post.id,
    url: post.url,
    outlet: post.network,
    byline: author === null ? [] : [author],
    published: post.at === null ? null : dayOf(post.at),
    language: languageOf(post.language),
  };
  const identity = { handle: post.author.handle ?? "", at: post.at ?? "", text: post.words };
  const block = { network: post.network, content: span, signature: null, date: null };
  const { handle } = post.author;
  const article = makeArticle(
    {
      id: idOfFields(fields, identity),
      text: post.words,
      blocks: [{ kind: "post", ...span, post: { ...block, handle, url: post.url } }],
    },
    fields,
  );
  const people = author === null ? [] : [personOf(post.author, author)];
  const speakers = people.map(({ id }) => id);
  const statement = readyStatement(article, {
    kind: "post",
    content: [span],
    sourceType: speakers.length > 0 ? "person" : "none",
    speakers,
    candidates: speakers.map((person) => ({ person, confidence: 1 })),
    medium: post.network,
    why: ["first-hand-post"],
  });
  const reading = post.isRepost
    ? readyReading("original", article, [], [])
    : readyReading("original", article, people, [statement]);
  return { label, article, problems, reading, original: factsOf(post) };
}

function factsOf(post: FirstHandPost): OriginalFacts {
  return {
    at: post.at === null ? null : instantOf(post.at),
    inReplyTo: post.inReplyTo,
    isRepost: post.isRepost,
    timecodes: [],
  };
}

function problemsOf(post: FirstHandPost, label: string): Problem[] {
  if (post.at === null || dayOf(post.at) !== null) return [];
  const message = `${label}: the post's date is ${quoteValue(post.at)}; give one such as 2020-05-23T18:00:00Z`;
  return [problem("bad-field", message)];
}

function authorName({ name, handle }: PostAuthor): string | null {
  return name ?? handle;
}

function personOf({ handle }: PostAuthor, name: string): Person {
  return readyPerson(0, { name, handles: handle === null ? [] : [handle] });
}

/** "en-US" → "en"; what is no language ("und", "zxx", "qme") is null. */
function languageOf(written: string | null): string | null {
  if (written === null) return null;
  return /^([a-z]{2})(?:[-_]|$)/i.exec(written)?.[1]!.toLowerCase() ?? null;
}

/** A handle with its "@"; null where there is none. */
export function handleOf(written: string | null): string | null {
  const bare = (written ?? "").trim().replace(/^@/, "");
  return bare === "" ? null : `@${bare}`;
}
