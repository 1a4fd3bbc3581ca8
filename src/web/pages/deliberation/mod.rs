//! `/{lang}/assessments/{id}/deliberation`: every question in the order in which it should be talked about.

mod agreement;
pub mod item;
mod voices;

pub use agreement::{AGREEMENT, DISSENT, agreement_view};

use crate::assessment::{AgendaLine, Change, Subject};
use crate::framework::Level;
use crate::service::act;
use crate::web::components::{
    Caption, Head, PageContent, PostForm, STACKED, level_mark, post_form, sub_nav, table, tag, warning,
};
use crate::web::forms::{FormState, SaveRequest, SavedQuery, respond};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;

/// The page.
pub async fn get(open: OpenFor<act::Moderate>, Query(query): Query<SavedQuery>) -> Response {
    let above = query.notice(&open.voice);
    page(&open, FormState { above, ..FormState::default() })
}

/// Opens everything that was submitted to all institutions.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Moderate>, fields: Fields) -> Result<Response, PageFailure> {
    let closed = agenda(&open).into_iter().filter(is_closed);
    let opening = |line: AgendaLine| {
        let seen = open.version(&Subject::Opening(line.item.clone()));
        (Change::Open { item: line.item, opened: true }, seen)
    };
    let place = Address::Deliberation(open.id());
    let saving =
        SaveRequest { changes: closed.map(opening).collect(), ..SaveRequest::nothing(&open, &place) };
    let form = FormState::of_sent(&open.state, fields);
    let conflict = |_: &FormState, _| warning(open.voice.say("deliberation-overtaken"));
    Ok(respond(&open, form, Some(saving), conflict).await?.or_page(|form| page(&open, form)))
}

fn agenda(open: &Open) -> Vec<AgendaLine> {
    open.assessment().agenda(open.asked_items())
}

/// Whether something was submitted that the others do not see.
fn is_closed(line: &AgendaLine) -> bool {
    line.submitted > 0 && !line.is_open
}

/// The way between the pages about institutions; `here` is the message of this one.
pub fn nav(open: &Open, here: &'static str) -> AnyView {
    let pages = [
        ("deliberation-title", Address::Deliberation(open.id())),
        ("workshops-title", Address::Workshops(open.id())),
        ("comment-title", Address::Comment(open.id())),
        ("holds-up-title", Address::HoldsUp(open.id())),
        ("reminders-title", Address::Reminders(open.id())),
        ("answer-sheet-title", Address::AnswerSheet(open.id())),
        ("gates-title", Address::Gates(open.id())),
        ("sharing-title", Address::Sharing(open.id())),
    ];
    let has_voice = !open.commenting_institutions().is_empty();
    let pages = pages.into_iter().filter(|(_, place)| has_voice || !matches!(place, Address::Comment(_)));
    let pages = pages.map(|(key, place)| (key, place, key == here)).collect();
    sub_nav(open, "records-stakeholder-title", pages)
}

fn page(open: &Open, mut form: FormState) -> Response {
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let agenda = agenda(open);
    let contested = agenda.iter().filter(|line| line.is_contested).count();
    let heard = agenda.iter().filter(|line| line.submitted > 0).count();
    let headline = match (heard, contested) {
        (0, _) => voice.say("deliberation-headline-none"),
        (_, 0) => voice.say("deliberation-headline-agreed"),
        (_, some) => voice.say_count("deliberation-headline", some),
    };
    let main = view! {
        {top}
        {nav(open, "deliberation-title")}
        <h1>{headline}</h1>
        <p class="lead">{voice.say("deliberation-lead")}</p>
        <p>{voice.say("deliberation-rule")}</p>
        {open_all(open, &agenda)}
        {agenda_view(open, &agenda)}
    };
    let place = Address::Deliberation(open.id());
    PageContent::of(open, voice.say("deliberation-title"), place, main.into_any())
        .about_answers(open)
        .reply(open, standing)
}

