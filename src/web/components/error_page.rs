//! Knows what to say where there is no page: what happened and what to do.

use crate::web::{Address, Voice};
use leptos::prelude::*;

/// The message `key` as a page, with the details that are known.
pub fn error_page(voice: &Voice, key: &str, details: Vec<String>) -> AnyView {
    let detail = |words: String| {
        view! { <p class="detail" dir="auto">{voice.say("error-detail")}" "{words}</p> }
    };
    let detail: Vec<_> = details.into_iter().map(detail).collect();
    view! {
        <h1>{voice.say(&format!("{key}-title"))}</h1>
        <p class="lead">{voice.say(&format!("{key}-text"))}</p>
        {detail}
        <p><a href=Address::Start.url(voice.lang())>{voice.say("error-home")}</a></p>
    }
    .into_any()
}
