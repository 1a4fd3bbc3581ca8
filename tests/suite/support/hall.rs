//! Knows a session in a room as phones meet it: its own addresses, and phones and a projector that keep their cookies.

use super::members::{facilitator, site};
use super::site::{Page, Site, encoded, now};
use crate::service::workshop::{begin, lead, open};
use amparo::clock::Clock;
use amparo::service::{OpenAssessment, RoomAddress, SeatCard, SeatOrder};
use amparo::web::{AppState, RoomSite, room_router, seat_path};
use amparo::workshop::{Openness, RoomAct, WorkshopId};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response};
use chrono::Duration;
use http_body_util::BodyExt;
use tower::ServiceExt;

/// The address that phones type.
pub const ADDRESS: &str = "http://192.168.8.10:3080";
/// A cookie of an account, which no room knows.
pub const ACCOUNT: &str = "__Host-amparo=0000000000000000000000000000000000000000000000000000000000000000";

/// A session at its first item, and whoever leads it.
pub struct Hall {
    pub site: Site,
    pub state: AppState,
    pub leader: OpenAssessment,
    pub id: WorkshopId,
    pub version: u64,
    pub cards: Vec<SeatCard>,
    router: Router,
}

/// A browser in the room with the cookies that it has.
#[derive(Clone, Default)]
pub struct Phone {
    pub cookie: String,
}

impl Hall {
    /// A session with these seats.
    pub async fn new(openness: Openness, seats: &[SeatOrder]) -> Hall {
        Hall::over(site().await, openness, seats).await
    }

    /// The same on this site.
    pub async fn over(site: Site, openness: Openness, seats: &[SeatOrder]) -> Hall {
        let leader = open(&site, facilitator()).await;
        let (id, version, cards) = begin(&leader, openness, seats).await;
        let RoomAddress(address) = ADDRESS.parse().unwrap();
        let state = AppState { room: RoomSite::at(vec![address]), ..site.state.clone() };
        let router = room_router(&state);
        Hall { site, state, leader, id, version, cards, router }
    }

    /// Leads the session on.
    pub async fn lead(&mut self, acts: &[RoomAct]) {
        self.version = lead(&self.leader, &self.id, self.version, acts).await;
    }

    /// So many seconds after the session began.
    pub fn wait(&mut self, seconds: i64) {
        self.state.service.clock = Clock::Fixed(now() + Duration::seconds(seconds));
        self.router = room_router(&self.state);
    }

    /// What comes back, its body not read yet.
    pub async fn reply(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.unwrap()
    }

    pub async fn send(&self, request: Request<Body>) -> Page {
        let response = self.reply(request).await;
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.into_body().collect().await.unwrap().to_bytes().to_vec();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!text.contains("{$") && !text.contains('⟨'), "a message lacks something:\n{text}");
        Page { status, headers, text, bytes }
    }

    pub async fn get(&self, phone: &Phone, path: &str) -> Page {
        self.send(phone.request("GET", path).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, phone: &Phone, path: &str, fields: &[(&str, &str)]) -> Page {
        self.send(phone.form(path).body(Body::from(encoded(fields))).unwrap()).await
    }

    /// A phone that has come by the link of a card and taken the seat.
    pub async fn sit(&self, card: usize) -> Phone {
        let link =
            self.get(&Phone::default(), &seat_path(amparo::lang::Lang::EN, &self.cards[card].token)).await;
        assert_eq!(link.status, 303, "{}", link.text);
        let phone = Phone::of(&link);
        assert_eq!(self.post(&phone, "/en/seat", &[]).await.status, 303);
        phone
    }

    /// A vote as the page sends it.
    pub async fn vote(&self, phone: &Phone, level: &str, round: &str, reason: &str) -> Page {
        let item = super::members::ITEMS[0];
        let fields = [("item", item), ("round", round), ("level", level), ("reason", reason)];
        self.post(phone, "/en/room", &fields).await
    }
}

impl Phone {
    /// With the cookies that a page set.
    pub fn of(page: &Page) -> Phone {
        let all = page.headers.get_all("set-cookie").iter();
        let pairs = all.map(|line| line.to_str().unwrap().split(';').next().unwrap().to_owned());
        Phone { cookie: pairs.collect::<Vec<_>>().join("; ") }
    }

    /// A request as its browser sends it in a room: without any `Sec-Fetch-…`, because the way is not encrypted.
    pub fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(path).header("host", "192.168.8.10:3080");
        if self.cookie.is_empty() { request } else { request.header("cookie", &self.cookie) }
    }

    /// The same with a form.
    pub fn form(&self, path: &str) -> axum::http::request::Builder {
        self.request("POST", path)
            .header("origin", ADDRESS)
            .header("content-type", "application/x-www-form-urlencoded")
    }
}
