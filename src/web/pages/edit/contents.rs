//! Knows the list of sections with the state of each, and what has changed beneath the country's words.

use super::{ahead, elsewhere, orphans};
use crate::assessment::strategy::EditKind;
use crate::document::{BlockStanding, BlockState};
use crate::presentation::{self, parts_behind};
use crate::service::DraftedDocument;
use crate::web::Address;
use crate::web::components::{draft_nav, tag};
use crate::web::forms::FormState;
use crate::web::http::extract::Open;
use crate::web::pages::draft::mistakes;
use leptos::prelude::*;

/// How many letters of a block stand for it.
const SHOWN: usize = 140;

/// The page's content.
pub fn view(open: &Open, written: &DraftedDocument, mut form: FormState) -> AnyView {
    let voice = &open.voice;
    let top = form.top(&open.state, voice);
    let path = Address::Edit(open.id()).url(voice.lang());
    let rows: Vec<_> = sections(&written.states).into_iter().map(|states| row(open, states)).collect();
    view! {
        {draft_nav(open, &path)}
        {top}
        <h1>{voice.say("edit-title")}</h1>
        <p class="lead">{voice.say("edit-lead")}</p>
        {mistakes(voice, &written.mistakes)}
        {overtaken_blocks(open, &written.states)}
        {languages_behind(open, &written.states)}
        <section class="section" aria-labelledby="sections">
            <h2 id="sections">{voice.say("edit-sections")}</h2>
            <ul class="edit-contents">{rows}</ul>
        </section>
        {elsewhere::view(open)}
        {orphans::view(open, written, &form)}
    }
    .into_any()
}

/// The blocks section by section.
pub fn sections(states: &[BlockState]) -> Vec<&[BlockState]> {
    states.chunk_by(|a, b| a.section == b.section).collect()
}

/// The title of a section: that of its first heading.
pub fn title(states: &[BlockState]) -> String {
    let first = states.iter().find_map(|state| state.title.clone());
    first.or_else(|| states.first().map(|state| state.section.clone())).unwrap_or_default()
}

fn row(open: &Open, states: &[BlockState]) -> AnyView {
    let voice = &open.voice;
    let section = states.first().map(|state| state.section.clone()).unwrap_or_default();
    let url = Address::EditSection(open.id(), section).url(voice.lang());
    let removed = |state: &&BlockState| state.edit.as_ref().is_some_and(|edit| edit.kind == EditKind::Remove);
    let counts = [
        ("edit-count-own", states.iter().filter(|state| state.edit.is_some() && !removed(state)).count()),
        ("edit-count-inserted", states.iter().map(|state| state.inserted.len()).sum()),
        ("edit-count-removed", states.iter().filter(removed).count()),
    ];
    let told: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| voice.say_count(key, count))
        .collect();
    let told = if told.is_empty() { voice.say("edit-untouched") } else { told.join(" · ") };
    let moved = states.iter().filter(|state| state.standing == BlockStanding::Overtaken).count();
    let moved = (moved > 0).then(|| tag(voice.say_count("edit-count-overtaken", moved), "attention"));
    let behind: usize = states.iter().map(|state| state.behind().count()).sum();
    let behind = (behind > 0).then(|| tag(voice.say_count("edit-count-behind", behind), "attention"));
    view! {
        <li>
            <a href=url>{title(states)}</a>
            <span class="hint">{voice.say_count("edit-count-blocks", states.len())}" · "{told}</span>
            {moved}{behind}
        </li>
    }
    .into_any()
}

/// The country's own blocks whose facts have changed.
fn overtaken_blocks(open: &Open, states: &[BlockState]) -> Option<AnyView> {
    let voice = &open.voice;
    let lines: Vec<_> = states
        .iter()
        .filter(|state| state.standing == BlockStanding::Overtaken)
        .map(|state| {
            let url = Address::EditSection(open.id(), state.section.clone()).url(voice.lang());
            view! { <li><a href=format!("{url}#edit-{}", state.id) dir="auto">{beginning(&words(state))}</a></li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section beneath" aria-labelledby="beneath">
                <h2 id="beneath">{voice.say_count("edit-beneath", lines.len())}</h2>
                <p>{voice.say("edit-beneath-text")}</p>
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// The places at which another language is ahead of this one, and where this one is ahead of others.
fn languages_behind(open: &Open, states: &[BlockState]) -> Option<AnyView> {
    let voice = &open.voice;
    let behind = parts_behind(&open.analysis);
    let here = ahead::lines(open, states);
    let gone = behind.get(&voice.lang()).copied().unwrap_or_default().saturating_sub(here.len());
    let here =
        here.into_iter().map(|(url, words)| view! { <li><a href=url dir="auto">{words}</a></li> }.into_any());
    let gone = (gone > 0).then(|| view! { <li>{voice.say_count("edit-behind-gone", gone)}</li> }.into_any());
    let others = presentation::languages_behind(voice, &open.analysis).into_iter();
    let others = others.filter(|(lang, _)| *lang != voice.lang()).map(|(lang, words)| {
        let url = Address::Edit(open.id()).url(lang);
        view! { <li><a href=url>{words}</a></li> }.into_any()
    });
    let lines: Vec<_> = here.chain(gone).chain(others).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section behind" aria-labelledby="behind">
                <h2 id="behind">{voice.say_count("edit-behind", behind.values().sum())}</h2>
                <p>{voice.say("edit-behind-text")}</p>
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// What stands at the block: the country's words, or those it left out.
pub fn words(state: &BlockState) -> String {
    match state.edit.as_ref().map(|edit| &edit.kind) {
        Some(EditKind::Replace { text } | EditKind::Insert { text }) => text.clone(),
        Some(EditKind::Caption(own)) => own.caption.clone(),
        Some(EditKind::Remove | EditKind::Figure(_) | EditKind::Unchanged) | None => state.generated.clone(),
    }
}

/// The beginning of a text, short enough for a list.
pub fn beginning(text: &str) -> String {
    let line = text.trim_start_matches(['#', '*', '>', '-', ' ']).replace(['\n', '*'], " ");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}
