// Lets go of what was sent and saved, then wakes the islands of a page: loads what they need, and gives each one to the
// function named after it. The server puts the addresses of the two files in.

/**
 * Lets go of the words of the form that was sent last, where this page is the one that the reply led on to: a form that
 * is not saved leads nowhere. This comes before anything is loaded, so that they are not offered again where the page is
 * left before it is awake.
 */
function releaseSaved() {
  try {
    const sent = sessionStorage.getItem("amparo-sent");
    const [visit] = performance.getEntriesByType("navigation");
    if (sent && visit?.redirectCount > 0) {
      localStorage.removeItem(sent);
      sessionStorage.removeItem("amparo-sent");
    }
  } catch {
    // Where the browser keeps nothing there is nothing to let go of.
  }
}

/**
 * Wakes the outer islands; an island inside another one is woken by it. They are looked for in the document and not from one
 * element to the next: of a form with a field named `children`, `children` is that field.
 */
function wake(islands) {
  for (const place of document.querySelectorAll("leptos-island:not(leptos-island leptos-island)")) {
    const island = islands[place.dataset.component];
    if (island) {
      island(place);
    } else {
      console.warn(`This page asks for ${place.dataset.component}, which the browser part does not have.`);
    }
  }
}

releaseSaved();
const islands = await import("{glue}");
await islands.default({ module_or_path: "{wasm}" });
islands.hydrate();
wake(islands);
document.documentElement.dataset.islands = "awake";
