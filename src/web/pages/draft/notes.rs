//! Knows the drafting notes of a document as a list of what is still to be done.

use crate::assessment::strategy::{DocumentKind, Notes};
use crate::document::{Block, BlockState, drafting_notes, plain};
use crate::service::{DocumentRequest, DraftedDocument};
use crate::web::Address;
use crate::web::http::extract::Open;
use crate::web::pages::edit::ahead;
use leptos::prelude::*;

/// How many letters of a note stand in the list.
const SHOWN: usize = 160;

/// Something that is open: where it stands, if the page or the editor shows it, and how it begins.
struct Note {
    address: Option<String>,
    words: String,
}

/// Every part in which another language is ahead of this one; it is settled in the editor.
fn parts_behind(open: &Open, states: &[BlockState]) -> impl Iterator<Item = Note> {
    ahead::lines(open, states).into_iter().map(|(address, words)| Note { address: Some(address), words })
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

/// Where a note stands: on the page where it is a box, else in the editor of the strategy.
fn address(open: &Open, wanted: DocumentRequest, written: &DraftedDocument, id: &str) -> Option<String> {
    if wanted.notes == Notes::Boxes {
        return Some(format!("#{id}"));
    }
    let state = written.states.iter().find(|state| state.id == id);
    let state = state.filter(|_| wanted.document == DocumentKind::Strategy)?;
    let url = Address::EditSection(open.id(), state.section.clone()).url(open.voice.lang());
    Some(format!("{url}#edit-{id}"))
}

/// Every drafting note in the order of the document, then the parts behind; nothing where nothing is open.
pub fn view(open: &Open, wanted: DocumentRequest, written: &DraftedDocument) -> AnyView {
    let voice = &open.voice;
    let notes = drafting_notes(&written.document.blocks);
    let notes = notes
        .map(|(id, blocks)| Note { address: address(open, wanted, written, id), words: beginning(blocks) });
    let notes: Vec<Note> = notes.chain(parts_behind(open, &written.states)).collect();
    if notes.is_empty() {
        return ().into_any();
    }
    let lines: Vec<_> = notes
        .into_iter()
        .map(|Note { address, words }| match address {
            Some(address) => view! { <li><a href=address dir="auto">{words}</a></li> }.into_any(),
            None => view! { <li dir="auto">{words}</li> }.into_any(),
        })
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
