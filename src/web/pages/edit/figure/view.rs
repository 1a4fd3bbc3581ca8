//! Knows the form of a figure with the picture that stands there now.

use super::sent::Sent;
use super::{Named, Shown};
use crate::assessment::Change;
use crate::assessment::strategy::{Decision, EditKind};
use crate::document::Block;
use crate::render::html::part;
use crate::service::Written;
use crate::web::components::{
    ConflictRow, Field, TextArea, conflict_table, draft_nav, error_summary, text_area, text_input,
    written as html,
};
use crate::web::http::extract::Open;
use crate::web::{Place, Problems, Voice};
use leptos::prelude::*;

/// The page's content.
pub fn view(open: &Open, written: &Written, named: &Named, shown: Shown) -> AnyView {
    let voice = &open.voice;
    let path = Place::EditSection(open.id(), named.section.clone()).url(voice.lang());
    let Shown { sent, version, problems, above } = shown;
    let now = standing(written, &named.place);
    let is_new = now.is_empty();
    let now = (!is_new).then(|| {
        let now = html(part(voice.language(), &written.document.labels, &now, "now-"));
        view! { <div class="document">{now}</div> }
    });
    let delete = (!is_new).then(|| {
        view! { <button class="button plain" type="submit" name="then" value="take">{voice.say("edit-delete")}</button> }
    });
    view! {
        {draft_nav(voice, &open.id(), &path)}
        {error_summary(voice, &problems)}
        {above}
        <p class="caption"><a href=format!("{path}#edit-{}", named.place)>{voice.say("figure-back")}</a></p>
        <h1>{voice.say("figure-title")}</h1>
        <p class="lead">{voice.say("figure-lead")}</p>
        {now}
        <form method="post" enctype="multipart/form-data" novalidate=true>
            <input type="hidden" name="version" value=version.to_string() />
            {picture(voice, is_new, &problems)}
            {fields(voice, &sent, &problems)}
            <p class="actions">
                <button class="button" type="submit" name="then" value="save">{voice.say("save")}</button>
                {delete}
            </p>
        </form>
    }
    .into_any()
}

/// The blocks that a place of the country's own makes in the document.
pub fn standing(written: &Written, place: &str) -> Vec<Block> {
    let own = |id: &str| id == place || id.strip_prefix(place).is_some_and(|rest| rest.starts_with('~'));
    written.document.blocks.iter().filter(|block| block.id().is_some_and(own)).cloned().collect()
}

fn picture(voice: &Voice, is_new: bool, problems: &Problems) -> AnyView {
    let problem = problems.of("picture");
    let described = if problem.is_some() { "picture-hint picture-problem" } else { "picture-hint" };
    let invalid = problem.is_some().then_some("true");
    let label = if is_new { "figure-picture" } else { "figure-picture-new" };
    view! {
        <div class="field" data-problem=invalid>
            <label for="picture">{voice.say(label)}</label>
            <p class="hint" id="picture-hint">{voice.say("look-emblem-hint")}</p>
            {problem.map(|text| view! { <p class="problem" id="picture-problem">{text}</p> })}
            <input
                type="file"
                id="picture"
                name="picture"
                accept="image/png,image/jpeg"
                aria-describedby=described
                aria-invalid=invalid
            />
        </div>
    }
    .into_any()
}

fn fields(voice: &Voice, sent: &Sent, problems: &Problems) -> AnyView {
    let line = |name: &str, label: &str, hint: Option<&str>| {
        let field = Field {
            name: name.to_owned(),
            label: voice.say(label),
            hint: hint.map(|hint| voice.say(hint)),
            value: sent.words(name).to_owned(),
            ..Field::default()
        };
        text_input(field, problems)
    };
    let alt = TextArea {
        name: "alt".to_owned(),
        label: voice.say("look-alt"),
        hint: Some(voice.say("figure-alt-hint")),
        value: sent.alt.clone(),
        rows: 3,
    };
    view! {
        {line("title", "column-title", Some("figure-name-hint"))}
        {text_area(alt, problems)}
        {line("source", "column-source", Some("figure-source-hint"))}
        {line("note", "edit-note", None)}
    }
    .into_any()
}

/// What the reader entered beside what is held.
pub fn conflict(open: &Open, mine: &Sent, theirs: Option<Change>, back: String) -> AnyView {
    let voice = &open.voice;
    let theirs = match theirs {
        Some(Change::Strategy(decision)) => match *decision {
            Decision::Edit { edit: Some(edit), .. } => match edit.kind.clone() {
                EditKind::Figure(figure) => Sent::of(&(edit, figure)),
                EditKind::Insert { text } | EditKind::Replace { text } => {
                    Sent { title: text, ..Sent::default() }
                }
                EditKind::Remove => Sent::default(),
            },
            _ => Sent::default(),
        },
        _ => Sent::default(),
    };
    let row = |key: &str, name: &str| ConflictRow {
        name: voice.say(key),
        yours: if mine.delete { String::new() } else { mine.words(name).to_owned() },
        theirs: theirs.words(name).to_owned(),
    };
    let rows = vec![
        row("column-title", "title"),
        row("look-alt", "alt"),
        row("column-source", "source"),
        row("edit-note", "note"),
    ];
    conflict_table(voice, rows, back)
}
