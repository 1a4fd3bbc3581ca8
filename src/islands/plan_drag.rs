//! Knows that an action of the plan can be dragged by its number to another place, which sends the form that its buttons send.

use super::page::on;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{DragEvent, Element, Event, HtmlFormElement, HtmlInputElement};

/// What can be dragged.
const HANDLE: &str = ".plan-number";
/// An action with its form.
const ACTION: &str = ".plan-action";
/// A phase.
const PHASE: &str = "[data-drop]";

/// Lets actions be dragged by their numbers, before another one or to the end of a phase. Without scripting, and for
/// keys and fingers, the buttons of each action do the same.
#[island]
pub fn PlanDrag(
    /// That the numbers can be dragged.
    hint: String,
) -> impl IntoView {
    let awake = RwSignal::new(false);
    Effect::new(move |_| {
        let dragged: Rc<RefCell<Option<Element>>> = Rc::default();
        make_draggable();
        let held = dragged.clone();
        on(&document(), "dragstart", move |event: DragEvent| {
            *held.borrow_mut() = action_of(&event);
        });
        on(&document(), "dragover", move |event: DragEvent| {
            if target(&event).is_some_and(|over| closest(&over, PHASE).is_some()) {
                event.prevent_default();
            }
        });
        on(&document(), "drop", move |event: DragEvent| {
            let Some(action) = dragged.borrow_mut().take() else { return };
            let Some(over) = target(&event) else { return };
            event.prevent_default();
            // Dropped where nothing is, or on itself, it stays where it was.
            let _ = send(&action, &over);
        });
        awake.set(true);
    });
    view! { <p class="hint" hidden=move || !awake.get()>{hint}</p> }
}

fn make_draggable() {
    let handles = document().get_elements_by_class_name(HANDLE.trim_start_matches('.'));
    for handle in (0..handles.length()).filter_map(|index| handles.item(index)) {
        // A browser that cannot mark it lets nobody drag; the buttons still work.
        let _ = handle.set_attribute("draggable", "true");
    }
}

/// The action that begins to be dragged.
fn action_of(event: &DragEvent) -> Option<Element> {
    let handle = closest(&target(event)?, HANDLE)?;
    name_cargo(event);
    closest(&handle, ACTION)
}

/// Some browsers drag nothing that carries no words.
fn name_cargo(event: &Event) {
    let get = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &JsValue::from_str(name)).ok();
    let Some(transfer) = get(event, "dataTransfer") else { return };
    let set = get(&transfer, "setData").and_then(|set| set.dyn_into::<js_sys::Function>().ok());
    if let Some(set) = set {
        // Where it is refused, this browser needs no words.
        let _ = set.call2(&transfer, &JsValue::from_str("text/plain"), &JsValue::from_str("action"));
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// Sends the form of the dragged action with its new phase and place.
fn send(action: &Element, over: &Element) -> Option<()> {
    let phase = closest(over, PHASE)?.get_attribute("data-drop")?;
    let before = closest(over, ACTION).and_then(|other| place(&other));
    let own = closest(action, PHASE)?.get_attribute("data-drop")?;
    let position = position(before, (own == phase).then(|| place(action)).flatten());
    if own == phase && place(action) == Some(position) {
        return None;
    }
    let form: HtmlFormElement = action.query_selector("details form").ok().flatten()?.dyn_into().ok()?;
    for (name, value) in [("do", "place".to_owned()), ("phase", phase), ("position", position.to_string())] {
        let field: HtmlInputElement = document().create_element("input").ok()?.dyn_into().ok()?;
        field.set_type("hidden");
        field.set_name(name);
        field.set_value(&value);
        form.append_child(&field).ok()?;
    }
    form.submit().ok()
}

fn place(action: &Element) -> Option<usize> {
    action.get_attribute("data-place")?.parse().ok()
}

/// The place for an action that is dropped before the one at `before`, or at the end; `own` is its place where it
/// stays in its phase. Once it is lifted, what follows it moves up.
fn position(before: Option<usize>, own: Option<usize>) -> usize {
    match (before, own) {
        (Some(before), Some(own)) if own < before => before - 1,
        (Some(before), _) => before,
        (None, _) => usize::from(u16::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_lifted_leaves_no_hole() {
        for (before, own, expected) in
            [(Some(3), None, 3), (Some(3), Some(5), 3), (Some(3), Some(1), 2), (None, Some(1), 65_535)]
        {
            assert_eq!(position(before, own), expected);
        }
    }
}
