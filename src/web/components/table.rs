//! Knows the frame of every table: it scrolls or stacks where the page is too narrow, says what it shows, and heads its
//! columns.

use crate::web::Voice;
use leptos::prelude::*;

/// What a table shows, and how it looks.
pub struct Caption {
    words: Option<String>,
    heading: Option<String>,
    look: &'static str,
}

impl Caption {
    /// Said by the heading with this id.
    pub fn heading(id: impl Into<String>) -> Caption {
        Caption { words: None, heading: Some(id.into()), look: "" }
    }

    /// In words for those who hear the page.
    pub fn words(words: impl Into<String>) -> Caption {
        Caption { words: Some(words.into()), heading: None, look: "" }
    }

    /// The same for a table that looks as this class says.
    pub fn look(self, look: &'static str) -> Caption {
        Caption { look, ..self }
    }
}

/// The look of a table in whose cells there is something to do, and of one that is read line by line: where the page is
/// too narrow, each row stands as a block, so that nothing lies outside of it. Its cells name their columns themselves, in
/// `data-head`.
pub const STACKED: &str = "stacked";

/// The head of a column.
pub enum Head {
    /// This message.
    Text(&'static str),
    /// This message, above figures.
    Figure(&'static str),
    /// Words that are no message.
    Words(String),
}

/// A table of these rows.
pub fn table(voice: &Voice, caption: Caption, heads: Vec<Head>, rows: Vec<AnyView>) -> AnyView {
    table_in_parts(voice, caption, heads, view! { <tbody>{rows}</tbody> }.into_any())
}

/// A table whose body is in parts, or has a foot.
pub fn table_in_parts(voice: &Voice, caption: Caption, heads: Vec<Head>, parts: AnyView) -> AnyView {
    let class = format!("scroll {}", caption.look);
    let heads: Vec<_> = heads.into_iter().map(|head| head.view(voice)).collect();
    view! {
        <div
            class=class.trim_end().to_owned()
            tabindex="0"
            role="region"
            aria-label=caption.words
            aria-labelledby=caption.heading
        >
            <table>
                <thead><tr>{heads}</tr></thead>
                {parts}
            </table>
        </div>
    }
    .into_any()
}

impl Head {
    fn view(self, voice: &Voice) -> AnyView {
        match self {
            Head::Text(key) => view! { <th scope="col">{voice.say(key)}</th> }.into_any(),
            Head::Figure(key) => view! { <th scope="col" class="figure">{voice.say(key)}</th> }.into_any(),
            Head::Words(words) => view! { <th scope="col"><bdi>{words}</bdi></th> }.into_any(),
        }
    }
}
