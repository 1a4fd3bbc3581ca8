// Changing the language keeps the place.

import assert from "node:assert/strict";
import { journey, openItem } from "../support/journey.mjs";
import { EXAMPLE, places } from "../support/places.mjs";

const NAMES = { en: "English", es: "Español" };

journey("the other language shows the same page", {}, async (walk) => {
  const { page, lang } = walk;
  const other = lang === "en" ? "es" : "en";
  for (const path of Object.values(places(EXAMPLE))) {
    await page.goto(`/${lang}${path}`);
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    await page.getByRole("link", { name: NAMES[other], exact: true }).click();
    await page.waitForURL(`**/${other}${path}`);
    assert.equal(await page.locator("html").getAttribute("lang"), other);
    assert.equal(await page.getByRole("link", { name: NAMES[other], exact: true }).getAttribute("aria-current"), "true");
  }
  await openItem(walk, EXAMPLE, "C05");
});
