//! Knows the bodies that carry the strategy, as proposed and as the country sets them up, who reports to whom, and who is in
//! charge of each objective.

use crate::assessment::strategy::{BodyRecord, ProcessDay, Stakeholder, StakeholderPart};
use crate::assessment::{SectorPresence, Topic, mandatory_sectors};
use crate::document::strategy::case::Case;
use crate::document::strategy::leads::{decided_actions, leads};
use crate::document::strategy::quote;
use crate::framework::kit::Body;
use crate::framework::{ActionId, ObjectiveId};
use crate::presentation::Label;
use crate::words::Count;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct GovernanceFacts {
    /// The bodies, first those that are usual, then the country's own.
    bodies: Vec<BodyFacts>,
    /// Bodies that the country has set up or described.
    decided: Count,
    /// Bodies that are only proposed.
    proposed: Count,
    /// Names of the bodies that nobody has decided about, neither as such nor by an action that sets them up.
    open: Vec<String>,
    /// The bodies that were decided and leave something open, each with what in brackets.
    unsettled: Vec<String>,
    /// By which year the bodies that nobody has decided about are decided: the first one of the period; missing while that is
    /// open.
    decide_by: Option<i32>,
    /// The objectives for which somebody of the country is in charge.
    leads: Vec<ObjectiveLead>,
    /// Whether other institutions than the one in charge lead actions of an objective.
    shared: bool,
    /// Numbers of the objectives for which nobody is.
    leaderless: Vec<String>,
    sources: Vec<String>,
    /// What the terms of reference of a body should settle.
    terms: Vec<String>,
    /// How reporting usually goes, in sentences.
    reporting: Vec<String>,
    /// The institutions of the country that were listed.
    stakeholders: Vec<StakeholderLine>,
    /// How many they are.
    institutions: Count,
    /// The parts in the assessment that were settled, each with who has it.
    parts: Vec<PartLine>,
    /// The days of the process, the earliest first and behind all those without a date.
    calendar: Vec<CalendarLine>,
    /// The sectors of the checklist that have none, each with the reason that was given.
    absent: Vec<AbsentSector>,
    /// The sectors of the checklist that have none and no reason, where the country has begun to list institutions by
    /// sector.
    missing_sectors: Vec<String>,
}

/// A body that steers, coordinates or works.
#[derive(Serialize, JsonSchema)]
struct BodyFacts {
    id: String,
    /// The country's name for it, or the usual one.
    title: String,
    /// What it is for; empty for a body of the country's own.
    role: String,
    /// Its usual duties.
    duties: Vec<String>,
    /// Who usually sits in it.
    composition: String,
    /// How often it meets; as is usual, where nobody has decided about it.
    frequency: String,
    /// Whom it reports to; as is usual, where nobody has decided about it.
    reports_to: String,
    /// Whether the country has set it up or described it.
    decided: bool,
    /// Who chairs it; may be empty.
    chair: String,
    /// Who stands in for the chair; may be empty.
    deputy: String,
    /// Its members.
    members: Vec<String>,
    /// How many must be there; may be empty.
    quorum: String,
    /// How it decides; may be empty.
    decision_rule: String,
    /// What it is founded on; may be empty.
    legal_basis: String,
    /// Who looks after the safety of the children in it; may be empty.
    safeguarding: String,
    /// What the terms of reference still leave open, in words.
    missing: Vec<String>,
    sources: Vec<String>,
}

/// Who is in charge of an objective.
#[derive(Serialize, JsonSchema)]
struct ObjectiveLead {
    #[schemars(with = "String")]
    id: ObjectiveId,
    /// The objective's number.
    number: usize,
    title: String,
    /// The institution that leads most of its decided actions.
    lead: String,
    /// Those that lead the others, by how many; may be empty.
    others: Vec<String>,
    sources: Vec<String>,
}

/// An institution.
#[derive(Serialize, JsonSchema)]
struct StakeholderLine {
    /// Its name.
    name: String,
    /// What it does; may be empty.
    role: String,
    /// The office to write to; may be empty.
    focal_point: String,
    sources: Vec<String>,
}

/// A part in the assessment.
#[derive(Serialize, JsonSchema)]
struct PartLine {
    /// What it means, with a capital.
    title: String,
    /// The institutions that have it.
    institutions: Vec<String>,
    sources: Vec<String>,
}

/// A day of the process.
#[derive(Serialize, JsonSchema)]
struct CalendarLine {
    /// The day; missing where it is not set.
    date: Option<NaiveDate>,
    /// What happens or is due.
    title: String,
    /// Who meets or owes it; may be empty.
    who: String,
    /// Where; may be empty.
    place: String,
    sources: Vec<String>,
}

/// A sector without an institution.
#[derive(Serialize, JsonSchema)]
struct AbsentSector {
    title: String,
    /// Why it has none.
    reason: String,
    sources: Vec<String>,
}

