//! Knows where the browser keeps words that were typed and not saved, and for how long; knows no form.

use super::answer_queue::storage;
use leptos::prelude::window;
use serde::{Deserialize, Serialize};

/// What the names of copies begin with.
const BEGINNING: &str = "amparo-typed ";
/// Where this tab notes the copy of the form that it sent last; `loader.js` reads it where the reply led on.
const SENT: &str = "amparo-sent";
/// How long words are kept that nobody comes back to, in milliseconds: seven days.
const KEPT: f64 = 7.0 * 86_400_000.0;

/// Words that were typed into a form and not saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct TypedWords {
    /// The address of the page where they were typed, without what follows the question mark.
    pub path: String,
    /// The form, by the id of its first field.
    pub form: String,
    /// The version of what the form changes that its author saw; empty where it begins something.
    pub version: String,
    /// When typing began, in milliseconds since 1970. Each visit keeps its own, so that none takes another's place.
    pub begun: f64,
    /// The fields that were changed, by their ids, with what they say.
    pub fields: Vec<(String, String)>,
}

impl TypedWords {
    fn key(&self) -> String {
        format!("{BEGINNING}{} {} {}", self.path, self.form, self.begun)
    }

    fn is_old(&self, now: f64) -> bool {
        // A clock that was set back does not make them last.
        (now - self.begun).abs() > KEPT
    }

    /// Keeps them; `false` where the browser keeps nothing (private window, no room).
    pub fn keep(&self) -> bool {
        let Some((storage, text)) = storage().zip(serde_json::to_string(self).ok()) else { return false };
        storage.set_item(&self.key(), &text).is_ok()
    }

    /// Lets go of them: they are saved, or nobody wants them.
    pub fn release(&self) {
        if let Some(storage) = storage() {
            // Where removing fails nothing is lost: the words are only offered once more.
            let _ = storage.remove_item(&self.key());
        }
    }

    /// Notes that the form they stand in was sent.
    pub fn note_sent(&self) {
        if let Ok(Some(storage)) = window().session_storage() {
            // Where it is not noted they are only offered once more.
            let _ = storage.set_item(SENT, &self.key());
        }
    }

    /// Whether they stood in the form that was sent last, as [`take_sent`] said.
    pub fn are_named(&self, sent: Option<&String>) -> bool {
        sent.is_some_and(|sent| *sent == self.key())
    }
}

/// The copy of the form that was sent from this tab since this was asked last.
pub(super) fn take_sent() -> Option<String> {
    let storage = window().session_storage().ok()??;
    let sent = storage.get_item(SENT).ok()?;
    // Where it cannot be removed it names a copy that is gone.
    let _ = storage.remove_item(SENT);
    sent
}

/// The page at an address in whatever language. The country's own words for a draft are of one language, and so are their
/// pages.
fn page(path: &str) -> &str {
    let rest = path.get(1..).and_then(|rest| rest.find('/').and_then(|end| rest.get(end..)));
    rest.filter(|rest| !rest.contains("/draft/")).unwrap_or(path)
}

/// What is kept of this page, whatever language it was typed in, the newest first. What is too old is let go of, whatever page it is of.
pub(super) fn copies(path: &str, now: f64) -> Vec<TypedWords> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys =
        (0..storage.length().unwrap_or_default()).filter_map(|index| storage.key(index).ok().flatten());
    let keys: Vec<String> = keys.filter(|key| key.starts_with(BEGINNING)).collect();
    let read = |key: &String| serde_json::from_str::<TypedWords>(&storage.get_item(key).ok()??).ok();
    let (mut found, old): (Vec<TypedWords>, Vec<TypedWords>) =
        keys.iter().filter_map(read).partition(|words| !words.is_old(now));
    old.iter().for_each(TypedWords::release);
    found.retain(|words| page(&words.path) == page(path));
    found.sort_by(|a, b| b.begun.total_cmp(&a.begun));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(form: &str, begun: f64) -> TypedWords {
        let (path, version) = ("/en/assessments/ken/plan/frame".to_owned(), "3".to_owned());
        TypedWords { path, form: form.to_owned(), version, begun, fields: Vec::new() }
    }

    #[test]
    fn words_are_kept_for_a_week() {
        let day = 86_400_000.0;
        for (age, old) in [(0.0, false), (6.9, false), (7.1, true), (-1.0, false), (-8.0, true)] {
            assert_eq!(words("title", 1e12).is_old(1e12 + age * day), old, "{age} days");
        }
    }

    #[test]
    fn a_page_that_a_reply_led_to_lets_go_of_what_was_sent_before_it_loads_anything() {
        let loader = include_str!("loader.js");
        let at = |words: &str| loader.rfind(words).unwrap_or_else(|| panic!("the loader lacks {words}"));
        assert_eq!(
            loader.matches(&format!("\"{SENT}\"")).count(),
            2,
            "read and forgotten under the same name"
        );
        assert!(at("redirectCount > 0") < at("releaseSaved();") && at("releaseSaved();") < at("import("));
    }

    #[test]
    fn words_belong_to_a_page_in_every_language() {
        for (one, other, same) in [
            ("/en/assessments/ken/plan/frame", "/es/assessments/ken/plan/frame", true),
            ("/en/assessments/ken/plan/frame", "/zh-Hans/assessments/ken/plan/frame", true),
            ("/en/assessments/ken/plan/frame", "/en/assessments/gha/plan/frame", false),
            ("/en/assessments/ken/draft/edit/summary", "/es/assessments/ken/draft/edit/summary", false),
            ("/en/assessments/new", "/es/assessments/new", true),
            ("/en/", "/es/", true),
            ("", "/", false),
        ] {
            assert_eq!(page(one) == page(other), same, "{one} {other}");
        }
    }

    #[test]
    fn no_copy_takes_the_place_of_another() {
        let all = [words("title", 1.0), words("title", 2.0), words("name", 1.0)];
        let keys: std::collections::BTreeSet<String> = all.iter().map(TypedWords::key).collect();
        assert_eq!(keys.len(), all.len());
        assert!(all[0].are_named(Some(&all[0].key())) && !all[1].are_named(Some(&all[0].key())));
    }
}
