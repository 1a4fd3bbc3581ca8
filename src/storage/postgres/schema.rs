//! Knows the forms the database has had, and brings an older one up to date, however many processes start at once.

use super::errors;
use crate::storage::StoreError;
use sqlx::{Connection, Error, PgConnection};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// A step from an empty database to the present form; its number is its place, from 1. It is never edited once released.
pub(super) struct Step {
    /// The statements.
    pub statements: &'static str,
    /// Whether programs that do not know it can go on: it adds what they need not touch, as a table, an index, or a column
    /// with a default. So the servers behind a balancer can be replaced one after the other, and put back.
    pub is_addition: bool,
}

/// The steps that this version knows.
pub(super) const STEPS: &[Step] = &[
    Step { statements: include_str!("migrations/001-log-state-people-and-registry.sql"), is_addition: false },
    Step { statements: include_str!("migrations/002-lookups.sql"), is_addition: true },
    Step { statements: include_str!("migrations/003-rooms.sql"), is_addition: true },
    Step { statements: include_str!("migrations/004-moving-files.sql"), is_addition: true },
    Step { statements: include_str!("migrations/005-shelf.sql"), is_addition: true },
];

/// The lock under which steps are taken; "Ampr" in ASCII, and a number of its own.
const STEPS_LOCK: i64 = 0x416d_7072_0001;

/// The table of the steps that were taken.
const FORMS: &str = "amparo_forms";

/// Every table with its columns, as the steps make them.
const TABLES: [(&str, &str); 13] = [
    ("assessments", "id text, head text"),
    (
        "trunk",
        "seq bigint, stream text, subject text, version bigint, kind text, payload text, at text, actor text, \
         prev_hash bytea, hash bytea",
    ),
    (
        "events",
        "place bigint, stream text, seq bigint, subject text, version bigint, kind text, payload text, salt bytea, \
         at text, actor text, prev_hash bytea, hash bytea",
    ),
    ("state", "assessment text, subject text, version bigint, body text, ids boolean"),
    (
        "checkpoints",
        "number bigint, at text, occasion text, upto bigint, heads text, prev_hash bytea, hash bytea",
    ),
    ("people", "id text, name text, office text, erased text, account boolean, revision bigint"),
    ("files", "hash text, media text, bytes bytea"),
    ("evidence", "hash text, media text, bytes bytea"),
    ("registry", "kind text, id text, key text, version bigint, body text"),
    ("polls", "session text, item text, round bigint, is_open boolean"),
    ("participation", "session text, item text, round bigint, seat text, at text, paper boolean"),
    ("ballots", "session text, item text, round bigint, voter text, level bigint, reason text"),
    ("shelf", "kind text, mark bytea, until bigint, bytes bytea"),
];

/// Where a database stands between its steps and ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// It holds nothing of ours, and nothing that bears the names of our tables.
    Empty,
    /// It has all steps up to this number, of those that we know.
    Reached(u32),
}

/// Refuses a database that does not have a form that this version can read.
pub(super) async fn check(connection: &mut PgConnection, address: &str) -> Result<(), StoreError> {
    match form(connection, address, STEPS).await? {
        Form::Empty => Err(StoreError::Foreign { path: PathBuf::from(address) }),
        Form::Reached(number) if number < highest(STEPS) => {
            Err(StoreError::Older { path: PathBuf::from(address) })
        }
        Form::Reached(_) => Ok(()),
    }
}

/// Takes the steps that are missing, all or none; whoever comes meanwhile waits and finds them taken.
pub(super) async fn upgrade(
    connection: &mut PgConnection,
    address: &str,
    steps: &[Step],
) -> Result<(), StoreError> {
    if let Form::Reached(number) = form(connection, address, steps).await?
        && number >= highest(steps)
    {
        return Ok(());
    }
    let failed = |error| errors::of_database(address, error);
    let begun = connection.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED").await;
    let mut transaction = begun.map_err(failed)?;
    let lock = sqlx::query("SELECT pg_advisory_xact_lock($1)").bind(STEPS_LOCK);
    lock.execute(&mut *transaction).await.map_err(failed)?;
    let reached = match form(&mut transaction, address, steps).await? {
        Form::Empty => 0,
        Form::Reached(number) => number,
    };
    take(&mut transaction, steps, reached).await.map_err(failed)?;
    transaction.commit().await.map_err(failed)
}

