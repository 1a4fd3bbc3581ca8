//! Knows how a score is told to people in 80 columns: what is known first, then what to do and how sure that is.

use super::bars;
use super::input::remarks;
use super::result::{ScoreResult, english};
use crate::assessment::{Basis, EvidenceCap};
use crate::cli::wrap::{fit, wrap};
use crate::framework::{ItemId, Level};
use crate::intake::IntakeReport;
use crate::lang::Lang;
use crate::presentation::listed_gaps;
use crate::scoring::{ItemScore, ItemUncertainty};
use crate::words::Format;

/// How many items of a list are told before the rest is only counted.
const TOLD: usize = 10;

/// The whole account.
pub fn text(scored: &ScoreResult<'_>, report: &IntakeReport) -> String {
    let sections = [
        ("", head(scored)),
        ("PROFILE (level 0 to 4, and how sure it is)", bars::profile(scored)),
        ("HOW MUCH IS KNOWN", coverage(scored)),
        (gaps_title(scored), priorities(scored)),
        ("FIND OUT FIRST (unknown, and would tell most)", inquiries(scored)),
        ("QUESTIONS (answers that do not fit together)", questions(scored)),
        ("EVIDENCE DEBT (claimed, but not carried by evidence)", debt(scored)),
        ("THE INPUT", input(report)),
    ];
    let mut lines = Vec::new();
    for (title, body) in sections.into_iter().filter(|(_, body)| !body.is_empty()) {
        if !title.is_empty() {
            lines.extend([String::new(), title.to_owned()]);
        }
        lines.extend(body);
    }
    lines.join("\n") + "\n"
}

/// How English is written.
fn format(scored: &ScoreResult<'_>) -> Format {
    Format::new(&scored.library.languages.of(Lang::EN))
}

fn head(scored: &ScoreResult<'_>) -> Vec<String> {
    let date = format(scored).date(scored.card.as_of);
    let country = scored.library.country(&scored.assessment.country).map(|country| country.name(Lang::EN));
    let parts = [Some(english(&scored.framework.title)), country, Some(&date)];
    let title = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let mut lines = wrap(&title, "", "  ");
    let origin = match (scored.card.basis, scored.caution()) {
        (Basis::DeskCoding, Some(_)) => {
            "Desk coding, not validated: levels were coded from published findings and are no official result;"
        }
        (Basis::DeskCoding, None) => {
            "Desk coding that the country confirmed: levels were coded from published findings;"
        }
        (Basis::SelfAssessment, _) => "Self-assessment, no official result of the publisher;",
    };
    let cap = match scored.card.cap {
        EvidenceCap::On => "the grade of the evidence caps each level.",
        EvidenceCap::Off => "evidence does not cap them.",
    };
    lines.extend(wrap(&format!("{origin} {cap}"), "", ""));
    lines
}

fn coverage(scored: &ScoreResult<'_>) -> Vec<String> {
    let card = &scored.card;
    let format = format(scored);
    let share = format.percent(card.coverage.share());
    let mut lines = vec![format!(
        "  coverage  {} of {} items that apply: {share}",
        card.coverage.known, card.coverage.applicable
    )];
    if let Some(bounds) = card.bounds {
        let (low, high) = (format.number(bounds.low, 1), format.number(bounds.high, 1));
        lines.push(format!("  bounds    {low} to {high} of 100, with all unknown at level 0 or at level 4"));
        lines.push(match card.index {
            Some(index) => {
                let [geometric, arithmetic, harmonic] =
                    [index.geometric, index.arithmetic, index.harmonic].map(|value| format.number(value, 1));
                let uneven = if index.uneven { "; uneven: look at the profile" } else { "" };
                format!("  index     {geometric} (arithmetic {arithmetic}, harmonic {harmonic}){uneven}")
            }
            None => "  index     none: too little is known for a single figure".to_owned(),
        });
    }
    lines
}

