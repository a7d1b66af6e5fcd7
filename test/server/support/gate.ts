import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** A way to a database that can be shut, as when its server is stopped, and opened again. */
export interface Gate {
  /** The database's address by way of the gate. */
  readonly url: string;
  readonly shut: () => Promise<void>;
  readonly open: () => Promise<void>;
}

/** A gate to a database given by its URL; it is open. */
export async function makeGate(database: string): Promise<Gate> {
  const target = new URL(database);
  const sockets = new Set<Socket>();
  let server = passOn(target, sockets);
  const { port } = await listen(server, 0);
  const url = new URL(database);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  return {
    url: url.href,
    shut: async () => {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    open: async () => {
      server = passOn(target, sockets);
      await listen(server, port);
    },
  };
}

function passOn({ hostname, port }: URL, sockets: Set<Socket>): Server {
  return createServer((from) => {
    const to = connect(Number(port || usualPort), hostname);
    for (const [socket, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(socket);
      socket.pipe(other);
      // Whoever is cut off hears of it by its other end.
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
}

/** PostgreSQL's. */
const usualPort = 5432;

async function listen(server: Server, port: number): Promise<AddressInfo> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return server.address() as AddressInfo;
}
