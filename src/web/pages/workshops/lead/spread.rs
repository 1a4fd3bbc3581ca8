//! Knows how what revealed rounds came to stands side by side: voices at each level, the middle, who speaks first, and why.

use super::super::{institution_names, level_words};
use crate::framework::{Framework, Level};
use crate::web::components::{Caption, Head, STACKED, level_mark, table};
use crate::web::http::extract::Open;
use crate::workshop::{LevelCluster, RoundReason, RoundResult, SectorResult};
use leptos::prelude::*;

/// Up to how many reasons are read without being asked for: more would push what is to be done off the screen.
const FEW_REASONS: usize = 6;

/// What the rounds of an item came to; `heading` is the id of what names it. Nothing before the first was revealed.
pub fn spread_view(
    open: &Open,
    framework: &Framework,
    rounds: &[RoundResult],
    heading: &str,
) -> Option<AnyView> {
    let last = rounds.last()?;
    let voice = &open.voice;
    let round_head = |round: &RoundResult| {
        let args = [("round", round.poll.round.to_string().into())];
        voice.say_with("lead-round", &args)
    };
    let heads = std::iter::once(Head::Text("column-level"))
        .chain(rounds.iter().map(|round| Head::Words(round_head(round))))
        .chain([Head::Text("lead-who")])
        .collect();
    let level_row = |level: Level| {
        let name = level_words(open, framework, level);
        let place = usize::from(level.value());
        let cells = rounds.iter().map(|round| {
            let count = round.counts.get(place).copied().unwrap_or_default();
            voices_cell(open, round_head(round), count)
        });
        let cluster = last.clusters.iter().find(|one| one.level == level);
        let who = cluster.map(|one| institution_names(open, &one.institutions)).filter(|who| !who.is_empty());
        row(view! { {level_mark(&level.to_string())}" "{name} }.into_any(), cells.collect(), who, open)
    };
    let unknown = rounds.iter().any(|round| round.unknown > 0).then(|| {
        let cells = rounds.iter().map(|round| voices_cell(open, round_head(round), round.unknown));
        row(voice.say("rating-unknown").into_any(), cells.collect(), None, open)
    });
    let rows = Level::ALL.into_iter().rev().map(level_row).chain(unknown).collect();
    let lines: Vec<_> = rounds.iter().map(|round| view! { <li>{summary(open, round)}</li> }).collect();
    let sectors: Vec<_> =
        last.sectors.iter().map(|one| view! { <li>{sector_words(open, one)}</li> }).collect();
    let sectors =
        (!sectors.is_empty()).then(|| view! { <p>{voice.say("lead-sectors")}</p><ul>{sectors}</ul> });
    Some(
        view! {
            {table(voice, Caption::heading(heading.to_owned()).look(STACKED), heads, rows)}
            <ul class="plain">{lines}</ul>
            {sectors}
        }
        .into_any(),
    )
}

fn row(name: AnyView, cells: Vec<AnyView>, who: Option<String>, open: &Open) -> AnyView {
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
            <td data-head=open.voice.say("lead-who") dir="auto">{who}</td>
        </tr>
    }
    .into_any()
}

/// How many voices, as dots and as a number.
fn voices_cell(open: &Open, head: String, count: usize) -> AnyView {
    // More than a line holds says the number alone.
    let dots: Vec<_> = (0..count.min(40)).map(|_| view! { <i></i> }).collect();
    view! {
        <td data-head=head><span class="room-voices" aria-hidden="true">{dots}</span>" "{open.voice.number(count)}</td>
    }
    .into_any()
}

/// The middle and the range of a round.
fn summary(open: &Open, round: &RoundResult) -> String {
    let voice = &open.voice;
    let number = ("round", round.poll.round.to_string().into());
    match (round.range, round.median) {
        (Some((low, high)), Some(median)) => {
            let args = [
                number,
                ("low", low.to_string().into()),
                ("high", high.to_string().into()),
                ("median", median.to_string().into()),
            ];
            voice.say_with("lead-summary", &args)
        }
        _ => voice.say_with("lead-summary-none", &[number]),
    }
}

fn sector_words(open: &Open, one: &SectorResult) -> String {
    let voice = &open.voice;
    let name = open.analysis.library.sector(&one.sector).map(|sector| voice.text(&sector.text));
    let number = |level: Option<Level>| level.map_or_else(|| "–".to_owned(), |level| level.to_string());
    let args = [
        ("sector", name.unwrap_or_else(|| one.sector.clone()).into()),
        ("median", number(one.median).into()),
        ("low", number(one.range.map(|(low, _)| low)).into()),
        ("high", number(one.range.map(|(_, high)| high)).into()),
    ];
    voice.say_with("lead-sector", &args)
}

/// Who speaks first: those at the lowest level, then those at the highest; nothing where all stand together.
pub fn first_speakers(open: &Open, round: &RoundResult) -> Option<String> {
    let voice = &open.voice;
    let (low, high) = (round.clusters.first()?, round.clusters.last()?);
    if low.level == high.level {
        return Some(voice.say("lead-together"));
    }
    let who = |one: &LevelCluster| institution_names(open, &one.institutions);
    let (lowest, highest) = (low.level.to_string(), high.level.to_string());
    if low.institutions.is_empty() {
        let args = [("low", lowest.into()), ("high", highest.into())];
        return Some(voice.say_with("lead-speak-unseen", &args));
    }
    let args = [
        ("low", lowest.into()),
        ("high", highest.into()),
        ("first", who(low).into()),
        ("second", who(high).into()),
    ];
    Some(voice.say_with("lead-speak", &args))
}

/// The reasons that were given in the last round, by level.
pub fn reasons_view(open: &Open, reasons: &[RoundReason]) -> Option<AnyView> {
    let voice = &open.voice;
    let last = reasons.iter().map(|reason| reason.round).max()?;
    let line = |reason: &RoundReason| {
        let level = match reason.level {
            Some(level) => voice.say_with("cell-level", &[("level", level.to_string().into())]),
            None => voice.say("rating-unknown"),
        };
        let who = reason.institution.as_ref().map(|id| institution_names(open, [id]));
        let who = who.map(|who| view! { " · "<bdi>{who}</bdi> });
        view! { <li><span class="hint">{level}{who}</span><span class="pre" dir="auto">{reason.text.clone()}</span></li> }
    };
    let lines: Vec<_> = reasons.iter().filter(|reason| reason.round == last).map(line).collect();
    let (number, is_short) = (voice.number(lines.len()), lines.len() <= FEW_REASONS);
    Some(
        view! {
            <details class="weights" open=is_short>
                <summary>{voice.say("lead-reasons")}" ("{number}")"</summary>
                <ul class="room-reasons">{lines}</ul>
            </details>
        }
        .into_any(),
    )
}
