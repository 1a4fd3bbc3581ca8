//! Knows how seats are made, taken, made anew and given up; knows no vote.

use super::RoomError;
use super::hub::RoomChange;
use super::lead::random_name;
use super::records::{CodeRecord, SeatRecord, code_hash, seat_name};
use crate::accounts::{RegistryRecord, Token, TokenHash, VersionedRecord};
use crate::assessment::limits::LONGEST_LINE;
use crate::assessment::{Institution, InstitutionId};
use crate::service::{OpenAssessment, Service, ServiceError};
use crate::storage::{RegistryWrite, StoreError};
use crate::workshop::{
    CountingRule, Openness, RoomRefusal, Seat, SeatCode, SeatId, SeatState, Workshop, WorkshopId,
};
use std::collections::BTreeMap;

/// A seat that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatOrder {
    /// The institution.
    pub institution: InstitutionId,
    /// The office; empty where nobody said.
    pub office: String,
}

/// What is printed on the card of a seat. It is shown once: code and token are kept as hashes only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatCard {
    /// The seat.
    pub seat: Seat,
    /// The code that can be typed, good once.
    pub code: SeatCode,
    /// The token in the link and in the picture to be scanned.
    pub token: Token,
}

/// A phone at its seat.
#[derive(Clone, Debug)]
pub struct SeatPass {
    /// The seat.
    pub seat: Seat,
    /// The session as it is now; it is not closed.
    pub workshop: VersionedRecord<Workshop>,
}

impl OpenAssessment {
    /// The seats of a session, in the order of their names.
    ///
    /// # Errors
    /// As [`OpenAssessment::workshop`].
    pub async fn seats(&self, id: &WorkshopId) -> Result<Vec<Seat>, RoomError> {
        self.workshop(id).await?;
        self.service.seats_of(id).await
    }

    /// Makes these seats with their cards: all of them or none. In an anonymous session that counts institutions each has one.
    ///
    /// # Errors
    /// [`RoomError::Refusal`]; as [`OpenAssessment::workshop`], or whatever the store could not do.
    pub async fn issue_seats(
        &self,
        id: &WorkshopId,
        orders: &[SeatOrder],
    ) -> Result<Vec<SeatCard>, RoomError> {
        self.may_lead()?;
        let workshop = self.open_workshop(id).await?;
        let (mut cards, mut records) = (Vec::new(), Vec::new());
        for seat in self.new_seats(&workshop, orders).await? {
            let (card, record) = new_card(seat)?;
            cards.push(card);
            records.push(VersionedRecord::new(record));
        }
        let mut writes = Vec::new();
        for record in &records {
            writes.push(record.put()?);
            writes.extend(code_put(record)?);
        }
        match self.service.records().write(writes).await {
            // Another one was made of the same name, which only those have of which there is one.
            Err(StoreError::EntryOvertaken { id, .. }) => {
                let twin = records.into_iter().find(|one| one.record.id() == id);
                let institution = twin.map(|one| one.record.seat.institution);
                Err(institution.map_or(RoomError::NoRandomness, |it| RoomRefusal::SecondSeat(it).into()))
            }
            done => Ok(done.map(|()| cards)?),
        }
    }

    /// Makes another card for a seat: the old one and the phone that came with it are nobody's from now on. A vote of the round
    /// under way stays; in an anonymous session it cannot be changed any more, because nobody can find it.
    ///
    /// # Errors
    /// [`RoomError::NoSuchSeat`]; as [`OpenAssessment::issue_seats`].
    pub async fn reissue_seat(&self, id: &WorkshopId, seat: &SeatId) -> Result<SeatCard, RoomError> {
        let held = self.seat_to_change(id, seat).await?;
        let old = held.code.clone();
        let again = Seat { state: SeatState::Reissued, ..held.record.seat.clone() };
        let (card, record) = new_card(again)?;
        let next = VersionedRecord { record, version: held.version };
        let mut writes = vec![next.put()?];
        writes.extend(old.map(|code| code_removal(&code)));
        writes.extend(code_put(&next)?);
        self.change_seat(id, writes).await.map(|()| card)
    }

    /// Gives a seat up; its votes stay.
    ///
    /// # Errors
    /// As [`OpenAssessment::reissue_seat`].
    pub async fn void_seat(&self, id: &WorkshopId, seat: &SeatId) -> Result<(), RoomError> {
        let held = self.seat_to_change(id, seat).await?;
        let old = held.code.clone();
        let token = Token::generate()?.hash();
        let void = held.with(|record| {
            (record.seat.state, record.code, record.token) = (SeatState::Void, None, token);
        });
        let mut writes = vec![void.put()?];
        writes.extend(old.map(|code| code_removal(&code)));
        self.change_seat(id, writes).await
    }

