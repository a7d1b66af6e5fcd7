import type { Link, Reply, SaidAt, Statement } from "../../model/index.js";
import type { Layers } from "../layers.js";
import { answerYou } from "./answer-you.js";
import { findOccasions } from "./carry.js";
import { gatherContext, type DetailContext, type Told } from "./context.js";
import { findOriginals, linkActs, linkRepeats } from "./link-utterances.js";
import { nestStatements } from "./nest-statements.js";
import { readAbout } from "./read-about.js";
import { readAct } from "./read-act.js";
import { readAddressees } from "./read-addressees.js";
import { readGrounds } from "./read-grounds.js";
import { readMedia } from "./read-medium.js";
import { readReplies } from "./read-replies.js";
import { readDayOfNews, readSaidAt } from "./read-said-at.js";
import { readSourceType } from "./read-source-type.js";
import { readStatus } from "./read-status.js";
import { Tellings } from "./tellings.js";

/** Statements with their details, and the ties between them. */
export interface Details {
  readonly statements: readonly Statement[];
  readonly links: readonly Link[];
}

/** One detail: from what is known, statements that say more. It changes nothing. */
export interface DetailRule {
  readonly name: string;
  readonly read: (known: Details, tellings: Tellings) => Details;
}

/** The order of reading; each rule uses what those before it have found. */
export const detailRules: readonly DetailRule[] = [
  each("read-status", (context, told) => ({ status: readStatus(context, told) })),
  each("read-grounds", (context, told) => ({ grounds: readGrounds(context, told) })),
  each("read-source-type", (context, told) => ({ sourceType: readSourceType(context, told) })),
  each("read-act", (context, told) => ({ act: readAct(context, told) })),
  { name: "link-utterances", read: linkUtterances },
  { name: "read-medium-and-time", read: readMediumAndTime },
  { name: "read-replies", read: readRepliesOfAll },
  { name: "read-addressees", read: readAddresseesOfAll },
  each("read-about", (context, told) => ({ about: readAbout(context, told) })),
];

/**
 * The rest of each statement's record: status, grounds, source type, act,
 * medium, time, addressees, whom it is about, what it answers, what it stands
 * within, and the links between renderings of one utterance. Statements must
 * have kind, content, cue and source, and speakers where these are known; they
 * come back in the order in which they were given.
 */
export function readDetails(
  layers: Layers,
  statements: readonly Statement[] = layers.statements,
  context: DetailContext = gatherContext(layers),
): Details {
  let known: Details = { statements: nestStatements(statements), links: layers.links };
  let tellings = Tellings.of(context, known.statements);
  for (const rule of detailRules) {
    known = rule.read(known, tellings);
    tellings = tellings.with(known.statements);
  }
  return known;
}

/** A rule that reads each statement by itself. */
function each(
  name: string,
  read: (context: DetailContext, told: Told) => Partial<Statement>,
): DetailRule {
  return {
    name,
    read: (known, { told, context }) => {
      const found = new Map(told.map((one) => [one.statement.id, read(context, one)]));
      return { ...known, statements: known.statements.map((s) => ({ ...s, ...found.get(s.id) })) };
    },
  };
}

function linkUtterances(known: Details, tellings: Tellings): Details {
  const originals = findOriginals(tellings);
  const quotes = [...originals].map(
    ([from, to]) => ({ type: "quotes-original", from, to }) as const,
  );
  return {
    statements: known.statements.map((s) => ({
      ...s,
      original: originals.get(s.id) ?? s.original,
    })),
    links: [...known.links, ...linkActs(tellings), ...linkRepeats(tellings), ...quotes],
  };
}

/** Both at once: a time is carried over an occasion that its medium names. */
function readMediumAndTime(known: Details, tellings: Tellings): Details {
  const media = readMedia(tellings);
  const times = readSaidAt(tellings);
  share(known, media);
  share(known, times);
  const isPlaced = (statement: Statement): boolean => times.has(statement.id);
  for (const [id, from] of findOccasions(tellings, media, isPlaced)) {
    media.set(id, media.get(from)!);
    const time = times.get(from);
    if (time) times.set(id, time);
  }
  for (const [id, time] of readDayOfNews(tellings, media, times)) times.set(id, time);
  return {
    ...known,
    statements: known.statements.map((s) => ({
      ...s,
      medium: media.get(s.id) ?? null,
      saidAt: times.get(s.id) ?? null,
    })),
  };
}

function readRepliesOfAll(known: Details, tellings: Tellings): Details {
  const times = new Map<string, SaidAt>();
  for (const { id, saidAt } of known.statements) if (saidAt) times.set(id, saidAt);
  const replies = readReplies(tellings, times);
  share(known, replies);
  return {
    ...known,
    statements: known.statements.map((s) => ({ ...s, inReplyTo: replies.get(s.id) ?? null })),
  };
}

function readAddresseesOfAll(known: Details, tellings: Tellings): Details {
  const replies = new Map<string, Reply>();
  for (const { id, inReplyTo } of known.statements) if (inReplyTo) replies.set(id, inReplyTo);
  const addressees = readAddressees(tellings);
  answerYou(tellings, addressees, replies);
  return {
    ...known,
    statements: known.statements.map((s) => ({ ...s, addressees: addressees.get(s.id) ?? [] })),
  };
}

/** What is known of one rendering of an utterance holds for the other. */
function share<Value>({ links }: Details, known: Map<string, Value>): void {
  for (const { type, from, to } of links) {
    if (type !== "same-utterance") continue;
    const [a, b] = [known.get(from), known.get(to)];
    if (a !== undefined && b === undefined) known.set(to, a);
    if (b !== undefined && a === undefined) known.set(from, b);
  }
}
