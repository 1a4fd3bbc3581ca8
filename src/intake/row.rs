//! Knows how one line of a findings file becomes an answer, and what can be wrong with it.

use super::dates::Dates;
use super::header::Header;
use super::item_names::ItemNames;
use super::readings::Readings;
use super::table::Line;
use super::vocabulary::Vocabulary;
use super::{FindingsOrigin, InputRemark, IntakeReport, cells, clean, source};
use crate::assessment::limits::{LONGEST_LINE, LONGEST_LINK, LONGEST_TEXT, MOST_ROWS};
use crate::assessment::{Answer, Confidence, Evidence, Grade, Rating};
use crate::framework::{ItemId, Library};
use crate::words::shows_nothing;
use std::collections::BTreeSet;

/// What is known before a line is read.
pub(super) struct Ground<'a> {
    /// The content.
    pub library: &'a Library,
    /// What the file does not say itself.
    pub origin: &'a FindingsOrigin,
    /// What items are called.
    pub items: &'a ItemNames<'a>,
    /// The words of tables.
    pub words: &'a Vocabulary,
    /// Where the columns stand.
    pub header: &'a Header,
    /// How days are read.
    pub dates: &'a Dates<'a>,
}

/// One line of a findings file while it is read.
pub(super) struct FindingsRow<'a> {
    /// What is known.
    pub ground: &'a Ground<'a>,
    /// The cells.
    pub line: &'a Line,
    /// What becomes of the input.
    pub report: &'a mut IntakeReport,
    /// What was read otherwise than it was written.
    pub readings: &'a mut Readings,
    /// What is wrong with the line.
    pub problems: Vec<InputRemark>,
}

impl<'a> FindingsRow<'a> {
    /// The item the line is about; nothing where no framework has it.
    pub fn item(&mut self) -> Option<ItemId> {
        let items = self.ground.items;
        self.read("item", |cell| items.item(cell).map(|item| (item.clone(), item.to_string())))
    }

    /// The answer the line gives; nothing where anything is wrong with it.
    pub fn answer(&mut self, item: &ItemId) -> Option<Answer> {
        let Ground { library, origin, words, dates, .. } = self.ground;
        let (framework, _) = library.item(item)?;
        let rating = self.read("level", |cell| {
            let rating = cells::rating(cell, framework, words)?;
            let Rating::NotApplicable { reason } = &rating else {
                let written = cells::rating_code(&rating);
                return Ok((rating, written));
            };
            // A reason stands in the answer as it was written.
            let reason = clean(reason).text;
            let fault = super::vet::too_long(&reason, LONGEST_LINE);
            fault.map_or_else(|| Ok((Rating::NotApplicable { reason }, cell.to_owned())), Err)
        });
        let comment = self.text("finding");
        let confidence = self.read("confidence", |cell| {
            let confidence = cells::confidence(cell, words)?;
            Ok((confidence, confidence.map_or("", Confidence::code).to_owned()))
        });
        let sources = self.text("source");
        let grade = self.read("grade", |cell| {
            let grade = cells::grade(cell, words)?;
            Ok((grade, grade.map_or("", Grade::code).to_owned()))
        });
        let date = self.read("date", |cell| Ok((dates.read(cell)?, dates.canonical(cell)?)));
        let (grade, date) = (grade.flatten(), date.flatten());
        if date.is_some_and(|day| day > origin.created.date_naive()) {
            self.remark("date", InputRemark::new("intake-date-ahead").with("date", self.cell("date")));
        }
        let evidence = source::evidence(item, &sources, grade);
        if evidence.is_empty() && grade.is_some_and(|grade| grade > Grade::E0) {
            self.problem("grade", InputRemark::new("intake-grade-without-source"));
        }
        self.sources(&evidence);
        let rating = rating.filter(|_| self.problems.is_empty())?;
        Some(Answer {
            rating,
            conditions: BTreeSet::new(),
            follows: false,
            comment,
            confidence: confidence.flatten(),
            evidence,
            searched: false,
            date: date.or(origin.date),
            by: String::new(),
        })
    }

    /// What forms would not take of the sources.
    fn sources(&mut self, evidence: &[Evidence]) {
        if evidence.len() > MOST_ROWS {
            let remark = InputRemark::new("fault-too-many").with("field", self.ground.header.name("source"));
            self.problems.push(remark.with("limit", MOST_ROWS).at(self.line.number));
        }
        let long = evidence.iter().filter_map(|one| super::vet::too_long(&one.title, LONGEST_LINK));
        long.for_each(|remark| self.problem("source", remark));
    }

    fn cell(&self, column: &str) -> &'a str {
        self.ground.header.cell(self.line, column)
    }

    fn problem(&mut self, column: &str, remark: InputRemark) {
        self.problems.push(remark.at(self.line.number).column(self.ground.header.name(column)));
    }

    fn remark(&mut self, column: &str, remark: InputRemark) {
        self.report.changed.push(remark.at(self.line.number).column(self.ground.header.name(column)));
    }

    /// Whether the cell shows an error or a formula without its result; then that is what is wrong with the line.
    fn is_fault(&mut self, column: &str) -> bool {
        let place = self.ground.header.place(column);
        let is_fault = place.is_some_and(|place| self.line.faults.contains(&place));
        if is_fault {
            self.problem(column, InputRemark::new("intake-cell-fault").with("cell", self.cell(column)));
        }
        is_fault
    }

    /// What a cell says that holds no sentences, and how exports would write it. Hidden characters are taken off.
    fn read<T>(
        &mut self,
        column: &str,
        read: impl Fn(&str) -> Result<(T, String), InputRemark>,
    ) -> Option<T> {
        if self.is_fault(column) {
            return None;
        }
        let cell = self.cell(column).trim();
        let hidden = |letter: char| shows_nothing(letter) && !letter.is_whitespace();
        let word: String = cell.chars().filter(|letter| !hidden(*letter)).collect();
        let word = word.strip_prefix('\'').unwrap_or(&word).trim();
        if cell.contains(hidden) {
            self.readings.note_hidden(self.line.number, column);
        }
        match read(word) {
            Ok((value, written)) => {
                self.readings.note(self.line.number, column, word, &written);
                Some(value)
            }
            Err(remark) => {
                self.problem(column, remark);
                None
            }
        }
    }

    /// The words of a cell, cleaned; a quote mark that guards a formula is taken off again.
    fn text(&mut self, column: &str) -> String {
        if self.is_fault(column) {
            return String::new();
        }
        let whole = self.cell(column);
        let cell = whole.strip_prefix('\'').filter(|rest| begins_like_a_formula(rest)).unwrap_or(whole);
        let is_formula = whole == cell && begins_like_a_formula(cell);
        let text = self.cleaned(column, cell.trim());
        if is_formula {
            self.remark(column, InputRemark::new("intake-formula"));
        }
        text
    }

    fn cleaned(&mut self, column: &str, text: &str) -> String {
        let cleaned = clean(text);
        cleaned.remarks().into_iter().for_each(|remark| self.remark(column, remark));
        if let Some(remark) = super::vet::too_long(&cleaned.text, LONGEST_TEXT) {
            self.problem(column, remark);
        }
        cleaned.text
    }
}

/// Whether a spreadsheet would take the text for a formula. Source: OWASP, CSV injection.
pub fn begins_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}
