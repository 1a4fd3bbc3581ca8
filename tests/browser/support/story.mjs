// Knows how a country is assessed by many institutions, from the first link to the next round: what its coordinator and its
// institutions do, each in a private context.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join as path } from "node:path";
import { beAdministrator, invite, join } from "./accounts.mjs";
import { judge } from "./axe.mjs";
import { STATUS, awake } from "./browser.mjs";
import { download } from "./company.mjs";
import { begin, claim } from "./journey.mjs";
import { judgeReachOnPhones } from "./reach.mjs";
import { scale } from "./scale.mjs";

/** The two questions that every institution is asked. */
const ITEMS = ["C04", "C12"];
/** Who answers, and which level each gives to both questions: three agree, one does not. */
const INSTITUTIONS = [
  { name: "Ministry of Social Welfare", level: "2" },
  { name: "Ministry of Justice", level: "2" },
  { name: "Child Helpline", level: "2" },
  { name: "National Police", level: "4" },
];
const REASON = "The order names the capital only.";
const DISSENT = "The unit takes cases from every county";
const LATE = "Written while the gate was signed.";
const WRONG = "The photograph shows another country.";
const SECRETARIAT = "Secretariat of the council";

/** A telephone, for whoever answers in the field. */
const TELEPHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
/** What the telephone may be sent from the link to the end, and how many pages it may take. */
const MOST = { pages: 5, bytes: 60 * 1024 };

const DECREE = {
  name: "order.pdf",
  mimeType: "application/pdf",
  buffer: await readFile(path(import.meta.dirname, "../../../questionnaires/demo/order.pdf")),
};
const PHOTOGRAPH = {
  name: "photo.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  ),
};

/** The whole story; `walk` is the administrator's, who sets the server up. */
export async function tell(walk) {
  await beAdministrator(walk);
  const lead = await walk.arrive();
  await join(lead, await invite(walk, "coordinator"), { email: "lead@ict.example", name: SECRETARIAT });
  await lead.page.getByRole("button", { name: lead.say("sign-out") }).waitFor();
  const id = await begin(lead);
  const links = [];
  for (const institution of INSTITUTIONS) {
    await register(lead, id, institution);
    links.push(await invite(lead, "respondent", "", { label: institution.name }));
  }
  const offices = [];
  for (const [number, institution] of INSTITUTIONS.entries()) {
    offices.push(await answer(walk, { id, number, institution, link: links[number] }));
  }
  await agree(lead, id);
  await readOthers(offices[0], id);
  await removePhotograph(lead, offices[3], id);
  await validate(lead, id);
  await meetShutAnswers(offices[0], id);
  await readPapers(lead, id);
  await nextRound(lead, id);
  for (const other of [...offices, lead]) await other.visitor.leave();
}

/** Puts an institution into the register with the questions that it answers. */
async function register({ page, lang, say, scripting }, id, { name }) {
  await page.goto(`/${lang}/assessments/${id}/records/stakeholder/new`);
  if (scripting) await awake(page);
  await page.locator("#about").selectOption({ index: 1 });
  await page.locator("#name").fill(name);
  await page.locator("input[name='part'][value='answers']").check();
  for (const item of ITEMS) {
    const box = page.locator(`input[name='items'][value='${item}']`);
    const group = page.locator("details:not([open])", { has: box });
    if (await group.count()) await group.locator("summary").click();
    await box.check();
  }
  await page.getByRole("main").getByRole("button", { name: say("save"), exact: true }).click();
  await page.waitForURL(/records\/stakeholder\?saved=yes/);
}

/**
 * Takes the link up and answers both questions, unseen by the others; the last one with a decree and on a telephone, the first
 * one with a photograph that does not belong there.
 */