/// In which order the gaps stand.
fn gaps_title(scored: &ScoreResult<'_>) -> &'static str {
    if scored.claim.is_whole() {
        "GAPS (by weight, prerequisites before what needs them)"
    } else {
        "KNOWN GAPS (by weight)"
    }
}

fn priorities(scored: &ScoreResult<'_>) -> Vec<String> {
    let gaps = listed_gaps(scored.card, scored.claim);
    if gaps.is_empty() {
        let text = match (scored.card.coverage.known, scored.card.items.iter().any(ItemScore::is_gap)) {
            (0, _) => "None: no level is known.",
            (_, true) => "None: this framework does not rank its items.",
            (_, false) => "Of what is known, nothing is below the level aimed at.",
        };
        return wrap(text, "  ", "  ");
    }
    let mut lines = wrap(&format!("{}.", scored.claim_words()), "  ", "  ");
    lines.extend(gaps.into_iter().enumerate().flat_map(|(index, item)| priority(scored, index + 1, item)));
    lines
}

fn priority(scored: &ScoreResult<'_>, rank: usize, item: &ItemScore) -> Vec<String> {
    let id = &item.id;
    // Too little known for an order: neither a place nor how sure it is.
    let sure = scored.uncertainty.item(id).filter(|_| scored.claim.is_whole());
    let place = if scored.claim.is_whole() { rank.to_string() } else { "-".to_owned() };
    let label = sure.map_or("", |sure| sure.label.code());
    let value = item.priority.unwrap_or_default();
    let mut lines = vec![
        format!("{place:>3}  {} {value:>6.3}  {label}", fit(&scored.item_title(id), 56))
            .trim_end()
            .to_owned(),
    ];
    lines.extend(wrap(&reasons(item), "     ", "     "));
    if !item.blocked_by.is_empty() {
        let needed = crate::scoring::Constants::default().satisfied_at;
        let text = format!("blocked: begins after {} at level {needed}", reach(scored, &item.blocked_by));
        lines.extend(wrap(&text, "     ", "       "));
    }
    if !item.better_after.is_empty() {
        let text = format!("better after {}", reach(scored, &item.better_after));
        lines.extend(wrap(&text, "     ", "       "));
    }
    lines.extend(sure.map(|sure| ranks(scored, sure)));
    lines
}

fn reach(scored: &ScoreResult<'_>, items: &[ItemId]) -> String {
    let names: Vec<String> = items.iter().map(|id| scored.item_title(id)).collect();
    let verb = if items.len() == 1 { "is" } else { "are" };
    format!("{} {verb}", names.join(" and "))
}

/// The factors in words.
fn reasons(item: &ItemScore) -> String {
    let level = item.claimed.map_or("?".to_owned(), |level| level.to_string());
    let weight = |value: Option<f64>| {
        value.map_or("?".to_owned(), |value| format!("{}", (value * 10.0).round() / 10.0))
    };
    let unlocks = if item.unlock > 0.0 { format!(", unlocks {:.2}", item.unlock) } else { String::new() };
    format!(
        "level {level}, target {}; impact {} of 5, feasibility {} of 5{unlocks}",
        item.target,
        weight(item.impact),
        weight(item.feasibility)
    )
}

fn ranks(scored: &ScoreResult<'_>, sure: &ItemUncertainty) -> String {
    let share = format(scored).percent(sure.top5);
    let range = if sure.low == sure.high {
        format!("rank {}", sure.low)
    } else {
        format!("ranks {} to {}", sure.low, sure.high)
    };
    format!("     {range} if inputs differ a little; among the first five in {share}")
}

fn inquiries(scored: &ScoreResult<'_>) -> Vec<String> {
    let unknown = &scored.card.find_out_first;
    let mut lines: Vec<String> =
        unknown.iter().take(TOLD).map(|one| format!("  {}", scored.item_title(&one.id))).collect();
    if unknown.len() > TOLD {
        lines.push(format!("  and {} more", unknown.len() - TOLD));
    }
    lines
}

fn questions(scored: &ScoreResult<'_>) -> Vec<String> {
    scored.questions.iter().flat_map(|one| wrap(&scored.question(one), "  - ", "    ")).collect()
}

fn debt(scored: &ScoreResult<'_>) -> Vec<String> {
    let lines = scored.card.evidence_debt.iter().flat_map(|debt| {
        let (claimed, effective): (Level, Level) = (debt.claimed, debt.effective);
        let text = format!(
            "{}: level {claimed} is claimed, evidence carries {effective}; {} would carry the claim",
            scored.item_title(&debt.id),
            debt.needs.code()
        );
        wrap(&text, "  - ", "    ")
    });
    lines.collect()
}

/// Nothing that came in is passed over in silence.
fn input(report: &IntakeReport) -> Vec<String> {
    let all = [remarks(&report.changed), remarks(&report.dropped)].concat();
    all.iter().flat_map(|remark| wrap(remark, "  - ", "    ")).collect()
}
