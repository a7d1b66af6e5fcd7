import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runAs, type RunAs } from "./run-as.js";
import { makeFolder, unpackBinaries, type Binaries } from "./unpack-binaries.js";

export interface Server {
  /** Of its first database, with the password. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Whether a commit waits for the disk. Tests of crashes need it; others are quicker without. */
  readonly durable?: boolean;
}

const password = "of-tests-only";

/**
 * Starts a PostgreSQL server of its own, with a data folder of its own. It ends
 * when `stop` is called, or when this process ends, in whatever way. Throws,
 * saying why, where none can be started.
 */
export async function startServer({ durable = false }: ServerOptions = {}): Promise<Server> {
  if (process.platform === "win32") throw new Error("the tests start a server by a POSIX shell");
  const folder = makeFolder(tmpdir());
  try {
    const user = runAs();
    own(folder.path, user);
    const binaries = await unpackBinaries(user, folder.path);
    const data = join(folder.path, "data");
    initialise(binaries, folder.path, data, user);
    const port = await freePort();
    const shell = launch(binaries.postgres, folder.path, settings(data, port, durable), user);
    await untilReady(shell);
    return {
      url: `postgres://onrecord:${password}@127.0.0.1:${port}/postgres`,
      stop: async () => {
        shell.stdin?.end();
        if (shell.exitCode === null) await once(shell, "exit");
        folder.remove();
      },
    };
  } catch (error) {
    folder.remove();
    throw error;
  }
}

function own(path: string, { uid, gid }: RunAs): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** Its texts sort as English does unless the archive says otherwise, as on a user's server: a test then shows where it does not. */
function initialise({ initdb }: Binaries, folder: string, data: string, user: RunAs): void {
  mkdirSync(data, { mode: 0o700 });
  own(data, user);
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password);
  own(passwordFile, user);
  const args = [
    `--pgdata=${data}`,
    "--username=onrecord",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=icu",
    "--icu-locale=en-US",
    "--no-sync",
  ];
  const { status, stderr, error } = spawnSync(initdb, args, {
    ...user,
    cwd: folder,
    encoding: "utf8",
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`initdb ended with ${status}: ${stderr.trim()}`);
}

function settings(data: string, port: number, durable: boolean): string[] {
  const quick = { fsync: "off", full_page_writes: "off", synchronous_commit: "off" };
  const all = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 200,
    shared_buffers: "64MB",
    // Told here, so that nothing depends on the language of the machine.
    lc_messages: "C",
    ...(durable ? {} : quick),
  };
  return [
    "-D",
    data,
    ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/**
 * The shell waits for the end of its standard input, which is the end of this
 * process whatever ended it, and then ends the server.
 */
function launch(postgres: string, cwd: string, args: readonly string[], user: RunAs): ChildProcess {
  const script = '"$@" & server=$!; cat > /dev/null; kill -QUIT $server; wait $server';
  return spawn("/bin/sh", ["-c", script, "sh", postgres, ...args], {
    ...user,
    cwd,
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
  });
}

/** Settles when the server says that it is ready; its log is read on, so that it never waits. */
function untilReady(shell: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let log = "";
    shell.on("error", fail);
    shell.on("exit", () => fail(new Error(`the server ended: ${log.trim()}`)));
    shell.stderr?.setEncoding("utf8").on("data", (said: string) => {
      if (log.includes(ready)) return;
      log += said;
      if (log.includes(ready)) done();
      // The shell outlives a server that does not start.
      else if (log.includes("FATAL")) fail(new Error(log.trim()));
    });
  });
}

const ready = "database system is ready to accept connections";

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
