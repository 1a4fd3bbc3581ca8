// Saving by itself: quiet while all is well, safe when the connection is lost, never over somebody else's answer.

import assert from "node:assert/strict";
import { awake, STATUS, Visitor } from "../support/browser.mjs";
import { begin, claim, journey, openItem } from "../support/journey.mjs";

const ONLY_WITH_SCRIPTING = { scripting: [true] };

journey("what is typed is saved by itself", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page } = walk;
  const id = await begin(walk, "Typing");
  await openItem(walk, id, "C06");
  await comment(walk).fill("Nothing is chosen yet.");
  await state(page, "unanswered");
  await page.reload();
  await awake(page);
  assert.equal(await comment(walk).inputValue(), "Nothing is chosen yet.");
  await assertUnanswered(walk, id);

  await claim(page, "1");
  await state(page, "saved");
  await page.locator("details.evidence > summary").first().click();
  await page.locator("#e1-kind").selectOption("report");
  await page.locator("#e1-title").fill("First title");
  await saves(page, () => page.locator("#e1-title").fill("Second title"));
  await saves(page, () => page.locator("#e1-date").fill("2024"));
  assert.equal(await page.evaluate(() => localStorage.length), 0, "a copy stayed in the browser");
  await page.reload();
  assert.equal(await comment(walk).inputValue(), "Nothing is chosen yet.");
  assert.equal(await page.locator("#e1-title").inputValue(), "Second title");
  assert.equal(await page.locator("#e1-id, input[name='e1-id']").inputValue(), "C06-E1", "saved as new each time");
  assert.equal(await page.locator("input[name='e3-id']").count(), 0, "the same evidence was added twice");
});

journey("what a button saved is no unsaved answer, whatever way its day is written", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, say } = walk;
  const id = await begin(walk, "A day in digits");
  await openItem(walk, id, "C06");
  await claim(page, "1");
  await page.locator("details.evidence > summary").first().click();
  await page.locator("#e1-kind").selectOption("report");
  await page.locator("#e1-title").fill("A title");
  await page.locator("#e1-date").fill("2024-02");
  await page.getByRole("button", { name: say("save-stay") }).click();
  await page.waitForURL(/saved=yes/);
  await awake(page);
  assert.notEqual(await page.locator("#e1-date").inputValue(), "2024-02", "the page writes the day in words");
  assert.equal(await page.evaluate(() => localStorage.length), 0, "a copy stayed in the browser");
});

journey("a lost connection loses nothing", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, visitor, say } = walk;
  visitor.expected = [STATUS.offline, STATUS.conflict];
  const id = await begin(walk, "Offline");
  await openItem(walk, id, "C06");
  await visitor.context.setOffline(true);
  await claim(page, "1");
  await comment(walk).fill("Written without a connection.");
  await state(page, "unreachable");
  await page.locator(".autosave-line").getByText(say("autosave-unreachable")).waitFor();
  await page.locator(".autosave [aria-live]").getByText(say("autosave-unreachable")).waitFor();

  // Elsewhere, and back again when the connection is there: the form has it, and sends it.
  await page.goto("about:blank");
  await visitor.context.setOffline(false);
  await openItem(walk, id, "C06");
  assert.equal(await comment(walk).inputValue(), "Written without a connection.");
  await arrives(page);
  await page.reload();
  assert.equal(await comment(walk).inputValue(), "Written without a connection.");

  // The same without leaving the page.
  await awake(page);
  await visitor.context.setOffline(true);
  await comment(walk).fill("Written without a connection again.");
  await state(page, "unreachable");
  await visitor.context.setOffline(false);
  await state(page, "saved");
  await page.reload();
  assert.equal(await comment(walk).inputValue(), "Written without a connection again.");
});

journey("evidence added before the connection was lost comes back", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, visitor } = walk;
  visitor.expected = [STATUS.offline, STATUS.conflict];
  const id = await begin(walk, "Evidence offline");
  await openItem(walk, id, "C06");
  await page.locator("details.evidence > summary").first().click();
  await page.locator("#e1-kind").selectOption("report");
  await page.locator("#e1-title").fill("One");
  await page.locator("button[name='then'][value='add']").click();
  await page.waitForSelector("#e2-title", { state: "attached" });
  await awake(page);
  await visitor.context.setOffline(true);
  await page.locator("#e2-kind").selectOption("law");
  await page.locator("#e2-title").fill("Two");
  await claim(page, "1");
  await state(page, "unreachable");
  await page.goto("about:blank");
  await visitor.context.setOffline(false);
  await page.goto(`/${walk.lang}/assessments/${id}/items/C06`);
  await page.waitForSelector("#e2-title", { state: "attached" });
  await awake(page);
  assert.equal(await page.locator("#e1-title").inputValue(), "One");
  assert.equal(await page.locator("#e2-title").inputValue(), "Two");
  await arrives(page);
  await page.reload();
  assert.equal(await page.locator("#e2-title").inputValue(), "Two");
});

