//! `/{lang}/assessments/{id}/plan/actions/{action}`: everything a country decides about one action.

mod about;
mod library;
pub mod money;

use super::home;
use crate::assessment::strategy::{ActionRecord, Decision, Inclusion};
use crate::assessment::{Change, Topic};
use crate::framework::{Action, ActionId, Item};
use crate::plan::check::action_faults;
use crate::plan::{Phase, Wording};
use crate::service::act;
use crate::web::components::{FieldWidth, PageContent, PostForm, conflict_table, post_form};
use crate::web::forms::Shape::{Line, Lines, Numbered, Offered, Quarter, Radios, Text};
use crate::web::forms::{
    FormPart, FormState, FormTable, LINE, Options, SaveRequest, SavedQuery, TEXT, fits, may, must,
    note_rules, plain, respond, their_strategy,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::plan_page::{PlanPage, gap_of, nav};
use crate::web::{Address, Fields, PageFailure, Voice};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

/// What an action of the country's own is.
pub const OWN: FormTable = FormTable {
    words: "plan-field",
    explains: false,
    specs: &[must("title", Line(LINE)).at("own.title"), may("item", Offered).at("own.item")],
};

/// What a country decides about every action, apart from its money.
pub const ACTION: FormTable = FormTable {
    words: "plan-field",
    explains: false,
    specs: &[
        may("taken", Radios(inclusions)).with_preset("proposed"),
        may("reason", Text(TEXT)).hint("plan-reason-hint").rows(3),
        may("phase", Numbered),
        may("despite", Text(TEXT)).hint("plan-despite-hint").rows(3),
        may("lead", Line(LINE)),
        may("partners", Lines(50, LINE)).hint("plan-partners-hint").rows(3),
        may("start", Quarter).hint("plan-quarter-hint"),
        may("end", Quarter).hint("plan-quarter-hint"),
        may("indicator", Text(TEXT)).rows(3),
        may("baseline", Line(TEXT)).hint("plan-baseline-hint").wide(FieldWidth::Full),
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
struct ActionPage<'a> {
    page: PlanPage<'a>,
    action: ActionId,
    record: ActionRecord,
}

fn find(open: &Open, path: ActionPath) -> Result<ActionPage<'_>, PageFailure> {
    let (page, action) = (PlanPage::of(open), ActionId::from(path.action.as_str()));
    if !page.knows(&action) && library_action(open, &action).is_none() {
        return Err(PageFailure::NotFound);
    }
    Ok(ActionPage { record: open.action_record(&action), page, action })
}

/// The action of a framework of the assessment, with its item; also one that is not proposed.
fn library_action<'a>(open: &'a Open, action: &ActionId) -> Option<(&'a Item, &'a Action)> {
    let items = open.frameworks().flat_map(|framework| &framework.items);
    let mut actions = items.flat_map(|item| item.actions.iter().map(move |action| (item, action)));
    actions.find(|(_, one)| &one.id == action)
}

/// The page.
///
/// # Errors
/// Not found where neither plan nor country nor library knows the action.
pub async fn get(
    open: OpenFor<act::Plan>,
    Path(path): Path<ActionPath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let found = find(&open, path)?;
    let version = open.topic_version(Topic::Action(found.action.clone()));
    let form = FormState::of_record(&open, found.fields(), version, &query);
    Ok(found.page(form))
}

/// Saves what was decided.
///
/// # Errors
/// Not found where neither plan nor country nor library knows the action; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Plan>,
    Path(path): Path<ActionPath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let found = find(&open, path)?;
    let mut form = FormState::of_sent(&open.state, fields).with_currency(&open);
    let value = found.read(&mut form);
    found.note_idle_reason(&mut form);
    let record = record(&value).map(|record| found.with_gap(record));
    let faults = record.as_ref().map(action_faults).unwrap_or_default();
    note_rules(&open.voice, &mut form, faults, |field| (field.to_owned(), found.label_of(field)));
    if let Some(record) = &record {
        found.note_period(&mut form, record);
    }
    let saving = record.map(|record| {
        let decision = Decision::Action { action: found.action.clone(), record: non_empty(record) };
        let place = Address::PlanAction(open.id(), found.action.clone());
        let saving = SaveRequest::decision(&open, decision, form.version, &place);
        if form.fields.text("do") == "rows" { saving.at_anchor("costs") } else { saving }
    });
    let conflict = |_: &FormState, theirs| found.conflict(&value, theirs);
    Ok(respond(&open, form, saving, conflict).await?.or_page(|form| found.page(form)))
}

