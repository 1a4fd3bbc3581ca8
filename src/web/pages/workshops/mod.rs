//! `/{lang}/assessments/{id}/workshops`: the sessions in which a room votes on questions, and beginning one.

pub mod agenda;
pub mod ballots;
mod cards;
pub mod close;
pub mod description;
pub mod lead;
pub mod papers;
mod results;
mod room_links;
pub mod seats;
pub mod stream;

use super::deliberation::nav;
use crate::accounts::VersionedRecord;
use crate::assessment::{Agreement, InstitutionId};
use crate::framework::{Framework, ItemId, Level};
use crate::lang::Language;
use crate::presentation::{Medium, Names, options};
use crate::service::{Act, RoomError, act};
use crate::web::components::{Caption, Crumb, Head, PageContent, PostForm, STACKED, post_form, table, tag};
use crate::web::forms::Shape::{Deadline, Line, Offered, Radios};
use crate::web::forms::{
    FormPart, FormState, FormStatus, FormTable, Options, SavedQuery, kept_reply, may, must, unkept,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure};
use crate::workshop::{
    CountingRule, LONGEST_TITLE, MINUTES, Openness, RoomRefusal, Workshop, WorkshopId, WorkshopPlan,
};
use axum::extract::Query;
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

/// What is said of a session before it is opened.
pub const SESSION: FormTable = FormTable {
    words: "workshops",
    explains: true,
    specs: &[
        must("name", Line(LONGEST_TITLE)).hint("workshops-name-hint"),
        must("lang", Offered).hint("workshops-lang-hint"),
        must("first", Deadline),
        may("last", Deadline).hint("workshops-last-hint"),
        must("openness", Radios(options::<Openness>))
            .because("workshops-openness-missing")
            .hint("workshops-fixed"),
        must("counting", Radios(options::<CountingRule>))
            .because("workshops-counting-missing")
            .hint("workshops-fixed"),
    ],
};

/// How many days a session may have.
const MOST_DAYS: usize = 14;
/// How many minutes of a day a room works.
const DAY_MINUTES: usize = 6 * 60;

/// The session in the address.
#[derive(Deserialize)]
pub struct WorkshopPath {
    workshop: String,
}

impl WorkshopPath {
    /// The session; not found where its name cannot be one.
    fn id(&self) -> Result<WorkshopId, PageFailure> {
        self.workshop.parse().map_err(|_| PageFailure::NotFound)
    }
}

/// The page.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Moderate>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let mut fields = Fields::default();
    fields.set("lang", open.voice.lang().code());
    page(&open, FormState::of_record(&open, fields, 0, &query)).await
}

/// Begins a session, with as much on its agenda as its days have time for.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Moderate>, fields: Fields) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(&open.state, fields);
    let Some(plan) = read_session(&open, &mut form) else { return page(&open, form.faulty()).await };
    let room = plan.days.len() * DAY_MINUTES / usize::from(MINUTES);
    let agenda = open.proposed_agenda().into_iter().take(room).collect();
    match open.prepare_workshop(WorkshopPlan { agenda, ..plan }).await {
        Ok(held) => {
            let place = Address::Workshop(open.id(), held.id.clone()).url(open.voice.lang());
            Ok(kept_reply(&format!("{place}?saved=yes"), &form.fields))
        }
        Err(error) => {
            let form = with_room_error(&open, form, error)?;
            page(&open, form).await
        }
    }
}

/// The fields of what is said of a session before it is opened.
fn session_part(open: &Open) -> FormPart<'_> {
    let language = |one: &Language| (one.lang.code().to_owned(), one.name.clone());
    let languages: Options = open.voice.languages().iter().map(language).collect();
    FormPart::of(&open.voice, &SESSION).with_options("lang", languages)
}

/// A session as the table fills it in.
fn session_record(workshop: &Workshop) -> Value {
    json!({
        "name": workshop.title,
        "lang": workshop.lang.code(),
        "first": workshop.days.first(),
        "last": workshop.days.last().filter(|_| workshop.days.len() > 1),
        "openness": workshop.openness,
        "counting": workshop.counting,
    })
}

/// What is said of a session as sent, without an agenda; nothing where something has to be put right, which is noted.
fn read_session(open: &Open, form: &mut FormState) -> Option<WorkshopPlan> {
    let part = session_part(open);
    let sent = part.read(form, &Value::Null);
    let text = |word: &str| sent[word].as_str().unwrap_or_default();
    let day = |word: &str| text(word).parse::<NaiveDate>().ok();
    let days = day("first").map(|first| days_between(first, day("last").unwrap_or(first)));
    if days.as_ref().is_some_and(|days| days.is_empty() || days.len() > MOST_DAYS) {
        let label = part.label_of("last").unwrap_or_default();
        form.problems.note_of("last", label, open.voice.say("workshops-last-wrong"));
    }
    let plan = WorkshopPlan {
        title: text("name").to_owned(),
        lang: open.voice.languages().speaks(text("lang"))?,
        days: days?,
        openness: Openness::from_code(text("openness"))?,
        counting: CountingRule::from_code(text("counting"))?,
        agenda: Vec::new(),
    };
    form.problems.is_empty().then_some(plan)
}