journey("a newer answer is never overwritten", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, visitor, say, browser, origin } = walk;
  visitor.expected = [STATUS.conflict, STATUS.offline];
  const id = await begin(walk, "Newer");
  await openItem(walk, id, "C06");
  const colleague = await Visitor.arrive(browser, origin);
  const theirs = { ...walk, page: colleague.page };
  await openItem(theirs, id, "C06");
  await claim(theirs.page, "3");
  await saves(theirs.page, () => comment(theirs).fill("Theirs"));

  await claim(page, "1");
  await comment(walk).fill("Ours");
  await state(page, "overtaken");
  await theirs.page.reload();
  assert.equal(await comment(theirs).inputValue(), "Theirs", "overwritten");
  await page.getByRole("button", { name: say("autosave-compare") }).click();
  const both = page.locator(".conflict");
  await both.getByRole("cell", { name: "Theirs" }).waitFor();
  await both.getByRole("cell", { name: "Ours" }).waitFor();

  // Nothing is sent from here by itself, whatever is typed.
  await awake(page);
  await comment(walk).fill("Ours, longer");
  await page.waitForTimeout(2_500);
  await theirs.page.reload();
  assert.equal(await comment(theirs).inputValue(), "Theirs", "overwritten");

  // Whoever leaves without deciding finds both again, by way of the older answer that waits.
  await openItem(walk, id, "C06");
  assert.equal(await comment(walk).inputValue(), "Theirs");
  await state(page, "older");
  await page.getByRole("button", { name: say("autosave-compare") }).click();
  await page.locator(".conflict").getByRole("cell", { name: "Ours, longer" }).waitFor();
  await page.getByRole("link", { name: say("conflict-keep-theirs") }).click();
  await page.waitForURL("**/items/C06");
  assert.equal(await page.evaluate(() => localStorage.length), 0, "a copy stayed in the browser");
  await colleague.leave();
});

journey("an answer whose receipt was lost is not a conflict", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, visitor } = walk;
  visitor.expected = [STATUS.conflict, /ERR_CONNECTION_RESET|ERR_FAILED/];
  const id = await begin(walk, "Receipt");
  await openItem(walk, id, "C06");
  await page.route("**/items/C06", async (route) => {
    await route.fetch();
    await route.abort("connectionreset");
  }, { times: 1 });
  await claim(page, "2");
  await state(page, "unreachable");
  await saves(page, () => comment(walk).fill("Longer by now"));
  await page.reload();
  assert.equal(await comment(walk).inputValue(), "Longer by now");
});

journey("pressing save while saving is no conflict with oneself", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, say } = walk;
  const id = await begin(walk, "Both at once");
  await openItem(walk, id, "C06");
  let arrived;
  const underway = new Promise((resolve) => (arrived = resolve));
  await page.route("**/items/C06", async (route) => {
    arrived();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  }, { times: 1 });
  await claim(page, "2");
  await underway;
  await page.getByRole("button", { name: say("save-stay") }).click();
  await page.waitForURL("**/items/C06?item=C06&saved=*");
  assert.equal(await page.locator("input[name='rating'][value='2']").isChecked(), true);
});

