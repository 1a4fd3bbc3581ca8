//! Knows for whom the document is written and how much was left out for that reason; never what it was.

use crate::assessment::strategy::EntryKind;
use crate::document::strategy::case::Case;
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The readers.
#[derive(Serialize, JsonSchema)]
pub struct Readers {
    /// Which version this is, as a sentence.
    notice: String,
    /// Pieces of evidence and entries that do not appear.
    withheld: Count,
}

/// The readers of this document.
pub fn readers(case: &Case) -> Readers {
    let entries: usize = EntryKind::ALL.into_iter().map(|kind| case.hidden(kind)).sum();
    Readers {
        notice: case.voice.say(&format!("notice-{}", case.inputs.audience.code())),
        withheld: case.voice.count("withheld", case.register.withheld_in_all() + entries),
    }
}
