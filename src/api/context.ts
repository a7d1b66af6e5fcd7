import type { Store } from "../store/index.js";

/** What every answer is made from. */
export interface ApiContext {
  readonly store: Store;
  /** Who is surer than this, 0 to 1, is given as the one who said it. */
  readonly sure: number;
  /** Sentences and links only; see docs/api.md. */
  readonly isPublic: boolean;
  /** The version of this program. */
  readonly version: string;
}
