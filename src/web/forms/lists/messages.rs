//! Knows which messages name lists; the words themselves are in `locales/`.

use super::{RecordList, table};

/// A text that a list has about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListText {
    /// Its name.
    Title,
    /// What it is for.
    Lead,
    /// The chapters it feeds.
    Feeds,
    /// The link that adds an entry; only for lists that are filled entry by entry.
    Add,
}

/// The message in which a list says something about itself.
pub fn list_key(list: RecordList, text: ListText) -> String {
    let what = match text {
        ListText::Title => "title",
        ListText::Lead => "lead",
        ListText::Feeds => "feeds",
        ListText::Add => "add",
    };
    format!("records-{}-{what}", list.code())
}

/// Every message that can be asked for here, so that a check can see that each exists and none is left over.
pub fn every_key() -> Vec<String> {
    let mut keys = Vec::new();
    for list in RecordList::ALL {
        keys.extend([ListText::Title, ListText::Lead, ListText::Feeds].map(|text| list_key(list, text)));
        keys.extend((!list.is_given()).then(|| list_key(list, ListText::Add)));
        keys.extend(table(list).keys());
    }
    keys
}
