import type { IngestOptions, OriginalsOptions } from "../../ingest/index.js";
import type { ArticleType } from "../../model/index.js";
import type { KeptText } from "../../store/index.js";

/** What is taken for granted of articles that do not say it themselves. It is no part of their ids. */
export interface Defaults {
  readonly outlet?: string;
  readonly language?: string;
  readonly type?: ArticleType;
}

/** How articles are read: what every thread has to know. */
export interface ReadSettings {
  /** The archive, as it was named to `openStore`; null where there is none yet. */
  readonly database: string | null;
  readonly defaults: Defaults;
  /** How much of the texts is kept. */
  readonly kept: KeptText;
  readonly ingest: IngestOptions;
  /** Of first-hand texts, against which quotations are checked, and who wrote them where they do not say it. */
  readonly originals?: Pick<OriginalsOptions, "author">;
}