async function answer(walk, { id, number, institution, link }) {
  const isOnTelephone = number === INSTITUTIONS.length - 1;
  const office = await walk.arrive(isOnTelephone ? TELEPHONE : {});
  const { page, say } = office;
  const sum = await scale(page);
  await join(office, link, { email: `office${number}@gov.example`, name: institution.name });
  await page.getByRole("heading", { level: 1, name: say("work-title") }).waitFor();
  assert.equal(await page.locator(".task-name").count(), ITEMS.length);
  if (isOnTelephone) await judgeReachOnPhones(page);
  await page.getByRole("link", { name: say("work-next") }).click();
  for (const item of ITEMS) {
    await page.waitForURL(new RegExp(`/respond/${item}`));
    assert.equal(await page.getByText(say("respond-others"), { exact: true }).count(), 0, "nobody sees the others");
    if (isOnTelephone) await judge(page);
    await claim(page, institution.level);
    await page.locator("#comment").fill(`${institution.name} on ${item}.`);
    const file = isOnTelephone ? DECREE : PHOTOGRAPH;
    if (item === ITEMS[0] && (isOnTelephone || number === 0)) await attach(page, file);
    await page.getByRole("button", { name: say("respond-submit"), exact: true }).click();
  }
  await page.waitForURL(/\/my-work\?saved=/);
  await page.getByText(say("work-lead-done")).waitFor();
  if (isOnTelephone) {
    await judge(page);
    const words = `from the link to the end: ${sum.pages} pages, ${sum.bytes} bytes`;
    assert.ok(sum.pages <= MOST.pages && sum.bytes > 0 && sum.bytes <= MOST.bytes, words);
  }
  await page.goto(`/${office.lang}/my-work`);
  return office;
}

/** Chooses a document for the piece of evidence that stands open, and says of what kind it is. */
async function attach(page, file) {
  await page.locator("#e1-file").setInputFiles(file);
  await page.locator("#e1-kind").selectOption({ index: 1 });
}

/** Sees where institutions are apart, opens the question to all, and records what was agreed and who holds something else. */
async function agree({ page, lang, say }, id) {
  await page.goto(`/${lang}/assessments/${id}/deliberation`);
  const row = page.locator("tbody tr", { hasText: ITEMS[0] });
  await row.getByText(say("deliberation-apart")).waitFor();
  await judge(page);
  await row.getByRole("link").click();
  await page.waitForURL(new RegExp(`/deliberation/${ITEMS[0]}`));
  for (const { name } of INSTITUTIONS) await page.getByRole("rowheader", { name }).waitFor();
  await judge(page);
  await page.getByRole("button", { name: say("deliberation-open"), exact: true }).click();
  await page.getByRole("button", { name: say("deliberation-close"), exact: true }).waitFor();
  await page.locator("input[name='rating'][value='2']").check();
  await page.locator("#reason").fill(REASON);
  await page.locator("#dissent-stakeholder-4").fill(DISSENT);
  await page.getByRole("button", { name: say("agree-save"), exact: true }).click();
  const counts = page.getByRole("region", { name: say("deliberation-counts") });
  await counts.getByText(say("answer-from-agreed")).waitFor();
  await counts.getByText(`${INSTITUTIONS[3].name}: ${DISSENT}`).waitFor();
  await judge(page);
}

/** An institution reads what the others said once the question is open to all. */
async function readOthers({ page, lang, say }, id) {
  await page.goto(`/${lang}/assessments/${id}/respond/${ITEMS[0]}?institution=stakeholder-1`);
  await page.getByRole("heading", { name: say("respond-others") }).waitFor();
  await page.getByRole("row", { name: INSTITUTIONS[3].name }).waitFor();
  await judge(page);
}

/** Opens both documents, takes the wrong one out for good, and sees that it is gone for everybody, the other not. */
async function removePhotograph({ page, visitor, lang, say }, office, id) {
  await page.goto(`/${lang}/assessments/${id}/register`);
  await judge(page);
  const document = async (name) => {
    const row = page.getByRole("row", { name });
    return row.locator("a[href*='/files/']").first().getAttribute("href");
  };
  const [decree, photograph] = [await document(DECREE.name), await document(PHOTOGRAPH.name)];
  const open = async (url) => (await download(visitor, url)).status;
  assert.deepEqual([await open(decree), await open(photograph)], [200, 200]);
  await page.getByRole("row", { name: PHOTOGRAPH.name }).getByRole("link", { name: say("dossier-about-file") }).click();
  await page.waitForURL(/\/register\/[0-9a-f]{64}/);
  await judge(page);
  const removal = page.getByRole("region", { name: say("removal-title") });
  visitor.expected.push(STATUS.invalid);
  await removal.locator("[name='remove-reason']").fill(WRONG);
  await removal.getByRole("button").click();
  await page.getByRole("alert").getByText(say("problems-title")).waitFor();
  await removal.getByLabel(say("removal-sure"), { exact: true }).check();
  await removal.getByRole("button").click();
  await page.waitForURL(/saved=yes/);
  await page.getByText(WRONG).waitFor();
  await judge(page);
  assert.deepEqual([await open(decree), await open(photograph)], [200, 404]);
  assert.notEqual((await download(office.visitor, photograph)).status, 200, "nor does anybody else get it");
}

