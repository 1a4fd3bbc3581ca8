// Two people, one answer: both texts are shown, and neither is lost.

import assert from "node:assert/strict";
import { sameTree } from "../support/aria.mjs";
import { STATUS } from "../support/browser.mjs";
import { begin, claim, journey, openItem } from "../support/journey.mjs";

journey("two tabs save the same answer", {}, async (walk) => {
  const { page, visitor, lang, say } = walk;
  visitor.expected = [STATUS.conflict];
  const id = await begin(walk, "Conflict");
  const other = { ...walk, page: await visitor.context.newPage() };
  await openItem(walk, id, "C04");
  await openItem(other, id, "C04");

  await write(other, "1", "Theirs: there is a unit.");
  await save(other);
  await other.page.waitForURL("**/items/C04?item=C04&saved=*");

  await write(walk, "2", "Ours: the unit has a mandate.");
  await save(walk);
  const both = page.locator(".conflict");
  await both.getByText("Theirs: there is a unit.").waitFor();
  await both.getByText("Ours: the unit has a mandate.").waitFor();
  await sameTree(both, `conflict-${lang}`);
  assert.equal(await page.getByLabel(say("item-comment"), { exact: true }).inputValue(), "Ours: the unit has a mandate.");

  await other.page.reload();
  const held = other.page.getByLabel(say("item-comment"), { exact: true });
  assert.equal(await held.inputValue(), "Theirs: there is a unit.", "overwritten without asking");

  await page.getByLabel(say("item-comment"), { exact: true }).fill("Both: the unit has a mandate.");
  await save(walk);
  await page.waitForURL("**/items/C04?item=C04&saved=*");
  assert.equal(await page.getByLabel(say("item-comment"), { exact: true }).inputValue(), "Both: the unit has a mandate.");
  // The page lets go of its copy as it wakes.
  await page.waitForFunction(() => localStorage.length === 0);
});

async function write({ page, say }, level, text) {
  await claim(page, level);
  await page.getByLabel(say("item-comment"), { exact: true }).fill(text);
}

function save({ page, say }) {
  return page.getByRole("button", { name: say("save-stay") }).click();
}
