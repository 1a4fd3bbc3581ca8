//! Knows what to say where there is no page: what happened and what to do.

use crate::web::{Address, Voice};
use leptos::prelude::*;

/// The message `key` as a page, with the details that are known, and where to go on by which message.
pub fn error_page(voice: &Voice, key: &str, details: Vec<String>, (way, words): (Address, &str)) -> AnyView {
    let detail = |words: String| {
        view! { <p class="detail" dir="auto">{voice.say("error-detail")}" "{words}</p> }
    };
    let detail: Vec<_> = details.into_iter().map(detail).collect();
    // The way in opens beside this page, so that what was typed stays one step back.
    let target = (way == Address::SignIn).then_some("_blank");
    view! {
        <h1>{voice.say(&format!("{key}-title"))}</h1>
        <p class="lead">{voice.say(&format!("{key}-text"))}</p>
        {detail}
        <p><a href=way.url(voice.lang()) target=target>{voice.say(words)}</a></p>
    }
    .into_any()
}
