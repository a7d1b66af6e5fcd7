// Asks a server over and over, in a process of its own, and prints what came of it as one line of JSON.
// Raw sockets and no library: what asks runs on the same cores as what answers, and is to take little of them.
import { readFileSync } from "node:fs";
import { connect } from "node:net";

/**
 * `paths`: a file with a path a line, asked in this order and from the start
 * again; `rate`: requests a second that are due whether or not those before
 * were answered, or 0 to ask on each connection as soon as it is answered.
 */
const { port, paths: file, connections, seconds, rate } = JSON.parse(process.argv[2]);
const paths = readFileSync(file, "utf8").trim().split("\n");
const begin = performance.now();
const end = begin + seconds * 1000;
const latencies = [];
const statuses = {};
let next = 0;
let broken = 0;
let open = connections;
/** Of requests that are due and have no connection yet: since when. */
const due = [];
const idle = [];

class Connection {
  #socket;
  #since = 0;
  #head = "";
  /** Bytes of the body that have not come; -1 while the head has not. */
  #left = -1;

  constructor() {
    this.#open();
  }

  #open() {
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.#socket.on("data", (chunk) => this.#read(chunk));
    this.#socket.on("error", () => {});
    this.#socket.on("close", () => {
      // What was under way is lost; what was idle had been quiet for too long.
      if (this.#since !== 0) broken += 1;
      this.#since = 0;
      this.#left = -1;
      this.#head = "";
      if (performance.now() >= end) return finished();
      this.#open();
      if (!idle.includes(this)) free(this);
    });
  }

  ask(since) {
    this.#since = since;
    const path = paths[next++ % paths.length];
    this.#socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/html\r\n\r\n`,
    );
  }

  end() {
    this.#socket.end();
  }

  #read(chunk) {
    let body = chunk.length;
    if (this.#left < 0) {
      this.#head += chunk.latin1Slice();
      const split = this.#head.indexOf("\r\n\r\n");
      if (split < 0) return;
      const length = /\r\ncontent-length: (\d+)/i.exec(this.#head);
      this.#left = length === null ? 0 : Number(length[1]);
      body = this.#head.length - split - "\r\n\r\n".length;
    }
    this.#left -= body;
    if (this.#left > 0) return;
    const status = this.#head.slice("HTTP/1.1 ".length, "HTTP/1.1 200".length);
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (status === "200") latencies.push(performance.now() - this.#since);
    this.#since = 0;
    this.#left = -1;
    this.#head = "";
    free(this);
  }
}

/** A connection that has nothing to do: the next request that is due, or none. */
function free(connection) {
  const now = performance.now();
  if (now >= end) return connection.end();
  if (rate === 0) return connection.ask(now);
  const since = due.shift();
  if (since === undefined) idle.push(connection);
  else connection.ask(since);
}

let asked = 0;
const everyTick = 2;
function tick() {
  const now = performance.now();
  for (const most = ((now - begin) / 1000) * rate; asked < most; asked++) {
    const since = begin + (asked / rate) * 1000;
    const connection = idle.shift();
    if (connection === undefined) due.push(since);
    else connection.ask(since);
  }
  if (now < end) setTimeout(tick, everyTick);
  else for (const connection of idle) connection.end();
}

/** What is under way at the end is answered, or given up. */
const patience = 5_000;
function finished() {
  open -= 1;
  if (open === 0) report();
}

function report() {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  const perSecond = sorted.length / seconds;
  const told = { perSecond, p50: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? null };
  process.stdout.write(`${JSON.stringify({ ...told, statuses, broken, late: due.length })}\n`, () =>
    process.exit(0),
  );
}

const all = Array.from({ length: connections }, () => new Connection());
for (const connection of all) free(connection);
if (rate > 0) tick();
setTimeout(report, seconds * 1000 + patience);
