import type {
  Kind,
  Person,
  PersonType,
  SourceType,
  Span,
  Statement,
  Status,
} from "../../model/index.js";
import type { EditAction } from "../../store/index.js";

export type Pair = readonly [start: number, end: number];

/** Whom an editor names as a speaker, so that he is found again in another reading of the article. */
export interface PersonRef {
  readonly name: string;
  readonly type: PersonType;
  /** Where the article mentions him; null for whom the editor brought in. */
  readonly mention: Pair | null;
  readonly registryId: string | null;
  /** Whether he is somebody else than anybody in the article, whatever their names. */
  readonly apart: boolean;
}

/** What an editor decided of a statement; what is left out stays as it is read. */
export interface Decision {
  readonly kind?: Kind;
  readonly status?: Status;
  readonly content?: readonly Pair[];
  readonly quoted?: readonly Pair[];
  readonly cue?: readonly Pair[];
  readonly source?: readonly Pair[];
  readonly sourceType?: SourceType;
  readonly speakers?: readonly PersonRef[];
  /** The sentence or sentences that it stands in, where its place changed. */
  readonly sentence?: Pair;
}

/** A correction as it stands in the archive. */
export interface Edit {
  readonly key: number;
  readonly statement: string;
  readonly action: EditAction;
  /** Null when a statement was removed. */
  readonly decision: Decision | null;
}

/** What the machine, or the machine and editors, read of an article. */
export interface Version {
  readonly people: readonly Person[];
  readonly statements: readonly Statement[];
  readonly sentences: readonly Span[];
}

export const toSpan = ([start, end]: Pair): Span => ({ start, end });
export const toPair = ({ start, end }: Span): Pair => [start, end];
