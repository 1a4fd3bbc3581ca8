// Shows whoever leads a session the count as it comes. Without it the page of a vote asks again every five seconds.

const box = document.querySelector("[data-stream]");
const part = (name) => document.querySelector(`[data-live="${name}"]`);
const here = new URL(location.href);
here.hash = "";
here.searchParams.delete("saved");

/** Whether somebody fills in a form: what is typed is not thrown away. */
function isTyping() {
  const fields = document.querySelectorAll("main :is(input:not([type=hidden]), textarea)");
  return [...fields].some((field) => field.checked !== field.defaultChecked || field.value !== field.defaultValue);
}

function show({ version, words, seats, silent }) {
  part("words").textContent = words;
  part("seats").textContent = seats;
  part("silent").textContent = silent;
  if (version <= Number(box.dataset.version)) return;
  if (isTyping()) part("moved").hidden = false;
  else location.replace(here);
}

let source;

/** One stream, opened anew when the page is looked at again: some browsers let it die unseen. */
function listen() {
  source?.close();
  source = new EventSource(box.dataset.stream);
  source.onmessage = (event) => show(JSON.parse(event.data));
}

/** What is left of the vote, counted down from what the server said. */
function countDown(clock) {
  const end = performance.now() + Number(clock.dataset.seconds) * 1000;
  setInterval(() => {
    const left = Math.max(0, Math.round((end - performance.now()) / 1000));
    clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  }, 1000);
}

if (box?.dataset.reload && !here.searchParams.has("live")) {
  here.searchParams.set("live", "yes");
  location.replace(here);
} else if (box) {
  here.searchParams.set("live", "yes");
  listen();
  addEventListener("pageshow", (event) => event.persisted && listen());
  addEventListener("pagehide", () => source.close());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && listen());
  const clock = part("left");
  if (clock) countDown(clock);
}
