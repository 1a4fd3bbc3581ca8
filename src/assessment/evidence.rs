//! Knows a piece of evidence: what it is, how strong, for or against the level, and who may see it.

use super::strategy::FileHash;
use crate::code::codes;
use crate::framework::ConditionId;
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// The years in which what speaks for a level may be published: laws can be old.
pub const SOURCE_YEARS: RangeInclusive<i32> = 1800..=2100;

/// A document, figure or statement that speaks for or against a level.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Permanent name inside the assessment: the item's id and a number, such as `C01-E1`.
    pub id: String,
    /// What kind of thing it is.
    #[serde(default)]
    pub kind: EvidenceKind,
    /// Title, or what it shows.
    pub title: String,
    /// Who published it.
    #[serde(default)]
    pub publisher: String,
    /// Year or ISO date of publication, as known: `2022`, `2022-06` or `2022-06-15`.
    #[serde(default)]
    pub date: String,
    /// Address or reference where it can be found.
    #[serde(default)]
    pub link: String,
    /// The language it is written in, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// The article, section or annex that shows it: `3`, `22–23` or words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub article: String,
    /// The page that shows it: `12`, `12–14` or words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub page: String,
    /// How strong it is; absent where nobody has graded it, and [`Evidence::strength`] goes by what is filled in.
    #[serde(default)]
    pub grade: Option<Grade>,
    /// The office that confirmed the grade; empty where nobody is on record.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub confirmed_by: String,
    /// Whether it speaks for or against the level.
    #[serde(default)]
    pub stance: Stance,
    /// Who may see it.
    #[serde(default)]
    pub confidentiality: Confidentiality,
    /// The conditions of the item that it is about: it shows that they are met or, where it speaks against the level, that
    /// they are not.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub proves: BTreeSet<ConditionId>,
    /// The document itself, where it was attached. It may have been removed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<FileHash>,
}

impl Evidence {
    /// Whether it says what evidence could not say at first: its language, the place inside it, who confirmed the grade.
    pub fn is_detailed(&self) -> bool {
        [&self.language, &self.article, &self.page, &self.confirmed_by].iter().any(|words| !words.is_empty())
    }

    /// The first and the last day that its date can mean: of a year, of a month, or the day itself; none where it is
    /// something else.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let mut parts = self.date.trim().splitn(3, '-');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next().map(|month| month.parse().ok());
        let day = parts.next().map(|day| day.parse().ok());
        let on = |month: u32, day: u32| NaiveDate::from_ymd_opt(year, month, day);
        let end = |first: NaiveDate, months: u32| first.checked_add_months(Months::new(months))?.pred_opt();
        match (month, day) {
            (None, _) => Some((on(1, 1)?, end(on(1, 1)?, 12)?)),
            (Some(month), None) => Some((on(month?, 1)?, end(on(month?, 1)?, 1)?)),
            (Some(month), Some(day)) => Some((on(month?, day?)?, on(month?, day?)?)),
        }
    }

    /// Whether it cannot have been published by `today`: each day that its date can mean lies ahead.
    pub fn lies_ahead(&self, today: NaiveDate) -> bool {
        self.days().is_some_and(|(first, _)| first > today)
    }

    /// How strong it counts as: the grade that somebody gave, or else the one that follows from what is filled in.
    pub fn strength(&self) -> Grade {
        self.grade.unwrap_or_else(|| self.ground().grade())
    }

    /// What is filled in that speaks for its strength. A date alone finds no document, nobody's word is a document, and of a
    /// document without a date, attached or not, nobody can say how old it is. Source: `mnr.md` 6.2 (1).
    pub fn ground(&self) -> GradeGround {
        let is_filled = |words: &str| !words.trim().is_empty();
        let is_findable = self.file.is_some() || is_filled(&self.publisher) || is_filled(&self.link);
        match (self.kind, self.file.is_some(), self.days().is_some()) {
            _ if !is_findable => GradeGround::Title,
            (EvidenceKind::Statement, ..) => GradeGround::Statement,
            (_, true, true) => GradeGround::Document,
            (_, true, false) => GradeGround::Undated,
            (_, false, true) => GradeGround::Citation,
            (_, false, false) => GradeGround::Origin,
        }
    }
}

