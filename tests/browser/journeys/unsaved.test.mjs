// Nothing typed is lost: unsaved words come back, leaving is asked about, a lost connection is told, a press is one act.

import assert from "node:assert/strict";
import { awake, STATUS } from "../support/browser.mjs";
import { begin, claim, journey } from "../support/journey.mjs";
import { judge } from "../support/axe.mjs";

const ONLY_WITH_SCRIPTING = { scripting: [true] };
/** A telephone, in the dark. */
const PHONE = { scripting: [true], options: { viewport: { width: 390, height: 844 }, colorScheme: "dark" } };

for (const [where, ways] of [["on a desk", ONLY_WITH_SCRIPTING], ["on a telephone", PHONE]]) {
  journey(`words left behind are offered again ${where}`, ways, async (walk) => {
    const { page, lang, say } = walk;
    const id = await begin(walk, "Left");
    await open(page, `/${lang}/assessments/${id}/plan/frame`);
    await page.locator("#vision").fill("Every child is safe.");
    await page.locator("#title").fill("Strategy");
    await page.goto(`/${lang}/assessments/${id}/plan`);

    await open(page, `/${lang}/assessments/${id}/plan/frame`);
    const offer = page.locator(".unsaved-words .notice");
    await offer.getByText("Every child is safe.").waitFor();
    assert.equal(await page.locator("#vision").inputValue(), "");
    await judge(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wider, 0, "the page scrolls sideways");
    await offer.getByRole("button", { name: say("unsaved-restore") }).click();
    assert.equal(await page.locator("#vision").inputValue(), "Every child is safe.");
    assert.equal(await page.locator("#title").inputValue(), "Strategy");
    assert.equal(await offer.count(), 0);

    await page.getByRole("button", { name: say("save"), exact: true }).click();
    await page.getByText(say("saved"), { exact: true }).waitFor();
    await nothingKept(page);
    await open(page, `/${lang}/assessments/${id}/plan/frame`);
    assert.equal(await offer.count(), 0, "saved words are offered again");
    assert.equal(await page.locator("#vision").inputValue(), "Every child is safe.");
  });
}

journey("words left behind can be dropped, and do not come back", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, lang, say } = walk;
  const id = await begin(walk, "Drop");
  const stage = `/${lang}/assessments/${id}/stages/ST1`;
  await open(page, stage);
  await page.locator("#note").fill("A thought.");
  await page.goto(`/${lang}/assessments/${id}`);
  await open(page, stage);
  await page.locator(".unsaved-words").getByRole("button", { name: say("unsaved-discard") }).click();
  await nothingKept(page);
  await open(page, stage);
  assert.equal(await page.locator(".unsaved-words .notice").count(), 0);
});

journey("words on an older version meet the newer ones", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, visitor, lang, say } = walk;
  visitor.expected = [STATUS.conflict];
  const id = await begin(walk, "Older");
  const stage = `/${lang}/assessments/${id}/stages/ST1`;
  await open(page, stage);
  await page.locator("#note").fill("Ours.");
  const other = await visitor.context.newPage();
  await open(other, stage);
  await other.locator(".unsaved-words").getByText("Ours.").waitFor();
  await other.locator("#note").fill("Theirs.");
  await other.getByRole("button", { name: say("save"), exact: true }).click();
  await other.getByText(say("saved"), { exact: true }).waitFor();

  await open(page, stage);
  await page.getByText(say("unsaved-older")).waitFor();
  await page.getByRole("button", { name: say("unsaved-restore") }).click();
  await page.getByRole("button", { name: say("save"), exact: true }).click();
  const both = page.locator(".conflict");
  await both.getByRole("cell", { name: "Theirs." }).waitFor();
  await both.getByRole("cell", { name: "Ours." }).waitFor();
  await page.getByRole("link", { name: say("conflict-keep-theirs") }).click();
  await page.waitForURL((url) => url.pathname === stage);
  await nothingKept(page);
});

