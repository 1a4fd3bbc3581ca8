//! Knows how the choices look: the target, the enablers, a table of weights by item.

use super::{enabler_part, item_part};
use crate::framework::{Enabler, Framework, Item};
use crate::web::Voice;
use crate::web::components::{Caption, Head, STACKED, status_mark, table};
use crate::web::forms::FormState;
use crate::web::http::extract::Open;
use crate::web::pages::new::aim_view;
use leptos::prelude::*;

/// Everything that can be chosen.
pub fn fields(open: &Open, form: &FormState) -> AnyView {
    view! {
        {aim_view(&open.voice, &open.analysis.library, form)}
        {enablers(open, form)}
        {weights(open, form)}
    }
    .into_any()
}

/// How far the enablers are given.
fn enablers(open: &Open, form: &FormState) -> Option<AnyView> {
    let voice = &open.voice;
    let enablers = open.frameworks().flat_map(|framework| &framework.enablers);
    let enablers: Vec<_> = enablers.map(|enabler| enabler_view(voice, enabler, form)).collect();
    (!enablers.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="enablers">
                <h2 id="enablers">{voice.say("choices-enablers")}</h2>
                <p>{voice.say("choices-enablers-text")}</p>
                {enablers}
            </section>
        }
        .into_any()
    })
}

fn enabler_view(voice: &Voice, enabler: &Enabler, form: &FormState) -> AnyView {
    let fields = enabler_part(voice, enabler).view(form);
    view! { <div class="enabler">{fields}{status_mark(voice, enabler.status)}</div> }.into_any()
}

/// Target, impact and feasibility by item.
fn weights(open: &Open, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let tables: Vec<_> = open.frameworks().map(|framework| weights_of(open, framework, form)).collect();
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

fn weights_of(open: &Open, framework: &Framework, form: &FormState) -> AnyView {
    let voice = &open.voice;
    // Nothing is put in order by weights where a framework has none.
    let words: &[&str] = if framework.ranks() { &["target", "impact", "feasibility"] } else { &["target"] };
    let rows = framework.items.iter().map(|item| row(open, item, words, form)).collect();
    let heads = [Head::Text("choices-item"), Head::Text("column-target")];
    let weights = [Head::Text("column-impact"), Head::Text("column-feasibility")];
    let heads = heads.into_iter().chain(weights).take(words.len() + 1).collect();
    let id = format!("weights-{}", framework.id);
    view! {
        <details class="weights">
            <summary id=id.clone()>{voice.text(&framework.title)}</summary>
            {table(voice, Caption::heading(id).look(STACKED), heads, rows)}
        </details>
    }
    .into_any()
}

fn row(open: &Open, item: &Item, words: &[&str], form: &FormState) -> AnyView {
    let part = item_part(open, item);
    let cells = words.iter().map(|word| {
        let head = open.voice.say(&format!("column-{word}"));
        view! { <td class="cell-field" data-head=head>{part.field(form, word)}</td> }
    });
    let title = format!("{} {}", item.id, open.voice.text(&item.title));
    view! { <tr><th scope="row">{title}</th>{cells.collect::<Vec<_>>()}</tr> }.into_any()
}
