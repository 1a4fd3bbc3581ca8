// A long list of boxes: folded by areas without scripting, found by a word with it.

import assert from "node:assert/strict";
import { awake } from "../support/browser.mjs";
import { begin, journey } from "../support/journey.mjs";

journey("questions of an institution are chosen from a long list", {}, async (walk) => {
  const { page, lang, scripting, say } = walk;
  const id = await begin(walk, "Boxes");
  await page.goto(`/${lang}/assessments/${id}/records/stakeholder/new`);
  const boxes = page.locator("#items-list .tick:visible");
  const search = page.locator("#items-list-filter");
  assert.equal(await boxes.count(), 0, "all areas are folded");
  if (scripting) {
    await awake(page);
    await search.fill("c03 ");
    assert.equal(await boxes.count(), 1, "only those with the word are shown");
    await search.press("Enter");
    assert.match(page.url(), /stakeholder\/new$/, "searching sends nothing");
  } else {
    assert.equal(await search.isVisible(), false);
    const area = page.locator("#items-list details").filter({ has: page.locator("input[value='C03']") });
    await area.locator("summary").click();
  }
  await page.locator("#items-list input[value='C03']").check();
  if (scripting) {
    const whole = await page.locator("#items-list .tick").count();
    const count = page.locator("#items-list .box-filter .hint");
    assert.equal(await count.innerText(), say("boxes-chosen", { part: 1, whole }));
    await search.fill("");
    assert.ok((await page.locator("#items-list .box-group:visible").count()) > 3, "all areas are back");
  }
  await page.locator("#name").fill("Police");
  await page.getByRole("button", { name: say("save"), exact: true }).click();
  await page.waitForURL(/saved=yes/);
  await page.goto(`/${lang}/assessments/${id}/records/stakeholder/1`);
  assert.equal(await page.locator("#items-list input[value='C03']").isChecked(), true);
  assert.equal(await page.locator("#items-list input:checked").count(), 1);
});
