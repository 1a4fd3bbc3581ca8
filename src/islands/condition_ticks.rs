//! Knows that whoever ticks a condition answers by conditions, unless a level is claimed, and says what the ticks carry.

use super::answer_fields::{BY_CONDITIONS, CONDITION};
use super::form::AnswerForm;
use super::page::on_first;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use serde::{Deserialize, Serialize};
use web_sys::{Event, HtmlInputElement};

/// What is said about the ticks, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConditionTicksWords {
    /// Which level follows; `{level}` stands for it.
    pub follows: String,
    /// That the level `{claimed}` stands as claimed, and that the ticks carry the level `{carried}`.
    pub claimed: String,
}

/// Lets a tick answer by conditions where nothing is claimed: neither a claimed level nor "not applicable" falls because
/// somebody begins to tick. Says which level the ticks carry. Without scripting nothing is here; who ticks and claims nothing gets the level that
/// follows.
#[island]
pub fn ConditionTicks(
    /// The id of the form with the conditions.
    form: String,
    /// What to say.
    words: ConditionTicksWords,
) -> impl IntoView {
    let line = RwSignal::new(String::new());
    Effect::new(move |_| {
        let Some(form) = AnswerForm::find(&form) else { return };
        let (watched, words) = (form.clone(), words.clone());
        // First, so that whatever else hears of the tick meets the rating that goes with it.
        on_first(&watched.0, "change", move |event: Event| {
            let Some(name) = input_name(&event) else { return };
            // A line that comes when a text is left would move the button that is being pressed.
            if name != CONDITION && name != "rating" {
                return;
            }
            if name == CONDITION && gives_way(form.read().get("rating")) {
                form.choose(BY_CONDITIONS);
            }
            let rating = form.read().get("rating").to_owned();
            let told = sentence(&words, &rating, form.level_carried());
            if line.with_untracked(|shown| *shown != told) {
                line.set(told);
            }
        });
    });
    view! { <p class="condition-line" aria-live="polite">{move || line.get()}</p> }
}

fn input_name(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    Some(target.name())
}

/// Whether a tick takes the place of this rating.
fn gives_way(rating: &str) -> bool {
    matches!(rating, "" | "unknown")
}

fn is_level(rating: &str) -> bool {
    matches!(rating, "0" | "1" | "2" | "3" | "4")
}

/// What to say beside the chosen rating; nothing where no level is chosen, or where the ticks carry what is claimed.
fn sentence(words: &ConditionTicksWords, rating: &str, carried: u8) -> String {
    let carried = carried.to_string();
    match rating {
        BY_CONDITIONS => words.follows.replace("{level}", &carried),
        claimed if is_level(claimed) && claimed != carried => {
            words.claimed.replace("{claimed}", claimed).replace("{carried}", &carried)
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tick_takes_the_place_of_no_rating_and_of_not_known_alone() {
        for (rating, gives) in [("", true), ("unknown", true), ("na", false), ("0", false), ("4", false)] {
            assert_eq!(gives_way(rating), gives, "{rating}");
        }
    }

    #[test]
    fn what_the_ticks_carry_is_said_beside_what_is_claimed() {
        let words = ConditionTicksWords {
            follows: "follows {level}".to_owned(),
            claimed: "{claimed} as claimed, {carried} carried".to_owned(),
        };
        for (rating, carried, said) in [
            ("conditions", 2, "follows 2"),
            ("conditions", 0, "follows 0"),
            ("3", 1, "3 as claimed, 1 carried"),
            ("2", 2, ""),
            ("unknown", 2, ""),
            ("", 0, ""),
        ] {
            assert_eq!(sentence(&words, rating, carried), said, "{rating} {carried}");
        }
    }
}
