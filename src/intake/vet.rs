//! Knows what an assessment from outside must keep to before it may be used.

use super::{InputProblem, InputRemark, Intake, IntakeReport, KeptFiles, clean};
use crate::assessment::strategy::{CommitmentFault, IndicatorRecord, Stakeholder};
use crate::assessment::{
    Answer, Assessment, Evidence, FactPlace, GateSignature, Rating, SignatureWithdrawal, id_fits,
};
use crate::framework::kit::{Commitment, Indicator};
use crate::framework::{ConditionId, Framework, GateRule, Item, ItemId, Level, Library, Offer};
use crate::plan::check::{PlanFault, PlanRule, action_faults, frame_faults};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::Value;
use std::collections::BTreeSet;

/// Checks an assessment against the content and the day on which it is read, cleans its texts, and leaves out what the
/// program knows better.
///
/// # Errors
/// Everything it names that the content does not have, every text that is too long, and what cannot have been by `today`.
pub fn vet(
    mut assessment: Assessment,
    library: &Library,
    today: NaiveDate,
) -> Result<Intake, Vec<InputProblem>> {
    let own = assessment.own_library(library);
    let library = own.as_ref().unwrap_or(library);
    assessment.cap = Some(assessment.evidence_cap());
    let mut report = IntakeReport { kept: assessment.answers.len(), ..IntakeReport::default() };
    let mut problems = head(&assessment, library);
    problems.extend(items(&assessment, library));
    problems.extend(stages(&assessment, library));
    problems.extend(choices(&assessment, library));
    problems.extend(assessment.limit_faults().iter().map(InputRemark::from));
    problems.extend(plan(&assessment));
    problems.extend(currencies(&assessment, library));
    problems.extend(values(&assessment, library));
    problems.extend(commitments(&assessment, library, today));
    problems.extend(parties(&assessment, library));
    problems.extend(evidence_ahead(&assessment, today));
    report.dropped.extend(known_gates(&mut assessment, library));
    texts(&mut assessment, &mut |place, text| {
        let cleaned = clean(text);
        report.changed.extend(cleaned.remarks().into_iter().map(|remark| remark.column(place)));
        *text = cleaned.text;
    });
    report.changed.extend(claimed_levels(&mut assessment, library));
    report.changed.extend(outside(&assessment, library));
    report.changed.extend(versions(&assessment, library));
    if problems.is_empty() {
        Ok(Intake { assessment, report, files: KeptFiles::new() })
    } else {
        Err(problems)
    }
}

/// What to say about a text that is longer than so many characters.
pub fn too_long(text: &str, most: usize) -> Option<InputRemark> {
    let length = text.chars().count();
    let remark = || InputRemark::new("intake-too-long").with("length", length).with("limit", most);
    (length > most).then(remark)
}

fn head(assessment: &Assessment, library: &Library) -> Vec<InputRemark> {
    let mut problems = Vec::new();
    let id = &assessment.id;
    if !id_fits(id) {
        problems.push(InputRemark::new("intake-id").with("id", id));
    }
    if library.country(&assessment.country).is_none() {
        problems.push(InputRemark::new("intake-unknown-country").with("country", &assessment.country));
    }
    let unknown = assessment.frameworks.iter().filter(|pin| library.framework(&pin.framework).is_none());
    problems.extend(
        unknown.map(|pin| InputRemark::new("intake-unknown-framework").with("framework", &pin.framework)),
    );
    problems
}

fn items(assessment: &Assessment, library: &Library) -> Vec<InputRemark> {
    let named = assessment.answers.keys().chain(assessment.carried.keys());
    let named = named.chain(assessment.deliberations.keys());
    let asked = assessment.strategy.records::<Stakeholder>().flat_map(|(_, one)| &one.items);
    let items: BTreeSet<&ItemId> = named.chain(assessment.confirmations.keys()).chain(asked).collect();
    let unknown = items.into_iter().filter(|item| library.item(item).is_none());
    let mut problems: Vec<InputRemark> = unknown.map(|item| unknown_item(item, library)).collect();
    problems.extend(conditions(assessment, library));
    for (item, answer) in &assessment.answers {
        if let Rating::NotApplicable { reason } = &answer.rating
            && reason.trim().is_empty()
        {
            problems.push(InputRemark::new("intake-level-reason").column(item.as_str()).with("level", "NA"));
        }
    }
    problems
}

