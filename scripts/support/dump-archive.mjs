/**
 * Everything that an archive holds of its articles, as sorted lines of JSON in
 * which ids stand for keys: two archives that hold the same give the same
 * lines, in whatever order it came to them. Runs, problems and feeds are left
 * out: they tell how it came.
 */
export async function dumpArchive({ db }) {
  const [articles, people, statements] = await Promise.all(
    ["articles", "article_people", "statements"].map((table) => rowsOf(db, table)),
  );
  const linked = await rowsOf(db, "people");
  const articleId = idsByKey(articles, ({ id }) => id);
  const personId = idsByKey(linked, ({ id }) => id);
  const localId = idsByKey(people, (row) => `${articleId(row.article_key)} ${row.local_id}`);
  const statementId = idsByKey(statements, ({ id }) => id);
  const names = {
    article_key: articleId,
    original_key: articleId,
    person_key: personId,
    article_person_key: localId,
    statement_key: statementId,
  };
  const lines = [];
  const add = (table, rows) => {
    for (const { key: _, ...row } of rows) lines.push(lineOf(table, row, names));
  };
  add("articles", articles);
  add("article_people", people);
  add("statements", statements);
  add("people", linked);
  for (const table of ["article_texts", "statement_people", "article_prints", "pending"]) {
    add(table, await rowsOf(db, table));
  }
  return lines.sort();
}

function rowsOf(db, table) {
  return db.selectFrom(table).selectAll().execute();
}

function idsByKey(rows, idOf) {
  const ids = new Map(rows.map((row) => [row.key, idOf(row)]));
  return (key) => (key === null ? null : (ids.get(key) ?? `no row ${key}`));
}

function lineOf(table, row, names) {
  const named = Object.entries(row).map(([column, value]) => [
    column,
    column in names ? names[column](value) : value instanceof Uint8Array ? hex(value) : value,
  ]);
  return `${table} ${JSON.stringify(Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1))))}`;
}

function hex(bytes) {
  return Buffer.from(bytes).toString("hex");
}
