// Knows how Amparo is started with a database of its own and how it is stopped; knows no page.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const BINARY = process.env.AMPARO_BINARY ?? join(import.meta.dirname, "../../../target/release/amparo");

/** How long the server may take to be ready, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Starts the server on a free port with an empty database, or with the one that the options name.
 * @param {string[]} more further options of `amparo serve`
 * @param {object} environment further variables
 * @returns {Promise<{origin: string, listening: Promise<string>, printed: string[], setUp: Promise<string>, room: Promise<string>, stop: () => Promise<void>}>}
 * `origin` is under which address people reach it, `listening` where it listens itself, `printed` what it wrote so far, all
 * of it before its first page; `setUp` is the link for the first account, `room` where phones come, where these are printed
 */
export async function startServer(more = [], environment = {}) {
  const folder = await mkdtemp(join(tmpdir(), "amparo-"));
  const database = more.includes("--database") ? [] : ["--database", `sqlite:${join(folder, "amparo.sqlite")}`];
  const options = ["serve", "--listen", "127.0.0.1:0", ...database, ...more];
  const server = spawn(BINARY, options, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const printed = [];
  const lines = createInterface({ input: server.stdout });
  lines.on("line", (line) => printed.push(line));
  const log = createInterface({ input: server.stderr });
  log.on("line", (line) => console.error(line));
  const setUp = first(lines, /^http\S+\/join\/\S+$/);
  const room = first(lines, /^Phones in a room come to (\S+)\/$/);
  const listening = first(log, / address=([\d.:]+)/);
  const origin = await address(server, lines);
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { origin, listening, printed, setUp, room, stop };
}

/** What the first line of this form says: its part in brackets, or all of it. */
function first(lines, form) {
  return new Promise((resolve) =>
    lines.on("line", (line) => {
      const found = line.trim().match(form);
      if (found) resolve(found[1] ?? found[0]);
    }),
  );
}

/** The address that the server prints when pages can be opened. */
function address(server, lines) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${BINARY} printed no address`)), PATIENCE);
    const settle = (done, value) => {
      clearTimeout(late);
      done(value);
    };
    server.once("error", (error) => settle(reject, new Error(`cannot start ${BINARY}: ${error.message}`)));
    server.once("exit", (code) => settle(reject, new Error(`${BINARY} ended with ${code} before it was ready`)));
    first(lines, /^Amparo is ready: (http\S+)\/$/).then((origin) => settle(resolve, origin));
  });
}
