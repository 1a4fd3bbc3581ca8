// Knows how a part of a page is compared with what assistive technology was last told about it.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const FOLDER = join(import.meta.dirname, "../snapshots");

/** Fails where the accessible tree differs from `snapshots/NAME.yml`. AMPARO_ACCEPT=1 writes it anew. */
export async function sameTree(locator, name) {
  const file = join(FOLDER, `${name}.yml`);
  const told = await locator.ariaSnapshot();
  const tree = `${told.replaceAll(/assessments\/[\w-]+/g, "assessments/ID")}\n`;
  if (process.env.AMPARO_ACCEPT) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, tree);
    return;
  }
  assert.ok(existsSync(file), `snapshots/${name}.yml is missing; look at the page, then run with AMPARO_ACCEPT=1`);
  assert.equal(tree, await readFile(file, "utf8"), `${name}: look at the page, then run with AMPARO_ACCEPT=1`);
}
