//! Knows what can be done with a session, and why something cannot.

use super::{Openness, ParkedPoint, PhaseCode, RoomAgreement};
use crate::assessment::InstitutionId;
use crate::framework::ItemId;
use crate::lang::Lang;
use crate::workshop::CountingRule;
use chrono::{DateTime, NaiveDate, Utc};
use std::fmt;

/// An item as it is put on the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaPlan {
    /// The item.
    pub item: ItemId,
    /// How many minutes it is to take.
    pub minutes: u16,
}

/// What is decided of a session before it is opened, and cannot be changed afterwards but for the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkshopPlan {
    /// What it is called.
    pub title: String,
    /// The language of the session and its minutes.
    pub lang: Lang,
    /// The days.
    pub days: Vec<NaiveDate>,
    /// Whether votes are told by institution.
    pub openness: Openness,
    /// Whose voices are counted.
    pub counting: CountingRule,
    /// The items, in their order.
    pub agenda: Vec<AgendaPlan>,
}

/// Something that whoever leads a session does with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomAct {
    /// Decide it anew, before it is opened.
    Describe(WorkshopPlan),
    /// Open it: from now on openness and counting rule stay.
    Open,
    /// Put the items that follow into another order, add or leave out some.
    Arrange(Vec<AgendaPlan>),
    /// Present an item: phones show it.
    Present(ItemId),
    /// Go back from an item that is read.
    PutBack,
    /// Open the first round of the presented item, or another one after what was revealed.
    OpenVote {
        /// When it ends; none to end it by hand.
        ends: Option<DateTime<Utc>>,
        /// How many seconds later votes are still taken, at most [`RoomAct::LONGEST_GRACE`].
        grace: u32,
    },
    /// Let the round under way end at another time.
    Prolong(Option<DateTime<Utc>>),
    /// Reveal the round under way.
    Reveal {
        /// Whether it is revealed although institutions with seats have not voted.
        confirm: bool,
    },
    /// Record what was agreed about an item, or put that right.
    Agree(ItemId, RoomAgreement),
    /// Put the presented item aside.
    Park(ParkedPoint),
    /// Close it.
    Close {
        /// The day until which institutions may still answer what is unfinished; none where they may not.
        until: Option<NaiveDate>,
    },
}

impl RoomAct {
    /// The longest grace, in seconds.
    pub const LONGEST_GRACE: u32 = 60;
}

/// Why something cannot be done in a session as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomRefusal {
    /// It has no title, or one that is too long.
    Title,
    /// Nothing is on the agenda.
    NoItems,
    /// An item stands twice on the agenda.
    ItemTwice(ItemId),
    /// The room was at this item, so that it stays on the agenda.
    ItemInUse(ItemId),
    /// The item is not on the agenda.
    NoSuchItem(ItemId),
    /// It was opened already.
    AlreadyOpen,
    /// It was not opened yet.
    NotOpen,
    /// It was closed.
    Closed,
    /// The room is at another item.
    OtherItem(ItemId),
    /// No item was presented.
    NoItem,
    /// The item is in another phase.
    WrongPhase(PhaseCode),
    /// The end lies before now, or the grace is too long.
    WrongEnd,
    /// These institutions have seats and have not voted: ask once, then confirm.
    Missing(Vec<InstitutionId>),
    /// Nobody said why.
    NoReason,
    /// A dissent, an action or a question has no words.
    NoWords,
    /// Words are too long.
    TooLong,
    /// The seat is one of another session.
    OtherRoom,
    /// The seat was given up.
    VoidSeat,
    /// The vote is for another item or round than the one under way.
    OtherPoll,
    /// The end of the round and the grace are over.
    TooLate,
    /// In an anonymous session that counts institutions, one seat of each votes, and this one has one.
    SecondSeat(InstitutionId),
    /// There is no such institution in the register.
    NoInstitution(InstitutionId),
}

impl RoomRefusal {
    /// The message that tells it.
    pub fn key(&self) -> &'static str {
        match self {
            RoomRefusal::Title => "room-refusal-title",
            RoomRefusal::NoItems => "room-refusal-no-items",
            RoomRefusal::ItemTwice(_) => "room-refusal-item-twice",
            RoomRefusal::ItemInUse(_) => "room-refusal-item-in-use",
            RoomRefusal::NoSuchItem(_) => "room-refusal-no-such-item",
            RoomRefusal::AlreadyOpen => "room-refusal-already-open",
            RoomRefusal::NotOpen => "room-refusal-not-open",
            RoomRefusal::Closed => "room-refusal-closed",
            RoomRefusal::OtherItem(_) => "room-refusal-other-item",
            RoomRefusal::NoItem => "room-refusal-no-item",
            RoomRefusal::WrongPhase(_) => "room-refusal-wrong-phase",
            RoomRefusal::WrongEnd => "room-refusal-wrong-end",
            RoomRefusal::Missing(_) => "room-refusal-missing",
            RoomRefusal::NoReason => "room-refusal-no-reason",
            RoomRefusal::NoWords => "room-refusal-no-words",
            RoomRefusal::TooLong => "room-refusal-too-long",
            RoomRefusal::OtherRoom => "room-refusal-other-room",
            RoomRefusal::VoidSeat => "room-refusal-void-seat",
            RoomRefusal::OtherPoll => "room-refusal-other-poll",
            RoomRefusal::TooLate => "room-refusal-too-late",
            RoomRefusal::SecondSeat(_) => "room-refusal-second-seat",
            RoomRefusal::NoInstitution(_) => "room-refusal-no-institution",
        }
    }
}

/// For logs; people are told by [`RoomRefusal::key`].
impl fmt::Display for RoomRefusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the session does not allow it as it stands ({self:?})")
    }
}

impl std::error::Error for RoomRefusal {}
