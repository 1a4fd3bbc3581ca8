//! Knows the small marks: a level as four segments, an answer as a tag, evidence that is owed, how far wording can be
//! relied on.

use crate::assessment::Rating;
use crate::framework::Status;
use crate::presentation::Label;
use crate::scoring::EvidenceDebt;
use crate::web::Voice;
use leptos::prelude::*;

/// Four segments filled from below. Decoration: the words stand beside it.
pub fn level_mark(state: &str) -> AnyView {
    view! { <span class="mark" data-level=state.to_owned() aria-hidden="true"><i></i><i></i><i></i><i></i></span> }
        .into_any()
}

/// How an answer is marked: `0` to `4`, `unknown`, `na` or `open`.
pub fn rating_code(rating: Option<&Rating>) -> String {
    match rating {
        Some(Rating::Level(level)) => level.to_string(),
        Some(Rating::Unknown) => "unknown".to_owned(),
        Some(Rating::NotApplicable { .. }) => "na".to_owned(),
        None => "open".to_owned(),
    }
}

/// An answer in two or three words with its mark; `level_name` is the name of its level on the scale.
pub fn rating_tag(voice: &Voice, rating: Option<&Rating>, level_name: Option<String>) -> AnyView {
    let words = match rating {
        Some(Rating::Level(level)) => {
            let args = [("level", level.to_string().into()), ("name", level_name.unwrap_or_default().into())];
            voice.say_with("label-level", &args)
        }
        Some(Rating::Unknown) => voice.say("rating-unknown"),
        Some(Rating::NotApplicable { .. }) => voice.say("rating-na"),
        None => voice.say("rating-open"),
    };
    let code = rating_code(rating);
    view! { <span class="rating" data-rating=code.clone()>{level_mark(&code)}<span>{words}</span></span> }
        .into_any()
}

/// That evidence carries less than was answered, and whether that is for want of somebody's judgement.
pub fn evidence_tag(voice: &Voice, debt: &EvidenceDebt) -> AnyView {
    let key = match (debt.grade, debt.graded) {
        (None, _) => "items-debt-nothing",
        (Some(_), false) => "items-debt-ungraded",
        (Some(_), true) => "items-debt",
    };
    tag(voice.say_with(key, &[("level", debt.effective.to_string().into())]), "attention")
}

/// A word in a box; `kind` is `quiet` or `attention`.
pub fn tag(words: String, kind: &'static str) -> AnyView {
    view! { <span class="tag" data-kind=kind>{words}</span> }.into_any()
}

/// How far wording can be relied on; nothing where it was read in its source.
pub fn status_mark(voice: &Voice, status: Status) -> AnyView {
    match status {
        Status::Verified => ().into_any(),
        Status::Recalled | Status::Drafted => {
            view! { <span class="status">{status.title(voice)}</span> }.into_any()
        }
    }
}
