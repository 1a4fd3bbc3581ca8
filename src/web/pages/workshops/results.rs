//! Knows what a closed session came to: of each question both rounds, what was agreed, who dissents, what follows, what was parked.

use super::lead::spread_view;
use super::papers::paper_links;
use super::{days_words, institution_name, item_name, level_words, state_tag, trail};
use crate::assessment::strategy::{Comment, EntryKind};
use crate::framework::{Framework, ItemId};
use crate::presentation::Label;
use crate::service::Room;
use crate::web::Address;
use crate::web::components::{PageContent, tag};
use crate::web::forms::lists::RecordList;
use crate::web::forms::{FormState, FormStatus, SavedQuery};
use crate::web::http::extract::Open;
use crate::web::http::query_value;
use crate::workshop::{AgendaPoint, ParkedPoint, PhaseCode, RoomAction, RoomAgreement, RoomPhase, Workshop};
use axum::response::Response;
use leptos::prelude::*;

/// The page, after a reply that saved something perhaps.
pub fn page(open: &Open, room: &Room, query: &SavedQuery) -> Response {
    sheet(open, room, query.notice(&open.voice).into_any(), FormStatus::Fresh)
}

/// The same with what became of a form that came too late.
pub fn page_after(open: &Open, room: &Room, mut form: FormState) -> Response {
    let (standing, top) = (form.standing, form.top(&open.state, &open.voice));
    sheet(open, room, top, standing)
}

fn sheet(open: &Open, room: &Room, top: AnyView, standing: FormStatus) -> Response {
    let (voice, workshop) = (&open.voice, &room.workshop.record);
    let agreed = workshop.agenda.iter().filter(|point| point.code() == PhaseCode::Agreed).count();
    let points: Vec<_> = workshop.agenda.iter().filter_map(|point| point_view(open, room, point)).collect();
    let main = view! {
        {top}
        <p class="caption"><bdi>{workshop.title.clone()}</bdi>" · "{days_words(open, workshop)}" "{state_tag(open, workshop)}</p>
        <h1>{voice.say_part("session-headline", agreed, workshop.agenda.len())}</h1>
        <p class="lead">{voice.say("session-lead")}</p>
        {paper_links(open, workshop)}
        {unfinished_view(open, workshop)}
        {points}
    };
    let place = Address::Workshop(open.id(), workshop.id.clone());
    PageContent::of(open, workshop.title.clone(), place, main.into_any())
        .trail(trail(open, None))
        .reply(open, standing)
}

