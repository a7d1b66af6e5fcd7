import { textOf } from "../../model/index.js";
import type { Concern, Edit, EditType } from "./edit.js";

/** An edit with its words, as JSON and pages show it. */
export interface EditWords {
  readonly type: EditType;
  /** Empty where the original has no words there. */
  readonly original: string;
  readonly quoted: string;
  readonly touches: readonly Concern[];
}

export function wordsOfEdit(edit: Edit, quotation: string, original: string): EditWords {
  return {
    type: edit.type,
    original: textOf(original, edit.original),
    quoted: textOf(quotation, edit.quoted),
    touches: edit.touches,
  };
}
