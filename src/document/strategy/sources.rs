//! Knows how many sources stand behind the draft and how strong they are; the register itself is next door.

use super::case::Case;
use crate::words::Count;
use serde::Serialize;

/// The chapter.
#[derive(Serialize)]
pub(super) struct Sources {
    entries: usize,
    pieces: Count,
    graded: Count,
    ungraded: usize,
    /// Pieces of evidence that are not public and do not appear.
    withheld: Count,
    /// Public pieces that speak against a level.
    against: Vec<String>,
}

/// The facts of the chapter.
pub(super) fn sources(case: &Case) -> Sources {
    let register = &case.register;
    Sources {
        entries: register.entries.len(),
        pieces: case.voice.count("sources", register.pieces),
        graded: case.voice.count("sources", register.graded),
        ungraded: register.pieces - register.graded,
        withheld: case.voice.count("withheld", register.withheld_in_all()),
        against: register.against.values().flatten().cloned().collect(),
    }
}
