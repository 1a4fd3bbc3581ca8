//! Knows a version to freeze.

use super::sample::moment;
use amparo::assessment::strategy::{Audience, DocumentKind, FileHash, FrozenDocument, Version};
use amparo::assessment::{Change, Decision};

/// The change that freezes a version with this file.
pub fn version(number: u32, file: &FileHash) -> Change {
    let frozen = FrozenDocument {
        document: DocumentKind::Strategy,
        lang: Default::default(),
        audience: Audience::Public,
        content: file.clone(),
        pdf: None,
        faces: Vec::new(),
    };
    let version = Version {
        word_template: None,
        notes: Default::default(),
        label: number.to_string(),
        date: moment(0).date_naive(),
        author: "Ministry".into(),
        note: String::new(),
        program: "0".into(),
        templates: String::new(),
        documents: vec![frozen],
    };
    Change::Strategy(Box::new(Decision::Version { number, version }))
}
