//! Knows where answers wait in the browser until the server has them; knows no form and no server.

use super::answer_fields::AnswerFields;
use leptos::prelude::window;
use serde::{Deserialize, Serialize};
use web_sys::Storage;

/// Where this tab notes the answer that it sent last by a button.
const SENT: &str = "amparo-sent-answer";

/// An answer that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct QueuedAnswer {
    /// The assessment.
    pub assessment: String,
    /// The item.
    pub item: String,
    /// The version of the answer that was on the page when this was typed.
    pub version: u64,
    /// What was typed.
    pub draft: AnswerFields,
    /// The address of the page it was typed on.
    pub path: String,
}

impl QueuedAnswer {
    fn key(&self) -> String {
        format!("amparo/{}/{}/{}", self.assessment, self.item, self.version)
    }

    /// Notes that it was sent by a button.
    pub fn note_sent(&self) {
        if let Ok(Some(storage)) = window().session_storage() {
            // Where it is not noted the answer is only offered once more.
            let _ = storage.set_item(SENT, &self.key());
        }
    }

    /// Whether it was sent last, as [`take_sent`] said.
    pub fn is_named(&self, sent: Option<&String>) -> bool {
        sent.is_some_and(|sent| *sent == self.key())
    }
}

/// Keeps an answer; `false` where the browser keeps nothing (private window, no room).
pub(super) fn keep(waiting: &QueuedAnswer) -> bool {
    let Some((storage, text)) = storage().zip(serde_json::to_string(waiting).ok()) else { return false };
    storage.set_item(&waiting.key(), &text).is_ok()
}

/// Lets go of an answer that the server has, or that nobody wants.
pub(super) fn release(waiting: &QueuedAnswer) {
    if let Some(storage) = storage() {
        // Where removing fails nothing is lost: the answer is only offered once more.
        let _ = storage.remove_item(&waiting.key());
    }
}

/// The answer that was sent by a button of this tab since this was asked last.
pub(super) fn take_sent() -> Option<String> {
    let storage = window().session_storage().ok()??;
    let sent = storage.get_item(SENT).ok()?;
    // Where it cannot be removed it names an answer that is gone.
    let _ = storage.remove_item(SENT);
    sent
}

/// What waits for this assessment, in the order of item and version.
pub(super) fn queue(assessment: &str) -> Vec<QueuedAnswer> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys =
        (0..storage.length().unwrap_or_default()).filter_map(|index| storage.key(index).ok().flatten());
    let mut found: Vec<QueuedAnswer> = keys
        .filter(|key| key.starts_with(&format!("amparo/{assessment}/")))
        .filter_map(|key| serde_json::from_str(&storage.get_item(&key).ok()??).ok())
        .collect();
    found.sort_by(|a, b| (&a.item, a.version).cmp(&(&b.item, b.version)));
    found
}

/// A small setting of this browser, such as whether the keys are on.
pub(super) fn read_setting(name: &str) -> Option<String> {
    storage()?.get_item(&format!("amparo-{name}")).ok()?
}

/// Remembers a small setting of this browser.
pub(super) fn write_setting(name: &str, value: &str) {
    if let Some(storage) = storage() {
        // A setting that cannot be remembered holds until the page is left.
        let _ = storage.set_item(&format!("amparo-{name}"), value);
    }
}

/// What this browser keeps; nothing where it keeps nothing.
pub(super) fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
