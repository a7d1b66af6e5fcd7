import type { Context } from "hono";
import { BlockList, isIP, isIPv4 } from "node:net";

/** What the server knows of who asks, whatever the request says of itself. */
export interface Client {
  /** The address that asks; null where a request was made within this process. */
  readonly address: string | null;
  /** Whether it is this machine, and nothing says that it passes on for others. */
  readonly isLocal: boolean;
  /** Whether the browser speaks https with this server or with the proxy before it. */
  readonly isHttps: boolean;
}

/** Proxies before this server whose word is taken, counted from the server outwards. */
export interface TrustOptions {
  readonly trustedHops: number;
}

/** Any of these says that a request was passed on. */
const passedOn = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

/**
 * Who asks. Of `X-Forwarded-For` only as many entries are believed as there
 * are proxies of ours, counted from the right: what stands left of them was
 * written by whoever asks.
 */
export function clientOf(context: Context, { trustedHops }: TrustOptions): Client {
  const { incoming } = (context.env ?? {}) as { incoming?: Incoming };
  const remote = plainAddress(incoming?.socket?.remoteAddress ?? null);
  const isEncrypted = incoming?.socket?.encrypted === true;
  if (trustedHops === 0) {
    const isPassedOn = passedOn.some((name) => context.req.header(name) !== undefined);
    return { address: remote, isLocal: isLoopback(remote) && !isPassedOn, isHttps: isEncrypted };
  }
  const address = forwardedAddress(context.req.header("x-forwarded-for"), trustedHops);
  const protocol = entryOf(context.req.header("x-forwarded-proto"), trustedHops);
  return {
    address: address ?? remote,
    // A proxy that says for whom it asks may ask for itself; one that does not, for anybody.
    isLocal: address !== null && isLoopback(address),
    isHttps: isEncrypted || protocol === "https",
  };
}

interface Incoming {
  readonly socket?: { readonly remoteAddress?: string; readonly encrypted?: boolean };
}

function forwardedAddress(header: string | undefined, hops: number): string | null {
  const entry = plainAddress(entryOf(header, hops) ?? null);
  return entry !== null && isIP(entry) !== 0 ? entry : null;
}

/** The entry that our outermost proxy wrote; the first where there are fewer, as of a protocol that is told once. */
function entryOf(header: string | undefined, hops: number): string | undefined {
  const entries = (header ?? "").split(",").map((entry) => entry.trim());
  return entries[Math.max(0, entries.length - hops)];
}

const mapped = "::ffff:";

/** IPv4 as it is written, also where a socket of both kinds gives it as IPv6. */
function plainAddress(address: string | null): string | null {
  if (address === null) return null;
  const bare = address.replace(/^\[|\]$/g, "");
  const inner = bare.toLowerCase().startsWith(mapped) ? bare.slice(mapped.length) : bare;
  return isIPv4(inner) ? inner : bare;
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether an address is of this machine. */
export function isLoopback(address: string | null): boolean {
  if (address === "127.0.0.1" || address === "::1") return true;
  const family = isIP(address ?? "");
  return family !== 0 && loopback.check(address!, family === 4 ? "ipv4" : "ipv6");
}

/** Hexadecimal groups of an IPv6 address that name a network; its user chooses the rest. */
const networkGroups = 4;

/** By what clients are told apart: the address, of IPv6 the network of 64 bits. */
export function clientKey({ address }: Pick<Client, "address">): string {
  if (address === null) return "";
  return isIP(address) === 6 ? groupsOf(address).slice(0, networkGroups).join(":") : address;
}

/** "2001:db8::1" as its eight groups. */
function groupsOf(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: missing }, () => "0"), ...right];
}
