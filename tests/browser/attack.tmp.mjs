import { mkdir } from "node:fs/promises";
import { awake, launch, Visitor } from "./support/browser.mjs";
import { EXAMPLE, places } from "./support/places.mjs";
const [,, port, lang, folder, widths, only, js] = process.argv;
await mkdir(folder, { recursive: true });
const browser = await launch();
for (const width of widths.split(",").map(Number)) {
  const v = await Visitor.arrive(browser, `http://127.0.0.1:${port}`, { viewport: { width, height: 900 }, javaScriptEnabled: js !== "nojs" });
  for (const [name, path] of Object.entries(places(process.env.ID || EXAMPLE))) {
    if (only && only !== "all" && !only.split(",").includes(name)) continue;
    const r = await v.page.goto(`/${lang}${path}`);
    if (js !== "nojs" && await v.page.locator("leptos-island").count()) { try { await awake(v.page); } catch (e) { console.log("not awake", name); } }
    if (js !== "nojs") { const wide = await v.page.evaluate(() => { const R = document.documentElement; const out = [R.dir, R.scrollWidth - R.clientWidth]; const vw = R.clientWidth; const bad = []; for (const e of document.querySelectorAll("main *, header *, nav *")) { const b = e.getBoundingClientRect(); if (b.width && (b.right > vw + 1 || b.left < -1)) { let p = e, s = false; while (p) { const o = getComputedStyle(p).overflowX; if (o === "auto" || o === "scroll" || o === "hidden" || o === "clip") { s = true; break; } p = p.parentElement; } if (!s) bad.push(e.tagName + "." + e.className + ":" + (e.textContent || "").slice(0, 30)); } if (e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).overflowX === "hidden" && e.clientWidth > 1) bad.push("CUT " + e.tagName + "." + e.className); } return [...out, bad.slice(0, 5)]; });
      if (wide[1] || wide[2].length) console.log(width, name, JSON.stringify(wide)); }
    if (r.status() !== 200) console.log(r.status(), path);
    await v.page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  console.log(width, v.complaints.slice(0, 5));
  await v.context.close();
}
await browser.close();
