//! `/{lang}/assessments/{id}/workshops/{workshop}/agenda`: which questions a session takes, in which order, and how long.

use super::{WorkshopPath, failure, is_too_long, item_name, part_url, time_words, trail, with_room_error};
use crate::assessment::AgendaLine;
use crate::framework::ItemId;
use crate::presentation::Label;
use crate::service::act;
use crate::web::components::{
    Caption, Head, PageContent, PostForm, STACKED, notice, post_form, table, tag, warning,
};
use crate::web::forms::Shape::{Count, Tick};
use crate::web::forms::{FormPart, FormState, FormTable, SavedQuery, kept_reply, may, must};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure};
use crate::workshop::{AgendaPlan, AgendaPoint, MINUTES, PhaseCode, RoomAct, Workshop};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use serde_json::{Value, json};

/// A question on the agenda, or one that could be.
pub const POINT: FormTable = FormTable {
    words: "workshops",
    explains: false,
    specs: &[may("taken", Tick), must("place", Count(1, 999)), must("minutes", Count(1, 480))],
};

/// The page.
///
/// # Errors
/// Not found where there is no such session; whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Moderate>,
    Path(path): Path<WorkshopPath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let held = open.workshop(&path.id()?).await.map_err(failure)?;
    let form = FormState::of_record(&open, fields_of(&open, &held), held.version, &query);
    Ok(page(&open, &held, form))
}

/// Puts the agenda into another order, adds questions, leaves out some, changes minutes.
///
/// # Errors
/// As [`get`]; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Moderate>,
    Path(path): Path<WorkshopPath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let id = path.id()?;
    let held = open.workshop(&id).await.map_err(failure)?;
    let mut form = FormState::of_sent(&open.state, fields);
    let plan = match read(&open, &held, &mut form) {
        None if form.version == held.version => return Ok(page(&open, &held, form.faulty())),
        // Somebody else was faster: that is told first.
        plan => plan.unwrap_or_default(),
    };
    match open.lead(&id, form.version, &RoomAct::Arrange(plan)).await {
        Ok(now) => {
            let moved = form.fields.text("move");
            let moved = moved.split_once('-').map(|(_, item)| format!("#point-{item}")).unwrap_or_default();
            let url = part_url(&open, &now, "agenda");
            Ok(kept_reply(&format!("{url}?saved=yes{moved}"), &form.fields))
        }
        Err(error) => {
            let mut form = with_room_error(&open, form, error)?;
            let now = open.workshop(&id).await.map_err(failure)?;
            // What somebody else added meanwhile stays on the agenda when this form is sent again.
            let fresh = now.agenda.iter().filter(|point| held.point(&point.item).is_none());
            for point in fresh {
                form.fields.set(format!("taken-{}", point.item), "yes");
            }
            Ok(page(&open, &now, FormState { version: now.version, ..form }))
        }
    }
}

fn part<'a>(open: &'a Open, item: &ItemId) -> FormPart<'a> {
    FormPart::of(&open.voice, &POINT).between("", format!("-{item}")).about(item.to_string())
}

/// The agenda as the fields show it.
fn fields_of(open: &Open, workshop: &Workshop) -> Fields {
    let mut fields = Fields::default();
    for (index, point) in workshop.agenda.iter().enumerate() {
        let record = json!({ "taken": true, "place": index + 1, "minutes": point.minutes });
        part(open, &point.item).fill(&record, &mut fields);
    }
    fields
}

/// An item as it was sent: where it shall stand, whether somebody has moved it there, where it stood.
struct SentPoint {
    place: u64,
    stays: bool,
    before: usize,
    plan: AgendaPlan,
}

/// The agenda as sent; nothing where something has to be put right, which is noted. Of two with the same number the one that
/// was given it now comes first.
fn read(open: &Open, workshop: &Workshop, form: &mut FormState) -> Option<Vec<AgendaPlan>> {
    let mut points = Vec::new();
    for (before, point) in workshop.agenda.iter().enumerate() {
        let part = part(open, &point.item);
        if form.fields.text(&format!("taken-{}", point.item)).is_empty() {
            continue;
        }
        let sent = part.read(form, &Value::Null);
        let Some((place, minutes)) = sent["place"].as_u64().zip(minutes_in(&sent)) else { continue };
        let plan = AgendaPlan { item: point.item.clone(), minutes };
        points.push(SentPoint { place, stays: usize::try_from(place) == Ok(before + 1), before, plan });
    }
    points.sort_by_key(|one| (one.place, one.stays, one.before));
    let mut plan: Vec<AgendaPlan> = points.into_iter().map(|one| one.plan).collect();
    for other in others(open, workshop) {
        if !form.fields.text(&format!("taken-{}", other.item)).is_empty() {
            plan.push(AgendaPlan { item: other.item, minutes: MINUTES });
        }
    }
    shift(&mut plan, &form.fields.text("move"));
    form.problems.is_empty().then_some(plan)
}

fn minutes_in(sent: &Value) -> Option<u16> {
    sent["minutes"].as_u64().and_then(|minutes| u16::try_from(minutes).ok())
}

/// Moves an item one place, as its button says: `up-` or `down-` and its id.
fn shift(plan: &mut [AgendaPlan], to: &str) {
    let Some((way, item)) = to.split_once('-') else { return };
    let Some(place) = plan.iter().position(|one| one.item.as_str() == item) else { return };
    let other = if way == "up" { place.checked_sub(1) } else { Some(place + 1) };
    if let Some(other) = other.filter(|other| *other < plan.len()) {
        plan.swap(place, other);
    }
}

/// The items that are not on the agenda, in the order in which they are proposed.
fn others(open: &Open, workshop: &Workshop) -> Vec<AgendaPlan> {
    let proposed = open.proposed_agenda().into_iter();
    proposed.filter(|one| workshop.point(&one.item).is_none()).collect()
}

