//! `/{lang}/assessments/{id}/reminders`: what each institution still owes, as a text to copy. No letter is sent.

use super::deliberation::nav;
use super::holds_up::{Debtor, debtors};
use crate::assessment::strategy::{Comment, CommentOutcome, Entry, EntryKind, Matter, ProcessDay};
use crate::assessment::{Audience, Institution};
use crate::framework::ItemId;
use crate::service::act;
use crate::web::components::{PageContent, TextArea, text_area};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Problems};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The page.
pub async fn get(open: OpenFor<act::Moderate>) -> Response {
    let voice = &open.voice;
    let reminders: Vec<AnyView> =
        debtors_and_owners(&open).iter().filter_map(|one| view(&open, one)).collect();
    let headline = match reminders.len() {
        0 => voice.say("reminders-headline-none"),
        some => voice.say_count("reminders-headline", some),
    };
    let main = view! {
        {nav(&open, "reminders-title")}
        <h1>{headline}</h1>
        <p class="lead">{voice.say("reminders-lead")}</p>
        {reminders}
    };
    let place = Address::Reminders(open.id());
    PageContent::of(&open, voice.say("reminders-title"), place, main.into_any()).show(&open)
}

/// Every institution of the register with what it was asked: those who should have answered first.
fn debtors_and_owners(open: &Open) -> Vec<Debtor> {
    let others = open.assessment().institutions().into_iter().filter(|one| !one.is_asked());
    let unasked = others.map(|institution| Debtor { institution, asked: 0, owed: Vec::new() });
    debtors(open).into_iter().chain(unasked).collect()
}

/// The reminder of one institution; nothing where it owes nothing.
fn view(open: &Open, one: &Debtor) -> Option<AnyView> {
    let name = &one.institution.name;
    let owed = [owed_lines(open, one), parked_lines(open, &one.institution)].concat();
    if owed.is_empty() {
        return None;
    }
    let lines = [owed, dates_ahead(open), link(open)].concat();
    let area = TextArea {
        name: format!("text-{}", one.institution.id),
        label: open.voice.say_with("reminders-text", &[("institution", name.clone().into())]),
        hint: None,
        rows: u8::try_from(lines.len()).unwrap_or(u8::MAX).clamp(3, 12),
        value: lines.join("\n"),
    };
    Some(text_area(area, &Problems::default()))
}

/// What it has to answer, and until when.
fn owed_lines(open: &Open, one: &Debtor) -> Vec<String> {
    if one.owed.is_empty() {
        return Vec::new();
    }
    let voice = &open.voice;
    let part = voice.say_part("work-open", one.owed.len(), one.asked);
    let key = if one.is_late(open.state.clock.today()) { "reminder-late" } else { "work-due" };
    let due = one.institution.due.map(|due| voice.say_with(key, &[("date", voice.date(due).into())]));
    let first = [Some(part), due].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let item = |id: &ItemId| {
        let title = open.analysis.library.item(id).map(|(_, item)| voice.text(&item.title));
        format!("- {id} {}", title.unwrap_or_default())
    };
    std::iter::once(first).chain(one.owed.iter().map(item)).collect()
}

/// The questions that were parked with it, but those that only few may read: the text is sent on.
fn parked_lines(open: &Open, institution: &Institution) -> Vec<String> {
    let waits =
        |one: &Comment| one.outcome == CommentOutcome::Open && one.owner.trim() == institution.name.trim();
    let known = |entry: &&Entry| Audience::Committee.may_see(entry.confidentiality);
    let entries = open.assessment().strategy.list(EntryKind::Comment).map(|(_, entry)| entry).filter(known);
    let parked = entries.filter_map(|entry| match &entry.matter {
        Matter::Comment(one) if waits(one) => Some(one.text.clone()),
        _ => None,
    });
    under(open.voice.say("reminder-parked"), parked.collect())
}

/// The days of the process from today on that everybody may know.
fn dates_ahead(open: &Open) -> Vec<String> {
    let (voice, today) = (&open.voice, open.state.clock.today());
    let known = |entry: &&Entry| Audience::Public.may_see(entry.confidentiality);
    let entries = open.assessment().strategy.list(EntryKind::Calendar).map(|(_, entry)| entry).filter(known);
    let ahead = entries.filter_map(|entry| match &entry.matter {
        Matter::Calendar(day) => Some((day.date.filter(|date| *date >= today)?, day)),
        _ => None,
    });
    let mut ahead: Vec<(NaiveDate, &ProcessDay)> = ahead.collect();
    ahead.sort_by_key(|(date, _)| *date);
    let line = |(date, day): (NaiveDate, &ProcessDay)| format!("{}: {}", voice.date(date), day.title);
    under(voice.say("reminder-days"), ahead.into_iter().map(line).collect())
}

/// Where it answers, for a server that others reach.
fn link(open: &Open) -> Vec<String> {
    let url = open.state.public.as_ref().map(|public| public.link(&Address::MyWork.url(open.voice.lang())));
    let line = |url: String| open.voice.say_with("reminder-link", &[("url", url.into())]);
    url.map(line).into_iter().collect()
}

/// Lines under a heading; nothing where there are none.
fn under(heading: String, lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return lines;
    }
    std::iter::once(heading).chain(lines.into_iter().map(|line| format!("- {line}"))).collect()
}
