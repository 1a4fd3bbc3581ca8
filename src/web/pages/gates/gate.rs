//! Knows one gate that is signed: how it stands, and the form that signs it or takes that back.

use super::WITHDRAWING;
use crate::assessment::{GateState, Subject, gate_state};
use crate::framework::{Gate, GateSigner, Stage};
use crate::web::Voice;
use crate::web::components::{PostForm, post_form, warning};
use crate::web::forms::Shape::{Day, Line, Text};
use crate::web::forms::{FormPart, FormState, FormTable, LINE, TEXT, must};
use crate::web::http::extract::Open;
use crate::web::pages::stage::record_link;
use leptos::prelude::*;
use serde_json::json;

/// Who signs, and when.
pub const SIGN: FormTable = FormTable {
    words: "gates",
    explains: true,
    specs: &[must("by", Line(LINE)).hint("gates-by-hint"), must("date", Day)],
};

/// Why a signature is taken back, and by whom.
pub const WITHDRAW: FormTable = FormTable {
    words: "gates",
    explains: true,
    specs: &[
        must("reason", Text(TEXT)).because("gates-reason-missing").hint("gates-reason-hint").rows(2),
        must("by", Line(LINE)).hint("gates-by-hint"),
    ],
};

/// What a signature of a gate is about.
pub fn subject(gate: &Gate) -> Subject {
    Subject::Gate(gate.id.clone())
}

/// The gate with its signature, and what the reader may do about it.
pub fn view(open: &Open, stage: &Stage, gate: &Gate, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let state = gate_state(&open.analysis.library, stage, gate, open.assessment());
    let code = if state == GateState::Open { "open" } else { "shut" };
    let words: Vec<_> =
        signature_lines(open, gate, &state).into_iter().map(|line| view! { <p>{line}</p> }).collect();
    let place = gate.rule.place_of_record().filter(|_| state == GateState::NotRecorded);
    let record = place.map(|place| record_link(open, place));
    let act = match (open.may_sign(gate), open.assessment().signature(&gate.id)) {
        (false, _) => Some(view! { <p class="hint">{signer_words(voice, gate)}</p> }.into_any()),
        (true, Some(_)) => Some(act_form(open, gate, form, true)),
        (true, None) => {
            matches!(state, GateState::Unsigned | GateState::Open).then(|| act_form(open, gate, form, false))
        }
    };
    view! {
        <li class="gate" id=gate.id.clone() data-state=code>
            <span class="gate-text">{voice.text(&gate.text)}</span>
            <div class="gate-state">{words}{record}</div>
            {act}
        </li>
    }
    .into_any()
}

/// How the gate stands, in sentences.
fn signature_lines(open: &Open, gate: &Gate, state: &GateState) -> Vec<String> {
    let voice = &open.voice;
    let held = open.assessment().signatures.get(&gate.id);
    let signed = held.map(|signature| {
        let args = [("by", signature.by.clone().into()), ("date", voice.date(signature.date).into())];
        voice.say_with("gates-signed", &args)
    });
    let withdrawn = held.and_then(|signature| signature.withdrawal.as_ref()).map(|withdrawal| {
        let args = [
            ("by", withdrawal.by.clone().into()),
            ("date", voice.date(withdrawal.date).into()),
            ("reason", withdrawal.reason.clone().into()),
        ];
        voice.say_with("gates-withdrawn", &args)
    });
    let now = match state {
        GateState::NotRecorded | GateState::Missing(_) => Some("gates-contradicted"),
        GateState::Open if held.is_none() => Some("gates-ticked"),
        GateState::Unsigned if held.is_none() => Some("gates-unsigned"),
        GateState::Open | GateState::Unsigned | GateState::Unconfirmed | GateState::NotAsked => None,
    };
    signed.into_iter().chain(withdrawn).chain(now.map(|key| voice.say(key))).collect()
}

/// Which role signs.
fn signer_words(voice: &Voice, gate: &Gate) -> String {
    voice.say(match gate.signed_by {
        Some(GateSigner::Facilitator) => "gates-signer-facilitator",
        Some(GateSigner::Coordinator) | None => "gates-signer-coordinator",
    })
}

/// How many questions have no answer, for whoever is about to shut them; nothing where each has one.
fn unanswered(open: &Open) -> Option<AnyView> {
    let answers = &open.assessment().answers;
    let count = open.asked_items().filter(|item| !answers.contains_key(*item)).count();
    (count > 0).then(|| warning(open.voice.say_count("gates-unanswered", count)))
}

/// The form that signs the gate, or takes its signature back; folded unless it comes back to be put right.
fn act_form(open: &Open, gate: &Gate, form: &FormState, withdraws: bool) -> AnyView {
    let voice = &open.voice;
    let is_returned = form.is_about("gate", &gate.id);
    let (table, act, button) = match withdraws {
        true => (&WITHDRAW, WITHDRAWING, "gates-withdraw"),
        false => (&SIGN, "sign", "gates-sign"),
    };
    let part = FormPart::of(voice, table).between("", format!("-{}", gate.id));
    let mut fresh = FormState::default();
    part.fill(&json!({ "date": open.state.clock.today() }), &mut fresh.fields);
    let shown = if is_returned { form } else { &fresh };
    let class = if withdraws { "button secondary" } else { "button" };
    let warned = (withdraws && gate.validates).then(|| view! { <p>{voice.say("gates-reopens")}</p> });
    let validates = (!withdraws && gate.validates).then(|| view! { <p>{voice.say("gates-shuts")}</p> });
    let unanswered = (!withdraws && gate.validates).then(|| unanswered(open)).flatten();
    let content = view! {
        <input type="hidden" name="gate" value=gate.id.clone() />
        <input type="hidden" name="act" value=act />
        {warned}
        {validates}
        {unanswered}
        {part.view(shown)}
        <p class="actions"><button class=class type="submit">{voice.say(button)}</button></p>
    };
    view! {
        <details open=is_returned>
            <summary>{voice.say(button)}</summary>
            {post_form(PostForm::of(open.version(&subject(gate))), content.into_any())}
        </details>
    }
    .into_any()
}