    /// The session, where it is not closed.
    pub(super) async fn open_workshop(
        &self,
        id: &WorkshopId,
    ) -> Result<VersionedRecord<Workshop>, RoomError> {
        let held = self.workshop(id).await?;
        if held.closed.is_some() { Err(RoomRefusal::Closed.into()) } else { Ok(held) }
    }

    async fn seat_to_change(
        &self,
        id: &WorkshopId,
        seat: &SeatId,
    ) -> Result<VersionedRecord<SeatRecord>, RoomError> {
        self.may_lead()?;
        self.open_workshop(id).await?;
        self.service.records().get(&seat_name(id, Some(seat))).await?.ok_or(RoomError::NoSuchSeat)
    }

    async fn change_seat(&self, id: &WorkshopId, writes: Vec<RegistryWrite>) -> Result<(), RoomError> {
        self.service.records().write(writes).await?;
        self.service.rooms.announce(&self.service.store, id, RoomChange::Vote);
        Ok(())
    }

    /// The seats that are wanted, where nothing speaks against one of them.
    async fn new_seats(&self, workshop: &Workshop, orders: &[SeatOrder]) -> Result<Vec<Seat>, RoomError> {
        let register = self.whole.institutions();
        let is_single = has_single_seats(workshop);
        let taken = self.service.seats_of(&workshop.id).await?;
        let mut count: BTreeMap<InstitutionId, usize> = BTreeMap::new();
        for seat in taken {
            *count.entry(seat.institution).or_default() += 1;
        }
        let mut seats = Vec::with_capacity(orders.len());
        for SeatOrder { institution, office } in orders {
            let known = register.iter().find(|one| one.id == *institution);
            let known = known.ok_or_else(|| RoomRefusal::NoInstitution(institution.clone()))?;
            let number = count.entry(institution.clone()).or_default();
            *number += 1;
            if *number > 1 && is_single {
                return Err(RoomRefusal::SecondSeat(institution.clone()).into());
            }
            let office = office.trim().to_owned();
            if office.chars().count() > LONGEST_LINE {
                return Err(RoomRefusal::TooLong.into());
            }
            seats.push(Seat { number: *number, ..new_seat(workshop, known, office)? });
        }
        Ok(seats)
    }
}

impl Service {
    /// A phone sits down by the code on a card, which is used up by that; gives the token for its cookie. `phone` is the mark that
    /// the phone was given, by which tries are counted.
    ///
    /// # Errors
    /// [`RoomError::TooManyCodes`], [`RoomError::NoSuchSeat`], a refusal where the session was closed, or whatever the store could
    /// not do.
    pub async fn join_by_code(&self, typed: &str, phone: Option<&str>) -> Result<Token, RoomError> {
        if !self.rooms.limits.may_try(phone) {
            return Err(RoomError::TooManyCodes);
        }
        let code: SeatCode = typed.parse().map_err(|_| RoomError::NoSuchSeat)?;
        let hash = code_hash(&code);
        let record: Option<VersionedRecord<CodeRecord>> = self.records().get(&hash.0).await?;
        let record = record.ok_or(RoomError::NoSuchSeat)?;
        let name = seat_name(&record.workshop, Some(&record.seat));
        let held: Option<VersionedRecord<SeatRecord>> = self.records().get(&name).await?;
        let held = held.filter(|held| held.code.as_ref() == Some(&hash)).ok_or(RoomError::NoSuchSeat)?;
        self.check_open(&held.seat).await?;
        let token = Token::generate()?;
        match self.sit_down(held.with(|record| record.token = token.hash())).await {
            Err(error) if is_overtaken(&error) => Err(RoomError::NoSuchSeat),
            done => done.map(|_| token),
        }
    }

    /// A phone comes with the token of a card: the first time it takes the seat, and the code on the card is used up.
    ///
    /// # Errors
    /// [`RoomError::NoSuchSeat`], a refusal where the session was closed or the seat given up, or whatever the store could not do.
    pub async fn take_seat(&self, token: &Token) -> Result<SeatPass, RoomError> {
        let held = self.seat_record(token).await?;
        let workshop = self.check_open(&held.seat).await?;
        let state = held.seat.state;
        let seat = match state {
            SeatState::Issued | SeatState::Reissued => match self.sit_down(held).await {
                // The same phone asked for two pages at once.
                Err(error) if is_overtaken(&error) => self.seat_record(token).await?.record.seat,
                done => done?,
            },
            SeatState::Joined | SeatState::Void => held.record.seat,
        };
        Ok(SeatPass { seat, workshop })
    }

