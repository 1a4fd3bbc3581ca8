//! Knows an answer that rests on a file, for what becomes of files.

use super::sample::answer;
use amparo::assessment::strategy::FileHash;
use amparo::assessment::{Answer, Change, Evidence};

/// An answer with this file as evidence.
pub fn supported(file: &FileHash) -> Answer {
    let evidence = Evidence {
        id: "C01-E1".into(),
        title: "Case file".into(),
        file: Some(file.clone()),
        ..Evidence::default()
    };
    Answer { evidence: vec![evidence], ..answer(3, "With a file.") }
}

/// Such an answer, to be recorded.
pub fn claim(file: &FileHash) -> Change {
    Change::Answer { item: "C01".into(), answer: Some(supported(file)) }
}
