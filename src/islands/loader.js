// Wakes the islands of a page: loads what they need, then gives each one to the function named after it.
// The server puts the addresses of the two files in.
import init, * as islands from "{glue}";

/** Outer islands first; an island inside another one is woken by it. */
function wake(node) {
  for (const child of node.children) {
    if (child.localName === "leptos-island") {
      const island = islands[child.dataset.component];
      if (island) {
        island(child);
      } else {
        console.warn(`This page asks for ${child.dataset.component}, which the browser part does not have.`);
      }
    } else {
      wake(child);
    }
  }
}

await init({ module_or_path: "{wasm}" });
islands.hydrate();
wake(document.body);
document.documentElement.dataset.islands = "awake";
