// Every page in a language of long words and in one from right to left: nothing scrolls sideways at 320 pixels.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Visitor, launch } from "../support/browser.mjs";
import { EXAMPLE, places } from "../support/places.mjs";
import { startServer } from "../support/server.mjs";

let server;
let browser;

before(async () => {
  server = await startServer(["--pseudo"]);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const [lang, dir] of [["en-XA", "ltr"], ["ar-XB", "rtl"]]) {
  test(`every page within 320 pixels (${lang})`, { timeout: 300_000 }, async () => {
    const options = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
    const visitor = await Visitor.arrive(browser, server.origin, options);
    const wide = [];
    for (const path of Object.values(places(EXAMPLE))) {
      await visitor.page.goto(`/${lang}${path}`);
      const [written, wider] = await visitor.page.evaluate(() => {
        const root = document.documentElement;
        return [root.dir, root.scrollWidth - root.clientWidth];
      });
      assert.equal(written, dir, path);
      if (wider !== 0) wide.push(`${path}: ${wider}`);
    }
    assert.deepEqual(wide, [], "pages that scroll sideways");
    await visitor.leave();
  });
}
