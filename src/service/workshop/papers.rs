//! Knows how the papers of a session are written and printed: minutes, agenda, ballots on paper, and the cards of seats, of which
//! nothing is kept. Knows no page.

use super::{Room, RoomError, SeatCard};
use crate::analysis::Analysis;
use crate::document::room::{PrintCard, RoomInputs, RoomPaper, card_sheets, room_facts};
use crate::document::{Bytes, ComposeError, Document, Edits, Look, PictureChart, RepairedTemplates};
use crate::render::paper::{Pdf, RenderError};
use crate::render::qr::{QrPicture, qr_picture};
use crate::service::draft::look;
use crate::service::{DraftError, OpenAssessment, WorkError, WorkPlace, print_unkept};
use crate::words::Messages;
use crate::workshop::{Seat, SeatId, WorkshopId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Why there is no paper of a session.
#[derive(Debug, thiserror::Error)]
pub enum RoomPaperError {
    /// There is no such session, or it is not for this person.
    #[error(transparent)]
    Room(#[from] RoomError),
    /// It could not be written.
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// It could not be printed.
    #[error(transparent)]
    Print(#[from] RenderError),
}

impl From<WorkError> for RoomPaperError {
    fn from(error: WorkError) -> RoomPaperError {
        RoomPaperError::Draft(error.into())
    }
}

impl From<ComposeError> for RoomPaperError {
    fn from(error: ComposeError) -> RoomPaperError {
        RoomPaperError::Draft(error.into())
    }
}

/// The card of a seat with the link that its picture leads to; none where phones have no address.
#[derive(Clone)]
pub struct CardLink {
    /// The card.
    pub card: SeatCard,
    /// The address with the token in it.
    pub link: Option<String>,
}

impl OpenAssessment {
    /// A paper of a session, in the language of the session.
    ///
    /// # Errors
    /// See [`RoomPaperError`]; as [`OpenAssessment::workshop`].
    pub async fn room_paper(&self, id: &WorkshopId, paper: RoomPaper) -> Result<Document, RoomPaperError> {
        let (room, look) = self.room_and_look(id).await?;
        let (service, analysis) = (self.service.clone(), Arc::clone(&self.analysis));
        let work = move || {
            let presence = Presence::of(&room);
            let facts = room_facts(&presence.inputs(&room, &analysis, &service.words, &look), paper);
            let mut templates = RepairedTemplates::new(&service.files, paper);
            let written = templates.compose(&facts, &Edits::default());
            for mistake in &templates.mistakes {
                tracing::warn!(%mistake, "a template of a session is not used");
            }
            written
        };
        Ok(self.turn.work(work).await??.document)
    }

    /// A paper of a session as PDF. It is kept nowhere: not everybody may read it. Whoever prints has a place for it.
    ///
    /// # Errors
    /// See [`RoomPaperError`].
    pub async fn print_room_paper(
        &self,
        press: &WorkPlace,
        document: &Document,
    ) -> Result<Pdf, RoomPaperError> {
        Ok(print_unkept(self, press, document).await?)
    }

    /// The cards of seats as PDF, eight on a sheet, in the reply to whoever made them: code and token are kept nowhere, and
    /// cannot be printed later. `address` is where the codes are typed. The place to print is to be taken before the seats are
    /// made, and where this fails the cards are to be shown in another way.
    ///
    /// # Errors
    /// See [`RoomPaperError`].
    pub async fn seat_cards_pdf(
        &self,
        press: &WorkPlace,
        id: &WorkshopId,
        cards: &[CardLink],
        address: Option<&str>,
    ) -> Result<Pdf, RoomPaperError> {
        let (room, look) = self.room_and_look(id).await?;
        let (words, analysis) = (self.service.words.clone(), Arc::clone(&self.analysis));
        let (cards, address) = (cards.to_vec(), address.map(str::to_owned));
        let work = move || {
            let cards: Vec<PrintCard> = cards.into_iter().map(print_card).collect();
            let presence = Presence::of(&room);
            card_sheets(&presence.inputs(&room, &analysis, &words, &look), address.as_deref(), &cards)
        };
        let document = self.turn.work(work).await?;
        self.print_room_paper(press, &document).await
    }

    async fn room_and_look(&self, id: &WorkshopId) -> Result<(Room, Look), RoomPaperError> {
        let room = self.room(id).await?;
        let look = look(&*self.service.store, &self.whole.strategy.look).await.map_err(DraftError::from)?;
        Ok((room, look))
    }
}

/// From which seats votes came in all rounds together.
#[derive(Default)]
struct Presence {
    voters: BTreeSet<SeatId>,
    papers: BTreeSet<SeatId>,
}

impl Presence {
    fn of(room: &Room) -> Presence {
        let mut presence = Presence::default();
        for one in room.participants.values().flatten() {
            let Ok(seat) = one.seat.parse::<SeatId>() else { continue };
            if one.paper {
                presence.papers.insert(seat.clone());
            }
            presence.voters.insert(seat);
        }
        presence
    }

    /// What a paper is made from.
    fn inputs<'a>(
        &'a self,
        room: &'a Room,
        analysis: &'a Analysis,
        messages: &'a Messages,
        look: &'a Look,
    ) -> RoomInputs<'a> {
        RoomInputs {
            analysis,
            sight: room.sight(),
            voters: &self.voters,
            papers: &self.papers,
            messages,
            look,
        }
    }
}

/// A card with its link as a picture. One that is longer than a code holds has none.
fn print_card(CardLink { card, link }: CardLink) -> PrintCard {
    let picture = link.and_then(|link| qr_picture(&link)).map(|QrPicture { png, side }| PictureChart {
        png: Bytes(png),
        width: side,
        height: side,
    });
    let Seat { institution, number, office, .. } = card.seat;
    PrintCard { institution, number, office, code: card.code, picture }
}
