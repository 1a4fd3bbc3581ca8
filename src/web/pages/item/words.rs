//! Knows which words of the field the page of an item uses, and explains them where they stand; knows no term.

use crate::framework::Item;
use crate::framework::kit::Glossary;
use crate::web::Voice;
use leptos::prelude::*;

/// The words that need an explanation, folded away under their names; nothing where the item uses none.
pub fn view(voice: &Voice, glossary: &Glossary, item: &Item) -> Option<AnyView> {
    let mut found = glossary.explanations(voice.lang(), &text(voice, item));
    voice.sort(&mut found, |one| one.word.get(voice.lang()));
    let names: Vec<String> = found.iter().map(|one| voice.text(one.word)).collect();
    let lines: Vec<_> = found
        .iter()
        .map(|one| view! { <dt>{voice.text(one.word)}</dt><dd>{voice.text(one.meaning)}</dd> })
        .collect();
    let summary = || voice.say_with("item-words", &[("words", voice.list(&names).into())]);
    (!lines.is_empty()).then(|| {
        view! {
            <details class="fold item-words">
                <summary>{summary()}</summary>
                <dl>{lines}</dl>
            </details>
        }
        .into_any()
    })
}

/// What is asked, as one text.
fn text(voice: &Voice, item: &Item) -> String {
    let conditions = item.conditions().flat_map(|one| [&one.text, &one.proof]);
    let questions = item.questions.iter().flat_map(|one| [&one.ask, &one.proof]);
    let levels = item.levels.iter().map(|level| &level.statement);
    let all = [&item.sense].into_iter().chain(levels).chain(conditions).chain(questions);
    all.map(|words| voice.text(words)).collect::<Vec<_>>().join("\n")
}
