/** The formats that are written, by the names that `--format` takes. */
export const formatNames = [
  "ndjson",
  "csv",
  "parquet",
  "jsonld",
  "webannotation",
  "popolo",
  "akoma-ntoso",
  "brat",
  "conll",
  "cas",
  "atom",
  "jsonfeed",
] as const;
export type FormatName = (typeof formatNames)[number];
