//! Knows how single changes that would put another item first are told, those of the same kind as one line.

use super::Part;
use super::factors::short;
use super::findings::Findings;
use crate::framework::{ItemId, Level};
use crate::scoring::{Tipping, TippingChange};
use crate::web::Voice;
use leptos::prelude::*;

/// How many lines stand open; the others can be unfolded.
const OPEN: usize = 6;

/// The part.
pub fn part(findings: &Findings<'_>) -> Part {
    let voice = findings.voice();
    let told = told(findings);
    let title = match told.len() {
        0 => voice.say("gaps-tipping-finding-none"),
        some => voice.say_count("gaps-tipping-finding", some),
    };
    let mut lines: Vec<_> = told.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    let more = lines.split_off(OPEN.min(lines.len()));
    let more = (!more.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{voice.say_count("gaps-tipping-more", more.len())}</summary>
                <ul class="sentences">{more}</ul>
            </details>
        }
    });
    let body = if lines.is_empty() {
        view! { <p>{voice.say("gaps-tipping-none")}</p> }.into_any()
    } else {
        view! { <p>{voice.say("gaps-tipping-text")}</p><ul class="sentences">{lines}</ul>{more} }.into_any()
    };
    Part { id: "tipping", name: "gaps-tipping", title, body }
}

/// Changes of one input of one item that lead to the same first item.
struct Turn {
    item: ItemId,
    kind: Kind,
    top: Option<ItemId>,
    to: Vec<f64>,
}

/// Which input changes; what people decide comes before what they find out and what would take years.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Kind {
    Impact(f64),
    Feasibility(f64),
    Unknown,
    Level(Level),
}

fn told(findings: &Findings<'_>) -> Vec<String> {
    let mut turns: Vec<Turn> = Vec::new();
    for tip in &findings.sensitivity.tipping {
        let (kind, to) = kind(tip);
        let same = |turn: &&mut Turn| turn.item == tip.item && turn.kind == kind && turn.top == tip.top;
        match turns.iter_mut().find(same) {
            Some(turn) => turn.to.push(to),
            None => turns.push(Turn { item: tip.item.clone(), kind, top: tip.top.clone(), to: vec![to] }),
        }
    }
    turns.sort_by_key(|turn| match turn.kind {
        Kind::Impact(_) | Kind::Feasibility(_) => 0,
        Kind::Unknown => 1,
        Kind::Level(_) => 2,
    });
    turns.iter().map(|turn| sentence(findings, turn)).collect()
}

fn kind(tip: &Tipping) -> (Kind, f64) {
    match tip.change {
        TippingChange::Impact { from, to } => (Kind::Impact(from), to),
        TippingChange::Feasibility { from, to } => (Kind::Feasibility(from), to),
        TippingChange::Level { from: Some(from), to } => (Kind::Level(from), f64::from(to.value())),
        TippingChange::Level { from: None, to } => (Kind::Unknown, f64::from(to.value())),
    }
}

fn sentence(findings: &Findings<'_>, turn: &Turn) -> String {
    let voice = findings.voice();
    let (key, from, to) = match turn.kind {
        Kind::Impact(from) => ("gaps-tipping-impact", short(voice, from), number(voice, &turn.to)),
        Kind::Feasibility(from) => ("gaps-tipping-feasibility", short(voice, from), number(voice, &turn.to)),
        Kind::Unknown => ("gaps-tipping-unknown", String::new(), levels(voice, &turn.to)),
        Kind::Level(from) => ("gaps-tipping-level", from.to_string(), levels(voice, &turn.to)),
    };
    let then = match &turn.top {
        None => voice.say("gaps-then-none"),
        Some(top) if *top == turn.item => voice.say("gaps-then-it"),
        Some(top) => voice.say_with("gaps-then-other", &[("item", findings.name(top).into())]),
    };
    let args = [
        ("item", findings.name(&turn.item).into()),
        ("from", from.into()),
        ("to", to.into()),
        ("then", then.into()),
    ];
    voice.say_with(key, &args)
}

fn number(voice: &Voice, values: &[f64]) -> String {
    let values: Vec<String> = values.iter().map(|value| short(voice, *value)).collect();
    values.join(" / ")
}

/// Levels in words: "level 1 or lower", "level 3 or higher", "level 2".
fn levels(voice: &Voice, to: &[f64]) -> String {
    let (lowest, highest) = (to.first().copied().unwrap_or_default(), to.last().copied().unwrap_or_default());
    let contiguous = (highest - lowest) as usize + 1 == to.len();
    let (key, level) = match contiguous && to.len() > 1 {
        true if lowest == 0.0 => ("gaps-level-at-most", number(voice, &[highest])),
        true if highest == 4.0 => ("gaps-level-at-least", number(voice, &[lowest])),
        _ => ("gaps-level-plain-small", number(voice, to)),
    };
    voice.say_with(key, &[("level", level.into())])
}
