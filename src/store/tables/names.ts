/** What each person of the archive is called, as search compares it. Filled beside `people`; see index-names.ts. */
export interface PersonNamesTable {
  person_key: number;
  /** The words of the name, folded, with one space between. */
  folded: string;
}

/** The words of those names, so that one who is looked up by a part, or in another spelling, is found. */
export interface NameWordsTable {
  person_key: number;
  word: string;
  /** The first letters of the word: most slips of the pen leave them alone. */
  head: string;
}
