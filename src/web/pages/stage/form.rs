//! Knows the form of a stage: outputs to tick with a reference each, gates to confirm, a note.

use super::gate_line;
use crate::assessment::{GateProgress, StageProgress, StageRecord};
use crate::framework::{GateRule, Line};
use crate::web::Problems;
use crate::web::components::{Field, TextArea, checkbox, text_area, text_input};
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// The form.
pub fn view(
    open: &Open,
    progress: &StageProgress<'_>,
    record: &StageRecord,
    version: u64,
    problems: &Problems,
) -> AnyView {
    let voice = &open.voice;
    let outputs: Vec<_> =
        progress.stage.outputs.iter().map(|output| output_view(open, output, record, problems)).collect();
    let note = TextArea {
        name: "note".to_owned(),
        label: voice.say("stage-note"),
        hint: Some(voice.say("stage-note-hint")),
        value: record.note.clone(),
        rows: 4,
    };
    view! {
        <form method="post" novalidate=true>
            <input type="hidden" name="version" value=version.to_string() />
            <fieldset class="outputs">
                <legend><h2>{voice.say("stage-outputs")}</h2></legend>
                <p class="hint">{voice.say("stage-outputs-hint")}</p>
                {outputs}
            </fieldset>
            {gates(open, progress, record)}
            {text_area(note, problems)}
            <p class="actions"><button class="button" type="submit">{voice.say("save")}</button></p>
        </form>
    }
    .into_any()
}

fn output_view(open: &Open, output: &Line, record: &StageRecord, problems: &Problems) -> AnyView {
    let voice = &open.voice;
    let kept = record.outputs.get(&output.id).cloned().unwrap_or_default();
    let id = format!("output-{}", output.id);
    let words = view! { {voice.text(&output.text)} };
    let reference = Field {
        name: format!("reference-{}", output.id),
        label: voice.say("stage-reference"),
        value: kept.reference,
        ..Field::default()
    };
    view! {
        <div class="output">
            {checkbox(id.clone(), id, "yes".to_owned(), kept.done, words.into_any())}
            {text_input(reference, problems)}
        </div>
    }
    .into_any()
}

fn gates(open: &Open, progress: &StageProgress<'_>, record: &StageRecord) -> AnyView {
    let voice = &open.voice;
    if progress.gates.is_empty() {
        return ().into_any();
    }
    let signs = progress.stage.signs.as_ref().map(|signs| {
        view! { <p class="hint">{voice.say_with("stage-signs", &[("who", voice.text(signs).into())])}</p> }
    });
    let (confirmed, computed): (Vec<_>, Vec<_>) =
        progress.gates.iter().partition(|gate| gate.gate.rule == GateRule::Confirmed);
    let computed: Vec<_> = computed.into_iter().map(|gate| gate_line(open, gate)).collect();
    let computed = (!computed.is_empty()).then(|| {
        view! { <p class="hint">{voice.say("stage-gates-computed")}</p><ul class="gates">{computed}</ul> }
    });
    let confirmed: Vec<_> = confirmed.into_iter().map(|gate| gate_box(open, gate, record)).collect();
    view! {
        <fieldset class="ticks">
            <legend><h2>{voice.say("stage-gates")}</h2></legend>
            <p class="hint">{voice.say("stage-gates-hint")}</p>
            {signs}
            {confirmed}
            {computed}
        </fieldset>
    }
    .into_any()
}

fn gate_box(open: &Open, progress: &GateProgress<'_>, record: &StageRecord) -> AnyView {
    let id = format!("gate-{}", progress.gate.id);
    let words = view! { {open.voice.text(&progress.gate.text)} };
    let ticked = record.confirmed.contains(&progress.gate.id);
    checkbox(id.clone(), id, "yes".to_owned(), ticked, words.into_any())
}
