// A paragraph in the country's own words, a frozen version, a comparison, signatures, and the stamp of adoption.

import assert from "node:assert/strict";
import { begin, journey } from "../support/journey.mjs";
import { judge } from "../support/axe.mjs";
import { judgeReachOnPhones } from "../support/reach.mjs";

const OURS = "We begin with the law, because nothing else holds without it.";
const LATER = "We begin with the law and with the helpline.";

journey("from an edited paragraph to an adopted version", {}, async (walk) => {
  const { page, lang, say } = walk;
  const id = await begin(walk, "Versions");
  await page.goto(`/${lang}/assessments/${id}/draft`);
  await page.getByRole("navigation", { name: say("nav-draft"), exact: true }).getByRole("link", { name: say("edit-here") }).click();
  await page.waitForURL("**/draft/edit");
  await judge(page);

  await edit(walk, id, OURS);
  await page.goto(`/${lang}/assessments/${id}/draft?document=strategy`);
  await page.locator(".document").getByText(OURS).waitFor();
  await judge(page);

  await freeze(walk, id, "1.0");
  await edit(walk, id, LATER);
  await page.goto(`/${lang}/assessments/${id}/versions/compare?from=1&to=today`);
  assert.match(await page.locator(".document ins").allInnerTexts().then((all) => all.join(" ")), /helpline/);
  assert.match(await page.locator(".document del").allInnerTexts().then((all) => all.join(" ")), /nothing else holds/);
  await judge(page);

  await sign(walk, id);
  await adopt(walk, id);
  await page.goto(`/${lang}/assessments/${id}/draft`);
  await page.locator(".document .stamp", { hasText: "1.0" }).waitFor();
  assert.equal(await page.locator(".document .stamp", { hasText: "Decree 7/2026" }).count(), 0, "a later draft is not adopted");
  await page.goto(`/${lang}/assessments/${id}/versions/1/strategy-${lang}-public`);
  await page.getByText(OURS).waitFor();
  assert.equal(await page.getByText(LATER).count(), 0, "a frozen version has changed");
  await page.locator(".document .stamp", { hasText: "Decree 7/2026" }).waitFor();
  await page.goto(`/${lang}/assessments/${id}/approval`);
});

/** Puts words in place of the first paragraph that can be edited. */
async function edit({ page, lang, scripting, say }, id, words) {
  await page.goto(`/${lang}/assessments/${id}/draft/edit/summary`);
  const block = page.locator(".edit-block").nth(2);
  await block.getByText(say("edit-open"), { exact: true }).click();
  await block.getByLabel(say("edit-own"), { exact: true }).first().fill(words);
  const preview = block.locator(".edit-preview").first();
  if (scripting) {
    // With scripting the text shows itself while it is typed.
    await preview.getByText(words).waitFor();
  } else {
    await block.getByRole("button", { name: say("edit-preview"), exact: true }).first().click();
    await page.locator(".edit-preview:not([hidden])").getByText(words).waitFor();
  }
  await judge(page);
  await page.locator(".edit-block").nth(2).getByRole("button", { name: say("edit-save"), exact: true }).click();
  await page.waitForURL(/saved=yes/);
  await page.locator(".edit-block").nth(2).locator(".written").first().getByText(words).waitFor();
}

async function freeze({ page, lang, say }, id, label) {
  await page.goto(`/${lang}/assessments/${id}/versions`);
  await page.getByLabel(say("versions-label"), { exact: true }).fill(label);
  await page.getByLabel(say("versions-author"), { exact: true }).fill("Ministry of ICT");
  await page.getByRole("button", { name: say("versions-freeze") }).click();
  // All papers are printed meanwhile, on slow machines for minutes.
  await page.waitForURL(/versions\?saved=yes/, { timeout: 180_000 });
  await page.getByRole("main").getByRole("link", { name: label, exact: true }).click();
  await page.waitForURL("**/versions/1");
  await judge(page);
  await judgeReachOnPhones(page);
}

async function sign({ page, lang, say }, id) {
  await page.goto(`/${lang}/assessments/${id}/approval`);
  await page.getByText(say("approval-add"), { exact: true }).click();
  const form = page.locator("details[open] form");
  await form.getByLabel(say("approval-institution"), { exact: true }).fill("Ministry of Justice");
  await form.getByLabel(say("approval-date"), { exact: true }).fill("2026-11-20");
  await form.getByRole("button", { name: say("save") }).click();
  await page.waitForURL(/approval\?saved=yes/);
  await page.locator("summary", { hasText: "Ministry of Justice" }).waitFor();
  await judge(page);
}

async function adopt({ page, say }, id) {
  await page.locator("#reference-adoption").fill("Decree 7/2026");
  await page.locator("#date-adoption").fill("2026-11-21");
  await page.locator("#institution-adoption").fill("Cabinet");
  await page.getByRole("checkbox", { name: say("approval-although"), exact: true }).check();
  await page.getByRole("button", { name: say("approval-adopt") }).click();
  await page.getByRole("button", { name: say("approval-withdraw") }).waitFor();
  await judge(page);
}
