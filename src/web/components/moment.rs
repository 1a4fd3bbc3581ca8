//! Knows how a moment is told, by the clocks of the server's people.

use crate::clock::Clock;
use crate::web::Voice;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// Day, time and time zone of a moment.
pub fn moment(voice: &Voice, clock: Clock, at: DateTime<Utc>) -> AnyView {
    view! { <time datetime=at.to_rfc3339()>{moment_words(voice, clock, at)}</time> }.into_any()
}

/// The same as words within a sentence.
pub fn moment_words(voice: &Voice, clock: Clock, at: DateTime<Utc>) -> String {
    let local = clock.local(at);
    let time = [
        ("date", voice.date(local.date_naive()).into()),
        // Figures stay in their order where the words run from right to left.
        ("time", format!("\u{2066}{}\u{2069}", local.format("%H:%M")).into()),
        ("zone", clock.zone().into()),
    ];
    voice.say_with("history-moment", &time)
}
