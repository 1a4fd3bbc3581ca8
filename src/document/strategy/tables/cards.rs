//! Knows the cards of the chosen indicators as one table: what counts, where the data come from, what the figure cannot say.

use super::filled_column::FilledColumn;
use crate::document::strategy::case::Case;
use crate::document::strategy::chapters::monitoring::{Card, cards};
use crate::document::strategy::chapters::targets::{StepFacts, TargetLine, target_line};
use crate::document::{Inline, Table};
use crate::words::capital;

/// The table of the chosen indicators.
pub fn card_table(case: &Case) -> Table {
    let cards = cards(case);
    let count = case.voice.count("indicators", cards.len());
    let caption = capital(&case.voice.say_with("table-cards", &[("indicators", count.text.into())]));
    let sources: Vec<Vec<String>> = cards.iter().map(|card| card.sources.clone()).collect();
    FilledColumn::table(case, ("cards", caption), columns(case, &cards), &sources)
}

/// What the table would say of a single indicator: the head of each column that holds anything, with its cell.
pub fn only_card(case: &Case) -> Vec<(String, String)> {
    FilledColumn::single(case, columns(case, &cards(case)))
}

/// How many indicators are chosen.
pub fn card_count(case: &Case) -> usize {
    cards(case).len()
}

fn columns(case: &Case, cards: &[Card]) -> Vec<FilledColumn> {
    let say = |key: &str| case.voice.say(key);
    let texts = |text: &dyn Fn(&Card) -> String| cards.iter().map(text).collect::<Vec<_>>();
    let lines: Vec<TargetLine> = case.indicators.iter().map(|line| target_line(case, line)).collect();
    let values = |card: &Card| lines.iter().find(|line| line.id == card.id).map(way).unwrap_or_default();
    let limits = |card: &Card| {
        let care = if card.is_sensitive { say("cell-sensitive") } else { String::new() };
        join([card.limits.clone(), care], " ")
    };
    let data = |card: &Card| join([card.data_source.clone(), card.verification.clone()], "; ");
    vec![
        FilledColumn::of_inlines(say("column-indicator-unit"), 3.1, cards.iter().map(name).collect()),
        FilledColumn::new(say("column-what-counts"), 4.1, texts(&|card| card.definition.clone())),
        FilledColumn::new(say("column-baseline-target"), 2.4, texts(&values)),
        FilledColumn::new(say("column-data"), 3.5, texts(&data)),
        FilledColumn::new(say("column-who-measures"), 2.8, texts(&|card| measurer(case, card))),
        FilledColumn::new(say("column-split"), 2.6, texts(&|card| card.disaggregation.clone())),
        FilledColumn::new(say("column-limits"), 4.2, texts(&limits)),
    ]
}

/// The name in strong type, with what it is measured in.
fn name(card: &Card) -> Vec<Inline> {
    let text = |text: String| Inline::Text { text };
    let unit = (!card.unit.is_empty()).then(|| text(format!(" ({})", card.unit)));
    std::iter::once(Inline::Strong { children: vec![text(card.name.clone())] }).chain(unit).collect()
}

/// `72% (2024) → 80% (2029) → 90% (2031)`.
fn way(line: &TargetLine) -> String {
    let steps = [&line.baseline, &line.midterm, &line.target].into_iter().flatten();
    let step = |step: &StepFacts| format!("{} ({})", step.short, step.year);
    steps.map(step).collect::<Vec<_>>().join(" → ")
}

/// How often it is measured, and by whom; whoever is only usual is marked as proposed.
fn measurer(case: &Case, card: &Card) -> String {
    let proposed = if card.is_named || card.responsible.is_empty() {
        String::new()
    } else {
        case.voice.say("lead-proposed")
    };
    let who = join([card.responsible.clone(), proposed], " ");
    join([card.frequency.clone(), who], "; ")
}

/// Those of two texts that say something.
fn join(texts: [String; 2], between: &str) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(between)
}
