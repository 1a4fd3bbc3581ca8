//! Knows where single changes that would put another item first stand on the page; knows not how they are said.

use super::PagePart;
use super::facts::GapsFacts;
use crate::presentation::TippingGroup;
use leptos::prelude::*;

/// How many lines stand open; the others can be unfolded.
const OPEN: usize = 6;

/// The part.
pub fn part(findings: &GapsFacts<'_>) -> PagePart {
    let voice = findings.voice();
    let turns = TippingGroup::all(&findings.sensitivity.tipping);
    let title = match turns.len() {
        0 => voice.say("gaps-tipping-finding-none"),
        some => voice.say_count("gaps-tipping-finding", some),
    };
    let mut lines: Vec<_> =
        turns.iter().map(|turn| view! { <li>{findings.names().turn(turn)}</li> }).collect();
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
    PagePart { id: "tipping", name: "gaps-tipping", title, body }
}
