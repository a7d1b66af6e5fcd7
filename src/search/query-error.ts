/** What is wrong with a search, in words for the person who asks; `parameter` is the one to mend. */
export class QueryError extends Error {
  override readonly name = "QueryError";
  readonly parameter: string;

  constructor(parameter: string, message: string) {
    super(message);
    this.parameter = parameter;
  }
}
