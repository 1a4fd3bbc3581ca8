//! Knows that the keys 0 to 4 choose a level, and that whoever does not want it turns it off.

use super::answer_queue::{read_setting, write_setting};
use super::page::{on, unfold};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use serde::{Deserialize, Serialize};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// What is said about the keys, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelKeysWords {
    /// That the keys 0 to 4 choose a level.
    pub hint: String,
    /// The box that turns them on and off.
    pub switch: String,
}

/// Lets the keys 0 to 4 choose a level while nobody types. They can be turned off (WCAG 2.1.4), and the browser
/// remembers it. Without scripting nothing is here.
#[island]
pub fn LevelKeys(
    /// What to say.
    words: LevelKeysWords,
) -> impl IntoView {
    let awake = RwSignal::new(false);
    let active = RwSignal::new(true);
    Effect::new(move |_| {
        active.set(read_setting("keys").as_deref() != Some("off"));
        awake.set(true);
        on(&document(), "keydown", move |event: KeyboardEvent| {
            if active.get_untracked() {
                choose(&event);
            }
        });
    });
    let switch = move |event: Event| {
        active.set(event_target_checked(&event));
        write_setting("keys", if active.get_untracked() { "on" } else { "off" });
    };
    view! {
        <div class="level-keys tick" hidden=move || !awake.get()>
            <input type="checkbox" id="level-keys" prop:checked=move || active.get() on:change=switch />
            <label for="level-keys">{words.switch}</label>
            <p class="hint" hidden=move || !active.get()>{words.hint}</p>
        </div>
    }
}

fn choose(event: &KeyboardEvent) {
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented();
    let level = event.key();
    if modified || !matches!(level.as_str(), "0" | "1" | "2" | "3" | "4") || is_typing() {
        return;
    }
    let radio = document().query_selector(&format!("input[name='rating'][data-level='{level}']"));
    if let Some(radio) = radio.ok().flatten().and_then(|radio| radio.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        unfold(&radio);
        radio.click();
        // Where it cannot have the focus it is chosen all the same.
        let _ = radio.focus();
    }
}

/// Whether a key means a letter just now.
fn is_typing() -> bool {
    let Some(element) = document().active_element() else { return false };
    let types_text = |input: &HtmlInputElement| {
        !matches!(input.type_().as_str(), "radio" | "checkbox" | "submit" | "button")
    };
    let editable =
        |element: &Element| element.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable);
    match element.tag_name().as_str() {
        "INPUT" => element.dyn_ref().is_some_and(types_text),
        "TEXTAREA" | "SELECT" => true,
        _ => editable(&element),
    }
}