/// The button that opens everything; nothing where all is open, or answers are shut.
fn open_all(open: &Open, agenda: &[AgendaLine]) -> Option<AnyView> {
    let voice = &open.voice;
    let closed = agenda.iter().filter(|line| is_closed(line)).count();
    (closed > 0 && !open.answers_are_shut()).then(|| {
        let words = voice.say_count("deliberation-open-all", closed);
        let button = view! {
            <p class="actions"><button class="button secondary" type="submit">{words}</button></p>
            <p class="hint">{voice.say("deliberation-open-hint")}</p>
        };
        post_form(PostForm::default(), button.into_any())
    })
}

fn agenda_view(open: &Open, agenda: &[AgendaLine]) -> AnyView {
    let heads = vec![
        Head::Text("column-item"),
        Head::Text("deliberation-submitted"),
        Head::Text("deliberation-levels"),
        Head::Text("deliberation-median"),
        Head::Text("deliberation-outside"),
        Head::Text("deliberation-state"),
    ];
    let rows = agenda.iter().map(|line| row(open, line)).collect();
    let caption = Caption::words(open.voice.say("deliberation-title")).look(STACKED);
    table(&open.voice, caption, heads, rows)
}

fn row(open: &Open, line: &AgendaLine) -> AnyView {
    let voice = &open.voice;
    let title =
        open.analysis.library.item(&line.item).map(|(_, item)| voice.text(&item.title)).unwrap_or_default();
    let url = Address::DeliberationItem(open.id(), line.item.clone()).url(voice.lang());
    let cluster = |(level, count): &(Level, usize)| {
        let args = [("level", level.to_string().into()), ("who", voice.number(*count).into())];
        view! { <li>{voice.say_with("deliberation-cluster", &args)}</li> }
    };
    let levels: Vec<_> = line.clusters.iter().map(cluster).collect();
    let others = line.submitted.saturating_sub(line.clusters.iter().map(|(_, count)| count).sum());
    let others = (others > 0).then(|| {
        let args = [("who", voice.number(others).into())];
        view! { <li>{voice.say_with("deliberation-no-level", &args)}</li> }
    });
    let levels = (line.submitted > 0).then(|| view! { <ul class="plain">{levels}{others}</ul> });
    let submitted = (line.asked > 0).then(|| voice.say_part("deliberation-of", line.submitted, line.asked));
    let mark = |level: Level| {
        let code = level.to_string();
        view! { {level_mark(&code)}" "{code.clone()} }
    };
    let (median, outside) = (line.median.map(mark), line.outside.map(mark));
    view! {
        <tr>
            <th scope="row"><span class="item-id">{line.item.to_string()}</span><a href=url>{title}</a></th>
            <td data-head=voice.say("deliberation-submitted")>{submitted}</td>
            <td data-head=voice.say("deliberation-levels")>{levels}</td>
            <td data-head=voice.say("deliberation-median")>{median}</td>
            <td data-head=voice.say("deliberation-outside")>{outside}</td>
            <td data-head=voice.say("deliberation-state")>{state_tags(open, line)}</td>
        </tr>
    }
    .into_any()
}

/// How an item stands, in a few words.
fn state_tags(open: &Open, line: &AgendaLine) -> Vec<AnyView> {
    let is_apart = line.is_far_apart() && !line.is_agreed;
    let states = [
        (is_apart, "deliberation-apart", "attention"),
        (line.is_contested && !is_apart, "deliberation-contested", "attention"),
        (line.is_far_from_outside(), "deliberation-far-outside", "attention"),
        (line.is_agreed, "deliberation-agreed", "done"),
        (line.is_open, "deliberation-opened", "quiet"),
    ];
    let tags = states.into_iter().filter(|(holds, _, _)| *holds);
    tags.map(|(_, key, kind)| tag(open.voice.say(key), kind)).collect()
}
