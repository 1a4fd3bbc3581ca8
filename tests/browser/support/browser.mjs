// Knows how to open Chromium so that nothing escapes notice: messages on the console, requests to elsewhere.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { NAME } from "./company.mjs";

/** Chromium without a window where it is installed: the same pages, in half the time. */
const CHROMIUM =
  process.env.AMPARO_CHROMIUM ?? ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path));

/** No sandbox, for containers; nothing that asks the network on its own account. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--host-resolver-rules=MAP ${NAME} 127.0.0.1`,
];

/** The milliseconds a page may take to do what is expected of it. */
const PATIENCE = 30_000;

/** The contexts of visitors whose browsers run no scripts. */
export const withoutScripting = new WeakSet();

/** The contexts of visitors whose pages are not judged, for another visitor's same pages are. */
export const spared = new WeakSet();

export function launch() {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** A visitor: a browser context of its own whose pages are watched. */
export class Visitor {
  /** What the console said and what was asked of other servers. */
  complaints = [];
  /** Messages that this journey causes on purpose, as patterns. */
  expected = [];

  static async arrive(browser, origin, options = {}) {
    const visitor = new Visitor();
    visitor.origin = origin;
    // Without motion, so that no colour is judged half way to another.
    const usual = { baseURL: origin, viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ignoreHTTPSErrors: true };
    visitor.context = await browser.newContext({ ...usual, ...options });
    if (options.javaScriptEnabled === false) withoutScripting.add(visitor.context);
    visitor.context.setDefaultTimeout(PATIENCE);
    visitor.context.on("page", (page) => visitor.watch(page));
    visitor.page = await visitor.context.newPage();
    return visitor;
  }

  watch(page) {
    page.on("pageerror", (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(`${this.origin}/`) && !/^(data|blob|about):/.test(url)) {
        this.complaints.push(`${page.url()}: asked ${url}`);
      }
    });
  }

  /** Ends the visit. Fails where anything was complained about that was not expected. */
  async leave() {
    await this.context.close();
    // Many visitors at once on a slow machine may see the page that waits for its turn; it goes on by itself.
    const expected = [STATUS.waiting, ...this.expected];
    const unexpected = this.complaints.filter((complaint) => !expected.some((known) => known.test(complaint)));
    assert.deepEqual(unexpected, [], "messages on the console, or requests to elsewhere");
  }
}

/** Chromium reports every form that is sent back for correction, and every lost connection, as an error. */
export const STATUS = {
  invalid: /status of 422/,
  conflict: /status of 409/,
  notFound: /status of 404/,
  signIn: /status of 401/,
  refused: /status of 403/,
  waiting: /status of 503/,
  offline: /ERR_INTERNET_DISCONNECTED/,
};

/** Waits until the islands of the page run. */
export function awake(page) {
  return page.waitForSelector("html[data-islands='awake']", { state: "attached" });
}
