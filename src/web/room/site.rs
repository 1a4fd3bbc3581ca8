//! Knows what all rooms of this server share: the addresses by which phones reach them, the marks of phones, and who listens.

use crate::accounts::Token;
use crate::lang::Lang;
use crate::service::PublicAddress;
use crate::web::http::events::Listeners;
use crate::web::http::once;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

/// What all rooms of this server share. Cheap to clone.
#[derive(Clone, Default)]
pub struct RoomSite {
    /// The addresses by which phones reach the rooms, to choose from for cards; none where no room is served.
    pub addresses: Arc<[PublicAddress]>,
    /// Everybody who listens.
    pub listeners: Listeners,
    marks: RandomState,
}

impl RoomSite {
    /// Rooms that phones reach by these addresses.
    pub fn at(addresses: Vec<PublicAddress>) -> RoomSite {
        RoomSite { addresses: addresses.into(), ..RoomSite::default() }
    }

    /// Whether phones come by an encrypted way after all.
    pub fn is_encrypted(&self) -> bool {
        !self.addresses.is_empty() && self.addresses.iter().all(PublicAddress::is_encrypted)
    }

    /// The mark for a phone that has none. Nobody else can make one.
    pub fn new_mark(&self) -> String {
        let name = once::token();
        let proof = self.marks.hash_one(&name);
        format!("{name}-{proof:016x}")
    }

    /// This mark, where it was given here.
    pub fn known_mark<'m>(&self, mark: &'m str) -> Option<&'m str> {
        let (name, proof) = mark.split_once('-')?;
        (format!("{:016x}", self.marks.hash_one(name)) == proof).then_some(mark)
    }
}

/// The address of the link on the card of a seat.
pub fn seat_path(lang: Lang, token: &Token) -> String {
    format!("/{}/seat/{}", lang.code(), token.as_str())
}

/// The address that opens the page of the projector.
pub fn screen_path(lang: Lang, token: &Token) -> String {
    format!("/{}/screen/{}", lang.code(), token.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_marks_that_were_given_here_are_known() {
        let (site, other) = (RoomSite::default(), RoomSite::default());
        let mark = site.new_mark();
        assert_eq!(site.known_mark(&mark), Some(mark.as_str()));
        for foreign in [&other.new_mark(), "", "a-b", &format!("x{mark}"), &format!("{mark}0")] {
            assert_eq!(site.known_mark(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn a_room_is_encrypted_where_each_of_its_addresses_is() {
        let site = |all: &[&str]| {
            let all = all.iter().map(|one| one.parse::<crate::service::RoomAddress>().unwrap().0);
            RoomSite::at(all.collect()).is_encrypted()
        };
        assert!(site(&["https://room.example"]));
        assert!(!site(&["http://192.168.8.10:3080"]) && !site(&[]));
    }
}
