//! Knows how a part is shown that another language has and this one does not yet, and how that is settled.

use super::contents;
use super::version;
use crate::assessment::strategy::EditKind;
use crate::document::{Block, BlockState, Counterpart, Inline, PlaceNumber, preview};
use crate::render::html::part;
use crate::web::Address;
use crate::web::components::{PostForm, html_view, post_form};
use crate::web::http::extract::Open;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What the other language calls itself.
pub fn language(open: &Open, there: &Counterpart) -> String {
    open.voice.languages().of(there.lang).name.clone()
}

/// The places at which another language is ahead, each with the address at which it is settled and what stands there.
pub fn lines(open: &Open, states: &[BlockState]) -> Vec<(String, String)> {
    let line = |state: &BlockState, (number, there): (PlaceNumber, &Counterpart)| {
        let url = Address::EditSection(open.id(), state.section.clone()).url(open.voice.lang());
        let args = [
            ("language", language(open, there).into()),
            ("words", contents::beginning(&contents::words(state)).into()),
        ];
        (format!("{url}#edit-{}", state.place(number)), open.voice.say_with("edit-behind-line", &args))
    };
    states.iter().flat_map(|state| state.behind().map(move |place| line(state, place))).collect()
}

/// What the language that is ahead has at a place, with the act that leaves this language as it is; nothing where none is.
pub fn view(
    open: &Open,
    labels: &BTreeMap<String, String>,
    state: &BlockState,
    number: PlaceNumber,
) -> Option<AnyView> {
    let words = words(open, labels, state, number)?;
    let (voice, place) = (&open.voice, state.place(number));
    let id = format!("ahead-{place}");
    let shown = view! {
        <div>
            {words}
            {post_form(
                PostForm { action: Some(format!("#edit-{place}")), ..PostForm::of(version(open, &place)) },
                view! {
                    <input type="hidden" name="place" value=place.clone() />
                    <input type="hidden" name="turn" value=state.turn(number).to_string() />
                    <p class="actions">
                        <button class="button secondary" type="submit" name="then" value="settle" aria-describedby=id>{voice.say("edit-settle")}</button>
                    </p>
                }
                .into_any(),
            )}
        </div>
    };
    Some(shown.into_any())
}

/// The same without the act.
pub fn words(
    open: &Open,
    labels: &BTreeMap<String, String>,
    state: &BlockState,
    number: PlaceNumber,
) -> Option<AnyView> {
    let there = state.ahead(number)?;
    let (voice, place) = (&open.voice, state.place(number));
    let (key, blocks) = blocks(there, &place, number);
    let words = (!blocks.is_empty()).then(|| {
        let language = voice.languages().of(there.lang);
        let words = html_view(part(&language, labels, &blocks, "ahead-"));
        view! { <div lang=there.lang.to_string() dir=language.direction.code()>{words}</div> }
    });
    let told = voice.say_with(key, &[("language", language(open, there).into())]);
    let shown = view! {
        <div class="what-moved" data-ahead=there.lang.to_string()>
            <p class="field-label" id=format!("ahead-{place}")>{told}</p>
            {words}
        </div>
    };
    Some(shown.into_any())
}

/// What is said about it, and the words themselves where there are any.
fn blocks(there: &Counterpart, place: &str, number: PlaceNumber) -> (&'static str, Vec<Block>) {
    match there.edit.as_ref().map(|edit| &edit.kind) {
        Some(EditKind::Replace { text } | EditKind::Insert { text }) => {
            let key = if number.is_some() { "edit-ahead-added" } else { "edit-ahead-words" };
            (key, preview(text, place))
        }
        Some(EditKind::Caption(own)) => ("edit-ahead-words", paragraphs([&own.caption, &own.alt], place)),
        Some(EditKind::Figure(own)) => ("edit-ahead-figure", paragraphs([&own.title, &own.alt], place)),
        Some(EditKind::Remove) => ("edit-ahead-removed", Vec::new()),
        Some(EditKind::Unchanged) | None if number.is_some() => ("edit-ahead-deleted", Vec::new()),
        Some(EditKind::Unchanged) | None => ("edit-ahead-generated", preview(&there.generated, place)),
    }
}

/// Words that are no Markdown, a paragraph each.
fn paragraphs(words: [&String; 2], place: &str) -> Vec<Block> {
    let said = words.into_iter().filter(|words| !words.is_empty()).enumerate();
    let paragraph = |(number, words): (usize, &String)| Block::Paragraph {
        id: format!("{place}~{number}"),
        text: vec![Inline::Text { text: words.clone() }],
        sources: Vec::new(),
    };
    said.map(paragraph).collect()
}
