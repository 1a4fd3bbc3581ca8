//! Knows the rows of a country's history: when, in which round, who, about what, what and why; cut to what is asked for.

use crate::presentation::{ChangeLine, ChangeTeller, Medium, Names, change_reason};
use crate::web::PageFailure;
use crate::web::components::actor_words;
use crate::web::http::extract::Open;
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// What of the history is asked for; everything where nothing is named.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct HistoryQuery {
    /// A round, by its id.
    pub round: Option<String>,
    /// An item.
    pub item: Option<String>,
}

/// One change.
pub struct HistoryRow {
    /// When.
    pub at: DateTime<Utc>,
    /// What its round is called.
    pub round: String,
    /// Who made it; empty where the reader may not know.
    pub who: String,
    /// What it is about.
    pub subject: String,
    /// What it changed.
    pub lines: Vec<ChangeLine>,
    /// Why; empty where nobody said, or the reader may not know.
    pub reason: String,
}

impl HistoryRow {
    /// What it changed, in one text.
    pub fn words(&self) -> String {
        let line = |line: &ChangeLine| match line.quote.as_str() {
            "" => line.text.clone(),
            quote => format!("{} {quote}", line.text),
        };
        self.lines.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// The history of a country, as a reader asks for it.
pub struct CountryHistory {
    /// The rounds that the reader may read: id and name.
    pub rounds: Vec<(String, String)>,
    /// The changes, the newest first.
    pub rows: Vec<HistoryRow>,
    /// Whether the reader may know all of it.
    pub is_whole: bool,
}

/// The history that is asked for.
///
/// # Errors
/// Whatever the store could not read.
pub async fn gather(open: &Open, query: &HistoryQuery) -> Result<CountryHistory, PageFailure> {
    let voice = &open.voice;
    let names = Names { voice, library: &open.analysis.library, plan: None, medium: Medium::Screen };
    let wanted = |asked: Option<&str>, found: Option<&str>| {
        asked.is_none_or(|asked| asked.is_empty() || found == Some(asked))
    };
    let rounds = open.country_history(|id| wanted(query.round.as_deref(), Some(id))).await?;
    let mut rows = Vec::new();
    for round in &rounds {
        let mut teller = ChangeTeller::of(names);
        for entry in &round.entries {
            let lines = teller.tell(&entry.change);
            if !wanted(query.item.as_deref(), entry.change.item().map(|item| item.as_str())) {
                continue;
            }
            rows.push(HistoryRow {
                at: entry.at,
                round: round.name.clone(),
                who: if round.is_whole { actor_words(voice, entry).0 } else { String::new() },
                subject: teller.subject(&entry.change),
                lines,
                reason: change_reason(&entry.change).to_owned(),
            });
        }
    }
    // Entries of one act have one moment; they stay in their order.
    rows.sort_by_key(|row| row.at);
    rows.reverse();
    let is_whole = rounds.iter().all(|round| round.is_whole);
    let rounds = rounds.into_iter().map(|round| (round.id, round.name)).collect();
    Ok(CountryHistory { rounds, rows, is_whole })
}