/// The facts of the chapter.
pub fn governance(case: &Case) -> GovernanceFacts {
    let kit = &case.kit().governance;
    let bodies: Vec<BodyFacts> = kit.bodies.iter().map(|one| body(case, one)).chain(own(case)).collect();
    let decided = bodies.iter().filter(|body| body.decided).count();
    let lines =
        |lines: &[crate::framework::TextLine]| lines.iter().map(|line| case.voice.text(&line.text)).collect();
    let stakeholders = stakeholders(case);
    let (leads, leaderless) = objective_leads(case);
    GovernanceFacts {
        institutions: case.voice.count("institutions", stakeholders.len()),
        stakeholders,
        decided: case.voice.count("bodies", decided),
        proposed: case.voice.count("bodies", bodies.len() - decided),
        open: kit.bodies.iter().filter(|one| is_open(case, one)).map(|one| title(case, one)).collect(),
        unsettled: bodies.iter().filter_map(|body| unsettled(case, body)).collect(),
        decide_by: case.strategy().frame.years().first().copied(),
        shared: leads.iter().any(|lead| !lead.others.is_empty()),
        leads,
        leaderless,
        sources: bodies.iter().flat_map(|body| body.sources.clone()).collect(),
        parts: parts(case),
        calendar: calendar(case),
        absent: absent(case),
        missing_sectors: missing_sectors(case),
        terms: lines(&kit.terms),
        reporting: lines(&kit.reporting),
        bodies,
    }
}

/// Whether nobody has decided about a usual body, neither as such nor by an action that sets it up.
fn is_open(case: &Case, one: &Body) -> bool {
    let national = case.inputs.analysis.national();
    let is_decided = |id: &ActionId| national.action(id).is_some_and(|action| action.decided);
    !case.strategy().bodies.contains_key(&one.id) && !one.measures.iter().any(is_decided)
}

/// A body with what its terms of reference leave open; none where they leave nothing.
fn unsettled(case: &Case, body: &BodyFacts) -> Option<String> {
    let open = case.voice.list(&body.missing);
    (!open.is_empty()).then(|| format!("{} ({open})", body.title))
}

/// The objectives that the plan serves: those with somebody in charge, and the numbers of the others.
fn objective_leads(case: &Case) -> (Vec<ObjectiveLead>, Vec<String>) {
    let national = case.inputs.analysis.national();
    let (mut led, mut leaderless) = (Vec::new(), Vec::new());
    for served in &national.objectives {
        let decided = decided_actions(case, &served.id);
        let mut names = leads(&decided).into_iter();
        let (Some(lead), Some(objective)) = (names.next(), case.kit().objective(&served.id)) else {
            leaderless.push(served.number.to_string());
            continue;
        };
        led.push(ObjectiveLead {
            id: served.id.clone(),
            number: served.number,
            title: case.voice.text(&objective.title),
            lead,
            others: names.collect(),
            sources: decided.iter().flat_map(|action| case.decision(&action.id)).collect(),
        });
    }
    (led, leaderless)
}

fn body(case: &Case, one: &Body) -> BodyFacts {
    let record = case.strategy().bodies.get(&one.id);
    let superior = one.reports_to.as_ref().and_then(|id| {
        let body = case.kit().governance.bodies.iter().find(|body| &body.id == id)?;
        Some(title(case, body))
    });
    // What is usual is no fact about a body that the country has set up.
    let is_open = record.is_none();
    BodyFacts {
        title: title(case, one),
        role: case.voice.text(&one.role),
        duties: one.duties.iter().map(|duty| case.voice.text(&duty.text)).collect(),
        composition: case.voice.text(&one.composition),
        frequency: if is_open { case.voice.text(&one.frequency) } else { String::new() },
        reports_to: superior.filter(|_| is_open).unwrap_or_default(),
        ..body_of_record(case, &one.id, record)
    }
    .over(record)
}

/// The country's name for a body, or the usual one.
fn title(case: &Case, one: &Body) -> String {
    let named = case.strategy().bodies.get(&one.id).map(|record| quote(&record.name));
    named.filter(|name| !name.is_empty()).unwrap_or_else(|| case.voice.text(&one.title))
}

/// Bodies that no list proposed.
fn own<'a>(case: &'a Case) -> impl Iterator<Item = BodyFacts> + use<'a> {
    let proposed = |id: &str| case.kit().governance.bodies.iter().any(|body| body.id == id);
    let own = case.strategy().bodies.iter().filter(move |(id, _)| !proposed(id));
    own.map(|(id, record)| {
        let name = quote(&record.name);
        let title = if name.is_empty() { quote(id) } else { name };
        BodyFacts { title, ..body_of_record(case, id, Some(record)) }.over(Some(record))
    })
}

/// Whether a body lacks something.
type Lacks = fn(&BodyRecord) -> bool;

