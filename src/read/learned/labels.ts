/** What the first pass says of a unit. The letters after the underscore tell on which side the cue stands. */
export const tagLabels = [
  "none",
  "cue-speech",
  "cue-belief",
  "source-speech_right",
  "source-speech_left",
  "source-belief_right",
  "source-belief_left",
  "content-speech_right",
  "content-speech_left",
  "content-belief_right",
  "content-belief_left",
] as const;

export const tag = {
  none: 0,
  cueSpeech: 1,
  cueBelief: 2,
  source: 3,
  content: 7,
} as const;

/** What the second pass says of a unit, seen from one cue. */
export const argumentLabels = [
  "none",
  "source-begin",
  "source-inside",
  "content-begin",
  "content-inside",
] as const;

export const argument = {
  none: 0,
  sourceBegin: 1,
  sourceInside: 2,
  contentBegin: 3,
  contentInside: 4,
} as const;

/** An inside may only follow its own begin or inside. */
export const forbiddenArguments: readonly (readonly [number, number])[] = [
  [argument.none, argument.sourceInside],
  [argument.none, argument.contentInside],
  [argument.sourceBegin, argument.contentInside],
  [argument.sourceInside, argument.contentInside],
  [argument.contentBegin, argument.sourceInside],
  [argument.contentInside, argument.sourceInside],
];
export const forbiddenArgumentStarts = [argument.sourceInside, argument.contentInside] as const;
