//! `/{lang}/assessments/{id}/choices/edition`: what taking a newer edition of a framework would move, taking it, and taking it
//! back.

use crate::assessment::Change;
use crate::framework::{EditionMapping, EditionStep};
use crate::presentation::{EditionFigure, EditionRow, EditionTable, Medium, Names};
use crate::service::{EditionReturn, act};
use crate::web::components::{
    Caption, Checkbox, Head, PageContent, PostForm, STACKED, checkbox, notice, post_form, table, tag, warning,
};
use crate::web::forms::Shape::Line;
use crate::web::forms::{
    FormOutcome, FormPart, FormState, FormStatus, FormTable, LINE, SaveRequest, SavedQuery, must, respond,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure, Voice};
use crate::words::Arg;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde_json::Value;

/// Who decides.
pub const DECIDING: FormTable =
    FormTable { words: "edition", explains: true, specs: &[must("by", Line(LINE)).hint("edition-by-hint")] };

/// The end of the names of fields in the form that takes the last edition back.
const BACK: &str = "-back";
/// The box by which that keeps what was recorded since.
const KEEP: &str = "keep";

/// The page.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Steer>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let mut fields = Fields::default();
    fields.set(KEEP, "yes");
    page(&open, FormState::of_record(&open, fields, open.change_count(), &query)).await
}

/// Takes an edition, or the last one back.
///
/// # Errors
/// Status 400 where there is no such edition to take or to take back; whatever the store could not do.
pub async fn post(open: OpenFor<act::Steer>, fields: Fields) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(&open.state, fields);
    if form.version != open.change_count() {
        let above = Some(warning(open.voice.say("edition-overtaken")));
        let standing = FormStatus::Overtaken;
        return page(&open, FormState { above, standing, version: open.change_count(), ..form }).await;
    }
    let ending = form.fields.text("form");
    let keeps = form.fields.text(KEEP) == "yes";
    let changes = changes(&open, &ending, keeps).await?;
    let part = FormPart::of(&open.voice, &DECIDING).between("", ending);
    let sent = part.read(&mut form, &Value::Null);
    let by = sent["by"].as_str().unwrap_or_default().to_owned();
    let then = format!("{}?saved=yes", Address::Edition(open.id()).url(open.voice.lang()));
    let saving = SaveRequest { changes, by, then, ..SaveRequest::default() };
    let conflict = |_: &FormState, _| warning(open.voice.say("edition-overtaken"));
    match respond(&open, form, Some(saving), conflict).await? {
        FormOutcome::Kept(reply) => Ok(reply),
        FormOutcome::Returned(form) => {
            let now = open.reload().await?;
            page(&now, FormState { version: now.change_count(), ..form }).await
        }
    }
}

/// The changes that the form with this ending asks for; one that goes back `keeps` what was answered since, or not.
async fn changes(open: &Open, ending: &str, keeps: bool) -> Result<Vec<(Change, u64)>, PageFailure> {
    let no_such = || PageFailure::Status(StatusCode::BAD_REQUEST);
    if ending == BACK {
        let back = open.edition_return().await?.ok_or_else(no_such)?;
        return Ok(open.return_changes(&back, keeps));
    }
    let offers = open.edition_offers();
    let mapping = offers.into_iter().enumerate().find(|(index, _)| ending_of(*index) == ending);
    let (_, mapping) = mapping.ok_or_else(no_such)?;
    Ok(open.edition_changes(mapping))
}

/// The end of the names of fields in the form of one of several editions.
fn ending_of(index: usize) -> String {
    format!("-{index}")
}

async fn page(open: &Open, mut form: FormState) -> Result<Response, PageFailure> {
    let back = open.edition_return().await?;
    let (standing, top) = (form.standing, form.top(&open.state, &open.voice));
    let voice = &open.voice;
    let offers: Vec<AnyView> = open
        .edition_offers()
        .into_iter()
        .enumerate()
        .filter_map(|(index, mapping)| offer(open, &form, mapping, &ending_of(index)))
        .collect();
    let none = (offers.is_empty() && back.is_none()).then(|| notice(voice.say("edition-none-offered")));
    let back = back.and_then(|back| back_view(open, &form, &back));
    let main = view! {
        {top}
        <h1>{voice.say("edition-title")}</h1>
        <p class="lead">{voice.say("edition-lead")}</p>
        {none}
        {offers}
        {back}
    };
    let place = Address::Edition(open.id());
    Ok(PageContent::of(open, voice.say("edition-title"), place, main.into_any())
        .about_answers(open)
        .reply(open, standing))
}