/// Conditions that are ticked, or that evidence is about, and that their item does not have; of an item that no framework
/// has, nothing more is said.
fn conditions(assessment: &Assessment, library: &Library) -> Vec<InputRemark> {
    let mut unknown: BTreeSet<(&ItemId, &ConditionId)> = BTreeSet::new();
    for (id, answer) in assessment.every_answer() {
        let Some((_, item)) = library.item(id) else { continue };
        let has = |id: &ConditionId| item.conditions().any(|condition| &condition.id == id);
        let about = answer.evidence.iter().flat_map(|evidence| &evidence.proves);
        let named = answer.conditions.iter().chain(about);
        unknown.extend(named.filter(|condition| !has(condition)).map(|one| (id, one)));
    }
    let remark = |(item, id): (&ItemId, &ConditionId)| {
        InputRemark::new("intake-unknown-condition").column(item.as_str()).with("condition", id)
    };
    unknown.into_iter().map(remark).collect()
}

/// Currencies that nobody knows.
fn currencies(assessment: &Assessment, library: &Library) -> Vec<InputRemark> {
    let strategy = &assessment.strategy;
    let framed = std::iter::once(("frame currency".to_owned(), &strategy.frame.currency));
    let spent = strategy.actions.iter().flat_map(|(id, record)| {
        record.spent.iter().map(move |(year, spent)| (format!("{id} spent {year}"), &spent.currency))
    });
    let named = framed.filter(|(_, code)| !code.is_empty()).chain(spent);
    let unknown = named.filter(|(_, code)| library.currencies.decimals(code).is_none());
    unknown
        .map(|(place, code)| InputRemark::new("fault-not-a-currency").with("field", place).with("code", code))
        .collect()
}

/// Values that an indicator of this kind cannot have. Of the country's own nobody knows the kind.
fn values(assessment: &Assessment, library: &Library) -> Vec<InputRemark> {
    let records = &assessment.strategy.indicators;
    let cards = library.kit.indicators.iter();
    let known = cards.filter_map(|card| Some((card, records.get(card.id.as_str())?)));
    known.flat_map(|(card, record)| misfits(card, record)).collect()
}

fn misfits(card: &Indicator, record: &IndicatorRecord) -> Vec<InputRemark> {
    let baseline = record.baseline.iter().map(|one| ("baseline".to_owned(), one.value));
    let targets = record.targets.iter().map(|(year, value)| (format!("targets {year}"), *value));
    let values = (1..).zip(&record.values).map(|(row, one)| (format!("values {row}"), one.value));
    let misfits = baseline.chain(targets).chain(values).filter(|(_, value)| !card.kind.admits(*value));
    let remark = |(place, _): (String, Decimal)| {
        let place = format!("{} {place}", card.id);
        match card.kind.most() {
            Some(most) => InputRemark::new("fault-not-a-share").with("field", place).with("most", most),
            None => InputRemark::new("fault-negative").with("field", place),
        }
    };
    misfits.map(remark).collect()
}

/// Days on which nothing can have been of what is said of an instrument.
fn commitments(assessment: &Assessment, library: &Library, today: NaiveDate) -> Vec<InputRemark> {
    let records = &assessment.strategy.commitments;
    let known = library.kit.commitments.commitments.iter();
    let faults = known.filter_map(|one| Some((&one.id, records.get(&one.id)?.fault(one, today)?)));
    let remark = |(id, fault): (&String, CommitmentFault)| {
        let about = InputRemark::new(fault.key()).column(&format!("{id} date"));
        match fault.day() {
            Some(day) => about.with("day", day),
            None => about,
        }
    };
    faults.map(remark).collect()
}

/// Protocols that the country is said to have signed or joined, though it is no party to their treaty.
fn parties(assessment: &Assessment, library: &Library) -> Vec<InputRemark> {
    let (strategy, all) = (&assessment.strategy, &library.kit.commitments.commitments);
    let clashes = all.iter().filter(|one| one.only_parties_of.is_some()).filter_map(|protocol| {
        let record = strategy.commitments.get(&protocol.id)?;
        Some((strategy.contradiction((protocol, record), all)?, protocol))
    });
    let remark = |(first, protocol): (&Commitment, &Commitment)| {
        let about = InputRemark::new("fault-not-a-party").column(&format!("{} status", protocol.id));
        about.with("first", &first.id).with("protocol", &protocol.id)
    };
    clashes.map(remark).collect()
}

