import type { StatementCard } from "../../api/shapes/index.js";

/** Which statements of an article are shown; null is every one. */
export interface Selection {
  readonly kinds: ReadonlySet<string> | null;
  /** By initials; `nobody` for those without a speaker. */
  readonly voices: ReadonlySet<string> | null;
}

/** In an address, the voice of statements whose speaker is not told for sure. */
export const nobody = "nobody";

/** What stands in the address when its form was sent: without it, an unticked box is one never asked for. */
export const chosen = "chosen";

/**
 * What an address asks to see: `?kind=direct&voice=MI`. From the form, where
 * nothing ticked means nothing shown, `?chosen=yes` comes with it.
 */
export function readSelection(params: URLSearchParams): Selection {
  const isForm = params.has(chosen);
  const asked = (name: string): ReadonlySet<string> | null =>
    isForm || params.has(name) ? new Set(params.getAll(name)) : null;
  return { kinds: asked("kind"), voices: asked("voice") };
}

/** Whether a statement is shown: its kind is, and so is one of its speakers. */
export function isSelected(
  statement: Pick<StatementCard, "kind" | "attributed" | "speakers">,
  { kinds, voices }: Selection,
): boolean {
  return (
    (kinds === null || kinds.has(statement.kind)) &&
    (voices === null || voicesOf(statement).some((voice) => voices.has(voice)))
  );
}

/** Whose statement it is, as the address and the page's island name them. */
export function voicesOf({
  attributed,
  speakers,
}: Pick<StatementCard, "attributed" | "speakers">): string[] {
  return attributed ? speakers.map(({ initials }) => initials) : [nobody];
}

/** The class of a statement's colour: its first speaker's; none when that is not told for sure. */
export function voiceClass({
  attributed,
  speakers,
}: Pick<StatementCard, "attributed" | "speakers">): string {
  const speaker = attributed ? speakers[0] : undefined;
  return speaker ? `v${speaker.hue}` : "vx";
}
