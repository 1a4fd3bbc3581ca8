//! Knows a seat: whose it is, whether somebody sits there, and the code by which it is taken. Knows no account and no token.

use super::{SeatId, WorkshopId};
use crate::assessment::InstitutionId;
use crate::code::codes;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

codes! {
    /// Whether somebody sits there.
    pub enum SeatState {
        /// Its card was made, and nobody came with it.
        Issued = "issued",
        /// Somebody came with its card.
        Joined = "joined",
        /// Its card was lost and another made, with which nobody came yet.
        Reissued = "re-issued",
        /// It was given up; its votes stay.
        Void = "void",
    }
}

/// A seat in the room: an office of an institution, not a person and not an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Its name.
    pub id: SeatId,
    /// The session that it is good for.
    pub workshop: WorkshopId,
    /// The institution that speaks there.
    pub institution: InstitutionId,
    /// Which of the seats of its institution it is, from 1: it stands on the card, so that a lost one is known among others.
    #[serde(default)]
    pub number: usize,
    /// The sector of the institution when the seat was made, by its id; empty where nobody said.
    #[serde(default)]
    pub sector: String,
    /// The office that sits there, in the institution's words; empty where nobody said. Never the name of a person.
    #[serde(default)]
    pub office: String,
    /// Whether somebody sits there.
    pub state: SeatState,
    /// When somebody first came with a card of it; none where nobody did.
    #[serde(default)]
    pub joined: Option<DateTime<Utc>>,
}

impl Seat {
    /// Whether votes can come from it.
    pub fn is_live(&self) -> bool {
        self.state != SeatState::Void
    }
}

/// The letters and digits of codes: none looks like another.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// The code on a card: six letters and digits, of about a thousand million.
#[derive(Clone, PartialEq, Eq)]
pub struct SeatCode(String);

impl SeatCode {
    /// The code that these random bytes make; each letter is as likely as any other.
    pub fn of(bytes: [u8; 6]) -> SeatCode {
        SeatCode(bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect())
    }

    /// As it stands on a card.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Never in a log.
impl fmt::Debug for SeatCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("SeatCode(…)")
    }
}

/// As people type it: in small letters, with blanks and hyphens.
impl FromStr for SeatCode {
    type Err = NoSeatCode;

    fn from_str(text: &str) -> Result<SeatCode, NoSeatCode> {
        let typed = text.chars().filter(|c| !c.is_whitespace() && *c != '-');
        let code: String = typed.map(|c| c.to_ascii_uppercase()).collect();
        let fits = code.len() == 6 && code.bytes().all(|byte| LETTERS.contains(&byte));
        fits.then_some(SeatCode(code)).ok_or(NoSeatCode)
    }
}

/// What was typed cannot be a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSeatCode;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_six_letters_that_nobody_mistakes() {
        assert_eq!(SeatCode::of([0, 31, 32, 63, 255, 23]).as_str(), "A9A99Z");
        let unique: std::collections::BTreeSet<u8> = LETTERS.iter().copied().collect();
        assert_eq!(unique.len(), 32);
        assert!(!LETTERS.iter().any(|letter| b"IO01".contains(letter)));
        for (typed, read) in [
            (" a9a-99z ", Some("A9A99Z")),
            ("A9 A9 9Z", Some("A9A99Z")),
            ("A9A99", None),
            ("A9A99ZZ", None),
            ("A9A990", None),
            ("ÄÄÄ", None),
        ] {
            assert_eq!(typed.parse::<SeatCode>().ok().as_ref().map(SeatCode::as_str), read, "{typed}");
        }
        assert!(!format!("{:?}", SeatCode::of([0; 6])).contains("AAA"));
    }
}
