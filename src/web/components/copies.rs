//! Knows how whoever looks after the installation is told of the copies that the server makes by itself.

use super::moment::moment_words;
use super::warning;
use crate::clock::Clock;
use crate::service::{BackupFailure, BackupStatus};
use crate::storage::StoreError;
use crate::web::Voice;
use crate::web::http::public_words;
use leptos::prelude::*;

/// How the last copy went: a line, or a box where it failed.
pub fn copies(voice: &Voice, clock: Clock, status: &BackupStatus) -> AnyView {
    let last = match status.last {
        Some(last) => voice.say_with("copies-last", &[("at", moment_words(voice, clock, last).into())]),
        None => voice.say("copies-none"),
    };
    match &status.failure {
        Some(BackupFailure { at, error }) => {
            let at = moment_words(voice, clock, *at);
            let failed = voice.say_with("copies-failed", &[("at", at.into())]);
            warning(format!("{failed} {} {last}", voice.say(reason(error))))
        }
        None => view! { <p class="hint">{last}</p> }.into_any(),
    }
}

/// Why a copy was not made: the place of copies, or the database.
fn reason(error: &StoreError) -> &'static str {
    match error {
        StoreError::NoFolder { .. } => "copies-no-folder",
        StoreError::Full { .. } => "copies-full",
        StoreError::ReadOnly { .. } => "copies-read-only",
        other => public_words(other),
    }
}
