//! Knows the way from each section of a document to a comment on it.

use crate::document::{Block, Document, plain};
use crate::web::http::extract::Open;
use crate::web::pages::comment;
use leptos::prelude::*;

/// The sections, each with the page on which it is commented on; nothing for somebody who comments in nobody's name.
pub fn view(open: &Open, document: &Document) -> Option<AnyView> {
    let line = |block: &Block| {
        let Block::Heading { level: 1..=2, number, text, .. } = block else { return None };
        let title = match number {
            Some(number) => format!("{number} {}", plain(text)),
            None => plain(text),
        };
        let url = comment::url_about(open, &title)?;
        Some(view! { <li><a href=url dir="auto">{title}</a></li> })
    };
    let lines: Vec<_> = document.blocks.iter().filter_map(line).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{open.voice.say("comment-sections")}</summary>
                <ul>{lines}</ul>
            </details>
        }
        .into_any()
    })
}
