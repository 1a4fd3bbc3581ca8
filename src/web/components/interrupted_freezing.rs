//! Knows how pages say that a version waits to be frozen and nobody works on it.

use crate::web::Address;
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// That freezing was interrupted, by a server that stopped or by a fault, with the way to the versions; nothing where no
/// version was ordered, or one is on its way.
pub fn interrupted_freezing(open: &Open) -> Option<AnyView> {
    let voice = &open.voice;
    let choice = open.assessment().strategy.freezing.as_ref().filter(|_| !open.is_freezing())?;
    let words = voice.say_with("freezing-ordered-interrupted", &[("label", choice.label.clone().into())]);
    let versions = Address::Versions(open.id()).url(voice.lang());
    Some(view! { <p class="notice" data-kind="warning"><a href=versions>{words}</a></p> }.into_any())
}
