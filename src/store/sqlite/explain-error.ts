import { StoreError } from "../store.js";

/** Result codes of SQLite: https://www.sqlite.org/rescode.html. The low byte says what, the rest how exactly. */
const codes = {
  perm: 3,
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

const primary = 0xff;
/** A transaction that has read what another has changed since; waiting does not help it. */
const busySnapshot = 517;

/** Whether another connection holds what this one wants, and will give it up. */
export function isBusy(error: unknown): boolean {
  const { errcode = 0 } = error as { errcode?: number };
  return (errcode & primary) === codes.busy && errcode !== busySnapshot;
}

/** What a person can do about an error of SQLite, as a `StoreError`; an error that is no matter of his comes back as it is. */
export function explainSqliteError(error: unknown, path: string): unknown {
  const code = (error as { errcode?: number }).errcode;
  const said = code === undefined ? undefined : sayings[code & primary];
  if (said === undefined) return error;
  const [reason, saying] = said;
  return new StoreError(`The database ${path} ${saying}`, { cause: error, reason });
}

const sayings: Readonly<Record<number, readonly [StoreError["reason"], string]>> = {
  [codes.perm]: ["other", "may not be used by this user; ask for the right to its file and folder"],
  [codes.busy]: [
    "busy",
    "is being written by another process, which has not finished for half a minute; wait for it or stop it, and run the same command again",
  ],
  [codes.readOnly]: [
    "other",
    "may not be written to; ask for the right to its file and its folder, or name another with --db",
  ],
  [codes.ioError]: [
    "other",
    "could not be read or written by the system, which may mean a failing disk; nothing of this step was kept. Copy the file elsewhere and look at it with onrecord db check",
  ],
  [codes.corrupt]: [
    "other",
    "is damaged; look at it with onrecord db check, and go back to a copy made with onrecord db backup",
  ],
  [codes.full]: [
    "full",
    "cannot grow: the disk is full. Nothing of this step was kept, and what was kept before can still be read. Free some space and run the same command again; it goes on where it stopped",
  ],
  [codes.cannotOpen]: [
    "other",
    "cannot be opened; check that its folder exists and may be written to, and that the name is not that of a folder",
  ],
  [codes.notADatabase]: ["other", "is no SQLite database; name another with --db"],
};
