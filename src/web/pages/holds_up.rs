//! `/{lang}/assessments/{id}/holds-up`: which institutions have still to answer, and which stages wait for them.

use super::deliberation::nav;
use crate::assessment::strategy::{Comment, CommentOutcome};
use crate::assessment::{Institution, StageProgress, progress};
use crate::framework::ItemId;
use crate::service::{Act, act};
use crate::web::Address;
use crate::web::components::{Caption, Head, PageContent, STACKED, notice, table, tag};
use crate::web::forms::SavedQuery;
use crate::web::http::extract::{Open, OpenFor};
use axum::extract::Query;
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

/// An institution with what it owes.
pub struct Debtor {
    /// The institution.
    pub institution: Institution,
    /// How many items it is asked.
    pub asked: usize,
    /// Those that it has not submitted, in order.
    pub owed: Vec<ItemId>,
}

impl Debtor {
    /// Whether it should have submitted before this day what it owes.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        !self.owed.is_empty() && self.institution.is_overdue(today)
    }
}

/// The page.
pub async fn get(open: OpenFor<act::Moderate>, Query(query): Query<SavedQuery>) -> Response {
    let (voice, today) = (&open.voice, open.state.clock.today());
    let debtors = debtors(&open);
    let owing = debtors.iter().filter(|one| !one.owed.is_empty()).count();
    let headline = match (debtors.len(), owing) {
        (0, _) => voice.say("holds-up-headline-none"),
        (_, 0) => voice.say("holds-up-headline-done"),
        (all, some) => voice.say_part("holds-up-headline", some, all),
    };
    let main = view! {
        {query.notice(voice)}
        {nav(&open, "holds-up-title")}
        <h1>{headline}</h1>
        <p class="lead">{voice.say("holds-up-lead")}</p>
        {by_institution(&open, &debtors, today)}
        {by_stage(&open, &debtors)}
        {parked(&open)}
    };
    let place = Address::HoldsUp(open.id());
    PageContent::of(&open, voice.say("holds-up-title"), place, main.into_any()).following_forms().show(&open)
}

/// The institutions that are asked something; those who should have answered first, and behind all those who owe nothing.
pub fn debtors(open: &Open) -> Vec<Debtor> {
    let assessment = open.assessment();
    let debtor = |institution: Institution| {
        let asked: Vec<&ItemId> = open.asked_items().filter(|item| institution.answers_for(item)).collect();
        let is_owed = |item: &&&ItemId| {
            let all = assessment.deliberations.get(**item);
            !all.is_some_and(|all| all.agreement.is_some() || all.responses.contains_key(&institution.id))
        };
        let owed = asked.iter().filter(is_owed).map(|item| (*item).clone()).collect();
        Debtor { asked: asked.len(), owed, institution }
    };
    let asked = assessment.institutions().into_iter().filter(Institution::is_asked);
    let mut debtors: Vec<Debtor> = asked.map(debtor).collect();
    debtors.sort_by_key(|one| (one.owed.is_empty(), one.institution.due.is_none(), one.institution.due));
    debtors
}

fn by_institution(open: &Open, debtors: &[Debtor], today: NaiveDate) -> AnyView {
    let voice = &open.voice;
    if debtors.is_empty() {
        return notice(voice.say("holds-up-none"));
    }
    let heads =
        ["column-institution", "holds-up-submitted", "holds-up-due", "holds-up-waits"].map(Head::Text).into();
    let rows = debtors.iter().map(|one| row(open, one, today)).collect();
    view! {
        <section class="section">
            <h2 id="institutions">{voice.say("holds-up-institutions")}</h2>
            {table(voice, Caption::heading("institutions").look(STACKED), heads, rows)}
        </section>
    }
    .into_any()
}

fn row(open: &Open, one: &Debtor, today: NaiveDate) -> AnyView {
    let voice = &open.voice;
    let due = one.institution.due.map_or_else(|| voice.say("holds-up-no-date"), |day| voice.date(day));
    let late = one.is_late(today).then(|| tag(voice.say("work-overdue"), "attention"));
    let waits: Vec<_> = one.owed.iter().map(|item| item_link(open, item)).collect();
    view! {
        <tr>
            <th scope="row"><bdi>{one.institution.name.clone()}</bdi></th>
            <td data-head=voice.say("holds-up-submitted")>
                {voice.say_part("deliberation-of", one.asked - one.owed.len(), one.asked)}
            </td>
            <td data-head=voice.say("holds-up-due")>{due}" "{late}</td>
            <td data-head=voice.say("holds-up-waits")>{waits}</td>
        </tr>
    }
    .into_any()
}

fn item_link(open: &Open, item: &ItemId) -> AnyView {
    let url = Address::DeliberationItem(open.id(), item.clone()).url(open.voice.lang());
    view! { <a href=url>{item.to_string()}</a>" " }.into_any()
}

/// The stages with questions that institutions owe.
fn by_stage(open: &Open, debtors: &[Debtor]) -> Option<AnyView> {
    let voice = &open.voice;
    let stages = progress(&open.analysis.library, open.assessment());
    let lines: Vec<_> = stages.iter().filter_map(|stage| stage_line(open, stage, debtors)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="stages">
                <h2 id="stages">{voice.say("holds-up-stages")}</h2>
                <ul class="tasks">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// How many questions of a stage wait for which institutions; nothing where none does.
fn stage_line(open: &Open, progress: &StageProgress<'_>, debtors: &[Debtor]) -> Option<AnyView> {
    let voice = &open.voice;
    let owed = |one: &Debtor| one.owed.iter().filter(|item| progress.stage.items.contains(item)).count();
    let owing: Vec<String> = debtors
        .iter()
        .filter(|one| owed(one) > 0)
        .map(|one| format!("{} ({})", one.institution.name, voice.number(owed(one))))
        .collect();
    let title = voice.text(&progress.stage.title);
    let title = match open.person.may(Act::Steer, &open.assessment().country) {
        true => {
            let url = Address::Stage(open.id(), progress.stage.id.clone()).url(voice.lang());
            view! { <a class="task-name" href=url>{title}</a> }.into_any()
        }
        false => view! { <span class="task-name">{title}</span> }.into_any(),
    };
    (!owing.is_empty()).then(|| {
        view! {
            <li class="task">
                <div class="task-line">{title}</div>
                <p class="hint" dir="auto">{voice.list(&owing)}</p>
            </li>
        }
        .into_any()
    })
}

/// The parking lot: questions that wait for the answer of an institution.
fn parked(open: &Open) -> Option<AnyView> {
    let voice = &open.voice;
    let waits = |one: &&Comment| one.outcome == CommentOutcome::Open && !one.owner.trim().is_empty();
    let waiting = open.assessment().strategy.records::<Comment>().map(|(_, one)| one).filter(waits);
    let row = |one: &Comment| {
        view! {
            <tr>
                <th scope="row" dir="auto">{one.text.clone()}</th>
                <td data-head=voice.say("column-place")><bdi>{one.section.clone()}</bdi></td>
                <td data-head=voice.say("comment-owner")><bdi>{one.owner.clone()}</bdi></td>
                <td data-head=voice.say("record-comment-date")>{one.date.map(|day| voice.date(day))}</td>
            </tr>
        }
        .into_any()
    };
    let rows: Vec<_> = waiting.map(row).collect();
    let heads = ["column-comment", "column-place", "comment-owner", "record-comment-date"].map(Head::Text);
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2 id="parked">{voice.say("holds-up-parked")}</h2>
                {table(voice, Caption::heading("parked").look(STACKED), heads.into(), rows)}
            </section>
        }
        .into_any()
    })
}
