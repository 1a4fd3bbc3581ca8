// Knows how to start Amparo with a database of its own and how to stop it; knows no page.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const BINARY = process.env.AMPARO_BINARY ?? join(import.meta.dirname, "../../../target/release/amparo");

/** How long the server may take to be ready, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Starts the server on a free port with an empty database.
 * @param {string[]} more further options of `amparo serve`
 * @param {object} environment further variables
 * @returns {Promise<{origin: string, setUp: Promise<string>, room: Promise<string>, stop: () => Promise<void>}>} `setUp` is the
 * link for the first account, `room` where phones come, where these are printed
 */
export async function startServer(more = [], environment = {}) {
  const folder = await mkdtemp(join(tmpdir(), "amparo-"));
  const options = ["serve", "--listen", "127.0.0.1:0", "--database", `sqlite:${join(folder, "amparo.sqlite")}`, ...more];
  const server = spawn(BINARY, options, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...environment },
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const lines = createInterface({ input: server.stdout });
  const setUp = new Promise((resolve) => lines.on("line", (line) => line.includes("/join/") && resolve(line.trim())));
  const room = new Promise((resolve) =>
    lines.on("line", (line) => {
      const found = line.match(/^Phones in a room come to (\S+)\/$/);
      if (found) resolve(found[1]);
    }),
  );
  const origin = await address(server, lines);
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { origin, setUp, room, stop };
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
    lines.on("line", (line) => {
      const found = line.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found) settle(resolve, found[0]);
    });
  });
}
