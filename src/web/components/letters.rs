//! Knows how letters that paper cannot show are named: by their script, or each by itself.

use super::warning;
use crate::render::faces::Script;
use crate::web::Voice;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// How many letters of a script, and how many signs, are shown.
const SHOWN: usize = 8;

/// A box that names letters which no typeface at hand has; nothing where there are none.
pub fn lacking_letters(voice: &Voice, letters: &BTreeSet<char>) -> Option<AnyView> {
    (!letters.is_empty()).then(|| warning(sentence(voice, letters)))
}

fn sentence(voice: &Voice, letters: &BTreeSet<char>) -> String {
    let mut scripts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut signs = Vec::new();
    for letter in letters {
        match Script::of(*letter) {
            Some(script) => scripts.entry(script.code).or_default().push(letter.to_string()),
            None => signs.push(format!("{letter} (U+{:04X})", u32::from(*letter))),
        }
    }
    let shown = |all: &[String]| {
        let more = if all.len() > SHOWN { " …" } else { "" };
        format!("{}{more}", all.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(" "))
    };
    let named = scripts.iter().map(|(code, all)| {
        let args = [("script", voice.say(&format!("script-{code}")).into()), ("letters", shown(all).into())];
        voice.say_with("letters-of-script", &args)
    });
    let list: Vec<String> = named.chain((!signs.is_empty()).then(|| shown(&signs))).collect();
    voice.say_with("draft-unprintable", &[("n", letters.len().into()), ("list", voice.list(&list).into())])
}
