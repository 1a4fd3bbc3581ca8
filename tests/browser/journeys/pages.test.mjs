// Every page: accessible in both schemes, within 320 pixels, silent on the console, asking nobody else.

import assert from "node:assert/strict";
import { awake, STATUS } from "../support/browser.mjs";
import { begin, journey, openItem } from "../support/journey.mjs";
import { EXAMPLE, places } from "../support/places.mjs";
import { judgeReachOnPhones } from "../support/reach.mjs";
import { standsOnPhones } from "../support/whole.mjs";

/** The pages that scripts improve without a form that changes something: one follows such a form, or hands out files. */
const ISLANDS = /\/assessments\/[^/]+$|\/history$|\/records\/law$|\/draft(\?.*)?$|\/rounds$|\/choices\/edition$|\/draft\/edit$|\/editions$/;

for (const [name, path] of Object.entries(places(EXAMPLE))) {
  journey(`the page ${name}`, {}, async ({ page, lang, scripting }) => {
    const reply = await page.goto(`/${lang}${path}`);
    assert.equal(reply.status(), 200);
    const islands = await page.locator("leptos-island").count();
    const changing = await page.locator("form[method='post']").count();
    assert.equal(islands > 0, changing > 0 || ISLANDS.test(path), "islands are where something is improved by them");
    if (scripting && islands > 0) await awake(page);
    await standsOnPhones(page);
  });
}

const DESK = { scripting: [true], options: { viewport: { width: 1280, height: 900 } } };

journey("a figure stands whole beside the form for its caption", DESK, async ({ page, lang }) => {
  await page.goto(`/${lang}/assessments/${EXAMPLE}/draft/edit/start`);
  const fold = page.locator(".edit-fold", { has: page.locator(".edit-generated figure svg") }).first();
  await fold.locator("summary").first().click();
  const cut = await fold.locator(".edit-generated .written").evaluate((it) => it.scrollHeight - it.clientHeight);
  assert.ok(cut <= 1, `${cut} pixels of the figure are hidden`);
});

journey("the page of an item that nobody ranks", {}, async (walk) => {
  const id = await begin(walk, "Checklist");
  await openItem(walk, id, "GL-01");
  assert.equal(await walk.page.locator("input[name='rating']").count(), 8);
  assert.ok((await walk.page.locator("input[name='condition']").count()) >= 8);
});

journey("the archive with something in it", {}, async (walk) => {
  const { page, lang, say } = walk;
  const id = await begin(walk, "Archive");
  await page.goto(`/${lang}/assessments/${id}/manage`);
  await page.getByRole("button", { name: say("manage-archive"), exact: true }).click();
  await page.getByRole("button", { name: say("manage-bring-back"), exact: true }).waitFor();
  await page.goto(`/${lang}/archive`);
  await page.getByRole("button", { name: say("manage-bring-back"), exact: true }).first().waitFor();
  await judgeReachOnPhones(page);
});

journey("a page that does not exist", {}, async ({ page, visitor, lang, say }) => {
  visitor.expected = [STATUS.notFound];
  const reply = await page.goto(`/${lang}/assessments/nobody`);
  assert.equal(reply.status(), 404);
  await page.getByRole("heading", { name: say("error-not-found-title") }).waitFor();
});
