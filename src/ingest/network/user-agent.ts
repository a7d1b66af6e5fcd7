import { readFileSync } from "node:fs";

interface Manifest {
  readonly version: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
}

/** "onrecord/0.1.0 (+https://…)": who asks, for those who run a server; the address is that of package.json, where it has one. */
export function usualUserAgent(): string {
  const file = new URL("../../../package.json", import.meta.url);
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const { version, homepage, repository } = manifest;
  const source = typeof repository === "string" ? repository : repository?.url;
  const address = homepage ?? source?.replace(/^git\+/, "").replace(/\.git$/, "");
  return address ? `onrecord/${version} (+${address})` : `onrecord/${version}`;
}

/** The name by which robots.txt knows a user agent: its first word without the version (RFC 9309, 2.2.1). */
export function productToken(userAgent: string): string {
  return /^[^\s/]*/.exec(userAgent.trim())![0];
}
