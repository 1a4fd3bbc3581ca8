//! Knows how boxes of a long list are found by a word, and how many of them are ticked; knows no list.

use super::page::on;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use serde::{Deserialize, Serialize};
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

/// The class of a box with its words.
const TICK: &str = "tick";
/// The class of what lies under one heading of the list.
const GROUP: &str = "box-group";

/// What is said about a list, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoxFilterWords {
    /// The field in which a word is typed.
    pub label: String,
    /// How many boxes are ticked; `{part}` and `{whole}` stand for the numbers.
    pub chosen: String,
}

/// Shows of a list of boxes those with a word, and says how many are ticked. Without scripting the number is the one with
/// which the page came, and the headings are unfolded by hand.
#[island]
pub fn BoxFilter(
    /// The id of the list.
    list: String,
    /// How many are ticked as the page comes, in words.
    count: String,
    /// What to say.
    words: BoxFilterWords,
) -> impl IntoView {
    let awake = RwSignal::new(false);
    let line = RwSignal::new(count);
    let BoxFilterWords { label, chosen } = words;
    let (id, searched) = (format!("{list}-filter"), list.clone());
    Effect::new(move |_| {
        let Some(boxes) = document().get_element_by_id(&list) else { return };
        let (watched, chosen) = (boxes.clone(), chosen.clone());
        on(&boxes, "change", move |_: Event| {
            let all = checkboxes(&watched);
            let part = all.iter().filter(|one| one.checked()).count();
            line.set(count_words(&chosen, part, all.len()));
        });
        awake.set(true);
    });
    let search = move |event: Event| {
        if let Some(boxes) = document().get_element_by_id(&searched) {
            narrow(&boxes, &event_target_value(&event));
        }
    };
    // It would send the form.
    let stay = |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
        }
    };
    // A field for searching is none of the words that a form keeps.
    view! {
        <div class="box-filter">
            <p class="hint" aria-live="polite">{move || line.get()}</p>
            <div class="field" hidden=move || !awake.get()>
                <label for=id.clone()>{label}</label>
                <input type="search" id=id data-width="medium" on:input=search on:keydown=stay />
            </div>
        </div>
    }
}

/// Shows the boxes with this word in theirs and the headings above them, unfolded; all boxes where nothing was typed.
fn narrow(list: &Element, typed: &str) {
    let word = typed.trim().to_lowercase();
    for tick in of_class(list, TICK) {
        let words = tick.text_content().unwrap_or_default().to_lowercase();
        show(&tick, words.contains(&word));
    }
    for group in of_class(list, GROUP) {
        let is_found = of_class(&group, TICK).iter().any(|tick| !tick.has_attribute("hidden"));
        show(&group, is_found);
        if is_found && !word.is_empty() {
            // Where the browser refuses, the reader unfolds it.
            let _ = group.set_attribute("open", "");
        }
    }
}

fn show(element: &Element, is_shown: bool) {
    // Where the browser refuses, more is shown than was looked for.
    let _ = match is_shown {
        true => element.remove_attribute("hidden"),
        false => element.set_attribute("hidden", ""),
    };
}

fn checkboxes(list: &Element) -> Vec<HtmlInputElement> {
    let input = |tick: Element| tick.query_selector("input").ok().flatten()?.dyn_into().ok();
    of_class(list, TICK).into_iter().filter_map(input).collect()
}

fn of_class(element: &Element, class: &str) -> Vec<Element> {
    let found = element.get_elements_by_class_name(class);
    (0..found.length()).filter_map(|index| found.item(index)).collect()
}

fn count_words(template: &str, part: usize, whole: usize) -> String {
    template.replace("{part}", &part.to_string()).replace("{whole}", &whole.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_ticked_boxes_is_said_as_the_page_said_it() {
        assert_eq!(count_words("Chosen: {part} of {whole}", 3, 43), "Chosen: 3 of 43");
    }
}