journey("what is put right after a fault is saved and forgotten", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, visitor, lang, say } = walk;
  visitor.expected = [STATUS.invalid];
  const id = await begin(walk, "Fault");
  await open(page, `/${lang}/assessments/${id}/plan/frame`);
  await page.locator("#vision").fill("Every child is safe.");
  await page.locator("#first-year").fill("soon");
  await page.getByRole("button", { name: say("save"), exact: true }).click();
  await page.getByRole("alert").waitFor();
  await awake(page);
  assert.equal(await page.locator(".unsaved-words .notice").count(), 0, "what stands in the form is offered");
  await page.locator("#first-year").fill("");
  await page.getByRole("button", { name: say("save"), exact: true }).click();
  await page.getByText(say("saved"), { exact: true }).waitFor();
  await nothingKept(page);
});

journey("whoever leaves with unsaved words is asked", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, lang, say } = walk;
  const id = await begin(walk, "Ask");
  const asked = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  const frame = `/${lang}/assessments/${id}/plan/frame`;
  await open(page, frame);
  await page.locator("#title").fill("Strategy");
  await page.getByRole("link", { name: say("plan-title") }).first().click();
  await page.waitForURL("**/plan");
  assert.deepEqual(asked, ["beforeunload"]);

  // Neither whoever saves nor whoever changed nothing is asked.
  await open(page, frame);
  await page.locator("#title").fill("Strategy");
  await page.getByRole("button", { name: say("save"), exact: true }).click();
  await page.getByText(say("saved"), { exact: true }).waitFor();
  await page.getByRole("link", { name: say("plan-title") }).first().click();
  await page.waitForURL("**/plan");
  assert.deepEqual(asked, ["beforeunload"]);
});

journey("pressing save without a connection keeps the page and the words", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, visitor, lang, say } = walk;
  visitor.expected = [STATUS.offline];
  const id = await begin(walk, "Offline");
  const frame = `/${lang}/assessments/${id}/plan/frame`;
  await open(page, frame);
  await page.locator("#title").fill("Written without a connection.");
  await visitor.context.setOffline(true);
  const save = page.getByRole("button", { name: say("save"), exact: true });
  await save.click();
  await page.getByRole("status").getByText(say("press-unreachable")).waitFor();
  assert.equal(new URL(page.url()).pathname, frame, "the page was left");
  assert.equal(await save.getAttribute("aria-disabled"), null, "the button cannot be pressed again");
  await judge(page);
  await visitor.context.setOffline(false);
  // Once the server answers again, nothing says that it does not, whether or not somebody presses.
  await page.locator(".press-status[data-state='quiet']").waitFor({ state: "attached" });
  assert.equal(await page.locator("#title").inputValue(), "Written without a connection.", "what was typed stays");
  await save.click();
  await page.getByText(say("saved"), { exact: true }).waitFor();
  assert.equal(await page.locator("#title").inputValue(), "Written without a connection.");
  await nothingKept(page);
});

journey("pressing save on a question without a connection is no error page", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, visitor, lang, say } = walk;
  visitor.expected = [STATUS.offline];
  const id = await begin(walk, "Question");
  await open(page, `/${lang}/assessments/${id}/items/C06`);
  await visitor.context.setOffline(true);
  await claim(page, "1");
  await page.getByRole("button", { name: say("save-stay") }).click();
  await page.getByRole("status").getByText(say("press-unreachable")).waitFor();
  await visitor.context.setOffline(false);
  // It saves itself, and nothing says any longer that it did not.
  await page.locator(".autosave[data-state='saved']").waitFor();
  await page.locator(".press-status[data-state='quiet']").waitFor({ state: "attached" });
  await page.getByRole("button", { name: say("save-stay") }).click();
  await page.waitForURL("**/items/C06?item=C06&saved=*");
  assert.equal(await page.locator("input[name='rating'][value='1']").isChecked(), true);
});

journey("a file that cannot come is no word that is kept", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, visitor, lang, say } = walk;
  visitor.expected = [STATUS.offline];
  const id = await begin(walk, "NoFile");
  await open(page, `/${lang}/assessments/${id}/draft`);
  await visitor.context.setOffline(true);
  await page.getByRole("button", { name: say("draft-docx"), exact: true }).click();
  await page.getByRole("status").getByText(say("press-no-file")).waitFor();
  await visitor.context.setOffline(false);
  await page.locator(".press-status[data-state='quiet']").waitFor({ state: "attached" });
});

