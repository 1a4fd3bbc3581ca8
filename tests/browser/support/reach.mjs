// Knows whether what can be pressed lies where a finger reaches it: a table may scroll sideways, what is done in it may not
// lie beside the page. The page as a whole does not show it, because a table scrolls in a window of its own.

import assert from "node:assert/strict";

/** Fails where a link or a field lies outside the window of its table, opened parts of the page included. */
export async function judgeReach(page) {
  const beyond = await page.evaluate(() => {
    const folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((part) => (part.open = true));
    const controls = "a, button, input:not([type=hidden]), select, textarea, summary";
    const found = [...document.querySelectorAll(".scroll")].flatMap((table) => {
      const frame = table.getBoundingClientRect();
      const isBeyond = (box) => box.width > 0 && (box.right > frame.right + 1 || box.left < frame.left - 1);
      const beyond = [...table.querySelectorAll(controls)].filter((one) => isBeyond(one.getBoundingClientRect()));
      return beyond.map((one) => `${one.tagName} “${one.textContent.trim().slice(0, 40)}”`);
    });
    const cut = [...document.querySelectorAll(".stacked")].filter((table) => table.scrollWidth > table.clientWidth + 1);
    folded.forEach((part) => (part.open = false));
    return [...found, ...cut.map(() => "a table of blocks that scrolls")];
  });
  assert.deepEqual(beyond, [], `${page.url()}: beside the page`);
}

/** The same in the width of a small and of a common phone. */
export async function judgeReachOnPhones(page) {
  const before = page.viewportSize();
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await judgeReach(page);
  }
  await page.setViewportSize(before);
}
