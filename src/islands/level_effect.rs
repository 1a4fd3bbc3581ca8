//! Knows how to say what choosing a level would change, before anything is saved. The reckoning is `scoring`'s.

use super::form::AnswerForm;
use super::page::on;
use crate::framework::{ItemId, Level};
use crate::scoring::{Effect as Change, Model, effect};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use web_sys::Event;

/// What is said, in the reader's language. `{from}`, `{to}`, `{level}` and `{items}` stand for what is filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelEffectWords {
    /// What stands above the sentences.
    pub title: String,
    /// The gap changes.
    pub gap_moves: String,
    /// The gap stays as it is.
    pub gap_stays: String,
    /// The gap becomes known.
    pub gap_known: String,
    /// The gap becomes unknown.
    pub gap_unknown: String,
    /// There is no gap any more.
    pub gap_closes: String,
    /// Whether enough is known to speak of places among the priorities.
    pub ordered: bool,
    /// The place among the priorities changes.
    pub rank_moves: String,
    /// It stays as it is.
    pub rank_stays: String,
    /// The item takes a place among the priorities.
    pub rank_begins: String,
    /// The item leaves the priorities.
    pub rank_ends: String,
    /// Others can begin.
    pub unlocks: String,
    /// Others would have to wait.
    pub blocks: String,
    /// The evidence entered so far carries only a lower level.
    pub capped: String,
    /// A share as a percentage; `{number}` stands for it.
    pub percent: String,
}

/// Says what the chosen level would change: gap, place among the priorities, what it opens and what it blocks.
/// Without scripting nothing is here.
#[island]
pub fn LevelEffect(
    /// The id of the form with the levels.
    form: String,
    /// The item.
    item: String,
    /// What the priorities depend on, as saved.
    model: Model,
    /// What to say.
    words: LevelEffectWords,
) -> impl IntoView {
    let sentences = RwSignal::new(Vec::<String>::new());
    let title = words.title.clone();
    Effect::new(move |_| {
        let Some(form) = AnswerForm::find(&form) else { return };
        let (item, model, words) = (ItemId::from(item.as_str()), model.clone(), words.clone());
        let watched = form.clone();
        let begun = form.rating();
        on(&watched.0, "change", move |_: Event| {
            let rating = form.rating();
            let told =
                if rating == begun { Vec::new() } else { effect_sentences(&model, &item, &rating, &words) };
            if sentences.with_untracked(|shown| *shown != told) {
                sentences.set(told);
            }
        });
    });
    let lines = move || sentences.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <div class="level-effect" aria-live="polite" aria-atomic="true">
            <div hidden=move || sentences.read().is_empty()>
                <p class="level-effect-title">{title}</p>
                <ul>{lines}</ul>
            </div>
        </div>
    }
}

/// What choosing `rating` would change, in sentences; none for a rating that is no answer.
fn effect_sentences(model: &Model, item: &ItemId, rating: &str, words: &LevelEffectWords) -> Vec<String> {
    let level = rating.parse::<u8>().ok().and_then(|level| Level::try_from(level).ok());
    if level.is_none() && !matches!(rating, "unknown" | "na") {
        return Vec::new();
    }
    let Some(change) = effect(model, item, level) else { return Vec::new() };
    let mut lines = vec![gap(&change, words)];
    lines.extend(rank(&change, words));
    lines.extend(others(&words.unlocks, &change.unlocks));
    lines.extend(others(&words.blocks, &change.blocks));
    lines.extend(cap_words(&change, level, words));
    lines
}

fn gap(change: &Change, words: &LevelEffectWords) -> String {
    let share = |gap: f64| words.percent.replace("{number}", &format!("{:.0}", gap * 100.0));
    match (change.before.gap, change.after.gap) {
        (_, None) => words.gap_unknown.clone(),
        (Some(before), Some(after)) if before == after => fill(&words.gap_stays, &[("to", share(after))]),
        (_, Some(after)) if after <= 0.0 => words.gap_closes.clone(),
        (None, Some(after)) => fill(&words.gap_known, &[("to", share(after))]),
        (Some(before), Some(after)) => {
            fill(&words.gap_moves, &[("from", share(before)), ("to", share(after))])
        }
    }
}

