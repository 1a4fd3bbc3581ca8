// What has to be put right is said, the reader is led to it, and nothing typed is lost.

import assert from "node:assert/strict";
import { sameTree } from "../support/aria.mjs";
import { STATUS } from "../support/browser.mjs";
import { begin, journey, openItem } from "../support/journey.mjs";

journey("an assessment without a country", {}, async ({ page, visitor, lang, say }) => {
  visitor.expected = [STATUS.invalid];
  await page.goto(`/${lang}/assessments/new`);
  await page.getByLabel(say("new-round"), { exact: true }).fill("My round");
  await page.getByRole("button", { name: say("new-begin") }).click();
  await complains(page, say);
  assert.equal(await page.getByLabel(say("new-round"), { exact: true }).inputValue(), "My round");
  await sameTree(page.getByRole("alert"), `new-problems-${lang}`);
  await page.getByRole("alert").getByRole("link", { name: say("new-country-missing") }).click();
  assert.equal(await focused(page), "country");
});

journey("an answer without its reason and with an impossible date", {}, async (walk) => {
  const { page, visitor, say } = walk;
  visitor.expected = [STATUS.invalid];
  const id = await begin(walk, "Mistakes");
  await openItem(walk, id, "C03");
  await page.getByText(say("evidence-new"), { exact: true }).click();
  await page.locator("#e1-title").fill("An act with </textarea><script>alert(1)</script>");
  await page.locator("#e1-date").fill("last year");
  await page.getByLabel(say("item-comment"), { exact: true }).fill("Typed </textarea><script>alert(1)</script> text");
  await page.locator("input[name='rating'][value='na']").check();
  await page.getByRole("button", { name: say("save-next") }).last().click();
  await complains(page, say);
  const comment = page.getByLabel(say("item-comment"), { exact: true });
  assert.equal(await comment.inputValue(), "Typed </textarea><script>alert(1)</script> text");
  assert.equal(await page.locator("#e1-title").inputValue(), "An act with </textarea><script>alert(1)</script>");
  assert.equal(await page.locator("#e1-date").inputValue(), "last year");
  assert.equal(await page.locator("input[name='rating'][value='na']").isChecked(), true);
  await page.getByRole("alert").getByRole("link", { name: say("item-reason-missing") }).click();
  assert.equal(await focused(page), "reason");
});

/** The summary has the focus, the title says it first, and every entry leads to a field. */
async function complains(page, say) {
  const alert = page.getByRole("alert");
  await alert.getByText(say("problems-title")).waitFor();
  assert.equal(await focused(page), "problems");
  assert.ok((await page.title()).startsWith(`${say("error")}: `), await page.title());
  for (const link of await alert.getByRole("link").all()) {
    const target = await link.getAttribute("href");
    assert.equal(await page.locator(target).count(), 1, `${target} leads nowhere`);
  }
}

function focused(page) {
  return page.evaluate(() => document.activeElement?.id);
}
