// Knows how somebody comes in to a demonstration, with what it prints.

import { oneTimeCode, signIn } from "./accounts.mjs";

/** The options of a server that is a demonstration, and has links checked where somebody asks. */
export const DEMO = ["--demo", "--check-links"];

/** Comes in as the office with this address at the demonstration. */
export async function comeIn(walk, office) {
  const { page, lang, say, server } = walk;
  await page.goto(`/${lang}/sign-in`);
  const start = server.printed.findIndex((line) => line.trim().startsWith(`${office}@`));
  const [email, password] = server.printed[start].trim().split(/\s+/);
  await signIn(walk, email, password);
  // A device belongs to the offices that look after others.
  const secret = server.printed.slice(start, start + 3).join(" ").match(/secret (\w+)/)?.[1];
  if (secret) {
    await page.getByText(say("sign-in-code-needed")).waitFor();
    // The code of this half minute was used when the device was set up.
    await signIn(walk, email, password, oneTimeCode(secret, 1));
  }
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}
