//! `/{lang}/assessments/{id}/draft/edit/{section}/figures/{place}`: a picture of the country's own as a figure.

use super::{Spot, ahead, next_number, same_page, section, spot, version, write_draft};
use crate::assessment::strategy::{Edit, EditKind, KeptFile, OwnFigure};
use crate::assessment::{Change, Decision};
use crate::document::{Block, insertion, number_of, place_after};
use crate::render::html::part;
use crate::service::{DraftedDocument, act};
use crate::web::components::{
    FileField, PageContent, PostForm, conflict_table, draft_nav, file_input, html_view as html, post_form,
};
use crate::web::forms::Shape::{Line, Text};
use crate::web::forms::{
    FormOutcome, FormPart, FormState, FormStatus, FormTable, SaveRequest, fits, may, must, plain, respond,
    their_strategy,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::upload::{read_emblem, receive};
use crate::web::pages::draft::failure;
use crate::web::{Address, Fields, PageFailure, Voice};
use axum::extract::Path;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

/// The most figures of its own that a country may put into one document.
pub const MOST_FIGURES: usize = 12;

/// What is said about a figure.
pub const FIGURE: FormTable = FormTable {
    words: "figure",
    explains: false,
    specs: &[
        must("title", Line(300))
            .with_message("column-title")
            .because("figure-title-missing")
            .hint("figure-name-hint"),
        must("alt", Text(1_000))
            .with_message("look-alt")
            .because("figure-alt-missing")
            .hint("figure-alt-hint")
            .rows(3),
        may("source", Line(300)).with_message("column-source").hint("figure-source-hint"),
        may("note", Line(2_000)).with_message("edit-note"),
    ],
};

/// The figure in the address.
#[derive(Clone, Deserialize)]
pub struct FigurePath {
    section: String,
    place: String,
}

/// The page.
///
/// # Errors
/// No such place.
pub async fn get(open: OpenFor<act::Write>, Path(path): Path<FigurePath>) -> Result<Response, PageFailure> {
    let written = match write_draft(&open).await {
        Ok(written) => written,
        Err(trouble) => return Ok(failure::page(&open, &trouble)),
    };
    insertion(&path.place).ok_or(PageFailure::NotFound)?;
    let state = section::at(&written, &path.place).filter(|state| state.section == path.section);
    state.ok_or(PageFailure::NotFound)?;
    let mut fields = Fields::default();
    FormPart::of(&open.voice, &FIGURE).fill(&words(kept_figure(&open, &path)?), &mut fields);
    let form = FormState { fields, version: version(&open, &path.place), ..FormState::default() };
    Ok(page(&open, &written, &path, form))
}

/// Saves the figure, or takes it out. A picture that is refused is not stored anywhere.
///
/// # Errors
/// No such place; a body that is no form; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Write>,
    Path(path): Path<FigurePath>,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageFailure> {
    let (fields, [picture]) = receive(body, ["picture"]).await?;
    let written = match write_draft(&open).await {
        Ok(written) => written,
        Err(trouble) => return Ok(failure::page(&open, &trouble)),
    };
    let mut form = FormState::of_sent(&open.state, fold_lines(fields));
    let takes = form.fields.text("then") == "take";
    // What is there already has a version.
    let adds = insertion(&path.place).filter(|_| form.version == 0 && !takes);
    let adds = adds.map(|(block, _)| spot(&open, block));
    let before = if adds.is_some() { None } else { kept_figure(&open, &path)? };
    let held = before.as_ref().map(|(edit, _)| edit.clone());
    let (mut mine, mut edit) = (Value::Null, None);
    if !takes {
        let is_new = before.is_none();
        let old = before.as_ref().map(|(_, figure)| figure.clone());
        let old = old.or_else(|| figure_ahead(&written, &path.place));
        mine = FormPart::of(&open.voice, &FIGURE).read(&mut form, &words(before));
        let label = picture_label(&open.voice, old.is_none());
        let picture = read_emblem(&open.turn, picture).await?.unwrap_or_else(|refused| {
            form.problems.add_of("picture", &label, open.voice.say(refused.key()));
            None
        });
        if picture.is_none() && old.is_none() {
            form.problems.note_of("picture", &label, open.voice.say("figure-missing"));
        }
        if is_new && figures(&open) >= MOST_FIGURES {
            let words = open.voice.say_count("figure-too-many", MOST_FIGURES);
            form.problems.note_of("picture", &label, words);
        }
        if !form.problems.is_empty() {
            if picture.is_some() {
                form.problems.add_of("picture", &label, open.voice.say("import-file-again"));
            }
            return Ok(page(&open, &written, &path, form.faulty()));
        }
        let (file, width, height) = match (picture, old) {
            (Some(new), _) => {
                let file = KeptFile { media: "image/png".to_owned(), bytes: new.png };
                (open.keep(file).await?, new.width, new.height)
            }
            (None, Some(old)) => (old.file, old.width, old.height),
            (None, None) => return Err(PageFailure::NotFound),
        };
        edit = as_edit(&mine, serde_json::json!({ "file": file, "width": width, "height": height }));
        let same = |(new, held): (&Edit, Edit)| (&new.kind, &new.note) == (&held.kind, &held.note);
        if edit.as_ref().zip(held).is_some_and(same) {
            return Ok(same_page(&open, &path.section, &path.place));
        }
    }
    let place = (path, adds);
    let (outcome, path) = save(&open, &written, place, (&mine, edit, form)).await?;
    Ok(outcome.or_page(|form| page(&open, &written, &path, form)))
}

/// Keeps the figure at its place, or where it is new at the first one that is free; returns that one.
async fn save(
    open: &Open,
    written: &DraftedDocument,
    (mut path, adds): (FigurePath, Option<Spot>),
    (mine, edit, mut form): (&Value, Option<Edit>, FormState),
) -> Result<(FormOutcome, FigurePath), PageFailure> {
    let state = section::at(written, &path.place);
    let seen = form.fields.text("turn").parse().unwrap_or(u32::MAX);
    let mut free = adds.as_ref().map_or(0, |block| next_number(open, state, block));
    loop {
        let (_, number) = number_of(&path.place);
        let edit = match state {
            Some(state) => state.in_turn(number, edit.clone(), seen),
            None => edit.clone(),
        };
        let decision = Decision::Edit { place: spot(open, &path.place), edit };
        let back = Address::EditSection(open.id(), path.section.clone());
        let saving = SaveRequest::decision(open, decision, form.version, &back)
            .at_anchor(&format!("edit-{}", path.place));
        let conflict = |_: &FormState, theirs| conflict(open, &path, mine, theirs);
        match (respond(open, form, Some(saving), conflict).await?, &adds) {
            // Somebody else has put something there since: both stand, one after the other.
            (FormOutcome::Returned(again), Some(block)) if again.standing == FormStatus::Overtaken => {
                path.place = place_after(&block.block, free);
                free = free.saturating_add(1);
                form = FormState::of_fields(again.fields);
            }
            (outcome, _) => return Ok((outcome, path)),
        }
    }
}

/// The fields with their lines folded into one, except what is for those who review.
fn fold_lines(mut fields: Fields) -> Fields {
    for name in ["title", "alt", "source"] {
        let line = fields.text(name).split_whitespace().collect::<Vec<_>>().join(" ");
        fields.set(name, line);
    }
    fields
}

/// What is said about a figure, as the table reads and fills it.
fn words(kept: Option<(Edit, OwnFigure)>) -> Value {
    let Some((edit, figure)) = kept else { return Value::Null };
    let mut words = plain(&figure);
    words["note"] = edit.note.into();
    words
}

/// The edit that puts a picture with these words into the document.
fn as_edit(words: &Value, picture: Value) -> Option<Edit> {
    let mut figure = picture;
    for key in ["title", "alt", "source"] {
        figure[key] = words[key].as_str().unwrap_or_default().into();
    }
    let note = words["note"].as_str().unwrap_or_default().to_owned();
    Some(Edit { note, ..Edit::of(EditKind::Figure(fits(&figure)?)) })
}

/// The figure that another language has at the place and this one not yet: its picture is the same.
fn figure_ahead(written: &DraftedDocument, place: &str) -> Option<OwnFigure> {
    let (_, number) = number_of(place);
    match &section::at(written, place)?.ahead(number)?.edit.as_ref()?.kind {
        EditKind::Figure(figure) => Some(figure.clone()),
        _ => None,
    }
}

/// The figure that stands at the place now.
///
/// # Errors
/// Not found where no figure can stand at the place, or other words do.
fn kept_figure(open: &Open, path: &FigurePath) -> Result<Option<(Edit, OwnFigure)>, PageFailure> {
    insertion(&path.place).ok_or(PageFailure::NotFound)?;
    let edit = open.assessment().strategy.edits.get(&spot(open, &path.place));
    match edit.map(|edit| (edit, &edit.kind)) {
        None | Some((_, EditKind::Unchanged)) => Ok(None),
        Some((edit, EditKind::Figure(figure))) => Ok(Some((edit.clone(), figure.clone()))),
        Some(_) => Err(PageFailure::NotFound),
    }
}

/// How many figures of its own the document has in the reader's language.
fn figures(open: &Open) -> usize {
    let here = spot(open, "");
    let edits = open.assessment().strategy.edits.iter();
    let own = edits.filter(|(place, _)| (place.document, place.lang) == (here.document, here.lang));
    own.filter(|(_, edit)| matches!(edit.kind, EditKind::Figure(_))).count()
}

/// What the reader entered beside what is held.
fn conflict(open: &Open, path: &FigurePath, mine: &Value, theirs: Option<Change>) -> AnyView {
    let edit = their_strategy(theirs).edits.remove(&spot(open, &path.place));
    let theirs = match edit.as_ref().map(|edit| &edit.kind) {
        Some(EditKind::Figure(figure)) => words(edit.clone().zip(Some(figure.clone()))),
        Some(EditKind::Insert { text } | EditKind::Replace { text }) => serde_json::json!({ "title": text }),
        Some(EditKind::Caption(_) | EditKind::Remove | EditKind::Unchanged) | None => Value::Null,
    };
    let back = Address::EditSection(open.id(), path.section.clone()).url(open.voice.lang());
    conflict_table(&open.voice, FormPart::of(&open.voice, &FIGURE).compare(mine, &theirs), back)
}

fn page(open: &Open, written: &DraftedDocument, path: &FigurePath, mut form: FormState) -> Response {
    let place = Address::EditFigure(open.id(), path.section.clone(), path.place.clone());
    let (standing, top) = (form.standing, form.top(&open.state, &open.voice));
    let main = view(open, written, path, (&form, top));
    PageContent::of(open, open.voice.say("figure-title"), place, main).reply(open, standing)
}

/// The form with the picture that stands there now.
fn view(
    open: &Open,
    written: &DraftedDocument,
    path: &FigurePath,
    (form, top): (&FormState, AnyView),
) -> AnyView {
    let voice = &open.voice;
    let section = Address::EditSection(open.id(), path.section.clone()).url(voice.lang());
    let now = blocks_at(written, &path.place);
    let is_new = now.is_empty();
    let now = (!is_new).then(|| {
        let now = html(part(voice.language(), &written.document.labels, &now, "now-"));
        view! { <div class="document">{now}</div> }
    });
    let state = section::at(written, &path.place);
    let (_, number) = number_of(&path.place);
    let labels = &written.document.labels;
    let ahead = state.and_then(|state| ahead::words(open, labels, state, number));
    let needs_picture = is_new && figure_ahead(written, &path.place).is_none();
    let turn = state.map(|state| state.turn(number)).unwrap_or_default();
    let delete = (!is_new).then(|| {
        view! { <button class="button plain" type="submit" name="then" value="take">{voice.say("edit-delete")}</button> }
    });
    view! {
        {draft_nav(open, &section)}
        {top}
        <p class="caption"><a href=format!("{section}#edit-{}", path.place)>{voice.say("figure-back")}</a></p>
        <h1>{voice.say("figure-title")}</h1>
        <p class="lead">{voice.say("figure-lead")}</p>
        {now}
        {ahead}
        {post_form(
            PostForm { files: true, ..PostForm::of(form.version) },
            view! {
                <input type="hidden" name="turn" value=turn.to_string() />
                {file_input(picture(voice, needs_picture), &form.problems)}
                {FormPart::of(voice, &FIGURE).view(form)}
                <p class="actions">
                    <button class="button" type="submit" name="then" value="save">{voice.say("save")}</button>
                    {delete}
                </p>
            }
            .into_any(),
        )}
    }
    .into_any()
}

fn picture_label(voice: &Voice, is_new: bool) -> String {
    voice.say(if is_new { "figure-picture" } else { "figure-picture-new" })
}

fn picture(voice: &Voice, is_new: bool) -> FileField<'static> {
    FileField {
        name: "picture",
        label: picture_label(voice, is_new),
        hint: voice.say("look-emblem-hint"),
        accept: "image/png,image/jpeg,image/svg+xml".to_owned(),
        several: false,
    }
}

/// The blocks that a place of the country's own makes in the document.
pub fn blocks_at(written: &DraftedDocument, place: &str) -> Vec<Block> {
    let own = |id: &str| id == place || id.strip_prefix(place).is_some_and(|rest| rest.starts_with('~'));
    written.document.blocks.iter().filter(|block| block.id().is_some_and(own)).cloned().collect()
}
