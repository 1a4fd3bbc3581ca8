//! Knows what stands beside the step of a session: who is here, who is silent, how the time goes, and what is ahead.

use super::super::{institution_names, item_name, minutes_words, part_url};
use super::LeadDesk;
use crate::presentation::Label;
use crate::web::Address;
use crate::web::components::tag;
use crate::web::http::extract::Open;
use crate::workshop::{AgendaPoint, FacilitatorView, PhaseCode};
use leptos::prelude::*;
use serde::Serialize;

/// What whoever leads hears while votes come in, in words of their language, and never what was voted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeadCount {
    /// The version of the session: where it grew, the page shows something old.
    pub version: u64,
    /// How many institutions have voted, or are here.
    pub words: String,
    /// How many of their seats; empty where each institution has one.
    pub seats: String,
    /// Which of them have not.
    pub silent: String,
}

/// What is heard of this.
pub fn count_of(open: &Open, view: &FacilitatorView) -> LeadCount {
    let (voice, turnout) = (&open.voice, &view.turnout);
    let is_voting = view.room.phase == Some(PhaseCode::Voting);
    let (key, part) =
        if is_voting { ("lead-voted", turnout.voted()) } else { ("lead-present", turnout.present()) };
    let away = turnout.lines.iter().filter(|line| line.joined == 0 && line.voted == 0);
    let silent = match is_voting {
        true => turnout.silent(),
        false => away.map(|line| line.institution.clone()).collect(),
    };
    let (key_seats, seats) = match is_voting {
        true => ("lead-seats-voted", turnout.seats_voted()),
        false => ("lead-seats-taken", turnout.seats_joined()),
    };
    let seats = turnout.has_several().then(|| voice.say_part(key_seats, seats, turnout.seats()));
    let key_silent = if is_voting { "lead-silent" } else { "lead-away" };
    let args = [("who", institution_names(open, &silent).into())];
    LeadCount {
        version: view.room.version,
        words: voice.say_part(key, part, turnout.of_all()),
        seats: seats.unwrap_or_default(),
        silent: if silent.is_empty() { String::new() } else { voice.say_with(key_silent, &args) },
    }
}

/// What stands beside the step.
pub fn aside(desk: &LeadDesk<'_>) -> AnyView {
    view! { {presence(desk)}{time(desk)}{agenda(desk)}{ways(desk)} }.into_any()
}

/// Who is here; the script writes the count into it.
fn presence(desk: &LeadDesk<'_>) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let LeadCount { version, words, seats, silent } = count_of(open, desk.view);
    let stream = part_url(open, &desk.view.workshop, "stream");
    let again = Address::Workshop(open.id(), desk.view.workshop.id.clone()).url(voice.lang());
    let reload = (desk.phase() == Some(PhaseCode::Voting)).then_some("true");
    view! {
        <section
            aria-labelledby="presence"
            data-stream=stream
            data-version=version.to_string()
            data-reload=reload
        >
            <h2 id="presence">{voice.say("lead-presence")}</h2>
            <p class="room-count" data-live="words">{words}</p>
            <p data-live="seats">{seats}</p>
            <p class="hint" data-live="silent">{silent}</p>
            <p class="notice" data-kind="warning" data-live="moved" hidden=true>
                {voice.say("lead-moved")}" "<a href=again>{voice.say("lead-show")}</a>
            </p>
            <script type="module" src=open.state.assets.url("lead")></script>
        </section>
    }
    .into_any()
}

/// How the time of the item goes, and that of what follows.
fn time(desk: &LeadDesk<'_>) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let left = desk.view.minutes_left.map(|left| {
        let key = if left < 0 { "lead-minutes-over" } else { "lead-minutes-left" };
        let minutes = usize::try_from(left.unsigned_abs()).unwrap_or_default();
        view! { <p>{voice.say_count(key, minutes)}</p> }
    });
    let ahead = usize::try_from(desk.view.minutes_ahead).unwrap_or_default();
    let args = [("time", minutes_words(open, ahead).into())];
    view! {
        <section aria-labelledby="time">
            <h2 id="time">{voice.say("lead-time")}</h2>
            {left}
            <p class="hint">{voice.say_with("lead-ahead", &args)}</p>
        </section>
    }
    .into_any()
}

fn agenda(desk: &LeadDesk<'_>) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let line = |point: &AgendaPoint| {
        let kind = match point.code() {
            PhaseCode::Waiting => None,
            PhaseCode::Agreed => Some("done"),
            PhaseCode::Parked => Some("attention"),
            PhaseCode::Reading | PhaseCode::Voting | PhaseCode::Revealed => Some("here"),
        };
        let current = point.is_current().then_some("step");
        let phase = kind.map(|kind| tag(point.code().name(voice), kind));
        view! { <li aria-current=current>{item_name(open, &point.item)}" "{phase}</li> }
    };
    let lines: Vec<_> = desk.view.workshop.agenda.iter().map(line).collect();
    view! {
        <section aria-labelledby="agenda">
            <h2 id="agenda">{voice.say("workshops-agenda")}</h2>
            <ol>{lines}</ol>
        </section>
    }
    .into_any()
}

/// The other pages of the session.
fn ways(desk: &LeadDesk<'_>) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let pages = [
        ("ballots", "ballots-title"),
        ("papers/ballots.pdf", "papers-ballots"),
        ("seats", "seats-title"),
        ("agenda", "workshops-agenda-change"),
        ("close", "closing-title"),
    ];
    let link = |(part, key): (&'static str, &str)| {
        view! { <li><a href=part_url(open, &desk.view.workshop, part)>{voice.say(key)}</a></li> }
    };
    let links: Vec<_> = pages.into_iter().map(link).collect();
    view! {
        <section aria-labelledby="ways">
            <h2 id="ways">{voice.say("lead-ways")}</h2>
            <ul class="plain">{links}</ul>
        </section>
    }
    .into_any()
}
