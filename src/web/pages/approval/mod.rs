//! `/{lang}/assessments/{id}/approval`: who signs, and the act by which the strategy came into force.

mod lacks;

use crate::assessment::strategy::{Adoption, EntryId, EntryKind};
use crate::assessment::{Change, Decision, Subject, Topic};
use crate::service::act;
use crate::web::components::{
    FieldWidth, PageContent, PostForm, conflict_table, draft_nav, interrupted_freezing, notice, post_form,
    tag,
};
use crate::web::forms::Shape::{Day, Line, Numbered};
use crate::web::forms::lists::{RecordList, SIGNATURE};
use crate::web::forms::{
    FormOutcome, FormPart, FormState, FormStatus, FormTable, LINE, SaveRequest, SavedQuery, fits, must,
    plain, respond, their_strategy,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure, Voice};
use axum::extract::Query;
use axum::response::Response;
use lacks::AdoptionQuestion;
use leptos::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;

/// A signature. Who may see it is decided among the records.
pub const SIGNING: FormTable = FormTable { words: "approval", explains: false, specs: SIGNATURE };

/// The act of adoption.
pub const ADOPTING: FormTable = FormTable {
    words: "approval",
    explains: false,
    specs: &[
        must("reference", Line(LINE)).because("approval-reference-missing").wide(FieldWidth::Medium),
        must("date", Day).because("approval-date-missing").hint("record-hint-day"),
        must("by", Line(LINE))
            .with_name("institution")
            .because("approval-by-missing")
            .wide(FieldWidth::Medium),
        must("version", Numbered).with_name("adopts").because("approval-version-missing"),
    ],
};

const SIGNATURES: RecordList = RecordList::Entries(EntryKind::Signature);

/// What a form of the page is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ApprovalForm {
    Signature(EntryId),
    Adoption,
}

impl ApprovalForm {
    /// The one that was sent; a signature without a name is a new one.
    fn of_fields(open: &Open, fields: &Fields) -> ApprovalForm {
        if fields.text("about") != "signature" {
            return ApprovalForm::Adoption;
        }
        let named = fields.text("id").parse::<EntryId>().ok().filter(|id| id.kind == EntryKind::Signature);
        ApprovalForm::Signature(named.unwrap_or_else(|| open.next_entry(EntryKind::Signature)))
    }

    /// Its name in ids of fields.
    fn key(self) -> String {
        match self {
            ApprovalForm::Signature(id) => id.to_string(),
            ApprovalForm::Adoption => "adoption".to_owned(),
        }
    }

    fn topic(self) -> Topic {
        match self {
            ApprovalForm::Signature(id) => Topic::Entry(id),
            ApprovalForm::Adoption => Topic::Adoption,
        }
    }

    fn part(self, open: &Open) -> FormPart<'_> {
        let table = if self == ApprovalForm::Adoption { &ADOPTING } else { &SIGNING };
        let versions = open.assessment().strategy.versions.iter();
        let versions = versions.map(|(number, version)| (number.to_string(), version.label.clone()));
        FormPart::of(&open.voice, table)
            .between("", format!("-{}", self.key()))
            .with_options("version", versions.collect())
    }

    /// What a strategy holds of it.
    fn record_of(self, strategy: &crate::assessment::Strategy) -> Value {
        match self {
            ApprovalForm::Signature(id) => {
                SIGNATURES.record_of(strategy, &id.number.to_string()).unwrap_or_default().0
            }
            ApprovalForm::Adoption => strategy.adoption.as_ref().map(plain).unwrap_or_default(),
        }
    }

    /// The decision that keeps it as it was sent, or takes it back.
    fn decision(self, open: &Open, sent: Option<&Value>) -> Option<Decision> {
        match self {
            ApprovalForm::Signature(id) => {
                let name = id.number.to_string();
                let held = SIGNATURES.record_of(&open.assessment().strategy, &name).unwrap_or_default();
                SIGNATURES.decision(&name, sent.map(|value| (value.clone(), held.1)))
            }
            ApprovalForm::Adoption => match sent {
                Some(value) => fits::<Adoption>(value).map(|adoption| Decision::Adoption(Some(adoption))),
                None => Some(Decision::Adoption(None)),
            },
        }
    }
}

/// The page.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Write>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    page(&open, FormState::of_record(&open, Fields::default(), 0, &query)).await
}

