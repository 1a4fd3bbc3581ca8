// Knows how a page is judged for accessibility: every rule of WCAG 2.2 A and AA that a machine can check.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { spared, withoutScripting } from "./browser.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
/** What a page looks like in other colours changes these rules' verdicts and no others; so with other widths. */
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };
const WIDTHS = { type: "rule", values: ["target-size", "scrollable-region-focusable"] };

/**
 * Fails where the page breaks a rule, in words that say where. There are no exceptions, but the same page need not be
 * judged for every visitor: see `spared`.
 */
export async function judge(page) {
  if (spared.has(page.context())) return;
  const begun = await page.evaluate(() => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  const other = begun === "dark" ? "light" : "dark";
  await judgeBy(page, ALL, begun);
  await page.emulateMedia({ colorScheme: other });
  await judgeBy(page, COLOURS, other);
  await page.emulateMedia({ colorScheme: begun });
}

/** Fails where the page breaks a rule because of its width alone. */
export async function judgeWidth(page) {
  if (!spared.has(page.context())) await judgeBy(page, WIDTHS, "present");
}

async function judgeBy(page, rules, scheme) {
  const broken = await violations(page, rules);
  assert.ok(broken.length === 0, `${page.url()} in the ${scheme} scheme:\n${broken.join("\n")}`);
}

async function violations(page, rules) {
  const result = await withScripting(page, async () => {
    await page.evaluate(AXE);
    return page.evaluate((runOnly) => axe.run(document, { runOnly, resultTypes: ["violations"] }), rules);
  });
  return result.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.replaceAll("\n", " ")}`),
  );
}

/**
 * The judge needs scripting. Where the visitor has none, it is on for the judgement only: the page's own scripts were
 * passed over when it was loaded, and stay so.
 */
async function withScripting(page, work) {
  if (!withoutScripting.has(page.context())) return work();
  const scripting = await switchOf(page);
  await scripting(true);
  try {
    return await work();
  } finally {
    await scripting(false);
  }
}

const switches = new WeakMap();

/** Turns scripting on and off. The session stays open, for whatever it decided ends with it. */
async function switchOf(page) {
  if (!switches.has(page)) {
    const session = await page.context().newCDPSession(page);
    const scripting = (on) => session.send("Emulation.setScriptExecutionDisabled", { value: !on });
    // A session first has to have turned it off itself before it can turn it on.
    await scripting(false);
    switches.set(page, scripting);
  }
  return switches.get(page);
}
