//! Knows how one gets between pages that belong together; knows no page.

use crate::web::Address;
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// Links to those of the pages that the reader may open, each with its message and whether the reader is on it; `name` is
/// the message for the whole. Nothing where there is only one.
pub fn sub_nav(open: &Open, name: &str, mut pages: Vec<(&'static str, Address, bool)>) -> AnyView {
    let voice = &open.voice;
    pages.retain(|(_, place, _)| open.offers(place));
    if pages.len() < 2 {
        return ().into_any();
    }
    let link = |(key, place, here): (&'static str, Address, bool)| {
        let (url, current) = (place.url(voice.lang()), here.then_some("page"));
        view! { <li><a href=url aria-current=current>{voice.say(key)}</a></li> }
    };
    let links: Vec<_> = pages.into_iter().map(link).collect();
    view! { <nav class="sub-nav screen-only" aria-label=voice.say(name)><ul>{links}</ul></nav> }.into_any()
}
