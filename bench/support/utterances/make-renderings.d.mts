import type { Rendering } from "../../../src/compare/index.js";

export interface MadeRendering extends Rendering {
  readonly utterance: number | string;
  readonly kind: "whole" | "version" | "fragment" | "unattributed" | "phrase";
}

export function makeRenderings(
  count: number,
  options?: {
    readonly seed?: number;
    readonly outlets?: number;
    readonly changed?: number;
    readonly speakers?: number;
    readonly days?: number;
  },
): Generator<MadeRendering>;

export function scorePairs(
  utterances: Iterable<readonly string[]>,
  wanted: ReadonlyMap<string, number | string>,
): { readonly precision: number; readonly recall: number };
