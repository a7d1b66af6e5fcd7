/**
 * A statement that answers something. What the words are by which its article
 * says so stands in its body.
 */
export interface RepliesTable {
  statement_key: number;
  /** The earlier statement of the same article that it answers; null where only the person is told. */
  answers_key: number | null;
  /** The person of the article whom it answers, by the row of article_people. */
  article_person_key: number | null;
  /** The statement that began the exchange; null where it answers no statement. */
  first_key: number | null;
  /** Of the statement, beside it for speed. */
  day: string;
}
