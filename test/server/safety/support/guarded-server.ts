import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { request, type IncomingHttpHeaders, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { answerProblem, problemOf } from "../../../../src/api/index.js";
import { safetyOf, type Safety, type SafetyOptions } from "../../../../src/server/safety/index.js";

export interface GuardedServer {
  readonly port: number;
  readonly safety: Safety;
  readonly server: Server;
}

/** A server on this machine behind the guards, with these routes; it is gone after the test. */
export async function guardedServer(
  options: Partial<SafetyOptions> = {},
  addRoutes: (app: Hono) => void = () => {},
  serverOptions: object = {},
): Promise<GuardedServer> {
  const safety = safetyOf({ bound: "127.0.0.1", isPublic: false, ...options });
  const app = new Hono();
  safety.guard(app);
  app.get("/", (context) => context.text("here"));
  app.post("/", async (context) => context.text(`${(await context.req.text()).length}`));
  addRoutes(app);
  app.onError((error, context) => answerProblem(context, problemOf(error)));
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { ...safety.serverOptions, ...serverOptions },
  }) as Server;
  safety.harden(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, safety, server };
}

export interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks with these very headers; `fetch` would not send some of them. */
export function ask({ port }: { readonly port: number }, asked: Asked = {}): Promise<Answered> {
  const { path = "/", method = "GET", headers = {}, body } = asked;
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString("utf8"),
        }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** All that comes back on a socket of its own on which these bytes are sent, until it is closed. */
export function speak({ port }: { readonly port: number }, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let heard = "";
    socket.on("data", (part) => (heard += part.toString("latin1")));
    // A socket that is closed with something unread is reset; what was heard before is what counts.
    socket.on("error", () => {});
    socket.on("close", () => resolve(heard));
    socket.write(bytes);
  });
}
