//! Knows how many sources stand behind the draft and how strong they are; the register itself is next door.

use crate::document::strategy::case::Case;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct SourceCounts {
    /// Pieces of evidence that these readers may see.
    pieces: Count,
    /// Those whose strength was graded.
    graded: Count,
    /// How many were not.
    ungraded: usize,
    /// Pieces of evidence that are not public and do not appear.
    withheld: Count,
    /// Public pieces that speak against a level.
    against: Vec<String>,
}

/// The facts of the chapter.
pub fn sources(case: &Case) -> SourceCounts {
    let register = &case.register;
    SourceCounts {
        pieces: case.voice.count("sources", register.pieces),
        graded: case.voice.count("sources", register.graded),
        ungraded: register.pieces - register.graded,
        withheld: case.voice.count("withheld", register.withheld_in_all()),
        against: register.against.values().flatten().cloned().collect(),
    }
}
