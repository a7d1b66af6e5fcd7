/**
 * Whether words given without their article look like a quotation of its own
 * ("We will appeal.") rather than a fragment ("many lives"): they begin like a
 * sentence and end like one, or hold several.
 */
export function looksWhole(quotation: string): boolean {
  const bare = quotation.trim().replaceAll(/^["'“‘[(]+|["'”’\])]+$/g, "");
  const beginsWhole = /^(?:\p{Lu}|\d|…|\.\.\.)/u.test(bare);
  return beginsWhole && /[.!?…,]$/.test(bare);
}
