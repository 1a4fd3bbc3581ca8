//! Knows how what a room agreed becomes the country's answers, with the spread as evidence.

use super::RoomError;
use crate::assessment::{Agreement, Answer, Change, Confidentiality, Evidence, EvidenceKind, Rating};
use crate::presentation::round_words;
use crate::service::{OpenAssessment, RecordOutcome};
use crate::words::Voice;
use crate::workshop::{RoomAgreement, RoundResult, Workshop};

impl OpenAssessment {
    /// Records what was agreed in a session, all of it or nothing; what is recorded already stays.
    pub(super) async fn record_agreements(&self, workshop: &Workshop) -> Result<(), RoomError> {
        let room = self.room(&workshop.id).await?;
        let sight = room.sight();
        let agreed = workshop.agenda.iter().filter_map(|point| Some((&point.item, point.agreement()?)));
        let changes: Vec<(Change, u64)> = agreed
            .map(|(item, agreed)| {
                let piece = self.spread(workshop, item.as_str(), &sight.results(item));
                let rating = agreed.level.map_or(Rating::Unknown, Rating::Level);
                let answer = with_piece(self.whole.answer_to_agree_on(item, rating), piece);
                let answer = Answer { date: Some(self.service.clock.today()), ..answer };
                let agreement = Some(agreement_of(workshop, agreed, answer));
                let change = Change::Agree { item: item.clone(), agreement };
                let seen = self.version(&change.subject());
                (change, seen)
            })
            .collect();
        let first = changes.iter().find_map(|(change, _)| item_of(change));
        let Some(first) = first else { return Ok(()) };
        match self.record_all(changes, &workshop.title).await? {
            RecordOutcome::Kept(_) | RecordOutcome::Unchanged(_) => Ok(()),
            RecordOutcome::Overtaken { theirs, .. } => {
                let item = theirs.and_then(|change| item_of(&change)).unwrap_or(first);
                Err(RoomError::AgreementOvertaken(item))
            }
        }
    }

    /// What the rounds about an item came to, as a piece of evidence in the language of the session.
    fn spread(&self, workshop: &Workshop, item: &str, results: &[RoundResult]) -> Evidence {
        let voice = Voice::new(workshop.lang, &self.service.words);
        let rounds: Vec<String> = results.iter().map(|result| round_words(&voice, result)).collect();
        let day = self.service.clock.today();
        let args = [
            ("title", workshop.title.clone().into()),
            ("date", voice.date(day).into()),
            ("rounds", voice.list(&rounds).into()),
        ];
        Evidence {
            id: format!("{item}-{}-E1", workshop.id),
            kind: EvidenceKind::Statement,
            title: voice.say_with("room-evidence", &args),
            publisher: workshop.title.clone(),
            date: day.to_string(),
            language: voice.language().name.clone(),
            // How far institutions were apart is not for everybody.
            confidentiality: Confidentiality::Committee,
            ..Evidence::default()
        }
    }
}

fn agreement_of(workshop: &Workshop, agreed: &RoomAgreement, answer: Answer) -> Agreement {
    let (reason, dissent) = (agreed.reason.trim().to_owned(), agreed.dissent.clone());
    let (by, date) = (workshop.title.clone(), answer.date);
    Agreement { answer: Answer { by: by.clone(), ..answer }, reason, dissent, by, date }
}

/// An answer with this piece of evidence, once.
fn with_piece(mut answer: Answer, piece: Evidence) -> Answer {
    answer.evidence.retain(|one| one.id != piece.id);
    answer.evidence.push(piece);
    answer
}

fn item_of(change: &Change) -> Option<crate::framework::ItemId> {
    match change {
        Change::Agree { item, .. } => Some(item.clone()),
        _ => None,
    }
}
