//! Knows which messages name lists, fields and options; the words themselves are in `locales/`.

use super::{List, Shape, Spec, specs};

/// What a list is asked to say about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
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
pub fn list_key(list: List, said: Said) -> String {
    let what = match said {
        Said::Title => "title",
        Said::Lead => "lead",
        Said::Feeds => "feeds",
        Said::Add => "add",
    };
    format!("records-{}-{what}", list.code())
}

/// The message that names a field.
pub fn field_key(list: List, spec: &Spec) -> String {
    format!("record-{}-{}", list.code(), spec.key)
}

/// The message that names an option; fields that mean the same share it.
pub fn option_key(field: &str, code: &str) -> String {
    let family = match field {
        "mentions" | "answer" => "answer",
        other => other,
    };
    format!("record-option-{family}-{code}")
}

/// Every message that can be asked for here, so that a check can see that each exists and none is left over.
pub fn every_key() -> Vec<String> {
    let mut keys = Vec::new();
    for list in List::ALL {
        keys.extend([Said::Title, Said::Lead, Said::Feeds].map(|said| list_key(list, said)));
        keys.extend((!list.is_given()).then(|| list_key(list, Said::Add)));
        for spec in specs(list) {
            keys.push(field_key(list, spec));
            if let Shape::Choice(codes) = spec.shape {
                keys.extend(codes.iter().map(|code| option_key(spec.key, code)));
            }
        }
    }
    keys
}
