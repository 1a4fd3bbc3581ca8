//! `/{lang}/assessments/{id}/plan/actions/{action}`: everything a country decides about one action.

mod about;
pub mod money;

use super::home;
use crate::assessment::strategy::{ActionRecord, Decision, Taken};
use crate::assessment::{Change, Topic};
use crate::framework::ActionId;
use crate::plan::check::action_faults;
use crate::plan::{Phase, Said};
use crate::service::act;
use crate::web::components::{Sheet, Width, conflict_table};
use crate::web::forms::Shape::{Line, Lines, Numbered, Offered, Quarter, Radios, Text};
use crate::web::forms::{
    FormState, LINE, Options, Part, SavedQuery, Saving, TEXT, Table, fits, may, must, note_rules, plain,
    respond, their_strategy,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::planning::{Desk, nav, seen};
use crate::web::{Failure, Fields, Place, Voice};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

/// What an action of the country's own is.
pub const OWN: Table = Table {
    words: "plan-field",
    explains: false,
    specs: &[must("title", Line(LINE)).at("own.title"), may("item", Offered).at("own.item")],
};

/// What a country decides about every action, apart from its money.
pub const ACTION: Table = Table {
    words: "plan-field",
    explains: false,
    specs: &[
        may("taken", Radios(taken)).preset("proposed"),
        may("reason", Text(TEXT)).hint("plan-reason-hint").rows(3),
        may("phase", Numbered),
        may("despite", Text(TEXT)).hint("plan-despite-hint").rows(3),
        may("lead", Line(LINE)),
        may("partners", Lines(50, LINE)).hint("plan-partners-hint").rows(3),
        may("start", Quarter).hint("plan-quarter-hint"),
        may("end", Quarter).hint("plan-quarter-hint"),
        may("indicator", Text(TEXT)).rows(3),
        may("baseline", Line(TEXT)).hint("plan-baseline-hint").wide(Width::Full),
        may("midterm-target", Line(TEXT)),
        may("final-target", Line(TEXT)),
        may("verification", Text(TEXT)).rows(3),
        may("risk", Text(TEXT)).rows(3),
    ],
};

/// The action in the address.
#[derive(Deserialize)]
pub struct ActionPath {
    action: String,
}

/// An action that there is, with what the country decided about it.
struct Found<'a> {
    desk: Desk<'a>,
    action: ActionId,
    record: ActionRecord,
}

fn find(open: &Open, path: ActionPath) -> Result<Found<'_>, Failure> {
    let (desk, action) = (Desk::of(open), ActionId::from(path.action.as_str()));
    if !desk.knows(&action) {
        return Err(Failure::NotFound);
    }
    Ok(Found { record: open.action_record(&action), desk, action })
}

/// The page.
///
/// # Errors
/// Not found where neither plan nor country knows the action.
pub async fn get(
    open: OpenFor<act::Plan>,
    Path(path): Path<ActionPath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, Failure> {
    let found = find(&open, path)?;
    let version = open.topic_version(Topic::Action(found.action.clone()));
    let form = FormState::kept(&open, found.fields(), version, &query);
    Ok(found.page(form))
}

/// Saves what was decided.
///
/// # Errors
/// Not found where neither plan nor country knows the action; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Plan>,
    Path(path): Path<ActionPath>,
    fields: Fields,
) -> Result<Response, Failure> {
    let found = find(&open, path)?;
    let mut form = FormState::sent(fields);
    let value = found.read(&mut form);
    let record = record(&value).map(|record| found.seen(record));
    note_rules(&open.voice, &mut form, record.as_ref().map(action_faults).unwrap_or_default(), "");
    let saving = record.map(|record| {
        let decision = Decision::Action { action: found.action.clone(), record: Some(record) };
        let place = Place::PlanAction(open.id(), found.action.clone());
        let saving = Saving::decision(&open, decision, form.version, &place);
        if form.fields.text("do") == "rows" { saving.anchored("costs") } else { saving }
    });
    let conflict = |_: &FormState, theirs| found.conflict(&value, theirs);
    Ok(respond(&open, form, saving, conflict).await?.or_page(|form| found.page(form)))
}

/// A record as tables read it: whether the action is taken, and the reason, stand beside each other.
fn flat(record: &ActionRecord) -> Value {
    let (taken, reason) = match &record.taken {
        Taken::Proposed => ("proposed", ""),
        Taken::Yes => ("yes", ""),
        Taken::Deferred { reason } => ("deferred", reason.as_str()),
        Taken::Dropped { reason } => ("dropped", reason.as_str()),
    };
    let mut value = plain(record);
    value["taken"] = taken.into();
    value["reason"] = reason.into();
    value
}

/// The record that a table has read.
fn record(value: &Value) -> Option<ActionRecord> {
    let mut value = value.clone();
    let reason = value.as_object_mut()?.remove("reason").unwrap_or_else(|| "".into());
    if let Some(code @ ("deferred" | "dropped")) = value["taken"].as_str() {
        value["taken"] = serde_json::json!({ code: { "reason": reason } });
    }
    fits(&value)
}

