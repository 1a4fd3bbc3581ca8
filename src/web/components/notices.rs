//! Knows the boxes that say something beside the text: saved, take care, for your information.

use crate::assessment::LimitFault;
use crate::web::Voice;
use leptos::prelude::*;

/// A quiet box.
pub fn notice(words: String) -> AnyView {
    view! { <p class="notice">{words}</p> }.into_any()
}

/// A box about what was just done.
pub fn saved_notice(words: String) -> AnyView {
    view! { <p class="notice" data-kind="saved" role="status">{words}</p> }.into_any()
}

/// A box that needs a person's attention.
pub fn warning(words: String) -> AnyView {
    view! { <p class="notice" data-kind="warning">{words}</p> }.into_any()
}

/// Asks for other words where these texts count so few children that somebody could tell who they are.
pub fn small_number_warning<'t>(
    voice: &Voice,
    texts: impl IntoIterator<Item = &'t String>,
) -> Option<AnyView> {
    let found = texts.into_iter().find_map(|text| voice.languages().small_number(text))?;
    Some(warning(voice.say_with("small-number", &[("words", found.into())])))
}

/// Says that something in a form may not be kept, value by value.
pub fn unfit(voice: &Voice, faults: &[LimitFault]) -> AnyView {
    let lines: Vec<_> =
        voice.limits(faults).into_iter().map(|line| view! { <li dir="auto">{line}</li> }).collect();
    view! {
        <section class="problems" role="alert" tabindex="-1" autofocus=true aria-labelledby="unfit">
            <h2 id="unfit">{voice.say("not-saved-title")}</h2>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}

/// Says that nothing was saved and nothing typed is lost; the message `reason` is for whoever keeps the server.
pub fn not_saved(voice: &Voice, reason: &str) -> AnyView {
    view! {
        <section class="problems" role="alert" tabindex="-1" autofocus=true aria-labelledby="not-saved">
            <h2 id="not-saved">{voice.say("not-saved-title")}</h2>
            <p>{voice.say("not-saved-text")}</p>
            <p class="detail">{voice.say("error-detail")}" "{voice.say(reason)}</p>
        </section>
    }
    .into_any()
}
