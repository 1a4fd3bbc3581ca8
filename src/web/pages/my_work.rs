//! `/{lang}/my-work`: what is asked of whoever is in, over all countries and institutions, what is due next first.

use crate::assessment::ResponseState;
use crate::assessment::strategy::StakeholderPart;
use crate::framework::{ItemId, Library};
use crate::presentation::Label;
use crate::service::{Workload, act};
use crate::web::components::{notice, plain_sheet, tag};
use crate::web::forms::{FormStatus, SavedQuery};
use crate::web::http::extract::PermitFor;
use crate::web::pages::laptops::loan_notice;
use crate::web::{Address, AppState, PageFailure, Voice};
use axum::extract::Query;
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    permit: PermitFor<act::Respond>,
    state: AppState,
    voice: Voice,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let workloads = state.workloads(&permit.person).await?;
    let sections: Vec<_> = workloads.iter().map(|one| section(&state, &voice, one)).collect();
    let none = sections.is_empty().then(|| notice(voice.say("work-none")));
    let main = view! {
        {query.notice(&voice)}
        <h1>{voice.say("work-title")}</h1>
        <p class="lead">{headline(&voice, &workloads)}</p>
        {none}
        {sections}
    };
    let sheet = plain_sheet(voice.say("work-title"), &Address::MyWork.url(voice.lang()), main.into_any());
    Ok(sheet.send_unkept(&state, &voice, FormStatus::Fresh))
}

/// How much waits, and until when.
fn headline(voice: &Voice, workloads: &[Workload]) -> String {
    let open = workloads.iter().map(|one| one.open_items().count()).sum::<usize>();
    let is_all_due = workloads.iter().all(Workload::is_due);
    match (open, workloads.is_empty()) {
        (_, true) => voice.say("work-lead-none"),
        (0, false) if !is_all_due => voice.say("work-lead-nothing"),
        (0, false) => voice.say("work-lead-done"),
        (open, false) => voice.say_count("work-lead", open),
    }
}

/// What one institution is asked in one assessment.
fn section(state: &AppState, voice: &Voice, work: &Workload) -> AnyView {
    let library = &state.library;
    let id = format!("{}-{}", work.assessment, work.institution.id);
    let heading = id.clone();
    let country = voice.country(library, &work.country);
    let next = work.open_items().next().map(|item| {
        let url = response_url(work, item, voice);
        view! { <p class="actions"><a class="button" href=url>{voice.say("work-next")}</a></p> }
    });
    let loans: Vec<_> = work.loans.iter().map(|loan| loan_notice(voice, loan)).collect();
    let is_external = work.institution.id.is_external();
    let comment = (!is_external).then(|| {
        let url = Address::comment_url(work.assessment.clone(), "", &work.institution.id, voice.lang());
        view! { <p><a href=url>{voice.say("comment-any")}</a></p> }
    });
    let name = if is_external { voice.say("respond-external") } else { work.institution.name.clone() };
    let sheet = Address::sheet_url(work.assessment.clone(), Some(&work.institution.id), None, voice.lang());
    let sheet =
        (!work.is_shut).then(|| view! { <p><a href=sheet>{voice.say("answer-sheet-download")}</a></p> });
    view! {
        <section class="section" aria-labelledby=heading>
            <h2 id=id><bdi>{name}</bdi></h2>
            <p class="hint"><bdi>{country}</bdi>" · "<bdi>{work.name.clone()}</bdi></p>
            <p>{standing(voice, work, state.clock.today())}</p>
            {unassigned(voice, work)}
            {loans}
            {next}
            {tasks(library, voice, work)}
            {sheet}
            {comment}
        </section>
    }
    .into_any()
}

/// How far it has come and until when it answers; or why nothing is due.
fn standing(voice: &Voice, work: &Workload, today: NaiveDate) -> AnyView {
    let key = match (work.is_shut, work.institution.is_asked(), work.institution.part) {
        (true, _, _) => "work-shut",
        (false, true, _) => {
            let words = voice.say_part("work-open", work.open_items().count(), work.items.len());
            return view! { {words}" "{due(voice, work, today)} }.into_any();
        }
        (false, false, StakeholderPart::Accountable) => "work-accountable",
        (false, false, StakeholderPart::Open) => "work-unsettled",
        (false, false, StakeholderPart::Informed) => "work-informed",
        (false, false, StakeholderPart::Consulted | StakeholderPart::Answers) => "work-consulted",
    };
    voice.say(key).into_any()
}

/// That nobody said which questions are meant for it, so that all are offered.
fn unassigned(voice: &Voice, work: &Workload) -> Option<AnyView> {
    let is_meant = work.institution.id.is_external() || !work.institution.items.is_empty();
    (!is_meant && !work.is_shut)
        .then(|| view! { <p class="hint">{voice.say("work-unassigned")}</p> }.into_any())
}

/// The questions that it answers; or those about which it may be asked, folded away where nobody named them.
fn tasks(library: &Library, voice: &Voice, work: &Workload) -> AnyView {
    let lines = work.items.iter().map(|(item, state)| line(library, voice, work, (item, *state)));
    let lines: Vec<_> = lines.collect();
    let list = view! { <ul class="tasks">{lines}</ul> };
    if work.institution.is_asked() {
        return list.into_any();
    }
    let is_meant = !work.institution.items.is_empty();
    view! {
        <details class="fold" open=is_meant>
            <summary>{voice.say_count("work-may-answer", work.items.len())}</summary>
            {list}
        </details>
    }
    .into_any()
}

/// Until when it answers, and whether that has passed while something waits.
fn due(voice: &Voice, work: &Workload, today: NaiveDate) -> AnyView {
    let Some(day) = work.institution.due else { return ().into_any() };
    let words = voice.say_with("work-due", &[("date", voice.date(day).into())]);
    let is_late = work.institution.is_overdue(today) && work.open_items().next().is_some();
    let late = is_late.then(|| tag(voice.say("work-overdue"), "attention"));
    view! { {words}" "{late} }.into_any()
}

fn line(
    library: &Library,
    voice: &Voice,
    work: &Workload,
    (item, state): (&ItemId, ResponseState),
) -> AnyView {
    let title = library.item(item).map(|(_, item)| voice.text(&item.title)).unwrap_or_default();
    let kind = if state == ResponseState::Draft { "attention" } else { "quiet" };
    // Where nothing is due, nobody is behind.
    let is_told = work.institution.is_asked() || state != ResponseState::NotBegun;
    let state = is_told.then(|| tag(state.title(voice), kind));
    view! {
        <li class="task">
            <div class="task-line">
                <span class="task-title">
                    <span class="item-id">{item.to_string()}</span>
                    <a class="task-name" href=response_url(work, item, voice)>{title}</a>
                </span>
                <span class="task-state">{state}</span>
            </div>
        </li>
    }
    .into_any()
}

fn response_url(work: &Workload, item: &ItemId, voice: &Voice) -> String {
    Address::response_url(work.assessment.clone(), item, &work.institution.id, voice.lang())
}
