// Knows how people get accounts and come in, on a server where everybody needs one.

import { createHmac } from "node:crypto";

/** The password of everybody here; nobody's anywhere else. */
export const PASSWORD = "four rivers meet below";

/** The options of a server where everybody needs an account. */
export const ACCOUNTS = ["--accounts"];

/** The code that a device with this secret shows, so many half minutes from now (RFC 6238). */
export function oneTimeCode(secret, ahead = 0) {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const digest = createHmac("sha1", base32(secret)).update(step).digest();
  const number = digest.readUInt32BE(digest.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

function base32(text) {
  const bits = [...text].map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"));
  return Buffer.from(bits.join("").match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
}

/** Takes a link up: a new account, with this address where the link leaves it open. */
export async function join({ page, say }, link, { email, name }) {
  await page.goto(link);
  const field = page.locator("#email");
  if (await field.isEditable()) await field.fill(email);
  await page.locator("#name").fill(name);
  await page.locator("#password").fill(PASSWORD);
  await page.locator("#again").fill(PASSWORD);
  await page.getByRole("button", { name: say("join"), exact: true }).click();
}

/** Sets up the second proof on the page of one's own account; what the device has then. The page shows the codes. */
export async function setUpSecondProof({ page, say }) {
  const secret = await page.locator("input[name='secret']").inputValue();
  await page.locator("#code").fill(oneTimeCode(secret));
  await page.locator("#proof-password").fill(PASSWORD);
  await page.getByRole("button", { name: say("second-proof-add") }).click();
  await page.getByRole("heading", { level: 1, name: say("second-proof-codes") }).waitFor();
  return secret;
}

/** Makes the first account with the link that the server printed; it is an administrator's. */
export async function beAdministrator(walk) {
  const { page, lang, say, server } = walk;
  const link = (await server.setUp).replace("/en/join/", `/${lang}/join/`);
  await join(walk, link, { email: "admin@ict.example", name: "ICT Authority" });
  await page.waitForURL(/\/account\?needed=yes/);
  const secret = await setUpSecondProof(walk);
  await page.getByRole("link", { name: say("second-proof-codes-kept") }).click();
  return secret;
}

/**
 * Invites somebody for Kenya and returns the link, which stands on the page then. Whoever answers does so for this
 * institution, or for the first one.
 */
export async function invite({ page, lang, say }, role, email = "", institution = { index: 1 }) {
  await page.goto(`/${lang}/people/invite`);
  await page.locator(`input[name='role'][value='${role}']`).check();
  await page.locator("#country").selectOption("KEN");
  await page.getByRole("button", { name: say("grant-continue") }).click();
  await page.locator("#email").fill(email);
  if (role === "respondent") await page.locator("#institution").selectOption(institution);
  await page.getByRole("button", { name: say("invite-make") }).click();
  await page.getByRole("heading", { level: 1, name: say("link-title") }).waitFor();
  return page.locator("#link").inputValue();
}

/** Types address and password, and the code where one is given, and sends them. */
export async function signIn({ page, lang, say }, email, password, code) {
  if (!page.url().includes("/sign-in")) await page.goto(`/${lang}/sign-in`);
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  if (code) await page.locator("#code").fill(code);
  await page.getByRole("main").getByRole("button", { name: say("sign-in-title"), exact: true }).click();
}

/** Goes out by the button in the head of the page. */
export async function signOut({ page, say }) {
  await page.getByRole("button", { name: say("sign-out") }).click();
  await page.getByText(say("sign-in-out")).waitFor();
}
