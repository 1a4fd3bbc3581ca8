// A session of a workshop from its preparation to its close, as whoever leads it sees it.

import assert from "node:assert/strict";
import { judge } from "../support/axe.mjs";
import { begin, journey } from "../support/journey.mjs";
import { judgeReachOnPhones } from "../support/reach.mjs";

const PARTS = ["description", "agenda", "seats", "ballots", "close"];

journey("a session from its preparation to its close", {}, async (walk) => {
  const { page, lang, say, scripting } = walk;
  const id = await begin(walk, "Session");
  await page.goto(`/${lang}/assessments/${id}/workshops`);
  await page.getByLabel(say("workshops-name"), { exact: true }).fill("Workshop");
  await page.getByLabel(say("workshops-first"), { exact: true }).fill("2026-12-01");
  await page.getByLabel(say("openness-by-institution-means"), { exact: true }).check();
  await page.getByLabel(say("counting-institutions-means"), { exact: true }).check();
  await page.getByRole("button", { name: say("workshops-begin-save"), exact: true }).click();
  await page.waitForURL(/workshops\/w[0-9a-f]+\?saved=yes/);
  const home = new URL(page.url()).pathname;
  await judgeStep(page);
  for (const part of PARTS) {
    await page.goto(`${home}/${part}`);
    await judgeStep(page);
  }

  /** Does the one thing to do, and waits for what follows. */
  const press = async (key, following) => {
    await page.locator(".next").getByRole("button", { name: say(key), exact: true }).click();
    await page.locator(".next").getByRole("button", { name: say(following), exact: true }).waitFor();
  };
  await page.goto(home);
  await press("prepare-open", "lead-present-item");
  await judgeStep(page);
  await press("lead-present-item", "lead-open-vote");
  await judgeStep(page);
  await press("lead-open-vote", "lead-reveal");
  // Without scripting the page of a vote asks again by itself, and goes away from under the judge.
  if (scripting) await page.waitForURL("**live=yes");
  await page.goto(`${home}?stay=yes`);
  await judgeStep(page);
  await press("lead-reveal", "lead-record");
  await judgeStep(page);
  await page.locator("input[name='level'][value='2']").check();
  await page.getByLabel(say("agree-reason"), { exact: true }).fill("Both decrees were read.");
  await page.getByLabel(say("lead-aloud"), { exact: true }).check();
  await press("lead-record", "lead-present-item");
  await judgeStep(page);

  await page.goto(`${home}/close`);
  await page.getByRole("button", { name: say("lead-close"), exact: true }).click();
  await page.waitForURL(new RegExp(`${home}\\?saved=yes`));
  assert.match(await page.locator("main").innerText(), /Both decrees were read/);
});

async function judgeStep(page) {
  await judge(page);
  await judgeReachOnPhones(page);
}
