// Many people on one server: the first account, invitations, coming in and going out, roles that end.

import assert from "node:assert/strict";
import {
  ACCOUNTS, PASSWORD, beAdministrator, invite, join, oneTimeCode, setUpSecondProof, signIn, signOut,
} from "../support/accounts.mjs";
import { judge } from "../support/axe.mjs";
import { STATUS } from "../support/browser.mjs";
import { claim, journey, openItem } from "../support/journey.mjs";
import { EXAMPLE } from "../support/places.mjs";
import { judgeReachOnPhones } from "../support/reach.mjs";

const SERVED = { serve: ACCOUNTS };
const OFFICE = "office@interior.example";

/** A page is as good as all others are. */
async function judged({ page }) {
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1, page.url());
  await judge(page);
  await judgeReachOnPhones(page);
}

journey("from the first link to an institution that comes in", SERVED, async (walk) => {
  const { page, visitor, lang, say, server } = walk;
  const link = (await server.setUp).replace("/en/join/", `/${lang}/join/`);
  await page.goto(link);
  await judged(walk);
  visitor.expected = [STATUS.invalid];
  await page.getByRole("button", { name: say("join"), exact: true }).click();
  await page.getByRole("alert").getByText(say("problems-title")).waitFor();
  await judged(walk);
  await join(walk, link, { email: "admin@ict.example", name: "ICT Authority" });
  await page.getByText(say("second-proof-needed")).waitFor();
  await judged(walk);
  await setUpSecondProof(walk);
  assert.equal(await page.locator(".codes code").count(), 10);
  await judged(walk);

  // Institutions stand in the records of a country, which a coordinator keeps.
  const lead = await walk.arrive();
  await join(lead, await invite(walk, "coordinator"), { email: "lead@ict.example", name: "Secretariat" });
  await lead.page.getByRole("button", { name: say("sign-out") }).waitFor();
  await lead.page.goto(`/${lang}/assessments/${EXAMPLE}/records/stakeholder/new`);
  await lead.page.locator("#name").fill("Ministry of the Interior");
  await lead.page.getByRole("main").getByRole("button", { name: say("save"), exact: true }).click();
  await lead.page.waitForURL(/records\/stakeholder(\?|$)/);
  await lead.page.goto(`/${lang}/people/invite`);
  await judged(lead);
  const respondent = await invite(lead, "respondent");
  assert.match(respondent, new RegExp(`/${lang}/join/[0-9a-f]{64}$`));
  await judged(lead);
  await lead.page.getByRole("link", { name: say("link-done") }).click();
  await lead.page.getByRole("button", { name: say("invite-withdraw") }).waitFor();
  await judged(lead);
  await lead.visitor.leave();

  const office = await walk.arrive();
  await office.page.goto(respondent);
  await office.page.getByText(say("join-lead")).waitFor();
  await judged(office);
  await join(office, respondent, { email: OFFICE, name: "Interior" });
  await office.page.getByRole("link", { name: say("account-title") }).click();
  await office.page.getByText(OFFICE).waitFor();
  await judged(office);
  await office.visitor.leave();

  const late = await walk.arrive();
  late.visitor.expected = [/status of 410/];
  await late.page.goto(respondent);
  await late.page.getByRole("heading", { name: say("error-link-ended-title") }).waitFor();
  await judge(late.page);
  await late.visitor.leave();
  await page.goto(`/${lang}/people`);
  await page.getByText(OFFICE).waitFor();
});

journey("coming in, seeing where one is in, and going out", SERVED, async (walk) => {
  const { page, lang, say } = walk;
  await beAdministrator(walk);
  const reader = await invite(walk, "reader", OFFICE);
  const office = await walk.arrive();
  await join(office, reader, { name: "Interior" });
  await office.page.getByRole("button", { name: say("sign-out") }).waitFor();
  await signOut(office);
  await judged(office);

  office.visitor.expected = [STATUS.invalid, STATUS.signIn];
  await signIn(office, OFFICE, "five rivers meet above");
  await office.page.getByRole("alert").getByRole("link", { name: say("sign-in-wrong") }).waitFor();
  assert.equal(await office.page.locator("#email").inputValue(), OFFICE, "what was typed stays");
  assert.equal(await office.page.locator("#password").inputValue(), "", "a password does not");
  await judged(office);
  await signIn(office, OFFICE, PASSWORD);
  await office.page.waitForURL(`**/${lang}/`);

  await office.page.goto(`/${lang}/account`);
  const secret = await setUpSecondProof(office);
  const elsewhere = await walk.arrive();
  await signIn(elsewhere, OFFICE, PASSWORD);
  await elsewhere.page.getByText(say("sign-in-code-needed")).waitFor();
  await judged(elsewhere);
  await signIn(elsewhere, OFFICE, PASSWORD, oneTimeCode(secret, 1));
  await elsewhere.page.waitForURL(`**/${lang}/`);
  await office.page.goto(`/${lang}/account`);
  const places = office.page.getByRole("region", { name: say("account-sessions") }).locator("tbody tr");
  assert.equal(await places.count(), 2);
  await judged(office);
  await office.page.getByRole("button", { name: say("account-end"), exact: true }).click();
  await office.page.waitForURL(/saved=yes/);
  assert.equal(await places.count(), 1);
  await elsewhere.page.goto(`/${lang}/account`);
  assert.match(elsewhere.page.url(), /sign-in\?to=/);
  await elsewhere.visitor.leave();

  // A page that stayed open in another tab saves nothing once its reader has gone out.
  const open = await office.visitor.context.newPage();
  await open.goto(`/${lang}/account`);
  await open.locator("#name").fill("Interior, written too late");
  await office.page.bringToFront();
  await signOut(office);
  await open.bringToFront();
  await open.getByRole("button", { name: say("save"), exact: true }).click();
  await open.getByRole("heading", { name: say("error-sign-in-title") }).waitFor();
  await judge(open);
  await open.close();
  await signIn(office, OFFICE, PASSWORD, undefined);
  await office.page.getByText(say("sign-in-code-needed")).waitFor();
  await office.visitor.leave();
  await page.goto(`/${lang}/people`);
  assert.equal(await page.getByText("written too late").count(), 0);
});

journey("a role that ends while a page is open", SERVED, async (walk) => {
  const { page, lang, say } = walk;
  await beAdministrator(walk);
  const links = [await invite(walk, "coordinator"), await invite(walk, "coordinator")];
  const [one, other] = [await walk.arrive(), await walk.arrive()];
  await join(one, links[0], { email: OFFICE, name: "Interior" });
  await join(other, links[1], { email: "other@ict.example", name: "Communications" });
  await one.page.getByRole("button", { name: say("sign-out") }).waitFor();
  await openItem(one, EXAMPLE, "C05");
  await claim(one.page, "1");

  await page.goto(`/${lang}/people`);
  await page.getByRole("link", { name: "Interior" }).click();
  await judged(walk);
  await page.getByRole("button", { name: say("person-end"), exact: true }).click();
  await page.waitForURL(/saved=yes/);

  one.visitor.expected = [STATUS.refused];
  await one.page.getByRole("button", { name: say("save-next") }).last().click();
  await one.page.getByRole("heading", { name: say("error-refused-title") }).waitFor();
  await judge(one.page);
  await one.page.goto(`/${lang}/`);
  assert.equal(await one.page.getByRole("main").locator(`a[href$='${EXAMPLE}']`).count(), 0, "it is listed no more");
  await one.visitor.leave();
  await other.visitor.leave();
});
