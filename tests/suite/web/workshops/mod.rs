//! `/{lang}/assessments/{id}/workshops`: the pages of those who prepare and lead a session.

mod ballots;
mod close;
mod lead;
mod pages;
mod prepare;
mod seats;
mod stream;

use crate::service::workshop::{open, plan, seat};
use crate::support::members::{MINISTRY, POLICE, facilitator, get_as, post_as};
use crate::support::site::{Page, Site};
use amparo::service::{OpenAssessment, SeatCard};
use amparo::workshop::{Openness, WorkshopId};
use axum::http::StatusCode;

/// A session that is being prepared, with a card for the ministry and one for the police.
struct Session {
    leader: OpenAssessment,
    id: WorkshopId,
    cards: Vec<SeatCard>,
}

impl Session {
    async fn prepare(site: &Site, openness: Openness) -> Session {
        let leader = open(site, facilitator()).await;
        let id = leader.prepare_workshop(plan(openness)).await.unwrap().id.clone();
        let cards = leader.issue_seats(&id, &[seat(MINISTRY), seat(POLICE)]).await.unwrap();
        Session { leader, id, cards }
    }

    /// The address of a page of it.
    fn path(&self, part: &str) -> String {
        format!("/workshops/{}{part}", self.id)
    }

    async fn get(&self, site: &mut Site, part: &str) -> Page {
        get_as(site, facilitator(), &self.path(part)).await
    }

    async fn post(&self, site: &mut Site, part: &str, fields: &[(&str, &str)]) -> Page {
        post_as(site, facilitator(), &self.path(part), fields).await
    }

    /// Sends a form of the page of the session, as it stands now.
    async fn act(&self, site: &mut Site, fields: &[(&str, &str)]) -> Page {
        let version = self.leader.workshop(&self.id).await.unwrap().version.to_string();
        let fields: Vec<(&str, &str)> =
            [("version", version.as_str())].into_iter().chain(fields.iter().copied()).collect();
        self.post(site, "", &fields).await
    }

    /// Does this, one after the other.
    async fn acts(&self, site: &mut Site, acts: &[&[(&str, &str)]]) {
        for fields in acts {
            let reply = self.act(site, fields).await;
            assert_eq!(reply.status, StatusCode::SEE_OTHER, "{fields:?}: {}", reply.text);
        }
    }
}

const OPEN: &[(&str, &str)] = &[("act", "open")];
const PRESENT: &[(&str, &str)] = &[("act", "present"), ("item", "C03")];
const VOTE: &[(&str, &str)] = &[("act", "vote"), ("minutes", "3")];
const REVEAL: &[(&str, &str)] = &[("act", "reveal"), ("confirm", "yes")];
const AGREE: &[(&str, &str)] = &[
    ("act", "agree"),
    ("item", "C03"),
    ("level", "2"),
    ("reason", "Both decrees were read."),
    ("aloud", "yes"),
    ("dissent-stakeholder-2", "It does not run at night."),
    ("action-0-what", "Publish the rota"),
    ("action-0-owner", "stakeholder-2"),
    ("action-0-due", "2026-12-15"),
];
