import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runAs } from "./run-as.mjs";
import { makeFolder, unpackBinaries } from "./unpack-binaries.mjs";

const password = "of-tests-only";

/**
 * Starts a PostgreSQL server of its own, with a data folder of its own. It ends
 * when `stop` is called, or when this process ends, in whatever way. Throws,
 * saying why, where none can be started. `durable`: whether a commit waits for
 * the disk; tests of crashes need it, others are quicker without.
 */
export async function startServer({ durable = false } = {}) {
  if (process.platform === "win32") throw new Error("the tests start a server by a POSIX shell");
  const folder = makeFolder(tmpdir());
  let shell;
  try {
    const user = runAs();
    own(folder.path, user);
    const binaries = await unpackBinaries(user, folder.path);
    const data = join(folder.path, "data");
    initialise(binaries, folder.path, data, user);
    const port = await freePort();
    shell = launch(binaries.postgres, folder.path, settings(data, port, durable), user);
    await untilReady(shell);
    return {
      url: `postgres://onrecord:${password}@127.0.0.1:${port}/postgres`,
      stop: async () => {
        shell.stdin.end();
        if (shell.exitCode === null) await once(shell, "exit");
        folder.remove();
      },
    };
  } catch (error) {
    shell?.stdin.end();
    folder.remove();
    throw error;
  }
}

function own(path, { uid, gid }) {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** Its texts sort as English does unless the archive says otherwise, as on a user's server: a test then shows where it does not. */
function initialise({ initdb }, folder, data, user) {
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

function settings(data, port, durable) {
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
 * process whatever ended it, and then ends the server and removes its folder.
 */
function launch(postgres, cwd, args, user) {
  const script =
    '"$@" & server=$!; cat > /dev/null; kill -QUIT $server; wait $server; rm -rf "$0" 2> /dev/null';
  return spawn("/bin/sh", ["-c", script, cwd, postgres, ...args], {
    ...user,
    cwd,
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
  });
}

/** Settles when the server says that it is ready; its log is read on, so that it never waits. */
function untilReady(shell) {
  return new Promise((done, fail) => {
    let log = "";
    shell.on("error", fail);
    shell.on("exit", () => fail(new Error(`the server ended: ${log.trim()}`)));
    shell.stderr.setEncoding("utf8").on("data", (said) => {
      if (log.includes(ready)) return;
      log += said;
      if (log.includes(ready)) done();
      // The shell outlives a server that does not start.
      else if (log.includes("FATAL")) fail(new Error(log.trim()));
    });
  });
}

const ready = "database system is ready to accept connections";

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}
