// The whole line once: from the start page to the strategy as a PDF.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { begin, claim, journey, openItem } from "../support/journey.mjs";
import { judge } from "../support/axe.mjs";

journey("from the start to the paper", {}, async (walk) => {
  const { page, lang, say } = walk;
  await page.goto(`/${lang}/`);
  await page.getByRole("main").getByRole("link", { name: say("new-title") }).first().click();
  await page.waitForURL("**/assessments/new");
  const id = await begin(walk, "Line");

  await answerWithEvidence(walk, id);
  await answerWithoutLevel(walk, id);

  await page.goto(`/${lang}/assessments/${id}/items`);
  await page.getByRole("link", { name: say("items-check") }).click();
  await page.waitForURL("**/check");
  const given = page.locator("dl.answers");
  await given.getByText("A decree names the lead ministry.").first().waitFor();
  await given.getByText("There is no coast guard.").first().waitFor();
  await judge(page);

  await page.getByRole("link", { name: say("check-gaps") }).click();
  await page.waitForURL("**/gaps");
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
  await judge(page);
  await draft(walk, id);
});

/** A level with a finding and a document behind it. */
async function answerWithEvidence(walk, id) {
  const { page, say } = walk;
  await openItem(walk, id, "C01");
  assert.equal(await page.locator("input[name='rating']:checked").count(), 0, "a level was chosen beforehand");
  await claim(page, "2");
  await page.getByLabel(say("item-comment"), { exact: true }).fill("A decree names the lead ministry.");
  await page.getByText(say("evidence-new"), { exact: true }).click();
  await page.getByLabel(say("evidence-title"), { exact: true }).fill("Decree 12/2025");
  await page.locator("#e1-date").fill("2025");
  await page.locator("#e1-kind").selectOption("law");
  await page.locator("#e1-publisher").fill("Official Gazette");
  await page.getByRole("button", { name: say("save-next") }).last().click();
  await page.waitForURL("**/items/C02?item=C01&saved=*");
  await page.getByText(/C01/).first().waitFor();
}

/** The two answers that are no level. */
async function answerWithoutLevel(walk, id) {
  const { page, say } = walk;
  await openItem(walk, id, "C02");
  await page.locator("input[name='rating'][value='unknown']").check();
  await page.getByRole("button", { name: say("save-next") }).last().click();
  await page.waitForURL("**/items/C03?item=C02&saved=*");

  await openItem(walk, id, "C03");
  await page.locator("input[name='rating'][value='na']").check();
  await page.getByLabel(say("item-reason"), { exact: true }).fill("There is no coast guard.");
  await page.getByRole("button", { name: say("save-stay") }).click();
  await page.waitForURL("**/items/C03?item=C03&saved=*");
  assert.equal(await page.locator("input[name='rating'][value='na']").isChecked(), true);
}

/** The strategy as a page and as a file. */
async function draft(walk, id) {
  const { page, lang } = walk;
  await page.goto(`/${lang}/assessments/${id}/draft`);
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
  const started = page.waitForEvent("download", { timeout: 60_000 });
  await page.locator("a[href$='.pdf'], button[formaction$='.pdf']").first().click();
  const file = await (await started).path();
  assert.equal((await readFile(file)).subarray(0, 4).toString(), "%PDF");
}
