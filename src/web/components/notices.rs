//! Knows the boxes that say something beside the text: saved, take care, for your information.

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
