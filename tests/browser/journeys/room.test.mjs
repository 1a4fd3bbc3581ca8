// A room votes: a narrow phone that hears what happens, one without scripting, one in a language from right to left, and a projector.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { judge } from "../support/axe.mjs";
import { Visitor, launch } from "../support/browser.mjs";
import { ENDED, isSame, mark, open, sitDown, vote } from "../support/phone.mjs";
import { startServer } from "../support/server.mjs";
import { Session } from "../support/session.mjs";
import { LANGUAGES, words } from "../support/words.mjs";

let server;
let browser;

before(async () => {
  server = await startServer(["--pseudo", "--room-listen", "127.0.0.1:0"]);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Fails where the page scrolls sideways. */
async function fits(page) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wider, 0, `${page.url()} scrolls sideways`);
}

for (const lang of LANGUAGES) {
  test(`a room votes twice, on three phones and a projector (${lang})`, { timeout: 240_000 }, async () => {
    const say = words(lang);
    const leader = await Visitor.arrive(browser, server.origin, { javaScriptEnabled: false });
    const walk = { page: leader.page, lang, say, scripting: false, origin: server.origin };
    const session = await Session.prepare(walk);
    const [narrow, plain, turned] = await Promise.all([
      sitDown(browser, server, { code: session.codes[0], lang }),
      sitDown(browser, server, { code: session.codes[1], lang, javaScriptEnabled: false }),
      sitDown(browser, server, { code: session.codes[2], lang: "ar-XB" }),
    ]);
    const projector = await Visitor.arrive(browser, await server.room, { viewport: { width: 1920, height: 1080 } });
    projector.expected.push(ENDED);
    await projector.page.goto(session.screen);
    assert.ok(!projector.page.url().includes(session.screen.split("/").at(-1)), "the token stands in no address");

    await session.lead("present");
    await narrow.page.waitForSelector("form.vote fieldset[disabled]");
    await mark(narrow.page);
    await fits(narrow.page);
    await judge(narrow.page);
    await plain.page.waitForSelector("form.vote");

    await session.lead("vote", { minutes: "20" });
    await open(narrow.page);
    assert.ok(await isSame(narrow.page), "the phone hears it, and asks for nothing");
    await narrow.page.locator("#time").getByText(/1?[0-9]:[0-5][0-9]|20:00/).waitFor();
    await vote(narrow.page, 3, "It has run since 2024.");
    await narrow.page.getByText(say("phone-kept")).waitFor();

    await open(plain.page);
    await plain.page.locator("#reason").fill("Not by night.");
    assert.ok(!(await plain.page.content()).includes('http-equiv="refresh"'), "nothing typed is lost");
    await judge(plain.page);
    await vote(plain.page, 1);
    await plain.page.getByText(say("phone-kept")).waitFor();
    assert.ok((await plain.page.content()).includes('http-equiv="refresh"'), "it goes on by itself");
    assert.ok(await plain.page.locator("form.vote").isHidden());

    await open(turned.page);
    assert.equal(await turned.page.locator("html").getAttribute("dir"), "rtl");
    await fits(turned.page);
    await vote(turned.page, "unknown");
    await projector.page.getByText(say("screen-turnout", { number: 3, of: 3 })).waitFor();
    assert.equal(await projector.page.locator(".dots b:not(:empty)").count(), 0, "no count before the reveal");

    await session.lead("reveal", { confirm: "yes" });
    await narrow.page.getByText(say("phone-result", { median: 1, low: 1, high: 3 })).waitFor();
    assert.ok(await isSame(narrow.page), "the result came without the page");
    assert.deepEqual(await narrow.page.locator(".dots b").allTextContents(), ["0", "1", "0", "1", "0", "1"]);
    await narrow.page.getByRole("link", { name: say("phone-again") }).click();
    await narrow.page.locator("#stands").getByText("National Police").waitFor();
    await judge(narrow.page);
    await plain.page.getByText(say("phone-result", { median: 1, low: 1, high: 3 })).waitFor();
    await projector.page.locator("[data-middle][data-level='1']").waitFor();
    assert.ok(!(await projector.page.content()).includes("National Police"), "the projector names nobody");
    await fits(projector.page);
    const tall = await projector.page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    assert.ok(tall <= 0, `the levels need ${tall} pixels more than one screen`);
    await judge(projector.page);

    await session.lead("vote", { minutes: "" });
    await open(narrow.page);
    assert.equal(await narrow.page.locator("input:checked").count(), 0, "the second round is private again");
    await narrow.context.setOffline(true);
    await vote(narrow.page, 2, "Heard the police.");
    await narrow.page.getByText(say("phone-lost")).waitFor();
    assert.equal(await narrow.page.locator("#reason").inputValue(), "Heard the police.");
    await narrow.context.setOffline(false);
    await narrow.page.locator("form.vote button[type=submit]").click();
    await narrow.page.getByText(say("phone-kept")).waitFor();
    narrow.expected.push(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_INCOMPLETE_CHUNKED/);

    await session.lead("reveal", { confirm: "yes" });
    await narrow.page.getByText(say("phone-result", { median: 2, low: 2, high: 2 })).waitFor();
    await session.close();
    await narrow.page.getByText(say("phone-closed")).waitFor();
    await projector.page.getByText(say("screen-closed")).waitFor();
    await Promise.all([narrow, plain, turned, projector, leader].map((visitor) => visitor.leave()));
  });
}
