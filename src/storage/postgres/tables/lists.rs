//! Knows the statements about which assessments there are in PostgreSQL.

use super::super::text::{decode, encode};
use crate::storage::rows;
use crate::storage::tables::{ListTables, RoundRow, SummaryRow, TableFuture};
use sqlx::PgConnection;

/// The question for the list.
macro_rules! summaries {
    ($which:literal) => {
        concat!(
            "SELECT head,
        coalesce((SELECT at FROM events WHERE stream = assessments.id ORDER BY seq DESC LIMIT 1),
                 (SELECT at FROM trunk WHERE stream = assessments.id ORDER BY seq DESC LIMIT 1)) AS at,
        (SELECT count(DISTINCT CASE WHEN starts_with(subject, 'response:')
             THEN substr(substr(subject, 10), strpos(substr(subject, 10), ':'))
             ELSE substr(subject, strpos(subject, ':')) END)
         FROM state
         WHERE assessment = assessments.id AND body <> 'null'
           AND (starts_with(subject, 'item:') OR starts_with(subject, 'agreement:')
                OR starts_with(subject, 'response:'))) AS answers,
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
const OF_COUNTRY: &str = summaries!(" WHERE substring(head FROM '\"country\":\"([^\"]*)\"') = $1");
const ROUNDS_OF_COUNTRY: &str = rounds!(" WHERE substring(head FROM '\"country\":\"([^\"]*)\"') = $1");

impl ListTables for PgConnection {
    fn summaries(&mut self) -> TableFuture<'_, Vec<SummaryRow>> {
        Box::pin(async move {
            let found = sqlx::query(ALL).fetch_all(self).await?;
            found.iter().map(rows::summary).collect()
        })
    }

    fn summaries_of<'a>(&'a mut self, country: &'a str) -> TableFuture<'a, Vec<SummaryRow>> {
        Box::pin(async move {
            let found = sqlx::query(OF_COUNTRY).bind(encode(country)).fetch_all(self).await?;
            found.iter().map(rows::summary).collect()
        })
    }

    fn rounds<'a>(&'a mut self, country: Option<&'a str>) -> TableFuture<'a, Vec<RoundRow>> {
        Box::pin(async move {
            let question = match country {
                Some(country) => sqlx::query(ROUNDS_OF_COUNTRY).bind(encode(country)),
                None => sqlx::query(ALL_ROUNDS),
            };
            question.fetch_all(self).await?.iter().map(rows::round).collect()
        })
    }

    fn quarantines(&mut self) -> TableFuture<'_, Vec<(String, String)>> {
        Box::pin(async move {
            let found: Vec<(String, String)> = sqlx::query_as(
                "SELECT assessment, subject FROM state
                 WHERE starts_with(subject, 'quarantine:') AND body <> 'null'",
            )
            .fetch_all(self)
            .await?;
            Ok(found.into_iter().map(|(id, subject)| (decode(id), decode(subject))).collect())
        })
    }

    fn ids(&mut self) -> TableFuture<'_, Vec<String>> {
        Box::pin(async move {
            let ids: Vec<String> =
                sqlx::query_scalar("SELECT id FROM assessments ORDER BY id").fetch_all(self).await?;
            Ok(ids.into_iter().map(decode).collect())
        })
    }

    fn ids_anywhere(&mut self) -> TableFuture<'_, Vec<String>> {
        Box::pin(async move {
            let ids: Vec<String> = sqlx::query_scalar(
                "SELECT id FROM assessments UNION SELECT stream FROM trunk UNION SELECT stream FROM events
                 ORDER BY 1",
            )
            .fetch_all(self)
            .await?;
            Ok(ids.into_iter().map(decode).collect())
        })
    }
}