/// Evidence that cannot have been published yet.
fn evidence_ahead(assessment: &Assessment, today: NaiveDate) -> Vec<InputRemark> {
    let all = assessment
        .every_answer()
        .flat_map(|(item, answer)| answer.evidence.iter().map(move |piece| (item, piece)));
    let ahead = all.filter(|(_, piece)| piece.lies_ahead(today));
    let place = |(item, piece): (&ItemId, &Evidence)| format!("{item} {} date", piece.id);
    ahead.map(|one| InputRemark::new("fault-ahead").with("field", place(one))).collect()
}

/// What the plan's own rules say, and an adoption of a version that is not there.
fn plan(assessment: &Assessment) -> Vec<InputRemark> {
    let strategy = &assessment.strategy;
    let framed = frame_faults(&strategy.frame).into_iter().map(|fault| ("frame".to_owned(), fault));
    let planned = strategy
        .actions
        .iter()
        .flat_map(|(id, record)| action_faults(record).into_iter().map(|fault| (id.to_string(), fault)));
    let adopted = strategy.adoption.iter().filter(|one| !strategy.versions.contains_key(&one.version));
    let adopted = adopted.map(|one| InputRemark::new("intake-adopted-version").with("version", one.version));
    let broken = framed.chain(planned).map(|(place, PlanFault { field, rule })| {
        let place = format!("{place} {field}");
        match rule {
            PlanRule::CostTooLarge(_) => InputRemark::new("fault-too-large").with("field", place),
            other => InputRemark::new(other.key()).column(&place),
        }
    });
    broken.chain(adopted).collect()
}

fn stages(assessment: &Assessment, library: &Library) -> Vec<InputRemark> {
    let known = |id| library.stages.stage(id).is_some();
    let unknown = assessment.stages.keys().filter(|id| !known(id));
    let unknown = unknown.map(|id| InputRemark::new("intake-unknown-stage").with("stage", id));
    let gates = || library.stages.stages.iter().flat_map(|stage| &stage.gates);
    let signed = assessment.signatures.keys().filter(|id| !gates().any(|gate| &gate.id == *id));
    unknown.chain(signed.map(|id| InputRemark::new("intake-unknown-gate").with("gate", id))).collect()
}

/// Takes out the ticks of gates that the program decides by itself, and names each.
fn known_gates(assessment: &mut Assessment, library: &Library) -> Vec<InputRemark> {
    let mut remarks = Vec::new();
    for stage in &library.stages.stages {
        let Some(record) = assessment.stages.get_mut(&stage.id) else { continue };
        for gate in stage.gates.iter().filter(|gate| gate.rule != GateRule::Confirmed) {
            if record.confirmed.remove(&gate.id) {
                remarks.push(InputRemark::new("intake-gate-known").column(&gate.id));
            }
        }
    }
    remarks
}

fn choices(assessment: &Assessment, library: &Library) -> Vec<InputRemark> {
    let choices = &assessment.choices;
    let named = choices.targets.keys().chain(choices.impact.keys()).chain(choices.feasibility.keys());
    let unknown = named.filter(|id| library.item(id).is_none()).map(|id| unknown_item(id, library));
    let weights = choices.impact.iter().chain(&choices.feasibility);
    let outside = weights
        .filter(|(_, value)| !(1..=5).contains(*value))
        .map(|(id, value)| InputRemark::new("intake-weight").column(id.as_str()).with("value", value));
    unknown.chain(outside).collect()
}

/// What to say about an item that no framework has.
pub fn unknown_item(item: &ItemId, library: &Library) -> InputRemark {
    let usual = library.frameworks.iter().filter(|one| one.offered == Offer::Ticked);
    let first = usual.filter_map(|one| one.items.first());
    let examples: Vec<&str> = first.map(|item| item.id.as_str()).collect();
    InputRemark::new("intake-unknown-item").with("item", item).with("example", examples.join(", "))
}

/// Lets levels that do not follow from the ticked conditions, though their answers say so, stand as claimed, and names
/// each.
fn claimed_levels(assessment: &mut Assessment, library: &Library) -> Vec<InputRemark> {
    let carried = |(id, answer): (&ItemId, &Answer)| {
        let (_, item) = library.item(id).filter(|_| answer.follows)?;
        // Whoever does not answer for the country as a whole sees no ticks of others, and answers without them.
        let is_own = assessment.own_answer(id) == Some(answer);
        let counts = |place: &FactPlace| is_own || matches!(place, FactPlace::Treaty(_));
        let elsewhere = assessment.ticks_elsewhere(item).into_iter().filter(|(_, place)| counts(place));
        let ticks = elsewhere.map(|(condition, _)| condition).chain(answer.conditions.iter().cloned());
        let carried = item.level_of(&ticks.collect());
        (answer.rating.level() != Some(carried)).then_some(carried)
    };
    let all: Vec<Option<Level>> = assessment.every_answer().map(carried).collect();
    let wrong = assessment.every_answer_mut().zip(all).filter_map(|(place, carried)| Some((place, carried?)));
    let remark = |((id, answer), carried): ((&ItemId, &mut Answer), Level)| {
        answer.follows = false;
        InputRemark::new("intake-level-claimed").column(id.as_str()).with("carried", carried)
    };
    wrong.map(remark).collect()
}

