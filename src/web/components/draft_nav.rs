//! Knows the pages that belong to the draft, and how one gets from each to the others.

use crate::web::{Place, Voice};
use leptos::prelude::*;

/// The list of those pages; `path` is the one the reader is on.
pub fn draft_nav(voice: &Voice, id: &str, path: &str) -> AnyView {
    let id = || id.to_owned();
    let pages = [
        ("nav-draft-read", Place::Draft(id())),
        ("nav-draft-edit", Place::Edit(id())),
        ("nav-draft-versions", Place::Versions(id())),
        ("nav-draft-approval", Place::Approval(id())),
        ("nav-draft-look", Place::Look(id())),
    ];
    let items: Vec<_> = pages
        .into_iter()
        .map(|(key, place)| {
            let url = place.url(voice.lang());
            // The draft holds its editor, which has a name of its own here.
            let here = url == path || (key != "nav-draft-read" && path.starts_with(&format!("{url}/")));
            view! { <li><a href=url aria-current=here.then_some("page")>{voice.say(key)}</a></li> }
        })
        .collect();
    view! { <nav class="sub-nav screen-only" aria-label=voice.say("nav-draft")><ul>{items}</ul></nav> }
        .into_any()
}
