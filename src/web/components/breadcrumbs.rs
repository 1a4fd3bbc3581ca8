//! Knows the way from the start to a page, as links.

use crate::web::Voice;
use leptos::prelude::*;

/// A step on the way.
pub struct Crumb {
    /// Its name.
    pub name: String,
    /// Its address.
    pub url: String,
}

/// The way to the page, without the page itself.
pub fn breadcrumbs(voice: &Voice, trail: Vec<Crumb>) -> AnyView {
    if trail.is_empty() {
        return ().into_any();
    }
    let steps: Vec<_> = trail
        .into_iter()
        .map(|crumb| view! { <li><a href=crumb.url><bdi>{crumb.name}</bdi></a></li> })
        .collect();
    view! { <nav class="crumbs" aria-label=voice.say("nav-crumbs")><ol>{steps}</ol></nav> }.into_any()
}
