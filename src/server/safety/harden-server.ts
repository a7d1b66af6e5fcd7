import { STATUS_CODES, type Server, type ServerOptions } from "node:http";
import type { Socket } from "node:net";
import { problemType } from "../../api/errors/api-problem.js";

/** Bytes of all headers with the request line; a longer one gets 431. */
const headerBytes = 16 * 1024;
/** Milliseconds until all headers have come: who drips them holds a socket and nothing else. */
const headersTime = 10_000;
/** Milliseconds until the whole request has come. */
const requestTime = 30_000;
/** Milliseconds that a socket may stand open with nothing asked. */
const idleTime = 5_000;
/** Milliseconds that nothing may move on a socket while an answer is sent. */
const stallTime = 60_000;
/** How often sockets are looked at for these, in milliseconds. */
const lookEvery = 1_000;
const mostHeaders = 100;
/** Open sockets; further ones are closed at once. */
const mostSockets = 4_096;

/** What a node server is made with so that slow or endless requests hold nothing up. */
export const serverLimits = {
  maxHeaderSize: headerBytes,
  headersTimeout: headersTime,
  requestTimeout: requestTime,
  keepAliveTimeout: idleTime,
  connectionsCheckingInterval: lookEvery,
  insecureHTTPParser: false,
} as const satisfies ServerOptions;

/** Sets what can be set of a server only once it is made. */
export function hardenServer(server: Server): void {
  server.maxHeadersCount = mostHeaders;
  server.maxConnections = mostSockets;
  server.timeout = stallTime;
  server.on("clientError", answerBroken);
}

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What is no HTTP never reaches the routes; it is told in the same shape as other problems. */
function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const status = statuses[error.code ?? ""] ?? 400;
  const title = STATUS_CODES[status] ?? "";
  const body = JSON.stringify({
    type: "/problems/bad-request",
    title,
    status,
    detail: "The request cannot be read as HTTP, is too slow or has headers that are too long",
  });
  socket.end(
    [
      `HTTP/1.1 ${status} ${title}`,
      "Connection: close",
      `Content-Type: ${problemType}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      "",
      body,
    ].join("\r\n"),
  );
}
