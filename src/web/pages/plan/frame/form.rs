//! Knows how the form of the frame looks; knows no store.

use super::Entered;
use crate::web::Voice;
use crate::web::components::{Field, TextArea, Width, text_area, text_input};
use leptos::prelude::*;

/// The fields, by what they are about.
pub fn view(voice: &Voice, entered: &Entered) -> AnyView {
    let line = |name: &str, width: Width| line(voice, entered, name, width);
    let area = |name: &str| area(voice, entered, name);
    view! {
        <section class="section" aria-labelledby="frame-words">
            <h2 id="frame-words">{voice.say("frame-words")}</h2>
            {line("title", Width::Full)}
            {line("lead", Width::Full)}
            {area("vision")}
            {area("mission")}
        </section>
        <section class="section" aria-labelledby="frame-period">
            <h2 id="frame-period">{voice.say("frame-period")}</h2>
            <div class="pair">{line("first-year", Width::Short)}{line("last-year", Width::Short)}</div>
        </section>
        <section class="section" aria-labelledby="sheet-funding-title">
            <h2 id="sheet-funding-title">{voice.say("sheet-funding-title")}</h2>
            <div class="pair">{line("currency", Width::Short)}{line("per-dollar", Width::Short)}</div>
            <div class="pair">{line("price-year", Width::Short)}{line("inflation", Width::Short)}</div>
            {line("contingency", Width::Short)}
        </section>
        <section class="section" aria-labelledby="frame-limits">
            <h2 id="frame-limits">{voice.say("frame-limits")}</h2>
            <p class="hint">{voice.say("frame-limits-hint")}</p>
            <div class="pair">{line("points-per-year", Width::Short)}{line("money-per-year", Width::Short)}</div>
            {line("leads-per-institution", Width::Short)}
        </section>
        <section class="section" aria-labelledby="frame-reporting">
            <h2 id="frame-reporting">{voice.say("frame-reporting")}</h2>
            {area("reporting")}
        </section>
    }
    .into_any()
}

fn line(voice: &Voice, entered: &Entered, name: &str, width: Width) -> AnyView {
    let field = Field {
        name: name.to_owned(),
        label: voice.say(&format!("frame-{name}")),
        hint: hint(voice, name),
        value: entered.fields.text(name),
        width,
        ..Field::default()
    };
    text_input(field, &entered.problems)
}

fn area(voice: &Voice, entered: &Entered, name: &str) -> AnyView {
    let area = TextArea {
        name: name.to_owned(),
        label: voice.say(&format!("frame-{name}")),
        hint: hint(voice, name),
        value: entered.fields.text(name),
        rows: 4,
    };
    text_area(area, &entered.problems)
}

/// Fields whose label does not say what is expected.
fn hint(voice: &Voice, name: &str) -> Option<String> {
    let hinted = [
        "title",
        "vision",
        "last-year",
        "currency",
        "per-dollar",
        "inflation",
        "contingency",
        "points-per-year",
        "money-per-year",
        "leads-per-institution",
        "reporting",
    ];
    hinted.contains(&name).then(|| voice.say(&format!("frame-{name}-hint")))
}
