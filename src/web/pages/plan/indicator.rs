//! `/{lang}/assessments/{id}/plan/results/{indicator}`: what a country decides about one indicator, and its values.

use super::home;
use crate::assessment::strategy::{Decision, IndicatorRecord, Measurement};
use crate::assessment::{Change, Topic};
use crate::framework::kit::{Indicator, IndicatorLevel, IndicatorLink};
use crate::plan::results;
use crate::presentation::{indicator_values, indicator_warning, measurement, options};
use crate::service::act;
use crate::web::components::{
    ConflictRow, Crumb, Field, FieldWidth, PageContent, PostForm, conflict_table, post_form, status_mark,
    text_input,
};
use crate::web::forms::Shape::{Line, Number, Offered, Period, Select, Text, Tick};
use crate::web::forms::{
    FormPart, FormState, FormTable, LINE, Options, Rows, SaveRequest, SavedQuery, TEXT, YEARS, fill_years,
    fits, may, must, plain, read_years, respond, their_strategy, years,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::plan_page::nav;
use crate::web::{Address, Fields, PageFailure, Voice};
use axum::extract::{Path, Query};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// What a record of an indicator holds, a line for each value.
type RecordLines = fn(&Voice, &IndicatorRecord) -> Vec<String>;

/// What a country decides about every indicator.
pub const INDICATOR: FormTable = FormTable {
    words: "results",
    explains: false,
    specs: &[may("chosen", Tick), may("responsible", Line(LINE)), may("data-source", Line(TEXT))],
};

/// What an indicator of the country's own is.
pub const OWN: FormTable = FormTable {
    words: "results",
    explains: false,
    specs: &[
        must("name", Line(LINE)).at("own.name"),
        may("definition", Text(TEXT)).at("own.definition").rows(3),
        may("level", Select(levels)).at("own.level"),
        may("objective", Offered).at("own.objective"),
        may("unit", Line(LINE)).at("own.unit").wide(FieldWidth::Medium),
        may("verification", Line(TEXT)).at("own.verification"),
        may("counts-reports", Tick).at("own.counts_reports"),
    ],
};

/// A value of a day, a month or a year.
pub const MEASURED: FormTable = FormTable {
    words: "results",
    explains: false,
    specs: &[
        must("value", Number).with_name(""),
        must("date", Period).with_name("-date"),
        may("source", Line(LINE)).with_name("-source").wide(FieldWidth::Medium),
    ],
};

/// The values.
const VALUES: Rows = Rows {
    before: "value-",
    behind: "",
    first: 0,
    title: "results-measured",
    table: &MEASURED,
    by_year: None,
    remove: None,
};

/// How many blank rows follow those that are filled.
const BLANK: usize = 2;
/// What stands before the year of a target.
const TARGET: &str = "target-";

fn levels(voice: &Voice) -> Options {
    let none = std::iter::once((String::new(), voice.say("results-open")));
    none.chain(options::<IndicatorLevel>(voice)).collect()
}

/// The indicator in the address.
#[derive(Deserialize)]
pub struct IndicatorPath {
    indicator: String,
}

/// An indicator that there is: a card, a record, or both.
struct IndicatorPage<'a> {
    open: &'a Open,
    id: String,
    card: Option<&'a Indicator>,
    record: IndicatorRecord,
}

fn find(open: &Open, id: String) -> Result<IndicatorPage<'_>, PageFailure> {
    let card = open.analysis.library.kit.indicators.iter().find(|card| card.id.as_str() == id);
    let record = open.assessment().strategy.indicators.get(&id).cloned();
    if card.is_none() && record.is_none() {
        return Err(PageFailure::NotFound);
    }
    Ok(IndicatorPage { open, id, card, record: record.unwrap_or_default() })
}

/// The page.
///
/// # Errors
/// Not found where there is neither such a card nor such a record.
pub async fn get(
    open: OpenFor<act::Plan>,
    Path(path): Path<IndicatorPath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let found = find(&open, path.indicator)?;
    let version = open.topic_version(Topic::Indicator(found.id.clone()));
    let form = FormState::of_record(&open, found.fields(), version, &query);
    Ok(found.page(form))
}

/// Saves what was decided and measured.
///
/// # Errors
/// Not found where there is neither such a card nor such a record; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Plan>,
    Path(path): Path<IndicatorPath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let found = find(&open, path.indicator)?;
    let kind = found.card.map(|card| card.kind);
    let mut form = FormState::of_sent(&open.state, fields).with_kind(kind);
    let record = found.read(&mut form);
    let place = Address::PlanIndicator(open.id(), found.id.clone());
    let saving = fits(&record).map(|record: IndicatorRecord| {
        // A record that says nothing is none.
        let record = (record != IndicatorRecord::default()).then_some(record);
        let decision = Decision::Indicator { indicator: found.id.clone(), record };
        SaveRequest::decision(&open, decision, form.version, &place)
    });
    let conflict = |_: &FormState, theirs| found.conflict(&record, theirs);
    Ok(respond(&open, form, saving, conflict).await?.or_page(|form| found.page(form)))
}

