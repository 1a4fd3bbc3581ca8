//! Knows how one gets between pages that belong together; knows no page.

use crate::web::{Address, Voice};
use leptos::prelude::*;

/// Links to the pages, each with its message and whether the reader is on it; `name` is the message for the whole.
pub fn sub_nav(voice: &Voice, name: &str, pages: Vec<(&'static str, Address, bool)>) -> AnyView {
    let link = |(key, place, here): (&'static str, Address, bool)| {
        let (url, current) = (place.url(voice.lang()), here.then_some("page"));
        view! { <li><a href=url aria-current=current>{voice.say(key)}</a></li> }
    };
    let links: Vec<_> = pages.into_iter().map(link).collect();
    view! { <nav class="sub-nav screen-only" aria-label=voice.say(name)><ul>{links}</ul></nav> }.into_any()
}