impl Found<'_> {
    fn voice(&self) -> &Voice {
        self.desk.voice()
    }

    fn own(&self) -> Part<'_> {
        Part::of(self.voice(), &OWN).offering("item", items(&self.desk))
    }

    fn decided(&self) -> Part<'_> {
        let none = std::iter::once((String::new(), self.voice().say("plan-as-proposed")));
        Part::of(self.voice(), &ACTION).offering("phase", none.chain(phases(self.voice())).collect())
    }

    fn fields(&self) -> Fields {
        let (value, mut fields) = (flat(&self.record), Fields::default());
        self.own().fill(&value, &mut fields);
        self.decided().fill(&value, &mut fields);
        money::fill(self.desk.open, &self.record, &mut fields);
        fields
    }

    /// The record as sent.
    fn read(&self, form: &mut FormState) -> Value {
        let mut value = flat(&self.record);
        if self.record.own.is_some() {
            value = self.own().read(form, &value);
        }
        value = self.decided().read(form, &value);
        money::read(self.voice(), form, &mut value);
        value
    }

    /// The record with the gap as it is on the day of the decision.
    fn seen(&self, record: ActionRecord) -> ActionRecord {
        let planned = self.desk.plan.action(&self.action).and_then(|planned| planned.item.as_ref());
        let own = record.own.as_ref().and_then(|own| own.item.as_ref());
        ActionRecord { seen: seen(self.desk.open, own.or(planned)), ..record }
    }

    /// What the reader wrote beside what is held.
    fn conflict(&self, mine: &Value, theirs: Option<Change>) -> AnyView {
        let theirs = their_strategy(theirs).actions.remove(&self.action).unwrap_or_default();
        let theirs = flat(&theirs);
        let mut rows = self.own().compare(mine, &theirs);
        rows.extend(self.decided().compare(mine, &theirs));
        rows.extend(money::compare(self.voice(), mine, &theirs));
        let place = Place::PlanAction(self.desk.open.id(), self.action.clone());
        conflict_table(self.voice(), rows, place.url(self.voice().lang()))
    }

    fn page(&self, mut form: FormState) -> Response {
        let (open, voice) = (self.desk.open, self.voice());
        let place = Place::PlanAction(open.id(), self.action.clone());
        let (standing, top) = (form.standing, form.top(&open.state, voice));
        let number = self.desk.plan.action(&self.action).map(|planned| planned.number.clone());
        let main = view! {
            {nav(open, &place.url(voice.lang()))}
            {top}
            <p class="caption">{number}" "{self.action.to_string()}</p>
            <h1><bdi>{self.desk.names().action_title(&self.action)}</bdi></h1>
            {about::state(&self.desk, &self.action)}
            <form method="post" novalidate=true class="plan-form">
                <button class="default-submit" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true">{voice.say("save")}</button>
                <input type="hidden" name="version" value=form.version.to_string() />
                {self.form(&form)}
                {money::view(&self.desk, &self.action, &form)}
                <p class="actions sticky">
                    <button class="button" type="submit" name="do" value="save">{voice.say("save")}</button>
                    <button class="button secondary" type="submit" name="do" value="rows">{voice.say("plan-save-rows")}</button>
                </p>
            </form>
        };
        Sheet::of(open, self.desk.names().action_title(&self.action), place, main.into_any())
            .trail(vec![home(open)])
            .aside(Some(about::view(&self.desk, &self.action)))
            .reply(open, standing)
    }

    /// The fields: the decision, who and when, how it is measured.
    fn form(&self, form: &FormState) -> AnyView {
        let (voice, part, own) = (self.voice(), self.decided(), self.own());
        let planned = self.desk.plan.action(&self.action);
        let field = |word: &str| part.field(form, word);
        let usual = |word: &str, said: Option<&Said>| {
            let words = said.and_then(|said| said.usual.as_ref()).map(|words| voice.text(words));
            let hint = words.map(|words| voice.say_with("plan-usual-hint", &[("words", words.into())]));
            part.hinted(form, word, hint)
        };
        let partners = planned.and_then(|planned| planned.usual_partners.as_ref());
        let partners =
            partners.map(|words| voice.say_with("plan-usual-hint", &[("words", voice.text(words).into())]));
        let proposed =
            planned.filter(|planned| planned.start.is_some() && !planned.dates_decided).map(|planned| {
                let words = self.desk.when(planned.start, planned.end);
                view! { <p class="hint">{voice.say_with("plan-proposed-dates", &[("words", words.into())])}</p> }
            });
        view! {
            {self.record.own.as_ref().map(|_| own.view(form))}
            <section class="section" aria-labelledby="decision">
                <h2 id="decision">{voice.say("plan-decision")}</h2>
                {field("taken")}
                {field("reason")}
                {field("phase")}
                {field("despite")}
            </section>
            <section class="section" aria-labelledby="who">
                <h2 id="who">{voice.say("plan-who-when")}</h2>
                {usual("lead", planned.map(|planned| &planned.lead))}
                {part.hinted(form, "partners", partners)}
                {proposed}
                <div class="pair">{field("start")}{field("end")}</div>
            </section>
            <section class="section" aria-labelledby="measured">
                <h2 id="measured">{voice.say("plan-measured")}</h2>
                {usual("indicator", planned.map(|planned| &planned.indicator))}
                {field("baseline")}
                <div class="pair">{field("midterm-target")}{field("final-target")}</div>
                {usual("verification", planned.map(|planned| &planned.verification))}
                {field("risk")}
            </section>
        }
        .into_any()
    }
}

fn taken(voice: &Voice) -> Options {
    let words = |code: &str| (code.to_owned(), voice.say(&format!("plan-taken-{code}")));
    ["proposed", "yes", "deferred", "dropped"].map(words).to_vec()
}

/// The items that an action can be for.
pub fn items(desk: &Desk<'_>) -> Options {
    let none = std::iter::once((String::new(), desk.voice().say("plan-own-no-item")));
    let items = desk.open.frameworks().flat_map(|framework| &framework.items);
    none.chain(items.map(|item| (item.id.to_string(), desk.names().item(&item.id)))).collect()
}

/// The phases by number.
pub fn phases(voice: &Voice) -> Options {
    let phase = |phase: Phase| {
        let number = phase.number().to_string();
        (number.clone(), voice.say_with("plan-phase", &[("phase", number.into())]))
    };
    Phase::ALL.map(phase).to_vec()
}