impl IndicatorPage<'_> {
    fn voice(&self) -> &Voice {
        &self.open.voice
    }

    fn decision_part(&self) -> FormPart<'_> {
        FormPart::of(self.voice(), &INDICATOR)
    }

    fn own(&self) -> FormPart<'_> {
        let voice = self.voice();
        let objectives = self.open.analysis.library.kit.objectives.iter();
        let objectives = objectives.map(|one| (one.id.to_string(), voice.text(&one.short_title)));
        let none = std::iter::once((String::new(), voice.say("results-open")));
        FormPart::of(voice, &OWN).with_options("objective", none.chain(objectives).collect())
    }

    fn baseline(&self) -> FormPart<'_> {
        FormPart::of(self.voice(), &MEASURED).between("baseline", "")
    }

    /// The same for somebody who does not see the heading above.
    fn whole_baseline(&self) -> FormPart<'_> {
        self.baseline().about(self.voice().say("results-baseline"))
    }

    /// The record in the fields of the form; every year with a target has one.
    fn fields(&self) -> Fields {
        let (record, mut fields) = (plain(&self.record), Fields::default());
        let period = self.open.assessment().strategy.frame.years();
        let years: BTreeSet<i32> = period.into_iter().chain(self.record.targets.keys().copied()).collect();
        let years: Vec<String> = years.iter().map(ToString::to_string).collect();
        fields.set(YEARS, years.join(" "));
        self.decision_part().fill(&record, &mut fields);
        self.own().fill(&record, &mut fields);
        self.baseline().fill(&record["baseline"], &mut fields);
        fill_years(self.voice(), TARGET, &record["targets"], &mut fields);
        VALUES.fill(self.voice(), &record["values"], &mut fields);
        fields
    }

    /// The record as sent.
    fn read(&self, form: &mut FormState) -> Value {
        let held = plain(&self.record);
        let mut record = self.decision_part().read(form, &held);
        if self.record.own.is_some() {
            record = self.own().read(form, &record);
        }
        let named = ["", "-date", "-source"].map(|end| form.fields.text(&format!("baseline{end}")));
        record["baseline"] = match named.iter().all(String::is_empty) {
            true => Value::Null,
            false => self.whole_baseline().read(form, &held["baseline"]),
        };
        let targets = self.voice().say("results-targets");
        record["targets"] = read_years(self.voice(), form, (TARGET, Number), &held["targets"], &targets);
        record["values"] = VALUES.read(self.voice(), form, &held["values"]);
        record
    }

    /// What the reader wrote beside what is held.
    fn conflict(&self, mine: &Value, theirs: Option<Change>) -> AnyView {
        let voice = self.voice();
        let theirs = their_strategy(theirs).indicators.remove(&self.id).unwrap_or_default();
        let mine_record: IndicatorRecord = fits(mine).unwrap_or_default();
        let mut rows = self.own().compare(mine, &plain(&theirs));
        rows.extend(self.decision_part().compare(mine, &plain(&theirs)));
        let told: [(&str, RecordLines); 3] = [
            ("results-baseline", |voice, record| measurement_lines(voice, record.baseline.as_slice())),
            ("results-targets", targets),
            ("results-measured", |voice, record| measurement_lines(voice, &record.values)),
        ];
        rows.extend(told.map(|(key, told)| ConflictRow {
            name: voice.say(key),
            yours: told(voice, &mine_record).join("\n"),
            theirs: told(voice, &theirs).join("\n"),
        }));
        let place = Address::PlanIndicator(self.open.id(), self.id.clone());
        conflict_table(voice, rows, place.url(voice.lang()))
    }

    fn page(&self, mut form: FormState) -> Response {
        let (open, voice) = (self.open, self.voice());
        let results = Address::PlanResults(open.id()).url(voice.lang());
        let own = self.record.own.as_ref().map(|own| own.name.clone());
        let card = || self.card.map(|card| voice.text(&card.name));
        let title = own.or_else(card).unwrap_or_else(|| self.id.clone());
        let (standing, top) = (form.standing, form.top(&open.state, voice));
        let main = view! {
            {nav(open, &results)}
            {top}
            <p class="caption">{self.id.clone()}</p>
            <h1><bdi>{title.clone()}</bdi></h1>
            {self.doubts()}
            {post_form(
                PostForm { class: Some("plan-form"), ..PostForm::of(form.version) },
                view! {
                    {self.form(&form)}
                    <p class="actions sticky"><button class="button" type="submit">{voice.say("save")}</button></p>
                }
                .into_any(),
            )}
        };
        PageContent::of(open, title, Address::PlanIndicator(open.id(), self.id.clone()), main.into_any())
            .trail(vec![home(open), Crumb { name: voice.say("results-title"), url: results }])
            .aside(self.card.map(|indicator| self::card(voice, indicator)))
            .reply(open, standing)
    }

    /// What is doubtful about it as saved, where it is chosen.
    fn doubts(&self) -> Option<AnyView> {
        let (open, voice) = (self.open, self.voice());
        let lines =
            results(&open.analysis.library.kit, &open.assessment().strategy, open.state.clock.today());
        let line = lines.into_iter().find(|line| line.id == self.id)?;
        let warnings: Vec<_> =
            line.warnings.iter().map(|one| view! { <li>{indicator_warning(voice, *one)}</li> }).collect();
        let list =
            (!warnings.is_empty()).then(|| view! { <ul class="notice" data-kind="warning">{warnings}</ul> });
        Some(view! { <p class="lead">{indicator_values(voice, &line)}</p>{list} }.into_any())
    }

    /// What its values are counted in, as a hint beside the fields; nothing where nobody has said it.
    fn unit(&self) -> Option<AnyView> {
        let voice = self.voice();
        let own = self.record.own.as_ref().map(|own| own.unit.trim().to_owned());
        let unit = own.filter(|unit| !unit.is_empty()).or(self.card.map(|card| voice.text(&card.unit)))?;
        let words = voice.say_with("results-in-unit", &[("unit", unit.into())]);
        Some(view! { <p class="hint">{words}</p> }.into_any())
    }

    /// The fields.
    fn form(&self, form: &FormState) -> AnyView {
        let voice = self.voice();
        let own = self.own();
        let own = self.record.own.as_ref().map(|_| {
            let field = |word: &str| own.field(form, word);
            view! {
                {field("name")}
                {field("definition")}
                <div class="pair">{field("level")}{field("objective")}</div>
                {field("unit")}
                {field("verification")}
                {field("counts-reports")}
            }
        });
        let decided = self.decision_part();
        let rows = (0..VALUES.shown_rows(&form.fields, self.record.values.len()) + BLANK).map(|row| {
            view! { <div class="plan-measured">{VALUES.part(voice, row).view(form)}</div> }
        });
        view! {
            {decided.field(form, "chosen")}
            {own}
            {decided.field(form, "responsible")}
            {decided.field(form, "data-source")}
            <section class="section" aria-labelledby="baseline-heading">
                <h2 id="baseline-heading">{voice.say("results-baseline")}</h2>
                {self.unit()}
                <div class="plan-measured">{self.baseline().view(form)}</div>
            </section>
            {target_fields(voice, form, self.unit())}
            <section class="section" aria-labelledby="values-heading">
                <h2 id="values-heading">{voice.say("results-measured")}</h2>
                {self.unit()}
                {rows.collect::<Vec<_>>()}
            </section>
        }
        .into_any()
    }
}