/// The days from the first to the last, at most one more than a session may have.
fn days_between(first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    first.iter_days().take_while(|day| *day <= last).take(MOST_DAYS + 1).collect()
}

async fn page(open: &Open, mut form: FormState) -> Result<Response, PageFailure> {
    let sessions = open.workshops().await.map_err(failure)?;
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let headline = match sessions.len() {
        0 => voice.say("workshops-headline-none"),
        some => voice.say_count("workshops-headline", some),
    };
    let content = view! {
        {session_part(open).view(&form)}
        <p class="actions"><button class="button" type="submit">{voice.say("workshops-begin-save")}</button></p>
    };
    let main = view! {
        {top}
        {nav(open, "workshops-title")}
        <h1>{headline}</h1>
        <p class="lead">{voice.say("workshops-lead")}</p>
        {(!sessions.is_empty()).then(|| list(open, &sessions))}
        <section class="section" aria-labelledby="begin">
            <h2 id="begin">{voice.say("workshops-begin")}</h2>
            <p>{voice.say("workshops-begin-text")}</p>
            {post_form(PostForm::default(), content.into_any())}
        </section>
    };
    let place = Address::Workshops(open.id());
    Ok(PageContent::of(open, voice.say("workshops-title"), place, main.into_any())
        .about_answers(open)
        .reply(open, standing))
}

fn list(open: &Open, sessions: &[VersionedRecord<Workshop>]) -> AnyView {
    let voice = &open.voice;
    let heads = ["workshops-name", "workshops-days", "column-status", "workshops-through"].map(Head::Text);
    let row = |one: &VersionedRecord<Workshop>| {
        let url = Address::Workshop(open.id(), one.id.clone()).url(voice.lang());
        let done = one.agenda.iter().filter(|point| !point.is_unfinished()).count();
        view! {
            <tr>
                <th scope="row" dir="auto"><a href=url>{one.title.clone()}</a></th>
                <td data-head=voice.say("workshops-days")>{days_words(open, one)}</td>
                <td data-head=voice.say("column-status")>{state_tag(open, one)}</td>
                <td data-head=voice.say("workshops-through")>
                    {voice.say_part("deliberation-of", done, one.agenda.len())}
                </td>
            </tr>
        }
        .into_any()
    };
    let rows = sessions.iter().map(row).collect();
    table(voice, Caption::words(voice.say("workshops-title")).look(STACKED), heads.into(), rows)
}

/// Whether a session is prepared, goes on or is closed.
fn state_tag(open: &Open, workshop: &Workshop) -> AnyView {
    let (key, kind) = match (workshop.opened, workshop.closed) {
        (_, Some(_)) => ("workshops-closed", "done"),
        (Some(_), None) => ("workshops-open", "here"),
        (None, None) => ("workshops-prepared", "quiet"),
    };
    tag(open.voice.say(key), kind)
}

/// The days of a session: the first and the last.
fn days_words(open: &Open, workshop: &Workshop) -> String {
    let mut ends: Vec<String> = workshop.days.iter().map(|day| open.voice.date(*day)).collect();
    if ends.len() > 2 {
        ends.drain(1..ends.len() - 1);
    }
    ends.join(" – ")
}

/// How much time a number of minutes is.
fn minutes_words(open: &Open, minutes: usize) -> String {
    let args = [
        ("hours", open.voice.number(minutes / 60).into()),
        ("minutes", open.voice.number(minutes % 60).into()),
    ];
    open.voice.say_with(if minutes < 60 { "workshops-minutes-only" } else { "workshops-hours" }, &args)
}

/// What the agenda takes, against the time of its days.
fn time_words(open: &Open, workshop: &Workshop) -> String {
    let total: usize = workshop.agenda.iter().map(|point| usize::from(point.minutes)).sum();
    let args = [
        ("n", workshop.agenda.len().into()),
        ("shown", open.voice.number(workshop.agenda.len()).into()),
        ("total", minutes_words(open, total).into()),
        ("time", minutes_words(open, workshop.days.len() * DAY_MINUTES).into()),
    ];
    open.voice.say_with("workshops-time", &args)
}

/// Whether the agenda takes longer than its days have.
fn is_too_long(workshop: &Workshop) -> bool {
    let total: usize = workshop.agenda.iter().map(|point| usize::from(point.minutes)).sum();
    total > workshop.days.len() * DAY_MINUTES
}

/// An item by id and title.
fn item_name(open: &Open, item: &ItemId) -> String {
    Names { voice: &open.voice, library: &open.analysis.library, plan: None, medium: Medium::Screen }
        .item(item)
}

