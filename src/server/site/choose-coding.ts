/** How bodies are compressed, the better first. */
const codings = ["br", "gzip"] as const;
export type Coding = (typeof codings)[number];

/** The best coding that an `Accept-Encoding` header (RFC 9110, 12.5.3) takes; null for none. */
export function chooseCoding(accepted: string | undefined): Coding | null {
  if (accepted === undefined) return null;
  const refused = new Set<string>();
  const taken = new Set<string>();
  for (const entry of accepted.split(",")) {
    const [name = "", ...parameters] = entry.split(";").map((part) => part.trim().toLowerCase());
    const isRefused = parameters.some((parameter) => /^q=0(?:\.0{0,3})?$/.test(parameter));
    (isRefused ? refused : taken).add(name);
  }
  const takes = (coding: string) =>
    taken.has(coding) || (taken.has("*") && !refused.has(coding) && !refused.has("*"));
  return codings.find(takes) ?? null;
}
