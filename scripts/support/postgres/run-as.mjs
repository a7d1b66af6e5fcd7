import { readFileSync } from "node:fs";

/** Users of little power that a machine may have, the fittest first. */
const humble = ["postgres", "nobody"];
/** What nobody is on most systems. */
const nobody = 65_534;

/**
 * Whom a server is run as, for `spawn`: a PostgreSQL server refuses to run as
 * root and then runs as another user of this machine. Empty: whoever asks.
 */
export function runAs() {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of humble) {
    const user = users.find(([its]) => its === name);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  return { uid: nobody, gid: nobody };
}