/// What an institution is called; its id where the register does not have it any more.
fn institution_name(open: &Open, id: &InstitutionId) -> String {
    let found = open.assessment().institutions().into_iter().find(|one| one.id == *id);
    found.map_or_else(|| id.to_string(), |one| one.name)
}

/// Institutions as in a sentence.
fn institution_names<'i>(open: &Open, ids: impl IntoIterator<Item = &'i InstitutionId>) -> String {
    let names: Vec<String> = ids.into_iter().map(|id| institution_name(open, id)).collect();
    open.voice.list(&names)
}

/// A level with its name on the scale.
fn level_words(open: &Open, framework: &Framework, level: Level) -> String {
    let name = framework.level_name(level).map(|name| open.voice.text(&name.label)).unwrap_or_default();
    open.voice.say_with("label-level", &[("level", level.to_string().into()), ("name", name.into())])
}

/// The levels and "I don't know" as choices.
fn level_options(open: &Open, framework: &Framework) -> Options {
    let level = |level: Level| (level.to_string(), level_words(open, framework, level));
    let unknown = ("unknown".to_owned(), open.voice.say("rating-unknown"));
    Level::ALL.into_iter().map(level).chain([unknown]).collect()
}

/// The level that was chosen among these: none for "I don't know".
fn chosen_level(code: &str) -> Option<Level> {
    code.parse::<u8>().ok().and_then(|level| Level::try_from(level).ok())
}

/// The way to a page of a session.
fn trail(open: &Open, workshop: Option<&Workshop>) -> Vec<Crumb> {
    let lang = open.voice.lang();
    let all = Crumb { name: open.voice.say("workshops-title"), url: Address::Workshops(open.id()).url(lang) };
    let own = workshop.map(|one| Crumb {
        name: one.title.clone(),
        url: Address::Workshop(open.id(), one.id.clone()).url(lang),
    });
    std::iter::once(all).chain(own).collect()
}

/// The address of a page of a session.
fn part_url(open: &Open, workshop: &Workshop, part: &'static str) -> String {
    Address::WorkshopPart(open.id(), workshop.id.clone(), part).url(open.voice.lang())
}

/// Why a page of a session cannot be given.
fn failure(error: RoomError) -> PageFailure {
    match error {
        RoomError::Service(error) => error.into(),
        RoomError::NoSuchRoom | RoomError::NoSuchSeat => PageFailure::NotFound,
        _ => PageFailure::Status(FormStatus::Overtaken.status()),
    }
}

/// The form that was not carried out, with the reason.
///
/// # Errors
/// A failure that is none of the form.
fn with_room_error(open: &Open, form: FormState, error: RoomError) -> Result<FormState, PageFailure> {
    let words = error.key().map(|key| open.voice.say(key)).unwrap_or_default();
    let standing = match &error {
        RoomError::Overtaken(_) | RoomError::AgreementOvertaken(_) => FormStatus::Overtaken,
        _ => FormStatus::Faulty,
    };
    let about = match &error {
        RoomError::Refusal(RoomRefusal::Missing(silent)) => institution_names(open, silent),
        RoomError::Refusal(RoomRefusal::SecondSeat(one) | RoomRefusal::NoInstitution(one)) => {
            institution_name(open, one)
        }
        RoomError::Refusal(
            RoomRefusal::ItemInUse(item) | RoomRefusal::NoSuchItem(item) | RoomRefusal::OtherItem(item),
        )
        | RoomError::AgreementOvertaken(item) => item_name(open, item),
        _ => String::new(),
    };
    match error {
        RoomError::Service(error) => unkept(open, form, error.into()),
        RoomError::NoSuchRoom | RoomError::NoSuchSeat => Err(PageFailure::NotFound),
        _ => {
            let about = (!about.is_empty()).then(|| view! { " "<bdi>{about}</bdi> });
            let above = view! { <p class="notice" data-kind="warning" role="alert">{words}{about}</p> };
            Ok(FormState { above: Some(above.into_any()), standing, ..form })
        }
    }
}

/// The session in which something was agreed about an item, for those who lead sessions; nothing where it was none.
pub fn session_link(open: &Open, item: &ItemId, agreement: &Agreement) -> Option<AnyView> {
    let own =
        |id: &str| id.strip_prefix(&format!("{item}-"))?.strip_suffix("-E1")?.parse::<WorkshopId>().ok();
    // What a session came to stands with the agreement as evidence, under its name.
    let session = agreement.answer.evidence.iter().find_map(|piece| {
        let id = own(&piece.id)?;
        (piece.publisher == agreement.by && id.as_str().starts_with('w')).then_some(id)
    })?;
    let may = open.person.may(Act::Moderate, &open.assessment().country);
    may.then(|| {
        let url = Address::Workshop(open.id(), session).url(open.voice.lang());
        view! { <p><a href=url>{open.voice.say("workshops-agreed-in")}</a></p> }.into_any()
    })
}