/// A record as tables read it: whether the action is taken, and the reason, stand beside each other.
fn flat(record: &ActionRecord) -> Value {
    let (taken, reason) = match &record.taken {
        Inclusion::Proposed => ("proposed", ""),
        Inclusion::Yes => ("yes", ""),
        Inclusion::Deferred { reason } => ("deferred", reason.as_str()),
        Inclusion::Dropped { reason } => ("dropped", reason.as_str()),
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

/// The record; none where the proposal stands in everything.
fn non_empty(record: ActionRecord) -> Option<ActionRecord> {
    let undecided = ActionRecord { seen: record.seen, ..ActionRecord::default() };
    (record != undecided).then_some(record)
}

impl ActionPage<'_> {
    fn voice(&self) -> &Voice {
        self.page.voice()
    }

    fn own(&self) -> FormPart<'_> {
        FormPart::of(self.voice(), &OWN).with_options("item", items(&self.page))
    }

    fn decision_part(&self) -> FormPart<'_> {
        let none = std::iter::once((String::new(), self.voice().say("plan-as-proposed")));
        FormPart::of(self.voice(), &ACTION).with_options("phase", none.chain(phases(self.voice())).collect())
    }

    /// What a field is called in which a rule of the plan can be broken.
    fn label_of(&self, field: &str) -> String {
        let year = || money::label_of_year(self.voice(), field);
        self.decision_part().label_of(field).or_else(year).unwrap_or_default()
    }

    fn fields(&self) -> Fields {
        let (value, mut fields) = (flat(&self.record), Fields::default());
        self.own().fill(&value, &mut fields);
        self.decision_part().fill(&value, &mut fields);
        money::fill(self.page.open, &self.record, &mut fields);
        fields
    }

    /// The record as sent.
    fn read(&self, form: &mut FormState) -> Value {
        let mut value = flat(&self.record);
        if self.record.own.is_some() {
            value = self.own().read(form, &value);
        }
        value = self.decision_part().read(form, &value);
        money::read(self.voice(), form, &mut value);
        value
    }

    /// Notes a reason for putting off or dropping beside a choice that does neither: it would be lost.
    fn note_idle_reason(&self, form: &mut FormState) {
        let refuses = ["deferred", "dropped"].contains(&form.fields.text("taken").as_str());
        if !refuses && !form.fields.text("reason").is_empty() {
            let label = self.decision_part().label_of("taken").unwrap_or_default();
            form.problems.note_of("taken", label, self.voice().say("fault-reason-idle"));
        }
    }

    /// Notes quarters outside the period of the plan: the calendar would put them into its nearest phase without a word.
    fn note_period(&self, form: &mut FormState, record: &ActionRecord) {
        let years = self.page.open.assessment().strategy.frame.years();
        let (Some(first), Some(last)) = (years.first(), years.last()) else { return };
        let period = [("first", first.to_string().into()), ("last", last.to_string().into())];
        for (field, quarter) in [("start", record.start), ("end", record.end)] {
            if quarter.is_some_and(|quarter| !years.contains(&quarter.year)) {
                let words = self.voice().say_with("fault-outside-period", &period);
                form.problems.note_of(field, self.label_of(field), words);
            }
        }
    }

    /// The record with the gap as it is on the day of the decision.
    fn with_gap(&self, record: ActionRecord) -> ActionRecord {
        let planned = self.page.plan.action(&self.action).and_then(|planned| planned.item.as_ref());
        let own = record.own.as_ref().and_then(|own| own.item.as_ref());
        let listed = library_action(self.page.open, &self.action).map(|(item, _)| &item.id);
        ActionRecord { seen: gap_of(self.page.open, own.or(planned).or(listed)), ..record }
    }

    /// What the reader wrote beside what is held.
    fn conflict(&self, mine: &Value, theirs: Option<Change>) -> AnyView {
        let theirs = their_strategy(theirs).actions.remove(&self.action).unwrap_or_default();
        let theirs = flat(&theirs);
        let mut rows = self.own().compare(mine, &theirs);
        rows.extend(self.decision_part().compare(mine, &theirs));
        rows.extend(money::compare(self.voice(), mine, &theirs));
        let place = Address::PlanAction(self.page.open.id(), self.action.clone());
        conflict_table(self.voice(), rows, place.url(self.voice().lang()))
    }

    fn page(&self, mut form: FormState) -> Response {
        let (open, voice) = (self.page.open, self.voice());
        let place = Address::PlanAction(open.id(), self.action.clone());
        let (standing, top) = (form.standing, form.top(&open.state, voice));
        let number = self.page.plan.action(&self.action).map(|planned| planned.number.clone());
        let main = view! {
            {nav(open, &place.url(voice.lang()))}
            {top}
            <p class="caption">{number}" "{self.action.to_string()}</p>
            <h1><bdi>{self.page.names().action_title(&self.action)}</bdi></h1>
            {about::state(&self.page, &self.action)}
            {post_form(
                PostForm { class: Some("plan-form"), ..PostForm::of(form.version) },
                view! {
                    <button class="default-submit" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true">{voice.say("save")}</button>
                    {self.form(&form)}
                    {money::view(&self.page, &self.action, &form)}
                    <p class="actions sticky">
                        <button class="button" type="submit" name="do" value="save">{voice.say("save")}</button>
                        <button class="button secondary" type="submit" name="do" value="rows">{voice.say("plan-save-rows")}</button>
                    </p>
                }
                .into_any(),
            )}
        };
        PageContent::of(open, self.page.names().action_title(&self.action), place, main.into_any())
            .trail(vec![home(open)])
            .aside(Some(about::view(&self.page, &self.action)))
            .reply(open, standing)
    }

    /// The fields: the decision, who and when, how it is measured.
    fn form(&self, form: &FormState) -> AnyView {
        let (voice, part, own) = (self.voice(), self.decision_part(), self.own());
        let planned = self.page.plan.action(&self.action);
        let field = |word: &str| part.field(form, word);
        let usual = |word: &str, said: Option<&Wording>| {
            let words = said.and_then(|said| said.usual.as_ref()).map(|words| voice.text(words));
            let hint = words.map(|words| voice.say_with("plan-usual-hint", &[("words", words.into())]));
            part.field_with_hint(form, word, hint)
        };
        let partners = planned.and_then(|planned| planned.usual_partners.as_ref());
        let partners =
            partners.map(|words| voice.say_with("plan-usual-hint", &[("words", voice.text(words).into())]));
        let target = library_action(self.page.open, &self.action)
            .and_then(|(_, listed)| library::target_hint(voice, listed));
        let proposed =
            planned.filter(|planned| planned.start.is_some() && !planned.dates_decided).map(|planned| {
                let words = self.page.dates(planned.start, planned.end);
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
                {part.field_with_hint(form, "partners", partners)}
                {proposed}
                <div class="pair">{field("start")}{field("end")}</div>
            </section>
            <section class="section" aria-labelledby="measured">
                <h2 id="measured">{voice.say("plan-measured")}</h2>
                {usual("indicator", planned.map(|planned| &planned.indicator))}
                {field("baseline")}
                <div class="pair">{field("midterm-target")}{part.field_with_hint(form, "final-target", target)}</div>
                {usual("verification", planned.map(|planned| &planned.verification))}
                {field("risk")}
            </section>
        }
        .into_any()
    }
}

fn inclusions(voice: &Voice) -> Options {
    let words = |code: &str| (code.to_owned(), voice.say(&format!("plan-taken-{code}")));
    ["proposed", "yes", "deferred", "dropped"].map(words).to_vec()
}

/// The items that an action can be for.
pub fn items(page: &PlanPage<'_>) -> Options {
    let none = std::iter::once((String::new(), page.voice().say("plan-own-no-item")));
    let items = page.open.frameworks().flat_map(|framework| &framework.items);
    none.chain(items.map(|item| (item.id.to_string(), page.names().item(&item.id)))).collect()
}

/// The phases by number.
pub fn phases(voice: &Voice) -> Options {
    let phase = |phase: Phase| {
        let number = phase.number().to_string();
        (number.clone(), voice.say_with("plan-phase", &[("phase", number.into())]))
    };
    Phase::ALL.map(phase).to_vec()
}