    /// The same without taking the seat.
    ///
    /// # Errors
    /// As [`Service::take_seat`].
    pub async fn seat_pass(&self, token: &Token) -> Result<SeatPass, RoomError> {
        let seat = self.seat_record(token).await?.record.seat;
        let workshop = self.check_open(&seat).await?;
        Ok(SeatPass { seat, workshop })
    }

    /// The seats of a session, in the order of their names.
    pub(super) async fn seats_of(&self, id: &WorkshopId) -> Result<Vec<Seat>, RoomError> {
        let all = self.records().list::<SeatRecord>(&seat_name(id, None)).await?;
        Ok(all.into_iter().map(|held| held.record.seat).collect())
    }

    async fn seat_record(&self, token: &Token) -> Result<VersionedRecord<SeatRecord>, RoomError> {
        self.records().find(&token.hash().0).await?.ok_or(RoomError::NoSuchSeat)
    }

    /// The session of a seat that was not given up, where it is not closed.
    async fn check_open(&self, seat: &Seat) -> Result<VersionedRecord<Workshop>, RoomError> {
        let workshop = self.workshop_record(&seat.workshop).await?;
        match (workshop.closed, seat.is_live()) {
            (Some(_), _) => Err(RoomRefusal::Closed.into()),
            (None, false) => Err(RoomRefusal::VoidSeat.into()),
            (None, true) => Ok(workshop),
        }
    }

    async fn sit_down(&self, held: VersionedRecord<SeatRecord>) -> Result<Seat, RoomError> {
        let (code, now) = (held.code.clone(), self.clock.now());
        let taken = held.with(|record| {
            record.code = None;
            record.seat.state = SeatState::Joined;
            record.seat.joined = record.seat.joined.or(Some(now));
        });
        let mut writes = vec![taken.put()?];
        writes.extend(code.map(|code| code_removal(&code)));
        self.records().write(writes).await?;
        self.rooms.announce(&self.store, &taken.seat.workshop, RoomChange::Vote);
        Ok(taken.record.seat)
    }
}

/// Whether somebody else changed the seat at the same moment.
fn is_overtaken(error: &RoomError) -> bool {
    matches!(error, RoomError::Service(ServiceError::Store(StoreError::EntryOvertaken { .. })))
}

/// Whether each institution has one seat: where nobody knows who voted what, nothing else gives each one voice.
fn has_single_seats(workshop: &Workshop) -> bool {
    workshop.openness == Openness::Anonymous && workshop.counting == CountingRule::Institutions
}

/// A seat under a random name; where there is one of each institution, its name follows from the two, so that no two are made at
/// once.
fn new_seat(workshop: &Workshop, institution: &Institution, office: String) -> Result<Seat, RoomError> {
    let name = match has_single_seats(workshop) {
        true => {
            let TokenHash(hash) = TokenHash::of(&format!("seat\n{}\n{}", workshop.id, institution.id));
            format!("s{}", hash.chars().take(16).collect::<String>())
        }
        false => random_name('s')?,
    };
    Ok(Seat {
        id: SeatId::try_from(name).map_err(|_| RoomError::NoRandomness)?,
        workshop: workshop.id.clone(),
        institution: institution.id.clone(),
        number: 1,
        sector: institution.sector.clone(),
        office,
        state: SeatState::Issued,
        joined: None,
    })
}

/// A card for a seat, and what is kept of it.
fn new_card(seat: Seat) -> Result<(SeatCard, SeatRecord), RoomError> {
    let mut bytes = [0; 6];
    getrandom::fill(&mut bytes)?;
    let (code, token) = (SeatCode::of(bytes), Token::generate()?);
    let record = SeatRecord { seat: seat.clone(), token: token.hash(), code: Some(code_hash(&code)) };
    Ok((SeatCard { seat, code, token }, record))
}

/// The order to keep what is kept of the code of a seat; none where it has none.
fn code_put(held: &VersionedRecord<SeatRecord>) -> Result<Option<RegistryWrite>, StoreError> {
    let Some(code) = held.code.clone() else { return Ok(None) };
    let (workshop, seat) = (held.seat.workshop.clone(), held.seat.id.clone());
    VersionedRecord::new(CodeRecord { code, workshop, seat }).put().map(Some)
}

fn code_removal(code: &TokenHash) -> RegistryWrite {
    RegistryWrite::Remove { kind: CodeRecord::KIND.to_owned(), id: code.to_string(), version: None }
}
