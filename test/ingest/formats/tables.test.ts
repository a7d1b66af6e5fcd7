import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { articlesFromBytes, parseFieldMap } from "../../../src/ingest/index.js";
import { messagesOf, readPiece } from "../read-piece.js";

const csv = [
  "id,url,title,outlet,published,text",
  '1,https://ridge.example/dam,Dam holds,Ridge Herald,2026-11-16,"The dam held, the board said.',
  "",
  '“We were ""lucky"",” said Ana Holm."',
  "2,,Road opens,,16/11/2026,=SUM(1;2) is no formula here",
  "",
].join("\n");

describe("tables of articles", () => {
  test("CSV is told by its header and its rows; a row is an article", async () => {
    const all = await readPiece(csv);
    expect(all.map(({ label }) => label)).toEqual(["in:2", "in:5"]);
    expect(all[0]!.article).toMatchObject({
      sourceId: "1",
      url: "https://ridge.example/dam",
      title: "Dam holds",
      outlet: "Ridge Herald",
      published: "2026-11-16",
      text: 'The dam held, the board said.\n\n“We were "lucky",” said Ana Holm.',
      provenance: { file: "in", offset: csv.indexOf("\n1,") + 1 },
    });
    expect(all[1]!.article).toMatchObject({
      url: null,
      outlet: null,
      published: "2026-11-16",
      text: "=SUM(1;2) is no formula here",
    });
    expect(messagesOf(all)).toEqual([]);
  });

  test("a row has the id of the same fields in NDJSON, and in Parquet", async () => {
    const [row] = await readPiece("title,text\nDam,It held.\n");
    const [line] = await readPiece('{"text":"It held.","title":"Dam"}');
    const parquet = parquetWriteBuffer({
      columnData: [
        { name: "title", data: ["Dam"], type: "STRING" },
        { name: "text", data: ["It held."], type: "STRING" },
      ],
    });
    const [packed] = await readPiece(new Uint8Array(parquet));
    expect(row!.article!.id).toBe(line!.article!.id);
    expect(packed!.article).toMatchObject({ id: line!.article!.id, text: "It held." });
    expect(packed!.label).toBe("in:1");
  });

  test("a table without a column of text says how to name it, and --map does", async () => {
    const table = "Headline,PubDate,Story\nDam,2026-11-16,It held.\nRoad,2026-11-17,It is open.\n";
    const all = await readPiece(table);
    expect(messagesOf(all)[0]).toContain(
      'in:2: the object has neither field "text" nor field "html"; its fields are ["Headline","PubDate","Story"]; say with --map',
    );
    const map = parseFieldMap("text=Story, title=Headline,published=PubDate");
    const mapped = await readPiece(table, { map });
    expect(
      mapped.map(({ article }) => [article!.title, article!.published, article!.text]),
    ).toEqual([
      ["Dam", "2026-11-16", "It held."],
      ["Road", "2026-11-17", "It is open."],
    ]);
  });

  test.each([
    [
      "prose with commas",
      "Flood, fire, famine\n\nIt rained, it burned, it starved.\n\nThey left, they came back, they stayed.",
    ],
    ["a list", "eggs\nmilk\nbread\n"],
    ["a transcript", "ITO: We lost, badly.\nAALTO: We did, we did.\nITO: Yes, and no.\n"],
    [
      "a header of metadata",
      "Title: Dam, holds\nDate: 2026-11-16\nURL: https://x.example/\n\nIt held.\n",
    ],
    ["one line", "The dam, the road, the town"],
  ])("what is no table stays text: %s", async (_name, text) => {
    const [one] = await readPiece(text);
    expect(one!.article!.text).toBe(text);
  });

  test("a table that looks like prose is one by its media type", async () => {
    const bytes = Buffer.from("Body!\nIt held.\n");
    const map = { text: "Body!" };
    const [one] = await readPiece(
      { kind: "bytes", bytes, mediaType: "text/csv; charset=utf-8" },
      { map },
    );
    expect(one!.article!.text).toBe("It held.");
  });

  test("bad rows are problems with file, line and what to do; the rest goes on", async () => {
    const all = await readPiece("id,text\n1,It held.\n2,Too, many.\n3,\n4,It is open.\n");
    expect(all.map(({ article }) => article?.text ?? null)).toEqual([
      "It held.",
      null,
      null,
      "It is open.",
    ]);
    expect(messagesOf(all)[0]).toMatch(/^in:3: the row has 3 cells and the header 2/);
    expect(messagesOf(all)[1]).toMatch(/^in:4: the object has neither field "text"/);
  });

  test("a row that comes as an object keeps what its piece says", async () => {
    const provenance = { file: "t.parquet", offset: 12 };
    const [one] = await readPiece(
      { kind: "object", value: { text: "It held.", outlet: "", when: null } },
      {},
      { provenance, outlet: "Ridge Herald" },
    );
    expect(one!.article).toMatchObject({ outlet: "Ridge Herald", provenance });
  });

  test("a row of Parquet that is larger than an article may be is too large", async () => {
    const parquet = parquetWriteBuffer({
      columnData: [{ name: "text", data: ["long ".repeat(100), "It held."], type: "STRING" }],
    });
    const all = await readPiece(new Uint8Array(parquet), { maxBytes: 200 });
    expect(all.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ["too-large"],
      [],
    ]);
  });

  test("the synchronous reader says that tables are not for it", () => {
    const [one] = articlesFromBytes(Buffer.from(csv), "t.csv");
    expect(one!.problems[0]!.message).toContain("t.csv: this format is read by articlesFromPiece");
  });
});

