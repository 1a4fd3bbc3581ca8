//! `/{lang}/assessments/{id}/comment`: what an institution has to say about a question, a section or an action, and what
//! became of what it said.

use crate::assessment::strategy::{Comment, Entry, EntryId, EntryKind, Matter};
use crate::assessment::{Change, Confidentiality, Decision, Institution};
use crate::framework::ItemId;
use crate::presentation::Label;
use crate::service::{Act, act};
use crate::web::components::{
    Caption, Head, PageContent, PostForm, STACKED, notice, plain_sheet, post_form, table, warning,
};
use crate::web::forms::Shape::{Line, Offered, Text};
use crate::web::forms::{
    FormOutcome, FormPart, FormState, FormStatus, FormTable, LINE, Options, SaveRequest, SavedQuery, TEXT,
    may, must, respond,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::query_value;
use crate::web::{Address, Fields, PageFailure};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

/// A comment of an institution.
pub const COMMENT: FormTable = FormTable {
    words: "comment",
    explains: true,
    specs: &[
        must("institution", Offered).because("comment-institution-missing"),
        may("section", Line(LINE)).hint("comment-section-hint"),
        must("text", Text(TEXT)),
        may("owner", Line(LINE)).hint("comment-owner-hint"),
    ],
};

/// How often a number is tried that somebody else may be faster to take.
const TRIES: u32 = 20;

/// What the address says: what the comment is about, in whose name, and what became of the last one.
#[derive(Deserialize)]
pub struct CommentQuery {
    about: Option<String>,
    institution: Option<String>,
    saved: Option<String>,
    cleaned: Option<usize>,
}

/// The page.
///
/// # Errors
/// Refused where the person speaks for no institution.
pub async fn get(
    open: OpenFor<act::Respond>,
    Query(query): Query<CommentQuery>,
) -> Result<Response, PageFailure> {
    let own = institutions(&open)?;
    let mut fields = Fields::default();
    fields.set("section", query.about.unwrap_or_default());
    fields.set("institution", query.institution.unwrap_or_default());
    if let [only] = &own[..] {
        fields.set("institution", only.id.to_string());
    }
    let saved = SavedQuery { saved: query.saved, cleaned: query.cleaned };
    let form = FormState { fields, above: saved.notice(&open.voice), ..FormState::default() };
    Ok(page(&open, &own, form))
}

/// Keeps a comment: under the first number that nobody has taken since the page was opened.
///
/// # Errors
/// As [`get`]; whatever the store could not do.
pub async fn post(open: OpenFor<act::Respond>, fields: Fields) -> Result<Response, PageFailure> {
    let own = institutions(&open)?;
    let mut form = FormState::of_sent(&open.state, fields);
    let record = part(&open, &own).read(&mut form, &Value::Null);
    let institution = own.iter().find(|one| one.id.to_string() == form.fields.text("institution"));
    let Some(institution) = institution.filter(|_| form.problems.is_empty()) else {
        return Ok(page(&open, &own, form.faulty()));
    };
    let entry = entry(&open, institution, &record);
    let first = open.next_entry(EntryKind::Comment);
    for number in first.number..first.number.saturating_add(TRIES) {
        let id = EntryId { number, ..first };
        let decision = Decision::Entry { id, entry: Some(entry.clone()) };
        let change = Change::Strategy(Box::new(decision));
        let seen = open.version(&change.subject());
        let address = Address::Comment(open.id()).url(open.voice.lang());
        let then = format!("{address}?institution={}&saved=yes", institution.id);
        let saving = SaveRequest { changes: vec![(change, seen)], then, ..SaveRequest::default() };
        let saving = saving.by(institution.name.clone());
        let taken = |_: &FormState, _| warning(open.voice.say("comment-overtaken"));
        match respond(&open, form, Some(saving), taken).await? {
            FormOutcome::Returned(again) if again.standing == FormStatus::Overtaken => form = again,
            outcome => return Ok(outcome.or_page(|form| page(&open, &own, form))),
        }
    }
    Ok(page(&open, &own, form))
}

/// The institutions in whose name the person may comment.
fn institutions(open: &Open) -> Result<Vec<Institution>, PageFailure> {
    match open.commenting_institutions() {
        own if own.is_empty() => Err(PageFailure::Refused),
        own => Ok(own),
    }
}

fn part<'a>(open: &'a Open, own: &[Institution]) -> FormPart<'a> {
    let none = (String::new(), open.voice.say("record-choose"));
    let offered: Options =
        std::iter::once(none).chain(own.iter().map(|one| (one.id.to_string(), one.name.clone()))).collect();
    FormPart::of(&open.voice, &COMMENT).with_options("institution", offered)
}

