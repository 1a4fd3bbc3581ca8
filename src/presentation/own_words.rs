//! Knows by which words a country's own text for a draft is known where it is listed; knows no draft.

use crate::assessment::strategy::{Edit, EditKind};
use crate::words::Voice;

/// What an edit says, in words.
pub fn own_words(voice: &Voice, edit: &Edit) -> String {
    match &edit.kind {
        EditKind::Replace { text } | EditKind::Insert { text } => text.clone(),
        EditKind::Figure(figure) => figure.title.clone(),
        EditKind::Caption(own) => [own.caption.as_str(), &own.alt].join("\n"),
        EditKind::Unchanged => voice.say("edit-generated"),
        EditKind::Remove => format!("{} {}", voice.say("edit-removed"), edit.seen_text),
    }
}
