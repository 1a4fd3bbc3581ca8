// Takes a picture of every page in both languages, wide and narrow, light and dark, for people to look at.
// node pictures.mjs FOLDER

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { awake, launch, Visitor } from "./support/browser.mjs";
import { EXAMPLE, places } from "./support/places.mjs";
import { startServer } from "./support/server.mjs";
import { LANGUAGES } from "./support/words.mjs";

const WIDTHS = [1280, 320];
const SCHEMES = ["light", "dark"];

const folder = process.argv[2];
if (!folder) {
  console.error("Say where to: node pictures.mjs FOLDER");
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const server = await startServer();
const browser = await launch();
let taken = 0;
try {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const viewport = { width, height: 900 };
      const visitor = await Visitor.arrive(browser, server.origin, { viewport, colorScheme });
      for (const lang of LANGUAGES) {
        for (const [name, path] of Object.entries(places(EXAMPLE))) {
          const reply = await visitor.page.goto(`/${lang}${path}`);
          if (reply.status() !== 200) console.error(`/${lang}${path} answered ${reply.status()}`);
          if (await visitor.page.locator("leptos-island").count()) await awake(visitor.page);
          const file = join(folder, `${name}-${lang}-${width}-${colorScheme}.png`);
          await visitor.page.screenshot({ path: file, fullPage: true });
          taken += 1;
        }
      }
      await visitor.context.close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
console.log(`${taken} pictures in ${folder}`);
