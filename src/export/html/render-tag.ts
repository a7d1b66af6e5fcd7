import type { Voice } from "../view/assign-voices.js";
import type { StatementView } from "../view/describe-statement.js";
import { escapeHtml } from "./escape-html.js";

/** The class of a statement's colour: its first speaker's; none when unattributed. */
export function voiceClass(view: StatementView): string {
  const voice = view.speakers[0];
  return voice ? `v${voice.hue}` : "vx";
}

/** The letters that stand for a statement's speakers; "?" when unattributed. */
export function initialsOf(view: StatementView): string {
  return view.speakers.map(({ initials }) => initials).join("+") || "?";
}

/** A speaker's initials in a frame of the speaker's colour. */
export function renderBadge(voice: Voice): string {
  return `<span class="tag v${voice.hue}">${escapeHtml(voice.initials)}</span>`;
}
