import type { FeatureRows } from "./feature-rows.js";
import type { ParseState } from "./parse-state.js";
import { distanceBetween, stretchBetween } from "./stretch-features.js";

export const mostRelationFeatures = 64;

/**
 * Features of the relation between a word and its head at the moment they
 * meet: both words and tags, their sides and distance, the children of both,
 * and the words around them.
 */
export function fillRelationFeatures(
  state: ParseState,
  head: number,
  child: number,
  features: FeatureRows,
): void {
  features.clear();
  addWords(state, head, child, features);
  addFamily(state, head, child, features);
}

function addWords(state: ParseState, head: number, child: number, f: FeatureRows): void {
  const { word, tag } = state;
  const hw = word[head]!;
  const cw = word[child]!;
  const side = head < child ? 1 : 0;
  const ht = (tag[head]! << 1) | side;
  const ct = (tag[child]! << 1) | side;
  const tags = (ht << 8) | ct;
  const distance = distanceBetween(head, child);
  const before = child > 0 ? child - 1 : state.nothing;
  const after = child + 1 < state.length ? child + 1 : state.nothing;
  f.add1(0, side);
  f.add1(1, ht);
  f.add1(2, ct);
  f.add1(3, tags);
  f.add2(4, hw, side);
  f.add2(5, cw, side);
  f.add2(6, hw, ct);
  f.add2(7, cw, ht);
  f.add2(8, hw, cw);
  f.add2(9, tags, distance);
  f.add2(10, tags, stretchBetween(state, Math.min(head, child), Math.max(head, child)));
  f.add2(11, tags, tag[before]!);
  f.add2(12, tags, tag[after]!);
  f.add2(13, ct, word[before]!);
  f.add2(14, ct, word[after]!);
  f.add2(16, tags, tag[head + 1 < state.length ? head + 1 : state.nothing]!);
  f.add2(17, tags, tag[head > 0 ? head - 1 : state.nothing]!);
}

function addFamily(state: ParseState, head: number, child: number, f: FeatureRows): void {
  const { word, tag, relation, relations, leftChild, leftInner, rightChild, rightInner } = state;
  const side = head < child ? 1 : 0;
  const hw = word[head]!;
  const cw = word[child]!;
  const tags = (((tag[head]! << 1) | side) << 8) | tag[child]!;
  const cl = leftChild[child]!;
  const cl2 = leftInner[child]!;
  const cr = rightChild[child]!;
  const hl = leftChild[head]!;
  const hr = rightChild[head]!;
  f.add2(20, tags, word[cl]!);
  f.add2(21, tags, tag[cl]!);
  f.add2(22, tags, relation[cl]!);
  f.add2(23, tags, word[cl2]!);
  f.add2(24, tags, relation[cl2]!);
  f.add2(25, tags, word[cr]!);
  f.add2(26, tags, relation[cr]!);
  f.add2(27, tags, relations[child]!);
  f.add2(28, tags, relations[head]!);
  f.add3(29, hw, side, relations[head]!);
  f.add3(30, cw, side, relations[child]!);
  f.add2(31, tags, relation[hl]!);
  f.add2(32, tags, relation[hr]!);
  f.add3(33, tags, relation[hr]!, relation[rightInner[head]!]!);
  f.add3(34, hw, tag[child]!, word[cl]!);
  f.add3(35, hw, side, word[cl]!);
  f.add2(36, cw, word[cl]!);
  f.add3(38, tags, relation[rightInner[child]!]!, relation[cr]!);
  f.add3(39, tags, relations[child]!, relations[head]!);
  f.add3(40, tags, relation[hl]!, relation[leftInner[head]!]!);
}
