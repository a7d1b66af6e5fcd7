import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * IPv4 networks that are not the public internet: private, loopback,
 * link-local (169.254.169.254 is the metadata server of most clouds), shared,
 * documentation, benchmarking, multicast and reserved (IANA IPv4
 * Special-Purpose Address Registry).
 */
const special4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/**
 * Of IPv6 only global unicast (2000::/3) is public, less what carries an IPv4
 * address (6to4, Teredo) or is for documentation (IANA IPv6 Special-Purpose
 * Address Registry). IPv4-mapped and NAT64 addresses lie outside it.
 */
const global6: readonly [string, number] = ["2000::", 3];
const special6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const blocked4 = listOf(special4, "ipv4");
const allowed6 = listOf([global6], "ipv6");
const blocked6 = listOf(special6, "ipv6");

function listOf(
  subnets: readonly (readonly [string, number])[],
  family: "ipv4" | "ipv6",
): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of subnets) list.addSubnet(network, prefix, family);
  return list;
}

/** Whether an IP address is one of the public internet. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !blocked4.check(address, "ipv4");
  if (!isIPv6(address) || address.includes("%")) return false;
  return allowed6.check(address, "ipv6") && !blocked6.check(address, "ipv6");
}