/// Answers that belong to no framework of the assessment are kept, and people should know that they count nowhere.
fn outside(assessment: &Assessment, library: &Library) -> Vec<InputRemark> {
    let unused = library.frameworks.iter().filter(|framework| !assessment.uses(&framework.id));
    let counts = unused.map(|framework| {
        let is_answered = |item: &&Item| assessment.answers.contains_key(&item.id);
        (framework, framework.items.iter().filter(is_answered).count())
    });
    let remark = |(framework, count): (&Framework, usize)| {
        InputRemark::new("intake-outside").with("framework", &framework.id).with("number", count)
    };
    counts.filter(|(_, count)| *count > 0).map(remark).collect()
}

/// Versions that differ are no obstacle, because ids are permanent, but people should know.
fn versions(assessment: &Assessment, library: &Library) -> Vec<InputRemark> {
    let differing = assessment.frameworks.iter().filter_map(|pin| {
        let framework = library.framework(&pin.framework)?;
        let remark = || {
            InputRemark::new("intake-version")
                .with("framework", &pin.framework)
                .with("begun", &pin.version)
                .with("present", &framework.version)
        };
        (framework.version != pin.version).then(remark)
    });
    differing.collect()
}

/// Every text that people wrote, with the id of what it belongs to.
fn texts(assessment: &mut Assessment, visit: &mut dyn FnMut(&str, &mut String)) {
    visit("round", &mut assessment.round);
    let strategy = serde_json::to_value(&assessment.strategy).map(|mut strategy| {
        for (part, value) in strategy.as_object_mut().into_iter().flatten() {
            texts_in(value, &mut |text| visit(part, text));
        }
        strategy
    });
    if let Ok(strategy) = strategy.and_then(serde_json::from_value) {
        assessment.strategy = strategy;
    }
    for (item, answer) in assessment.every_answer_mut() {
        let place = item.as_str();
        visit(place, &mut answer.comment);
        visit(place, &mut answer.by);
        if let Rating::NotApplicable { reason } = &mut answer.rating {
            visit(place, reason);
        }
        for one in &mut answer.evidence {
            let Evidence { id, title, publisher, date, link, language, article, page, confirmed_by, .. } =
                one;
            for text in [id, title, publisher, date, link, language, article, page, confirmed_by] {
                visit(place, text);
            }
        }
    }
    for (item, all) in &mut assessment.deliberations {
        if let Some(agreement) = &mut all.agreement {
            let dissent = agreement.dissent.iter_mut().map(|dissent| &mut dissent.text);
            [&mut agreement.reason, &mut agreement.by]
                .into_iter()
                .chain(dissent)
                .for_each(|text| visit(item.as_str(), text));
        }
    }
    for (item, confirmation) in &mut assessment.confirmations {
        visit(item.as_str(), &mut confirmation.by);
        if let Rating::NotApplicable { reason } = &mut confirmation.rating {
            visit(item.as_str(), reason);
        }
    }
    for (hash, reason) in assessment.removed.iter_mut().chain(&mut assessment.quarantine) {
        visit(&hash.0, reason);
    }
    for (gate, GateSignature { by, date: _, withdrawal }) in &mut assessment.signatures {
        visit(gate, by);
        if let Some(SignatureWithdrawal { reason, by, date: _ }) = withdrawal {
            [reason, by].into_iter().for_each(|text| visit(gate, text));
        }
    }
    for (stage, record) in &mut assessment.stages {
        visit(stage.as_str(), &mut record.note);
        for output in record.outputs.values_mut() {
            visit(stage.as_str(), &mut output.reference);
        }
    }
}

/// Every text in a value, however deep.
fn texts_in(value: &mut Value, visit: &mut dyn FnMut(&mut String)) {
    match value {
        Value::String(text) => visit(text),
        Value::Array(values) => values.iter_mut().for_each(|value| texts_in(value, visit)),
        Value::Object(values) => values.values_mut().for_each(|value| texts_in(value, visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
