// From gaps to a costed action: the plan with buttons and forms, and by dragging where scripts run.

import assert from "node:assert/strict";
import { awake } from "../support/browser.mjs";
import { begin, claim, journey, openItem } from "../support/journey.mjs";

/** Answers one item at level 1, so that there is a gap. */
async function leaveGap(walk, id) {
  const { page, say } = walk;
  await openItem(walk, id, "C01");
  await claim(page, "1");
  await page.getByRole("button", { name: say("save-stay") }).click();
  await page.waitForURL(/item=C01&saved=/);
}

journey("from the gaps to a costed action with a lead", {}, async (walk) => {
  const { page, lang, say } = walk;
  const id = await begin(walk, "Plan");
  await leaveGap(walk, id);

  await page.goto(`/${lang}/assessments/${id}/gaps`);
  await page.getByRole("navigation", { name: say("nav-main") }).getByRole("link", { name: say("plan-title") }).click();
  await page.getByRole("link", { name: say("plan-set-frame") }).click();
  await page.locator("#first-year").fill("2027");
  await page.locator("#last-year").fill("2029");
  await page.locator("#currency").fill("KES");
  await page.getByRole("button", { name: say("save") }).click();
  await page.getByText(say("saved"), { exact: true }).waitFor();

  await page.goto(`/${lang}/assessments/${id}/plan`);
  const action = page.locator("li[id='A01-1']");
  await action.getByText(say("plan-moves"), { exact: true }).click();
  await action.getByRole("button", { name: say("plan-do-take") }).click();
  await page.waitForURL(/saved=yes/);
  assert.equal(await page.locator("li[id='A01-1']").getAttribute("data-decided"), "true");

  await page.locator("li[id='A01-1'] h3 a").click();
  await page.locator("#lead").fill("Office of the President");
  await page.locator("#cost-0-what").fill("Experts");
  await page.locator("#cost-0-kind").selectOption("recurrent");
  await page.locator("#cost-0-unit-cost").fill("1000");
  await page.locator("#cost-0-year-2027").fill("12.5");
  await page.getByRole("button", { name: say("save"), exact: true }).last().click();
  await page.getByText(say("saved"), { exact: true }).waitFor();
  assert.equal(await page.locator("#lead").inputValue(), "Office of the President");

  await page.getByRole("link", { name: say("costs-title") }).click();
  const heading = await page.getByRole("heading", { level: 1 }).textContent();
  assert.match(heading, /12[,.]500/, heading);
});

// A page that shows every phase at once, since a drag does not scroll.
const TALL = { viewport: { width: 1280, height: 3000 } };

journey("an action dragged to the last phase", { scripting: [true], options: TALL }, async (walk) => {
  const { page, lang } = walk;
  const id = await begin(walk, "Drag");
  await leaveGap(walk, id);
  await page.goto(`/${lang}/assessments/${id}/plan`);
  await awake(page);
  await page.locator("li[id='A01-1'] .plan-number").dragTo(page.locator("#phase-3"));
  await page.waitForURL(/saved=yes/);
  assert.equal(await page.locator("ol[data-phase='3'] > li[id='A01-1']").count(), 1);
});