/// Saves a signature or the act of adoption, or takes it back.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(open: OpenFor<act::Write>, fields: Fields) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(&open.state, fields);
    let mut act = ApprovalForm::of_fields(&open, &form.fields);
    // What is there already has a version.
    let adds = matches!(act, ApprovalForm::Signature(_)) && form.version == 0;
    let mut sent =
        if form.fields.text("then") == "remove" { None } else { Some(read(&open, act, &mut form)) };
    if let (ApprovalForm::Adoption, Some(sent)) = (act, &mut sent) {
        lacks::weigh(&open, &mut form, sent).await?;
    }
    let office = sent.as_ref().and_then(|sent| sent["office"].as_str()).unwrap_or_default().to_owned();
    let mine = sent.clone().unwrap_or_default();
    let mut free = open.next_entry(EntryKind::Signature);
    loop {
        let saving = act.decision(&open, sent.as_ref()).map(|decision| {
            let place = Address::Approval(open.id());
            SaveRequest::decision(&open, decision, form.version, &place).by(office.clone())
        });
        let conflict = |_: &FormState, theirs| conflict(&open, act, &mine, theirs);
        match respond(&open, form, saving, conflict).await? {
            // Somebody else has added one since: both stand, one after the other.
            FormOutcome::Returned(again) if adds && again.standing == FormStatus::Overtaken => {
                act = ApprovalForm::Signature(free);
                free.number = free.number.saturating_add(1);
                form = FormState::of_fields(again.fields);
            }
            FormOutcome::Kept(reply) => return Ok(reply),
            FormOutcome::Returned(form) if form.standing == FormStatus::Overtaken => {
                return page(&open.reload().await?, form).await;
            }
            FormOutcome::Returned(form) => return page(&open, form).await,
        }
    }
}

/// What was sent, with what is wrong noted in the form.
fn read(open: &Open, act: ApprovalForm, form: &mut FormState) -> Value {
    let strategy = &open.assessment().strategy;
    if act == ApprovalForm::Adoption && strategy.versions.is_empty() {
        // The form waits below its heading until there is something to adopt.
        let label = open.voice.say("approval-adoption");
        form.problems.add_of("adoption", label, open.voice.say("approval-freeze-first"));
        return Value::Null;
    }
    let held = act.record_of(strategy);
    let whose = held["institution"].as_str().filter(|_| act != ApprovalForm::Adoption);
    let part = whose.map_or_else(|| act.part(open), |whose| act.part(open).about(whose));
    part.read(form, &held)
}

/// Both texts; saving again then means it.
fn conflict(open: &Open, act: ApprovalForm, mine: &Value, theirs: Option<Change>) -> AnyView {
    let rows = act.part(open).compare(mine, &act.record_of(&their_strategy(theirs)));
    conflict_table(&open.voice, rows, Address::Approval(open.id()).url(open.voice.lang()))
}

async fn page(open: &Open, mut form: FormState) -> Result<Response, PageFailure> {
    let question = lacks::in_question(open, &form.fields).await?;
    let (voice, place) = (&open.voice, Address::Approval(open.id()));
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let main = view! {
        {draft_nav(open, &place.url(voice.lang()))}
        {top}
        {interrupted_freezing(open)}
        <h1>{voice.say("approval-title")}</h1>
        <p class="lead">{status(open)}</p>
        {signatures(open, &form)}
        {adoption(open, &form, question)}
    };
    Ok(PageContent::of(open, voice.say("approval-title"), place, main.into_any()).reply(open, standing))
}

/// Whether the strategy is in force.
fn status(open: &Open) -> String {
    let voice = &open.voice;
    match &open.assessment().strategy.adoption {
        Some(adoption) => {
            let args = [
                ("reference", adoption.reference.clone().into()),
                ("date", voice.date(adoption.date).into()),
                ("by", adoption.by.clone().into()),
            ];
            voice.say_with("approval-in-force", &args)
        }
        None => voice.say("approval-lead"),
    }
}

