//! Knows the drafting notes of a document as a list of what is still to be done.

use crate::document::{Block, Document, NoteKind, all_blocks, plain};
use crate::web::Voice;
use leptos::prelude::*;

/// How many letters of a note stand in the list.
const SHOWN: usize = 160;

/// A drafting note: where it stands and how it begins.
struct Note {
    id: String,
    words: String,
}

/// Every drafting note, in the order of the document.
fn drafting_notes(document: &Document) -> Vec<Note> {
    let notes = all_blocks(&document.blocks).into_iter().filter_map(|block| match block {
        Block::Note { id, kind: NoteKind::Drafting, blocks } => {
            Some(Note { id: id.clone(), words: beginning(blocks) })
        }
        _ => None,
    });
    notes.collect()
}

fn beginning(blocks: &[Block]) -> String {
    let words = blocks.iter().find_map(|block| match block {
        Block::Paragraph { text, .. } => Some(plain(text)),
        _ => None,
    });
    let words = words.unwrap_or_default();
    match words.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}

/// The list; nothing where no note is open.
pub fn view(voice: &Voice, document: &Document) -> AnyView {
    let notes = drafting_notes(document);
    if notes.is_empty() {
        return ().into_any();
    }
    let lines: Vec<_> = notes
        .into_iter()
        .map(|note| view! { <li><a href=format!("#{}", note.id) dir="auto">{note.words}</a></li> })
        .collect();
    view! {
        <details class="fold open-notes">
            <summary>{voice.say("draft-open-notes")}</summary>
            <p class="hint">{voice.say("draft-open-notes-text")}</p>
            <ol>{lines}</ol>
        </details>
    }
    .into_any()
}