/// How long a file is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// For ever: an emblem, a figure, a template, a frozen document.
    Permanent,
    /// Until somebody removes it: a document that supports an answer.
    Evidence,
}

impl FileKind {
    /// Whether it is kept for ever.
    pub fn is_permanent(self) -> bool {
        self == FileKind::Permanent
    }
}

codes! {
    /// What kind of thing a piece of evidence is.
    #[derive(Default)]
    pub enum EvidenceKind {
        /// A law, decree or regulation in force.
        Law = "law",
        /// A policy, plan, protocol or agreement.
        Policy = "policy",
        /// A statistic or data set.
        Data = "data",
        /// A study, evaluation or report.
        #[default]
        Report = "report",
        /// News, a web page or a press release.
        Press = "press",
        /// A statement by a person or institution.
        Statement = "statement",
    }
}

codes! {
    /// The strength of evidence; it caps the level. Source: `mnr.md` 6.2 (1).
    #[derive(PartialOrd, Ord)]
    pub enum Grade {
        /// Asserted only.
        E0 = "e0",
        /// Described by the responsible agency.
        E1 = "e1",
        /// A document cited with its date.
        E2 = "e2",
        /// A document attached and checked by the facilitator.
        E3 = "e3",
        /// Confirmed by an independent source.
        E4 = "e4",
    }
}

impl Grade {
    /// One grade weaker; the weakest stays.
    pub fn weaker(self) -> Grade {
        Grade::ALL[(self as usize).saturating_sub(1)]
    }
}

codes! {
    /// What is filled in about a piece of evidence that nobody has graded, as far as it tells how strong it is. Whether
    /// somebody checked it or confirmed it from outside is no matter of fields: e3 and e4 are given by people only.
    pub enum GradeGround {
        /// A title, and nothing by which it could be found.
        Title = "title",
        /// A statement, and whose it is.
        Statement = "statement",
        /// Who published it or where it is, but no date.
        Origin = "origin",
        /// The document itself, but no date.
        Undated = "undated",
        /// A date, and who published it or where it is.
        Citation = "citation",
        /// The document itself, with its date.
        Document = "document",
    }
}

impl GradeGround {
    /// The grade that follows from it.
    pub fn grade(self) -> Grade {
        match self {
            GradeGround::Title => Grade::E0,
            GradeGround::Statement | GradeGround::Origin | GradeGround::Undated => Grade::E1,
            GradeGround::Citation | GradeGround::Document => Grade::E2,
        }
    }
}

codes! {
    /// Whether evidence speaks for or against the claimed level.
    #[derive(Default)]
    pub enum Stance {
        /// It supports the level.
        #[default]
        For = "for",
        /// It speaks against the level.
        Against = "against",
    }
}

codes! {
    /// Who may see a piece of evidence.
    #[derive(Default, PartialOrd, Ord)]
    pub enum Confidentiality {
        /// Everybody.
        #[default]
        Public = "public",
        /// The steering committee.
        Committee = "committee",
        /// Only those who answered and the coordinator.
        Confidential = "confidential",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn dated(date: &str) -> Evidence {
        serde_json::from_value(serde_json::json!({ "id": "C01-E1", "title": "t", "date": date })).unwrap()
    }

    #[test]
    fn a_date_means_a_year_a_month_or_a_day() {
        for (date, first, last) in [
            ("2022", "2022-01-01", "2022-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            (" 2022-06-15 ", "2022-06-15", "2022-06-15"),
        ] {
            assert_eq!(dated(date).days(), Some((day(first), day(last))), "{date}");
        }
        for unreadable in ["", "last year", "2022-13", "2022-02-30", "2022-06-15-1"] {
            assert_eq!(dated(unreadable).days(), None, "{unreadable}");
        }
    }

    #[test]
    fn nothing_counts_as_published_before_it_can_have_been() {
        for (date, expected) in [
            ("2026", false),
            ("2026-11", false),
            ("2026-11-22", false),
            ("2026-11-23", true),
            ("2026-12", true),
            ("2027", true),
            ("2027-11-01", true),
            ("", false),
            ("expected in 2027", false),
        ] {
            assert_eq!(dated(date).lies_ahead(day("2026-11-22")), expected, "{date}");
        }
    }
}
