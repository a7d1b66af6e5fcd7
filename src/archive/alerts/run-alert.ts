import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import {
  matchedStatements,
  usualSure,
  type ExportContext,
} from "../../export/formats/export-item.js";
import { feedItemOf } from "../../export/formats/jsonfeed.js";
import {
  matchesAsAdded,
  parseQuery,
  sayQuery,
  type Match,
  type Query,
} from "../../search/index.js";
import type { Store } from "../../store/index.js";
import { loadItems } from "../exports/export-items.js";
import { AlertError } from "./alert-error.js";
import { postWebhook, type Patience } from "./post-webhook.js";
import type { Alert } from "./saved-alerts.js";
import { acknowledge, begin, noteFailure, unsent } from "./sent.js";
import { settledKey } from "./settled-key.js";
import { writeFeed } from "./write-feed.js";

/** What a run of alerts needs to know of the world. */
export interface AlertOptions {
  /** Of this program. */
  readonly version: string;
  /** Now, ISO 8601 in UTC: the date of a feed. */
  readonly now: string;
  /** Where secrets are. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly patience?: Partial<Patience>;
}

/** What came of an alert. */
export interface AlertRun {
  readonly name: string;
  /** Statements that were sent and acknowledged. */
  readonly sent: number;
  readonly failure: string | null;
}

/** Statements of one delivery: few enough for any receiver; a file takes many at once. */
const deliverySizes = { webhook: 100, feed: 5_000 } as const;

/** Tries after the first: half a minute in all. */
const usualRetries = 5;

/** Name and version of what is posted. */
const alertFormat = "onrecord-alert/1";

/**
 * Sends what is new to an alert: everything added since it last looked, in the
 * order of adding. It has looked at a statement only when its delivery was
 * acknowledged; so each is sent at least once, and again only where the
 * acknowledgement itself was lost, with the same id.
 */
export async function runAlert(
  store: Store,
  alert: Alert,
  options: AlertOptions,
): Promise<AlertRun> {
  let sent = 0;
  try {
    const query = parseQuery(alert.params);
    const context = contextOf(query, options);
    let at = alert;
    for (const top = await settledKey(store, query, alert.seen); at.seen < top;) {
      const { matches, end } = await nextDelivery(store, at, query, top);
      if (matches.length > 0 && alert.kind === "webhook") {
        await begin(store, at, end);
        await deliver(store, alert, matches, context, options);
      }
      if (!(await acknowledge(store, at, end, matches))) break;
      sent += matches.length;
      at = { ...at, seen: end, pending: null };
    }
    // The feed is made of what was noted as sent: should writing it fail, the next run makes it whole.
    if (alert.kind === "feed") await writeFeed(store, alert, context);
    return { name: alert.name, sent, failure: null };
  } catch (error) {
    if (!isOfOthers(error)) throw error;
    await noteFailure(store, alert, error.message);
    return { name: alert.name, sent, failure: error.message };
  }
}

/** Whether an error says something about the search, the receiver or the disk, and is no fault of ours. */
function isOfOthers(error: unknown): error is Error {
  if (error instanceof AlertError) return true;
  return error instanceof Error && (error.name === "QueryError" || "syscall" in error);
}

function contextOf(query: Query, { version, now }: AlertOptions): ExportContext {
  return { title: sayQuery(query), updated: now, version, sure: usualSure };
}

/** The next statements to be sent, and up to where the archive has then been looked at. */
async function nextDelivery(
  store: Store,
  alert: Alert,
  query: Query,
  top: number,
): Promise<{ readonly matches: readonly Match[]; readonly end: number }> {
  // A delivery that was begun is made again as it was, though more has come since.
  const upTo = Math.min(alert.pending ?? top, top);
  const size = deliverySizes[alert.kind];
  const found: Match[] = [];
  for await (const page of matchesAsAdded(store, query, { after: alert.seen, upTo })) {
    found.push(...(await unsent(store, alert, page)));
    if (found.length >= size) break;
  }
  const matches = found.slice(0, size);
  const isCut = found.length >= size;
  return { matches, end: isCut ? (matches.at(-1)?.key ?? upTo) : upTo };
}

async function deliver(
  store: Store,
  alert: Alert,
  matches: readonly Match[],
  context: ExportContext,
  { environment, version, patience }: AlertOptions,
): Promise<void> {
  const id = deliveryId(alert, matches);
  const items = await itemsOf(store, matches, context);
  const { name, target } = alert;
  const body = JSON.stringify({
    format: alertFormat,
    id,
    alert: name,
    query: context.title,
    items,
  });
  const secret = secretOf(alert, environment);
  await postWebhook(
    { url: target, body, id, secret, userAgent: `onrecord/${version}` },
    { retries: usualRetries, wait: (pause) => setTimeout(pause), ...patience },
  );
}

/** The hash of the alert's name and the statements' ids: the same for the same delivery. */
function deliveryId({ name }: Alert, matches: readonly Match[]): string {
  const hash = createHash("sha256").update(name);
  for (const { id } of matches) hash.update("\0").update(id);
  return `sha256:${hash.digest("hex")}`;
}

async function itemsOf(
  store: Store,
  matches: readonly Match[],
  context: ExportContext,
): Promise<Record<string, unknown>[]> {
  const wanted = new Map<number, Set<number>>();
  for (const { articleKey, key } of matches) {
    wanted.set(articleKey, (wanted.get(articleKey) ?? new Set()).add(key));
  }
  const items: Record<string, unknown>[] = [];
  for await (const item of loadItems(store, wanted)) {
    for (const statement of matchedStatements(item)) {
      items.push(feedItemOf(item, statement, context));
    }
  }
  return items;
}

function secretOf(
  { name, secretVariable }: Alert,
  environment: AlertOptions["environment"],
): string | null {
  if (secretVariable === null) return null;
  const secret = environment[secretVariable];
  if (secret) return secret;
  throw new AlertError(
    `The alert "${name}" signs with the secret in ${secretVariable}, which is not set; set it where alerts are run`,
  );
}
