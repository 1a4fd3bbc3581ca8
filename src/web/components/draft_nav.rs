//! Knows the pages that belong to the draft, and how one gets from each to the others.

use super::sub_nav;
use crate::web::Address;
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// The list of those pages; `path` is the one the reader is on.
pub fn draft_nav(open: &Open, path: &str) -> AnyView {
    let id = || open.id();
    let pages = [
        ("versions-read", Address::Draft(id())),
        ("edit-here", Address::Edit(id())),
        ("versions-title", Address::Versions(id())),
        ("approval-title", Address::Approval(id())),
        ("nav-draft-look", Address::Look(id())),
    ];
    let here = |key: &str, place: &Address| {
        let url = place.url(open.voice.lang());
        // The draft holds its editor, which has a name of its own here.
        url == path || (key != "versions-read" && path.starts_with(&format!("{url}/")))
    };
    let pages = pages.map(|(key, place)| {
        let here = here(key, &place);
        (key, place, here)
    });
    sub_nav(open, "nav-draft", pages.into())
}
