// Forty phones vote twice: all of them come in, every vote counts once, and nobody's page is loaded anew.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Visitor, launch } from "../support/browser.mjs";
import { ENDED, isSame, mark, open, sitDown, vote } from "../support/phone.mjs";
import { startServer } from "../support/server.mjs";
import { Session } from "../support/session.mjs";
import { words } from "../support/words.mjs";

/** Three institutions with as many seats each; the rest of the cards stays on the table. */
const SEATS = 14;
const PHONES = 40;
/** How many sit down at once: people queue at a door, and so do the pages of one browser. */
const AT_THE_DOOR = 8;

let server;
let browser;

before(async () => {
  server = await startServer(["--room-listen", "127.0.0.1:0"]);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** What each level has, "I don't know" last, as a page tells it; blank where it tells nothing. */
const counts = (page) => page.locator(".dots b").allTextContents();

test("forty phones vote twice and each vote counts once", { timeout: 120_000 }, async () => {
  const [lang, say] = ["en", words("en")];
  const leader = await Visitor.arrive(browser, server.origin, { javaScriptEnabled: false });
  const walk = { page: leader.page, lang, say, scripting: false, origin: server.origin };
  const session = await Session.prepare(walk, { counting: "seats", seats: SEATS });
  const phones = [];
  while (phones.length < PHONES) {
    const codes = session.codes.slice(phones.length, Math.min(phones.length + AT_THE_DOOR, PHONES));
    phones.push(...(await Promise.all(codes.map((code) => sitDown(browser, server, { code, lang })))));
  }
  const projector = await Visitor.arrive(browser, await server.room, { viewport: { width: 1920, height: 1080 } });
  projector.expected.push(ENDED);
  await projector.page.goto(session.screen);
  await session.lead("present");
  const everyone = (act) => Promise.all(phones.map(({ page }, index) => act(page, index)));
  await everyone((page) => page.waitForSelector("form.vote fieldset[disabled]"));
  await everyone(mark);

  for (const { levels, expected } of [
    { levels: (index) => ["0", "1", "2", "3", "unknown"][index % 5], expected: ["8", "8", "8", "8", "0", "8"] },
    { levels: (index) => (index === 0 ? "4" : "2"), expected: ["0", "0", "39", "0", "1", "0"] },
  ]) {
    await session.lead("vote", { minutes: "" });
    await everyone(async (page, index) => {
      await open(page);
      await vote(page, levels(index), `Seat ${index}`);
      await page.getByText(say("phone-kept")).waitFor();
    });
    await projector.page.getByText(say("screen-turnout", { number: 3, of: 3 })).waitFor();
    for (const { page } of [projector, ...phones]) {
      assert.ok((await counts(page)).every((count) => count === ""), "no count before the reveal");
    }
    // All have voted: nobody is missed.
    await session.lead("reveal");
    await projector.page.locator(".dots b:not(:empty)").first().waitFor();
    assert.deepEqual(await counts(projector.page), expected);
    await everyone(async (page) => {
      await page.locator(".dots b:not(:empty)").first().waitFor();
      assert.deepEqual(await counts(page), expected);
      assert.ok(await isSame(page), "a phone hears everything, and asks for nothing");
    });
  }
  await session.close();
  await everyone((page) => page.getByText(say("phone-closed")).waitFor());
  await Promise.all([...phones, projector, leader].map((visitor) => visitor.leave()));
});
