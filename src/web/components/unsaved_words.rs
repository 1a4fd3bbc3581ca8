//! Knows what the browser says about words that are typed and not saved, and about a button that is at work.

use crate::islands::{UnsavedWords, UnsavedWordsTexts};
use crate::web::Voice;
use leptos::prelude::*;

/// What looks after the forms of a page; `probe` is an address that says nothing but that the server is there.
pub fn unsaved_words(voice: &Voice, probe: String) -> AnyView {
    let texts = UnsavedWordsTexts {
        offer: voice.say_with("unsaved-offer", &[("date", "{date}".into())]),
        older: voice.say("unsaved-older"),
        homeless: voice.say("unsaved-homeless"),
        restore: voice.say("unsaved-restore"),
        discard: voice.say("unsaved-discard"),
        working: voice.say("press-working"),
        printing: voice.say("press-printing"),
        printed: voice.say("press-printed"),
        unreachable: voice.say("press-unreachable"),
        unkept: voice.say("press-unkept"),
        no_file: voice.say("press-no-file"),
        locale: voice.language().locale.clone(),
    };
    view! { <UnsavedWords probe=probe texts=texts /> }.into_any()
}
