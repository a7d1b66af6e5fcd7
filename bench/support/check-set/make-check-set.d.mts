export interface MadeOriginal {
  readonly id: string;
  readonly speaker: string;
  readonly at: string;
  readonly sentences: readonly string[];
  readonly text: string;
}

export interface MadeQuotation {
  readonly number: number;
  readonly originals: readonly MadeOriginal[];
  readonly text: string;
  readonly isDirect: boolean;
  readonly speaker: string;
  readonly edits: readonly string[];
  readonly headline: string;
  readonly flags: readonly string[];
}

export function makeOriginals(seed: number): MadeOriginal[];
export function makeCheckSet(count: number, seed?: number): Generator<MadeQuotation>;
