//! Knows why an objective is sought now, what is in place under it and what the next level asks for; knows no action.

use crate::assessment::Basis;
use crate::document::strategy::case::Case;
use crate::framework::{Item, ItemId, Level};
use crate::presentation::{first_sentences, sentences};
use crate::scoring::ItemScore;
use schemars::JsonSchema;
use serde::Serialize;

/// Of how many items it is told what was found or is in place, and how many characters of each finding are read.
const FINDINGS: usize = 3;
const LONGEST: usize = 400;
/// How many sentences are told of all of them, and how many characters these may have together.
const SENTENCES: usize = 3;
const ROOM: usize = 450;
/// How many facts of an item are told, and how many aims there are in all.
const OF_ITEM: usize = 2;
const AIMS: usize = 3;

/// Whole sentences about what was found, or what is aimed at.
#[derive(Serialize, JsonSchema)]
pub struct GroundFacts {
    /// The sentences, with their stops.
    text: String,
    /// The item whose finding it quotes; none where it tells what an item asks for.
    #[serde(skip)]
    pub(super) quoted: Option<ItemId>,
    sources: Vec<String>,
}

/// An item with its score.
pub(super) type ScoredItem<'a> = (&'a Item, &'a ItemScore);

/// The items of an objective about which a level is known, in its order.
pub(super) fn known_items<'a>(case: &Case<'a>, items: &[ItemId]) -> Vec<ScoredItem<'a>> {
    let scored = items.iter().filter_map(|id| {
        case.scored_frameworks().find_map(|framework| framework.items().find(|(item, _)| &item.id == id))
    });
    scored.filter(|(_, score)| score.claimed.is_some()).collect()
}

/// What was found about the gaps among these items, the severest first, in a few sentences.
pub(super) fn reasons(case: &Case, items: &[ScoredItem]) -> Vec<GroundFacts> {
    let severe = &case.inputs.analysis.national().gaps;
    let place = |item: &Item| severe.iter().position(|gap| gap.item == item.id).unwrap_or(severe.len());
    let mut gaps: Vec<&Item> =
        items.iter().filter(|(_, score)| score.is_gap()).map(|(item, _)| *item).collect();
    gaps.sort_by_key(|item| place(item));
    brief(findings(case, gaps), is_coded(case))
}

/// What is in place under items that have reached their targets, in a few sentences: the conditions that were ticked, the
/// highest of each, or what was found where nothing was ticked.
pub(super) fn strengths(case: &Case, items: &[ScoredItem]) -> Vec<GroundFacts> {
    let of = |(item, _): &ScoredItem| {
        let met = case.inputs.analysis.assessment.ticks(item);
        let ticked: Vec<_> = item.conditions().filter(|one| met.contains(&one.id)).collect();
        let highest = ticked.iter().rev().take(OF_ITEM).map(|one| case.voice.text(&one.text));
        let text = highest.collect::<Vec<_>>().join(" ");
        if text.is_empty() { findings(case, vec![*item]) } else { vec![ground(case, item, text)] }
    };
    brief(items.iter().flat_map(of).take(FINDINGS).collect(), is_coded(case))
}

/// Whether findings are notes of published sources, whose second sentence may put the first one right.
fn is_coded(case: &Case) -> bool {
    case.inputs.analysis.assessment.basis == Basis::DeskCoding
}

/// The first sentences of these facts that there is room for. Those of a fact stay together, so that each goes on where the
/// one before ended; a fact of which none is left is left out, and behind the first one also what has to stay whole and does
/// not.
fn brief(facts: Vec<GroundFacts>, is_whole: bool) -> Vec<GroundFacts> {
    let (mut count, mut length) = (0, 0);
    let mut told = Vec::new();
    for fact in facts {
        let all = sentences(&fact.text);
        let (mut kept, mut together) = (Vec::new(), length);
        for sentence in &all {
            let longer = together + sentence.chars().count();
            let told_so_far = count + kept.len();
            if told_so_far == SENTENCES || (told_so_far > 0 && longer > ROOM) {
                break;
            }
            together = longer;
            kept.push(*sentence);
        }
        let is_cut = is_whole && kept.len() < all.len();
        if kept.is_empty() || (is_cut && count > 0) {
            continue;
        }
        (count, length) = (count + kept.len(), together);
        let text = kept.join(" ");
        told.push(GroundFacts { text, quoted: fact.quoted.filter(|_| !is_cut), sources: fact.sources });
    }
    told
}

/// What the level above the known one asks for, item by item; nothing of the highest.
pub(super) fn aims(case: &Case, items: &[ScoredItem]) -> Vec<GroundFacts> {
    let of = |(item, score): &ScoredItem| -> Vec<GroundFacts> {
        let texts = score.claimed.map(|level| next_facts(case, item, level)).unwrap_or_default();
        texts.into_iter().take(OF_ITEM).map(|text| ground(case, item, text)).collect()
    };
    items.iter().flat_map(of).take(AIMS).collect()
}

