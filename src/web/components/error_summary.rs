//! Knows how everything that is wrong with a form is listed above it, each with a link to its field.

use crate::web::{Problems, Voice};
use leptos::prelude::*;

/// The list, with focus when the page opens; nothing where nothing is wrong.
pub fn error_summary(voice: &Voice, problems: &Problems) -> AnyView {
    if problems.is_empty() {
        return ().into_any();
    }
    let items: Vec<_> = problems
        .iter()
        .map(|(field, text)| view! { <li><a href=format!("#{field}")>{text.to_owned()}</a></li> })
        .collect();
    view! {
        <div class="problems" role="alert" tabindex="-1" autofocus=true id="problems" aria-labelledby="problems-title">
            <h2 id="problems-title">{voice.say("problems-title")}</h2>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}