/// What the room came to no end with, and until when institutions may answer it.
fn unfinished_view(open: &Open, workshop: &Workshop) -> Option<AnyView> {
    let voice = &open.voice;
    let link = |item: &ItemId| {
        let url = Address::DeliberationItem(open.id(), item.clone()).url(voice.lang());
        view! { <li><a href=url>{item_name(open, item)}</a></li> }
    };
    let items: Vec<_> = workshop.unfinished().map(|point| link(&point.item)).collect();
    let until =
        workshop.until.map(|day| voice.say_with("session-until", &[("date", voice.date(day).into())]));
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="unfinished">
                <h2 id="unfinished">{voice.say_count("session-unfinished", items.len())}</h2>
                <p>{until}</p>
                <ul>{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// A question that the room came to; nothing of one whose turn did not come.
fn point_view(open: &Open, room: &Room, point: &AgendaPoint) -> Option<AnyView> {
    if point.code() == PhaseCode::Waiting {
        return None;
    }
    let id = format!("item-{}", point.item);
    let rounds = room.sight().results(&point.item);
    let framework = open.asked_item(point.item.as_str()).map(|(framework, _)| framework);
    let spread = framework.and_then(|framework| spread_view(open, framework, &rounds, &id));
    Some(
        view! {
            <section class="section">
                <h2 id=id.clone()>{item_name(open, &point.item)}</h2>
                <p>{tag(point.code().title(&open.voice), "quiet")}</p>
                {outcome(open, point)}
                {spread}
            </section>
        }
        .into_any(),
    )
}

/// What was agreed about an item or why it was put aside; nothing where neither was.
pub fn outcome(open: &Open, point: &AgendaPoint) -> Option<AnyView> {
    match &point.phase {
        RoomPhase::Agreed(agreement) => {
            let framework = open.asked_item(point.item.as_str()).map(|(framework, _)| framework);
            Some(agreement_view(open, framework, agreement))
        }
        RoomPhase::Parked(parked) => Some(parked_view(open, &point.item, parked)),
        RoomPhase::Waiting | RoomPhase::Reading | RoomPhase::Voting { .. } | RoomPhase::Revealed => None,
    }
}

fn agreement_view(open: &Open, framework: Option<&Framework>, agreement: &RoomAgreement) -> AnyView {
    let voice = &open.voice;
    let level = match (agreement.level, framework) {
        (Some(level), Some(framework)) => level_words(open, framework, level),
        (Some(level), None) => level.to_string(),
        (None, _) => voice.say("rating-unknown"),
    };
    let dissents = agreement.dissent.iter().map(|one| {
        let name = institution_name(open, &one.institution);
        view! { <li dir="auto"><bdi>{name}</bdi>": "{one.text.clone()}</li> }
    });
    let dissents: Vec<_> = dissents.collect();
    let dissents = (!dissents.is_empty())
        .then(|| view! { <p>{voice.say("deliberation-dissent")}</p><ul>{dissents}</ul> });
    let actions: Vec<_> = agreement.actions.iter().map(|action| action_line(open, action)).collect();
    let actions =
        (!actions.is_empty()).then(|| view! { <p>{voice.say("lead-actions")}</p><ul>{actions}</ul> });
    view! {
        <p><strong>{level}</strong></p>
        <p class="pre" dir="auto">{agreement.reason.clone()}</p>
        {dissents}
        {actions}
    }
    .into_any()
}

fn action_line(open: &Open, action: &RoomAction) -> AnyView {
    let voice = &open.voice;
    let owner = match &action.owner {
        Some(owner) => institution_name(open, owner),
        None => voice.say("lead-owner-open"),
    };
    let words = match action.due {
        Some(day) => {
            let args = [("who", owner.into()), ("date", voice.date(day).into())];
            voice.say_with("lead-owner-due", &args)
        }
        None => owner,
    };
    view! { <li dir="auto">{action.text.clone()}" "<span class="hint"><bdi>{words}</bdi></span></li> }
        .into_any()
}

/// A question that was put aside, with the way into the register of open questions.
fn parked_view(open: &Open, item: &ItemId, parked: &ParkedPoint) -> AnyView {
    let voice = &open.voice;
    let owner = institution_name(open, &parked.owner);
    let register = RecordList::Entries(EntryKind::Comment);
    let place = Address::RecordEntry(open.id(), register, "new".to_owned());
    let fields =
        [("section", item.as_str()), ("text", &parked.question), ("owner", &owner), ("from", &owner)];
    let query = fields.map(|(word, value)| format!("{word}={}", query_value(value))).join("&");
    let is_kept = open
        .assessment()
        .strategy
        .records::<Comment>()
        .any(|(_, one)| one.section == item.as_str() && one.text == parked.question);
    let way = match (is_kept, open.offers(&place)) {
        (true, _) => view! { <p class="hint">{voice.say("session-registered")}</p> }.into_any(),
        (false, true) => {
            let url = format!("{}?{query}", place.url(voice.lang()));
            view! { <p><a href=url>{voice.say("session-register")}</a></p> }.into_any()
        }
        (false, false) => view! { <p class="hint">{voice.say("session-register-hint")}</p> }.into_any(),
    };
    view! {
        <p class="pre" dir="auto">{parked.question.clone()}</p>
        <p>{voice.say_with("session-finder", &[("who", owner.into())])}</p>
        {way}
    }
    .into_any()
}
