//! Knows how to listen to a page, to wait in it and to unfold a part of it; knows nothing about what is on it.

use leptos::leptos_dom::helpers::{TimeoutHandle, set_interval_with_handle, set_timeout_with_handle};
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::convert::FromWasmAbi;
use std::time::Duration;
use web_sys::{Element, Event, EventTarget};

/// Calls `heard` for every such event until the page is left.
pub(super) fn on<E>(target: &EventTarget, name: &str, heard: impl FnMut(E) + 'static)
where
    E: JsCast + FromWasmAbi + 'static,
{
    listen(target, name, false, heard);
}

/// The same, but before anything on the page hears of it.
pub(super) fn on_first<E>(target: &EventTarget, name: &str, heard: impl FnMut(E) + 'static)
where
    E: JsCast + FromWasmAbi + 'static,
{
    listen(target, name, true, heard);
}

fn listen<E>(target: &EventTarget, name: &str, first: bool, mut heard: impl FnMut(E) + 'static)
where
    E: JsCast + FromWasmAbi + 'static,
{
    let closure = Closure::<dyn FnMut(Event)>::new(move |event: Event| heard(event.unchecked_into()));
    let called = closure.as_ref().unchecked_ref();
    // Where a browser cannot listen the page stays as it is without scripting.
    let _ = target.add_event_listener_with_callback_and_bool(name, called, first);
    closure.forget();
}

/// Calls `then` once after a while, unless the handle is cleared first.
pub(super) fn after(while_: Duration, then: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
    set_timeout_with_handle(then, while_).ok()
}

/// Calls `then` again and again until the page is left.
fn every(period: Duration, then: impl Fn() + 'static) {
    // Without a clock nothing is tried again by itself; the button to save still works.
    let _ = set_interval_with_handle(then, period);
}

/// How long until a lost connection is tried again.
const RETRY: Duration = Duration::from_secs(15);

/// Calls `then` whenever a lost connection may be back: when the browser says so, and every few seconds.
pub(super) fn retry(then: impl Fn() + Clone + 'static) {
    let heard = then.clone();
    on(&window(), "online", move |_: Event| heard());
    every(RETRY, then);
}

/// Opens what an element is folded away in, so that what is chosen there is seen.
pub(super) fn unfold(element: &Element) {
    if let Ok(Some(fold)) = element.closest("details") {
        // Where the browser refuses, the reader opens it.
        let _ = fold.set_attribute("open", "");
    }
}

/// What the parts of a page hear once something that was typed has saved itself.
pub(super) const SAVED: &str = "amparo-saved";

/// Lets every part of the page hear of something.
pub(super) fn tell(name: &str) {
    // Where a browser tells nothing, what was said before stays.
    if let Ok(event) = Event::new(name) {
        let _ = document().dispatch_event(&event);
    }
}

/// The address of the page without what follows the question mark.
pub(super) fn path() -> String {
    window().location().pathname().unwrap_or_default()
}
