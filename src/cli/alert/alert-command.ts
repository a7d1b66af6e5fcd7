import { resolve } from "node:path";
import {
  addAlert,
  AlertError,
  findAlert,
  listAlerts,
  removeAlert,
  rewindAlert,
  runAlert,
  type Alert,
  type AlertRun,
} from "../../archive/index.js";
import { parseQuery, QueryError, sayQuery } from "../../search/index.js";
import type { Store } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { AlertAction, AlertOptions } from "../commands/alert.js";
import { exitCodes } from "../exit-codes.js";
import { complain, writeOut } from "../output/write-out.js";
import { alertOptions } from "./alert-options.js";
import { queryFromOptions } from "../search/query-from-options.js";

/** What was asked of `onrecord alert`. */
export interface AlertRequest {
  readonly action: AlertAction;
  readonly name: string | undefined;
  readonly words: readonly string[];
  readonly options: AlertOptions;
  /** Ends the command with a message, as one used wrongly. */
  readonly refuse: (message: string) => never;
}

const actions: Readonly<
  Record<AlertAction, (store: Store, request: AlertRequest) => Promise<void>>
> = {
  add,
  list,
  remove,
  run,
};

/** `onrecord alert`: saves searches and sends what is new. Sets `process.exitCode`. */
export async function alertCommand(request: AlertRequest): Promise<void> {
  const { action, name, options, refuse } = request;
  if (name === undefined && (action === "add" || action === "remove")) {
    refuse(`error: name the alert, as in "onrecord alert ${action} harbour"`);
  }
  try {
    const readOnly = action === "list";
    await withArchive(options.db, { readOnly }, (store) => actions[action](store, request));
  } catch (error) {
    if (error instanceof QueryError) refuse(`error: ${error.message}`);
    if (!(error instanceof AlertError)) throw error;
    complain(error.message);
    process.exitCode = exitCodes.failed;
  }
}

async function add(
  store: Store,
  { name = "", words, options, refuse }: AlertRequest,
): Promise<void> {
  const { webhook, feed, secretEnv, since } = options;
  const target = webhook ?? (feed === undefined ? undefined : resolve(feed));
  if (target === undefined) {
    return refuse("error: say where to send it, with --webhook <url> or --feed <file>");
  }
  if (secretEnv !== undefined && webhook === undefined) {
    refuse("error: --secret-env signs what goes to a --webhook");
  }
  const query = queryFromOptions(words, { ...options });
  const kind = webhook === undefined ? "feed" : "webhook";
  const secretVariable = secretEnv ?? null;
  await addAlert(store, { name, query, kind, target, secretVariable, since: since ?? null });
  await writeOut(`${name}: ${sayQuery(query)}, to ${target}\n`);
}

async function list(store: Store, { options }: AlertRequest): Promise<void> {
  for (const alert of await listAlerts(store)) {
    await writeOut(options.json ? `${JSON.stringify(tellAlert(alert))}\n` : listed(alert));
  }
}

function tellAlert(alert: Alert): object {
  const { name, params, kind, target, secretVariable, seen, failure } = alert;
  const query = sayQuery(parseQuery(params));
  return { name, query, params, kind, target, secretVariable, seen, failure };
}

function listed({ name, params, target, seen, failure }: Alert): string {
  const fault = failure === null ? "" : `\n  last failed: ${failure}`;
  return `${name}: ${sayQuery(parseQuery(params))}\n  to ${target}, seen up to ${seen}${fault}\n`;
}

async function remove(store: Store, { name = "" }: AlertRequest): Promise<void> {
  await removeAlert(store, name);
  await writeOut(`${name}: removed\n`);
}

/** One failure does not keep the others from being sent. */
async function run(store: Store, { name, options }: AlertRequest): Promise<void> {
  const alerts = name === undefined ? await listAlerts(store) : [await findAlert(store, name)];
  for (const alert of alerts) {
    const { since } = options;
    const from = since === undefined ? alert : await rewindAlert(store, alert, since);
    const done = await runAlert(store, from, alertOptions());
    if (options.json) await writeOut(`${JSON.stringify(done)}\n`);
    else await writeOut(told(done));
    if (done.failure === null) continue;
    complain(`${done.name}: ${done.failure}; what is new stays new, and the next run sends it`);
    process.exitCode = exitCodes.failed;
  }
}

function told({ name, sent }: AlertRun): string {
  return `${name}: ${sent} new statement${sent === 1 ? "" : "s"} sent\n`;
}