/// The entry: who brings institutions together decides whether everybody may read it.
fn entry(open: &Open, institution: &Institution, record: &Value) -> Entry {
    let text = |word: &str| record[word].as_str().unwrap_or_default().to_owned();
    let comment = Comment {
        from: institution.name.clone(),
        date: Some(open.state.clock.today()),
        section: text("section"),
        text: text("text"),
        owner: text("owner"),
        ..Comment::default()
    };
    Entry { matter: Matter::Comment(comment), confidentiality: Confidentiality::Committee }
}

fn page(open: &Open, own: &[Institution], mut form: FormState) -> Response {
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let archived = open.is_archived().then(|| notice(voice.say("archived-notice")));
    let send = view! {
        {part(open, own).view(&form)}
        <p class="actions"><button class="button" type="submit">{voice.say("comment-send")}</button></p>
        <p class="hint">{voice.say("comment-readers")}</p>
    };
    let main = view! {
        {top}
        {archived}
        <h1>{voice.say("comment-title")}</h1>
        <p class="lead">{voice.say("comment-lead")}</p>
        {post_form(PostForm::default(), send.into_any())}
        {earlier_comments(open, own)}
        {back(open, own, &form.fields.text("section"))}
    };
    let url = Address::Comment(open.id()).url(voice.lang());
    let sheet = plain_sheet(voice.say("comment-title"), &url, main.into_any());
    PageContent { shut: open.is_archived(), ..sheet }.send_unkept(&open.state, voice, standing)
}

/// The page on which somebody comments on this; nothing where they comment in nobody's name.
pub fn url_about(open: &Open, about: &str) -> Option<String> {
    let may = open.person.may(Act::Respond, &open.assessment().country) && !open.is_archived();
    let url = Address::Comment(open.id()).url(open.voice.lang());
    (may && !open.commenting_institutions().is_empty()).then(|| format!("{url}?about={}", query_value(about)))
}

/// What institutions commented on this, under the heading of this message; nothing where none did.
pub fn about(open: &Open, about: &str, heading: &'static str) -> Option<AnyView> {
    let voice = &open.voice;
    let all = open.assessment().strategy.records::<Comment>().map(|(_, comment)| comment);
    let line = |comment: &Comment| {
        let outcome = comment.outcome.title(voice);
        view! {
            <li>
                <p class="pre" dir="auto">{comment.text.clone()}</p>
                <p class="hint"><bdi>{comment.from.clone()}</bdi>" · "{outcome}</p>
            </li>
        }
    };
    let lines: Vec<_> = all.filter(|comment| comment.section.trim() == about).map(line).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>{voice.say(heading)}</h2>
                <ul class="plain">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// What the institutions said before, and what became of it.
fn earlier_comments(open: &Open, own: &[Institution]) -> Option<AnyView> {
    let voice = &open.voice;
    let rows: Vec<_> = open.comments_of(own).map(|comment| row(open, comment)).collect();
    let heads = ["column-place", "column-institution", "column-comment", "column-outcome", "column-reason"]
        .map(Head::Text);
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2 id="said">{voice.say("comment-said")}</h2>
                {table(voice, Caption::heading("said").look(STACKED), heads.into(), rows)}
            </section>
        }
        .into_any()
    })
}

fn row(open: &Open, comment: &Comment) -> AnyView {
    let voice = &open.voice;
    view! {
        <tr>
            <th scope="row"><bdi>{comment.section.clone()}</bdi></th>
            <td data-head=voice.say("column-institution")><bdi>{comment.from.clone()}</bdi></td>
            <td class="pre" dir="auto" data-head=voice.say("column-comment")>{comment.text.clone()}</td>
            <td data-head=voice.say("column-outcome")>{comment.outcome.title(voice)}</td>
            <td class="pre" dir="auto" data-head=voice.say("column-reason")>{comment.response.clone()}</td>
        </tr>
    }
    .into_any()
}

/// The way back: to the question that the comment is about, or to all that is asked.
fn back(open: &Open, own: &[Institution], about: &str) -> AnyView {
    let (voice, item) = (&open.voice, ItemId::from(about.trim()));
    let answers = |item: &ItemId| own.iter().any(|one| one.answers_for(item));
    let is_asked = open.asked_items().any(|asked| *asked == item) && answers(&item);
    let moderates = open.person.may(Act::Moderate, &open.assessment().country);
    let (address, words) = match (is_asked, moderates) {
        (true, _) => (Address::Respond(open.id(), item.clone()), item.to_string()),
        (false, true) => (Address::Deliberation(open.id()), voice.say("deliberation-title")),
        (false, false) => (Address::MyWork, voice.say("work-title")),
    };
    view! { <p><a href=address.url(voice.lang())>{words}</a></p> }.into_any()
}
