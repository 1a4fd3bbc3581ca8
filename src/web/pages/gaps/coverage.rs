//! Knows how the page says how much is known, between which bounds the truth lies, and why there is no single figure.

use super::PagePart;
use super::facts::GapsFacts;
use crate::scoring::{Bounds, Constants, IndexSpread};
use crate::web::components::{Caption, Head, table};
use leptos::prelude::*;

/// The part.
pub fn part(findings: &GapsFacts<'_>) -> PagePart {
    let voice = findings.voice();
    let coverage = findings.card.coverage;
    let share = voice.percent(coverage.share());
    let args = [
        ("known", voice.number(coverage.known).into()),
        ("applicable", voice.number(coverage.applicable).into()),
        ("share", share.clone().into()),
    ];
    let excluded = coverage.total - coverage.applicable;
    let open = coverage.total - coverage.answered;
    let excluded = (excluded > 0).then(|| format!(" {}", voice.say_count("gaps-coverage-na", excluded)));
    let open = (open > 0).then(|| format!(" {}", voice.say_count("gaps-coverage-open", open)));
    let bounds = findings.card.bounds.as_ref().map(|bounds| bounds_view(findings, bounds));
    let withheld = findings.card.bounds.is_some() && findings.card.index.is_none();
    let finding = if withheld { "gaps-coverage-finding-withheld" } else { "gaps-coverage-finding" };
    let body = view! {
        <p>{voice.say_with("gaps-coverage-text", &args)}{excluded}{open}</p>
        {bounds.unwrap_or_else(|| view! { <p>{voice.say("gaps-bounds-none")}</p> }.into_any())}
    };
    let title = voice.say_with(finding, &[("share", share.into())]);
    PagePart { id: "coverage", name: "gaps-coverage", title, body: body.into_any() }
}

fn bounds_view(findings: &GapsFacts<'_>, bounds: &Bounds) -> AnyView {
    let voice = findings.voice();
    let args = [("low", voice.decimal(bounds.low, 1).into()), ("high", voice.decimal(bounds.high, 1).into())];
    let index = match &findings.card.index {
        Some(index) => index_view(findings, index),
        None => view! { <p>{reason_for_no_index(findings, bounds)}</p> }.into_any(),
    };
    view! { {ruler(bounds)}<p>{voice.say_with("gaps-bounds", &args)}</p>{index} }.into_any()
}

/// From 0 to 100, with the stretch in which the truth lies. Decoration: the words stand below.
fn ruler(bounds: &Bounds) -> AnyView {
    let width = format!("{:.1}", (bounds.high - bounds.low).max(0.6));
    view! {
        <svg class="ruler" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="ruler-whole" width="100" height="4"></rect>
            <rect class="ruler-part" x=format!("{:.1}", bounds.low) width=width height="4"></rect>
        </svg>
    }
    .into_any()
}

/// Why there is no single figure.
fn reason_for_no_index(findings: &GapsFacts<'_>, bounds: &Bounds) -> String {
    let voice = findings.voice();
    let floor = Constants::default().index_floor;
    if findings.card.coverage.share() >= floor {
        return voice.say("gaps-index-empty-area");
    }
    let args = [
        ("floor", voice.percent(floor).into()),
        ("width", voice.decimal(bounds.high - bounds.low, 0).into()),
    ];
    voice.say_with("gaps-index-withheld", &args)
}

fn index_view(findings: &GapsFacts<'_>, index: &IndexSpread) -> AnyView {
    let voice = findings.voice();
    let edition = findings.framework.index_edition.clone().unwrap_or_default();
    let args = [("index", voice.decimal(index.geometric, 1).into()), ("edition", edition.into())];
    let uneven = index.uneven.then(|| view! { <p>{voice.say("gaps-index-uneven")}</p> });
    let rows: Vec<_> = [
        ("gaps-index-arithmetic", index.arithmetic),
        ("gaps-index-geometric", index.geometric),
        ("gaps-index-harmonic", index.harmonic),
        ("gaps-index-minimum", index.minimum),
    ]
    .into_iter()
    .map(|(key, value)| {
        view! { <tr><th scope="row">{voice.say(key)}</th><td class="figure">{voice.decimal(value, 1)}</td></tr> }
            .into_any()
    })
    .collect();
    let heads = vec![Head::Text("gaps-index-form"), Head::Figure("gaps-index-points")];
    view! {
        <p><strong>{voice.say_with("gaps-index", &args)}</strong>" "{voice.say("gaps-index-forms")}</p>
        {table(voice, Caption::words(voice.say("gaps-index-form")), heads, rows)}
        {uneven}
    }
    .into_any()
}
