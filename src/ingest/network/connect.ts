import { lookup as systemLookup, type LookupAddress, type LookupOptions } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { isPublicAddress } from "./public-addresses.js";

/** Names to addresses; all of them. */
export type Lookup = (
  host: string,
  options: LookupOptions & { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** A connection that was not made since it would not lead into the public internet. */
export class PrivateAddressError extends Error {
  readonly address: string;

  constructor(host: string, address: string) {
    const name = host === address ? address : `${host} stands for ${address}, and that`;
    super(`${name} is no public address`);
    this.address = address;
  }
}

const connectTimeout = 10_000;
/** How long a server may be silent, in milliseconds. */
const silenceTimeout = 30_000;

/**
 * Connects to public addresses only. It is decided when connecting, on the very
 * address that is connected to: a name that stands for another address by then
 * is of no use to anybody.
 */
export function guardedAgent(lookup: Lookup = systemLookup): Agent {
  const connector = connectorWith(guard(lookup));
  return agentOf((options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, "");
    if (isIP(host) !== 0 && !isPublicAddress(host)) {
      callback(new PrivateAddressError(host, host), null);
    } else connector(options, callback);
  });
}

/** Connects to any address, and tells which hosts turned out to be private. */
export function openAgent(
  noteHost: (host: string, isPublic: boolean) => void,
  lookup: Lookup = systemLookup,
): Agent {
  const connector = connectorWith(asNetLookup(lookup));
  return agentOf((options, callback) => {
    connector(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      noteHost(options.hostname, isPublicAddress(socket.remoteAddress ?? ""));
      callback(null, socket);
    });
  });
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
