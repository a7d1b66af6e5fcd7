/** The values that were given, trimmed, each once, in their order; null where there are none. */
export function parseList(values: readonly string[]): readonly string[] | null {
  const list = values.map((value) => value.trim()).filter((value) => value !== "");
  return list.length === 0 ? null : [...new Set(list)];
}