fn page(open: &Open, workshop: &Workshop, mut form: FormState) -> Response {
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let time = time_words(open, workshop);
    let time = if is_too_long(workshop) { warning(time) } else { notice(time) };
    let others = others(open, workshop);
    let content = view! {
        <button class="default-submit" type="submit" tabindex="-1" aria-hidden="true"></button>
        {points_view(open, workshop, &form)}
        {(!others.is_empty()).then(|| others_view(open, &others, &form))}
        <p class="actions"><button class="button" type="submit">{voice.say("workshops-agenda-save")}</button></p>
    };
    let main = view! {
        {top}
        <h1>{voice.say("workshops-agenda")}</h1>
        <p class="lead">{voice.say("workshops-agenda-lead")}</p>
        {time}
        {workshop.closed.is_none().then(|| post_form(PostForm::of(form.version), content.into_any()))}
    };
    let place = Address::WorkshopPart(open.id(), workshop.id.clone(), "agenda");
    PageContent::of(open, voice.say("workshops-agenda"), place, main.into_any())
        .about_answers(open)
        .trail(trail(open, Some(workshop)))
        .reply(open, standing)
}

fn points_view(open: &Open, workshop: &Workshop, form: &FormState) -> AnyView {
    let heads = [
        "column-item",
        "column-status",
        "workshops-place",
        "workshops-minutes",
        "workshops-taken",
        "workshops-move",
    ]
    .map(Head::Text)
    .into();
    let rows = workshop.agenda.iter().map(|point| row(open, point, form)).collect();
    view! {
        <h2 id="points">{open.voice.say("workshops-agenda-points")}</h2>
        {table(&open.voice, Caption::heading("points").look(STACKED), heads, rows)}
    }
    .into_any()
}

fn row(open: &Open, point: &AgendaPoint, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let part = part(open, &point.item);
    let cell = |word: &'static str, head: &'static str| {
        view! { <td class="cell-field" data-head=voice.say(head)>{part.field(form, word)}</td> }
    };
    let button = |way: &str, key: &str| {
        let name = voice.say_with(key, &[("item", point.item.to_string().into())]);
        let value = format!("{way}-{}", point.item);
        view! {
            <button class="button secondary" type="submit" name="move" value=value aria-label=name>
                {if way == "up" { "↑" } else { "↓" }}
            </button>
        }
    };
    view! {
        <tr id=format!("point-{}", point.item)>
            <th scope="row">{item_name(open, &point.item)}</th>
            <td data-head=voice.say("column-status")>{tags(open, point)}</td>
            {cell("place", "workshops-place")}
            {cell("minutes", "workshops-minutes")}
            {cell("taken", "workshops-taken")}
            <td class="moves" data-head=voice.say("workshops-move")>
                {button("up", "workshops-up")}" "{button("down", "workshops-down")}
            </td>
        </tr>
    }
    .into_any()
}

/// How far the room is with an item, and why it should be talked about.
fn tags(open: &Open, point: &AgendaPoint) -> Vec<AnyView> {
    let code = point.code();
    let phase = (code != PhaseCode::Waiting).then(|| tag(code.name(&open.voice), "quiet"));
    phase.into_iter().chain(reason_tags(open, &point.item)).collect()
}

fn reason_tags(open: &Open, item: &ItemId) -> Vec<AnyView> {
    let line = open.assessment().agenda([item].into_iter()).into_iter().next();
    let is = |holds: fn(&AgendaLine) -> bool| line.as_ref().is_some_and(holds);
    let bare = open.assessment().answers.get(item).is_some_and(|answer| answer.evidence.is_empty());
    let states = [
        (is(AgendaLine::is_far_apart), "deliberation-apart", "attention"),
        (is(|line| line.is_contested && !line.is_far_apart()), "deliberation-contested", "attention"),
        (is(|line| line.is_agreed), "deliberation-agreed", "done"),
        (bare, "workshops-no-evidence", "quiet"),
    ];
    let states = states.into_iter().filter(|(holds, _, _)| *holds);
    states.map(|(_, key, kind)| tag(open.voice.say(key), kind)).collect()
}

/// The items that can be added, folded away.
fn others_view(open: &Open, others: &[AgendaPlan], form: &FormState) -> AnyView {
    let voice = &open.voice;
    let rows = others.iter().map(|one| {
        let field = part(open, &one.item).field(form, "taken");
        view! {
            <tr>
                <th scope="row">{item_name(open, &one.item)}</th>
                <td data-head=voice.say("column-status")>{reason_tags(open, &one.item)}</td>
                <td class="cell-field" data-head=voice.say("workshops-taken")>{field}</td>
            </tr>
        }
        .into_any()
    });
    let heads = ["column-item", "column-status", "workshops-taken"].map(Head::Text).into();
    view! {
        <details class="weights">
            <summary id="others">{voice.say_count("workshops-others", others.len())}</summary>
            {table(voice, Caption::heading("others").look(STACKED), heads, rows.collect())}
        </details>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_moves_one_place_and_not_beyond_the_ends() {
        for (to, order) in [
            ("up-b", "bac"),
            ("down-b", "acb"),
            ("up-a", "abc"),
            ("down-c", "abc"),
            ("up-x", "abc"),
            ("", "abc"),
        ] {
            let mut plan: Vec<AgendaPlan> =
                ["a", "b", "c"].map(|item| AgendaPlan { item: item.into(), minutes: 5 }).into();
            shift(&mut plan, to);
            assert_eq!(plan.iter().map(|one| one.item.to_string()).collect::<String>(), order, "{to}");
        }
    }
}
