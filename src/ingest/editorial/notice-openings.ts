import type { PublicationStatus } from "../ingested.js";

/** What a note to the reader begins with, and what it says of the article. */
export interface NoticeOpening {
  /** In lower case; words are parted by one space. */
  readonly words: string;
  readonly status: PublicationStatus;
}

/**
 * How newspapers begin the notes in which they correct or take back an article.
 * Collected from the published corrections policies and style guides of
 * English-language newspapers and agencies. A note about something else, such
 * as "Editor's note", is none unless it says that it corrects.
 */
export const noticeOpenings: readonly NoticeOpening[] = [
  ...[
    "correction:",
    "corrections:",
    "correction -",
    "correction –",
    "correction —",
    "correction (",
    "clarification:",
    "clarifications:",
    "clarification -",
    "clarification –",
    "clarification —",
    "correction and clarification:",
    "corrections and clarifications:",
    "corrected:",
    "editor's note: correction",
    "editor's note: this article has been corrected",
    "editor's note: this story has been corrected",
    "editor's note: this article has been updated to correct",
    "editor's note: this story has been updated to correct",
    "editor's note: an earlier version",
    "editor's note: a previous version",
    "an earlier version of this article",
    "an earlier version of this story",
    "an earlier version of this report",
    "a previous version of this article",
    "a previous version of this story",
    "a previous version of this report",
    "this article has been corrected",
    "this story has been corrected",
    "this report has been corrected",
    "this article was corrected",
    "this story was corrected",
    "this article has been updated",
    "this story has been updated",
    "this report has been updated",
    "this article was updated",
    "this story was updated",
    "this article was amended",
    "this article has been amended",
    "this story has been amended",
    "this article has been clarified",
    "this story has been clarified",
    "this story corrects",
    "this article corrects",
    "this version corrects",
    "this is a corrected version",
  ].map((words): NoticeOpening => ({ words, status: "usable" })),
  ...[
    "retraction:",
    "retraction -",
    "retraction –",
    "retraction —",
    "retracted:",
    "retraction notice:",
    "editor's note: this article has been retracted",
    "editor's note: this story has been retracted",
    "this article has been retracted",
    "this story has been retracted",
    "this report has been retracted",
    "this article was retracted",
    "this story was retracted",
    "this article has been withdrawn",
    "this story has been withdrawn",
    "we have retracted this",
    "we have withdrawn this",
  ].map((words): NoticeOpening => ({ words, status: "retracted" })),
];

/** Headings that say that the paragraph after them is a note of this sort. */
export const noticeHeadings: ReadonlyMap<string, PublicationStatus> = new Map([
  ["correction", "usable"],
  ["corrections", "usable"],
  ["clarification", "usable"],
  ["clarifications", "usable"],
  ["corrections and clarifications", "usable"],
  ["retraction", "retracted"],
  ["retraction notice", "retracted"],
]);
