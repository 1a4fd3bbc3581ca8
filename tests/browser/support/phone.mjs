// Knows what somebody in a room does on a phone: sits down with the code of a card, and votes.

import { Visitor } from "./browser.mjs";

/** A session that was closed and a seat that is gone are told by these. */
export const ENDED = /status of 4(03|10)/;

/** A small phone that has typed the code of its card at the room of a server. */
export async function sitDown(browser, server, { code, lang, ...options }) {
  const phone = await Visitor.arrive(browser, await server.room, { viewport: { width: 320, height: 640 }, ...options });
  phone.expected.push(ENDED);
  await phone.page.goto(`/${lang}`);
  await phone.page.locator("#code").fill(code.toLowerCase());
  await phone.page.locator("main button[type=submit]").click();
  await phone.page.waitForURL(`**/${lang}/room`);
  return phone;
}

/** Waits until votes are taken on this page. */
export const open = (page) => page.waitForSelector("form.vote fieldset:not([disabled])");

/** Marks a page, to know it again. */
export const mark = (page) => page.evaluate(() => (document.body.dataset.marked = "yes"));

/** Whether this is the page that was marked, and no later one. */
export const isSame = (page) => page.evaluate(() => document.body.dataset.marked === "yes");

/** Votes; says nothing of whether the vote was taken. */
export async function vote(page, level, reason) {
  await page.locator(`#level-${level}`).check();
  if (reason) await page.locator("#reason").fill(reason);
  await page.locator("form.vote button[type=submit]").click();
}
