//! Knows the statements about files in PostgreSQL.

use super::super::text::{decode, encode};
use crate::assessment::strategy::KeptFile;
use crate::storage::file::NOTHING;
use crate::storage::file_tables::{FileTable, FileTables};
use crate::storage::rows;
use crate::storage::tables::TableFuture;
use sqlx::PgConnection;

impl FileTables for PgConnection {
    fn keep<'a>(&'a mut self, table: FileTable, hash: &'a str, file: &'a KeptFile) -> TableFuture<'a, ()> {
        let statement = match table {
            FileTable::Files => {
                "INSERT INTO files (hash, media, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
            }
            FileTable::Evidence => {
                "INSERT INTO evidence (hash, media, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
            }
        };
        Box::pin(async move {
            // Asked first, so that a large file that is kept already is not sent.
            if !self.keeps(table, hash).await? {
                let insert =
                    sqlx::query(statement).bind(encode(hash)).bind(encode(&file.media)).bind(&file.bytes);
                insert.execute(self).await?;
            }
            Ok(())
        })
    }

    fn keeps<'a>(&'a mut self, table: FileTable, hash: &'a str) -> TableFuture<'a, bool> {
        let question = match table {
            FileTable::Files => "SELECT EXISTS (SELECT 1 FROM files WHERE hash = $1)",
            FileTable::Evidence => "SELECT EXISTS (SELECT 1 FROM evidence WHERE hash = $1)",
        };
        Box::pin(async move { sqlx::query_scalar(question).bind(encode(hash)).fetch_one(self).await })
    }

    fn was_removed<'a>(&'a mut self, hash: &'a str) -> TableFuture<'a, bool> {
        Box::pin(async move {
            sqlx::query_scalar(
                "SELECT EXISTS (SELECT 1 FROM events WHERE kind = 'remove' AND subject = 'file:' || $1)",
            )
            .bind(encode(hash))
            .fetch_one(self)
            .await
        })
    }

    fn remove<'a>(&'a mut self, hash: &'a str) -> TableFuture<'a, ()> {
        Box::pin(async move {
            let delete = sqlx::query("DELETE FROM evidence WHERE hash = $1").bind(encode(hash));
            delete.execute(self).await.map(drop)
        })
    }

    fn file<'a>(&'a mut self, table: FileTable, hash: &'a str) -> TableFuture<'a, Option<KeptFile>> {
        let question = match table {
            FileTable::Files => "SELECT media, bytes FROM files WHERE hash = $1",
            FileTable::Evidence => "SELECT media, bytes FROM evidence WHERE hash = $1",
        };
        Box::pin(async move {
            let row = sqlx::query(question).bind(encode(hash)).fetch_optional(self).await?;
            row.as_ref().map(rows::file).transpose()
        })
    }

    fn is_outside<'a>(&'a mut self, table: FileTable, hash: &'a str) -> TableFuture<'a, bool> {
        let question = match table {
            FileTable::Files => {
                "SELECT EXISTS (SELECT 1 FROM files WHERE hash = $1 AND length(bytes) = 0 AND hash <> $2)"
            }
            FileTable::Evidence => {
                "SELECT EXISTS (SELECT 1 FROM evidence WHERE hash = $1 AND length(bytes) = 0 AND hash <> $2)"
            }
        };
        Box::pin(async move {
            sqlx::query_scalar(question).bind(encode(hash)).bind(NOTHING).fetch_one(self).await
        })
    }

    fn has_outside(&mut self, table: FileTable) -> TableFuture<'_, bool> {
        let question = match table {
            FileTable::Files => "SELECT EXISTS (SELECT 1 FROM files WHERE length(bytes) = 0 AND hash <> $1)",
            FileTable::Evidence => {
                "SELECT EXISTS (SELECT 1 FROM evidence WHERE length(bytes) = 0 AND hash <> $1)"
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
                "UPDATE files SET bytes = $2 WHERE hash = $1 AND (length(bytes) = 0) <> (length($2::bytea) = 0)"
            }
            FileTable::Evidence => {
                "UPDATE evidence SET bytes = $2 WHERE hash = $1 AND (length(bytes) = 0) <> (length($2::bytea) = 0)"
            }
        };
        Box::pin(async move {
            let update = sqlx::query(statement).bind(encode(hash)).bind(&file.bytes);
            Ok(update.execute(self).await?.rows_affected() > 0)
        })
    }

    fn hashes(&mut self, table: FileTable) -> TableFuture<'_, Vec<String>> {
        let question = match table {
            FileTable::Files => "SELECT hash FROM files ORDER BY hash",
            FileTable::Evidence => "SELECT hash FROM evidence ORDER BY hash",
        };
        Box::pin(async move {
            let hashes: Vec<String> = sqlx::query_scalar(question).fetch_all(self).await?;
            Ok(hashes.into_iter().map(decode).collect())
        })
    }
}