/// What the next level asks for and is not ticked yet; its description where levels are not made of conditions.
fn next_facts(case: &Case, item: &Item, level: Level) -> Vec<String> {
    let Ok(above) = Level::try_from(level.value() + 1) else { return Vec::new() };
    if !item.has_conditions() {
        let statements = item.levels.iter().filter(|statement| statement.level == above);
        return statements.map(|statement| case.voice.text(&statement.statement)).collect();
    }
    let lacks = item.lacks(&case.inputs.analysis.assessment.ticks(item), level, above);
    let conditions = lacks.into_iter().flat_map(|lack| lack.conditions);
    conditions.map(|condition| case.voice.text(&condition.text)).collect()
}

/// What was found about these items, in their order; what serves two of them once.
fn findings(case: &Case, items: Vec<&Item>) -> Vec<GroundFacts> {
    let mut seen: Vec<&Item> = Vec::new();
    let mut found = Vec::new();
    for item in items {
        let text = finding(case, item);
        let is_told = seen.iter().any(|one| is_same(one, item) || is_same(item, one));
        if text.is_empty() || is_told {
            continue;
        }
        seen.push(item);
        found.push(GroundFacts { quoted: Some(item.id.clone()), ..ground(case, item, text) });
    }
    found.truncate(FINDINGS);
    found
}

/// Whether an answer about the one serves the other.
fn is_same(one: &Item, other: &Item) -> bool {
    one.also_counts_for.contains(&other.id)
}

/// What was found about an item; another that it refers to is called by its title, since readers know no ids.
fn finding(case: &Case, item: &Item) -> String {
    let answer = case.answer(&item.id);
    let text = answer.map(|answer| first_sentences(&answer.comment, LONGEST)).unwrap_or_default();
    replace_words(&text, |word| {
        let (_, item) = case.inputs.analysis.library.item(&ItemId::from(word))?;
        Some(case.voice.text(&item.title))
    })
}

/// The text with other words for those that have some; words are letters, digits and hyphens.
fn replace_words(text: &str, other: impl Fn(&str) -> Option<String>) -> String {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '-';
    let (mut written, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(start) = rest.find(is_part) {
        let (before, word) = rest.split_at(start);
        let (word, behind) = word.split_at(word.find(|letter: char| !is_part(letter)).unwrap_or(word.len()));
        written.push_str(before);
        written.push_str(other(word).as_deref().unwrap_or(word));
        rest = behind;
    }
    written + rest
}

fn ground(case: &Case, item: &Item, text: String) -> GroundFacts {
    GroundFacts { text, quoted: None, sources: case.register.behind(&item.id) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_whole_sentences_are_told_those_of_a_fact_together() {
        let long = format!("{}.", "x".repeat(ROOM));
        let item = || Some(ItemId::from("A1"));
        for (texts, wanted, whole) in [
            (vec![], vec![], vec![]),
            (vec!["One. Two. Three. Four.", "Five."], vec!["One. Two. Three."], vec!["One. Two. Three."]),
            (vec!["One. Two.", "", "Three. Four."], vec!["One. Two.", "Three."], vec!["One. Two."]),
            (
                vec!["One. Two.", "Three. Four.", "Five."],
                vec!["One. Two.", "Three."],
                vec!["One. Two.", "Five."],
            ),
            (vec![long.as_str(), "Two."], vec![long.as_str()], vec![long.as_str()]),
            (vec!["One.", long.as_str(), "Three."], vec!["One.", "Three."], vec!["One.", "Three."]),
        ] {
            for (is_whole, wanted) in [(false, wanted), (true, whole)] {
                let fact = |text: &&str| GroundFacts {
                    text: (*text).to_owned(),
                    quoted: item(),
                    sources: Vec::new(),
                };
                let told = brief(texts.iter().map(fact).collect(), is_whole);
                assert_eq!(told.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), wanted);
                let is_cut = |one: &GroundFacts| is_whole && !texts.contains(&one.text.as_str());
                assert!(
                    told.iter().all(|one| one.quoted.is_none() == is_cut(one)),
                    "what is cut is told elsewhere"
                );
            }
        }
    }

    #[test]
    fn whole_words_are_replaced_and_nothing_else() {
        let other = |word: &str| (word == "C04").then(|| "Police".to_owned());
        for (text, wanted) in [
            ("", ""),
            ("See C04 and C040.", "See Police and C040."),
            ("(C04), AC04, C04-E1", "(Police), AC04, C04-E1"),
            ("¿C04? Ñandú…", "¿Police? Ñandú…"),
        ] {
            assert_eq!(replace_words(text, other), wanted);
        }
    }
}
