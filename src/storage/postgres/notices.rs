//! Knows how processes that use one database tell each other that something changed in a session: in no transaction of a vote,
//! because a notice takes one lock for the whole server.

use crate::storage::RoomNotice;
use sqlx::postgres::PgListener;
use sqlx::{Error, PgPool};
use std::time::Duration;
use tokio::sync::mpsc;

/// Where they talk.
const CHANNEL: &str = "amparo_rooms";

/// How many notices may wait for whoever hears them.
const WAITING: usize = 256;

/// How long nobody says anything before a new connection is taken: one that was cut off unseen says nothing either.
const QUIET: Duration = Duration::from_secs(60);

/// How long after a failure it is tried again.
const PAUSE: Duration = Duration::from_secs(1);

/// Tells the others.
pub(super) async fn tell(pool: &PgPool, session: &str) -> Result<(), Error> {
    sqlx::query("SELECT pg_notify($1, $2)").bind(CHANNEL).bind(session).execute(pool).await.map(drop)
}

/// What the others say, until nobody listens any more or the pool is closed.
pub(super) fn hear(pool: PgPool) -> mpsc::Receiver<RoomNotice> {
    let (notices, heard) = mpsc::channel(WAITING);
    tokio::spawn(async move {
        while !notices.is_closed() && !pool.is_closed() {
            if let Err(error) = follow(&pool, &notices).await
                && !pool.is_closed()
            {
                tracing::warn!(%error, "changes made by other servers are heard late");
                tokio::time::sleep(PAUSE).await;
            }
        }
    });
    heard
}

/// Passes on what is said over one connection. What was said before it stood was missed, and so whoever hears looks anew.
async fn follow(pool: &PgPool, notices: &mpsc::Sender<RoomNotice>) -> Result<(), Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    let mut next = RoomNotice::Resync;
    while notices.send(next).await.is_ok() {
        let said = tokio::select! {
            said = tokio::time::timeout(QUIET, listener.try_recv()) => said,
            () = notices.closed() => return Ok(()),
        };
        next = match said {
            Ok(notice) => {
                notice?.map_or(RoomNotice::Resync, |one| RoomNotice::Session(one.payload().to_owned()))
            }
            Err(_) => return Ok(()),
        };
    }
    Ok(())
}
