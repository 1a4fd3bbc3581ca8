//! Knows the words that nothing may be said with where too little is known, and assessments of which that is true.

use super::fixture::{Fixture, answer, begun};
use amparo::assessment::{Assessment, Basis, Rating};
use amparo::framework::Level;
use amparo::lang::Lang;

/// Words that speak of all, or of one before the others.
fn words_of_all(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::EN => &["every", "all", "none", "first", "robust", "always", "never"],
        _ => &[
            "todas", "todos", "ninguna", "ninguno", "ningún", "primero", "primera", "primeras", "firme",
            "firmes", "siempre", "nunca",
        ],
    }
}

/// What is asked of readers who know too little: not a claim.
const FIND_OUT: [&str; 2] = ["find out first", "averiguar primero"];

/// The superlatives in a sentence, whole words alone; what an objective is called is a wish and no claim.
pub fn superlatives(sentence: &str, lang: Lang) -> Vec<&'static str> {
    let objectives = Fixture::open().library.kit.objectives.iter();
    let wishes = objectives.map(|objective| objective.title.get(lang));
    let mut said = wishes.fold(sentence.to_owned(), |said, wish| said.replace(wish, "")).to_lowercase();
    FIND_OUT.iter().for_each(|allowed| said = said.replace(allowed, ""));
    let words: Vec<&str> = said.split(|letter: char| !letter.is_alphanumeric()).collect();
    words_of_all(lang).iter().copied().filter(|word| words.contains(word)).collect()
}

/// Words that set one of what is known below or above the others: wherever they stand, and not only in what stands out.
fn words_of_rank(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::EN => &["weakest", "among the largest", "gravest", "take them up"],
        _ => &["más débil", "de las mayores", "más grave", "conviene abordarlas"],
    }
}

/// Those that are said in a text.
pub fn rankings(text: &str, lang: Lang) -> Vec<&'static str> {
    let said = text.to_lowercase();
    words_of_rank(lang).iter().copied().filter(|words| said.contains(words)).collect()
}

/// An assessment in which the first of these levels are known, and too few of them for an order.
pub fn partial(levels: &[u8], from: usize) -> Assessment {
    let library = &Fixture::open().library;
    let mut assessment = begun("KEN", Basis::DeskCoding, &["weprotect-mnr"]);
    let items = &library.main().unwrap().items;
    for (index, level) in levels.iter().enumerate() {
        let item = &items[(from + index * 5) % items.len()];
        let rating = Level::try_from(*level).map_or(Rating::Unknown, Rating::Level);
        assessment.answers.insert(item.id.clone(), answer(rating));
    }
    assessment
}
