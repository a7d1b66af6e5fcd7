import { createAdaptorServer } from "@hono/node-server";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { addEditing, addRead, addSessions, type AddRoutes, type ApiContext } from "../api/index.js";
import type { FetcherOptions } from "../ingest/index.js";
import { openStore, type Store } from "../store/index.js";
import { assetsManifest } from "../web/index.js";
import { createServer } from "./create-server.js";
import { createVisitorOf } from "./editors/visitor-of.js";
import { keepInArchive } from "./reading/keep-in-archive.js";
import { openTextReader } from "./reading/text-reader.js";
import { safetyOf, usualRatesTimes } from "./safety/index.js";
import { startReaders } from "./readers/start-readers.js";
import { answerHere } from "./site/answer-here.js";
import { createSite } from "./site/create-site.js";
import type { Answerer } from "./site/question.js";

export interface ServeSettings {
  /** The archive: a file, or a `postgres://` URL. */
  readonly database: string;
  /** The address to listen at. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly version: string;
  /** Sentences and links only. */
  readonly isPublic: boolean;
  /** Who is surer than this, 0 to 1, is given as the one who said it. */
  readonly sure: number;
  /** Where readers find this server, as "https://record.example"; null for wherever they ask. */
  readonly origin: string | null;
  /** Names under which it is reached, without a port. */
  readonly allowedHosts: readonly string[];
  /** Proxies of one's own before it. */
  readonly trustedHops: number;
  /** How often one client may ask, as a multiple of what is usual; 0 for no limit. */
  readonly rate?: number;
  /** Threads that read, at least 2; 0 to read in this one, where nothing is to be quick. */
  readonly threads: number;
  /** What threads run; for tests from sources. */
  readonly script?: URL;
  /** Paths of the API that change something. */
  readonly others?: readonly AddRoutes[];
  /** How pages are fetched that readers name; for tests. */
  readonly fetching?: FetcherOptions;
  /** Hears of every fault of ours. */
  readonly onFault: (error: unknown) => void;
}

export interface Serving {
  /** Where it is reached from this machine: "http://127.0.0.1:4680". */
  readonly url: string;
  /** The archive, as it can be written to. */
  readonly store: Store;
  /** Breaches of the content policy that browsers told of since the start. */
  readonly policyReports: () => number;
  /** Ends when everything that is under way is answered, or after some seconds. */
  readonly close: () => Promise<void>;
}

/** Milliseconds that answers under way are waited for at the end. */
const closingTime = 10_000;

/** Starts serving an archive. Throws a `StoreError`, or a `ServeError` where it cannot listen. */
export async function startServer(settings: ServeSettings): Promise<Serving> {
  const { isPublic, sure, version, host, allowedHosts, trustedHops } = settings;
  const assets = assetsManifest();
  const store = await openStore(settings.database);
  const context: ApiContext = { store, isPublic, sure, version };
  const rates = usualRatesTimes(settings.rate ?? 1);
  const safety = safetyOf({
    bound: host,
    allowedHosts,
    trustedHops,
    isPublic,
    rates,
    onPolicyReport: (count) =>
      settings.onFault(`browsers reported breaches of the content security policy: ${count}`),
  });
  const readers = await readersOf(settings, context, assets.addresses).catch(
    async (error: unknown) => {
      await store.close();
      throw error;
    },
  );
  const texts = openTextReader({
    keep: keepInArchive(store, version),
    ...(settings.fetching && { fetching: settings.fetching }),
  });
  const others = [addRead(texts), addEditing, addSessions, ...(settings.others ?? [])];
  const visitorOf = createVisitorOf(store);
  const app = createServer({ ...settings, context, readers, safety, assets, others, visitorOf });
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: safety.serverOptions,
  }) as Server;
  safety.harden(server);
  const address = await listen(server, settings).catch(async (error: unknown) => {
    await Promise.all([texts.close(), readers.close()]);
    await store.close();
    throw error;
  });
  return {
    url: urlOf(address),
    store,
    policyReports: safety.policyReports,
    close: async () => {
      await closeServer(server);
      await Promise.all([texts.close(), readers.close()]);
      await store.close();
    },
  };
}

async function readersOf(
  { database, threads, script, onFault }: ServeSettings,
  context: ApiContext,
  assets: Readonly<Record<string, string>>,
): Promise<Answerer> {
  if (threads === 0) return answerHere(createSite({ context, assets, onFault }));
  const { store: _store, ...rest } = context;
  const settings = { database, assets, ...rest };
  return startReaders({ settings, threads, onFault, ...(script && { script }) });
}

/** Why nothing can be served, in words for the person who asked for it. */
export class ServeError extends Error {
  override readonly name = "ServeError";
}

async function listen(server: Server, { host, port }: ServeSettings): Promise<AddressInfo> {
  server.listen({ host, port });
  try {
    await once(server, "listening");
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, host, port);
  }
  return server.address() as AddressInfo;
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const said = sayings[error.code ?? ""];
  return said === undefined
    ? error
    : new ServeError(`Nothing can be served at ${host} port ${port}: ${said}`, { cause: error });
}

const sayings: Readonly<Record<string, string>> = {
  EADDRINUSE: "something else listens there; stop it, or name another port with --port",
  EACCES: "this user may not; name a port over 1023 with --port",
  EADDRNOTAVAIL: "this machine has no such address; name another with --host",
  ENOTFOUND: "there is no such name; name an address of this machine with --host",
};

/** An address that means every one of the machine is reached by its own. */
function urlOf({ address, family, port }: AddressInfo): string {
  const reached = { "0.0.0.0": "127.0.0.1", "::": "::1" }[address] ?? address;
  return `http://${family === "IPv6" ? `[${reached}]` : reached}:${port}`;
}

/** Takes nothing new, and waits for what is under way. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const giveUp = setTimeout(() => server.closeAllConnections(), closingTime);
  await closed;
  clearTimeout(giveUp);
}
