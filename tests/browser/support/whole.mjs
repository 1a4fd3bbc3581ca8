// Knows what every page has to stand, whatever it shows.

import assert from "node:assert/strict";
import { judge, judgeWidth } from "./axe.mjs";
import { judgeReachOnPhones } from "./reach.mjs";

/** Fails where the page has not one heading, scrolls sideways on a small phone, or has something that no finger reaches. */
export async function standsOnPhones(page) {
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1, page.url());
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wider, 0, `${page.url()} scrolls sideways at 320 pixels`);
  await judgeWidth(page);
  await judgeReachOnPhones(page);
  await page.setViewportSize(before);
}

/** The same, and accessible in both schemes. */
export async function isSound(page) {
  await standsOnPhones(page);
  await judge(page);
}
