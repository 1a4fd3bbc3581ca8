//! Knows what to say where there is no page: what happened and what to do.

use crate::web::{Place, Voice};
use leptos::prelude::*;

/// The message `key` as a page; `detail` is for whoever keeps the server.
pub fn error_page(voice: &Voice, key: &str, detail: Option<String>) -> AnyView {
    let detail = detail.map(|detail| {
        view! { <p class="detail">{voice.say("error-detail")}" "<code><bdi>{detail}</bdi></code></p> }
    });
    view! {
        <h1>{voice.say(&format!("{key}-title"))}</h1>
        <p class="lead">{voice.say(&format!("{key}-text"))}</p>
        {detail}
        <p><a href=Place::Start.url(voice.lang())>{voice.say("error-home")}</a></p>
    }
    .into_any()
}
