//! Knows what is shown of an instrument beside its form: days, deadline, who may join, what to know. Knows no country.

use crate::framework::kit::{Commitment, CommitmentKind};
use crate::web::Voice;
use crate::web::components::warning;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The facts of an instrument, as on this day; nothing where there are none.
pub fn instrument_facts(voice: &Voice, instrument: &Commitment, today: NaiveDate) -> Option<AnyView> {
    let mut lines = treaty_lines(voice, instrument, today);
    let note = voice.text(&instrument.note);
    lines.extend((!note.is_empty()).then_some(note));
    if lines.is_empty() {
        return None;
    }
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    let near = instrument.near_deadline(today).map(|day| {
        let args = [("day", voice.date(day).into())];
        warning(voice.say_with("treaty-deadline-near", &args))
    });
    Some(view! { {near}<ul>{lines}</ul> }.into_any())
}

/// What is known of a treaty, a line each.
fn treaty_lines(voice: &Voice, treaty: &Commitment, today: NaiveDate) -> Vec<String> {
    if treaty.kind != CommitmentKind::Treaty {
        return Vec::new();
    }
    let on = |key: &str, day: NaiveDate| voice.say_with(key, &[("day", voice.date(day).into())]);
    // One that is near is told apart.
    let far = treaty.deadline.filter(|_| treaty.near_deadline(today).is_none());
    let deadline = far.map(|day| match treaty.days_to_sign(today) {
        Some(_) => on("treaty-deadline", day),
        None => on("treaty-deadline-over", day),
    });
    let force = match treaty.in_force {
        Some(day) => on("treaty-in-force", day),
        None => voice.say("treaty-not-in-force"),
    };
    let who = voice.text(&treaty.who_may_join);
    let who = (!who.is_empty()).then(|| voice.say_with("treaty-who", &[("who", who.into())]));
    let opened = treaty.opened.map(|day| on("treaty-opened", day));
    [opened, deadline, Some(force), who].into_iter().flatten().collect()
}
