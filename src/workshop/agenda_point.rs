//! Knows an item on the agenda of a session and how far the room has come with it.

use super::Poll;
use crate::assessment::{Dissent, InstitutionId};
use crate::code::codes;
use crate::framework::{ItemId, Level};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// An item on the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaPoint {
    /// The item.
    pub item: ItemId,
    /// How many minutes it is to take.
    pub minutes: u16,
    /// How many rounds of voting were opened, the one under way among them.
    #[serde(default)]
    pub rounds: u32,
    /// How far the room has come.
    pub phase: RoomPhase,
    /// When it was last presented; none where it was not yet.
    #[serde(default)]
    pub since: Option<DateTime<Utc>>,
    /// What had become of it when it was presented again; none where nothing had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Box<RoomPhase>>,
}

/// How far the room has come with an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoomPhase {
    /// Its turn has not come.
    Waiting,
    /// It is read.
    Reading,
    /// A round is under way.
    Voting {
        /// When it ends; none where nobody set a time.
        ends: Option<DateTime<Utc>>,
        /// How many seconds later votes are still taken.
        grace: u32,
    },
    /// The last round was revealed, and is talked about.
    Revealed,
    /// A level was agreed.
    Agreed(Box<RoomAgreement>),
    /// It was put aside with an open question.
    Parked(ParkedPoint),
}

codes! {
    /// The name of a phase.
    #[derive(PartialOrd, Ord)]
    pub enum PhaseCode {
        /// Its turn has not come.
        Waiting = "waiting",
        /// It is read.
        Reading = "reading",
        /// A round is under way.
        Voting = "voting",
        /// The last round was revealed.
        Revealed = "revealed",
        /// A level was agreed.
        Agreed = "agreed",
        /// It was put aside.
        Parked = "parked",
    }
}

/// What the room agreed about an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoomAgreement {
    /// The level; none where the room agreed that nobody knows.
    pub level: Option<Level>,
    /// Why; never empty.
    pub reason: String,
    /// Who holds something else, in their words.
    #[serde(default)]
    pub dissent: Vec<Dissent>,
    /// What follows.
    #[serde(default)]
    pub actions: Vec<RoomAction>,
}

/// Something that somebody will do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoomAction {
    /// What; never empty.
    pub text: String,
    /// The institution that does it; none where it is to be found.
    #[serde(default)]
    pub owner: Option<InstitutionId>,
    /// Until when.
    #[serde(default)]
    pub due: Option<NaiveDate>,
}

/// An item that was put aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParkedPoint {
    /// Who finds out.
    pub owner: InstitutionId,
    /// What is to be found out; never empty.
    pub question: String,
}

impl AgendaPoint {
    /// One whose turn has not come.
    pub fn new(item: ItemId, minutes: u16) -> AgendaPoint {
        AgendaPoint { item, minutes, rounds: 0, phase: RoomPhase::Waiting, since: None, earlier: None }
    }

    /// The name of its phase.
    pub fn code(&self) -> PhaseCode {
        match self.phase {
            RoomPhase::Waiting => PhaseCode::Waiting,
            RoomPhase::Reading => PhaseCode::Reading,
            RoomPhase::Voting { .. } => PhaseCode::Voting,
            RoomPhase::Revealed => PhaseCode::Revealed,
            RoomPhase::Agreed(_) => PhaseCode::Agreed,
            RoomPhase::Parked(_) => PhaseCode::Parked,
        }
    }

    /// Whether the room is at it.
    pub fn is_current(&self) -> bool {
        matches!(self.code(), PhaseCode::Reading | PhaseCode::Voting | PhaseCode::Revealed)
    }

    /// Whether the room came to no end with it.
    pub fn is_unfinished(&self) -> bool {
        self.is_current() || self.code() == PhaseCode::Waiting
    }

    /// The round under way; none where there is none.
    pub fn open_poll(&self) -> Option<Poll> {
        (self.code() == PhaseCode::Voting).then(|| Poll { item: self.item.clone(), round: self.rounds })
    }

    /// The rounds that were revealed, the first first.
    pub fn revealed_polls(&self) -> Vec<Poll> {
        let open = u32::from(self.code() == PhaseCode::Voting);
        let rounds = 1..=self.rounds.saturating_sub(open);
        rounds.map(|round| Poll { item: self.item.clone(), round }).collect()
    }

    /// When the round under way ends; none where there is none, or no time was set.
    pub fn ends(&self) -> Option<DateTime<Utc>> {
        match self.phase {
            RoomPhase::Voting { ends, .. } => ends,
            _ => None,
        }
    }

    /// Whether the round under way takes no more votes at this moment: its end and the grace are over.
    pub fn is_over(&self, at: DateTime<Utc>) -> bool {
        match self.phase {
            RoomPhase::Voting { ends: Some(ends), grace } => {
                // An end so far away that the grace cannot be added is not over.
                ends.checked_add_signed(Duration::seconds(i64::from(grace))).is_some_and(|last| at > last)
            }
            _ => false,
        }
    }

    /// What was agreed; none where nothing was.
    pub fn agreement(&self) -> Option<&RoomAgreement> {
        match &self.phase {
            RoomPhase::Agreed(agreement) => Some(agreement),
            _ => None,
        }
    }
}