fn signatures(open: &Open, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let strategy = &open.assessment().strategy;
    let ids = strategy.list(EntryKind::Signature).map(|(id, _)| *id);
    // One that somebody removed while it was typed in stands there again, with what was typed.
    let sent = match ApprovalForm::of_fields(open, &form.fields) {
        ApprovalForm::Signature(id) if form.is_returned() => Some(id),
        ApprovalForm::Signature(_) | ApprovalForm::Adoption => None,
    };
    let ids: BTreeSet<EntryId> = ids.chain(sent).chain([open.next_entry(EntryKind::Signature)]).collect();
    let forms: Vec<_> = ids.into_iter().map(|id| signature(open, id, form)).collect();
    view! {
        <section class="section" aria-labelledby="signatures">
            <h2 id="signatures">{voice.say("approval-signatures")}</h2>
            <p>{voice.say("approval-signatures-text")}</p>
            {forms}
        </section>
    }
    .into_any()
}

/// One signature with its form.
fn signature(open: &Open, id: EntryId, form: &FormState) -> AnyView {
    let voice = &open.voice;
    let act = ApprovalForm::Signature(id);
    let held = act.record_of(&open.assessment().strategy);
    let is_new = held.is_null();
    let state = match (is_new, held["date"].is_null()) {
        (true, _) => None,
        (false, true) => Some(tag(voice.say("approval-waits"), "attention")),
        (false, false) => Some(tag(voice.say("approval-signed"), "done")),
    };
    let name = held["institution"].as_str().unwrap_or_default().to_owned();
    let title = if is_new { voice.say("approval-add") } else { name };
    let remove = (!is_new).then(|| removal(voice, "approval-remove"));
    let name = view! {
        <input type="hidden" name="about" value="signature" />
        <input type="hidden" name="id" value=act.key() />
    };
    let (version, fields) = fields(open, act, form);
    view! {
        <details class="edit-fold signature" open=is_returned(open, act, form)>
            <summary><bdi>{title}</bdi>" "{state}</summary>
            {post_form(
                PostForm::of(version),
                view! {
                    {name}
                    {fields}
                    <p class="actions"><button class="button" type="submit">{voice.say("save")}</button>{remove}</p>
                }
                .into_any(),
            )}
        </details>
    }
    .into_any()
}

fn removal(voice: &Voice, key: &str) -> AnyView {
    let words = voice.say(key);
    view! { <button class="button secondary" type="submit" name="then" value="remove">{words}</button> }
        .into_any()
}

fn is_returned(open: &Open, act: ApprovalForm, form: &FormState) -> bool {
    form.is_returned() && ApprovalForm::of_fields(open, &form.fields) == act
}

/// The version and the fields; what was sent about this act stands instead of what is kept.
fn fields(open: &Open, act: ApprovalForm, form: &FormState) -> (u64, AnyView) {
    let (part, strategy) = (act.part(open), &open.assessment().strategy);
    let mut kept =
        FormState { version: open.version(&Subject::Strategy(act.topic())), ..FormState::default() };
    part.fill(&act.record_of(strategy), &mut kept.fields);
    if let Some(newest) = lacks::candidate(strategy).filter(|_| strategy.adoption.is_none()) {
        kept.fields.set("adopts-adoption", newest.to_string());
    }
    let form = if is_returned(open, act, form) { form } else { &kept };
    (form.version, part.view(form))
}

fn adoption(open: &Open, form: &FormState, question: AdoptionQuestion) -> AnyView {
    let voice = &open.voice;
    let strategy = &open.assessment().strategy;
    let content = if strategy.versions.is_empty() {
        let url = Address::Versions(open.id()).url(voice.lang());
        view! { {notice(voice.say("approval-freeze-first"))}<p><a href=url>{voice.say("versions-freeze-title")}</a></p> }
            .into_any()
    } else {
        let adopt = if strategy.adoption.is_some() { "approval-correct" } else { "approval-adopt" };
        let withdraw = strategy.adoption.is_some().then(|| removal(voice, "approval-withdraw"));
        let (version, fields) = fields(open, ApprovalForm::Adoption, form);
        post_form(
            PostForm::of(version),
            view! {
                <input type="hidden" name="about" value="adoption" />
                {fields}
                {lacks::question(open, form, question)}
                <p class="actions"><button class="button" type="submit">{voice.say(adopt)}</button>{withdraw}</p>
            }
            .into_any(),
        )
    };
    view! {
        <section class="section" aria-labelledby="adoption">
            <h2 id="adoption">{voice.say("approval-adoption")}</h2>
            <p>{voice.say("approval-adoption-text")}</p>
            {lacks::record(open)}
            {content}
        </section>
    }
    .into_any()
}