/** Signs what validates the round. */
async function validate({ page, lang, say }, id) {
  await page.goto(`/${lang}/assessments/${id}/gates`);
  const gate = page.locator(".gate", { hasText: say("gates-shuts") });
  await gate.locator("summary").click();
  await gate.locator("input[name^='by-']").fill(SECRETARIAT);
  await judge(page);
  await gate.getByRole("button", { name: say("gates-sign"), exact: true }).click();
  await page.waitForURL(/saved=yes/);
  await page.locator(".gate summary", { hasText: say("gates-withdraw") }).waitFor();
  await judge(page);
}

/** An institution finds its answers shut, whatever page it comes from. */
async function meetShutAnswers({ page, lang, say, visitor }, id) {
  const stale = page.url();
  visitor.expected.push(STATUS.conflict, STATUS.invalid);
  await page.locator("#comment").fill(LATE);
  await page.getByRole("button", { name: say("respond-submit"), exact: true }).click();
  await page.getByText(say("error-validated-text")).waitFor();
  assert.equal(await page.locator("#comment").inputValue(), LATE, "what was written is not lost");
  await page.goto(stale);
  assert.equal(await page.getByRole("button", { name: say("respond-submit"), exact: true }).count(), 0);
  await page.goto(`/${lang}/my-work`);
  await page.getByText(say("work-shut")).waitFor();
  await judge(page);
  assert.equal(await page.getByRole("link", { name: say("work-next") }).count(), 0);
}

/** The strategy has the institutions in its annex; the report inside has the minority view. */
async function readPapers({ page, visitor, lang }, id) {
  const file = async (name) => {
    const { status, body } = await download(visitor, `/${lang}/assessments/${id}/${name}`);
    assert.equal(status, 200, name);
    return body;
  };
  await page.goto(`/${lang}/assessments/${id}/draft?document=strategy`);
  const words = (await file("draft.md?document=strategy")).toString();
  // An annex has a letter where chapters have a number.
  const annexes = words.split("\n## ").filter((chapter) => /^[A-Z] /.test(chapter));
  const isComplete = (annex) => INSTITUTIONS.every(({ name }) => annex.includes(name));
  assert.ok(annexes.some(isComplete), "no annex names the institutions");
  const report = (await file("draft.md?document=report&audience=internal")).toString();
  assert.ok(report.includes(DISSENT), "the minority view is missing in the report");
  assert.ok((await file("draft.pdf?document=strategy")).subarray(0, 5).equals(Buffer.from("%PDF-")));
}

/** Begins the next round from this one and confirms one of the answers that came along. */
async function nextRound({ page, lang, say }, id) {
  await page.goto(`/${lang}/assessments/${id}/rounds`);
  await page.getByRole("main").getByRole("link", { name: say("rounds-begin"), exact: true }).last().click();
  await page.waitForURL(/assessments\/new\?from=/);
  await page.getByLabel(say("new-round"), { exact: true }).fill("2029");
  await page.getByRole("button", { name: say("new-begin") }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/new"));
  const next = page.url().match(/assessments\/([^/?]+)/)[1];
  assert.notEqual(next, id);
  await page.goto(`/${lang}/assessments/${next}/carried`);
  await page.getByText(say("carried-progress", { part: 0, whole: ITEMS.length })).waitFor();
  await page.locator(`input[name='item'][value='${ITEMS[0]}']`).check();
  await page.locator("#by").fill(SECRETARIAT);
  await page.getByRole("button", { name: say("carried-confirm"), exact: true }).click();
  await page.getByText(say("carried-progress", { part: 1, whole: ITEMS.length })).waitFor();
  await judge(page);
}
