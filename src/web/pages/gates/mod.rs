//! `/{lang}/assessments/{id}/gates`: which gates are signed, by whom, and signing them or taking that back.

mod gate;

pub use gate::{SIGN, WITHDRAW};

use crate::assessment::{Change, GateSignature, SignatureWithdrawal, asked_gates};
use crate::framework::{Gate, Stage};
use crate::service::act;
use crate::web::components::{PageContent, notice, warning};
use crate::web::forms::{
    FormOutcome, FormPart, FormState, FormStatus, SaveRequest, SavedQuery, fits, respond,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::pages::deliberation::nav;
use crate::web::{Address, Fields, PageFailure};
use axum::extract::Query;
use axum::response::Response;
use gate::subject;
use leptos::prelude::*;
use serde_json::{Value, json};

/// What a form does: takes a signature back; signs otherwise.
const WITHDRAWING: &str = "withdraw";

/// The page.
pub async fn get(open: OpenFor<act::Moderate>, Query(query): Query<SavedQuery>) -> Response {
    page(&open, FormState::of_record(&open, Fields::default(), 0, &query))
}

/// Signs a gate, or takes back its signature.
///
/// # Errors
/// Not found where nobody signs such a gate here, refused where another role does; whatever the store could not do.
pub async fn post(open: OpenFor<act::Moderate>, fields: Fields) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(&open.state, fields);
    let id = form.fields.text("gate");
    let found = signed_gates(&open).into_iter().find(|(_, gate)| gate.id == id);
    let (_, gate) = found.ok_or(PageFailure::NotFound)?;
    if !open.may_sign(gate) {
        return Err(PageFailure::Refused);
    }
    if form.version != open.version(&subject(gate)) {
        let above = Some(warning(open.voice.say("gates-overtaken")));
        return Ok(page(&open, FormState { above, standing: FormStatus::Overtaken, ..form }));
    }
    let signature = signature(&open, gate, &mut form);
    let place = Address::Gates(open.id());
    let saving = signature.map(|(signature, by)| {
        let change = Change::Sign { gate: gate.id.clone(), signature };
        SaveRequest::change(&open, change, form.version, &place).by(by).at_anchor(&gate.id)
    });
    let conflict = |_: &FormState, _| warning(open.voice.say("gates-overtaken"));
    match respond(&open, form, saving, conflict).await? {
        FormOutcome::Kept(reply) => Ok(reply),
        FormOutcome::Returned(form) => Ok(page(&open.reload().await?, form)),
    }
}

/// The signature that a form makes of the one that is held, and the office that acts; nothing where something has to be
/// put right, which is noted in the form.
fn signature(open: &Open, gate: &Gate, form: &mut FormState) -> Option<(GateSignature, String)> {
    let table = if form.fields.text("act") == WITHDRAWING { &WITHDRAW } else { &SIGN };
    let mut sent =
        FormPart::of(&open.voice, table).between("", format!("-{}", gate.id)).read(form, &Value::Null);
    let by = sent["by"].as_str().unwrap_or_default().to_owned();
    if !form.problems.is_empty() {
        return None;
    }
    if form.fields.text("act") != WITHDRAWING {
        return Some((fits(&sent)?, by));
    }
    let held = open.assessment().signature(&gate.id)?.clone();
    sent["date"] = json!(open.state.clock.today());
    let withdrawal: SignatureWithdrawal = fits(&sent)?;
    Some((GateSignature { withdrawal: Some(withdrawal), ..held }, by))
}

/// The gates of the assessment that somebody signs, each with its stage.
fn signed_gates(open: &Open) -> Vec<(&Stage, &Gate)> {
    let gates = asked_gates(&open.analysis.library, open.assessment());
    gates.filter(|(_, gate)| gate.signed_by.is_some()).collect()
}

fn page(open: &Open, mut form: FormState) -> Response {
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let gates = signed_gates(open);
    let validates: Vec<String> =
        gates.iter().filter(|(_, gate)| gate.validates).map(|(_, gate)| voice.text(&gate.text)).collect();
    let state = match open.validation() {
        Some(signature) => {
            let args = [("by", signature.by.clone().into()), ("date", voice.date(signature.date).into())];
            warning(voice.say_with("gates-validated", &args))
        }
        None => notice(voice.say_with("gates-validates", &[("gates", voice.list(&validates).into())])),
    };
    let mut stages: Vec<&Stage> = gates.iter().map(|(stage, _)| *stage).collect();
    stages.dedup_by(|one, other| one.id == other.id);
    let sections: Vec<_> = stages.into_iter().map(|stage| section(open, stage, &gates, &form)).collect();
    let main = view! {
        {top}
        {nav(open, "gates-title")}
        <h1>{voice.say("gates-title")}</h1>
        <p class="lead">{voice.say("gates-lead")}</p>
        {state}
        {sections}
    };
    let place = Address::Gates(open.id());
    PageContent::of(open, voice.say("gates-title"), place, main.into_any()).reply(open, standing)
}

fn section(open: &Open, stage: &Stage, gates: &[(&Stage, &Gate)], form: &FormState) -> AnyView {
    let voice = &open.voice;
    let id = format!("stage-{}", stage.id);
    let own = gates.iter().filter(|(of, _)| of.id == stage.id);
    let lines: Vec<_> = own.map(|(_, gate)| gate::view(open, stage, gate, form)).collect();
    let signs = stage.signs.as_ref().map(|signs| {
        view! { <p class="hint">{voice.say_with("stage-signs", &[("who", voice.text(signs).into())])}</p> }
    });
    view! {
        <section class="section" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{voice.text(&stage.title)}</h2>
            {signs}
            <ul class="gates">{lines}</ul>
        </section>
    }
    .into_any()
}
