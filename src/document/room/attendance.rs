//! Knows which offices of which institutions had seats, and how many were there; knows no person and no vote.

use super::RoomCase;
use crate::presentation::quote;
use crate::workshop::Seat;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The seats of an office of an institution.
#[derive(Serialize, JsonSchema)]
pub(super) struct AttendanceLine {
    /// The institution.
    institution: String,
    /// The office; may be empty.
    office: String,
    /// How many seats it had.
    seats: usize,
    /// At how many of them somebody was, with a phone or on paper.
    present: usize,
    /// For how many of them a paper was typed in.
    papers: usize,
}

/// The offices, by institution and then by office, in the order of the language.
pub(super) fn attendance(case: &RoomCase) -> Vec<AttendanceLine> {
    let mut lines: BTreeMap<(String, String), AttendanceLine> = BTreeMap::new();
    for seat in seats(case) {
        let (institution, office) = (case.institution(&seat.institution), quote(&seat.office));
        let line = lines.entry((institution.clone(), office.clone())).or_insert(AttendanceLine {
            institution,
            office,
            seats: 0,
            present: 0,
            papers: 0,
        });
        line.seats += 1;
        line.present += usize::from(is_present(case, seat));
        line.papers += usize::from(case.inputs.papers.contains(&seat.id));
    }
    let mut lines: Vec<AttendanceLine> = lines.into_values().collect();
    case.voice.sort(&mut lines, |line| line.institution.as_str());
    lines
}

/// How many institutions were present, and how many had seats.
pub(super) fn institutions(case: &RoomCase) -> (usize, usize) {
    let all: BTreeSet<_> = seats(case).map(|seat| &seat.institution).collect();
    let present: BTreeSet<_> =
        seats(case).filter(|seat| is_present(case, seat)).map(|seat| &seat.institution).collect();
    (present.len(), all.len())
}

/// The seats that were not given up, and those that were after they had voted.
fn seats<'a>(case: &RoomCase<'a>) -> impl Iterator<Item = &'a Seat> {
    let inputs = case.inputs;
    inputs.sight.seats.iter().filter(move |seat| seat.is_live() || inputs.voters.contains(&seat.id))
}

fn is_present(case: &RoomCase, seat: &Seat) -> bool {
    seat.joined.is_some() || case.inputs.voters.contains(&seat.id)
}
