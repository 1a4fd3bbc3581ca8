//! Knows the form of a stage: outputs to tick with a reference each, gates to confirm beside those that are known, a note.

use super::{gate_line, is_ticked, place};
use crate::assessment::{GateProgress, StageProgress, StageRecord};
use crate::framework::{Gate, StageOutput};
use crate::web::components::{Checkbox, PostForm, checkbox, post_form};
use crate::web::forms::{FormPart, FormState, FormTable, LINE, Shape, TEXT, may, plain};
use crate::web::http::extract::Open;
use crate::web::{Fields, Voice};
use leptos::prelude::*;

/// An output of a stage.
pub const OUTPUT: FormTable = FormTable {
    words: "stage",
    explains: false,
    specs: &[may("done", Shape::Tick).with_name("output"), may("reference", Shape::Line(LINE))],
};

/// What is said about the stage as a whole.
pub const NOTE: FormTable = FormTable {
    words: "stage",
    explains: false,
    specs: &[may("note", Shape::Text(TEXT)).hint("stage-note-hint")],
};

/// The fields of an output.
pub fn output_part<'a>(voice: &'a Voice, id: &str) -> FormPart<'a> {
    FormPart::of(voice, &OUTPUT).between("", format!("-{id}"))
}

/// The note.
pub fn note_part(voice: &Voice) -> FormPart<'_> {
    FormPart::of(voice, &NOTE)
}

/// A record in the fields of the form.
pub fn fields(voice: &Voice, record: &StageRecord) -> Fields {
    let mut fields = Fields::default();
    for (id, output) in &record.outputs {
        output_part(voice, id).fill(&plain(output), &mut fields);
    }
    for gate in &record.confirmed {
        fields.set(format!("gate-{gate}"), "yes");
    }
    note_part(voice).fill(&plain(record), &mut fields);
    fields
}

/// The form.
pub fn view(open: &Open, progress: &StageProgress<'_>, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let outputs: Vec<_> =
        progress.stage.outputs.iter().map(|output| output_view(open, output, form)).collect();
    post_form(
        PostForm::of(form.version),
        view! {
            <fieldset class="outputs">
                <legend><h2>{voice.say("stage-outputs")}</h2></legend>
                <p class="hint">{voice.say("stage-outputs-hint")}</p>
                {outputs}
            </fieldset>
            {gates(open, progress, form)}
            {note_part(voice).view(form)}
            <p class="actions"><button class="button" type="submit">{voice.say("save")}</button></p>
        }
        .into_any(),
    )
}

fn output_view(open: &Open, output: &StageOutput, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let name = format!("output-{}", output.id);
    let tick = Checkbox::of(name.clone(), !form.fields.text(&name).is_empty());
    let made_at = output.made_at.map(|made_at| view! { <p class="made-at">{place::link(open, made_at)}</p> });
    view! {
        <div class="output">
            {checkbox(tick, voice.text(&output.text).into_any())}
            {made_at}
            {output_part(voice, &output.id).field(form, "reference")}
        </div>
    }
    .into_any()
}

fn gates(open: &Open, progress: &StageProgress<'_>, form: &FormState) -> AnyView {
    let voice = &open.voice;
    if progress.gates.is_empty() {
        return ().into_any();
    }
    let signs = progress.stage.signs.as_ref().map(|signs| {
        view! { <p class="hint">{voice.say_with("stage-signs", &[("who", voice.text(signs).into())])}</p> }
    });
    let confirmed = progress.gates.iter().filter(|gate| is_ticked(gate.gate));
    let confirmed: Vec<_> = confirmed.map(|gate| gate_box(open, gate, form)).collect();
    let list = |hint: &str, is_meant: fn(&Gate) -> bool| {
        let gates = progress.gates.iter().filter(|gate| is_meant(gate.gate));
        let lines: Vec<_> = gates.map(|gate| gate_line(open, gate)).collect();
        (!lines.is_empty()).then(|| {
            let hint = voice.say(hint);
            view! { <p class="hint">{hint}</p><ul class="gates">{lines}</ul> }
        })
    };
    let hint = (!confirmed.is_empty()).then(|| view! { <p class="hint">{voice.say("stage-gates-hint")}</p> });
    let signed = list("stage-gates-signed", |gate| gate.signed_by.is_some());
    let computed = list("stage-gates-computed", |gate| gate.rule.looks_at_answers());
    let recorded = list("stage-gates-recorded", |gate| {
        gate.signed_by.is_none() && gate.rule.place_of_record().is_some()
    });
    view! {
        <fieldset class="ticks">
            <legend><h2>{voice.say("stage-gates")}</h2></legend>
            {signs}
            {hint}
            {confirmed}
            {signed}
            {computed}
            {recorded}
        </fieldset>
    }
    .into_any()
}

fn gate_box(open: &Open, progress: &GateProgress<'_>, form: &FormState) -> AnyView {
    let name = format!("gate-{}", progress.gate.id);
    let tick = Checkbox::of(name.clone(), form.fields.has(&name));
    checkbox(tick, open.voice.text(&progress.gate.text).into_any())
}
