//! Knows that a single byte altered anywhere in the chains is found and named.

use super::file::place;
use super::older_files::write_form_2;
use super::sample::{answers, begun, moment, open, stamp};
use amparo::storage::{LogFault, SqliteStore, Store};
use proptest::prelude::*;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};
use std::path::Path;
use tempfile::TempDir;

/// The columns that a chain covers, by table, with what they hold.
const COVERED: [(&str, &[(&str, Kind)]); 3] = [
    (
        "trunk",
        &[
            ("stream", Kind::Text),
            ("subject", Kind::Text),
            ("version", Kind::Number),
            ("kind", Kind::Text),
            ("payload", Kind::Text),
            ("at", Kind::Text),
            ("actor", Kind::Text),
            ("prev_hash", Kind::Bytes),
            ("hash", Kind::Bytes),
        ],
    ),
    (
        "events",
        &[
            ("stream", Kind::Text),
            ("seq", Kind::Number),
            ("subject", Kind::Text),
            ("version", Kind::Number),
            ("kind", Kind::Text),
            ("payload", Kind::Text),
            ("salt", Kind::Bytes),
            ("at", Kind::Text),
            ("actor", Kind::Text),
            ("prev_hash", Kind::Bytes),
            ("hash", Kind::Bytes),
        ],
    ),
    (
        "checkpoints",
        &[
            ("number", Kind::Number),
            ("at", Kind::Text),
            ("occasion", Kind::Text),
            ("upto", Kind::Number),
            ("heads", Kind::Text),
            ("prev_hash", Kind::Bytes),
            ("hash", Kind::Bytes),
        ],
    ),
];

#[derive(Clone, Copy)]
enum Kind {
    Text,
    Number,
    Bytes,
}

/// A database that came from form 2 and went on, with two chains of its own and three checkpoints, and nothing in the
/// way of whoever wants to alter it. The files are left out, so that checking it is quick.
struct Victim {
    runtime: tokio::runtime::Runtime,
    connection: SqliteConnection,
    store: SqliteStore,
    _folder: TempDir,
}

fn victim() -> Victim {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (folder, file) = place();
    write_form_2(&file);
    let (connection, store) = runtime.block_on(async {
        write_on(&file, folder.path()).await;
        let options = SqliteConnectOptions::new().filename(&file).foreign_keys(false);
        let mut connection = options.connect().await.unwrap();
        for statement in unlock(&mut connection).await {
            sqlx::raw_sql(sqlx::AssertSqlSafe(statement)).execute(&mut connection).await.unwrap();
        }
        sqlx::query("DELETE FROM files").execute(&mut connection).await.unwrap();
        (connection, SqliteStore::open_to_read(&file).await.unwrap())
    });
    Victim { runtime, connection, store, _folder: folder }
}

async fn write_on(file: &Path, folder: &Path) {
    let store = open(file).await;
    store.create(begun("gha-2026"), stamp(0)).await.unwrap();
    for version in 0..4 {
        store.record("gha-2026", answers("C02", "again"), version, stamp(1)).await.unwrap();
        let item = format!("GL-X{version}");
        store.record("ken-2025", answers(&item, "new"), 0, stamp(4_000)).await.unwrap();
    }
    store.backup(&folder.join("copy.sqlite"), moment(4_001)).await.unwrap();
    store.close().await.unwrap();
}

/// The statements that take every trigger away.
async fn unlock(connection: &mut SqliteConnection) -> Vec<String> {
    let names = "SELECT 'DROP TRIGGER ' || name FROM sqlite_schema WHERE type = 'trigger'";
    sqlx::query_scalar(names).fetch_all(connection).await.unwrap()
}

/// A value of the database, by its place.
struct Cell<'a> {
    table: &'a str,
    column: &'a str,
    kind: Kind,
    row: i64,
}

impl Victim {
    fn chain_faults(&self) -> Vec<LogFault> {
        let faults = self.runtime.block_on(self.store.verify()).unwrap().faults;
        let of_chain = |fault: &LogFault| {
            !matches!(
                fault,
                LogFault::Unlike { .. }
                    | LogFault::Lost { .. }
                    | LogFault::Spoiled { .. }
                    | LogFault::Unreadable { .. }
            )
        };
        faults.into_iter().filter(of_chain).collect()
    }

