//! Knows how the form of an indicator looks, and the card beside it.

use super::reading::row_count;
use super::{Entered, Found};
use crate::framework::kit::Indicator;
use crate::plan::results;
use crate::web::Voice;
use crate::web::components::{Field, TextArea, Width, checkbox, select, status_mark, text_area, text_input};
use crate::web::http::extract::Open;
use crate::web::pages::plan::results::{values, warning_words};
use crate::web::planning::year_fields;
use leptos::prelude::*;

/// How many blank rows follow those that are filled.
const BLANK: usize = 2;

/// What is doubtful about it as saved, where it is chosen.
pub fn doubts(open: &Open, found: &Found<'_>) -> Option<AnyView> {
    let voice = &open.voice;
    let lines = results(&open.state.library.kit, &open.assessment().strategy, open.state.clock.today());
    let line = lines.into_iter().find(|line| line.id == found.id)?;
    let warnings: Vec<_> =
        line.warnings.iter().map(|one| view! { <li>{warning_words(voice, *one)}</li> }).collect();
    let list =
        (!warnings.is_empty()).then(|| view! { <ul class="notice" data-kind="warning">{warnings}</ul> });
    Some(view! { <p class="lead">{values(voice, &line)}</p>{list} }.into_any())
}

/// The fields.
pub fn view(open: &Open, found: &Found<'_>, entered: &Entered) -> AnyView {
    let voice = &open.voice;
    let words = voice.say("results-chosen");
    let chosen = entered.fields.has("chosen");
    view! {
        {checkbox("chosen".into(), "chosen".into(), "yes".into(), chosen, words.into_any())}
        {own(open, found, entered)}
        {line(voice, entered, "responsible", Width::Full)}
        {line(voice, entered, "data-source", Width::Full)}
        <section class="section" aria-labelledby="baseline-heading">
            <h2 id="baseline-heading">{voice.say("results-baseline")}</h2>
            {measured(voice, entered, "baseline", None)}
        </section>
        {targets(voice, entered)}
        <section class="section" aria-labelledby="values-heading">
            <h2 id="values-heading">{voice.say("results-measured")}</h2>
            {(0..row_count(&entered.fields) + BLANK)
                .map(|row| measured(voice, entered, &format!("value-{row}"), Some(row + 1)))
                .collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}

fn line(voice: &Voice, entered: &Entered, name: &str, width: Width) -> AnyView {
    let field = Field {
        name: name.to_owned(),
        label: voice.say(&format!("results-{name}")),
        value: entered.fields.text(name),
        width,
        ..Field::default()
    };
    text_input(field, &entered.problems)
}

/// Name and meaning of an indicator that is the country's own.
fn own(open: &Open, found: &Found<'_>, entered: &Entered) -> Option<AnyView> {
    let voice = &open.voice;
    found.record.own.as_ref()?;
    let choice = |name: &str, options: Vec<(String, String)>| {
        let field = Field {
            name: name.to_owned(),
            label: voice.say(&format!("results-{name}")),
            value: entered.fields.text(name),
            ..Field::default()
        };
        let none = std::iter::once((String::new(), voice.say("results-open")));
        select(field, none.chain(options).collect(), &entered.problems)
    };
    let levels = ["impact", "outcome", "output", "process"]
        .map(|level| (level.to_owned(), voice.say(&format!("results-level-{level}"))));
    let objectives = open.state.library.kit.objectives.iter();
    let objectives = objectives.map(|one| (one.id.to_string(), voice.text(&one.short_title))).collect();
    let definition = TextArea {
        name: "definition".to_owned(),
        label: voice.say("column-definition"),
        hint: None,
        value: entered.fields.text("definition"),
        rows: 3,
    };
    let counts = entered.fields.has("counts-reports");
    let words = voice.say("results-counts-reports");
    Some(
        view! {
            {line(voice, entered, "name", Width::Full)}
            {text_area(definition, &entered.problems)}
            <div class="pair">{choice("level", Vec::from(levels))}{choice("objective", objectives)}</div>
            {line(voice, entered, "unit", Width::Medium)}
            {line(voice, entered, "verification", Width::Full)}
            {checkbox("counts-reports".into(), "counts-reports".into(), "yes".into(), counts, words.into_any())}
        }
        .into_any(),
    )
}

fn targets(voice: &Voice, entered: &Entered) -> AnyView {
    let years = year_fields(&entered.fields);
    let fields: Vec<_> = years
        .iter()
        .map(|year| {
            let name = format!("target-{year}");
            let value = entered.fields.text(&name);
            let field = Field { name, label: year.clone(), value, width: Width::Short, ..Field::default() };
            text_input(field, &entered.problems)
        })
        .collect();
    let body = match fields.is_empty() {
        true => view! { <p class="hint">{voice.say("results-no-period")}</p> }.into_any(),
        false => view! { <div class="plan-years">{fields}</div> }.into_any(),
    };
    view! {
        <section class="section" aria-labelledby="targets">
            <h2 id="targets">{voice.say("results-targets")}</h2>
            <input type="hidden" name="years" value=years.join(" ") />
            {body}
        </section>
    }
    .into_any()
}

fn measured(voice: &Voice, entered: &Entered, name: &str, number: Option<usize>) -> AnyView {
    let part = |end: &str, key: &str, width: Width| {
        let words = voice.say(key);
        let name = format!("{name}{end}");
        Field {
            label: number.map_or(words.clone(), |number| format!("{words}, {number}")),
            value: entered.fields.text(&name),
            name,
            width,
            ..Field::default()
        }
    };
    view! {
        <div class="plan-measured">
            {text_input(part("", "results-value", Width::Short), &entered.problems)}
            {text_input(part("-date", "results-date", Width::Short), &entered.problems)}
            {text_input(part("-source", "column-source", Width::Medium), &entered.problems)}
        </div>
    }
    .into_any()
}

/// The card of the starter set.
pub fn card(voice: &Voice, card: &Indicator) -> AnyView {
    let facts = [
        ("column-definition", &card.definition),
        ("results-numerator", &card.numerator),
        ("results-denominator", &card.denominator),
        ("column-unit", &card.unit),
        ("results-disaggregation", &card.disaggregation),
        ("results-data-source", &card.data_source),
        ("column-verification", &card.verification),
        ("column-frequency", &card.frequency),
        ("results-responsible", &card.responsible),
        ("results-limits", &card.limits),
        ("results-warning", &card.warning),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(key, words)| view! { <div><dt>{voice.say(key)}</dt><dd>{voice.text(words)}</dd></div> })
        .collect();
    view! {
        <section>
            <h2>{voice.say("results-card")}" "{status_mark(voice, card.status)}</h2>
            <dl class="plan-card">{facts}</dl>
        </section>
    }
    .into_any()
}
