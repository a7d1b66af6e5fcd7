/** A random set of statements, drawn for coding by hand. */
export interface SamplesTable {
  key: number;
  name: string;
  made: string;
  seed: string;
  /** In words and as parameters, JSON: what it was drawn from. */
  query: string;
  snapshot: string;
  /** Statements that matched when it was drawn. */
  drawn_from: number;
}

export interface SampleItemsTable {
  sample_key: number;
  /** From 1, in the order of drawing. */
  number: number;
  statement_id: string;
  /** JSON: what the machine had read when the sample was drawn. The coder does not see it. */
  answer: string;
}

/** What one person found of one statement of a sample. */
export interface CodingsTable {
  sample_key: number;
  number: number;
  coder: string;
  said: "yes" | "no" | "unsure";
  /** A name; "unknown" where the article does not tell; empty where it was not coded. */
  speaker: string;
  note: string;
}
