//! Knows what phone and projector need besides their views: the words of the item, and whose seat it is. Knows no page and no name
//! for the projector.

use super::records::ScreenRecord;
use super::{RoomError, SeatPass};
use crate::accounts::{Token, VersionedRecord};
use crate::assessment::InstitutionId;
use crate::framework::Library;
use crate::service::{OpenAssessment, Service, ServiceError};
use crate::workshop::{PhoneView, ProjectorView, Seat, Workshop, WorkshopId};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the pages of a session are made of besides its views.
#[derive(Clone, Debug)]
pub struct RoomContent {
    /// Everything that is asked, in the edition that the assessment answers.
    pub library: Arc<Library>,
    /// The names of the institutions of the register.
    pub institutions: BTreeMap<InstitutionId, String>,
}

/// What a phone shows, and what that is about.
#[derive(Clone, Debug)]
pub struct PhonePage {
    /// Its seat.
    pub seat: Seat,
    /// What it shows.
    pub view: PhoneView,
    /// The words of it.
    pub content: Arc<RoomContent>,
    /// When.
    pub at: DateTime<Utc>,
}

/// What the projector shows, and what that is about.
#[derive(Clone, Debug)]
pub struct ScreenPage {
    /// The session.
    pub workshop: WorkshopId,
    /// What it shows.
    pub view: ProjectorView,
    /// Everything that is asked.
    pub library: Arc<Library>,
    /// When.
    pub at: DateTime<Utc>,
}

impl RoomContent {
    /// What an institution is called; its id where the register does not have it any more.
    pub fn institution(&self, id: &InstitutionId) -> String {
        self.institutions.get(id).cloned().unwrap_or_else(|| id.to_string())
    }
}

impl OpenAssessment {
    /// Makes the token of the projector's page; the one before is nobody's from now on.
    ///
    /// # Errors
    /// As [`OpenAssessment::lead`], without [`RoomError::Overtaken`].
    pub async fn issue_screen(&self, id: &WorkshopId) -> Result<Token, RoomError> {
        self.may_lead()?;
        self.open_workshop(id).await?;
        let token = Token::generate()?;
        let held: Option<VersionedRecord<ScreenRecord>> = self.service.records().get(id.as_str()).await?;
        let version = held.map_or(0, |held| held.version);
        let record = ScreenRecord { workshop: id.clone(), token: token.hash() };
        self.service.records().write(vec![VersionedRecord { record, version }.put()?]).await?;
        Ok(token)
    }
}

impl Service {
    /// What a phone shows now, with its words.
    ///
    /// # Errors
    /// As [`Service::take_seat`].
    pub async fn phone_page(&self, token: &Token) -> Result<PhonePage, RoomError> {
        let pass = self.seat_pass(token).await?;
        let SeatPass { seat, workshop } = pass.clone();
        let content = self.room_content(&workshop, Some(&seat.institution)).await?;
        let view = self.phone_view_of(pass, token).await?;
        Ok(PhonePage { seat, view, content, at: self.clock.now() })
    }

    /// What the projector with this token shows now.
    ///
    /// # Errors
    /// [`RoomError::NoSuchRoom`] where it is no token, or not any more; whatever the store could not read.
    pub async fn screen_page(&self, token: &Token) -> Result<ScreenPage, RoomError> {
        let held: Option<VersionedRecord<ScreenRecord>> = self.records().find(&token.hash().0).await?;
        let id = held.ok_or(RoomError::NoSuchRoom)?.record.workshop;
        let workshop = self.workshop_record(&id).await?;
        let library = Arc::clone(&self.room_content(&workshop, None).await?.library);
        let view = self.gather_last(workshop).await?.sight().projector();
        Ok(ScreenPage { workshop: id, view, library, at: self.clock.now() })
    }

    /// What the pages of a session are made of, read again after each act, and where it lacks this institution.
    async fn room_content(
        &self,
        workshop: &Workshop,
        institution: Option<&InstitutionId>,
    ) -> Result<Arc<RoomContent>, RoomError> {
        let (acts, cell) = self.rooms.content_cell(&workshop.id);
        let mut held = cell.lock().await;
        let has = |content: &RoomContent| institution.is_none_or(|id| content.institutions.contains_key(id));
        if let Some((number, content)) = &*held
            && *number >= acts
            && has(content)
        {
            return Ok(Arc::clone(content));
        }
        let whole = self.store.load(&workshop.assessment).await?.ok_or(ServiceError::NotFound)?.assessment;
        let institutions = whole.institutions().into_iter().map(|one| (one.id, one.name)).collect();
        let content = Arc::new(RoomContent { library: self.library_of(&whole), institutions });
        *held = Some((acts, Arc::clone(&content)));
        Ok(content)
    }
}
