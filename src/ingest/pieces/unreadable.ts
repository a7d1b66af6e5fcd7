import type { Unreadable } from "../piece.js";
import { problem } from "../problems.js";

/** A file or stream that could not be read, and why. */
export function unreadable(label: string, error: Error): Unreadable {
  const message = `${label}: ${whyUnreadable(error)}`;
  return { label, problem: problem("unreadable", message), file: label, offset: null };
}

function whyUnreadable(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case undefined:
      return error.message;
    case "ENOENT":
      return "there is no such file; check the path";
    case "EACCES":
    case "EPERM":
      return "it may not be read; check its permissions";
    case "ELOOP":
      return "the link leads in circles; remove it or name the file itself";
    default:
      return `it could not be read (${error.message}); check the file`;
  }
}