fn targets(voice: &Voice, record: &IndicatorRecord) -> Vec<String> {
    record.targets.iter().map(|(year, value)| format!("{year}: {}", voice.quantity(*value))).collect()
}

fn measurement_lines(voice: &Voice, values: &[Measurement]) -> Vec<String> {
    let line = |one: &Measurement| format!("{} {}", measurement(voice, one), one.source);
    values.iter().map(line).collect()
}

fn target_fields(voice: &Voice, form: &FormState, unit: Option<AnyView>) -> AnyView {
    let years = years(&form.fields);
    let fields: Vec<_> = years
        .iter()
        .map(|year| {
            let name = format!("{TARGET}{year}");
            let value = form.fields.text(&name);
            let field =
                Field { name, label: year.clone(), value, width: FieldWidth::Short, ..Field::default() };
            text_input(field, &form.problems)
        })
        .collect();
    let body = match fields.is_empty() {
        true => view! { <p class="hint">{voice.say("results-no-period")}</p> }.into_any(),
        false => view! { <div class="plan-years">{fields}</div> }.into_any(),
    };
    view! {
        <section class="section" aria-labelledby="targets">
            <h2 id="targets">{voice.say("results-targets")}</h2>
            {unit}
            <input type="hidden" name=YEARS value=years.join(" ") />
            {body}
        </section>
    }
    .into_any()
}

/// Who asks or counts nearly the same; nothing where nobody is known to.
fn links(voice: &Voice, links: &[IndicatorLink]) -> Option<AnyView> {
    let lines: Vec<_> = links
        .iter()
        .map(|link| view! { <dd>{voice.text(&link.text)}" "{status_mark(voice, link.status)}</dd> })
        .collect();
    (!lines.is_empty()).then(|| view! { <div><dt>{voice.say("results-links")}</dt>{lines}</div> }.into_any())
}

/// The card of the starter set.
fn card(voice: &Voice, card: &Indicator) -> AnyView {
    let facts = [
        ("results-definition", &card.definition),
        ("results-numerator", &card.numerator),
        ("results-denominator", &card.denominator),
        ("results-unit", &card.unit),
        ("results-disaggregation", &card.disaggregation),
        ("results-data-source", &card.data_source),
        ("results-verification", &card.verification),
        ("results-frequency", &card.frequency),
        ("results-responsible", &card.responsible),
        ("results-limits", &card.limits),
        ("results-warning", &card.warning),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(key, words)| view! { <div><dt>{voice.say(key)}</dt><dd>{voice.text(words)}</dd></div> })
        .collect();
    view! {
        <section>
            <h2>{voice.say("results-card")}" "{status_mark(voice, card.status)}</h2>
            <dl class="plan-card">{facts}{links(voice, &card.links)}</dl>
        </section>
    }
    .into_any()
}