/// What the country decided, without any words of the proposal.
fn body_of_record(case: &Case, id: &str, record: Option<&BodyRecord>) -> BodyFacts {
    let words = |of: fn(&BodyRecord) -> &String| record.map(|it| quote(of(it))).unwrap_or_default();
    let of_children = case.kit().governance.bodies.iter().any(|body| body.id == id && body.is_of_children());
    let open: [(&str, Lacks); 6] = [
        ("body-chair", |it| it.chair.trim().is_empty()),
        ("body-members", |it| it.members.is_empty()),
        ("body-frequency", |it| it.frequency.trim().is_empty()),
        ("body-quorum", |it| it.quorum.trim().is_empty()),
        ("body-rule", |it| it.decision_rule.trim().is_empty()),
        ("body-basis", |it| it.legal_basis.trim().is_empty()),
    ];
    let unsafe_panel: (&str, Lacks) = ("body-safeguarding", |it| it.safeguarding.trim().is_empty());
    let open = open.into_iter().chain(of_children.then_some(unsafe_panel));
    let missing = open.filter(|(_, lacks)| record.is_some_and(lacks));
    BodyFacts {
        id: id.to_owned(),
        title: String::new(),
        role: String::new(),
        duties: Vec::new(),
        composition: String::new(),
        frequency: String::new(),
        reports_to: String::new(),
        decided: record.is_some(),
        chair: words(|it| &it.chair),
        deputy: words(|it| &it.deputy),
        members: record.map(|it| it.members.iter().map(|one| quote(one)).collect()).unwrap_or_default(),
        quorum: words(|it| &it.quorum),
        decision_rule: words(|it| &it.decision_rule),
        legal_basis: words(|it| &it.legal_basis),
        safeguarding: words(|it| &it.safeguarding),
        missing: missing.map(|(key, _)| case.voice.say(key)).collect(),
        sources: case.register.entry_of(&Topic::Body(id.to_owned())),
    }
}

impl BodyFacts {
    /// What the country wrote stands over what was proposed.
    fn over(mut self, record: Option<&BodyRecord>) -> BodyFacts {
        let Some(record) = record else { return self };
        for (mine, theirs) in
            [(&mut self.frequency, &record.frequency), (&mut self.reports_to, &record.reports_to)]
        {
            let theirs = quote(theirs);
            if !theirs.is_empty() {
                *mine = theirs;
            }
        }
        self
    }
}

fn parts(case: &Case) -> Vec<PartLine> {
    let line = |part: StakeholderPart| {
        let own = || {
            let institutions = case.records::<Stakeholder>().filter(|(_, one)| one.is_institution());
            institutions.filter(|(_, one)| one.part == part)
        };
        PartLine {
            title: part.meaning(&case.voice),
            institutions: own().map(|(_, one)| quote(&one.name)).collect(),
            sources: own().flat_map(|(sources, _)| sources).collect(),
        }
    };
    let order = [
        StakeholderPart::Answers,
        StakeholderPart::Accountable,
        StakeholderPart::Consulted,
        StakeholderPart::Informed,
    ];
    order.into_iter().map(line).filter(|line| !line.institutions.is_empty()).collect()
}

fn calendar(case: &Case) -> Vec<CalendarLine> {
    let days = case.records::<ProcessDay>().map(|(sources, one)| CalendarLine {
        date: one.date,
        title: quote(&one.title),
        who: quote(&one.who),
        place: quote(&one.place),
        sources,
    });
    let mut days: Vec<CalendarLine> = days.collect();
    days.sort_by_key(|day| (day.date.is_none(), day.date));
    days
}

/// The sectors of which somebody said that they have no institution, as far as these readers may know.
fn absent(case: &Case) -> Vec<AbsentSector> {
    let library = &case.inputs.analysis.library;
    let notes = case.records::<Stakeholder>().filter(|(_, one)| !one.is_institution());
    let sector = |(sources, one): (Vec<String>, &Stakeholder)| {
        let title = case.voice.text(&library.sector(&one.about)?.text);
        let reason = quote(&one.absent);
        (!reason.is_empty()).then_some(AbsentSector { title, reason, sources })
    };
    notes.filter_map(sector).collect()
}

/// The sectors of the checklist that are open still; none where no institution was put into a sector yet.
fn missing_sectors(case: &Case) -> Vec<String> {
    let sectors = mandatory_sectors(&case.inputs.analysis.library, case.strategy());
    let is_begun = sectors.iter().any(SectorPresence::is_settled);
    let open = sectors.iter().filter(|one| is_begun && !one.is_settled());
    open.map(|one| case.voice.text(&one.sector.text)).collect()
}

fn stakeholders(case: &Case) -> Vec<StakeholderLine> {
    let institutions = case.records::<Stakeholder>().filter(|(_, one)| one.is_institution());
    let lines = institutions.map(|(sources, one)| StakeholderLine {
        name: quote(&one.name),
        role: quote(&one.role),
        focal_point: quote(&one.focal_point),
        sources,
    });
    lines.collect()
}
