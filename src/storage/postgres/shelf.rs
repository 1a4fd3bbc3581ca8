//! Knows how things wait in a table that all processes of a database reach, in no transaction of anything else.

use super::PostgresStore;
use crate::storage::backend::Backend;
use crate::storage::memory::without_chance;
use crate::storage::{SharedShelf, ShelfEntry, ShelfKey, StoreError, StoreFuture};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::Error;
use std::sync::atomic::Ordering;

/// Things from this size on, in bytes, are looked for room for at once; those below, now and then.
const LARGE: usize = 64 * 1024;

/// How often a process takes away what has waited too long.
const SWEEP: TimeDelta = TimeDelta::minutes(1);

const PUT: &str = "INSERT INTO shelf (kind, mark, until, bytes) VALUES ($1, $2, $3, $4)
                   ON CONFLICT (kind, mark) DO UPDATE SET until = $3, bytes = $4";

const PUT_FIRST: &str = "INSERT INTO shelf (kind, mark, until, bytes) VALUES ($1, $2, $3, $4)
                         ON CONFLICT (kind, mark) DO UPDATE SET until = $3, bytes = $4 WHERE shelf.until <= $5";

impl SharedShelf for PostgresStore {
    fn put_first<'a>(&'a self, key: &'a ShelfKey, thing: ShelfEntry) -> StoreFuture<'a, bool> {
        Box::pin(async move {
            let since = thing.since.timestamp_millis();
            let (until, sealed) = self.prepare(key, thing).await?;
            let put = sqlx::query(PUT_FIRST)
                .bind(key.kind.code())
                .bind(key.mark().to_vec())
                .bind(until)
                .bind(sealed)
                .bind(since);
            let done = put.execute(&self.writer.pool).await.map_err(|error| self.explain(error))?;
            Ok(done.rows_affected() > 0)
        })
    }

    fn put<'a>(&'a self, key: &'a ShelfKey, thing: ShelfEntry) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            let (until, sealed) = self.prepare(key, thing).await?;
            let put =
                sqlx::query(PUT).bind(key.kind.code()).bind(key.mark().to_vec()).bind(until).bind(sealed);
            put.execute(&self.writer.pool).await.map(drop).map_err(|error| self.explain(error))
        })
    }

    fn find<'a>(&'a self, key: &'a ShelfKey, now: DateTime<Utc>) -> StoreFuture<'a, Option<Vec<u8>>> {
        Box::pin(async move {
            let question = "SELECT bytes FROM shelf WHERE kind = $1 AND mark = $2 AND until > $3";
            let sealed: Option<Vec<u8>> = sqlx::query_scalar(question)
                .bind(key.kind.code())
                .bind(key.mark().to_vec())
                .bind(now.timestamp_millis())
                .fetch_optional(&self.writer.pool)
                .await
                .map_err(|error| self.explain(error))?;
            Ok(sealed.and_then(|sealed| key.unseal(sealed)))
        })
    }

    fn take<'a>(&'a self, keys: &'a [ShelfKey], now: DateTime<Utc>) -> StoreFuture<'a, Option<Vec<Vec<u8>>>> {
        Box::pin(async move { self.take_all(keys, now).await.map_err(|error| self.explain(error)) })
    }
}

impl PostgresStore {
    /// The end of a thing in milliseconds and what is written of it, once there is room for it.
    async fn prepare(&self, key: &ShelfKey, thing: ShelfEntry) -> Result<(i64, Vec<u8>), StoreError> {
        let ShelfEntry { bytes, since, until } = thing;
        let sealed = key.seal(bytes);
        let sealed = sealed.ok_or_else(|| self.explain(without_chance(getrandom::Error::UNSUPPORTED)))?;
        let last = self.shelf_sweep.load(Ordering::Relaxed);
        let is_due = since.timestamp_millis() - last >= SWEEP.num_milliseconds();
        if is_due || sealed.len() >= LARGE {
            self.shelf_sweep.store(since.timestamp_millis(), Ordering::Relaxed);
            if let Err(error) = self.make_room(key, since, sealed.len()).await {
                tracing::warn!(%error, "what has waited too long stays until it is looked for the next time");
            }
        }
        Ok((until.timestamp_millis(), sealed))
    }

    /// Takes away what has waited too long, and of this kind what would end first, so that so many bytes find room.
    async fn make_room(&self, key: &ShelfKey, now: DateTime<Utc>, bytes: usize) -> Result<(), Error> {
        let pool = &self.writer.pool;
        let old = sqlx::query("DELETE FROM shelf WHERE until <= $1").bind(now.timestamp_millis());
        old.execute(pool).await?;
        let room = key.kind.room().saturating_sub(bytes) as i64;
        sqlx::query(
            "DELETE FROM shelf WHERE kind = $1 AND mark IN (
                 SELECT mark FROM (
                     SELECT mark, sum(length(bytes)) OVER (ORDER BY until DESC, mark) AS together
                     FROM shelf WHERE kind = $1
                 ) AS waiting
                 WHERE together > $2)",
        )
        .bind(key.kind.code())
        .bind(room)
        .execute(pool)
        .await
        .map(drop)
    }

    async fn take_all(&self, keys: &[ShelfKey], now: DateTime<Utc>) -> Result<Option<Vec<Vec<u8>>>, Error> {
        let mut transaction = self.writer.pool.begin().await?;
        let mut things = Vec::with_capacity(keys.len());
        for key in keys {
            let sealed: Option<Vec<u8>> = sqlx::query_scalar(
                "DELETE FROM shelf WHERE kind = $1 AND mark = $2 AND until > $3 RETURNING bytes",
            )
            .bind(key.kind.code())
            .bind(key.mark().to_vec())
            .bind(now.timestamp_millis())
            .fetch_optional(&mut *transaction)
            .await?;
            let Some(thing) = sealed.and_then(|sealed| key.unseal(sealed)) else {
                transaction.rollback().await?;
                return Ok(None);
            };
            things.push(thing);
        }
        transaction.commit().await?;
        Ok(Some(things))
    }
}
