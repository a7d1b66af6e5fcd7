import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import type { Lookup } from "./lookup.js";
import { PrivateAddressError } from "./private-address-error.js";
import { isPublicAddress } from "./public-addresses.js";

const connectTimeout = 10_000;
/** How long a server may be silent, in milliseconds. */
const silenceTimeout = 30_000;

/** The ways out: one into the public internet only, one to any address. */
export interface Agents {
  readonly guarded: Agent;
  readonly open: Agent;
}

/** By host: whether its address was public when it was first connected to. */
export type KnownHosts = Map<string, boolean>;

/** Both agents, which note the hosts that they connect to. */
export function makeAgents(hosts: KnownHosts, lookup: Lookup = systemLookup): Agents {
  return { guarded: guardedAgent(hosts, lookup), open: openAgent(hosts, lookup) };
}

/**
 * Connects to public addresses only. It is decided when connecting, on the very
 * address that is connected to: a name that stands for another address by then
 * is of no use to anybody.
 */
function guardedAgent(hosts: KnownHosts, lookup: Lookup): Agent {
  const connector = noting(hosts, connectorWith(guard(lookup)));
  return agentOf((options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, "");
    if (isIP(host) !== 0 && !isPublicAddress(host)) {
      callback(new PrivateAddressError(host, host), null);
    } else connector(options, callback);
  });
}

/** Connects to any address, but where a host was public first and would be private now, as one is that means to lead us on. */
function openAgent(hosts: KnownHosts, lookup: Lookup): Agent {
  const [open, guarded] = [asNetLookup(lookup), guard(lookup)];
  const choose: LookupFunction = (host, options, done) =>
    (hosts.get(host) === true ? guarded : open)(host, options, done);
  return agentOf(noting(hosts, connectorWith(choose)));
}

/** Notes of each host that is connected to whether it is public, the first time. */
function noting(hosts: KnownHosts, connector: buildConnector.connector): buildConnector.connector {
  return (options, callback) => {
    connector(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      const { hostname } = options;
      if (!hosts.has(hostname)) hosts.set(hostname, isPublicAddress(socket.remoteAddress ?? ""));
      callback(null, socket);
    });
  };
}

function connectorWith(lookup: LookupFunction): buildConnector.connector {
  // undici passes all options on to `net.connect`, of which its types leave out some.
  const options: buildConnector.BuildOptions & { readonly lookup: LookupFunction } = {
    timeout: connectTimeout,
    lookup,
  };
  return buildConnector(options);
}

function agentOf(connect: buildConnector.connector): Agent {
  return new Agent({ connect, headersTimeout: silenceTimeout, bodyTimeout: silenceTimeout });
}

/** `net` asks for one address or for all, and takes the answer in either form. */
function asNetLookup(lookup: Lookup): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, "", 0);
      if (options.all) return done(null, addresses);
      const [first] = addresses;
      if (first) done(null, first.address, first.family);
      else done(Object.assign(new Error(`no address for ${host}`), { code: "ENOTFOUND" }), "", 0);
    });
  };
}

function guard(lookup: Lookup): LookupFunction {
  return asNetLookup((host, options, done) => {
    lookup(host, options, (error, addresses) => {
      if (error) return done(error, []);
      const wrong = addresses.find(({ address }) => !isPublicAddress(address));
      if (wrong) done(new PrivateAddressError(host, wrong.address), []);
      else done(null, addresses);
    });
  });
}
