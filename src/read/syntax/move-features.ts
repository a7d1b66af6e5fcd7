import type { FeatureRows } from "./feature-rows.js";
import { distanceBetween, stretchBetween } from "./stretch-features.js";
import type { ParseState } from "./parse-state.js";

export const mostMoveFeatures = 112;

/**
 * Features of the next move, after Zhang and Nivre (2011): words and tags at
 * the top of the stack (s0, s1, s2) and the front of the buffer (b0, b1, b2),
 * their children, the distance and what stands between them.
 */
export function fillMoveFeatures(state: ParseState, features: FeatureRows): void {
  features.clear();
  addSingles(state, features);
  addPairs(state, features);
  addTriples(state, features);
  addChildren(state, features);
  addDistances(state, features);
}

function addSingles(state: ParseState, f: FeatureRows): void {
  const { word, tag } = state;
  f.add1(0, 0);
  for (let n = 0; n < 3; n += 1) {
    const s = state.stackAt(n);
    const b = state.bufferAt(n);
    f.add1(1 + n, word[s]!);
    f.add1(5 + n, tag[s]!);
    f.add1(13 + n, word[b]!);
    f.add1(17 + n, tag[b]!);
  }
}

function addPairs(state: ParseState, f: FeatureRows): void {
  const { word, tag } = state;
  const s0 = state.stackAt(0);
  const s1 = state.stackAt(1);
  const b0 = state.bufferAt(0);
  const b1 = state.bufferAt(1);
  const s0w = word[s0]!;
  const s0t = tag[s0]!;
  const s1w = word[s1]!;
  const s1t = tag[s1]!;
  const b0w = word[b0]!;
  const b0t = tag[b0]!;
  f.add2(30, s0w, b0w);
  f.add2(33, s0t, b0t);
  f.add2(34, s0w, b0t);
  f.add2(35, s0t, b0w);
  f.add2(36, s1w, s0w);
  f.add2(39, s1t, s0t);
  f.add2(40, s1w, s0t);
  f.add2(41, s1t, s0w);
  f.add2(42, b0t, tag[b1]!);
  f.add2(43, b0w, tag[b1]!);
  f.add2(44, b0t, word[b1]!);
  f.add2(45, s1t, b0t);
  f.add2(46, s1w, b0w);
  f.add2(47, s1w, b0t);
  f.add2(48, s1t, b0w);
  f.add2(49, s0w, word[b1]!);
}

function addTriples(state: ParseState, f: FeatureRows): void {
  const { word, tag } = state;
  const s0 = state.stackAt(0);
  const s1 = state.stackAt(1);
  const b0 = state.bufferAt(0);
  const b1 = state.bufferAt(1);
  const s0t = tag[s0]!;
  const s1t = tag[s1]!;
  const s2t = tag[state.stackAt(2)]!;
  const b0t = tag[b0]!;
  const b1t = tag[b1]!;
  const b2t = tag[state.bufferAt(2)]!;
  const t0 = (s0t << 8) | b0t;
  f.add2(50, t0, b1t);
  f.add2(51, t0, s1t);
  f.add3(52, s2t, s1t, s0t);
  f.add3(53, b0t, b1t, b2t);
  f.add2(54, t0, word[s1]!);
  f.add3(55, s1t, word[s0]!, b0t);
  f.add3(56, s1t, s0t, word[b0]!);
  f.add3(57, t0, b1t, s1t);
  f.add3(58, t0, b1t, b2t);
  f.add3(59, t0, s1t, s2t);
  f.add3(60, word[s0]!, b0t, b1t);
  f.add3(61, s0t, word[b0]!, b1t);
  f.add3(62, word[s0]!, word[b0]!, s1t);
  f.add3(63, word[s1]!, word[s0]!, b0t);
  f.add3(64, s0t, b0t, word[b1]!);
}

function addChildren(state: ParseState, f: FeatureRows): void {
  const { word, tag, relation, relations, leftChild, rightChild, leftInner, rightInner } = state;
  const s0 = state.stackAt(0);
  const s1 = state.stackAt(1);
  const b0 = state.bufferAt(0);
  const s0t = tag[s0]!;
  const s1t = tag[s1]!;
  const b0t = tag[b0]!;
  const s0l = leftChild[s0]!;
  const s0r = rightChild[s0]!;
  const s1l = leftChild[s1]!;
  const s1r = rightChild[s1]!;
  const b0l = leftChild[b0]!;
  const t0 = (s0t << 8) | b0t;
  const t1 = (s1t << 8) | s0t;
  f.add2(70, t0, tag[s0l]!);
  f.add2(71, t0, tag[s0r]!);
  f.add2(72, t0, tag[b0l]!);
  f.add2(73, t1, tag[s0l]!);
  f.add2(74, t1, tag[s0r]!);
  f.add2(75, t1, tag[s1l]!);
  f.add2(76, t1, tag[s1r]!);
  f.add2(77, s0t, word[s0l]!);
  f.add2(78, s0t, word[s0r]!);
  f.add2(79, s1t, word[s1r]!);
  f.add2(80, b0t, word[b0l]!);
  f.add2(81, word[s0]!, relations[s0]!);
  f.add2(82, s0t, relations[s0]!);
  f.add2(83, word[s1]!, relations[s1]!);
  f.add2(84, s1t, relations[s1]!);
  f.add2(85, b0t, relations[b0]!);
  f.add3(86, t1, relations[s1]!, relations[s0]!);
  f.add3(87, t0, relations[s0]!, relations[b0]!);
  f.add3(88, s0t, relation[s0l]!, relation[leftInner[s0]!]!);
  f.add3(89, s0t, relation[s0r]!, relation[rightInner[s0]!]!);
  f.add3(90, s1t, relation[s1r]!, relation[rightInner[s1]!]!);
  f.add3(91, b0t, relation[b0l]!, tag[leftInner[b0]!]!);
  f.add3(92, word[s1]!, s0t, word[s0l]!);
  f.add3(93, word[s0]!, b0t, word[b0l]!);
  f.add3(94, s1t, s0t, word[s0l]!);
}

function addDistances(state: ParseState, f: FeatureRows): void {
  const { word, tag, leftCount, rightCount } = state;
  const s0 = state.stackAt(0);
  const s1 = state.stackAt(1);
  const b0 = state.bufferAt(0);
  const t0 = (tag[s0]! << 8) | tag[b0]!;
  const t1 = (tag[s1]! << 8) | tag[s0]!;
  const d0 = distanceBetween(s0, b0);
  const d1 = distanceBetween(s1, s0);
  const between = stretchBetween(state, s0, b0);
  f.add2(100, word[s0]!, d0);
  f.add2(101, tag[s0]!, d0);
  f.add2(102, t0, d0);
  f.add2(103, t1, d1);
  f.add2(104, word[s1]!, d1);
  f.add2(105, t0, between);
  f.add3(106, t1, between, tag[b0]!);
  f.add2(107, t1, stretchBetween(state, s1, s0));
  f.add2(108, word[s0]!, (leftCount[s0]! << 8) | rightCount[s0]!);
  f.add2(109, tag[s0]!, (leftCount[s0]! << 8) | rightCount[s0]!);
  f.add2(110, t1, (rightCount[s1]! << 8) | leftCount[s1]!);
  f.add2(111, tag[b0]!, leftCount[b0]!);
}
