// Weighs the page of an item on the wire, without and with islands, as a first visit with an empty cache.

import { awake, launch, Visitor } from "./support/browser.mjs";
import { EXAMPLE } from "./support/places.mjs";
import { startServer } from "./support/server.mjs";

const PATH = `/en/assessments/${EXAMPLE}/items/C05`;

const server = await startServer();
const browser = await launch();
try {
  for (const scripting of [false, true]) {
    const { requests, bytes, first } = await weigh(scripting);
    const kilobytes = (bytes / 1024).toFixed(1);
    const name = scripting ? "with islands" : "without islands";
    console.log(`item page ${name}: ${requests} requests, ${kilobytes} KB on the wire, first byte after ${first} ms`);
  }
} finally {
  await browser.close();
  await server.stop();
}

async function weigh(javaScriptEnabled) {
  const visitor = await Visitor.arrive(browser, server.origin, { javaScriptEnabled });
  const finished = [];
  visitor.page.on("requestfinished", (request) => finished.push(request));
  const reply = await visitor.page.goto(PATH, { waitUntil: "networkidle" });
  if (javaScriptEnabled) await awake(visitor.page);
  const sizes = await Promise.all(finished.map((request) => request.sizes()));
  const bytes = sizes.reduce((sum, size) => sum + size.responseHeadersSize + size.responseBodySize, 0);
  const first = Math.round(reply.request().timing().responseStart);
  await visitor.context.close();
  return { requests: finished.length, bytes, first };
}
