//! Knows the statements about which assessments there are in SQLite.

use crate::storage::rows;
use crate::storage::tables::{ListTables, RoundRow, SummaryRow, TableFuture};
use sqlx::SqliteConnection;

/// The question for the list. Left alone, SQLite reads every answer itself instead of the index that was made for counting
/// them.
macro_rules! summaries {
    ($which:literal) => {
        concat!(
            "SELECT head,
        coalesce((SELECT at FROM events WHERE stream = assessments.id ORDER BY seq DESC LIMIT 1),
                 (SELECT at FROM trunk WHERE stream = assessments.id ORDER BY seq DESC LIMIT 1)) AS at,
        (SELECT count(DISTINCT CASE WHEN subject GLOB 'response:*'
             THEN substr(substr(subject, 10), instr(substr(subject, 10), ':'))
             ELSE substr(subject, instr(subject, ':')) END)
         FROM state INDEXED BY answers_counted
         WHERE assessment = assessments.id AND body <> 'null'
           AND (subject GLOB 'item:*' OR subject GLOB 'agreement:*'
                OR subject GLOB 'response:*')) AS answers,
        (SELECT body FROM state
         WHERE assessment = assessments.id AND subject = 'registration') AS registration
 FROM assessments",
            $which,
            " ORDER BY id"
        )
    };
}

/// The question for rounds: what the list shows, without counting.
macro_rules! rounds {
    ($which:literal) => {
        concat!(
            "SELECT head,
        coalesce((SELECT at FROM events WHERE stream = assessments.id ORDER BY seq DESC LIMIT 1),
                 (SELECT at FROM trunk WHERE stream = assessments.id ORDER BY seq DESC LIMIT 1)) AS at,
        coalesce((SELECT hash FROM events WHERE stream = assessments.id ORDER BY seq DESC LIMIT 1),
                 (SELECT hash FROM trunk WHERE stream = assessments.id ORDER BY seq DESC LIMIT 1)) AS chain,
        (SELECT body FROM state
         WHERE assessment = assessments.id AND subject = 'registration') AS registration
 FROM assessments",
            $which,
            " ORDER BY id"
        )
    };
}

const ALL: &str = summaries!("");
const ALL_ROUNDS: &str = rounds!("");
/// Those of a country, by the index on what stands behind its name in the head.
const OF_COUNTRY: &str = summaries!(
    " WHERE substr(head, instr(head, '\"country\":\"') + 11,
            instr(substr(head, instr(head, '\"country\":\"') + 11), '\"') - 1) = ?"
);
const ROUNDS_OF_COUNTRY: &str = rounds!(
    " WHERE substr(head, instr(head, '\"country\":\"') + 11,
            instr(substr(head, instr(head, '\"country\":\"') + 11), '\"') - 1) = ?"
);
/// What is in quarantine, by the index that holds nothing else.
const QUARANTINES: &str = "SELECT assessment, subject FROM state INDEXED BY files_in_quarantine
     WHERE subject GLOB 'quarantine:*' AND body <> 'null'";

impl ListTables for SqliteConnection {
    fn summaries(&mut self) -> TableFuture<'_, Vec<SummaryRow>> {
        Box::pin(async move {
            let found = sqlx::query(ALL).fetch_all(self).await?;
            found.iter().map(rows::summary).collect()
        })
    }

    fn summaries_of<'a>(&'a mut self, country: &'a str) -> TableFuture<'a, Vec<SummaryRow>> {
        Box::pin(async move {
            let found = sqlx::query(OF_COUNTRY).bind(country).fetch_all(self).await?;
            found.iter().map(rows::summary).collect()
        })
    }

    fn rounds<'a>(&'a mut self, country: Option<&'a str>) -> TableFuture<'a, Vec<RoundRow>> {
        Box::pin(async move {
            let question = match country {
                Some(country) => sqlx::query(ROUNDS_OF_COUNTRY).bind(country),
                None => sqlx::query(ALL_ROUNDS),
            };
            question.fetch_all(self).await?.iter().map(rows::round).collect()
        })
    }

    fn quarantines(&mut self) -> TableFuture<'_, Vec<(String, String)>> {
        Box::pin(async move { sqlx::query_as(QUARANTINES).fetch_all(self).await })
    }

    fn ids(&mut self) -> TableFuture<'_, Vec<String>> {
        Box::pin(
            async move { sqlx::query_scalar("SELECT id FROM assessments ORDER BY id").fetch_all(self).await },
        )
    }

    fn ids_anywhere(&mut self) -> TableFuture<'_, Vec<String>> {
        Box::pin(async move {
            let ids: Vec<Vec<u8>> = sqlx::query_scalar(
                "SELECT CAST(id AS BLOB) FROM assessments UNION SELECT CAST(stream AS BLOB) FROM trunk
                 UNION SELECT CAST(stream AS BLOB) FROM events ORDER BY 1",
            )
            .fetch_all(self)
            .await?;
            Ok(ids.iter().map(|id| String::from_utf8_lossy(id).into_owned()).collect())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::sqlite::schema;
    use sqlx::sqlite::SqliteConnectOptions;
    use sqlx::{AssertSqlSafe, ConnectOptions, Row};

    #[tokio::test]
    async fn what_is_asked_with_every_page_is_looked_up_and_not_sought_among_all() {
        let mut database = SqliteConnectOptions::new().in_memory(true).connect().await.unwrap();
        schema::take(&mut database, schema::STEPS).await.unwrap();
        for (question, expected) in [
            (OF_COUNTRY, "SEARCH assessments USING INDEX assessments_of_country (<expr>=?)"),
            (QUARANTINES, "INDEX files_in_quarantine"),
        ] {
            let plan = format!("EXPLAIN QUERY PLAN {question}");
            let rows = sqlx::query(AssertSqlSafe(plan)).bind("KEN").fetch_all(&mut database).await.unwrap();
            let lines: Vec<String> = rows.iter().map(|row| row.get("detail")).collect();
            assert!(lines.iter().any(|line| line.contains(expected)), "{expected}: {lines:?}");
            assert!(!lines.iter().any(|line| line == "SCAN assessments"), "{lines:?}");
        }
    }
}