journey("a tick lets the level follow, and a claimed level stands", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, say } = walk;
  const id = await begin(walk, "Ticks");
  await openItem(walk, id, "C12");
  const first = page.locator("input[name='condition'][data-level='1']");
  const follows = page.locator("input[name='rating'][value='conditions']");
  const line = (key, args) => page.locator(".condition-line", { hasText: say(key, args) }).waitFor();
  await first.nth(0).check();
  assert.equal(await follows.isChecked(), true);
  await line("line-follows", { level: "0" });
  for (let at = 1; at < (await first.count()); at += 1) await first.nth(at).check();
  await line("line-follows", { level: "1" });
  await state(page, "saved");
  await page.reload();
  await awake(page);
  assert.equal(await first.nth(0).isChecked(), true);
  assert.equal(await follows.isChecked(), true);

  await claim(page, "3");
  await saves(page, () => first.nth(0).uncheck());
  assert.equal(await page.locator("input[name='rating'][value='3']").isChecked(), true, "a claimed level fell");
  await line("line-claimed", { claimed: "3", carried: "0" });

  await page.locator("input[name='rating'][value='na']").check();
  await first.nth(0).check();
  assert.equal(await page.locator("input[name='rating'][value='na']").isChecked(), true, "“not applicable” fell");
  await page.locator("input[name='rating'][value='unknown']").check();
  await first.nth(0).uncheck();
  assert.equal(await follows.isChecked(), true);
  await state(page, "saved");
});

journey("what follows and whether it is saved is in sight while one ticks", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, visitor } = walk;
  visitor.expected = [STATUS.offline];
  const id = await begin(walk, "In sight");
  await openItem(walk, id, "C12");
  const button = page.locator(".actions.sticky > .button").first();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const tick = page.locator("input[name='condition']").first();
    await tick.scrollIntoViewIfNeeded();
    const before = await button.boundingBox();
    await saves(page, () => tick.click());
    const after = await button.boundingBox();
    assert.equal(after.y, before.y, `the button moved at ${width} pixels`);
    for (const seen of [".condition-line", ".autosave-line"]) {
      const box = await page.locator(seen).boundingBox();
      assert.ok(box.height > 0 && box.y > 0 && box.y + box.height <= 800, `${seen} at ${width} pixels`);
    }
  }
  // The longest message takes no more room than two lines of 20 pixels, and the button stays where it is.
  await page.setViewportSize({ width: 320, height: 800 });
  const before = await button.boundingBox();
  await visitor.context.setOffline(true);
  await page.locator("input[name='condition']").first().click();
  await state(page, "unreachable");
  assert.ok((await page.locator(".autosave-line").boundingBox()).height > 0, "it is not said");
  const lines = await page.locator(".save-lines").boundingBox();
  assert.ok(lines.height <= 41, `${lines.height} pixels of lines`);
  assert.equal((await button.boundingBox()).y, before.y, "the button moved");
  await visitor.context.setOffline(false);
  await state(page, "saved");
});

journey("the effect of a level is told before it is saved", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, lang, say } = walk;
  await openItem(walk, "ken-example", "C05");
  const effect = page.locator(".level-effect");
  assert.equal(await effect.innerText(), "");
  await claim(page, "1");
  await effect.getByText(say("effect-title")).waitFor();
  const percent = (number) => ({ en: `${number}%`, es: `${number}\u00a0%` })[lang];
  await effect.getByText(say("effect-gap-moves", { from: percent(33), to: percent(67) })).waitFor();
  await page.locator("input[name='rating'][value='unknown']").check();
  await effect.getByText(say("effect-gap-unknown")).waitFor();
  await page.goto(`/${lang}/`);
});

function comment({ page, say }) {
  return page.getByLabel(say("item-comment"), { exact: true });
}

async function state(page, wanted) {
  try {
    await page.waitForSelector(`.autosave[data-state='${wanted}']`);
  } catch (cause) {
    const stands = await page.locator(".autosave").getAttribute("data-state");
    throw new Error(`saving stands at "${stands}", not at "${wanted}"`, { cause });
  }
}

/** Waits until nothing waits in the browser. The page that was left may have sent it in its last moment: then the next
 * one finds it on the server and has nothing to say. */
async function arrives(page) {
  await page.waitForFunction(() => localStorage.length === 0);
  const stands = await page.locator(".autosave").getAttribute("data-state");
  assert.ok(["saving", "saved", "quiet"].includes(stands), `saving stands at "${stands}"`);
}

/** Does something and waits for the answer to it to arrive. */
async function saves(page, act) {
  const saved = page.waitForResponse((response) => response.request().method() === "POST" && response.ok());
  await act();
  await saved;
  await state(page, "saved");
}

async function assertUnanswered({ page, lang, say }, id) {
  const items = await page.context().newPage();
  await items.goto(`/${lang}/assessments/${id}/items`);
  const line = items.locator("li", { has: items.locator("a[href$='/items/C06']") }).first();
  await line.getByText(say("rating-open")).waitFor();
  await items.close();
}