/// What one edition would move, with the form that takes it.
fn offer(open: &Open, form: &FormState, mapping: &EditionMapping, ending: &str) -> Option<AnyView> {
    let voice = &open.voice;
    let step = EditionStep::of(&open.analysis.library, mapping)?;
    let after = open.edition_preview(mapping)?;
    let moves = EditionTable::of(voice, &open.analysis, &after, step);
    let count = voice.say_count("edition-changes", moves.rows.len());
    let heading = voice.say_with("edition-offer", &facts(voice, step));
    let id = format!("edition{ending}");
    let confirm = moves.to_confirm();
    let confirm = (confirm > 0).then(|| warning(voice.say_count("edition-confirm", confirm)));
    let rows = row_table(voice, &id, &moves.rows);
    let figures = figure_table(voice, moves.figures);
    let take = voice.say_with("edition-take", &[("to", mapping.to.clone().into())]);
    Some(
        view! {
            <section class="section" aria-labelledby=id.clone()>
                <h2 id=id.clone()>{heading}</h2>
                <p>{count}</p>
                {rows}
                {figures}
                {confirm}
                <p>{voice.say("edition-roles")}</p>
                {deciding_form(voice, form, ending, (take, None))}
            </section>
        }
        .into_any(),
    )
}

/// The framework and the two versions of a step.
fn facts(voice: &Voice, step: EditionStep<'_>) -> [(&'static str, Arg); 3] {
    [
        ("framework", voice.text(&step.new.short_title).into()),
        ("from", step.old.version.clone().into()),
        ("to", step.new.version.clone().into()),
    ]
}

fn row_table(voice: &Voice, heading: &str, rows: &[EditionRow]) -> Option<AnyView> {
    let row = |row: &EditionRow| {
        let mark = row.to_confirm.then(|| tag(voice.say("edition-to-confirm"), "attention"));
        view! {
            <tr>
                <th scope="row">{row.name.clone()}</th>
                <td data-head=voice.say("edition-before")>{row.before.clone()}</td>
                <td data-head=voice.say("edition-after")>{row.after.clone()}" "{mark}</td>
                <td data-head=voice.say("edition-because")>{row.cause.clone()}</td>
            </tr>
        }
        .into_any()
    };
    let heads = vec![
        Head::Text("column-item"),
        Head::Text("edition-before"),
        Head::Text("edition-after"),
        Head::Text("edition-because"),
    ];
    let rows: Vec<AnyView> = rows.iter().map(row).collect();
    (!rows.is_empty()).then(|| table(voice, Caption::heading(heading).look(STACKED), heads, rows))
}

fn figure_table(voice: &Voice, figures: Vec<EditionFigure>) -> AnyView {
    let row = |figure: EditionFigure| {
        view! {
            <tr>
                <th scope="row">{figure.name}</th>
                <td data-head=voice.say("edition-before")>{figure.before}</td>
                <td data-head=voice.say("edition-after")>{figure.after}</td>
            </tr>
        }
        .into_any()
    };
    let heads = vec![Head::Text("edition-figure"), Head::Text("edition-before"), Head::Text("edition-after")];
    let rows = figures.into_iter().map(row).collect();
    let caption = Caption::words(voice.say("edition-figures")).look(STACKED);
    view! { <h3>{voice.say("edition-figures")}</h3>{table(voice, caption, heads, rows)} }.into_any()
}

/// What taking the last edition back does, with the form that does it.
fn back_view(open: &Open, form: &FormState, back: &EditionReturn) -> Option<AnyView> {
    let voice = &open.voice;
    let step = EditionStep::of(&open.analysis.library, &back.mapping)?;
    let names = Names { voice, library: &open.analysis.library, plan: None, medium: Medium::Screen };
    let heading = voice.say_with("edition-back", &facts(voice, step)[..2]);
    let date = voice.date(open.state.clock.local(back.taken).date_naive());
    let args = [("to", back.mapping.to.clone().into()), ("date", date.into())];
    let text = voice.say_with("edition-back-text", &args);
    let from = || -> (&str, Arg) { ("from", back.mapping.from.clone().into()) };
    let lost = (!back.lost.is_empty()).then(|| {
        let items = names.items(&back.lost);
        warning(voice.say_with("edition-lost", &[from(), ("items", items.into())]))
    });
    let words = voice.say_with("edition-keep", &[from()]).into_any();
    let keep = checkbox(Checkbox::of(KEEP, form.fields.text(KEEP) == "yes"), words);
    Some(
        view! {
            <section class="section" aria-labelledby="back">
                <h2 id="back">{heading}</h2>
                <p>{text}</p>
                {lost}
                {deciding_form(voice, form, BACK, (voice.say("edition-undo"), Some(keep)))}
            </section>
        }
        .into_any(),
    )
}

/// The form that decides: what `beside` asks, the office, and the button.
fn deciding_form(
    voice: &Voice,
    form: &FormState,
    ending: &str,
    (button, beside): (String, Option<AnyView>),
) -> AnyView {
    let part = FormPart::of(voice, &DECIDING).between("", ending).view(form);
    post_form(
        PostForm::of(form.version),
        view! {
            <input type="hidden" name="form" value=ending.to_owned() />
            {beside}
            {part}
            <p class="actions"><button class="button" type="submit">{button}</button></p>
        }
        .into_any(),
    )
}