fn rank(change: &Change, words: &LevelEffectWords) -> Option<String> {
    if !words.ordered {
        return None;
    }
    let (from, to) = (change.before.rank, change.after.rank);
    let places =
        [("from", from), ("to", to)].map(|(name, place)| (name, place.unwrap_or_default().to_string()));
    let pattern = match (from, to) {
        (None, None) => return None,
        (None, Some(_)) => &words.rank_begins,
        (Some(_), None) => &words.rank_ends,
        (Some(from), Some(to)) if from == to => &words.rank_stays,
        (Some(_), Some(_)) => &words.rank_moves,
    };
    Some(fill(pattern, &places))
}

fn others(pattern: &str, items: &[ItemId]) -> Option<String> {
    let ids: Vec<&str> = items.iter().map(ItemId::as_str).collect();
    (!ids.is_empty()).then(|| fill(pattern, &[("items", ids.join(", "))]))
}

fn cap_words(change: &Change, chosen: Option<Level>, words: &LevelEffectWords) -> Option<String> {
    let carried = change.after.level?;
    (carried < chosen?).then(|| fill(&words.capped, &[("level", carried.to_string())]))
}

fn fill(pattern: &str, values: &[(&str, String)]) -> String {
    values.iter().fold(pattern.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;

    fn words() -> LevelEffectWords {
        let word = |text: &str| text.to_owned();
        LevelEffectWords {
            title: word("title"),
            gap_moves: word("gap {from} to {to}"),
            gap_stays: word("gap stays {to}"),
            gap_known: word("gap is {to}"),
            gap_unknown: word("gap unknown"),
            gap_closes: word("no gap"),
            ordered: true,
            rank_moves: word("place {from} to {to}"),
            rank_stays: word("place stays {to}"),
            rank_begins: word("takes place {to}"),
            rank_ends: word("leaves place {from}"),
            unlocks: word("opens {items}"),
            blocks: word("blocks {items}"),
            capped: word("counts as {level}"),
            percent: word("{number} %"),
        }
    }

    #[test]
    fn a_choice_is_told_in_sentences() {
        for (levels, item, rating, expected) in [
            ("A1=1 A2=0 A3=0 B1=3", "A1", "2", &["gap 67 % to 33 %", "place 1 to 3", "opens A2"][..]),
            ("A1=1 A2=0 A3=0 B1=3", "A1", "3", &["no gap", "leaves place 1", "opens A2"]),
            ("A1=? A2=0 A3=0 B1=3", "A1", "0", &["gap is 100 %", "takes place 1", "blocks A2"]),
            ("A1=1 A2=0 A3=0 B1=3", "A1", "unknown", &["gap unknown", "leaves place 1", "opens A2"]),
            ("A1=1 A2=0 A3=0 B1=3", "A1", "", &[]),
            ("A1=1 A2=0 A3=0 B1=3", "A1", "7", &[]),
        ] {
            let told = effect_sentences(&sample::model(levels), &item.into(), rating, &words());
            assert_eq!(told, expected, "{levels}: {item} = {rating}");
        }
    }

    #[test]
    fn with_too_little_known_no_place_is_told() {
        let words = LevelEffectWords { ordered: false, ..words() };
        let told = effect_sentences(&sample::model("A1=1 A2=0 A3=0 B1=3"), &"A1".into(), "2", &words);
        assert_eq!(told, ["gap 67 % to 33 %", "opens A2"]);
    }

    #[test]
    fn evidence_that_carries_less_is_named() {
        let mut model = sample::model("A1=1 A2=0 A3=0 B1=3");
        model.items[0].ceiling = Level::ALL[1];
        let told = effect_sentences(&model, &"A1".into(), "3", &words());
        assert_eq!(told, ["no gap", "leaves place 1", "opens A2", "counts as 1"]);
    }
}
