// Knows how PostgreSQL is started in a folder of its own that goes when this process goes; as tests/suite/support/postgres.rs.

import { execFile, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where Debian and its kin keep the programs of each version. */
const PROGRAMS = "/usr/lib/postgresql";

let cluster;
let databases = 0;

/** The address of a new empty database. */
export async function newDatabase() {
  cluster ??= startCluster();
  const { programs, folder } = await cluster;
  const name = `t${databases++}`;
  await unprivileged(join(programs, "createdb"), ["-h", folder, "-U", "amparo", name]);
  return `postgres://amparo@localhost/${name}?host=${folder}`;
}

/** A server with a socket in its folder, and nothing else that leads to it. */
async function startCluster() {
  const programs = newest();
  const { stdout } = await unprivileged("mktemp", ["-d", "/tmp/amparo-postgres-XXXXXX"]);
  const folder = stdout.trim();
  const data = join(folder, "data");
  const locale = ["--locale=C", "--locale-provider=icu", "--icu-locale=en", "--encoding=UTF8"];
  await unprivileged(join(programs, "initdb"), ["-D", data, "-U", "amparo", "--auth=trust", "--no-sync", ...locale]);
  const control = join(programs, "pg_ctl");
  keep(control, folder);
  const options = `-k ${folder} -c listen_addresses= -c fsync=off -c max_connections=100`;
  // The server outlives the command: it writes into a file, not to whoever waits for the command.
  await unprivileged(control, ["-D", data, "-l", join(folder, "log"), "-s", "-w", "-o", options, "start"]);
  return { programs, folder };
}

/** Stops the server and takes its folder away once this process is gone, however it goes. */
function keep(control, folder) {
  const script = `trap '' INT TERM; cat; "$1" -D "$2/data" -m immediate stop; rm -rf "$2"`;
  const [program, all] = withoutRights("sh", ["-c", script, "sh", control, folder]);
  const keeper = spawn(program, all, { stdio: ["pipe", "ignore", "ignore"], cwd: "/", detached: true });
  keeper.unref();
  keeper.stdin.unref();
}

/** The programs of the newest server on this machine. */
function newest() {
  const versions = existsSync(PROGRAMS) ? readdirSync(PROGRAMS).sort() : [];
  const found = versions.map((version) => join(PROGRAMS, version, "bin")).filter((folder) => existsSync(join(folder, "initdb")));
  if (found.length === 0) throw new Error("PostgreSQL is needed for this journey: run `apt-get install postgresql`");
  return found.at(-1);
}

function unprivileged(program, options) {
  return run(...withoutRights(program, options), { cwd: "/" });
}

/** Root cannot run the server: the account of Debian's package does it then. */
function withoutRights(program, options) {
  return process.getuid() === 0 ? ["runuser", ["-u", "postgres", "--", program, ...options]] : [program, options];
}
