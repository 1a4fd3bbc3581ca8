//! Knows the variables of the templates of a session; knows no template.

use super::RoomCase;
use super::agenda_item::ItemQuestion;
use super::attendance::{AttendanceLine, attendance, institutions};
use super::minutes::ItemOutcome;
use crate::presentation::{Label, quote};
use crate::words::Count;
use crate::workshop::{AgendaPoint, Openness, PhaseCode};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// The variables.
#[derive(Serialize, JsonSchema)]
pub(super) struct RoomValues {
    /// The country's name as the list has it.
    country: String,
    /// The day on which the paper is made.
    date: NaiveDate,
    /// The session.
    session: SessionLine,
    /// The offices that had seats.
    attendance: Vec<AttendanceLine>,
    /// The institutions that were there.
    present: Count,
    /// The institutions that had seats.
    invited: Count,
    /// The items on the agenda, in their order.
    items: Vec<ItemLine>,
    /// How many questions were settled.
    agreed: Count,
    /// How many questions were put aside.
    parked: Count,
    /// How many questions the room came to no end with.
    unfinished: Count,
    /// How many actions follow from what was agreed.
    deeds: Count,
    /// Whether anybody holds something else than what was agreed.
    has_dissent: bool,
}

/// The session.
#[derive(Serialize, JsonSchema)]
struct SessionLine {
    /// What it is called.
    title: String,
    /// Its days, in words.
    days: String,
    /// Whether it is told which institution voted what.
    open: bool,
    /// Whether it is told which institution voted what, as a sentence.
    openness: String,
    /// Whose voices are counted, as a sentence.
    counting: String,
    /// Whether it was closed.
    closed: bool,
    /// The day until which institutions may answer what was not finished; missing where they may not.
    until: Option<NaiveDate>,
    /// How many questions stand on its agenda.
    questions: Count,
    /// How many minutes all of them take.
    minutes: usize,
}

/// An item on the agenda.
#[derive(Serialize, JsonSchema)]
struct ItemLine {
    id: String,
    /// Its place on the agenda, from 1.
    place: usize,
    title: String,
    /// Title and id: `Leadership (C01)`.
    name: String,
    /// How many minutes it takes.
    minutes: u16,
    /// `agreed`, `parked`, or `open` where the room came to no end with it; for conditions.
    state: String,
    /// What it asks.
    about: ItemQuestion,
    /// What the room came to.
    outcome: ItemOutcome,
}

/// The variables of the papers of this session.
pub(super) fn values(case: &RoomCase) -> RoomValues {
    let workshop = case.workshop();
    let (present, invited) = institutions(case);
    let count = |state: &str| workshop.agenda.iter().filter(|point| state_of(point) == state).count();
    let agreements = || workshop.agenda.iter().filter_map(|point| point.agreement());
    let (voice, analysis) = (&case.voice, case.inputs.analysis);
    RoomValues {
        country: voice.country(&analysis.library, &analysis.assessment.country),
        date: analysis.day,
        session: session(case),
        attendance: attendance(case),
        present: voice.count("institutions", present),
        invited: voice.count("institutions", invited),
        items: (1..).zip(&workshop.agenda).map(|(place, point)| item(case, place, point)).collect(),
        agreed: voice.count("questions", count("agreed")),
        parked: voice.count("questions", count("parked")),
        unfinished: voice.count("questions", count("open")),
        deeds: voice.count("actions", agreements().map(|one| one.actions.len()).sum()),
        has_dissent: agreements().any(|one| !one.dissent.is_empty()),
    }
}

fn session(case: &RoomCase) -> SessionLine {
    let (voice, workshop) = (&case.voice, case.workshop());
    SessionLine {
        title: quote(&workshop.title),
        days: case.days(),
        open: workshop.openness == Openness::ByInstitution,
        openness: workshop.openness.meaning(voice),
        counting: workshop.counting.meaning(voice),
        closed: workshop.closed.is_some(),
        until: workshop.until,
        questions: voice.count("questions", workshop.agenda.len()),
        minutes: workshop.agenda.iter().map(|point| usize::from(point.minutes)).sum(),
    }
}

fn item(case: &RoomCase, place: usize, point: &AgendaPoint) -> ItemLine {
    let names = case.names();
    ItemLine {
        id: point.item.to_string(),
        place,
        title: names.title(&point.item),
        name: names.item(&point.item),
        minutes: point.minutes,
        state: state_of(point).to_owned(),
        about: ItemQuestion::of(case, &point.item),
        outcome: ItemOutcome::of(case, place, point),
    }
}

fn state_of(point: &AgendaPoint) -> &'static str {
    match point.code() {
        PhaseCode::Agreed => "agreed",
        PhaseCode::Parked => "parked",
        PhaseCode::Waiting | PhaseCode::Reading | PhaseCode::Voting | PhaseCode::Revealed => "open",
    }
}

/// The schema of the variables, for those who write templates.
pub fn room_schema() -> Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<RoomValues>().to_value()
}
