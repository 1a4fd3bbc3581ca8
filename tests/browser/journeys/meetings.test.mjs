// Every page for several people, as the office sees it that comes to it: accessible in both schemes, within reach on a phone.

import assert from "node:assert/strict";
import { awake } from "../support/browser.mjs";
import { DEMO, comeIn } from "../support/demo.mjs";
import { journey } from "../support/journey.mjs";
import { DEMONSTRATION, meetings } from "../support/places.mjs";
import { isSound } from "../support/whole.mjs";

const SERVED = { serve: DEMO };

/** Opens each page in turn and judges it. */
async function visit({ page, lang, scripting }, places) {
  for (const [name, path] of Object.entries(places)) {
    const reply = await page.goto(`/${lang}${path}`);
    assert.equal(reply.status(), 200, name);
    if (scripting && (await page.locator("leptos-island").count())) await awake(page);
    await isSound(page);
  }
}

/** Follows a link of the page and judges what comes. */
async function follow({ page }, link) {
  await link.click();
  await page.waitForLoadState();
  await isSound(page);
}

for (const [office, places] of Object.entries(meetings(DEMONSTRATION))) {
  journey(`the pages of ${office}`, SERVED, async (walk) => {
    await comeIn(walk, office);
    await visit(walk, places);
  });
}

journey("a document, a person and a role", SERVED, async (walk) => {
  const { page, lang, say } = walk;
  await comeIn(walk, "secretariat");
  await page.goto(`/${lang}/assessments/${DEMONSTRATION}/register`);
  await follow(walk, page.getByRole("link", { name: say("dossier-about-file") }).first());
  await page.goto(`/${lang}/people`);
  await follow(walk, page.getByRole("main").locator("a[href*='/people/']:not([href*='invite'])").last());
  await follow(walk, page.locator("a[href$='/roles']"));
});

journey("a page that asks who comes", SERVED, async (walk) => {
  const { page, lang, say, visitor } = walk;
  await page.goto(`/${lang}/assessments/${DEMONSTRATION}/deliberation`);
  await page.getByRole("heading", { level: 1, name: say("sign-in-title") }).waitFor();
  await isSound(page);
  visitor.expected = [/status of 410/];
  await page.goto(`/${lang}/join/${"0".repeat(64)}`);
  await page.getByRole("heading", { name: say("error-link-ended-title") }).waitFor();
  await isSound(page);
});
