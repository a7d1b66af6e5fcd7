import { StoreError } from "../store.js";

/** Codes of the server (https://www.postgresql.org/docs/current/errcodes-appendix.html) and of the connection. */
const sayings: Readonly<Record<string, readonly [StoreError["reason"], string]>> = {
  "28P01": ["other", "refuses the password; put the right one into the URL, or into PGPASSWORD"],
  "28000": ["other", "refuses this user; check the user's name, and pg_hba.conf of the server"],
  "3D000": [
    "other",
    'is not there, though the server is; make it with "createdb", or name another with --db',
  ],
  "42501": [
    "other",
    "may not be changed by this user; the owner may grant it, or use another user in the URL",
  ],
  "25006": ["other", "may only be read: the server or this command opened it so"],
  "53100": [
    "full",
    "cannot grow: the server's disk is full. Nothing of this step was kept. Free some space and run the same command again; it goes on where it stopped",
  ],
  "53300": ["lost", "takes no more connections; wait, or raise max_connections of the server"],
  ENOTFOUND: ["lost", "is on a server whose name is not known; check the URL"],
  ETIMEDOUT: ["lost", "is on a server that does not answer; check the URL and the network"],
  ECONNREFUSED: [
    "lost",
    "is on a server that does not listen there; check that it runs, and the URL's host and port",
  ],
};

/** The server was stopped, or the connection broke. What was under way was rolled back, or never acknowledged. */
const lostCodes = new Set(["57P01", "57P02", "57P03", "08006", "08003", "ECONNRESET", "EPIPE"]);
const lostMessages = ["Connection terminated", "not queryable", "connection timeout"];

/** What a person can do about an error of PostgreSQL, as a `StoreError`; an error that is no matter of his comes back as it is. */
export function explainPostgresError(error: unknown, location: string): unknown {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  const known = sayings[code];
  if (known) {
    return new StoreError(`The database ${location} ${known[1]}`, {
      cause: error,
      reason: known[0],
    });
  }
  if (!lostCodes.has(code) && !lostMessages.some((part) => message.includes(part))) return error;
  return new StoreError(
    `The connection to the database ${location} was lost (${message}). Nothing of this step is known to be kept; check that the server runs, and run the same command again`,
    { cause: error, reason: "lost" },
  );
}