async fn take(connection: &mut PgConnection, steps: &[Step], reached: u32) -> Result<(), Error> {
    if reached == 0 {
        sqlx::raw_sql("CREATE TABLE amparo_forms (number integer PRIMARY KEY, is_addition boolean NOT NULL)")
            .execute(&mut *connection)
            .await?;
    }
    for (number, step) in (1_i32..).zip(steps).skip(reached as usize) {
        sqlx::raw_sql(step.statements).execute(&mut *connection).await?;
        sqlx::query("INSERT INTO amparo_forms (number, is_addition) VALUES ($1, $2)")
            .bind(number)
            .bind(step.is_addition)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// The form of a database that these steps can be used with.
async fn form(connection: &mut PgConnection, address: &str, steps: &[Step]) -> Result<Form, StoreError> {
    let failed = |error| errors::of_database(address, error);
    let path = || PathBuf::from(address);
    if !exists(connection, FORMS).await.map_err(failed)? {
        let mut has_tables = false;
        for (name, _) in TABLES {
            has_tables |= exists(connection, name).await.map_err(failed)?;
        }
        if !has_tables {
            return Ok(Form::Empty);
        }
        // Another Amparo may have made all of them between the two looks.
        if !exists(connection, FORMS).await.map_err(failed)? {
            return Err(StoreError::Foreign { path: path() });
        }
    }
    let taken: Vec<(i32, bool)> = sqlx::query_as("SELECT number, is_addition FROM amparo_forms")
        .fetch_all(connection)
        .await
        .map_err(failed)?;
    let known = highest(steps);
    let numbers = taken.iter().map(|(number, is_addition)| (number.unsigned_abs(), *is_addition));
    let needed = numbers.clone().filter(|(number, is_addition)| *number > known && !is_addition).max();
    match needed {
        Some((found, _)) => Err(StoreError::Newer { path: path(), found, known }),
        None => Ok(Form::Reached(numbers.map(|(number, _)| number).max().unwrap_or(0))),
    }
}

/// Whether there is a table, or anything else that can be read, with this name.
async fn exists(connection: &mut PgConnection, name: &str) -> Result<bool, Error> {
    // `to_regclass` would remember that it was not there before somebody else made it.
    sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_class WHERE relname = $1 AND pg_table_is_visible(oid))",
    )
    .bind(name)
    .fetch_one(connection)
    .await
}

fn highest(steps: &[Step]) -> u32 {
    u32::try_from(steps.len()).unwrap_or(u32::MAX)
}

/// The tables that are not as the steps make them, or that rules or policies stand before: what is read through them may be
/// anything, whatever the chains say. Columns that a newer version added do no harm.
pub(super) async fn altered(connection: &mut PgConnection) -> Result<BTreeSet<String>, Error> {
    let mut altered = BTreeSet::new();
    for (name, columns) in TABLES {
        let found: Option<Option<String>> = sqlx::query_scalar(
            "SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY attnum)
             FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
             WHERE pg_class.oid = to_regclass($1) AND relkind = 'r' AND NOT relhasrules AND NOT relrowsecurity
               AND attnum > 0 AND NOT attisdropped",
        )
        .bind(name)
        .fetch_optional(&mut *connection)
        .await?;
        let found = found.flatten().unwrap_or_default();
        if found != columns && !found.starts_with(&format!("{columns}, ")) {
            altered.insert(name.to_owned());
        }
    }
    Ok(altered)
}
