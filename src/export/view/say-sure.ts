/** Steps of confidence in words, each from the least confidence that it is said of. Confidences are calibrated: of statements given 0.9, nine in ten are right. */
const steps: readonly [least: number, words: string][] = [
  [0.9, "sure"],
  [0.7, "fairly sure"],
  [0.5, "not sure"],
  [0, "doubtful"],
];

/** A confidence (0 to 1) in words: "sure" from nine right in ten, "doubtful" below one in two. */
export function saySure(confidence: number): string {
  return steps.find(([least]) => confidence >= least)?.[1] ?? "doubtful";
}

/** A confidence (0 to 1) as a share; never rounded up to certainty or down to none. */
export function sayShare(confidence: number): string {
  if (confidence > 0 && confidence < 0.01) return "under 1%";
  if (confidence < 1 && confidence > 0.99) return "over 99%";
  return `${Math.round(confidence * 100)}%`;
}

/**
 * A reason of the reader as words: "cue-then-content" is "cue then content",
 * "model:direct" is "model: direct", "cue=0.98" is "cue 98%".
 */
export function sayReason(reason: string): string {
  const scored = /^([a-z-]+)=(\d\.\d+)$/.exec(reason);
  const [, name = "", value = ""] = scored ?? [];
  const words = scored ? `${name} ${sayShare(Number(value))}` : reason.replace(":", ": ");
  return words.replace(/-/g, " ");
}
