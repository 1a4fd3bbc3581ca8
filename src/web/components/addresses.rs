//! Knows words in which a click on an address opens it, and passages in other languages; knows not whose they are.

use crate::document::{Inline, Source, linked, plain, target};
use leptos::prelude::*;

/// Words in which a click on an address opens it.
pub fn addresses(words: &str) -> AnyView {
    let children = vec![Inline::Text { text: words.to_owned() }];
    let whole = target(words).map(|href| vec![Inline::Link { href, children }]);
    run(whole.unwrap_or_else(|| linked(words)))
}

/// What a source is, in words.
pub fn source_words(source: &Source) -> AnyView {
    if source.passages.is_empty() { addresses(&source.text) } else { run(source.words()) }
}

fn run(words: Vec<Inline>) -> AnyView {
    let one = |inline: Inline| match inline {
        Inline::Link { href, children } => {
            view! { <a href=href rel="noreferrer">{run(children)}</a> }.into_any()
        }
        Inline::Foreign { lang, children } => {
            view! { <span lang=lang.to_string() dir="auto">{run(children)}</span> }.into_any()
        }
        other => plain(&[other]).into_any(),
    };
    words.into_iter().map(one).collect::<Vec<_>>().into_any()
}
