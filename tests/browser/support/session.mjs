// Knows how a session of a workshop is prepared and led, by the forms that whoever leads it sends.

import assert from "node:assert/strict";
import { begin } from "./journey.mjs";

/** Three institutions of the register. */
const INSTITUTIONS = ["Ministry of Justice", "National Police", "Teachers' Union"];

/** How a session is told and counted, and how many seats each institution has. */
const USUAL = { openness: "by-institution", counting: "institutions", seats: 1 };

/** A session of an assessment of its own, at its first question in the end of `present`. */
export class Session {
  /** Prepares it with seats for each institution; `codes` are those on the cards, institution by institution. */
  static async prepare(walk, ways = {}) {
    const { openness, counting, seats: each } = { ...USUAL, ...ways };
    const session = new Session();
    Object.assign(session, { request: walk.page.request, origin: walk.origin });
    const assessment = `/${walk.lang}/assessments/${await begin(walk)}`;
    for (const name of INSTITUTIONS) {
      const fields = { version: "0", name, part: "answers", influence: "unknown", confidentiality: "public" };
      await session.post(`${assessment}/records/stakeholder/new`, fields);
    }
    const day = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    const fields = { name: "National workshop", lang: walk.lang, first: day, openness, counting };
    const place = await session.post(`${assessment}/workshops`, fields);
    session.base = place.split("?")[0];
    const seats = Object.fromEntries(INSTITUTIONS.map((_, index) => [`count-stakeholder-${index + 1}`, String(each)]));
    const cards = await session.text(await session.send(`${session.base}/seats`, { act: "issue", ...seats }));
    session.codes = [...cards.matchAll(/class="seat-code"><bdi>([A-Z0-9 ]+)</g)].map((found) => found[1]);
    assert.equal(session.codes.length, INSTITUTIONS.length * each, "a card for each seat");
    const link = await session.text(await session.send(`${session.base}/seats`, { act: "screen" }));
    session.screen = link.match(/https?:\/\/[^"\s]+\/screen\/[0-9a-f]{64}/)[0];
    await session.lead("open");
    return session;
  }

  /** Does something with the session as it is now. */
  async lead(act, fields = {}) {
    const page = await (await this.request.get(this.origin + this.base)).text();
    const version = page.match(/name="version" value="(\d+)"/)[1];
    const item = page.match(/name="item" value="([^"]+)"/)?.[1] ?? "";
    await this.post(this.base, { version, act, item, ...fields });
  }

  /** Closes it. */
  async close() {
    const page = await (await this.request.get(`${this.origin}${this.base}/close`)).text();
    const version = page.match(/name="version" value="(\d+)"/)[1];
    await this.post(`${this.base}/close`, { version });
  }

  /** Sends a form that leads on; gives where to. */
  async post(path, fields) {
    const reply = await this.send(path, fields);
    const said = reply.status() === 303 ? "" : await reply.text();
    assert.equal(reply.status(), 303, `${path} ${JSON.stringify(fields)}: ${said.slice(0, 4000)}`);
    return reply.headers().location;
  }

  send(path, form) {
    return this.request.post(this.origin + path, { form, maxRedirects: 0 });
  }

  async text(reply) {
    const text = await reply.text();
    assert.ok(reply.ok(), text.slice(0, 4000));
    return text;
  }
}
