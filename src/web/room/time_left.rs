//! Knows how the end of a round is told; knows no vote.

use crate::web::Voice;
use crate::workshop::PublicRoom;
use chrono::{DateTime, Utc};

/// How much time is left, in whole minutes; none where no time was set. What a script counts is told by it.
pub fn time_words(voice: &Voice, room: &PublicRoom, at: DateTime<Utc>) -> Option<String> {
    let seconds = (room.ends? - at).num_seconds();
    Some(match usize::try_from(seconds) {
        Ok(seconds) if seconds > 0 => voice.say_count("phone-minutes", seconds.div_ceil(60)),
        _ => voice.say("phone-time-over"),
    })
}
