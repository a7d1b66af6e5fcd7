import { FeatureRows } from "./feature-rows.js";
import { bestClass, keepKnown, scoreClasses, type LinearModel } from "./linear-model.js";
import { tagNames } from "./tag-names.js";
import { affixAt, type WordHashes } from "./word-hashes.js";

const mostFeatures = 48;
/** The tag of positions outside the sentence. */
export const outsideTag: number = tagNames.length;

/** Room for tagging sentences one after another. */
export class TagWork {
  readonly features = new FeatureRows(mostFeatures);
  readonly scores = new Float64Array(tagNames.length);
}

/** Tags the words from left to right; each decision sees the tags before it. */
export function tagSentence(
  model: LinearModel,
  words: WordHashes,
  tags: Uint8Array,
  work: TagWork,
): void {
  for (let i = 0; i < words.length; i += 1) {
    fillTagFeatures(words, tags, i, work.features);
    keepKnown(model, work.features);
    scoreClasses(model, work.features, work.scores);
    tags[i] = bestClass(work.scores, tagNames.length);
  }
}

/** Features of the tag at `i`: the word's form, its neighbours, the two tags before it. */
export function fillTagFeatures(
  words: WordHashes,
  tags: Uint8Array,
  i: number,
  features: FeatureRows,
): void {
  features.clear();
  addFormFeatures(words, i, features);
  addNeighbourFeatures(words, tags, i, features);
}

function addFormFeatures(words: WordHashes, i: number, f: FeatureRows): void {
  const { word, ending, beginning, shape } = words;
  const w = word[i]!;
  const s = shape[i]!;
  const first = i === 0 ? 1 : 0;
  f.add1(0, 0);
  f.add1(1, w);
  f.add2(2, w, s);
  f.add2(3, s, first);
  f.add1(4, ending[affixAt(i, 1)]!);
  f.add1(5, ending[affixAt(i, 2)]!);
  f.add1(6, ending[affixAt(i, 3)]!);
  f.add1(7, ending[affixAt(i, 4)]!);
  f.add1(8, beginning[affixAt(i, 1)]!);
  f.add1(9, beginning[affixAt(i, 2)]!);
  f.add1(10, beginning[affixAt(i, 3)]!);
  f.add2(11, ending[affixAt(i, 3)]!, s);
  f.add2(12, w, words.touching[i]!);
  f.add1(13, beginning[affixAt(i, 4)]!);
}

function addNeighbourFeatures(
  words: WordHashes,
  tags: Uint8Array,
  i: number,
  f: FeatureRows,
): void {
  const { word, ending, shape, length } = words;
  const nothing = length + 1;
  const before = i > 0 ? i - 1 : nothing;
  const before2 = i > 1 ? i - 2 : nothing;
  const after = i + 1 < length ? i + 1 : nothing;
  const after2 = i + 2 < length ? i + 2 : nothing;
  const w = word[i]!;
  const t1 = i > 0 ? tags[i - 1]! : outsideTag;
  const t2 = i > 1 ? tags[i - 2]! : outsideTag;
  const end3 = ending[affixAt(i, 3)]!;
  const nextEnd3 = ending[affixAt(after, 3)]!;
  f.add1(20, t1);
  f.add2(21, t1, t2);
  f.add2(22, t1, w);
  f.add3(23, t1, t2, w);
  f.add2(24, t1, end3);
  f.add1(25, word[before]!);
  f.add1(26, word[before2]!);
  f.add1(27, word[after]!);
  f.add1(28, word[after2]!);
  f.add2(29, word[before]!, w);
  f.add2(30, w, word[after]!);
  f.add1(31, nextEnd3);
  f.add2(32, t1, nextEnd3);
  f.add2(33, t1, word[after]!);
  f.add2(34, word[before]!, word[after]!);
  f.add2(35, shape[i]!, shape[after]!);
  f.add2(36, shape[before]!, shape[i]!);
  f.add2(37, end3, nextEnd3);
  f.add3(38, word[before]!, w, word[after]!);
  f.add2(39, word[after]!, word[after2]!);
  f.add3(40, t1, w, word[after]!);
  f.add2(41, w, nextEnd3);
}
