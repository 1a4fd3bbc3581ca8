//! Knows what conditions must be so that a level follows from them, which treaties they ask for, and that neither they nor
//! what sums them up tell what lacks.

use super::Findings;
use super::visit::{actions, items};
use crate::framework::kit::CommitmentKind;
use crate::framework::text::word_line;
use crate::framework::{Condition, Item, Level, LevelStatement, Library, Text, VoidFact};
use crate::lang::Lang;

/// How many conditions a level has.
const SEVERAL: std::ops::RangeInclusive<usize> = 2..=4;

/// The id of a condition is that of its item, its level and a letter.
pub fn ids(library: &Library, findings: &mut Findings) {
    for (item, level, condition) in all(library) {
        let start = format!("{}-{level}", item.id);
        let letter = condition.id.as_str().strip_prefix(&start);
        let is_letter = |rest: &str| rest.len() == 1 && rest.starts_with(|c: char| c.is_ascii_lowercase());
        if !letter.is_some_and(is_letter) {
            let text =
                format!("condition `{}` of level {level} is not called `{start}` and a letter", condition.id);
            let remedy = "Write the id of the item, a hyphen, the level and a small letter.";
            findings.error((item.id.as_str(), condition.id.as_str()), text, remedy);
        }
    }
}

/// An item has two to four conditions at each level from 1 to 4 and none at level 0, or none at all.
pub fn counts(library: &Library, findings: &mut Findings) {
    for (_, item) in items(library).filter(|(_, item)| item.has_conditions()) {
        let wrong = |level: &&LevelStatement| match level.level {
            Level::MIN => !level.conditions.is_empty(),
            _ => !SEVERAL.contains(&level.conditions.len()),
        };
        if let Some(level) = item.levels.iter().find(wrong) {
            let count = level.conditions.len();
            let text = format!("{}: the conditions of level {} are {count}", item.id, level.level);
            let remedy =
                "Write two to four at each level from 1 to 4 and none at level 0, or none in the whole item.";
            findings.error((item.id.as_str(), &format!("level = {}", level.level)), text, remedy);
        }
    }
}

/// A condition that asks for the same fact as another exists, belongs to another item and says so too.
pub fn same(library: &Library, findings: &mut Findings) {
    for (item, _, condition) in all(library) {
        for id in &condition.same {
            let fault = match all(library).find(|(_, _, other)| &other.id == id) {
                None => "does not exist",
                Some((other, ..)) if other.id == item.id => "belongs to the same item",
                Some((_, _, other)) if !other.same.contains(&condition.id) => "does not say so",
                Some(_) => continue,
            };
            let text = format!("{} is the same as {id}, which {fault}", condition.id);
            let remedy = "Name a condition of another item, and name this one there too.";
            findings.error((item.id.as_str(), condition.id.as_str()), text, remedy);
        }
    }
}

/// A condition that asks whether a treaty is joined names a treaty of the material, and what a treaty makes void lifts a
/// condition that names it, where it lifts any.
pub fn joined(library: &Library, findings: &mut Findings) {
    let is_treaty = |id: &str| {
        let mut all = library.kit.commitments.commitments.iter();
        all.any(|one| one.id == id && one.kind == CommitmentKind::Treaty)
    };
    for (item, _, condition) in all(library) {
        if let Some(treaty) = condition.joined.as_deref().filter(|id| !is_treaty(id)) {
            let text = format!("{} asks whether {treaty} is joined, which is no treaty", condition.id);
            let remedy = "Name a treaty of strategy/commitments.toml.";
            findings.error((item.id.as_str(), condition.id.as_str()), text, remedy);
        }
    }
    for (item, action) in actions(library).filter(|(_, action)| !action.lifts.is_empty()) {
        for fact in &action.unless {
            let VoidFact::Commitment { commitment } = fact else { continue };
            let names_it = |(_, _, condition): &(&Item, Level, &Condition)| {
                action.lifts.contains(&condition.id) && condition.joined.as_ref() == Some(commitment)
            };
            if is_treaty(commitment) && !all(library).any(|one| names_it(&one)) {
                let text =
                    format!("{} is void by {commitment}, which nothing that it lifts names", action.id);
                let remedy =
                    "Write `joined` with the treaty into the condition that asks whether it is joined.";
                findings.error((item.id.as_str(), action.id.as_str()), text, remedy);
            }
        }
    }
}

/// A level tells what is there: neither a condition nor the statement that sums conditions up says what lacks.
pub fn deficits(library: &Library, findings: &mut Findings) {
    for (_, item) in items(library).filter(|(_, item)| item.has_conditions()) {
        for level in item.levels.iter().filter(|level| level.level > Level::MIN) {
            let sum = (format!("level = {}", level.level), &level.statement);
            let conditions = level.conditions.iter().map(|one| (one.id.to_string(), &one.text));
            for (place, text) in std::iter::once(sum).chain(conditions) {
                if let Some((lang, word)) = deficit(library, text) {
                    let text = format!("{}: `{place}` says what lacks: “{word}” ({lang})", item.id);
                    let remedy = "Say what can be observed where it is there.";
                    findings.warning((item.id.as_str(), &place), text, remedy);
                }
            }
        }
    }
}

/// The first word of a text that tells what lacks, with the language whose word it is.
pub(super) fn deficit<'a>(library: &'a Library, text: &Text) -> Option<(Lang, &'a str)> {
    library.languages.iter().find_map(|language| {
        let words = word_line(text.get(language.lang));
        let word = language.deficits.iter().find(|word| words.contains(&format!(" {word} ")))?;
        Some((language.lang, word.as_str()))
    })
}

fn all(library: &Library) -> impl Iterator<Item = (&Item, Level, &Condition)> {
    items(library).flat_map(|(_, item)| {
        item.levels.iter().flat_map(move |level| {
            level.conditions.iter().map(move |condition| (item, level.level, condition))
        })
    })
}
