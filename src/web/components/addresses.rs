//! Knows words in which a click on an address opens it; knows not whose they are.

use crate::document::{Inline, linked, plain, target};
use leptos::prelude::*;

/// Words in which a click on an address opens it.
pub fn addresses(words: &str) -> AnyView {
    let whole = target(words).map(|href| vec![(Some(href), words.to_owned())]);
    let parts = whole.unwrap_or_else(|| {
        let part = |inline: Inline| match inline {
            Inline::Link { href, children } => (Some(href), plain(&children)),
            other => (None, plain(&[other])),
        };
        linked(words).into_iter().map(part).collect()
    });
    let shown = parts.into_iter().map(|(href, words)| match href {
        Some(href) => view! { <a href=href rel="noreferrer">{words}</a> }.into_any(),
        None => words.into_any(),
    });
    shown.collect::<Vec<_>>().into_any()
}
