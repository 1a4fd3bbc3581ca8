// A provider of sign-ins that the installation trusts: coming in by it, joining an account with it, an invitation without a
// password, and what it does not open.

import assert from "node:assert/strict";
import { PASSWORD, beAdministrator, invite, join, oneTimeCode, setUpSecondProof, signIn, signOut } from "../support/accounts.mjs";
import { judge } from "../support/axe.mjs";
import { STATUS } from "../support/browser.mjs";
import { journey } from "../support/journey.mjs";
import { PROVIDER, startProvider } from "../support/provider.mjs";

const SERVED = { serve: startProvider };
const OFFICE = "office@interior.example";
const NAME = { name: PROVIDER };

/** Somebody whose browser may go to the provider. */
async function traveller(walk) {
  const other = await walk.arrive();
  return travels(other);
}

function travels(walk) {
  walk.visitor.expected.push(new RegExp(`asked ${walk.beside.issuer}/`));
  return walk;
}

/** Goes on to the provider from the page in between. */
async function goOn({ page, say }) {
  await page.getByRole("heading", { level: 1, name: say("provider-go-title", NAME) }).waitFor();
  await page.getByRole("link", { name: say("provider-go", NAME) }).click();
}

journey("an invitation is taken up by a provider of sign-ins, and by nothing else", SERVED, async (walk) => {
  const { page, lang, say, beside } = walk;
  await beAdministrator(walk);
  const link = await invite(walk, "reader", OFFICE);

  // Whom no account knows is let in by no provider.
  const stranger = await traveller(walk);
  beside.who = "stranger-1";
  await stranger.page.goto(`/${lang}/sign-in`);
  await judge(stranger.page);
  await stranger.page.getByRole("link", { name: say("provider-sign-in", NAME) }).click();
  await stranger.page.getByText(say("provider-nobody", NAME)).waitFor();
  await judge(stranger.page);
  await stranger.visitor.leave();

  const office = await traveller(walk);
  beside.who = "office-7";
  await office.page.goto(link);
  await office.page.locator("#name").fill("Interior");
  await office.page.getByRole("button", { name: say("provider-join", NAME) }).click();
  await judge(office.page);
  await goOn(office);
  await office.page.waitForURL(`**/${lang}/account`);
  await office.page.getByText(say("provider-alone", NAME)).waitFor();
  assert.equal(await office.page.locator("#present").count(), 0, "there is no password to be typed");
  await judge(office.page);
  await signOut(office);

  // They come in again, go on where they wanted, and nowhere else.
  await office.page.goto(`/${lang}/account`);
  await office.page.getByRole("link", { name: say("provider-sign-in", NAME) }).click();
  await office.page.waitForURL(`**/${lang}/account`);
  await signOut(office);
  await office.page.goto(`/${lang}/sign-in/provider?to=https%3A%2F%2Felsewhere.example%2F${lang}%2F`);
  await office.page.waitForURL(`${walk.origin}/${lang}/`);
  await signOut(office);

  // Whom the provider refuses, and who brings an answer of somebody else, stays out.
  beside.who = null;
  await office.visitor.context.clearCookies();
  await office.page.goto(`/${lang}/sign-in/provider`);
  await office.page.getByText(say("provider-doubtful", NAME)).waitFor();
  const thief = await walk.arrive();
  await thief.page.goto("/sign-in/return?code=guess&state=guess");
  await thief.page.waitForURL(/sign-in\?provider=doubtful/);
  assert.deepEqual((await thief.visitor.context.cookies()).filter(({ name }) => name === "__Host-amparo"), []);
  await thief.visitor.leave();
  await office.visitor.leave();
  await page.goto(`/${lang}/people`);
});

journey("an account is joined with a provider of sign-ins by whoever is in", SERVED, async (walk) => {
  const { lang, say, beside } = walk;
  await beAdministrator(walk);
  const links = [await invite(walk, "reader", OFFICE), await invite(walk, "reader", "other@ict.example")];
  const [office, other] = [await traveller(walk), await traveller(walk)];
  for (const [someone, link, name] of [[office, links[0], "Interior"], [other, links[1], "Communications"]]) {
    await join(someone, link, { name });
    await someone.page.getByRole("button", { name: say("sign-out") }).waitFor();
    await someone.page.goto(`/${lang}/account`);
  }
  office.visitor.expected.push(STATUS.invalid);

  beside.who = "office-7";
  await link(office, "a wrong password");
  await office.page.getByRole("alert").getByRole("link", { name: say("account-wrong-password") }).waitFor();
  await judge(office.page);
  await link(office, PASSWORD);
  await goOn(office);
  await office.page.getByText(say("provider-there", NAME)).waitFor();
  await judge(office.page);

  // Two accounts are not one person.
  await link(other, PASSWORD);
  await goOn(other);
  await other.page.getByText(say("provider-taken", NAME)).waitFor();
  await other.visitor.leave();

  // A second proof is asked for behind the provider too.
  const secret = await setUpSecondProof(office);
  await office.page.goto(`/${lang}/`);
  await signOut(office);
  await office.page.getByRole("link", { name: say("provider-sign-in", NAME) }).click();
  await office.page.getByText(say("second-proof-bring-text")).waitFor();
  await judge(office.page);
  await office.page.goto(`/${lang}/assessments/ken-example`);
  await office.page.getByText(say("second-proof-bring-text")).waitFor();
  await office.page.locator("#code").fill("000000");
  await office.page.getByRole("button", { name: say("second-proof-bring") }).click();
  await office.page.getByRole("alert").getByRole("link", { name: say("account-wrong-code") }).waitFor();
  await office.page.locator("#code").fill(oneTimeCode(secret, 1));
  await office.page.getByRole("button", { name: say("second-proof-bring") }).click();
  await office.page.waitForURL(new RegExp(`/${lang}/(#.*)?$`));

  await office.page.goto(`/${lang}/account`);
  await office.page.getByRole("button", { name: say("provider-unlink") }).click();
  await office.page.getByText(say("provider-text", NAME)).waitFor();
  await signOut(office);
  await office.page.getByRole("link", { name: say("provider-sign-in", NAME) }).click();
  await office.page.getByText(say("provider-nobody", NAME)).waitFor();
  await signIn(office, OFFICE, PASSWORD);
  await office.page.getByText(say("sign-in-code-needed")).waitFor();
  await office.visitor.leave();

  async function link({ page }, password) {
    await page.locator("#link-password").fill(password);
    await page.getByRole("button", { name: say("provider-link") }).click();
  }
});
