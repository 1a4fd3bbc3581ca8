// Takes a picture of every page in both languages, wide and narrow, light and dark, for people to look at.
// node pictures.mjs FOLDER

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { awake, launch, Visitor } from "./support/browser.mjs";
import { DEMO, comeIn } from "./support/demo.mjs";
import { DEMONSTRATION, EXAMPLE, meetings, places } from "./support/places.mjs";
import { startServer } from "./support/server.mjs";
import { LANGUAGES, words } from "./support/words.mjs";

const WIDTHS = [1280, 390, 320];
const SCHEMES = ["light", "dark"];

const folder = process.argv[2];
if (!folder) {
  console.error("Say where to: node pictures.mjs FOLDER");
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const [own, shared] = [await startServer(), await startServer(DEMO)];
const browser = await launch();
let taken = 0;
try {
  const alone = await Visitor.arrive(browser, own.origin);
  await picture(alone, "", places(EXAMPLE));
  for (const [office, addresses] of Object.entries(meetings(DEMONSTRATION))) {
    const visitor = await Visitor.arrive(browser, shared.origin);
    await comeIn({ page: visitor.page, lang: "en", say: words("en"), server: shared }, office);
    await picture(visitor, `${office}-`, addresses);
  }
} finally {
  await browser.close();
  await own.stop();
  await shared.stop();
}
console.log(`${taken} pictures in ${folder}`);

/** Takes the pictures of these pages as one visitor sees them. */
async function picture({ page, context }, prefix, addresses) {
  for (const lang of LANGUAGES) {
    for (const [name, path] of Object.entries(addresses)) {
      const reply = await page.goto(`/${lang}${path}`);
      if (reply.status() !== 200) console.error(`/${lang}${path} answered ${reply.status()}`);
      if (await page.locator("leptos-island").count()) await awake(page);
      for (const width of WIDTHS) {
        for (const colorScheme of SCHEMES) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          await page.screenshot({ path: join(folder, `${prefix}${name}-${lang}-${width}-${colorScheme}.png`), fullPage: true });
          taken += 1;
        }
      }
    }
  }
  await context.close();
}
