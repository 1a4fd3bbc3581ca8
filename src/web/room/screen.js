// Keeps the projector in step with its room: how many have voted, and the page anew when something else happened.
const data = document.getElementById("main").dataset;
const time = document.getElementById("time");
const skew = time ? Date.now() - time.dataset.now : 0;
let source, wait;
let tries = 0;

function show(count) {
  if (count.v > data.version) return location.reload();
  for (const line of document.querySelectorAll("[data-words]")) {
    line.textContent = line.dataset.words.replace(/\{(\w)\}/g, (_, name) => count[name]);
  }
}

/** Makes what each level says as large as the screen has room for, and small enough that nothing lies below it. */
function fit() {
  const scale = document.querySelector(".scale");
  if (!scale || matchMedia("(max-width: 50rem)").matches) return;
  for (let size = 18; size > 8; size--) {
    scale.style.setProperty("--says", `${size / 10}rem`);
    if (document.documentElement.scrollHeight <= innerHeight) return;
  }
}

function tick() {
  const left = Math.ceil((time.dataset.ends - Date.now() + skew) / 1000);
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  time.textContent = left > 0 ? time.dataset.left.replace("{t}", clock) : time.dataset.over;
}

function listen() {
  clearTimeout(wait);
  source?.close();
  if (document.hidden) return;
  source = new EventSource(data.stream);
  source.onmessage = (event) => {
    tries = 0;
    show(JSON.parse(event.data));
  };
  source.onerror = () => {
    source.close();
    clearTimeout(wait);
    wait = setTimeout(listen, Math.min(500 * 2 ** tries++, 3000) + Math.random() * 500);
  };
}

/** Where the way is safe, such as on the machine itself, the screen stays awake. */
function stayAwake() {
  if (!document.hidden) navigator.wakeLock?.request("screen").catch(() => {});
}

addEventListener("visibilitychange", listen);
addEventListener("visibilitychange", stayAwake);
addEventListener("pageshow", (event) => event.persisted && listen());
addEventListener("resize", fit);
if (time) setInterval(tick, 1000);
fit();
listen();
stayAwake();
