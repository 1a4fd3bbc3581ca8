// Knows how a journey is told once and walked in every language, with scripting on and off.

import { randomUUID } from "node:crypto";
import { availableParallelism } from "node:os";
import { after, before, describe, test } from "node:test";
import { judge } from "./axe.mjs";
import { Visitor, awake, launch, spared } from "./browser.mjs";
import { startServer } from "./server.mjs";
import { LANGUAGES, words } from "./words.mjs";

/** How long a journey may take, in milliseconds, on a slow machine. */
const LIMIT = 240_000;

/** How many visitors walk at once: while one waits for the server, another is judged. */
const AT_ONCE = 2 * availableParallelism();

let server;
let browser;

before(async () => {
  server = await startServer();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/**
 * Walks a journey in both languages, with scripting on and off: all ways at once, each visitor in a context of their own
 * with an assessment of their own. In the end the page is judged for accessibility. `walk` is given the page, the words of the
 * language, the visitor, and `arrive`, which brings another visitor in a private context,
 * on another device where one is given.
 * @param {string} name what the person does
 * @param {{scripting?: boolean[], options?: object, serve?: string[] | (() => Promise<object>)}} ways with scripting on and off unless said
 * otherwise; with `serve`, each on a server of its own, which is handed to `walk`: with these options, or
 * beside what `serve` starts and says, or as it says (`start`)
 */
export function journey(name, { scripting = [true, false], options = {}, serve }, walk) {
  describe(name, { concurrency: AT_ONCE }, () => {
    for (const lang of LANGUAGES) {
      for (const on of scripting) {
        test(`${name} (${lang}, scripting ${on ? "on" : "off"})`, { timeout: LIMIT }, async () => {
          const beside = typeof serve === "function" ? await serve() : { options: serve };
          const start = beside.start ?? (() => startServer(beside.options, beside.environment));
          const own = serve && (await start());
          const { origin } = own ?? server;
          beside.serve?.(origin);
          const arrive = async (device = {}) => {
            const visitor = await Visitor.arrive(browser, origin, { javaScriptEnabled: on, ...options, ...device });
            if (!isJudge(lang, on)) spared.add(visitor.context);
            return { page: visitor.page, visitor, lang, scripting: on, say: words(lang), browser, origin, server: own, beside, arrive };
          };
          try {
            const first = await arrive();
            await walk(first);
            await judge(first.page);
            await first.visitor.leave();
          } finally {
            await own?.stop();
            await beside.stop?.();
          }
        });
      }
    }
  });
}

/**
 * Whether a visitor's pages are judged for accessibility: each language once, and each way of scripting once, for the
 * judge takes longer than everything else together.
 */
function isJudge(lang, scripting) {
  return scripting === (LANGUAGES.indexOf(lang) % 2 === 0);
}

/** Begins an assessment by its form and returns its id. Every call makes another one, of a round with a name of its own. */
export async function begin({ page, lang, say, scripting }, round = "2026") {
  await page.goto(`/${lang}/assessments/new`);
  await page.getByLabel(say("new-country"), { exact: true }).selectOption("KEN");
  await page.getByLabel(say("new-round"), { exact: true }).fill(`${round} ${randomUUID().slice(0, 8)}`);
  await page.getByRole("button", { name: say("new-begin") }).click();
  await page.waitForURL(/assessments\/ken-/);
  // The page that follows lets go of what was typed in the form.
  if (scripting) await awake(page);
  return page.url().split("/").at(-1);
}

/** Opens an item's page; with scripting its islands are awake. */
export async function openItem({ page, lang, scripting }, assessment, item) {
  await page.goto(`/${lang}/assessments/${assessment}/items/${item}`);
  if (scripting) await awake(page);
}

/** Claims a level without ticking anything; the choice is folded away where levels are made of conditions. */
export async function claim(page, level) {
  const fold = page.locator("details.only-level:not([open])");
  if ((await fold.count()) > 0) await fold.locator("summary").click();
  await page.locator(`input[name='rating'][value='${level}']`).check();
}