    /// Alters one bit and returns the place and value it had, or nothing where the table itself refuses.
    fn flip(&mut self, at: (usize, usize, u64, u64, u8)) -> Option<(String, Vec<u8>, Kind)> {
        let (table, column, row, byte, bit) = at;
        let (table, columns) = COVERED[table % COVERED.len()];
        let (column, kind) = columns[column % columns.len()];
        let (connection, runtime) = (&mut self.connection, &self.runtime);
        let text = |statement: String| sqlx::AssertSqlSafe(statement);
        let count: i64 = runtime
            .block_on(
                sqlx::query_scalar(text(format!("SELECT count(*) FROM {table}"))).fetch_one(&mut *connection),
            )
            .unwrap();
        let row = row % count as u64;
        let place = format!("(SELECT rowid FROM {table} ORDER BY rowid LIMIT 1 OFFSET {row})");
        let (rowid, old): (i64, Vec<u8>) = runtime
            .block_on(
                sqlx::query_as(text(format!(
                    "SELECT rowid, CAST({column} AS BLOB) FROM {table} WHERE rowid = {place}"
                )))
                .fetch_one(&mut *connection),
            )
            .unwrap();
        if old.is_empty() {
            return None;
        }
        let mut new = old.clone();
        match kind {
            Kind::Number => {
                let number: i64 = String::from_utf8(old.clone()).unwrap().parse().unwrap();
                new = (number ^ (1 << (byte % 40))).to_string().into_bytes();
            }
            Kind::Text | Kind::Bytes => new[(byte % old.len() as u64) as usize] ^= 1 << (bit % 8),
        }
        self.set(&Cell { table, column, kind, row: rowid }, &new)?;
        // The number of a checkpoint is its row: altered, it is another row.
        let rowid = match column {
            "number" => String::from_utf8(new).unwrap().parse().unwrap(),
            _ => rowid,
        };
        Some((format!("{table}/{column}/{rowid}"), old, kind))
    }

    fn set(&mut self, cell: &Cell, value: &[u8]) -> Option<()> {
        let Cell { table, column, kind, row } = cell;
        let cast = match kind {
            Kind::Text => "CAST(? AS TEXT)",
            Kind::Number => "CAST(CAST(? AS TEXT) AS INTEGER)",
            Kind::Bytes => "?",
        };
        let statement = format!("UPDATE {table} SET {column} = {cast} WHERE rowid = {row}");
        let query = sqlx::query(sqlx::AssertSqlSafe(statement)).bind(value.to_vec());
        self.runtime.block_on(query.execute(&mut self.connection)).ok().map(drop)
    }

    /// Puts back what was there.
    fn restore(&mut self, place: &str, old: &[u8], kind: Kind) {
        let parts: Vec<&str> = place.split('/').collect();
        let row: i64 = parts[2].parse().unwrap();
        self.set(&Cell { table: parts[0], column: parts[1], kind, row }, old).unwrap();
    }
}

#[test]
fn every_flipped_bit_is_named() {
    let victim = std::cell::RefCell::new(victim());
    assert_eq!(victim.borrow().chain_faults(), []);
    let mut runner =
        proptest::test_runner::TestRunner::new(ProptestConfig { cases: 150, ..Default::default() });
    let places = (any::<usize>(), any::<usize>(), any::<u64>(), any::<u64>(), any::<u8>());
    let mut tried = std::collections::BTreeSet::new();
    let tried = std::cell::RefCell::new(&mut tried);
    runner
        .run(&places, |at| {
            let mut victim = victim.borrow_mut();
            let Some((place, old, kind)) = victim.flip(at) else { return Ok(()) };
            let faults = victim.chain_faults();
            victim.restore(&place, &old, kind);
            prop_assert!(!faults.is_empty(), "{place} was altered and nothing was found");
            tried.borrow_mut().insert(place.rsplit_once('/').unwrap().0.to_owned());
            Ok(())
        })
        .unwrap();
    assert!(tried.borrow().len() > 15, "only {:?} were tried", tried.borrow());
    assert_eq!(victim.borrow().chain_faults(), [], "everything was put back");
}
