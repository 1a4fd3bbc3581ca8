//! Knows how the choices look: the target, the enablers, a table of weights by item.

use crate::assessment::{Choices, EnablerState};
use crate::framework::{Enabler, Framework, Item, Level, Worth};
use crate::presentation::options;
use crate::web::components::{Checkbox, Field, checkbox, radios, select, status_mark};
use crate::web::http::extract::Open;
use crate::web::pages::new::targets;
use crate::web::{Problems, Voice};
use leptos::prelude::*;

/// The level aimed at, and the path.
pub fn target(open: &Open, choices: &Choices, problems: &Problems) -> AnyView {
    let voice = &open.voice;
    let field = Field {
        name: "target".to_owned(),
        label: voice.say("new-target"),
        hint: Some(voice.say("new-target-hint")),
        value: choices.target.to_string(),
        ..Field::default()
    };
    let rapid = view! {
        {voice.say("new-rapid")}
        <span class="hint">{voice.say("new-rapid-hint")}</span>
    };
    view! {
        {radios(field, targets(voice, &open.state.library), problems)}
        <fieldset class="ticks">
            <legend>{voice.say("new-path")}</legend>
            {checkbox(Checkbox::yes("rapid", choices.rapid), rapid.into_any())}
        </fieldset>
    }
    .into_any()
}

/// How far the enablers are given.
pub fn enablers(open: &Open, choices: &Choices) -> AnyView {
    let voice = &open.voice;
    let enablers: Vec<_> = open
        .frameworks()
        .flat_map(|framework| &framework.enablers)
        .map(|enabler| enabler_view(voice, enabler, choices))
        .collect();
    if enablers.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="section" aria-labelledby="enablers">
            <h2 id="enablers">{voice.say("choices-enablers")}</h2>
            <p>{voice.say("choices-enablers-text")}</p>
            {enablers}
        </section>
    }
    .into_any()
}

fn enabler_view(voice: &Voice, enabler: &Enabler, choices: &Choices) -> AnyView {
    let chosen = choices.enablers.get(&enabler.id);
    let field = Field {
        name: format!("enabler-{}", enabler.id),
        label: voice.text(&enabler.text),
        value: chosen.map_or_else(String::new, |state| state.code().to_owned()),
        ..Field::default()
    };
    let mut states = options::<EnablerState>(voice);
    states.push((String::new(), voice.say("enabler-open")));
    view! {
        <div class="enabler">
            {radios(field, states, &Problems::default())}
            {status_mark(voice, enabler.status)}
        </div>
    }
    .into_any()
}

/// Target, impact and feasibility by item.
pub fn weights(open: &Open, choices: &Choices) -> AnyView {
    let voice = &open.voice;
    let tables: Vec<_> = open.frameworks().map(|framework| table(voice, framework, choices)).collect();
    view! {
        <section class="section" aria-labelledby="weights">
            <h2 id="weights">{voice.say("choices-weights")}</h2>
            <p>{voice.say("choices-weights-text")}</p>
            <p class="hint">{voice.say("choices-impact-anchor")}</p>
            <p class="hint">{voice.say("choices-feasibility-anchor")}</p>
            {tables}
        </section>
    }
    .into_any()
}

fn table(voice: &Voice, framework: &Framework, choices: &Choices) -> AnyView {
    let ranked = framework.ranks();
    let rows: Vec<_> = framework.items.iter().map(|item| row(voice, item, choices, ranked)).collect();
    let id = format!("weights-{}", framework.id);
    let weights = ranked.then(|| {
        view! {
            <th scope="col">{voice.say("column-impact")}</th>
            <th scope="col">{voice.say("column-feasibility")}</th>
        }
    });
    view! {
        <details class="weights">
            <summary id=id.clone()>{voice.text(&framework.title)}</summary>
            <div class="scroll" tabindex="0" role="region" aria-labelledby=id>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{voice.say("choices-item")}</th>
                            <th scope="col">{voice.say("column-target")}</th>
                            {weights}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

fn row(voice: &Voice, item: &Item, choices: &Choices, ranked: bool) -> AnyView {
    let title = format!("{} {}", item.id, voice.text(&item.title));
    let common = voice.say_with("choices-common", &[("level", choices.target.to_string().into())]);
    let levels = Level::ALL[1..].iter().map(|level| level.to_string());
    let target = choices.targets.get(&item.id).map_or_else(String::new, |level| level.to_string());
    let target = cell(voice, ("target", "column-target"), item, target, choice(common, levels));
    let weights = ranked.then(|| {
        let impact = weight(voice, item, choices.impact.get(&item.id), |worth| worth.impact);
        let feasibility = weight(voice, item, choices.feasibility.get(&item.id), |worth| worth.feasibility);
        view! {
            {cell(voice, ("impact", "column-impact"), item, impact.0, impact.1)}
            {cell(voice, ("feasibility", "column-feasibility"), item, feasibility.0, feasibility.1)}
        }
    });
    view! { <tr><th scope="row">{title}</th>{target}{weights}</tr> }.into_any()
}

type Options = Vec<(String, String)>;

fn weight(voice: &Voice, item: &Item, chosen: Option<&u8>, default: fn(&Worth) -> u8) -> (String, Options) {
    let default = item.worth.as_ref().map_or_else(
        || voice.say("choices-none"),
        |worth| voice.say_with("choices-default", &[("value", default(worth).to_string().into())]),
    );
    (
        chosen.map_or_else(String::new, u8::to_string),
        choice(default, (1..=5).map(|value: u8| value.to_string())),
    )
}

fn choice(default: String, values: impl Iterator<Item = String>) -> Options {
    std::iter::once((String::new(), default)).chain(values.map(|value| (value.clone(), value))).collect()
}

fn cell(
    voice: &Voice,
    (field, label): (&str, &str),
    item: &Item,
    value: String,
    options: Options,
) -> AnyView {
    let field = Field {
        name: format!("{field}-{}", item.id),
        label: format!("{}: {}", voice.say(label), item.id),
        value,
        ..Field::default()
    };
    view! { <td class="cell-field">{select(field, options, &Problems::default())}</td> }.into_any()
}