describe("--map", () => {
  test.each([
    ["text", '"text" is not FIELD=NAME; write it as text=Body,published=PubDate'],
    ["text=", '"text=" is not FIELD=NAME'],
    ["boddy=x", '"boddy" is no field; the fields are id, url, title'],
    ["text=a,text=b", 'the field "text" is mapped to both "a" and "b"'],
    ["", '"" is not FIELD=NAME'],
  ])("%j is refused, with what to give", (written, message) => {
    expect(() => parseFieldMap(written)).toThrow(RangeError);
    expect(() => parseFieldMap(written)).toThrow(message);
  });

  test("dotted paths lead inside; a name with a dot goes before them", async () => {
    const map = parseFieldMap("text=doc.body,published=meta.date,byline=people.0.name,id=a.b");
    const object = {
      doc: { body: "It held." },
      meta: { date: "2026-11-16" },
      people: [{ name: "Ana Ruiz" }],
      "a.b": "n7",
      a: { b: "x" },
    };
    const [one] = await readPiece(JSON.stringify(object), { map });
    expect(one!.article).toMatchObject({
      text: "It held.",
      published: "2026-11-16",
      byline: ["Ana Ruiz"],
      sourceId: "n7",
    });
  });

  test("what is mapped goes before the usual names and before other formats; what is missing does not", async () => {
    const map = parseFieldMap("text=Body,title=Kicker");
    const object = {
      uri: "urn:x:1",
      versioncreated: "2026-11-17",
      body_text: "no",
      text: "no",
      Body: "yes",
      title: "t",
    };
    const [one] = await readPiece(JSON.stringify(object), { map });
    expect(one!.article).toMatchObject({ text: "yes", title: "t" });
    const [page] = await readPiece('{"text":"no","Page":"<p>yes</p>"}', { map: { html: "Page" } });
    expect(page!.article!.text).toBe("yes");
  });

  test("nothing is inherited: names that every object has lead nowhere", async () => {
    const [one] = await readPiece('{"text":"a"}', {
      map: parseFieldMap("title=constructor.name,url=__proto__.x"),
    });
    expect(one!.article).toMatchObject({ title: null, url: null });
  });
});
