//! `/{lang}/assessments/{id}/workshops/{workshop}/ballots`: what stands on papers, typed in by the rapporteur.

use super::{
    WorkshopPath, chosen_level, failure, institution_name, item_name, level_options, trail, with_room_error,
};
use crate::framework::ItemId;
use crate::service::act;
use crate::web::components::{PageContent, PostForm, notice, post_form};
use crate::web::forms::Shape::{Offered, Text};
use crate::web::forms::{FormPart, FormState, FormTable, Options, SavedQuery, kept_reply, may, must};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure};
use crate::workshop::{LONGEST_REASON, Poll, Seat, SeatId, Vote, Workshop};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use serde_json::Value;

/// What stands on a paper.
pub const BALLOT: FormTable = FormTable {
    words: "ballots",
    explains: true,
    specs: &[
        must("seat", Offered).because("ballots-seat-missing"),
        must("level", Offered).buttons().because("ballots-level-missing"),
        may("reason", Text(LONGEST_REASON)).rows(2),
    ],
};

/// A session with the seats whose papers can come.
struct BallotBox {
    workshop: Workshop,
    seats: Vec<Seat>,
}

impl BallotBox {
    async fn find(open: &Open, path: &WorkshopPath) -> Result<BallotBox, PageFailure> {
        let id = path.id()?;
        let workshop = open.workshop(&id).await.map_err(failure)?.record;
        let seats = open.seats(&id).await.map_err(failure)?;
        Ok(BallotBox { workshop, seats: seats.into_iter().filter(Seat::is_live).collect() })
    }

    /// The round under way, with the choices; none where there is none.
    fn poll(&self) -> Option<Poll> {
        let running = self.workshop.current().filter(|_| self.workshop.is_running());
        running.and_then(|point| point.open_poll())
    }
}

/// The page.
///
/// # Errors
/// Not found where there is no such session; whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Moderate>,
    Path(path): Path<WorkshopPath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let found = BallotBox::find(&open, &path).await?;
    Ok(page(&open, &found, FormState::of_record(&open, Fields::default(), 0, &query)))
}

/// Takes what stands on a paper as the vote of its seat.
///
/// # Errors
/// As [`get`]; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Moderate>,
    Path(path): Path<WorkshopPath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let found = BallotBox::find(&open, &path).await?;
    let mut form = FormState::of_sent(&open.state, fields);
    let Some((seat, poll, vote)) = read(&open, &found, &mut form) else {
        return Ok(page(&open, &found, form.faulty()));
    };
    match open.paper_vote(&found.workshop.id, &seat, &poll, vote).await {
        Ok(()) => {
            let place = Address::WorkshopPart(open.id(), found.workshop.id, "ballots");
            Ok(kept_reply(&format!("{}?saved=yes", place.url(open.voice.lang())), &form.fields))
        }
        Err(error) => {
            let form = with_room_error(&open, form, error)?;
            let now = BallotBox::find(&open, &path).await?;
            Ok(page(&open, &now, form))
        }
    }
}

/// What was typed; nothing where something has to be put right, which is noted. The round is the one that the page showed.
fn read(open: &Open, found: &BallotBox, form: &mut FormState) -> Option<(SeatId, Poll, Vote)> {
    let item = ItemId::from(form.fields.text("item").as_str());
    let round = u32::try_from(form.fields.number("round")).unwrap_or_default();
    let sent = part(open, found, &item).read(form, &Value::Null);
    let text = |word: &str| sent[word].as_str().unwrap_or_default();
    let vote = Vote { level: chosen_level(text("level")), reason: text("reason").to_owned() };
    let seat = text("seat").parse().ok();
    let typed = seat.map(|seat| (seat, Poll { item, round }, vote));
    typed.filter(|_| form.problems.is_empty())
}

fn part<'a>(open: &'a Open, found: &BallotBox, item: &ItemId) -> FormPart<'a> {
    let levels = open.asked_item(item.as_str()).map(|(framework, _)| level_options(open, framework));
    FormPart::of(&open.voice, &BALLOT)
        .with_options("seat", seat_options(open, &found.seats))
        .with_options("level", levels.unwrap_or_default())
}

/// The seats by institution, each with its number and its office.
fn seat_options(open: &Open, seats: &[Seat]) -> Options {
    let voice = &open.voice;
    let mut names: Vec<(String, &Seat)> =
        seats.iter().map(|seat| (institution_name(open, &seat.institution), seat)).collect();
    names.sort_by_key(|(_, seat)| seat.number);
    voice.sort(&mut names, |(name, _)| name.as_str());
    let option = |(name, seat): (String, &Seat)| {
        let number = voice.say_with("seats-number", &[("number", voice.number(seat.number).into())]);
        let office = Some(seat.office.clone()).filter(|office| !office.is_empty());
        let words: Vec<String> = [name, number].into_iter().chain(office).collect();
        (seat.id.to_string(), words.join(", "))
    };
    let none = (String::new(), voice.say("record-choose"));
    std::iter::once(none).chain(names.into_iter().map(option)).collect()
}

fn page(open: &Open, found: &BallotBox, mut form: FormState) -> Response {
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let body = match found.poll() {
        Some(poll) => ballot_form(open, found, &poll, &form),
        None => no_round(open, &form),
    };
    let main = view! {
        {top}
        <h1>{voice.say("ballots-title")}</h1>
        <p class="lead">{voice.say("ballots-lead")}</p>
        {body}
    };
    let place = Address::WorkshopPart(open.id(), found.workshop.id.clone(), "ballots");
    PageContent::of(open, voice.say("ballots-title"), place, main.into_any())
        .about_answers(open)
        .trail(trail(open, Some(&found.workshop)))
        .reply(open, standing)
}

fn ballot_form(open: &Open, found: &BallotBox, poll: &Poll, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let args = [("item", item_name(open, &poll.item).into()), ("round", poll.round.to_string().into())];
    let content = view! {
        <input type="hidden" name="item" value=poll.item.to_string() />
        <input type="hidden" name="round" value=poll.round.to_string() />
        {part(open, found, &poll.item).view(form)}
        <p class="actions"><button class="button" type="submit">{voice.say("ballots-save")}</button></p>
    };
    view! {
        <h2>{voice.say_with("ballots-round", &args)}</h2>
        {post_form(PostForm::default(), content.into_any())}
    }
    .into_any()
}

/// That no round takes papers; what was typed for one that is over stays in sight.
fn no_round(open: &Open, form: &FormState) -> AnyView {
    let typed = form.fields.text("reason");
    let typed =
        (form.is_returned() && !typed.is_empty()).then(|| view! { <p class="pre" dir="auto">{typed}</p> });
    view! { {notice(open.voice.say("ballots-no-round"))}{typed} }.into_any()
}
