import { readFileSync } from "node:fs";

/** Whom a program is run as; empty: whoever runs the tests. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

/** Users of little power that a machine may have, the fittest first. */
const humble = ["postgres", "nobody"];
/** What nobody is on most systems. */
const nobody = 65_534;

/** A PostgreSQL server refuses to run as root; then it runs as another user of this machine. */
export function runAs(): RunAs {
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
