//! `/{lang}/assessments/{id}/workshops/{workshop}/stream`: how many have voted, while they vote, for whoever leads.

use super::lead::count_of;
use super::{WorkshopPath, failure};
use crate::service::{Person, act};
use crate::web::PageFailure;
use crate::web::http::events::{EventPace, events};
use crate::web::http::extract::OpenFor;
use axum::extract::Path;
use axum::response::Response;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// How long a connection is told anything: then the browser comes again, and is asked anew who it is.
const LONGEST: Duration = Duration::from_secs(10 * 60);

/// The connection.
///
/// # Errors
/// Not found where there is no such session; whatever the store could not read.
pub async fn get(
    open: OpenFor<act::Moderate>,
    Path(path): Path<WorkshopPath>,
) -> Result<Response, PageFailure> {
    let id = path.id()?;
    open.workshop(&id).await.map_err(failure)?;
    let who = match &open.person {
        Person::Member(member) => member.account.to_string(),
        Person::Owner | Person::Stranger => String::new(),
    };
    let (watch, listeners) = (open.state.service.room_watch(&id), open.state.room.listeners.clone());
    let (name, end) = (format!("lead {id} {who}"), Instant::now() + LONGEST);
    let open = Arc::new(open);
    let look = move || {
        let (open, id) = (Arc::clone(&open), id.clone());
        async move {
            let view = open.facilitator_view(&id).await.ok().filter(|_| Instant::now() < end)?;
            serde_json::to_string(&count_of(&open, &view)).ok()
        }
    };
    Ok(events(&listeners, name, watch, EventPace::Votes, look))
}
