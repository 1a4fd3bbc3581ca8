//! Knows what to say where there is no page: what happened and what to do.

use crate::web::{Place, Voice};
use leptos::prelude::*;

/// The message `key` as a page; the message `reason` is for whoever keeps the server.
pub fn error_page(voice: &Voice, key: &str, reason: Option<&str>) -> AnyView {
    let detail = reason.map(|reason| {
        view! { <p class="detail">{voice.say("error-detail")}" "{voice.say(reason)}</p> }
    });
    view! {
        <h1>{voice.say(&format!("{key}-title"))}</h1>
        <p class="lead">{voice.say(&format!("{key}-text"))}</p>
        {detail}
        <p><a href=Place::Start.url(voice.lang())>{voice.say("error-home")}</a></p>
    }
    .into_any()
}
