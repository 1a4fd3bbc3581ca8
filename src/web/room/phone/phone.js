// Keeps a phone in step with its room. Without it the page asks again by itself, and a vote is the same form.
const find = (id) => document.getElementById(id);
const data = find("main").dataset;
const line = find("line");
const time = find("time");
const form = document.forms[0];
const skew = Date.now() - data.now;
let source, wait, leaving;
let tries = 0;

/** Asks for the page again, not all phones at once. */
function reload() {
  leaving ??= setTimeout(() => location.replace(data.home), Math.random() * 800);
}

/** Shows what the room is at, where this page has the words for it. */
function show(room) {
  if (room.v <= data.version) return;
  if (room.x || !form || room.i !== data.item || !line.dataset[room.p]) return reload();
  const isNext = room.r != data.round;
  if (isNext) {
    for (const choice of form.level) choice.checked = false;
    if (data.sent) form.reason.value = data.sent = "";
  }
  if (isNext || room.p !== data.phase) line.textContent = line.dataset[room.p];
  Object.assign(data, { version: room.v, round: room.r, phase: room.p, ends: room.e ?? "" });
  form.round.value = room.r;
  form.version.value = room.v;
  form.querySelector("fieldset").disabled = room.p !== "voting";
  document.querySelectorAll(".dots").forEach((dots, level) => {
    const count = room.c[level] ?? "";
    dots.firstChild.textContent = "●".repeat(Math.min(count, 40));
    dots.lastChild.textContent = count;
  });
  const result = find("result");
  const levels = [0, 1, 2, 3, 4].filter((level) => room.c[level]);
  const words = result.dataset[levels.length ? "words" : "nothing"];
  const filled = words.replace("{m}", room.m).replace("{a}", levels[0]).replace("{b}", levels.at(-1));
  result.textContent = room.c.length ? filled : "";
  find("stands")?.remove();
}

function tick() {
  if (!data.ends || data.phase !== "voting") return (time.textContent = "");
  const left = Math.ceil((data.ends - Date.now() + skew) / 1000);
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  time.textContent = left > 0 ? time.dataset.left.replace("{t}", clock) : time.dataset.over;
}

/** Listens while the page is seen; after a break it asks once, and listens again. */
function listen() {
  clearTimeout(wait);
  source?.close();
  if (document.hidden) return;
  source = new EventSource(data.stream);
  source.onmessage = (event) => {
    tries = 0;
    show(JSON.parse(event.data));
  };
  source.onerror = async () => {
    source.close();
    clearTimeout(wait);
    wait = setTimeout(listen, Math.min(500 * 2 ** tries++, 3000) + Math.random() * 1000);
    const reply = await fetch(data.signal).catch(() => null);
    if (reply?.ok) show(await reply.json());
    else if (reply?.status === 403 || reply?.status === 410) reload();
  };
}

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  const body = new URLSearchParams(new FormData(form));
  button.disabled = true;
  const reply = await fetch(form.action, { method: "POST", body, headers: { accept: "text/plain" } }).catch(() => null);
  const isTold = reply?.headers.get("content-type")?.startsWith("text/plain");
  line.textContent = isTold ? await reply.text() : line.dataset.lost;
  if (reply?.ok) data.sent = "yes";
  setTimeout(() => (button.disabled = false), 1000);
});

addEventListener("visibilitychange", listen);
addEventListener("pageshow", (event) => event.persisted && listen());
setInterval(tick, 1000);
tick();
listen();
