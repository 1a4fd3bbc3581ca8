// Knows the words of the interface, read from where the pages have them, so that no journey repeats them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LOCALES = join(import.meta.dirname, "../../../locales");

export const LANGUAGES = ["en", "es"];

/** The messages of a language that are one line long, by key. Asking for any other is a mistake and throws. */
export function words(lang) {
  const messages = new Map();
  const folder = join(LOCALES, lang);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      const found = line.match(/^([a-z][a-z0-9-]*) = (.+)$/);
      if (found) messages.set(found[1], found[2]);
    }
  }
  const say = (key, args = {}) => {
    const text = messages.get(key);
    if (text === undefined) throw new Error(`locales/${lang} has no one-line message ${key}`);
    // A message may be another one: `{ column-date }`.
    const whole = text.replace(/\{ ([a-z][a-z0-9-]*) \}/g, (_, other) => say(other, args));
    return whole.replace(/\{ \$(\w+) \}/g, (_, name) => args[name]);
  };
  return say;
}
