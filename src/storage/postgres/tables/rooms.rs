//! Knows the statements about votes in PostgreSQL.

use super::super::text::encode;
use crate::storage::rooms::{BallotRecord, ParticipationRow, PollId, PollRow};
use crate::storage::rows;
use crate::storage::tables::{RoomTables, TableFuture};
use sqlx::PgConnection;

impl RoomTables for PgConnection {
    fn open_poll<'a>(&'a mut self, poll: &'a PollId, is_open: bool) -> TableFuture<'a, bool> {
        Box::pin(async move {
            let done = sqlx::query(
                "INSERT INTO polls (session, item, round, is_open) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (session, item, round) DO NOTHING",
            )
            .bind(encode(&poll.session))
            .bind(encode(&poll.item))
            .bind(i64::from(poll.round))
            .bind(is_open)
            .execute(self)
            .await?;
            Ok(done.rows_affected() > 0)
        })
    }

    fn seal_poll<'a>(&'a mut self, poll: &'a PollId) -> TableFuture<'a, bool> {
        Box::pin(async move {
            let done = sqlx::query("UPDATE polls SET is_open = false WHERE session = $1 AND item = $2 AND round = $3 AND is_open = true")
                .bind(encode(&poll.session))
                .bind(encode(&poll.item))
                .bind(i64::from(poll.round))
                .execute(self)
                .await?;
            Ok(done.rows_affected() > 0)
        })
    }

    fn poll_state<'a>(&'a mut self, poll: &'a PollId) -> TableFuture<'a, Option<bool>> {
        Box::pin(async move {
            sqlx::query_scalar("SELECT is_open FROM polls WHERE session = $1 AND item = $2 AND round = $3")
                .bind(encode(&poll.session))
                .bind(encode(&poll.item))
                .bind(i64::from(poll.round))
                .fetch_optional(self)
                .await
        })
    }

    fn hold_poll<'a>(&'a mut self, poll: &'a PollId) -> TableFuture<'a, Option<bool>> {
        Box::pin(async move {
            sqlx::query_scalar(
                "SELECT is_open FROM polls WHERE session = $1 AND item = $2 AND round = $3 FOR UPDATE",
            )
            .bind(encode(&poll.session))
            .bind(encode(&poll.item))
            .bind(i64::from(poll.round))
            .fetch_optional(self)
            .await
        })
    }

    fn polls(&mut self) -> TableFuture<'_, Vec<PollRow>> {
        Box::pin(async move {
            let question = "SELECT session, item, round, is_open FROM polls ORDER BY session, item, round";
            sqlx::query(question).fetch_all(self).await?.iter().map(rows::poll).collect()
        })
    }

    fn took_part<'a>(&'a mut self, poll: &'a PollId, seat: &'a str) -> TableFuture<'a, bool> {
        Box::pin(async move {
            sqlx::query_scalar(
                "SELECT EXISTS (SELECT 1 FROM participation WHERE session = $1 AND item = $2 AND round = $3 AND seat = $4)",
            )
                .bind(encode(&poll.session))
                .bind(encode(&poll.item))
                .bind(i64::from(poll.round))
                .bind(encode(seat))
                .fetch_one(self)
                .await
        })
    }

    fn take_part<'a>(&'a mut self, poll: &'a PollId, row: ParticipationRow) -> TableFuture<'a, ()> {
        Box::pin(async move {
            sqlx::query(
                "INSERT INTO participation (session, item, round, seat, at, paper) VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (session, item, round, seat) DO UPDATE SET at = excluded.at, paper = excluded.paper",
            )
                .bind(encode(&poll.session))
                .bind(encode(&poll.item))
                .bind(i64::from(poll.round))
                .bind(encode(&row.seat))
                .bind(encode(&row.at))
                .bind(row.paper)
                .execute(self)
                .await
                .map(drop)
        })
    }

    fn participants<'a>(&'a mut self, poll: &'a PollId) -> TableFuture<'a, Vec<ParticipationRow>> {
        Box::pin(async move {
            let found = sqlx::query("SELECT seat, at, paper FROM participation WHERE session = $1 AND item = $2 AND round = $3 ORDER BY seat")
                .bind(encode(&poll.session))
                .bind(encode(&poll.item))
                .bind(i64::from(poll.round))
                .fetch_all(self)
                .await?;
            found.iter().map(rows::participation).collect()
        })
    }

    fn ballot<'a>(&'a mut self, poll: &'a PollId, voter: &'a str) -> TableFuture<'a, Option<BallotRecord>> {
        Box::pin(async move {
            let found = sqlx::query("SELECT voter, level, reason FROM ballots WHERE session = $1 AND item = $2 AND round = $3 AND voter = $4")
                .bind(encode(&poll.session))
                .bind(encode(&poll.item))
                .bind(i64::from(poll.round))
                .bind(encode(voter))
                .fetch_optional(self)
                .await?;
            found.as_ref().map(rows::ballot).transpose()
        })
    }

    fn ballots<'a>(&'a mut self, poll: &'a PollId) -> TableFuture<'a, Vec<BallotRecord>> {
        Box::pin(async move {
            let found = sqlx::query("SELECT voter, level, reason FROM ballots WHERE session = $1 AND item = $2 AND round = $3 ORDER BY voter")
                .bind(encode(&poll.session))
                .bind(encode(&poll.item))
                .bind(i64::from(poll.round))
                .fetch_all(self)
                .await?;
            found.iter().map(rows::ballot).collect()
        })
    }

    fn put_ballot<'a>(&'a mut self, poll: &'a PollId, ballot: &'a BallotRecord) -> TableFuture<'a, ()> {
        Box::pin(async move {
            sqlx::query(
                "INSERT INTO ballots (session, item, round, voter, level, reason) VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (session, item, round, voter) DO UPDATE SET level = excluded.level, reason = excluded.reason",
            )
                .bind(encode(&poll.session))
                .bind(encode(&poll.item))
                .bind(i64::from(poll.round))
                .bind(encode(&ballot.voter))
                .bind(ballot.level.map(i64::from))
                .bind(encode(&ballot.reason))
                .execute(self)
                .await
                .map(drop)
        })
    }

    fn drop_ballots<'a>(&'a mut self, poll: &'a PollId) -> TableFuture<'a, ()> {
        Box::pin(async move {
            sqlx::query("DELETE FROM ballots WHERE session = $1 AND item = $2 AND round = $3")
                .bind(encode(&poll.session))
                .bind(encode(&poll.item))
                .bind(i64::from(poll.round))
                .execute(self)
                .await
                .map(drop)
        })
    }
}
