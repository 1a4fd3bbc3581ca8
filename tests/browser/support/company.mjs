// Knows how servers stand behind a proxy that does TLS under a name of their own, and share one database.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { request } from "node:http";
import { createServer, request as requestByTls } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startServer } from "./server.mjs";

/** The name under which people reach them; the browser looks for it on this machine. */
export const NAME = "amparo.example";

/**
 * Starts servers on one database, behind a proxy that knows no visitor: each request goes to the next server. That people need
 * accounts follows from the address alone.
 * @param {string[][]} databases for each server the options that name its database
 */
export async function startCompany(databases) {
  const places = [];
  let turn = 0;
  const proxy = createServer(await certificate(), (asked, reply) => {
    const headers = { ...asked.headers, "x-forwarded-for": asked.socket.remoteAddress, "x-forwarded-proto": "https" };
    const place = places[turn++ % places.length];
    const passed = request(`${place}${asked.url}`, { method: asked.method, headers }, (answer) => {
      reply.writeHead(answer.statusCode, answer.headers);
      answer.pipe(reply);
    });
    passed.on("error", () => reply.destroy());
    asked.pipe(passed);
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const origin = `https://${NAME}:${proxy.address().port}`;
  const servers = [];
  for (const database of databases) {
    const server = await startServer(["--address", origin, ...database]);
    places.push(`http://${await server.listening}`);
    servers.push(server);
  }
  const stop = async () => {
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
    for (const server of servers) await server.stop();
  };
  return { origin, setUp: servers.at(-1).setUp, stop };
}

/** A key and a certificate for the name, which nobody signed. */
async function certificate() {
  const folder = await mkdtemp(join(tmpdir(), "amparo-tls-"));
  const [key, cert] = ["key.pem", "cert.pem"].map((name) => join(folder, name));
  const kind = ["-x509", "-nodes", "-days", "2", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
  const name = ["-subj", `/CN=${NAME}`, "-addext", `subjectAltName=DNS:${NAME}`];
  await promisify(execFile)("openssl", ["req", ...kind, ...name, "-keyout", key, "-out", cert]);
  const pair = { key: await readFile(key), cert: await readFile(cert) };
  await rm(folder, { recursive: true });
  return pair;
}

/** What a visitor gets who asks for a file, which a browser would not show: the status and the bytes. */
export async function download(visitor, path) {
  const { port } = new URL(visitor.origin);
  const cookies = await visitor.context.cookies(visitor.origin);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const headers = { host: `${NAME}:${port}`, cookie };
  const options = { host: "127.0.0.1", port, path, headers, servername: NAME, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const asked = requestByTls(options, async (reply) => {
      const parts = [];
      for await (const part of reply) parts.push(part);
      resolve({ status: reply.statusCode, body: Buffer.concat(parts) });
    });
    asked.on("error", reject).end();
  });
}
