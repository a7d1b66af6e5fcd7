import type { Server } from "node:http";
import type { Socket } from "node:net";
import { isLoopback } from "./client-of.js";

/**
 * Open sockets of one address. A browser opens six to a site; an office behind
 * one address has some dozen people who read.
 */
export const usualSockets = 256;

/**
 * Closes at once what one address opens beyond this many sockets, so that who
 * opens thousands and says nothing on them leaves room for others. Addresses of
 * this machine are free: a proxy on it brings everybody's requests. For a proxy
 * elsewhere the limit is to be off, by `Infinity`.
 */
export function limitSockets(
  server: Server,
  most: number = usualSockets,
  isFree: (address: string) => boolean = isLoopback,
): void {
  const open = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const address = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
    const count = open.get(address) ?? 0;
    if (count >= most && !isFree(address)) {
      socket.destroy();
      return;
    }
    open.set(address, count + 1);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}
