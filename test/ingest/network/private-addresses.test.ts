import { describe, expect, it, onTestFinished } from "vitest";
import { makeAgents } from "../../../src/ingest/network/connect.js";
import type { Lookup } from "../../../src/ingest/network/lookup.js";
import type { NotFetched } from "../../../src/ingest/network/fetched-page.js";
import { isPublicAddress } from "../../../src/ingest/network/public-addresses.js";
import { answer, makeFetcher, serve } from "./support/serve.js";

describe("an address", () => {
  it.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:a00:1",
    "::ffff:8.8.8.8",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "2002:7f00:1::",
    "2001::1",
    "2001:db8::1",
    "localhost",
    "",
  ])("%s is not public", (address) => expect(isPublicAddress(address)).toBe(false));

  it.each([
    "8.8.8.8",
    "172.32.0.1",
    "100.128.0.1",
    "192.167.255.255",
    "2606:4700::1111",
    "2a00:1450::1",
  ])("%s is public", (address) => expect(isPublicAddress(address)).toBe(true));
});

/** A lookup that gives these addresses, one after the other, for every name. */
function namesFor(...addresses: readonly string[]): Lookup {
  let turn = 0;
  return (_host, _options, done) => {
    const address = addresses[Math.min(turn++, addresses.length - 1)]!;
    done(null, [{ address, family: address.includes(":") ? 6 : 4 }]);
  };
}

async function refusal(address: string, lookup?: Lookup): Promise<string> {
  const fetcher = makeFetcher(lookup ? { lookup } : {});
  const page = await fetcher.fetchPage(address);
  expect(page.kind).toBe("failed");
  return (page as NotFetched).problem.message;
}

const mixed: Lookup = (_host, _options, done) =>
  done(null, [
    { address: "93.184.216.34", family: 4 },
    { address: "127.0.0.1", family: 4 },
  ]);

describe("a host that was public first", () => {
  it("is not followed into a private network, whatever was typed", async () => {
    const server = await serve(answer("secret"));
    const hosts = new Map([["press.example", true]]);
    const agents = makeAgents(hosts, namesFor("127.0.0.1"));
    onTestFinished(() => agents.open.destroy());
    const origin = (host: string): string => `http://${host}:${server.port}`;
    await expect(
      agents.open.request({ origin: origin("press.example"), path: "/", method: "GET" }),
    ).rejects.toThrow("press.example stands for 127.0.0.1");
    const { body } = await agents.open.request({
      origin: origin("intranet.example"),
      path: "/",
      method: "GET",
    });
    expect(await body.text()).toBe("secret");
    expect(hosts.get("intranet.example")).toBe(false);
  });
});

describe("a private network", () => {
  it("is not entered by an address that nobody typed", async () => {
    const server = await serve(answer("secret"));
    for (const host of [
      "127.0.0.1",
      "[::1]",
      "[::ffff:127.0.0.1]",
      "2130706433",
      "0x7f.1",
      "localhost",
    ]) {
      expect(await refusal(`http://${host}:${server.port}/`)).toContain("is no public address");
    }
    expect(server.requests).toEqual([]);
  });

  it("is not entered by a name that stands for a private address, also where others are public", async () => {
    const server = await serve(answer("secret"));
    const url = `http://press.example:${server.port}/`;
    expect(await refusal(url, namesFor("127.0.0.1"))).toContain(
      "press.example stands for 127.0.0.1, and that is no public address",
    );
    expect(await refusal(url, mixed)).toContain("is no public address");
    expect(server.requests).toEqual([]);
  });

  it("may be entered by what a person typed", async () => {
    const server = await serve(answer("words"));
    const fetcher = makeFetcher({ lookup: namesFor("127.0.0.1") });
    const url = `http://intranet.example:${server.port}/a`;
    expect(await fetcher.fetchPage(url, { allowPrivateAddresses: true })).toMatchObject({
      kind: "page",
      url,
    });
  });

  it("is not entered by a redirect to another host, whatever was typed", async () => {
    const inside = await serve(answer("secret"));
    for (const target of [
      `http://localhost:${inside.port}/`,
      "http://169.254.169.254/latest",
      `http://inside.example:${inside.port}/`,
    ]) {
      const outside = await serve(answer("", { location: target }, 302));
      const fetcher = makeFetcher({ lookup: namesFor("127.0.0.1") });
      const page = await fetcher.fetchPage(`${outside.origin}/a`, { allowPrivateAddresses: true });
      expect((page as NotFetched).problem.message).toContain("is no public address");
    }
    expect(inside.requests).toEqual([]);
  });

  it("is not entered by the redirect of a robots.txt", async () => {
    const inside = await serve(answer("secret"));
    const outside = await serve(
      answer("words"),
      answer("", { location: `http://localhost:${inside.port}/x` }, 302),
    );
    await makeFetcher().fetchPage(`${outside.origin}/a`, { allowPrivateAddresses: true });
    expect(inside.requests).toEqual([]);
  });

  it("may be stayed in by a redirect within a host that was typed", async () => {
    const server = await serve((request, response) => {
      const isFirst = request.url === "/a";
      response.writeHead(isFirst ? 302 : 200, isFirst ? { location: "/b" } : {}).end("words");
    });
    const page = await makeFetcher().fetchPage(`${server.origin}/a`, {
      allowPrivateAddresses: true,
    });
    expect(page).toMatchObject({ kind: "page", url: `${server.origin}/b` });
  });
});