journey("words left behind are offered in the other language too", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, lang } = walk;
  const id = await begin(walk, "Languages");
  await open(page, `/${lang}/assessments/${id}/plan/frame`);
  await page.locator("#vision").fill("Every child is safe.");
  await open(page, `/${lang === "en" ? "es" : "en"}/assessments/${id}/plan/frame`);
  const offer = page.locator(".unsaved-words .notice");
  await offer.getByText("Every child is safe.").waitFor();
  await offer.getByRole("button").first().click();
  assert.equal(await page.locator("#vision").inputValue(), "Every child is safe.");
});

journey("two presses are one act", {}, async (walk) => {
  const { page, lang, say } = walk;
  const id = await begin(walk, "Twice");
  const risks = `/${lang}/assessments/${id}/records/risk`;
  await page.goto(`${risks}/new`);
  if (walk.scripting) await awake(page);
  await page.locator("#text").fill("Money ends");
  await page.getByRole("button", { name: say("save"), exact: true }).dblclick();
  // The second press may take the place of the first one's way to the next page.
  const entry = page.getByRole("main").getByRole("link", { name: "Money ends" });
  await entry.first().waitFor();
  assert.match(page.url(), /records\/risk\?saved=yes/);
  assert.equal(await entry.count(), 1);
  if (!walk.scripting) return;
  await awake(page);
  await nothingKept(page);
  await open(page, `${risks}/new`);
  assert.equal(await page.locator(".unsaved-words .notice").count(), 0, "a saved record is offered again");
});

journey("a page that is left before it wakes has let go of what was saved", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, lang, say } = walk;
  const id = await begin(walk, "Hasty");
  const risks = `/${lang}/assessments/${id}/records/risk`;
  await open(page, `${risks}/new`);
  await page.locator("#text").fill("Money ends");
  // What wakes the page that follows does not come.
  await page.route("**/*.wasm", () => {});
  await page.getByRole("button", { name: say("save"), exact: true }).click();
  await page.waitForURL(/records\/risk\?saved=yes/);
  await page.waitForLoadState();
  await page.unroute("**/*.wasm");
  await open(page, `${risks}/new`);
  assert.equal(await page.locator(".unsaved-words .notice").count(), 0, "a saved record is offered again");
  await nothingKept(page);
});

journey("what takes long says so at once", ONLY_WITH_SCRIPTING, async (walk) => {
  const { page, lang, say } = walk;
  const id = await begin(walk, "Slow");
  await open(page, `/${lang}/assessments/${id}/versions`);
  await page.locator("#label").fill("1.0");
  await page.locator("#author").fill("Ministry");
  // The server takes its time to say that it is there; a form that is held up on its way would stop the page.
  let letGo = await hold(page, (request) => request.method() === "HEAD");
  const freeze = page.getByRole("button", { name: say("versions-freeze") });
  // A click usually waits for the page that follows.
  await freeze.click({ noWaitAfter: true });
  await page.getByRole("status").getByText(say("press-working")).waitFor();
  assert.equal(await freeze.getAttribute("aria-disabled"), "true");
  await letGo();
  await page.waitForURL(/versions\?saved=yes/, { timeout: 90_000 });

  await open(page, `/${lang}/assessments/${id}/draft?document=report`);
  letGo = await hold(page, (request) => request.resourceType() === "fetch");
  const started = page.waitForEvent("download", { timeout: 90_000 });
  await page.getByRole("button", { name: say("draft-docx"), exact: true }).click();
  await page.getByRole("status").getByText(say("press-printing")).waitFor();
  await letGo();
  assert.match((await started).suggestedFilename(), /^amparo-.*\.docx$/);
  await page.getByRole("status").getByText(say("press-printed")).waitFor();
});

/** Holds the requests that are asked for until what it returns is called: no machine is too fast for what is said meanwhile. */
async function hold(page, asksFor) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route("**", async (route) => {
    if (asksFor(route.request())) await released;
    await route.continue();
  });
  return async () => {
    release();
    await page.unrouteAll({ behavior: "wait" });
  };
}

async function open(page, path) {
  await page.goto(path);
  await awake(page);
}

/** Nothing of any form stays in the browser. */
async function nothingKept(page) {
  await page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith("amparo-typed")));
}
