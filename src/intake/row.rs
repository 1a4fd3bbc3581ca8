//! Knows how one line of a findings file becomes an answer, and what can be wrong with it.

use super::header::Header;
use super::{Origin, Remark, Report, cells, clean, source};
use crate::assessment::{Answer, Grade};
use crate::framework::{ItemId, Library};

/// One line of a findings file.
pub struct Row<'a> {
    /// Where the columns stand.
    pub header: &'a Header,
    /// The cells.
    pub record: &'a csv::StringRecord,
    /// The line in the file, counted from 1.
    pub line: usize,
}

impl Row<'_> {
    /// The item the line is about.
    ///
    /// # Errors
    /// An item that no framework has.
    pub fn item(&self, library: &Library) -> Result<ItemId, Remark> {
        let cell = self.header.cell(self.record, "item").trim().to_uppercase();
        let id = ItemId::from(cell.as_str());
        let unknown = || self.about("item", super::vet::unknown_item(&id, library));
        if library.item(&id).is_some() { Ok(id) } else { Err(unknown()) }
    }

    /// The answer the line gives; what was changed on the way goes into the report.
    ///
    /// # Errors
    /// Everything that is wrong with the line.
    pub fn answer(&self, item: &ItemId, origin: &Origin, report: &mut Report) -> Result<Answer, Vec<Remark>> {
        let mut problems = Vec::new();
        let level = self.text("level", report, &mut problems);
        let comment = self.text("finding", report, &mut problems);
        let sources = self.text("source", report, &mut problems);
        let rating = self.keep("level", cells::rating(&level), &mut problems);
        let confidence = self.keep("confidence", cells::confidence(self.cell("confidence")), &mut problems);
        let grade = self.keep("grade", cells::grade(self.cell("grade")), &mut problems).flatten();
        let date = self.keep("date", cells::date(self.cell("date")), &mut problems).flatten();
        let evidence = source::evidence(item, &sources, grade);
        if evidence.is_empty() && grade.is_some_and(|grade| grade > Grade::E0) {
            problems.push(self.about("grade", Remark::new("intake-grade-without-source")));
        }
        match rating {
            Some(rating) if problems.is_empty() => Ok(Answer {
                rating,
                comment,
                confidence: confidence.flatten(),
                evidence,
                searched: false,
                date: date.or(origin.date),
                by: String::new(),
            }),
            _ => Err(problems),
        }
    }

    fn cell(&self, column: &str) -> &str {
        self.header.cell(self.record, column)
    }

    fn about(&self, column: &str, remark: Remark) -> Remark {
        remark.at(self.line).column(column)
    }

    fn keep<T>(&self, column: &str, read: Result<T, Remark>, problems: &mut Vec<Remark>) -> Option<T> {
        read.map_err(|remark| problems.push(self.about(column, remark))).ok()
    }

    /// The words of a cell, cleaned; a quote mark that guards a formula is taken off again.
    fn text(&self, column: &str, report: &mut Report, problems: &mut Vec<Remark>) -> String {
        let cell = self.cell(column);
        let cell = cell.strip_prefix('\'').filter(|rest| begins_like_a_formula(rest)).unwrap_or(cell);
        let cleaned = clean(cell.trim());
        report.changed.extend(cleaned.remarks().into_iter().map(|remark| self.about(column, remark)));
        if column != "level" && self.cell(column) == cell && begins_like_a_formula(cell) {
            report.changed.push(self.about(column, Remark::new("intake-formula")));
        }
        problems.extend(super::vet::too_long(&cleaned.text).map(|remark| self.about(column, remark)));
        cleaned.text
    }
}

/// Whether a spreadsheet would take the text for a formula. Source: OWASP, CSV injection.
pub fn begins_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}
