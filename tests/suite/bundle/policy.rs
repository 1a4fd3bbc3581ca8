//! Knows that what a strategy prints as the country's policy gives its readers no orders, and that words for children leave
//! nothing to fill in.

use crate::support::languages::ES;
use amparo::bundle::{self, Files};
use amparo::lang::Lang;

/// Verbs with which somebody who drafts is told what to do, in the languages of the content.
const ORDERS: [&str; 17] = [
    "ask",
    "have",
    "name",
    "plan",
    "publish",
    "seek",
    "show",
    "use",
    "write",
    "busque",
    "diga",
    "escriba",
    "haga",
    "muestre",
    "pida",
    "planifique",
    "publique",
];

/// The first word of each sentence, in small letters.
fn beginnings(text: &str) -> Vec<String> {
    let sentences = text.split(['.', ';', ':']);
    sentences.filter_map(|sentence| sentence.split_whitespace().next()).map(str::to_lowercase).collect()
}

#[test]
fn objectives_say_what_is_done_and_give_no_orders() {
    let (library, _) = bundle::library(&Files::embedded()).unwrap();
    let mut read = 0;
    for objective in &library.kit.objectives {
        let texts = [&objective.change, &objective.outcome, &objective.vulnerable];
        for words in texts.into_iter().flat_map(|text| text.all()) {
            let order = beginnings(words).into_iter().find(|word| ORDERS.contains(&word.as_str()));
            assert_eq!(order, None, "{}: {words}", objective.id);
            read += 1;
        }
    }
    assert!(read > 30, "only {read} texts were read");
    assert_eq!(beginnings("It is there. Ask for more; use it."), ["it", "ask", "use"]);
}

#[test]
fn every_objective_promises_something_to_children_who_are_easily_missed() {
    let (library, _) = bundle::library(&Files::embedded()).unwrap();
    assert!(library.kit.objectives.len() > 5);
    for objective in &library.kit.objectives {
        for (lang, promise) in [(Lang::EN, "e will "), (ES, "remos ")] {
            let words = objective.vulnerable.get(lang);
            assert!(words.contains(promise), "{}: {words}", objective.id);
        }
    }
}

#[test]
fn words_for_children_leave_nothing_to_fill_in() {
    let (library, _) = bundle::library(&Files::embedded()).unwrap();
    assert!(library.kit.child_words.len() > 20);
    for words in &library.kit.child_words {
        for text in words.text.all().map(str::to_lowercase) {
            let asked = ["write the", "write here", "escribe aquí", "escribe el"];
            assert!(!asked.iter().any(|one| text.contains(one)), "{}: {text}", words.id);
        }
    }
}
