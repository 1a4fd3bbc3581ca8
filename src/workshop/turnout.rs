//! Knows which institutions are in the room and which of them have voted; knows no vote.

use super::{Seat, SeatId};
use crate::assessment::InstitutionId;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// An institution in the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PresenceLine {
    /// The institution.
    pub institution: InstitutionId,
    /// How many seats it has that were not given up.
    pub seats: usize,
    /// At how many of them somebody came with a card.
    pub joined: usize,
    /// From how many seats a vote came in the round under way, paper among them.
    pub voted: usize,
}

/// Who is here and who has voted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Turnout {
    /// The institutions with seats, in the order of their ids.
    pub lines: Vec<PresenceLine>,
}

impl Turnout {
    /// Of these seats, from some of which a vote came. A seat that was given up counts where its vote stays.
    pub fn of(seats: &[Seat], voted: &BTreeSet<SeatId>) -> Turnout {
        let mut lines: BTreeMap<&InstitutionId, PresenceLine> = BTreeMap::new();
        for seat in seats.iter().filter(|seat| seat.is_live() || voted.contains(&seat.id)) {
            let institution = seat.institution.clone();
            let blank = PresenceLine { institution, seats: 0, joined: 0, voted: 0 };
            let line = lines.entry(&seat.institution).or_insert(blank);
            line.seats += usize::from(seat.is_live());
            line.joined += usize::from(seat.is_live() && seat.joined.is_some());
            line.voted += usize::from(voted.contains(&seat.id));
        }
        Turnout { lines: lines.into_values().collect() }
    }

    /// How many institutions have voted: one seat is enough.
    pub fn voted(&self) -> usize {
        self.lines.iter().filter(|line| line.voted > 0).count()
    }

    /// How many institutions there are.
    pub fn of_all(&self) -> usize {
        self.lines.len()
    }

    /// How many institutions are present: somebody came, or a vote did.
    pub fn present(&self) -> usize {
        self.lines.iter().filter(|line| line.joined > 0 || line.voted > 0).count()
    }

    /// How many seats there are.
    pub fn seats(&self) -> usize {
        self.lines.iter().map(|line| line.seats.max(line.voted)).sum()
    }

    /// At how many of them somebody came with a card.
    pub fn seats_joined(&self) -> usize {
        self.lines.iter().map(|line| line.joined).sum()
    }

    /// From how many of them a vote came in the round under way.
    pub fn seats_voted(&self) -> usize {
        self.lines.iter().map(|line| line.voted).sum()
    }

    /// Whether some institution has several seats, so that its first vote is not its last.
    pub fn has_several(&self) -> bool {
        self.seats() > self.of_all()
    }

    /// The institutions from which no vote came, in the order of their ids.
    pub fn silent(&self) -> Vec<InstitutionId> {
        let silent = self.lines.iter().filter(|line| line.voted == 0);
        silent.map(|line| line.institution.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::SeatState;
    use crate::workshop::sample::seat;

    #[test]
    fn one_seat_speaks_for_the_presence_of_its_institution() {
        let mut seats = vec![seat("s1", "a"), seat("s2", "a"), seat("s3", "b"), seat("s4", "c")];
        seats[2].joined = None;
        let voted: BTreeSet<SeatId> = ["s2".parse().unwrap()].into();
        let all = Turnout::of(&seats, &voted);
        assert_eq!((all.voted(), all.of_all(), all.present()), (1, 3, 2));
        assert_eq!((all.seats_voted(), all.seats(), all.seats_joined()), (1, 4, 3));
        assert!(all.has_several() && !Turnout::of(&seats[1..], &voted).has_several());
        let silent: Vec<String> = all.silent().iter().map(ToString::to_string).collect();
        assert_eq!(silent, ["b", "c"]);
        seats.iter_mut().for_each(|seat| seat.state = SeatState::Void);
        let after = Turnout::of(&seats, &voted);
        assert_eq!((after.voted(), after.of_all(), after.silent()), (1, 1, Vec::new()), "the vote stays");
        assert_eq!((after.seats_voted(), after.seats()), (1, 1));
    }
}
