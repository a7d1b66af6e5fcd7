import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { startServer, type Server } from "../../../scripts/support/postgres/start-server.mjs";

/** What a test file is told of the server of this run. */
export type Answer = { readonly url: string } | { readonly problem: string };

declare module "vitest" {
  interface ProvidedContext {
    /** Where test files ask for the PostgreSQL server of this run; it is started when the first asks. */
    postgresDoor: string;
  }
}

/** One PostgreSQL server for a run of the tests, and none for a run that needs none. */
export default async function serveOnce(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<Server> | undefined;
  const door = createServer((_request, response) => {
    server ??= startServer();
    server.then(
      ({ url }) => response.end(JSON.stringify({ url } satisfies Answer)),
      (error: Error) => response.end(JSON.stringify({ problem: error.message } satisfies Answer)),
    );
  });
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  project.provide("postgresDoor", `http://127.0.0.1:${(door.address() as AddressInfo).port}`);
  return async () => {
    door.close();
    door.closeAllConnections();
    // One that could not be started was told of where it was asked for.
    await server?.then((started) => started.stop()).catch(() => {});
  };
}
