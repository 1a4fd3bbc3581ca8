//! Knows the statements about files in SQLite.

use crate::assessment::strategy::KeptFile;
use crate::storage::file::NOTHING;
use crate::storage::file_tables::{FileTable, FileTables};
use crate::storage::rows;
use crate::storage::tables::TableFuture;
use sqlx::SqliteConnection;

impl FileTables for SqliteConnection {
    fn keep<'a>(&'a mut self, table: FileTable, hash: &'a str, file: &'a KeptFile) -> TableFuture<'a, ()> {
        let statement = match table {
            FileTable::Files => "INSERT INTO files (hash, media, bytes) VALUES (?, ?, ?)",
            FileTable::Evidence => "INSERT INTO evidence (hash, media, bytes) VALUES (?, ?, ?)",
        };
        Box::pin(async move {
            if !self.keeps(table, hash).await? {
                let insert = sqlx::query(statement).bind(hash).bind(&file.media).bind(&file.bytes);
                insert.execute(self).await?;
            }
            Ok(())
        })
    }

    fn keeps<'a>(&'a mut self, table: FileTable, hash: &'a str) -> TableFuture<'a, bool> {
        let question = match table {
            FileTable::Files => "SELECT EXISTS (SELECT 1 FROM files WHERE hash = ?)",
            FileTable::Evidence => "SELECT EXISTS (SELECT 1 FROM evidence WHERE hash = ?)",
        };
        Box::pin(async move { sqlx::query_scalar(question).bind(hash).fetch_one(self).await })
    }

    fn was_removed<'a>(&'a mut self, hash: &'a str) -> TableFuture<'a, bool> {
        Box::pin(async move {
            sqlx::query_scalar(
                "SELECT EXISTS (SELECT 1 FROM events WHERE kind = 'remove' AND subject = 'file:' || ?)",
            )
            .bind(hash)
            .fetch_one(self)
            .await
        })
    }

    fn remove<'a>(&'a mut self, hash: &'a str) -> TableFuture<'a, ()> {
        Box::pin(async move {
            sqlx::query("DELETE FROM evidence WHERE hash = ?").bind(hash).execute(self).await.map(drop)
        })
    }

    fn file<'a>(&'a mut self, table: FileTable, hash: &'a str) -> TableFuture<'a, Option<KeptFile>> {
        let question = match table {
            FileTable::Files => "SELECT media, bytes FROM files WHERE hash = ?",
            FileTable::Evidence => "SELECT media, bytes FROM evidence WHERE hash = ?",
        };
        Box::pin(async move {
            let row = sqlx::query(question).bind(hash).fetch_optional(self).await?;
            row.as_ref().map(rows::file).transpose()
        })
    }

    fn is_outside<'a>(&'a mut self, table: FileTable, hash: &'a str) -> TableFuture<'a, bool> {
        let question = match table {
            FileTable::Files => {
                "SELECT EXISTS (SELECT 1 FROM files WHERE hash = ? AND length(bytes) = 0 AND hash <> ?)"
            }
            FileTable::Evidence => {
                "SELECT EXISTS (SELECT 1 FROM evidence WHERE hash = ? AND length(bytes) = 0 AND hash <> ?)"
            }
        };
        Box::pin(async move { sqlx::query_scalar(question).bind(hash).bind(NOTHING).fetch_one(self).await })
    }

    fn has_outside(&mut self, table: FileTable) -> TableFuture<'_, bool> {
        let question = match table {
            FileTable::Files => "SELECT EXISTS (SELECT 1 FROM files WHERE length(bytes) = 0 AND hash <> ?)",
            FileTable::Evidence => {
                "SELECT EXISTS (SELECT 1 FROM evidence WHERE length(bytes) = 0 AND hash <> ?)"
            }
        };
        Box::pin(async move { sqlx::query_scalar(question).bind(NOTHING).fetch_one(self).await })
    }

    fn relocate<'a>(
        &'a mut self,
        table: FileTable,
        hash: &'a str,
        file: &'a KeptFile,
    ) -> TableFuture<'a, bool> {
        let statement = match table {
            FileTable::Files => {
                "UPDATE files SET bytes = ?2 WHERE hash = ?1 AND (length(bytes) = 0) <> (length(?2) = 0)"
            }
            FileTable::Evidence => {
                "UPDATE evidence SET bytes = ?2 WHERE hash = ?1 AND (length(bytes) = 0) <> (length(?2) = 0)"
            }
        };
        Box::pin(async move {
            let update = sqlx::query(statement).bind(hash).bind(&file.bytes);
            Ok(update.execute(self).await?.rows_affected() > 0)
        })
    }

    fn hashes(&mut self, table: FileTable) -> TableFuture<'_, Vec<String>> {
        let question = match table {
            FileTable::Files => "SELECT hash FROM files ORDER BY hash",
            FileTable::Evidence => "SELECT hash FROM evidence ORDER BY hash",
        };
        Box::pin(async move { sqlx::query_scalar(question).fetch_all(self).await })
    }
}
