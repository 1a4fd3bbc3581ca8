// The whole of an answer without a mouse.

import assert from "node:assert/strict";
import { begin, journey, openItem } from "../support/journey.mjs";

journey("an answer by keyboard alone", {}, async (walk) => {
  const { page, scripting, say } = walk;
  const id = await begin(walk, "Keyboard");
  await openItem(walk, id, "C01");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "#main", "no way past the head");
  await page.keyboard.press("Enter");
  await tabTo(page, "input[name='rating']");
  if (scripting) {
    await page.keyboard.press("2");
  } else {
    // All levels are one stop for Tab, at the first: that the level follows from the conditions. The others are folded
    // away below it, and the arrows lead there.
    await tabTo(page, "details.only-level > summary");
    await page.keyboard.press("Enter");
    await tabTo(page, "input[name='rating']");
    await page.keyboard.press("Space");
    for (const level of ["0", "1", "2"]) {
      await page.keyboard.press("ArrowDown");
      assert.equal(await page.evaluate(() => document.activeElement.value), level);
    }
  }
  assert.equal(await page.evaluate(() => document.activeElement.value), "2");
  assert.equal(await page.locator("input[name='rating']:checked").getAttribute("value"), "2");
  await tabTo(page, "textarea[name='comment']");
  await page.keyboard.type("4 units have a mandate.");
  assert.equal(await page.locator("input[name='rating']:checked").getAttribute("value"), "2", "typing chose a level");
  await tabTo(page, "details.evidence > summary");
  await page.keyboard.press("Enter");
  await tabTo(page, "#e1-title");
  await page.keyboard.type("Decree 4");
  await tabTo(page, "#e1-kind");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, ".actions button[value='next']");
  await page.keyboard.press("Enter");
  await page.waitForURL(/items\/C02\?item=C01&saved=/);
  await openItem(walk, id, "C01");
  assert.equal(await page.getByLabel(say("item-comment"), { exact: true }).inputValue(), "4 units have a mandate.");
  assert.equal(await page.locator("#e1-title").inputValue(), "Decree 4");
});

journey("the keys can be turned off and stay off", { scripting: [true] }, async (walk) => {
  const { page, say } = walk;
  const id = await begin(walk, "Keys off");
  await openItem(walk, id, "C01");
  await page.keyboard.press("3");
  assert.equal(await page.locator("input[name='rating']:checked").getAttribute("value"), "3");
  await page.getByLabel(say("keys-switch")).uncheck();
  await page.keyboard.press("1");
  assert.equal(await page.locator("input[name='rating']:checked").getAttribute("value"), "3");
  await openItem(walk, id, "C02");
  await page.getByText(say("keys-switch")).waitFor();
  assert.equal(await page.getByLabel(say("keys-switch")).isChecked(), false);
  await page.keyboard.press("1");
  assert.equal(await page.locator("input[name='rating']:checked").count(), 0);
});

/** Presses Tab until the focus is there, seeing at every step where it is. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate((wanted) => {
      const element = document.activeElement;
      const seen = element.matches(".default-submit") || element.getBoundingClientRect().width > 0;
      return { found: element.matches(wanted), seen, name: element.outerHTML.slice(0, 80) };
    }, selector);
    assert.ok(here.seen, `the focus is somewhere invisible: ${here.name}`);
    if (here.found) return;
  }
  assert.fail(`Tab never reaches ${selector}`);
}
