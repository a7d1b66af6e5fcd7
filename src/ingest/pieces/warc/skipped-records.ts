import { reportAt, type Place } from "../place.js";

/** Kinds told apart in one summary; a file could name any number of media types. */
const mostKinds = 16;
const otherKinds = "of other kinds";

/** Counts the records of a file that hold no article, so that they are told once and never passed over in silence. */
export class SkippedRecords {
  readonly #counts = new Map<string, number>();

  /** `kind` is what the summary calls it: "request", "status 404", "image/png". */
  add(kind: string): void {
    const name = this.#counts.has(kind) || this.#counts.size < mostKinds ? kind : otherKinds;
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  report(place: Place): void {
    if (this.#counts.size === 0) return;
    const kinds = [...this.#counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const total = kinds.reduce((sum, [, count]) => sum + count, 0);
    const list = kinds.map(([kind, count]) => `${count} ${kind}`).join(", ");
    const message = `${total} ${total === 1 ? "record is no article and was" : "records are no articles and were"} passed over: ${list}`;
    reportAt(place, "skipped-records", message);
  }
}
